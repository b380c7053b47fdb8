import { z } from 'zod';
import { queryOf } from '../../platform/query.js';
import { oneLine, reasonIfAny, reasonText } from '../../platform/typed-text.js';
import { MOST_CENTS } from '../bulk/bulk-number.js';
import { promised } from '../promise/promise.dto.js';
import { factValue } from './record.dto.js';
import {
  contactRoles,
  costBases,
  documentKinds,
  keysOf,
  kinds,
  models,
  publicationKinds,
  recipientTypes,
  slipReasons,
  statuses,
  technologies,
} from '../words.js';

/* What is sent to change a project or a part of it: one form each. */

const status = z.enum(keysOf(statuses));

const reason = reasonText();
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
  reason: reasonIfAny(),
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
  reason: reasonIfAny(),
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
  reason: reasonIfAny(),
});
export type PublicationBody = z.infer<typeof publicationBody>;
export const publicationDecisionBody = z.object({
  decision: z.enum(['approved', 'refused', 'withdrawn']),
  reason: reasonIfAny().describe('needed to refuse'),
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
