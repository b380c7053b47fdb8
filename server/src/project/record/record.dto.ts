import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { oneLine } from '../../platform/typed-text.js';
import { authorDto } from '../../platform/version.dto.js';
import { MOST_CENTS } from '../bulk/bulk-number.js';
import { countsDto, costsDto, operatorRefDto, projectFilter } from '../public/project.dto.js';
import { milestoneDto, promised } from '../promise/promise.dto.js';
import {
  contactRoles,
  costBases,
  documentKinds,
  keysOf,
  kinds,
  models,
  publicationKinds,
  publicStates,
  recipientTypes,
  slipReasons,
  statuses,
  technologies,
} from '../words.js';

/* The whole record of a project, for those who keep it, check it or audit it. Its ETag covers every part but addresses. */

const status = z.enum(keysOf(statuses));

/** What needs care in a project, worst first; one sentence says what and with which numbers. */
export const careDto = z.object({
  rule: z
    .string()
    .describe('promise_overdue, no_update, counts_do_not_add_up, promise_soon, publication_waiting, …'),
  severity: z.enum(['overdue', 'warning', 'hint']),
  sentence: z.string().describe('German'),
  dueOn: z.iso.date().nullable(),
});
export type CareDto = z.infer<typeof careDto>;

/** One condition of a step of the life cycle that is not met, and how it is met. */
export const unmetDto = z.object({
  requirement: z.string().describe('id of the row in the table of requirements'),
  sentence: z.string().describe('German, with both figures'),
  legalBasis: z.string().nullable(),
  effect: z.enum(['block', 'warn']),
  facts: z.array(z.string()).describe('facts that would meet it'),
  mayOverride: z.boolean().describe('a lead may go on with a reason'),
});
export type UnmetDto = z.infer<typeof unmetDto>;

export const transitionDto = z.object({
  to: status,
  label: z.string().describe('German: what the button says'),
  direction: z.enum(['forward', 'hold', 'resume', 'end', 'correction']),
  publicStateAfter: z.enum(keysOf(publicStates)).nullable(),
  needsReason: z.boolean(),
  needsSecondPerson: z.boolean(),
  legalBasis: z.string().nullable(),
  unmet: z.array(unmetDto).describe('empty: can be done now'),
});
export type TransitionDto = z.infer<typeof transitionDto>;

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A fact that guards ask for: a date, a number, a yes, a document. */
export const factDto = z.object({
  name: z.string(),
  label: z.string().describe('German'),
  kind: z.enum(['date', 'number', 'money', 'boolean', 'text', 'document']),
  group: z.string().describe('German heading of the phase it belongs to'),
  value: factValue,
  mayWrite: z.boolean().describe('notices are recorded by advisors only'),
  legalBasis: z.string().nullable(),
});
export type FactDto = z.infer<typeof factDto>;

export const recordItemDto = z.object({
  id: z.number().int(),
  reference: z.string(),
  name: z.string(),
  kind: z.enum(keysOf(kinds)),
  status,
  statusSince: z.iso.date(),
  publicState: z.enum(keysOf(publicStates)).nullable().describe('null: not public'),
  isDemo: z.boolean(),
  recipientName: z.string().nullable(),
  municipalityCount: z.number().int(),
  lotCount: z.number().int(),
  counts: countsDto,
  nextMilestone: milestoneDto.nullable().describe('the one that is due first and not reached'),
  reportedAt: z.iso.datetime().nullable(),
  care: z.array(careDto),
  mayEdit: z.boolean(),
});
export type RecordItemDto = z.infer<typeof recordItemDto>;

export const recordQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  ...projectFilter.omit({ state: true }).shape,
  status: status.optional(),
  care: z.enum(['yes', 'no']).optional().describe('yes: only those that need care'),
  sort: z.enum(['care', 'name', 'changed']).default('name').describe('care: what needs it most comes first'),
});
export type RecordQuery = z.infer<typeof recordQuery>;
export const recordList = listOf(recordItemDto).extend({
  total: z.number().int(),
  statusCounts: z.array(z.object({ status, count: z.number().int() })),
});

