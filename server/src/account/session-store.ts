import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { hashOfToken } from './account-link.js';
import type { Role } from './permissions.js';
import {
  ABSOLUTE_MS,
  findSession,
  IDLE_MS,
  insertSession,
  touchSession,
  updateSession,
} from './session.queries.js';

/** Whose session it is, with the rights of today. */
export interface SessionHolder {
  /** Of the session as its holder sees it in the list; not what the cookie carries. */
  sessionId: string;
  accountId: string;
  role: Role;
  areas: string[];
  managesUsers: boolean;
  /** A second factor was shown in this session, here or at the identity provider. */
  secondFactor: boolean;
}

declare module 'fastify' {
  interface Session {
    accountId?: string;
    secondFactor?: boolean;
    agent?: string | null;
    /** Of a stored session: read anew with every request. */
    holder?: SessionHolder;
  }
}

/** Being here is written down once a minute at most: a reader would else become a writer. */
const TOUCH_MS = 60_000;

/**
 * Sessions in the database, by the hash of what the cookie carries. One query tells session, account and rights, so that
 * a change of any of them counts with the next request.
 */
export class DatabaseSessionStore implements SessionStore {
  constructor(
    private readonly db: DataSource,
    private readonly demo: boolean,
  ) {}

  get(id: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.find(id).then((session) => callback(null, session), callback);
  }

  set(id: string, session: Session, callback: (error?: unknown) => void): void {
    this.save(id, session).then(() => callback(), callback);
  }

  destroy(id: string, callback: (error?: unknown) => void): void {
    this.db
      .query(`DELETE FROM session WHERE token_hash = $1`, [hashOfToken(id)])
      .then(() => callback(), callback);
  }

  private async find(id: string): Promise<Session | null> {
    const moment = now();
    const row = await findSession(this.db, hashOfToken(id), moment, this.demo);
    if (!row) return null;
    const { seenAt, ...holder } = row;
    if (moment.getTime() - seenAt.getTime() >= TOUCH_MS) await touchSession(this.db, row.sessionId, moment);
    const { accountId, secondFactor } = holder;
    return { cookie: { originalMaxAge: null, path: '/' }, accountId, secondFactor, holder };
  }

  /** One that has ended meanwhile does not come back by being saved. */
  private async save(id: string, session: Session): Promise<void> {
    const data = { secondFactor: session.secondFactor === true };
    if (session.holder) return updateSession(this.db, session.holder.sessionId, data);
    if (!session.accountId) return;
    const moment = now();
    await insertSession(this.db, {
      tokenHash: hashOfToken(id),
      accountId: session.accountId,
      data,
      agent: session.agent ?? null,
      moment,
      expiresAt: new Date(moment.getTime() + Math.min(IDLE_MS, ABSOLUTE_MS)),
    });
  }
}
