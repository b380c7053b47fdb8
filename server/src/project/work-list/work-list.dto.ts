import { z } from 'zod';
import { authorDto, fieldChangeDto } from '../../platform/version.dto.js';
import { recordItemDto } from '../record/record.dto.js';
import { said } from '../../platform/wording/said.js';

/** Tasks with a day, the most urgent first. */
export const taskDto = z.object({
  kind: z.enum([
    'promise_overdue',
    'promise_due',
    'counts_do_not_add_up',
    'no_update',
    'publication_waiting',
    'publication_refused',
    'override_waiting',
    'withdrawal_waiting',
    'waiver_waiting',
    'binding_unconfirmed',
  ]),
  project: z.object({ id: z.number().int(), name: z.string() }),
  milestone: z.number().int().nullable(),
  dueOn: z.iso.date().nullable(),
  title: said('what is to be done'),
  why: said('why now, with figures'),
  deed: said('what the button says'),
  href: z.string(),
});
export type TaskDto = z.infer<typeof taskDto>;

export const newsDto = z.object({
  project: z.object({ id: z.number().int(), name: z.string() }),
  sentence: said('what no change of a field tells').nullable(),
  changes: z.array(fieldChangeDto).describe('the most telling first, at most 3'),
  moreChanges: z.number().int(),
  recordedAt: z.iso.datetime(),
  by: authorDto,
});

export const workListDto = z.object({
  today: z.iso.date(),
  scope: said('"Landkreis Bautzen"'),
  sentence: said(
    'the answer first: how many deadlines are overdue, how many end soon, how many projects need care',
  ),
  tasks: z.array(taskDto),
  laterTasks: z.number().int().describe('further ones until the end of the next year'),
  projects: z.array(recordItemDto).describe('at most 50, what needs care most comes first'),
  projectCount: z.number().int(),
  careCount: z.number().int(),
  suggested: z
    .number()
    .int()
    .nullable()
    .describe('project that has been without a report for longest: preselected'),
  news: z.array(newsDto).describe('what others did since the last visit, at most 20'),
  lastVisit: z.iso.datetime().nullable(),
});
export type WorkListDto = z.infer<typeof workListDto>;
