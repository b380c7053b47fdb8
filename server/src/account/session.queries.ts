import type { DataSource, EntityManager } from 'typeorm';
import type { SessionHolder } from './session-store.js';

type Db = DataSource | EntityManager;

const HOUR_MS = 3_600_000;
/** A session ends when it was not used for so long, and in any case so long after the sign-in. */
export const IDLE_MS = 12 * HOUR_MS;
export const ABSOLUTE_MS = 7 * 24 * HOUR_MS;

/** A valid session of an active account; accounts of the demo are valid in the demo only. */
export async function findSession(
  db: Db,
  tokenHash: Buffer,
  moment: Date,
  demo: boolean,
): Promise<(SessionHolder & { seenAt: Date }) | null> {
  const [row] = await db.query(
    `SELECT s.id AS "sessionId", s.seen_at AS "seenAt", (s.data ->> 'secondFactor')::boolean AS "secondFactor",
            a.id AS "accountId", a.role, a.areas, a.manages_users AS "managesUsers"
       FROM session s
       JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.state = 'active' AND (NOT a.is_demo OR $3)`,
    [tokenHash, moment, demo],
  );
  return row ?? null;
}

interface NewSession {
  tokenHash: Buffer;
  accountId: string;
  data: { secondFactor: boolean };
  agent: string | null;
  moment: Date;
  expiresAt: Date;
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { tokenHash, accountId, data, agent, moment, expiresAt } = session;
  await db.query(
    `INSERT INTO session (token_hash, account_id, data, agent, created_at, seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    [tokenHash, accountId, JSON.stringify(data), agent, moment, expiresAt],
  );
}

export async function updateSession(db: Db, id: string, data: { secondFactor: boolean }): Promise<void> {
  await db.query(`UPDATE session SET data = $2 WHERE id = $1`, [id, JSON.stringify(data)]);
}

export async function touchSession(db: Db, id: string, moment: Date): Promise<void> {
  await db.query(
    `UPDATE session SET seen_at = $2::timestamptz,
            expires_at = least(created_at + $3 * interval '1 ms', $2::timestamptz + $4 * interval '1 ms')
      WHERE id = $1`,
    [id, moment, ABSOLUTE_MS, IDLE_MS],
  );
}

/** Those of an account that are still valid, the last used first. */
export async function listSessions(
  db: Db,
  accountId: string,
  moment: Date,
): Promise<{ id: string; agent: string | null; createdAt: Date; seenAt: Date; expiresAt: Date }[]> {
  return db.query(
    `SELECT id, agent, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt"
       FROM session WHERE account_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, id`,
    [accountId, moment],
  );
}

/** true: there was such a session of this account. */
export async function endSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const [row] = await db.query(
    `WITH ended AS (DELETE FROM session WHERE account_id = $1 AND id = $2 RETURNING 1)
     SELECT count(*)::int AS count FROM ended`,
    [accountId, id],
  );
  return row.count > 0;
}

/** Every session of an account, but not the kept one. */
export async function endSessions(db: Db, accountId: string, keptId: string | null = null): Promise<void> {
  await db.query(`DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid`, [
    accountId,
    keptId,
  ]);
}
