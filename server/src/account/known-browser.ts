import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { jwtVerify, SignJWT } from 'jose';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { Secrets } from './secrets.js';

export const KNOWN_BROWSER_COOKIE = 'lotse-known';
const LIFE_SECONDS = 180 * 86_400;

/**
 * A browser that was signed in to an account before is counted by itself, so that strangers who fail with the address do
 * not make its owner wait there. The cookie proves nothing else: password and second factor are asked for all the same.
 */
@Injectable()
export class KnownBrowser {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async remember(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const issued = Math.floor(now().getTime() / 1000);
    const value = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(accountId)
      .setJti(randomUUID())
      .setIssuedAt(issued)
      .setExpirationTime(issued + LIFE_SECONDS)
      .sign(await this.secrets.key('known-browser'));
    void reply.setCookie(KNOWN_BROWSER_COOKIE, value, {
      path: '/api/session',
      httpOnly: true,
      sameSite: 'lax',
      secure: originOf(request, this.configuration).startsWith('https:'),
      maxAge: LIFE_SECONDS,
    });
  }

  /** What this browser is counted by; null: it does not know this account, or nobody here has signed what it says. */
  async find(accountId: string, request: FastifyRequest): Promise<string | null> {
    const value = request.cookies[KNOWN_BROWSER_COOKIE];
    if (!value) return null;
    try {
      const { payload } = await jwtVerify(value, await this.secrets.key('known-browser'), {
        subject: accountId,
        currentDate: now(),
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'jti'],
      });
      return payload.jti!;
    } catch {
      return null;
    }
  }
}
