import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { oneLine } from '../../platform/typed-text.js';
import { said } from '../../platform/wording/said.js';

/* Deadlines are computed, never stored: from the facts of a case and the parameters of its guideline version. */

export const deadlineDto = z.object({
  key: z.string().describe('stable within the case: survey_min_end, usage_proof/federal, own/2, …'),
  kind: z.string().describe('id of the row in the table of deadlines'),
  name: said('of an own deadline its title'),
  title: z.string().optional().describe('of an own deadline, as somebody wrote it'),
  dueOn: z.iso.date().describe('Europe/Berlin; the whole day still counts'),
  doneOn: z.iso.date().nullable(),
  state: z
    .enum(['overdue', 'urgent', 'soon', 'later', 'done'])
    .describe('urgent: ≤ 14 days, soon: ≤ 60 days'),
  rule: said('how it was computed, with the day it counts from and the figure'),
  legalBasis: said().nullable(),
  unverified: z.boolean(),
  whose: z.enum(['recipient', 'advisor']),
});
export type DeadlineDto = z.infer<typeof deadlineDto>;

export const deadlineItemDto = deadlineDto.extend({
  caseId: z.number().int(),
  reference: z.string(),
  projectName: z.string(),
});
export type DeadlineItemDto = z.infer<typeof deadlineItemDto>;
export const deadlineList = listOf(deadlineItemDto).extend({
  counts: z.object({
    overdue: z.number().int(),
    urgent: z.number().int(),
    soon: z.number().int(),
    later: z.number().int(),
  }),
});
export const deadlineQuery = listQuery
  .pick({ limit: true, after: true })
  .extend({
    state: z.enum(['overdue', 'urgent', 'soon', 'later', 'open', 'done']).default('open'),
    whose: z.enum(['recipient', 'advisor']).optional(),
    district: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    until: z.iso.date().optional().describe('due at the latest on this day'),
  })
  .strict();
export type DeadlineQuery = z.infer<typeof deadlineQuery>;

export const ownDeadlinesBody = z.object({
  deadlines: z
    .array(
      z.object({
        number: z.number().int().min(1).max(999),
        title: oneLine(120, { min: 3, missing: 'Bitte der Frist einen Namen geben.' }),
        dueOn: z.iso.date('Bitte einen Tag angeben (JJJJ-MM-TT).'),
        doneOn: z.iso.date().nullable().default(null),
      }),
    )
    .max(100),
});
export type OwnDeadlinesBody = z.infer<typeof ownDeadlinesBody>;

export const calendarFeedDto = z.object({
  address: z.string().nullable().describe('shown once, when it is made; null: there is one, or none'),
  createdAt: z.iso.datetime().nullable(),
});
export type CalendarFeedDto = z.infer<typeof calendarFeedDto>;
export const calendarToken = z.string().max(200);
