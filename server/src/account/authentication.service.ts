import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { problem } from '../platform/problem.js';
import { findToken, touchToken } from './access-token.queries.js';
import { hashOfToken } from './account-link.js';
import type { Actor } from './actor.js';
import { bearerToken } from './csrf.js';
import { rolesWithSecondFactor } from './permissions.js';

const TOUCH_MS = 60_000;

/** Who asks: from the session's cookie or from an access token. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** null: nobody is signed in. A token that is unknown, expired or revoked is refused with 401. */
  async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const token = bearerToken(request);
    if (token !== null) return this.byToken(token);
    const holder = request.session?.holder;
    if (!holder) return null;
    const { accountId, role, areas, managesUsers, secondFactor } = holder;
    const needsSecondFactor = this.isSecondFactorRequired(role) && !secondFactor;
    return { accountId, role, areas, managesUsers, via: 'session', tokenScopes: null, needsSecondFactor };
  }

  isSecondFactorRequired(role: Actor['role']): boolean {
    return !this.configuration.demo && rolesWithSecondFactor.includes(role);
  }

  private async byToken(token: string): Promise<Actor> {
    const moment = now();
    const found = await findToken(this.db, hashOfToken(token), moment, this.configuration.demo);
    if (!found)
      throw problem(401, 'Dieser Zugangsschlüssel gilt nicht oder nicht mehr. Bitte einen neuen anlegen.');
    const { id, lastUsedAt, scopes, hasSecondFactor, ...holder } = found;
    if (!lastUsedAt || moment.getTime() - lastUsedAt.getTime() >= TOUCH_MS)
      await touchToken(this.db, id, moment);
    const needsSecondFactor = this.isSecondFactorRequired(holder.role) && !hasSecondFactor;
    return { ...holder, via: 'token', tokenScopes: scopes, needsSecondFactor };
  }
}
