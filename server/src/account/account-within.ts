import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound } from '../platform/problem.js';
import { type AccountRow, findAccount } from './account.queries.js';
import type { Actor } from './actor.js';
import { may, type Thing } from './permissions.js';
import { isOfficer } from './provider-roles.js';

/** For one that does not exist and one outside the scope alike. */
export const accountNotFound = () => notFound('Dieses Konto gibt es nicht.');

/** An id that cannot be one is asked of no database. */
export function requireAccountKey(id: string): void {
  if (!z.uuid().safeParse(id).success) throw accountNotFound();
}

/** An account that the one who asks may see. */
export async function findReadable(db: DataSource, actor: Actor, id: string): Promise<AccountRow> {
  requireAccountKey(id);
  const row = await findAccount(db, id);
  if (!row || !may(actor, 'account.read', accountThing(row))) throw accountNotFound();
  return row;
}

export const accountThing = (row: Pick<AccountRow, 'id' | 'role' | 'areas'>): Thing => ({
  account: row.id,
  role: row.role,
  areas: row.areas,
});

/** The scope of `account.read` as the list asks for it: officers within these areas only; null: every account. */
export const readableAreas = (actor: Actor): string[] | null => (isOfficer(actor.role) ? actor.areas : null);

/** Whether anything can be done to it by the one who asks. */
export const isManageable = (actor: Actor, row: AccountRow): boolean =>
  may(actor, 'account.manage', accountThing(row)) &&
  row.id !== actor.accountId &&
  !row.is_demo &&
  row.state !== 'anonymised';
