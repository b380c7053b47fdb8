import { z } from 'zod';
import { listOf, listQuery } from '../../platform/list.dto.js';
import { queryOf } from '../../platform/query.js';
import { oneLine } from '../../platform/typed-text.js';
import { authorDto } from '../../platform/version.dto.js';
import { keysOf, statuses } from '../../project/words.js';
import { deadlineDto } from '../deadline/deadline.dto.js';
import { funders, reviewStatuses, trackStatuses } from '../words.js';
import { said } from '../../platform/wording/said.js';

/* The advisor's desk: cases by urgency and age, searches that are kept, who stands in for whom. */

export const deskItemDto = z.object({
  id: z.number().int(),
  reference: z.string(),
  projectName: z.string(),
  recipientName: z.string().nullable(),
  isDemo: z.boolean(),
  projectStatus: z.enum(keysOf(statuses)),
  reviewStatus: z.enum(keysOf(reviewStatuses)),
  districts: z.array(z.object({ ags: z.string(), name: z.string() })),
  tracks: z.array(
    z.object({ funder: z.enum(keysOf(funders)), status: z.enum(keysOf(trackStatuses)), since: z.iso.date() }),
  ),
  nextDeadline: deadlineDto.nullable(),
  urgency: z
    .number()
    .int()
    .describe('the smaller the more urgent; a list is sorted by it (urgency-rules.ts)'),
  why: said('why it is here now, one clause').nullable(),
  findings: z.object({ block: z.number().int(), warn: z.number().int(), hint: z.number().int() }),
  changesSinceVisit: z.number().int().describe('versions since my last visit; 0 on a case never opened'),
  openedBefore: z.boolean(),
  assignedTo: authorDto.nullable(),
  assignedAccount: z.uuid().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  waitingDays: z.number().int().nullable().describe('since it was submitted for review'),
});
export type DeskItemDto = z.infer<typeof deskItemDto>;

export const deskQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  q: z
    .string()
    .max(300)
    .default('')
    .describe('words of a search: status:submitted kreis:14625 overdue:yes; German words are understood too'),
});
export type DeskQuery = z.infer<typeof deskQuery>;

export const deskList = listOf(deskItemDto).extend({
  total: z.number().int(),
  q: z.string().describe('the search in its fixed words, for the link'),
  faults: z.array(said('words of the search that are not understood')),
  words: z.array(said('the search as a sentence, clause by clause')),
});

export const savedSearchDto = z.object({
  id: z.number().int(),
  name: z.string(),
  q: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  by: authorDto,
  count: z.number().int().describe('cases it finds now'),
});
export type SavedSearchDto = z.infer<typeof savedSearchDto>;
export const deskSidebarDto = z.object({
  own: z.array(z.object({ name: said(), q: z.string(), count: z.number().int() })).describe('my work'),
  searches: z.array(savedSearchDto),
  absences: z.array(
    z.object({
      by: authorDto,
      accountId: z.uuid(),
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
      deputy: authorDto.nullable(),
      mine: z.boolean(),
    }),
  ),
  advisors: z
    .array(z.object({ accountId: z.uuid(), name: z.string(), role: z.string() }))
    .describe('who may be assigned'),
});
export type DeskSidebarDto = z.infer<typeof deskSidebarDto>;

export const savedSearchBody = z.object({
  name: oneLine(80, { min: 2, missing: 'Bitte der Suche einen Namen geben.' }),
  q: z.string().max(300),
  shared: z.boolean().default(false),
});
export type SavedSearchBody = z.infer<typeof savedSearchBody>;
export const searchKey = z.coerce.number('Bitte die Nummer angeben.').int().min(1).max(2_147_483_647);
export const absenceBody = z.object({
  firstDay: z.iso
    .date('Bitte einen Tag angeben (JJJJ-MM-TT).')
    .nullable()
    .describe('null: no absence any more'),
  lastDay: z.iso.date('Bitte einen Tag angeben (JJJJ-MM-TT).').nullable(),
  deputyId: z.uuid().nullable().default(null),
});
export type AbsenceBody = z.infer<typeof absenceBody>;

export const deskFileQuery = queryOf({
  q: deskQuery.shape.q,
  format: z.enum(['csv', 'csv-excel']).describe('csv: RFC 4180; csv-excel: as a German Excel opens it'),
});
export type DeskFileQuery = z.infer<typeof deskFileQuery>;

export const assignmentBody = z.object({
  assignedTo: z.uuid().nullable().describe('null: to nobody'),
  cases: z
    .array(
      z.object({
        id: z.number().int().min(1).max(2_147_483_647),
        assigned: z.uuid().nullable().describe('who had it on the list; another one by now is not overruled'),
      }),
    )
    .min(1, 'Bitte mindestens einen Fall auswählen.')
    .max(200, 'Höchstens 200 Fälle auf einmal.'),
});
export type AssignmentBody = z.infer<typeof assignmentBody>;
export const assignmentDto = z.object({
  done: z.array(z.number().int()),
  failed: z.array(
    z.object({
      id: z.number().int(),
      name: z.string().nullable().describe('null: not known to the one who asks'),
      sentence: said('why not, and the mend'),
    }),
  ),
});
export type AssignmentDto = z.infer<typeof assignmentDto>;
