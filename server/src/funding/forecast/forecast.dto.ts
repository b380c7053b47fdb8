import { z } from 'zod';
import { keysOf, models, recipientTypes } from '../../project/words.js';
import { criteria } from '../words.js';
import { said } from '../../platform/wording/said.js';

/*
 * Forecasts: what an application would score and what would be paid by whom. Indications, never decisions. A step that is
 * not known gives a range from 0 to the criterion's maximum.
 */

export const criterionDto = z.object({
  criterion: z.string().describe('catch_up_need, …; those of 2015 are others'),
  name: said(),
  value: said('the figure it rests on, with its unit').nullable(),
  steps: z.array(said('the calculation, line by line')),
  indication: said('what the atlas says meanwhile; never points').nullable(),
  min: z.number(),
  max: z.number(),
  of: z.number().describe('most points of the criterion'),
  trust: z
    .enum(['known', 'entered', 'range', 'missing'])
    .describe('range: the figure is known, its step is not; missing: the figure is not known'),
  missing: said('what is needed to know it').nullable(),
});
export type CriterionDto = z.infer<typeof criterionDto>;

export const rateCaseDto = z.object({
  rate: z.number().describe('percent of the Bund'),
  federal: z.number().int().nullable(),
  state: z.number().int().nullable(),
  own: z.number().int().nullable(),
  third: z.number().int(),
  total: z.number().int().nullable(),
  fagPool: z
    .number()
    .int()
    .nullable()
    .describe('of the share of the Land: paid by all Kommunen together (FAG); for reports only'),
  cappedBy: said('the ceiling or minimum that bites, with its figure').nullable(),
  steps: z.array(said('the calculation, line by line')),
});
export type RateCaseDto = z.infer<typeof rateCaseDto>;

export const forecastDto = z.object({
  guidelineVersionId: z.string(),
  guidelineName: z.string(),
  callName: z.string().nullable(),
  stateGuidelineName: z.string().nullable(),
  municipalities: z.array(z.object({ ags: z.string(), name: z.string() })),
  criteria: z.array(criterionDto).describe('empty: this version ranks by no points'),
  total: z.object({
    min: z.number(),
    max: z.number(),
    of: z.number().nullable().describe('null: not every criterion of this version is known'),
  }),
  fastLane: z.object({
    points: z.number().nullable().describe('null: not known for this version'),
    verdict: z.enum(['above', 'below', 'open', 'unknown']),
    sentence: said(),
    earlier: z
      .object({ points: z.number(), year: z.number().int() })
      .nullable()
      .describe('the last one that is known, where that of this version is not'),
  }),
  rates: z.array(rateCaseDto),
  notes: z.array(said('what was not checked')),
  sources: z.array(z.object({ label: z.string(), value: said(), source: z.string(), trust: z.string() })),
});
export type ForecastDto = z.infer<typeof forecastDto>;

const count = z.number().int().min(0).max(10_000_000).nullable().optional();
/** What-if: whatever is left out is taken from the case, or from what is stored of the Gemeinden. */
export const forecastBody = z.object({
  caseId: z.number().int().min(1).optional(),
  guidelineVersionId: z.string().max(100).optional(),
  callId: z.string().max(100).nullable().optional(),
  municipalities: z
    .array(z.string().regex(/^\d{8}$/))
    .max(500)
    .optional(),
  whiteAddresses: count,
  allAddresses: count,
  promisedAddresses: count,
  potentialAddresses: count,
  thirdShare: z.number().int().min(0).max(99_999_999_999_999).nullable().optional().describe('in cents'),
  ownRate: z.number().min(0).max(100).nullable().optional().describe('percent that the Kommune keeps to pay'),
  totalCost: z.number().int().min(0).max(99_999_999_999_999).nullable().optional().describe('in cents'),
  points: z
    .array(z.object({ criterion: z.enum(keysOf(criteria)), points: z.number().min(0).max(500) }))
    .max(4)
    .default([])
    .describe('entered by hand'),
});
export type ForecastBody = z.infer<typeof forecastBody>;

export const finderQuery = z
  .object({
    area: z
      .string()
      .regex(/^\d{5}(\d{3})?$/, 'Bitte einen Schlüssel mit fünf oder acht Ziffern angeben.')
      .optional()
      .describe('Gemeinde or Kreis'),
    project: z.coerce.number().int().min(1).optional().describe('a project whose area was drawn'),
    recipientType: z.enum(keysOf(recipientTypes)).optional(),
    model: z.enum(keysOf(models)).optional(),
    day: z.iso.date().optional().describe('today where it is left out'),
  })
  .strict();
export type FinderQuery = z.infer<typeof finderQuery>;

export const finderDto = z.object({
  asked: said('for what it was asked'),
  items: z.array(
    z.object({
      programme: z.object({ id: z.string(), shortName: z.string() }),
      guidelineVersionId: z.string(),
      guidelineName: z.string(),
      callId: z.string().nullable(),
      callName: z.string().nullable(),
      verdict: z.enum(['fits', 'perhaps', 'does_not_fit']),
      reasons: z.array(
        z.object({
          fits: z.boolean().nullable().describe('null: cannot be known'),
          sentence: said('with both figures'),
          source: z.string().nullable(),
        }),
      ),
      open: z.boolean().nullable().describe('on the day; null: its end is not known'),
    }),
  ),
  notes: z.array(said('what the figures are not, and who publishes them')),
});
export type FinderDto = z.infer<typeof finderDto>;
