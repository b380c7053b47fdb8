import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { now } from '../platform/clock.js';

export type LinkPurpose = 'invitation' | 'password_reset';

const HOUR_MS = 3_600_000;
const LIFE_MS: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR_MS, password_reset: HOUR_MS };

/** A link to be sent by mail. Only its hash is stored; older links of the same purpose that nobody used end. */
export async function createLink(
  manager: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const moment = now();
  const expiresAt = new Date(moment.getTime() + LIFE_MS[purpose]);
  await endLinks(manager, accountId, purpose);
  await manager.query(
    `INSERT INTO account_link (token_hash, account_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [hashOfToken(token), accountId, purpose, moment, expiresAt],
  );
  return { token, expiresAt };
}

/** Whether a mail with a link that nobody used yet went out lately. The account is to be locked before. */
export async function wasSentWithin(
  manager: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
  ms: number,
): Promise<boolean> {
  const rows = await manager.query(
    `SELECT FROM account_link WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL AND created_at > $3`,
    [accountId, purpose, new Date(now().getTime() - ms)],
  );
  return rows.length > 0;
}

/** Links that nobody used lead nowhere any more. */
export async function endLinks(
  manager: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
): Promise<void> {
  await manager.query(`DELETE FROM account_link WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL`, [
    accountId,
    purpose,
  ]);
}

/** Of a random token of 32 bytes: a fast hash is enough, there is nothing to guess. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
