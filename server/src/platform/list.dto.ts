import { z } from 'zod';

/** A page of a list. `next` is the cursor of the following page, null at the end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    asOf: z.iso.datetime().describe('the moment whose knowledge is shown'),
    dataVersion: z.string().describe('changes whenever anything in the list may have changed'),
  });

const LIMIT = 'Bitte eine ganze Zahl von 1 bis 500 angeben.';

export const listQuery = z.object({
  limit: z.coerce
    .number(LIMIT)
    .int(LIMIT)
    .min(1, LIMIT)
    .max(500, LIMIT)
    .default(100)
    .describe('items a page, at most 500'),
  after: z.string().max(500).optional().describe('cursor: the `next` of the page before'),
  asOf: z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      'Bitte einen Tag (JJJJ-MM-TT) oder einen Zeitpunkt nach ISO 8601 angeben.',
    )
    .optional()
    .describe(
      'show what the service knew at this moment (record time); a day counts to its end in Europe/Berlin',
    ),
});
export type ListQuery = z.infer<typeof listQuery>;