export const lotDto = z.object({
  number: z.number().int(),
  name: z.string().nullable(),
  commercial: z.boolean(),
  operator: operatorRefDto.nullable(),
  technology: z.enum(keysOf(technologies)).nullable(),
  counts: countsDto.omit({ countsOn: true, eligible: true }),
  hasArea: z.boolean(),
});
export type LotDto = z.infer<typeof lotDto>;

export const contactDto = z.object({
  number: z.number().int(),
  role: z.enum(keysOf(contactRoles)),
  organisation: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type ContactDto = z.infer<typeof contactDto>;

export const publicationRequestDto = z.object({
  number: z.number().int(),
  kind: z.enum(keysOf(publicationKinds)),
  reason: z.string().nullable(),
  requestedBy: authorDto,
  requestedAt: z.iso.datetime(),
  decision: z.enum(['approved', 'refused', 'withdrawn']).nullable(),
  decidedBy: authorDto.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean().describe('false for the one who asked: a second person decides'),
});
export type PublicationRequestDto = z.infer<typeof publicationRequestDto>;

export const eventDto = z.object({
  id: z.number().int(),
  from: status.nullable(),
  to: status,
  effectiveOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  by: authorDto,
  direction: z.enum(['created', 'forward', 'hold', 'resume', 'end', 'correction']),
  reason: z.string().nullable(),
  overridden: z.array(z.string()).describe('requirements that a lead overrode'),
  legalBasis: z.string().nullable(),
});
export type EventDto = z.infer<typeof eventDto>;

export const recordDocumentDto = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(keysOf(documentKinds)),
  isPublic: z.boolean(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int().describe('bytes'),
  uploadedAt: z.iso.datetime(),
  uploadedBy: authorDto,
});
export type RecordDocumentDto = z.infer<typeof recordDocumentDto>;

export const recordDto = recordItemDto
  .omit({ lotCount: true, municipalityCount: true, nextMilestone: true })
  .extend({
    clusterLabel: z.string().nullable(),
    description: z.string().nullable(),
    guidelineVersionId: z.string().nullable(),
    callId: z.string().nullable(),
    programme: z.object({ id: z.string(), shortName: z.string() }).nullable(),
    recipientType: z.enum(keysOf(recipientTypes)).nullable(),
    recipientArea: z.string().nullable(),
    managedBy: z.array(z.string()),
    technology: z.enum(keysOf(technologies)),
    model: z.enum(keysOf(models)).nullable(),
    costs: costsDto,
    municipalities: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        districtAgs: z.string(),
        addressCount: z.number().int().nullable(),
      }),
    ),
    lots: z.array(lotDto),
    milestones: z.array(milestoneDto),
    contacts: z.array(contactDto),
    documents: z.array(recordDocumentDto),
    facts: z.array(factDto),
    transitions: z
      .array(transitionDto)
      .describe('what the one who asks may do next, with what is still missing'),
    publication: z.object({
      publishedAt: z.iso.datetime().nullable(),
      early: z.boolean(),
      addressDisplay: z.enum(['counts', 'state_and_quarter']),
      requests: z.array(publicationRequestDto).describe('the newest first'),
    }),
    countsFrom: z.enum(['reported', 'addresses']),
    addressCount: z.number().int().describe('addresses of the list; 0: none is kept'),
    hasArea: z.boolean(),
    areaKm2: z.number().nullable(),
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    lastReportBy: authorDto.nullable(),
    mayDecide: z.boolean().describe('may be the second person'),
  });
export type RecordDto = z.infer<typeof recordDto>;

