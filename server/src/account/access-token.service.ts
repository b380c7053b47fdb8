import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import { notFound, problem } from '../platform/problem.js';
import { insertToken, listTokens, revokeToken, type TokenRow } from './access-token.queries.js';
import { hashOfToken } from './account-link.js';
import type { Actor } from './actor.js';
import { noteSecurity } from './security-log.js';
import type { AccessTokenBody, AccessTokenDto, NewAccessTokenDto } from './session.dto.js';

/** Tells a person, and programs that look for leaked secrets, what it is. */
const PREFIX = 'lotse_';
const DAY_MS = 86_400_000;
const MAX_TOKENS = 20;

@Injectable()
export class AccessTokenService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor): Promise<{ items: AccessTokenDto[] }> {
    const rows = await listTokens(this.db, actor.accountId, now());
    return { items: rows.map(dtoOf) };
  }

  async create(actor: Actor, { name, scopes, days }: AccessTokenBody): Promise<NewAccessTokenDto> {
    const moment = now();
    const { length } = await listTokens(this.db, actor.accountId, moment);
    if (length >= MAX_TOKENS)
      throw problem(
        409,
        `Mehr als ${MAX_TOKENS} Zugangsschlüssel gehen nicht. Bitte einen alten widerrufen.`,
      );
    const token = PREFIX + randomBytes(32).toString('base64url');
    const row = await insertToken(this.db, {
      accountId: actor.accountId,
      name,
      hash: hashOfToken(token),
      scopes: [...new Set(scopes)].toSorted(),
      moment,
      expiresAt: new Date(moment.getTime() + days * DAY_MS),
    });
    noteSecurity('access_token.created', actor.accountId);
    return { ...dtoOf(row), token };
  }

  /** Another one's token and one that is none are the same. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const isRevoked =
      z.uuid().safeParse(id).success && (await revokeToken(this.db, actor.accountId, id, now()));
    if (!isRevoked) throw notFound('Diesen Zugangsschlüssel gibt es nicht oder nicht mehr.');
    noteSecurity('access_token.revoked', actor.accountId);
  }
}

function dtoOf({ createdAt, expiresAt, lastUsedAt, ...row }: TokenRow): AccessTokenDto {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
