import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { Secrets } from './secrets.js';

export const PROVIDER_COOKIE = 'lotse_provider';
const PATH = '/api/session/provider';
const LIFE_SECONDS = 600;

/** Where a sign-in stands between two requests: at the provider, or back from it with our second factor still to come. */
const stages = {
  at_provider: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    /** Path to go to in the end. */
    back: z.string(),
  }),
  needs_code: z.object({ accountId: z.uuid(), back: z.string() }),
};
type Stage = keyof typeof stages;
type Kept<S extends Stage> = z.infer<(typeof stages)[S]>;

/** Keeps a sign-in under way in the browser itself, encrypted, for ten minutes: no instance has to remember it. */
@Injectable()
export class ProviderCookie {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async keep<S extends Stage>(
    request: FastifyRequest,
    reply: FastifyReply,
    stage: S,
    kept: Kept<S>,
  ): Promise<void> {
    const issued = Math.floor(now().getTime() / 1000);
    const value = await new EncryptJWT({ kept })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(stage)
      .setIssuedAt(issued)
      .setExpirationTime(issued + LIFE_SECONDS)
      .encrypt(await this.secrets.key('provider'));
    void reply.setCookie(PROVIDER_COOKIE, value, { ...this.attributes(request), maxAge: LIFE_SECONDS });
  }

  /** null: there is none, or an expired one, or one that nobody here made. */
  async read<S extends Stage>(request: FastifyRequest, stage: S): Promise<Kept<S> | null> {
    const value = request.cookies[PROVIDER_COOKIE];
    if (!value) return null;
    try {
      const { payload } = await jwtDecrypt(value, await this.secrets.key('provider'), {
        audience: stage,
        currentDate: now(),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return stages[stage].parse(payload.kept) as Kept<S>;
    } catch {
      return null;
    }
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(PROVIDER_COOKIE, this.attributes(request));
  }

  private attributes(request: FastifyRequest) {
    const secure = originOf(request, this.configuration).startsWith('https:');
    return { path: PATH, httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
