import { z } from 'zod';
import { reasonIfAny, reasonText } from '../../platform/typed-text.js';
import { authorDto } from '../../platform/version.dto.js';
import { keysOf, statuses } from '../words.js';
import { said } from '../../platform/wording/said.js';

/* What one person asks to let pass and a lead who is another one decides. */

const decision = z.enum(['approved', 'refused', 'withdrawn']);

export const overrideDto = z.object({
  number: z.number().int(),
  rule: z
    .string()
    .describe('row in the table of rules; of a step `step.` and the row in the table of requirements'),
  step: said('whose step it is, from where to where; null: it is a finding').nullable(),
  sentence: said(),
  legalBasis: said().nullable(),
  reason: z.string(),
  askedBy: authorDto,
  askedAt: z.iso.datetime(),
  decision: decision.nullable(),
  decidedBy: authorDto.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  revokedBy: authorDto
    .nullable()
    .describe('a lead, after it was approved and before a step or an accepted review rested on it'),
  revokedAt: z.iso.datetime().nullable(),
  revocationReason: z.string().nullable(),
  mayDecide: z.boolean().describe('a lead, and never the one who asked'),
  mayWithdraw: z.boolean().describe('the one who asked, as long as nothing is decided'),
  mayRevoke: z
    .boolean()
    .describe('a lead, as long as it is approved and no step nor accepted review rests on it'),
});
export type OverrideDto = z.infer<typeof overrideDto>;

/** Where a requirement of a step is asked to be let pass, or is. */
export const letPassDto = z
  .object({
    number: z.number().int(),
    approved: z.boolean().describe('false: a lead has yet to decide'),
    reason: z.string(),
    askedBy: authorDto,
    decidedBy: authorDto.nullable(),
    onlyOn: z.iso.date().nullable().describe('covers the step on this day alone; null: on today too'),
  })
  .nullable();
export type LetPassDto = z.infer<typeof letPassDto>;

/** Of a step that was taken: what it went past, who asked for that and who decided. */
export const wentPastDto = z.object({
  sentence: said(),
  reason: z.string(),
  askedBy: authorDto,
  decidedBy: authorDto,
});
export type WentPastDto = z.infer<typeof wentPastDto>;

export const overrideReason = reasonText();
export const overrideDay = z.iso
  .date('Bitte einen Tag angeben (JJJJ-MM-TT).')
  .optional()
  .describe('the day from which the step is to count; today where it is left out');

export const stepOverrideBody = z.object({
  requirement: z.string().max(100),
  to: z.enum(keysOf(statuses)),
  effectiveOn: overrideDay,
  reason: overrideReason,
});
export type StepOverrideBody = z.infer<typeof stepOverrideBody>;

export const decisionBody = z.object({
  decision: z.enum(['approved', 'refused']),
  reason: reasonIfAny().describe('needed to refuse'),
});
export type DecisionBody = z.infer<typeof decisionBody>;

export const revocationBody = z.object({ reason: overrideReason });
export type RevocationBody = z.infer<typeof revocationBody>;
