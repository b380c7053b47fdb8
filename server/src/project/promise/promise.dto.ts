import { z } from 'zod';
import { oneLine, reasonText } from '../../platform/typed-text.js';
import { queryOf } from '../../platform/query.js';
import { keysOf, milestoneKinds, slipReasons } from '../words.js';

const PROMISED = 'Bitte einen Tag (2027-06-30), ein Quartal (2027-Q2) oder ein Halbjahr (2027-H2) angeben.';

/** A promised date with the precision it was promised with. */
export const promised = z
  .string(PROMISED)
  .regex(/^20\d{2}-(Q[1-4]|H[12]|(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/, PROMISED)
  .describe('a day 2027-06-30, a quarter 2027-Q2 or a half-year 2027-H2');

export const promiseDto = z.object({
  number: z.number().int().describe('1 is the first promise'),
  promised,
  lastDay: z.iso.date().describe('its last day; the day after, it is overdue'),
  promisedOn: z.iso.date().describe('day on which it was promised or changed'),
  reason: z.enum(keysOf(slipReasons)).nullable().describe('null for the first promise'),
  explanation: z.string().nullable().describe('public'),
});
export type PromiseDto = z.infer<typeof promiseDto>;

export const milestoneDto = z.object({
  number: z.number().int(),
  lotNumber: z.number().int().nullable().describe('null: of the whole project'),
  kind: z.enum(keysOf(milestoneKinds)),
  name: z.string().nullable(),
  promises: z.array(promiseDto).describe('the chain, the first promise first; nothing is ever taken out'),
  continues: z
    .number()
    .int()
    .nullable()
    .describe(
      'number of the waived milestone whose place it takes: the chain begins with what was promised for that',
    ),
  reachedOn: z.iso.date().nullable(),
  waivedReason: z.string().nullable().describe('set: will not come, and why'),
  waivedOn: z.iso.date().nullable().describe('since when it will not come; null, too, where it is not known'),
  slipDays: z
    .number()
    .int()
    .nullable()
    .describe(
      'days by which the last day of the promise that holds (or the day it was reached) lies after the first promise; negative: before it began; 0 within it; null: no promise',
    ),
  overdue: z
    .boolean()
    .describe('the promise that holds has passed, it is not reached, and its project is not over yet'),
});
export type MilestoneDto = z.infer<typeof milestoneDto>;

export const promiseBody = z.object({
  promised,
  reason: z.enum(keysOf(slipReasons)).optional().describe('needed when it replaces another promise'),
  explanation: oneLine(200).nullable().optional(),
});
export type PromiseBody = z.infer<typeof promiseBody>;

export const milestoneBody = z.object({
  kind: z.enum(keysOf(milestoneKinds)),
  name: oneLine(100).nullable().optional(),
  lotNumber: z.number().int().min(1).max(999).nullable().optional(),
  promised: promised.optional(),
  reason: z
    .enum(keysOf(slipReasons))
    .optional()
    .describe('needed when it takes the place of a waived milestone and moves its date'),
  explanation: oneLine(200).nullable().optional(),
});
export type MilestoneBody = z.infer<typeof milestoneBody>;

export const milestoneStateBody = z.object({
  reachedOn: z.iso.date().nullable().optional(),
  waivedReason: reasonText(200).nullable().optional(),
});
export type MilestoneStateBody = z.infer<typeof milestoneStateBody>;

export const slipQuery = queryOf({
  by: z.enum(['district', 'operator', 'programme']).default('district'),
  kind: z.enum(keysOf(milestoneKinds)).default('completion'),
  asOf: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
});
export type SlipQuery = z.infer<typeof slipQuery>;

export const slipRowDto = z.object({
  key: z.string().describe('key of the Kreis, number of the operator, id of the programme'),
  name: z.string(),
  projects: z.number().int().describe('published ones with a promise of this kind'),
  moved: z.number().int().describe('of them, those whose promise was moved to later at least once'),
  overdue: z.number().int(),
  medianSlipDays: z
    .number()
    .nullable()
    .describe('over all projects of the row, 0 for those that did not move'),
  largestSlipDays: z.number().int().nullable(),
  reasons: z.array(z.object({ reason: z.enum(keysOf(slipReasons)), count: z.number().int() })),
});
export const slipStatistics = z.object({
  by: z.enum(['district', 'operator', 'programme']),
  kind: z.enum(keysOf(milestoneKinds)),
  items: z.array(slipRowDto),
  total: slipRowDto.omit({ key: true, name: true }),
  asOf: z.iso.datetime(),
  dataVersion: z.string(),
});
export type SlipStatistics = z.infer<typeof slipStatistics>;
