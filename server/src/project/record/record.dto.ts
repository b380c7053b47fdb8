import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { authorDto } from '../../platform/version.dto.js';
import { letPassDto, overrideDto, wentPastDto } from '../lifecycle/override.dto.js';
import { countsDto, costsDto, operatorRefDto, projectFilter } from '../public/project.dto.js';
import { milestoneDto } from '../promise/promise.dto.js';
import {
  contactRoles,
  documentKinds,
  keysOf,
  kinds,
  models,
  publicationKinds,
  publicStates,
  recipientTypes,
  statuses,
  technologies,
} from '../words.js';
import { said } from '../../platform/wording/said.js';

/* The whole record of a project, for those who keep it, check it or audit it. Its ETag covers every part but addresses. */

const status = z.enum(keysOf(statuses));

/** What needs care in a project, worst first; one sentence says what and with which numbers. */
export const careDto = z.object({
  rule: z
    .string()
    .describe('promise_overdue, no_update, counts_do_not_add_up, promise_soon, publication_waiting, …'),
  severity: z.enum(['overdue', 'warning', 'hint']),
  sentence: said(),
  dueOn: z.iso.date().nullable(),
});
export type CareDto = z.infer<typeof careDto>;

/** One condition of a step of the life cycle that is not met, and how it is met. */
export const unmetDto = z.object({
  requirement: z.string().describe('id of the row in the table of requirements'),
  sentence: said('with both figures'),
  legalBasis: said().nullable(),
  effect: z.enum(['block', 'warn']),
  facts: z.array(z.string()).describe('facts that would meet it'),
  mayOverride: z.boolean().describe('another lead may let it pass, where somebody asks with a reason'),
  override: letPassDto.describe('that it is asked to be let pass, or is'),
});
export type UnmetDto = z.infer<typeof unmetDto>;

export const transitionDto = z.object({
  to: status,
  label: said('what the button says'),
  direction: z.enum(['forward', 'hold', 'resume', 'end', 'correction']),
  publicStateAfter: z.enum(keysOf(publicStates)).nullable(),
  needsReason: z.boolean(),
  needsSecondPerson: z.boolean(),
  legalBasis: said().nullable(),
  unmet: z.array(unmetDto).describe('empty: can be done now'),
});
export type TransitionDto = z.infer<typeof transitionDto>;

export const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A fact that guards ask for: a date, a number, a yes, a document. */
export const factDto = z.object({
  name: z.string(),
  label: said(),
  kind: z.enum(['date', 'number', 'money', 'boolean', 'text', 'document']),
  group: said('heading of the phase it belongs to'),
  value: factValue,
  mayWrite: z.boolean().describe('notices are recorded by advisors only'),
  legalBasis: said().nullable(),
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
  overridden: z.array(z.string()).describe('requirements that the step went past'),
  wentPast: z.array(wentPastDto).describe('the same with who asked for that and who decided'),
  legalBasis: said().nullable(),
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
    costsOfCase: z
      .array(z.enum(['federal', 'state', 'basis']))
      .describe('what of the costs its funding case says: not to be saved here'),
    costsApplied: z
      .boolean()
      .describe(
        'applied for: total, own share and that of others are set right by an advisor, with a reason',
      ),
    mayAskOverride: z.boolean().describe('may ask that a requirement of a step be let pass'),
    municipalities: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        districtAgs: z.string(),
        addressCount: z.number().int().nullable(),
      }),
    ),
    lots: z.array(lotDto),
    milestones: z.array(
      milestoneDto.extend({
        mayWaive: z
          .boolean()
          .describe('the one who asks may say that it will not come: of a promised one an advisor does'),
      }),
    ),
    contacts: z.array(contactDto),
    documents: z.array(recordDocumentDto),
    facts: z.array(factDto),
    transitions: z
      .array(transitionDto)
      .describe('what the one who asks may do next, with what is still missing'),
    overrides: z.array(overrideDto).describe('of steps of the project, the newest first'),
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

/** Lot, milestone, address or request within its project. */
export const partNumber = z.coerce.number('Bitte die Nummer angeben.').int().min(1).max(2_147_483_647);
export const eventList = listOf(eventDto);
