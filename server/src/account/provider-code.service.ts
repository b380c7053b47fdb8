import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problem.js';
import { findCredential } from './credential.queries.js';
import { sessionOf } from './own-account-dto.js';
import { ProviderCookie } from './provider-cookie.js';
import { SecondFactorProof } from './second-factor-proof.js';
import { noteSecurity } from './security-log.js';
import type { SecondFactorBody, SessionDto } from './session.dto.js';
import { beginSession } from './session-start.js';
import { byHolder } from './sign-in-counts.js';
import { takeAttempt } from './sign-in-delay.js';

const OVER = 'Diese Anmeldung ist abgelaufen. Bitte noch einmal über den Anmeldedienst beginnen.';
const WRONG_CODE =
  'Dieser Code gilt nicht oder wurde schon benutzt. Bitte den nächsten Code der App eingeben.';

/** The second step for someone who came from the provider with one factor and has one of ours. Until then nobody is signed in. */
@Injectable()
export class ProviderCodeService {
  constructor(
    private readonly db: DataSource,
    private readonly cookie: ProviderCookie,
    private readonly secondFactor: SecondFactorProof,
  ) {}

  async finish(
    { code }: SecondFactorBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    const kept = await this.cookie.read(request, 'needs_code');
    const account = kept && (await findCredential(this.db, kept.accountId));
    if (account?.state !== 'active') throw problem(401, OVER);
    const { accountId } = account;
    // The codes themselves are counted together with those of e-mail and password: there is one to be guessed.
    const attempt = await takeAttempt(this.db, [byHolder(accountId)], {
      onRefused: () => noteSecurity('sign_in.slowed', accountId, request),
    });
    if (!(await this.secondFactor.prove(account, code))) {
      noteSecurity('sign_in.code_failed', accountId, request);
      throw problem(401, WRONG_CODE, undefined, ['second_factor']);
    }
    await attempt.succeed();
    this.cookie.clear(request, reply);
    await beginSession(request, accountId, { second: true });
    noteSecurity('sign_in.succeeded', accountId, request);
    return sessionOf(this.db, { accountId, needsSecondFactor: false });
  }
}