const WHY = 'Bitte in ein paar Worten sagen, warum.';
const reason = oneLine(500, { min: 3, missing: WHY });
const count = z
  .number('Bitte eine ganze Zahl ab 0 angeben.')
  .int({ error: 'Bitte eine ganze Zahl von 0 bis 10.000.000 angeben.', abort: true })
  .min(0, 'Bitte eine ganze Zahl ab 0 angeben.')
  .max(10_000_000, 'Die Zahl ist zu groß. Bitte eine bis 10.000.000 angeben.')
  .nullable();
const TOO_MUCH = 'Der Betrag ist zu groß. Bitte einen unter einer Billion Euro angeben.';
const money = z
  .number('Bitte einen Betrag ab 0 angeben.')
  .int({
    error: ({ code }) => (code === 'too_big' ? TOO_MUCH : 'Bitte den Betrag in ganzen Cent angeben.'),
    abort: true,
  })
  .min(0, 'Bitte einen Betrag ab 0 angeben.')
  .max(MOST_CENTS, TOO_MUCH)
  .nullable()
  .describe('in cents');
const areaKey = z
  .string()
  .regex(/^\d{5}(\d{3})?$/, 'Bitte einen Schlüssel mit fünf oder acht Ziffern angeben.');

/** The words and figures of a project that are edited together. Status, dates, area, publication have ways of their own. */
export const recordBody = z.object({
  reference: z
    .string()
    .regex(
      /^[0-9A-Za-zÄÖÜäöüß._/-]{1,60}$/,
      'Bitte eine Kennung aus Buchstaben, Ziffern und . _ / - angeben, höchstens 60 Zeichen.',
    )
    .optional()
    .describe('made by the service where it is left out'),
  name: oneLine(200, { min: 3, missing: 'Bitte dem Vorhaben einen Namen geben.' }),
  clusterLabel: oneLine(60).nullable().default(null),
  description: oneLine(2_000).nullable().default(null).describe('public'),
  kind: z.enum(keysOf(kinds)),
  guidelineVersionId: z.string().max(100).nullable().default(null),
  callId: z.string().max(100).nullable().default(null),
  recipientType: z.enum(keysOf(recipientTypes)).nullable().default(null),
  recipientName: oneLine(200).nullable().default(null),
  recipientArea: areaKey.nullable().default(null),
  managedBy: z.array(areaKey).max(100).optional().describe('left out: the area of the recipient'),
  technology: z.enum(keysOf(technologies)),
  model: z.enum(keysOf(models)).nullable().default(null),
  costs: z
    .object({
      total: money,
      federal: money,
      state: money,
      own: money,
      third: money,
      basis: z.enum(keysOf(costBases)).nullable(),
    })
    .partial()
    .default({}),
  counts: z
    .object({
      eligible: count,
      funded: count,
      reserveExtension: count,
      passed: count,
      connected: count,
      activated: count,
      countsOn: z.iso.date().nullable(),
    })
    .partial()
    .default({}),
  municipalities: z
    .array(
      z.object({
        ags: z.string().regex(/^\d{8}$/, 'Bitte den Schlüssel mit acht Ziffern angeben.'),
        addressCount: count,
      }),
    )
    .min(1, 'Bitte mindestens eine Gemeinde angeben.')
    .max(500),
  facts: z.record(z.string().max(60), factValue).default({}).describe('only those that change'),
  reason: oneLine(500).optional(),
});
export type RecordBody = z.infer<typeof recordBody>;

export const lotsBody = z.object({
  lots: z
    .array(
      z.object({
        number: z.number().int().min(1, 'Lose werden ab 1 gezählt.').max(999),
        name: oneLine(200).nullable().default(null),
        commercial: z.boolean().default(false),
        operatorId: z.number().int().min(1).max(2_147_483_647).nullable().default(null),
        technology: z.enum(keysOf(technologies)).nullable().default(null),
        funded: count.default(null),
        reserveExtension: count.default(null),
        passed: count.default(null),
        connected: count.default(null),
        activated: count.default(null),
      }),
    )
    .max(200)
    .describe('all lots; one that is left out goes, unless milestones or addresses hang on it'),
  reason: oneLine(500).optional(),
});
export type LotsBody = z.infer<typeof lotsBody>;

