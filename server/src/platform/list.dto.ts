import { z } from 'zod';

/** A page of a list. `next` is the cursor of the following page, null at the end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    asOf: z.iso.datetime().describe('the moment whose knowledge is shown'),
    dataVersion: z.string().describe('changes whenever anything in the list may have changed'),
  });

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('items a page, at most 500'),
  after: z.string().max(500).optional().describe('cursor: the `next` of the page before'),
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .describe(
      'show what the service knew at this moment (record time); a day counts to its end in Europe/Berlin',
    ),
});
export type ListQuery = z.infer<typeof listQuery>;
