import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { changing } from '../platform/changing.js';
import type { CommandSession } from '../platform/command.js';
import { readConfiguration } from '../platform/configuration.js';
import { toProblem } from '../platform/problem.js';
import { Refusal } from '../platform/refusal.js';
import { addAccount, requireNoDemo, type Sender } from './account-change.js';
import { invitationBody, reasonBody } from './account.dto.js';
import {
  type AccountRow,
  findAccountIdByEmail,
  listAccounts,
  lockAccount,
  type LockedAccount,
} from './account.queries.js';
import { serviceOrigin } from './link-address.js';
import { hashPassword } from './password.js';
import { requireGoodPassword } from './password-rules.js';
import { type Role, roles } from './permissions.js';
import { roleNames } from './role-names.js';
import { newPassword } from './session.dto.js';

/* What the operator does to accounts from the command line: without a role, and so without a scope. */

export interface NewcomerOptions {
  name: string;
  role: string;
  areas?: string;
  managesUsers?: boolean;
  passwordStdin?: boolean;
}

export const roleList = roles.map((role) => `${role} (${roleNames[role]})`).join(', ');

export const operator = (): Sender => ({
  inviter: 'Der Betrieb des Dienstes',
  origin: serviceOrigin(readConfiguration()),
});

export async function addByOperator(
  session: CommandSession,
  email: string,
  options: NewcomerOptions,
): Promise<{ id: string; email: string; role: Role; url: string | null }> {
  if (!roles.includes(options.role as Role))
    throw new Refusal(`Die Rolle „${options.role}“ gibt es nicht. Möglich sind: ${roleList}.`);
  const { passwordStdin, ...given } = options;
  const areas = given.areas
    ?.split(',')
    .map((key) => key.trim())
    .filter(Boolean);
  const newcomer = checked(invitationBody, { ...given, email, areas });
  const password = passwordStdin ? passwordOf(session) : null;
  if (password !== null) requireGoodPassword(password, newcomer);
  const passwordHash = password === null ? null : await hashPassword(password);
  const added = await changing(session.db, (manager) =>
    addAccount(manager, { ...newcomer, passwordHash }, operator()),
  );
  return { ...added, email: newcomer.email, role: newcomer.role };
}

/** One transaction that changes the account with this address. */
export async function changeByOperator<T>(
  session: CommandSession,
  email: string,
  reason: string,
  work: (manager: EntityManager, account: LockedAccount) => Promise<T>,
): Promise<T> {
  const why = checked(reasonBody, { reason }).reason;
  return changing(
    session.db,
    async (manager) => {
      const id = await findAccountIdByEmail(manager, email.trim().toLowerCase());
      const account = id && (await lockAccount(manager, id));
      if (!account) throw new Refusal(`Zur E-Mail-Adresse ${email} gibt es kein Konto.`);
      requireNoDemo(account);
      return work(manager, account);
    },
    why,
  );
}

export const listByOperator = (session: CommandSession): Promise<AccountRow[]> =>
  listAccounts(session.db, {
    search: null,
    role: null,
    state: null,
    area: null,
    readableAreas: null,
    after: null,
    limit: 1_000_000,
  });

/** What the service would answer as a problem is a refusal here: the same sentence. */
export async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { status, detail } = toProblem(error);
    throw status < 500 ? new Refusal(detail) : error;
  }
}

/** Without the line's end that `echo` adds. */
const passwordOf = (session: CommandSession): string =>
  checked(newPassword, (session.input ?? '').replace(/\r?\n$/, ''));

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(parsed.error.issues[0]!.message);
  return parsed.data;
}
