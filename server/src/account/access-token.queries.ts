import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import type { AccessTokenBody } from './session.dto.js';

type Scopes = AccessTokenBody['scopes'];

interface FoundToken extends Pick<Actor, 'accountId' | 'role' | 'areas' | 'managesUsers'> {
  id: string;
  scopes: Scopes;
  lastUsedAt: Date | null;
  /** Its holder has one, here or (assumed) at the identity provider. */
  hasSecondFactor: boolean;
}

const VALID = `t.revoked_at IS NULL AND t.expires_at > $2`;

/** A valid token of an active account; accounts of the demo are valid in the demo only. */
export async function findToken(
  db: DataSource,
  hash: Buffer,
  moment: Date,
  demo: boolean,
): Promise<FoundToken | null> {
  const [row] = await db.query(
    `SELECT t.id, t.scopes, t.last_used_at AS "lastUsedAt",
            a.id AS "accountId", a.role, a.areas, a.manages_users AS "managesUsers",
            EXISTS (SELECT FROM credential c WHERE c.account_id = a.id AND c.totp_confirmed_at IS NOT NULL)
            OR EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id) AS "hasSecondFactor"
       FROM access_token t
       JOIN account a ON a.id = t.account_id
      WHERE t.token_hash = $1 AND ${VALID} AND a.state = 'active' AND (NOT a.is_demo OR $3)`,
    [hash, moment, demo],
  );
  return row ?? null;
}

export async function touchToken(db: DataSource, id: string, moment: Date): Promise<void> {
  await db.query(`UPDATE access_token SET last_used_at = $2 WHERE id = $1`, [id, moment]);
}

export interface TokenRow {
  id: string;
  name: string;
  scopes: Scopes;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

const COLUMNS = `t.id, t.name, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
                 t.last_used_at AS "lastUsedAt"`;

export async function listTokens(db: DataSource, accountId: string, moment: Date): Promise<TokenRow[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM access_token t WHERE t.account_id = $1 AND ${VALID} ORDER BY t.created_at DESC, t.id`,
    [accountId, moment],
  );
}

interface NewToken {
  accountId: string;
  name: string;
  hash: Buffer;
  scopes: Scopes;
  moment: Date;
  expiresAt: Date;
}

export async function insertToken(db: DataSource, token: NewToken): Promise<TokenRow> {
  const { accountId, name, hash, scopes, moment, expiresAt } = token;
  const [row] = await db.query(
    `INSERT INTO access_token AS t (account_id, name, token_hash, scopes, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
    [accountId, name, hash, scopes, moment, expiresAt],
  );
  return row;
}

/** true: there was such a valid token of this account. */
export async function revokeToken(
  db: DataSource,
  accountId: string,
  id: string,
  moment: Date,
): Promise<boolean> {
  const [row] = await db.query(
    `WITH revoked AS (
       UPDATE access_token t SET revoked_at = $2 WHERE t.account_id = $1 AND t.id = $3 AND ${VALID} RETURNING 1)
     SELECT count(*)::int AS count FROM revoked`,
    [accountId, moment, id],
  );
  return row.count > 0;
}

/** Every one of an account: whoever had its password or a session of it may have made one. */
export async function revokeTokens(
  db: DataSource | EntityManager,
  accountId: string,
  moment: Date,
): Promise<void> {
  await db.query(`UPDATE access_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`, [
    accountId,
    moment,
  ]);
}
