import { z } from 'zod';
import { householdsDto } from '../../project/area/area.dto.js';
import { keysOf, publicStates, statuses } from '../../project/words.js';

/* The area of a case on the map: what other funded projects have of it too, and which households are reached there. */

const geometry = z.record(z.string(), z.unknown());

export const caseOverlapDto = z.object({
  name: z.string().describe('of the project, with its lot where the lot overlaps'),
  project: z
    .object({
      id: z.number().int(),
      reference: z.string(),
      status: z
        .enum(keysOf(statuses))
        .nullable()
        .describe('null: only its public state is for the one who asks'),
      publicState: z.enum(keysOf(publicStates)).nullable(),
      opens: z.enum(['case', 'record', 'public']).describe('the page that the one who asks may open'),
    })
    .nullable()
    .describe('null: not public, and not for the one who asks'),
  areaKm2: z.number(),
  households: z.number().int().nullable().describe('null: not known, or not for the one who asks'),
  geometry: geometry.nullable().describe('the shared part, MultiPolygon, CRS84'),
});
export type CaseOverlapDto = z.infer<typeof caseOverlapDto>;
export const caseOverlapsDto = z.object({
  areaKm2: z.number().nullable().describe('null: no area is drawn, and nothing can overlap'),
  items: z.array(caseOverlapDto).describe('funded ones only, the largest first; hidden ones at the end'),
});
export type CaseOverlapsDto = z.infer<typeof caseOverlapsDto>;

export const spotKinds = ['white', 'lightGrey', 'fast', 'unknown'] as const;
export const caseCoverageDto = z.object({
  households: householdsDto.nullable().describe('null: no area is drawn, or no edition has cells'),
  cells: z
    .array(z.object({ kind: z.enum(spotKinds), geometry: geometry.describe('MultiPolygon, CRS84') }))
    .describe('where at least half of the households of a cell have < 30, 30 to < 100, at least 100 Mbit/s'),
});
export type CaseCoverageDto = z.infer<typeof caseCoverageDto>;
