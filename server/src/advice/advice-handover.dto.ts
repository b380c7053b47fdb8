import { z } from 'zod';
import { reasonOrNull } from '../platform/typed-text.js';

/* A session goes to another advisor. */

export const advisorList = z.object({
  items: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      absentUntil: z.iso.date().nullable().describe('last day of an absence that has begun'),
    }),
  ),
});
export type AdvisorList = z.infer<typeof advisorList>;

export const handoverBody = z.object({
  ledBy: z.uuid('Bitte wählen, wer die Beratung übernimmt.'),
  reason: reasonOrNull().describe('kept in the history, in no mail'),
});
export type HandoverBody = z.infer<typeof handoverBody>;
