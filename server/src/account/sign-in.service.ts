import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { problem } from '../platform/problem.js';
import type { Actor } from './actor.js';
import { AuthenticationService } from './authentication.service.js';
import { type Credential, findCredentialOfEmail, renewHash } from './credential.queries.js';
import { demoAccountsToShow } from './demo-accounts.js';
import { sessionOf } from './own-account-dto.js';
import { KnownBrowser } from './known-browser.js';
import { hashPassword, isOutdated, verifyPassword } from './password.js';
import { ProviderSignInService } from './provider-sign-in.service.js';
import { SecondFactorProof } from './second-factor-proof.js';
import { noteSecurity } from './security-log.js';
import type { SessionDto, SignInBody, SignInOptionsDto } from './session.dto.js';
import { beginSession, endOwnSession, requireSafeConnection } from './session-start.js';
import { byAddress, byAddressAndNetwork, byKnownBrowser } from './sign-in-counts.js';
import { type Attempt, NO_ATTEMPT, takeAttempt } from './sign-in-delay.js';

const WRONG =
  'E-Mail-Adresse und Passwort passen nicht zusammen. Bitte beides prüfen oder ein neues Passwort anfordern.';
const NEEDS_CODE = 'Bitte den Code aus der App oder einen Wiederherstellungscode eingeben.';
const WRONG_CODE =
  'Dieser Code gilt nicht oder wurde schon benutzt. Bitte den nächsten Code der App eingeben.';

@Injectable()
export class SignInService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly authentication: AuthenticationService,
    private readonly secondFactor: SecondFactorProof,
    private readonly provider: ProviderSignInService,
    private readonly knownBrowser: KnownBrowser,
  ) {}

  session(actor: Actor | null): Promise<SessionDto> {
    return sessionOf(this.db, actor);
  }

  async options(): Promise<SignInOptionsDto> {
    const { oidc, demo } = this.configuration;
    return {
      provider: oidc && { name: oidc.name, url: '/api/session/provider' },
      demoAccounts: demo ? await demoAccountsToShow(this.db) : [],
    };
  }

  async signIn(
    { email, password, code }: SignInBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    requireSafeConnection(request);
    const found = await findCredentialOfEmail(this.db, email);
    const account = found && this.maySignIn(found) ? found : null;
    const attempt = await this.takeAttempt(email, account, request);
    if (!(await this.isRight(account, password, attempt))) {
      noteSecurity('sign_in.failed', found?.accountId ?? null, request);
      throw problem(401, WRONG);
    }
    const second = await this.showSecondFactor(account!, code, attempt, request);
    await attempt.succeed();
    await this.renewOutdatedHash(account!, password);
    if (!account!.isDemo) await this.knownBrowser.remember(account!.accountId, request, reply);
    return this.begin(account!, second, request);
  }

  async signOut(request: FastifyRequest): Promise<void> {
    noteSecurity('sign_out', request.session.accountId ?? null, request);
    await endOwnSession(request);
  }

  startAtProvider(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.provider.start(request, reply);
  }

  finishAtProvider(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.provider.finish(request, reply);
  }

  private maySignIn({ state, isDemo }: Credential): boolean {
    return state === 'active' && (!isDemo || this.configuration.demo);
  }

  /** Passwords of the demo are public: nobody can guess them, and one visitor must not slow another. */
  private async takeAttempt(
    email: string,
    account: Credential | null,
    request: FastifyRequest,
  ): Promise<Attempt> {
    if (account?.isDemo) return NO_ATTEMPT;
    const browser = account && (await this.knownBrowser.find(account.accountId, request));
    const counts = browser
      ? [byKnownBrowser(account.accountId, browser)]
      : [byAddressAndNetwork(email, request), byAddress(email)];
    return takeAttempt(this.db, counts, {
      onRefused: () => noteSecurity('sign_in.slowed', account?.accountId ?? null, request),
    });
  }

  private async isRight(account: Credential | null, password: string, attempt: Attempt): Promise<boolean> {
    try {
      return await verifyPassword(account?.passwordHash ?? null, password);
    } catch (error) {
      await attempt.takeBack();
      throw error;
    }
  }

  /** Asked for only after the password was right. A wrong code slows the next attempt like a wrong password, and besides codes are counted by themselves. */
  private async showSecondFactor(
    account: Credential,
    code: string | undefined,
    attempt: Attempt,
    request: FastifyRequest,
  ): Promise<boolean> {
    if (!account.hasSecondFactor) return false;
    if (!code) {
      await attempt.takeBack();
      throw problem(401, NEEDS_CODE, undefined, ['second_factor']);
    }
    if (await this.secondFactor.prove(account, code)) return true;
    noteSecurity('sign_in.code_failed', account.accountId, request);
    throw problem(401, WRONG_CODE, undefined, ['second_factor']);
  }

  /** Whoever is in the queue behind too many others gets it with the next sign-in. */
  private async renewOutdatedHash({ accountId, passwordHash }: Credential, password: string): Promise<void> {
    if (!passwordHash || !isOutdated(passwordHash)) return;
    const hash = await hashPassword(password).catch(() => null);
    if (hash) await renewHash(this.db, accountId, passwordHash, hash);
  }

  private async begin({ accountId, role }: Credential, second: boolean, request: FastifyRequest) {
    await beginSession(request, accountId, { second });
    noteSecurity('sign_in.succeeded', accountId, request);
    const needsSecondFactor = this.authentication.isSecondFactorRequired(role) && !second;
    return sessionOf(this.db, { accountId, needsSecondFactor });
  }
}
