import type { DataSource } from 'typeorm';
import { findOwnAccount, type OwnAccountRow } from './own-account.queries.js';
import { type Holder, mayAct } from './permissions.js';
import type { OwnAccountDto, SessionDto } from './session.dto.js';

/** Who is signed in, as the pages need it. */
export async function sessionOf(
  db: DataSource,
  account: { accountId: string; needsSecondFactor: boolean } | null,
): Promise<SessionDto> {
  const row = account && (await findOwnAccount(db, account.accountId));
  return { account: row ? ownAccountOf(row, account.needsSecondFactor) : null };
}

function ownAccountOf({ hasSecondFactor, ...row }: OwnAccountRow, needsSecondFactor: boolean): OwnAccountDto {
  const holder: Holder = { ...row, accountId: row.id, areas: row.areas.map((area) => area.key) };
  const withoutOne = needsSecondFactor ? 'missing' : 'off';
  return {
    ...row,
    secondFactor: hasSecondFactor ? 'on' : withoutOne,
    mayManageAccounts: mayAct(holder, 'account.manage'),
    mayReadAccounts: mayAct(holder, 'account.read'),
    mayReadOutbox: mayAct(holder, 'outbox.read'),
  };
}
