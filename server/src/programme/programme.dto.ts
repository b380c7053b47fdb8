import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { scoreStepDto } from './score-step.js';
import { queryOf } from '../platform/query.js';

export const funders = ['federal', 'state'] as const;
export const branches = ['infrastructure', 'gap_closure', 'advisory'] as const;
export const trusts = [
  'primary',
  'several_secondary',
  'secondary',
  'derived',
  'to_verify',
  'unknown',
] as const;

const trust = z
  .enum(trusts)
  .describe(
    'how far the value can be relied on; to_verify and unknown are shown with the sign "zu verifizieren"',
  );

/** A figure, a list of words or figures, or the step table of the score. */
export const parameterValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.array(scoreStepDto),
  z.null(),
]);

/** One figure of the law: a threshold, rate, cap, period, … of a guideline version, or of one of its calls. */
export const parameterDto = z.object({
  name: z.string().describe('threshold_down, cap_eur, survey_min_days, fast_lane_points, …'),
  label: z.string().describe('German'),
  value: parameterValue.describe('null: not known; never guessed'),
  unit: z.string().nullable().describe('Mbit/s, EUR, Tage, Wochen, Monate, Jahre, Punkte, %, …'),
  source: z.string(),
  trust,
  note: z.string().nullable(),
});
export type ParameterDto = z.infer<typeof parameterDto>;

export const callDto = z.object({
  id: z.string(),
  name: z.string(),
  year: z.number().int(),
  opens: z.iso.date().nullable(),
  closes: z.iso.date().nullable(),
  endedEarlyOn: z.iso.date().nullable(),
  source: z.string(),
  trust,
  parameters: z.array(parameterDto),
});
export type CallDto = z.infer<typeof callDto>;

export const guidelineVersionDto = z.object({
  id: z.string().describe('gigabit20_2024, dios_2022, …'),
  name: z.string(),
  legalText: z.string(),
  dated: z.iso.date().nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  state: z.enum(['open', 'closed', 'unknown']),
  source: z.string(),
  trust,
  parameters: z.array(parameterDto),
  calls: z.array(callDto).describe('the newest first'),
});
export type GuidelineVersionDto = z.infer<typeof guidelineVersionDto>;

export const programmeDto = z.object({
  id: z.string(),
  funder: z.enum(funders),
  branch: z.enum(branches),
  name: z.string(),
  shortName: z.string(),
  about: z.string(),
  versions: z.array(guidelineVersionDto.omit({ parameters: true, calls: true })).describe('the newest first'),
});
export type ProgrammeDto = z.infer<typeof programmeDto>;
export const programmeList = listOf(programmeDto);
export const programmeDetailDto = programmeDto.extend({ versions: z.array(guidelineVersionDto) });
export type ProgrammeDetailDto = z.infer<typeof programmeDetailDto>;

export const programmeQuery = queryOf({ asOf: listQuery.shape.asOf });
export type ProgrammeQuery = z.infer<typeof programmeQuery>;
export const programmeKey = z.string().max(100).describe('id of the programme');