export const contactsBody = z.object({
  contacts: z
    .array(
      z.object({
        role: z.enum(keysOf(contactRoles)),
        organisation: oneLine(200).nullable().default(null),
        name: oneLine(200, { min: 2, missing: 'Bitte den Namen angeben.' }),
        email: z
          .union([z.email('Bitte eine E-Mail-Adresse angeben.').max(254), z.literal('')])
          .nullable()
          .default(null),
        phone: oneLine(50).nullable().default(null),
      }),
    )
    .max(50),
});
export type ContactsBody = z.infer<typeof contactsBody>;

export const statusBody = z.object({
  to: status,
  effectiveOn: z.iso
    .date('Bitte einen Tag angeben (JJJJ-MM-TT).')
    .optional()
    .describe('today where it is left out'),
  facts: z.record(z.string().max(60), factValue).default({}).describe('written together with the step'),
  reason: reason.optional(),
  override: z
    .array(z.string().max(100))
    .max(20)
    .default([])
    .describe('requirements that a lead goes past, with the reason'),
  documents: z.array(z.uuid()).max(50).default([]),
});
export type StatusBody = z.infer<typeof statusBody>;

/** The quick report: what has changed since the last one, in one request; what is left out stays. */
export const reportBody = z.object({
  to: status.optional(),
  reason: reason.optional().describe('of the step, where it needs one; stands in the history'),
  facts: z.record(z.string().max(60), factValue).default({}),
  promise: z
    .object({
      milestone: z.number().int().min(1).max(999),
      promised: promised.optional().describe('a new promise'),
      reason: z.enum(keysOf(slipReasons)).optional(),
      explanation: oneLine(200).nullable().optional(),
      reachedOn: z.iso.date().optional().describe('instead of a promise: it is done'),
    })
    .optional(),
  counts: z
    .object({ passed: count, connected: count, activated: count, countsOn: z.iso.date().nullable() })
    .partial()
    .optional(),
});
export type ReportBody = z.infer<typeof reportBody>;

export const publicationBody = z.object({
  kind: z.enum(keysOf(publicationKinds)),
  reason: oneLine(500).optional(),
});
export type PublicationBody = z.infer<typeof publicationBody>;
export const publicationDecisionBody = z.object({
  decision: z.enum(['approved', 'refused', 'withdrawn']),
  reason: oneLine(500).optional().describe('needed to refuse'),
});
export type PublicationDecisionBody = z.infer<typeof publicationDecisionBody>;

/** Only ever less: to show more, a second person is asked (`publicationBody`). */
export const narrowingBody = z.object({
  display: z.literal('counts').describe('of addresses only counts are public'),
  reason,
});
export type NarrowingBody = z.infer<typeof narrowingBody>;

export const documentUploadQuery = queryOf({
  name: z
    .string('Bitte den Namen der Datei angeben (?name=…).')
    .min(1, 'Bitte den Namen der Datei angeben (?name=…).')
    .max(1_000),
  kind: z.enum(keysOf(documentKinds)).default('other'),
  title: oneLine(200).optional().describe('the name of the file where it is left out'),
});
export type DocumentUploadQuery = z.infer<typeof documentUploadQuery>;
export const documentBody = z.object({
  title: oneLine(200, { min: 1, missing: 'Bitte einen Titel angeben.' }),
  kind: z.enum(keysOf(documentKinds)),
  isPublic: z.boolean(),
});
export type DocumentBody = z.infer<typeof documentBody>;

/** Lot, milestone, address or request within its project. */
export const partNumber = z.coerce.number('Bitte die Nummer angeben.').int().min(1).max(2_147_483_647);
export const eventList = listOf(eventDto);
