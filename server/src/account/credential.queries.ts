import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from './permissions.js';

type Db = DataSource | EntityManager;

/** An account with what proves that someone is its holder. */
export interface Credential {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  state: 'invited' | 'active' | 'deactivated' | 'anonymised';
  isDemo: boolean;
  /** null: signs in through the identity provider only, or has to set one anew. */
  passwordHash: string | null;
  /** Encrypted; also while the setup has begun and no code was confirmed yet. */
  totpSecret: string | null;
  hasSecondFactor: boolean;
}

const CREDENTIAL = `
  SELECT a.id AS "accountId", p.name, p.email, a.role, a.state, a.is_demo AS "isDemo",
         c.password_hash AS "passwordHash", c.totp_secret AS "totpSecret",
         c.totp_confirmed_at IS NOT NULL AS "hasSecondFactor"
    FROM account a
    JOIN person p ON p.id = a.person_id
    LEFT JOIN credential c ON c.account_id = a.id`;

export async function findCredentialOfEmail(db: Db, email: string): Promise<Credential | null> {
  const [row] = await db.query(`${CREDENTIAL} WHERE p.signs_in AND p.email = $1`, [email]);
  return row ?? null;
}

export async function findCredential(db: Db, accountId: string): Promise<Credential | null> {
  const [row] = await db.query(`${CREDENTIAL} WHERE a.id = $1`, [accountId]);
  return row ?? null;
}

export async function savePassword(db: Db, accountId: string, hash: string): Promise<void> {
  await db.query(
    `INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)
     ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash`,
    [accountId, hash],
  );
}

/** The same password under stronger parameters; one that was changed meanwhile stays. */
export async function renewHash(db: Db, accountId: string, before: string, hash: string): Promise<void> {
  await db.query(`UPDATE credential SET password_hash = $3 WHERE account_id = $1 AND password_hash = $2`, [
    accountId,
    before,
    hash,
  ]);
}

/** true: nobody has used this time step or a later one. One statement, so that a code counts once. */
export async function takeTotpStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const [row] = await db.query(
    `WITH taken AS (
       UPDATE credential SET totp_last_step = $2
        WHERE account_id = $1 AND totp_confirmed_at IS NOT NULL AND coalesce(totp_last_step, 0) < $2 RETURNING 1)
     SELECT count(*)::int AS count FROM taken`,
    [accountId, step],
  );
  return row.count > 0;
}

/** true: it was one of the account's, and is used up by that. */
export async function takeRecoveryCode(db: Db, accountId: string, hash: string): Promise<boolean> {
  const [row] = await db.query(
    `WITH taken AS (
       UPDATE credential SET recovery_hashes = array_remove(recovery_hashes, $2)
        WHERE account_id = $1 AND totp_confirmed_at IS NOT NULL AND $2 = ANY (recovery_hashes) RETURNING 1)
     SELECT count(*)::int AS count FROM taken`,
    [accountId, hash],
  );
  return row.count > 0;
}

/** Begins the setup, or begins it anew; false: there is a confirmed second factor already. */
export async function saveNewTotpSecret(db: Db, accountId: string, encrypted: string): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO credential AS c (account_id, totp_secret) VALUES ($1, $2)
     ON CONFLICT (account_id) DO UPDATE SET totp_secret = excluded.totp_secret, totp_last_step = NULL
      WHERE c.totp_confirmed_at IS NULL
     RETURNING 1`,
    [accountId, encrypted],
  );
  return rows.length > 0;
}

interface Confirmation {
  /** Encrypted, as it was when the code was looked at. */
  secret: string;
  step: number;
  moment: Date;
  recoveryHashes: string[];
}

/** false: someone else has confirmed it or begun anew meanwhile. */
export async function confirmTotp(db: Db, accountId: string, confirmation: Confirmation): Promise<boolean> {
  const { secret, step, moment, recoveryHashes } = confirmation;
  const [row] = await db.query(
    `WITH confirmed AS (
       UPDATE credential SET totp_confirmed_at = $3, totp_last_step = $4, recovery_hashes = $5
        WHERE account_id = $1 AND totp_secret = $2 AND totp_confirmed_at IS NULL RETURNING 1)
     SELECT count(*)::int AS count FROM confirmed`,
    [accountId, secret, moment, step, recoveryHashes],
  );
  return row.count > 0;
}

export async function removeTotp(db: Db, accountId: string): Promise<void> {
  await db.query(
    `UPDATE credential SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_hashes = '{}'
      WHERE account_id = $1`,
    [accountId],
  );
}

export async function saveRecoveryHashes(db: Db, accountId: string, hashes: string[]): Promise<void> {
  await db.query(
    `UPDATE credential SET recovery_hashes = $2 WHERE account_id = $1 AND totp_confirmed_at IS NOT NULL`,
    [accountId, hashes],
  );
}
