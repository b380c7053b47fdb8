import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import { notFound } from '../platform/problem.js';
import { revokeTokens } from './access-token.queries.js';
import { type Actor, actorOf } from './actor.js';
import { noteSecurity } from './security-log.js';
import type { OwnSessionDto } from './session.dto.js';
import { endSession, endSessions, listSessions } from './session.queries.js';
import { endOwnSession } from './session-start.js';

@Injectable()
export class OwnSessionService {
  constructor(private readonly db: DataSource) {}

  async list(request: FastifyRequest): Promise<{ items: OwnSessionDto[] }> {
    const rows = await listSessions(this.db, actorOf(request).accountId, now());
    const items = rows.map((row) => ({
      ...row,
      current: row.id === request.session.holder?.sessionId,
      createdAt: row.createdAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
    return { items };
  }

  /** Another one's session and one that is none are the same. */
  async end(actor: Actor, id: string): Promise<void> {
    const isEnded = z.uuid().safeParse(id).success && (await endSession(this.db, actor.accountId, id));
    if (!isEnded) throw notFound('Diese Anmeldung gibt es nicht oder nicht mehr.');
    noteSecurity('sessions.ended', actor.accountId);
  }

  async endAll(actor: Actor, request: FastifyRequest): Promise<void> {
    await this.db.transaction(async (manager) => {
      await endSessions(manager, actor.accountId);
      await revokeTokens(manager, actor.accountId, now());
    });
    await endOwnSession(request);
    noteSecurity('sessions.ended', actor.accountId, request);
  }
}
