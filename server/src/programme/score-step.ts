import { z } from 'zod';

/** A row of the step table of a guideline version: from `lower` to `upper`, both included, a criterion gives so many points. */
export const scoreStepDto = z.object({
  criterion: z.string(),
  lower: z.number().nullable().describe('null: without end'),
  upper: z.number().nullable().describe('null: without end'),
  points: z.number(),
});
export type ScoreStep = z.infer<typeof scoreStepDto>;
