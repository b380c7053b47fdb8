import { z } from 'zod';
import { oneLine } from '../../platform/typed-text.js';
import { authorDto } from '../../platform/version.dto.js';
import { keysOf } from '../../project/words.js';
import { sections } from '../words.js';

/* Findings of the plausibility rules, and the overrides that a lead has approved. */

export const findingDto = z.object({
  rule: z.string().describe('id of the row in the table of rules'),
  severity: z.enum(['block', 'warn', 'hint']),
  sentence: z.string().describe('German: the fact with both numbers and what follows'),
  mend: z.string().nullable().describe('German: „Behebung: …“'),
  legalBasis: z.string().nullable(),
  section: z.enum(keysOf(sections)).describe('where it is mended'),
  field: z.string().nullable().describe('path in the section, where one field is meant'),
  unverified: z.boolean().describe('rests on a figure that is still to be verified'),
  overridden: z
    .object({ number: z.number().int(), reason: z.string(), by: authorDto })
    .nullable()
    .describe('a lead has let it pass; as long as its figures stay'),
});
export type FindingDto = z.infer<typeof findingDto>;

export const overrideDto = z.object({
  number: z.number().int(),
  rule: z.string(),
  sentence: z.string(),
  reason: z.string(),
  askedBy: authorDto,
  askedAt: z.iso.datetime(),
  decision: z.enum(['approved', 'refused', 'withdrawn']).nullable(),
  decidedBy: authorDto.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean().describe('a lead, and never the one who asked'),
  mayWithdraw: z.boolean().describe('the one who asked, as long as nothing is decided'),
});
export type OverrideDto = z.infer<typeof overrideDto>;

const reason = oneLine(500, { min: 3, missing: 'Bitte in ein paar Worten sagen, warum.' });
export const overrideBody = z.object({ rule: z.string().max(100), reason });
export type OverrideBody = z.infer<typeof overrideBody>;
export const decisionBody = z.object({
  decision: z.enum(['approved', 'refused']),
  reason: oneLine(500).optional().describe('needed to refuse'),
});
export type DecisionBody = z.infer<typeof decisionBody>;
