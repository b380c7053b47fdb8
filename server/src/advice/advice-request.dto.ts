import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { queryOf } from '../platform/query.js';
import { oneLine, reasonIfAny } from '../platform/typed-text.js';
import { authorDto } from '../platform/version.dto.js';
import { keysOf } from '../project/words.js';
import { forms, requestStates, topics, wishedForms } from './words.js';

/* What a Kommune asks for: topic, dates, files. */

export const rowKey = z.coerce
  .number('Bitte eine Nummer angeben.')
  .int('Bitte eine Nummer angeben.')
  .min(1)
  .max(2_147_483_647);

export const areaDto = z.object({ ags: z.string(), name: z.string() });
export const aboutProject = z.object({ id: z.number().int(), name: z.string() }).nullable();
export const linkedDocument = z.object({ id: z.uuid(), name: z.string(), size: z.number().int() });
export const area = z
  .string()
  .regex(
    /^\d{5}(\d{3})?$/,
    'Bitte den Schlüssel einer Gemeinde (8 Ziffern) oder eines Landkreises (5 Ziffern) angeben.',
  );
export const someTopics = z
  .array(z.enum(keysOf(topics)))
  .min(1, 'Bitte mindestens ein Thema wählen.')
  .max(keysOf(topics).length)
  .transform((chosen) => [...new Set(chosen)]);
export const subject = oneLine(120, { min: 3, missing: 'Bitte in ein paar Worten sagen, worum es geht.' });
export const projectId = z.number().int().min(1).max(2_147_483_647).nullable().default(null);
export const text = (most: number) =>
  z.string().trim().max(most, `Zu lang: bitte höchstens ${most} Zeichen.`);

export const requestDto = z.object({
  id: z.number().int(),
  area: areaDto,
  project: aboutProject,
  subject: z.string(),
  topics: z.array(z.enum(keysOf(topics))),
  question: z.string(),
  form: z.enum(keysOf(wishedForms)),
  proposedDays: z.array(z.iso.date()),
  timeNote: z.string().nullable(),
  state: z.enum(keysOf(requestStates)),
  withdrawnReason: z.string().nullable(),
  askedBy: authorDto,
  askedAt: z.iso.datetime(),
  documents: z.array(linkedDocument),
  sessionId: z.number().int().nullable(),
  etag: z.string().describe('to be brought along as If-Match'),
  mayAdd: z.boolean().describe('documents'),
  mayWithdraw: z.boolean(),
  maySchedule: z.boolean(),
});
export type RequestDto = z.infer<typeof requestDto>;
export const requestList = listOf(requestDto).extend({
  openCount: z.number().int().describe('open ones of all that may be read'),
});
export type RequestList = z.infer<typeof requestList>;
export const requestQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  state: z.enum(keysOf(requestStates)).optional().describe('open: the oldest first; else the newest first'),
});
export type RequestQuery = z.infer<typeof requestQuery>;

export const requestBody = z.object({
  area,
  projectId,
  subject,
  topics: someTopics,
  question: text(4_000).min(10, 'Bitte Ihre Frage in einem Satz beschreiben.'),
  form: z.enum(keysOf(wishedForms)).default('any'),
  proposedDays: z
    .array(z.iso.date())
    .max(5, 'Bitte höchstens 5 Tage vorschlagen.')
    .default([])
    .transform((days) => [...new Set(days)].sort()),
  timeNote: oneLine(200).nullable().default(null),
});
export type RequestBody = z.infer<typeof requestBody>;

export const withdrawalBody = z.object({ reason: reasonIfAny() });
export type WithdrawalBody = z.infer<typeof withdrawalBody>;

export const scheduleBody = z.object({
  heldOn: z.iso.date(),
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Bitte die Uhrzeit als 14:30 angeben.')
    .nullable()
    .default(null),
  form: z.enum(keysOf(forms)),
  place: oneLine(200).nullable().default(null).describe('address, or the link of the video call'),
  ledBy: z.uuid().nullable().default(null).describe('account of an advisor; left out: who writes this'),
});
export type ScheduleBody = z.infer<typeof scheduleBody>;
