import type { DataSource } from 'typeorm';
import type { Holder } from '../../account/permissions.js';

export async function feedOf(db: DataSource, accountId: string): Promise<Date | null> {
  const [row] = await db.query(`SELECT created_at AS at FROM calendar_feed WHERE account_id = $1`, [
    accountId,
  ]);
  return row?.at ?? null;
}

/** One feed an account: with a new address the old one ends. */
export async function renewFeed(
  db: DataSource,
  accountId: string,
  hash: string,
  moment: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO calendar_feed (account_id, token_hash, created_at) VALUES ($1, $2, $3)
     ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
    [accountId, hash, moment],
  );
}

export async function endFeed(db: DataSource, accountId: string): Promise<void> {
  await db.query(`DELETE FROM calendar_feed WHERE account_id = $1`, [accountId]);
}

/** Whose feed it is, with the rights of today; accounts of the demo only in the demo. */
export async function holderOfFeed(db: DataSource, hash: string, demo: boolean): Promise<Holder | null> {
  const [row] = await db.query(
    `SELECT a.id AS "accountId", a.role, a.areas, a.manages_users AS "managesUsers"
       FROM calendar_feed f JOIN account a ON a.id = f.account_id
      WHERE f.token_hash = $1 AND a.state = 'active' AND (NOT a.is_demo OR $2)`,
    [hash, demo],
  );
  return row ?? null;
}
