import { z } from 'zod';
import { authorDto } from '../../platform/version.dto.js';
import { overrideDay, overrideReason } from '../../project/lifecycle/override.dto.js';
import { keysOf } from '../../project/words.js';
import { aggregates, funders, sections } from '../words.js';
import { said } from '../../platform/wording/said.js';

/* Findings of the plausibility rules, and what is asked to let pass of them and of steps. */

export const findingDto = z.object({
  rule: z.string().describe('id of the row in the table of rules'),
  severity: z.enum(['block', 'warn', 'hint']),
  sentence: said('the fact with both numbers and what follows'),
  mend: said('„Behebung: …“').nullable(),
  legalBasis: said().nullable(),
  section: z.enum(keysOf(sections)).describe('where it is mended'),
  field: z.string().nullable().describe('path in the section, where one field is meant'),
  unverified: z.boolean().describe('rests on a figure that is still to be verified'),
  overridden: z
    .object({ number: z.number().int(), reason: z.string(), by: authorDto })
    .nullable()
    .describe('a lead has let it pass; as long as its figures stay'),
});
export type FindingDto = z.infer<typeof findingDto>;

/** Of the rules a finding, or of a step a requirement: then the rule is `step.` and the requirement. */
export const overrideBody = z
  .object({
    rule: z.string().max(100),
    reason: overrideReason,
    step: z
      .object({
        aggregate: z.enum(keysOf(aggregates)),
        funder: z.enum(keysOf(funders)),
        number: z.number().int().min(1).max(2_147_483_647).nullable().default(null),
        to: z.string().max(60),
        effectiveOn: overrideDay,
      })
      .refine(({ aggregate, number }) => (aggregate === 'track') === (number === null), {
        path: ['number'],
        message: 'Ein Förderstrang hat keine Nummer, alles andere hat eine.',
      })
      .optional(),
  })
  .refine(({ rule, step }) => !step || rule.startsWith('step.'), {
    path: ['rule'],
    message: 'Die Voraussetzung eines Schritts beginnt mit „step.“.',
  });
export type OverrideBody = z.infer<typeof overrideBody>;
