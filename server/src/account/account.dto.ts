import { z } from 'zod';
import { listOf, listQuery } from '../platform/list.dto.js';
import { oneLine, reasonText } from '../platform/typed-text.js';
import type { AccountRow } from './account.queries.js';
import type { MailRow } from './outbox.queries.js';
import { roles } from './permissions.js';

const areas = z
  .array(
    z
      .string()
      .regex(/^\d{5}(\d{3})?$/, 'Bitte Schlüssel mit 8 Ziffern (Gemeinde) oder 5 Ziffern (Kreis) angeben.'),
  )
  .max(500)
  .describe(
    'Gemeinden (8 digits) of a municipal officer, Kreise (5 digits) of a district officer, else empty',
  );
const reason = reasonText();

export const accountStates = ['invited', 'active', 'deactivated', 'anonymised'] as const;
export type AccountState = (typeof accountStates)[number];

export const accountDto = z.object({
  id: z.uuid(),
  name: z.string().nullable().describe('null once anonymised'),
  email: z.string().nullable(),
  role: z.enum(roles),
  areas: z.array(z.object({ key: z.string(), name: z.string() })),
  managesUsers: z.boolean(),
  state: z.enum(accountStates),
  isDemo: z.boolean(),
  secondFactor: z.boolean(),
  viaProvider: z.boolean().describe('role and scope come from the identity provider'),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  deactivatedAt: z.iso.datetime().nullable(),
  invitationExpiresAt: z.iso.datetime().nullable(),
  mayManage: z.boolean(),
});
export type AccountDto = z.infer<typeof accountDto>;

/** `names` of the areas by key; a Gemeinde that is none any more keeps its key. */
export function accountDtoOf(row: AccountRow, names: Map<string, string>, mayManage: boolean): AccountDto {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    areas: row.areas.map((key) => ({ key, name: names.get(key) ?? key })),
    managesUsers: row.manages_users,
    state: row.state,
    isDemo: row.is_demo,
    secondFactor: row.second_factor,
    viaProvider: row.via_provider,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    invitationExpiresAt: row.invitation_expires_at?.toISOString() ?? null,
    mayManage,
  };
}

export const accountList = listOf(accountDto);
export const accountQuery = listQuery.omit({ asOf: true }).extend({
  search: oneLine(100).optional().describe('part of name or e-mail'),
  role: z.enum(roles).optional(),
  state: z.enum(accountStates).optional(),
  area: z
    .string()
    .regex(/^\d{5}(\d{3})?$/)
    .optional()
    .describe('Kreis or Gemeinde within the scope'),
});
export type AccountQuery = z.infer<typeof accountQuery>;

export const invitationBody = z.object({
  email: z.email('Bitte eine E-Mail-Adresse wie name@kommune.de eingeben.').trim().toLowerCase().max(254),
  name: oneLine(200, { min: 1, missing: 'Bitte einen Namen eingeben.' }),
  role: z.enum(roles),
  areas: areas.default([]),
  managesUsers: z.boolean().default(false),
});
export type InvitationBody = z.infer<typeof invitationBody>;

export const accountBody = z.object({
  role: z.enum(roles),
  areas,
  managesUsers: z.boolean(),
  reason,
});
export type AccountBody = z.infer<typeof accountBody>;
export const reasonBody = z.object({ reason });
export type ReasonBody = z.infer<typeof reasonBody>;

export const accountKey = z.string().max(100).describe('id of the account');

export const mailDto = z.object({
  id: z.number().int(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z
    .enum(['waiting', 'sent', 'failed', 'not_sent'])
    .describe('not_sent: no SMTP_URL is set, as in the demo'),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type MailDto = z.infer<typeof mailDto>;

export function mailDtoOf(row: MailRow, sends: boolean): MailDto {
  const unsent = sends ? 'waiting' : 'not_sent';
  return {
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    state: row.sent_at ? 'sent' : row.next_attempt_at ? unsent : 'failed',
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}
export const mailList = listOf(mailDto);
export const mailQuery = listQuery.pick({ limit: true, after: true });
export type MailQuery = z.infer<typeof mailQuery>;
