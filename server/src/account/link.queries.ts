import type { DataSource, EntityManager } from 'typeorm';
import type { LinkPurpose } from './account-link.js';
import type { Role } from './permissions.js';

type Db = DataSource | EntityManager;

export interface LinkRow {
  accountId: string;
  purpose: LinkPurpose;
  expiresAt: Date;
  name: string;
  email: string;
  role: Role;
  areas: string[];
  state: 'invited' | 'active';
  hasSecondFactor: boolean;
}

/** A link that still leads somewhere: an invitation of someone invited, or a reset of an active account. */
export async function findLink(db: Db, tokenHash: Buffer, moment: Date): Promise<LinkRow | null> {
  const [row] = await db.query(
    `SELECT l.account_id AS "accountId", l.purpose, l.expires_at AS "expiresAt", p.name, p.email, a.role, a.areas,
            a.state, c.totp_confirmed_at IS NOT NULL AS "hasSecondFactor"
       FROM account_link l
       JOIN account a ON a.id = l.account_id
       JOIN person p ON p.id = a.person_id
       LEFT JOIN credential c ON c.account_id = a.id
      WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2
        AND a.state IN ('invited', 'active')`,
    [tokenHash, moment],
  );
  return row ?? null;
}

/** true: nobody has used it before, and nobody can any more. */
export async function takeLink(manager: EntityManager, tokenHash: Buffer, moment: Date): Promise<boolean> {
  const [row] = await manager.query(
    `WITH taken AS (
       UPDATE account_link l SET used_at = $2 FROM account a
        WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2
          AND a.id = l.account_id AND a.state IN ('invited', 'active') RETURNING 1)
     SELECT count(*)::int AS count FROM taken`,
    [tokenHash, moment],
  );
  return row.count > 0;
}

export async function activate(
  manager: EntityManager,
  accountId: string,
  name: string | undefined,
): Promise<void> {
  await manager.query(`UPDATE account SET state = 'active' WHERE id = $1 AND state = 'invited'`, [accountId]);
  if (name !== undefined)
    await manager.query(
      `UPDATE person p SET name = $2 FROM account a WHERE a.person_id = p.id AND a.id = $1`,
      [accountId, name],
    );
}

/** An active account that signs in with a password here, or has none because it was reset. */
export async function findAccountToReset(
  db: Db,
  email: string,
): Promise<{ accountId: string; name: string } | null> {
  const [row] = await db.query(
    `SELECT a.id AS "accountId", p.name
       FROM person p
       JOIN account a ON a.person_id = p.id
       LEFT JOIN credential c ON c.account_id = a.id
      WHERE p.signs_in AND p.email = $1 AND a.state = 'active' AND NOT a.is_demo
        AND (c.password_hash IS NOT NULL OR NOT EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id))`,
    [email],
  );
  return row ?? null;
}

/** Those who ask at once go one after the other, so that only the first sends a mail. */
export async function lockAccountToReset(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(`SELECT FROM account WHERE id = $1 FOR UPDATE`, [accountId]);
}
