import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { oneLine, reasonText, webAddress } from '../../platform/typed-text.js';

/* The register of operators. */

export const operatorDto = z.object({
  id: z.number().int(),
  name: z.string(),
  website: z.string().nullable(),
  spellings: z.array(z.string()),
  lotCount: z.number().int(),
  projectCount: z.number().int().describe('in which these lots are'),
  etag: z.string().describe('of all this: goes back when two entries are merged'),
});
export type OperatorDto = z.infer<typeof operatorDto>;
export const operatorList = listOf(operatorDto);
export const operatorQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  search: z.string().trim().max(100).optional(),
});
export type OperatorQuery = z.infer<typeof operatorQuery>;
export const operatorBody = z.object({
  name: oneLine(200, { min: 2, missing: 'Bitte den Namen des Netzbetreibers angeben.' }),
  website: webAddress.nullable().default(null),
  evenIfSimilar: z.boolean().default(false).describe('true: it is another one than those that were offered'),
});
export type OperatorBody = z.infer<typeof operatorBody>;
export const operatorMergeBody = z.object({
  into: z.number().int().min(1).max(2_147_483_647),
  intoEtag: z
    .string()
    .max(100)
    .optional()
    .describe('etag of the one that stays, as it was shown; 428 without, 412 where it is another by now'),
  reason: reasonText(),
});
export type OperatorMergeBody = z.infer<typeof operatorMergeBody>;
export const operatorKey = z.coerce
  .number('Bitte die Nummer des Netzbetreibers angeben.')
  .int()
  .min(1)
  .max(2_147_483_647);
