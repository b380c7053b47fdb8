import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { queryOf } from '../platform/query.js';
import { oneLine, reasonIfAny, reasonText } from '../platform/typed-text.js';
import { authorDto, fieldChangeDto } from '../platform/version.dto.js';
import { parameterValue, trusts } from './programme.dto.js';
import { said } from '../platform/wording/said.js';

/* Changes of programmes: a lead proposes one, another lead decides. */

const key = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9_]*$/, 'Bitte einen Schlüssel aus Kleinbuchstaben, Ziffern und Unterstrich angeben.');
const source = oneLine(500, { min: 3, missing: 'Bitte die Quelle angeben.' });
const reason = reasonText();
const name = oneLine(200, { min: 3, missing: 'Bitte einen Namen angeben.' });
const day = z.iso.date('Bitte einen Tag angeben (JJJJ-MM-TT).').nullable().default(null);
const trust = z.enum(trusts);

/** A correction of what is known of a version: it holds for every project of that version. */
const parameterChange = z.object({
  kind: z.literal('parameter'),
  guidelineVersionId: key,
  callId: key.nullable().default(null).describe('null: of the version, for all its calls'),
  name: key,
  value: parameterValue.describe('null: not known; then the trust is „unknown“'),
  source,
  trust,
  note: oneLine(500).nullable().default(null),
  reason,
});

/** A change of the law is a new version with a validity of its own: what was filed before keeps the version it was filed under. */
const versionChange = z.object({
  kind: z.literal('version'),
  guidelineVersionId: key
    .nullable()
    .default(null)
    .describe('null: a new one; else what is known of this one is corrected'),
  copyOf: key
    .nullable()
    .default(null)
    .describe('a new one begins with the figures of this one, to be verified'),
  name,
  legalText: oneLine(1_000, { min: 3, missing: 'Bitte den Rechtstext nennen.' }),
  dated: day,
  validFrom: day,
  validTo: day,
  state: z.enum(['open', 'closed', 'unknown']),
  source,
  trust: trust.exclude(['unknown']),
  reason,
});

const callChange = z.object({
  kind: z.literal('call'),
  guidelineVersionId: key,
  callId: key.nullable().default(null).describe('null: a new one'),
  name,
  year: z.number().int().min(2000).max(2100),
  opens: day,
  closes: day,
  endedEarlyOn: day,
  source,
  trust: trust.exclude(['unknown']),
  reason,
});

export const programmeChangeBody = z.discriminatedUnion('kind', [parameterChange, versionChange, callChange]);
export type ProgrammeChangeBody = z.infer<typeof programmeChangeBody>;

export const programmeDecisionBody = z.object({
  decision: z.enum(['approved', 'refused', 'withdrawn']),
  reason: reasonIfAny().describe('needed to refuse'),
});
export type ProgrammeDecisionBody = z.infer<typeof programmeDecisionBody>;

export const programmeChangeDto = z.object({
  id: z.number().int(),
  etag: z.string().describe('to be sent as If-Match with the decision'),
  programmeId: z.string(),
  kind: z.enum(['parameter', 'version', 'call']),
  guidelineVersionId: z.string(),
  callId: z.string().nullable(),
  parameter: z.string().nullable(),
  what: said('what is changed'),
  effect: said('for whom it holds'),
  changes: z.array(fieldChangeDto).describe('old and new, as the page shows them'),
  reason: z.string(),
  proposedBy: authorDto,
  proposedAt: z.iso.datetime(),
  decision: z.enum(['approved', 'refused', 'withdrawn']).nullable(),
  decidedBy: authorDto.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean().describe('a lead, and never the one who proposed it'),
  mayWithdraw: z.boolean(),
  waits: said('why nobody can decide it at present').nullable(),
});
export type ProgrammeChangeDto = z.infer<typeof programmeChangeDto>;

export const programmeChangeList = listOf(programmeChangeDto);
export const programmeChangeQuery = queryOf({
  limit: listQuery.shape.limit,
  after: listQuery.shape.after,
  programme: key.optional(),
  state: z.enum(['open', 'decided', 'all']).default('all'),
});
export type ProgrammeChangeQuery = z.infer<typeof programmeChangeQuery>;
export const programmeChangeKey = z.coerce
  .number('Bitte die Nummer des Vorschlags angeben.')
  .int()
  .min(1)
  .max(2_147_483_647);
