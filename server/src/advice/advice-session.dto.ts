import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { queryOf } from '../platform/query.js';
import { oneLine, reasonText } from '../platform/typed-text.js';
import { authorDto } from '../platform/version.dto.js';
import { keysOf } from '../project/words.js';
import {
  aboutProject,
  area,
  areaDto,
  linkedDocument,
  projectId,
  scheduleBody,
  someTopics,
  subject,
  text,
} from './advice-request.dto.js';
import { forms, participantKinds, sessionStates, taskOwners, topics } from './words.js';
import { said } from '../platform/wording/said.js';

/* A session of advice: who was there, what was said, who does what until when, and when one speaks again. */

const day = z.iso.date().nullable();
const number = z.number().int().min(1).max(999);

export const participantDto = z.object({
  number,
  kind: z.enum(keysOf(participantKinds)),
  office: z.string().nullable(),
  name: z
    .string()
    .nullable()
    .describe('of the person; null where only the office is named, or it is cleared'),
  cleared: z.boolean().describe('the name was cleared after its time'),
});
export const taskDto = z.object({
  number,
  title: z.string(),
  owner: z.enum(keysOf(taskOwners)),
  dueOn: day,
  doneOn: day,
});
export const addendumDto = z.object({
  number,
  text: z.string(),
  writtenBy: authorDto,
  writtenAt: z.iso.datetime(),
});

const head = {
  id: z.number().int(),
  areas: z.array(areaDto),
  project: aboutProject,
  subject: z.string(),
  topics: z.array(z.enum(keysOf(topics))),
  heldOn: z.iso.date(),
  startsAt: z.string().nullable(),
  form: z.enum(keysOf(forms)),
  state: z.enum(keysOf(sessionStates)),
  ledBy: authorDto.nullable(),
};
export const sessionItemDto = z.object({
  ...head,
  openTasks: z.number().int(),
  nextContactOn: day,
});
export type SessionItemDto = z.infer<typeof sessionItemDto>;
export const sessionList = listOf(sessionItemDto).extend({ total: z.number().int() });
export const sessionQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  state: z
    .enum(keysOf(sessionStates))
    .optional()
    .describe('planned: the next one first; else the last one first'),
  area: area.optional(),
  project: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});
export type SessionQuery = z.infer<typeof sessionQuery>;

export const sessionDto = z.object({
  ...head,
  place: z.string().nullable(),
  ledByAccount: z.uuid().nullable(),
  requestId: z.number().int().nullable(),
  documents: z.array(linkedDocument).describe('that came with the request'),
  participants: z.array(participantDto),
  tasks: z.array(taskDto),
  protocol: z.string().nullable(),
  result: z.string().nullable(),
  nextContactOn: day,
  nextContactNote: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  finishedBy: authorDto.nullable(),
  addenda: z.array(addendumDto),
  hasCase: z.boolean().describe('the project has a funding case: finishing notes the day there'),
  caseProtocolOn: day.describe('what that case says of its advice'),
  today: z.iso.date().describe('by the clock of the service'),
  obstacles: z.array(said('why the protocol cannot be finished yet')),
  mayEdit: z.boolean(),
  mayAddAddendum: z.boolean(),
  mayTick: z.boolean(),
});
export type SessionDto = z.infer<typeof sessionDto>;

export const sessionCreateBody = scheduleBody.extend({
  areas: z.array(area).min(1, 'Bitte mindestens eine Kommune wählen.').max(60),
  projectId,
  subject,
  topics: someTopics,
});
export type SessionCreateBody = z.infer<typeof sessionCreateBody>;

const participantBody = z
  .object({
    number: number.nullable().default(null).describe('of one that is there already'),
    kind: z.enum(keysOf(participantKinds)),
    office: oneLine(200).nullable().default(null),
    name: oneLine(200).nullable().default(null),
  })
  .refine(({ office, name }) => office || name, {
    path: ['name'],
    message: 'Fehlt: der Name oder die Stelle. Behebung: eines von beiden angeben.',
  });
const taskBody = z.object({
  number: number.nullable().default(null),
  title: oneLine(300, { min: 3, missing: 'Bitte in ein paar Worten sagen, was zu tun ist.' }),
  owner: z.enum(keysOf(taskOwners)),
  dueOn: day.default(null),
});

export const sessionBody = sessionCreateBody.extend({
  participants: z.array(participantBody).max(60, 'Höchstens 60 Teilnehmende.'),
  tasks: z.array(taskBody).max(60, 'Höchstens 60 Aufgaben.'),
  protocol: text(30_000).nullable().default(null),
  result: text(4_000).nullable().default(null),
  nextContactOn: day.default(null),
  nextContactNote: oneLine(300).nullable().default(null),
});
export type SessionBody = z.infer<typeof sessionBody>;
export type ParticipantBody = SessionBody['participants'][number];
export type TaskBody = SessionBody['tasks'][number];

export const cancellationBody = z.object({
  reason: reasonText(),
});
export type CancellationBody = z.infer<typeof cancellationBody>;
export const addendumBody = z.object({
  text: text(8_000).min(10, 'Bitte sagen, was zu berichtigen oder zu ergänzen ist.'),
});
export type AddendumBody = z.infer<typeof addendumBody>;
export const tickBody = z.object({ doneOn: day.describe('null: open again') });
export type TickBody = z.infer<typeof tickBody>;

export const openTaskDto = taskDto.extend({
  sessionId: z.number().int(),
  subject: z.string(),
  areas: z.array(areaDto),
  heldOn: z.iso.date(),
  mayTick: z.boolean(),
});
export type OpenTaskDto = z.infer<typeof openTaskDto>;
export const openTaskList = listOf(openTaskDto).extend({
  today: z.iso.date(),
  total: z.number().int(),
  overdue: z.number().int(),
});
export type OpenTaskList = z.infer<typeof openTaskList>;
export const openTaskQuery = queryOf(listQuery.pick({ limit: true, after: true }).shape);
export type OpenTaskQuery = z.infer<typeof openTaskQuery>;
