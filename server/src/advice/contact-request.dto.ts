import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { queryOf } from '../platform/query.js';
import { oneLine } from '../platform/typed-text.js';
import { authorDto } from '../platform/version.dto.js';
import { keysOf } from '../project/words.js';
import { text } from './advice-request.dto.js';
import { contactKinds, contactTopics } from './words.js';

/* What companies and citizens write in the public form, as little of it as an answer needs. */

export const contactFormDto = z.object({
  ticket: z
    .string()
    .describe('goes back with what was written; tells a person from a program by the time it takes'),
  retentionDays: z.number().int().describe('after which what was written is cleared'),
});

export const contactRequestBody = z
  .object({
    ticket: z.string().max(200),
    homepage: z.string().max(500).default('').describe('stays empty: no person sees this field'),
    kind: z.enum(
      keysOf(contactKinds),
      'Bitte wählen, ob Sie für ein Unternehmen oder für sich selbst schreiben.',
    ),
    topic: z.enum(keysOf(contactTopics), 'Bitte ein Thema wählen.'),
    organisation: oneLine(200).nullable().default(null),
    name: oneLine(200, { min: 2, missing: 'Bitte Ihren Namen angeben.' }),
    email: oneLine(254)
      .toLowerCase()
      .refine((email) => email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email), {
        message: 'Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.',
      })
      .nullable()
      .default(null),
    phone: oneLine(50).nullable().default(null),
    message: text(4_000).min(10, 'Bitte Ihr Anliegen in einem Satz beschreiben.'),
  })
  .refine(({ email, phone }) => email || phone, {
    path: ['email'],
    message: 'Fehlt: ein Weg für die Antwort. Behebung: E-Mail-Adresse oder Telefonnummer angeben.',
  });
export type ContactRequestBody = z.infer<typeof contactRequestBody>;
export const contactReceivedDto = z.object({ received: z.literal(true) });

export const contactRequestDto = z.object({
  id: z.number().int(),
  kind: z.enum(keysOf(contactKinds)),
  topic: z.enum(keysOf(contactTopics)),
  organisation: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  message: z.string().nullable().describe('null: cleared after its time'),
  receivedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  answeredBy: authorDto.nullable(),
  clearedOn: z.iso.date().describe('day on which what was written is cleared, or was'),
});
export type ContactRequestDto = z.infer<typeof contactRequestDto>;
export const contactRequestList = listOf(contactRequestDto).extend({
  openCount: z.number().int().describe('not answered yet'),
});
export type ContactRequestList = z.infer<typeof contactRequestList>;
export const contactRequestQuery = queryOf({
  ...listQuery.pick({ limit: true, after: true }).shape,
  state: z.enum(['open', 'answered']).optional().describe('open: the oldest first; else the newest first'),
});
export type ContactRequestQuery = z.infer<typeof contactRequestQuery>;
