import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { badRequest, problem } from '../platform/problem.js';
import type { Actor } from './actor.js';
import { AuthenticationService } from './authentication.service.js';
import {
  confirmTotp,
  type Credential,
  findCredential,
  removeTotp,
  saveNewTotpSecret,
  saveRecoveryHashes,
} from './credential.queries.js';
import { refuseForDemoAccount } from './demo-accounts.js';
import { requirePassword, slowed } from './password-check.js';
import { qrPath } from './qr-path.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { SecondFactorCodes } from './second-factor-codes.js';
import { SecondFactorProof } from './second-factor-proof.js';
import { noteSecurity } from './security-log.js';
import type {
  RecoveryCodesDto,
  SecondFactorBody,
  SecondFactorRemovalBody,
  SecondFactorSetupDto,
} from './session.dto.js';
import { endSessions, updateSession } from './session.queries.js';

const ALREADY =
  'Der zweite Faktor ist schon eingerichtet. Für ein neues Gerät bitte zuerst den alten entfernen.';

/** One's own second factor: set up in two steps, so that nobody is locked out by an app that shows other codes. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly db: DataSource,
    private readonly codes: SecondFactorCodes,
    private readonly proof: SecondFactorProof,
    private readonly authentication: AuthenticationService,
  ) {}

  async begin(actor: Actor): Promise<SecondFactorSetupDto> {
    const account = await this.accountOf(actor);
    if (account.hasSecondFactor) throw problem(409, ALREADY);
    const { secret, uri, encrypted } = await this.codes.newSecret(account.email);
    if (!(await saveNewTotpSecret(this.db, account.accountId, encrypted))) throw problem(409, ALREADY);
    return { secret, uri, qr: qrPath(uri) };
  }

  async confirm(
    actor: Actor,
    { code }: SecondFactorBody,
    request: FastifyRequest,
  ): Promise<RecoveryCodesDto> {
    const account = await this.accountOf(actor);
    if (account.hasSecondFactor) throw problem(409, ALREADY);
    if (!account.totpSecret) throw problem(409, 'Bitte die Einrichtung von vorn beginnen.');
    const step = await this.stepOf(account, account.totpSecret, code);
    const recoveryCodes = newRecoveryCodes();
    await this.db.transaction(async (manager) => {
      const isConfirmed = await confirmTotp(manager, account.accountId, {
        secret: account.totpSecret!,
        step,
        moment: now(),
        recoveryHashes: hashesOf(account, recoveryCodes),
      });
      if (!isConfirmed) throw problem(409, 'Bitte die Einrichtung von vorn beginnen.');
      const current = request.session.holder!.sessionId;
      await updateSession(manager, current, { secondFactor: true });
      await endSessions(manager, account.accountId, current);
    });
    noteSecurity('second_factor.confirmed', account.accountId, request);
    return { recoveryCodes };
  }

  async remove(actor: Actor, { password }: SecondFactorRemovalBody): Promise<void> {
    const account = await this.accountOf(actor);
    if (this.authentication.isSecondFactorRequired(actor.role))
      throw problem(
        409,
        'Ihre Rolle braucht einen zweiten Faktor. Für ein neues Gerät bitte die Verwaltung fragen.',
      );
    await requirePassword(this.db, account, password, 'password');
    await removeTotp(this.db, account.accountId);
    noteSecurity('second_factor.removed', account.accountId);
  }

  async renewRecoveryCodes(actor: Actor, { code }: SecondFactorBody): Promise<RecoveryCodesDto> {
    const account = await this.accountOf(actor);
    if (!account.hasSecondFactor) throw problem(409, 'Bitte zuerst den zweiten Faktor einrichten.');
    await slowed(this.db, account, async (attempt) => {
      if (!(await this.proof.proveByApp(account, code))) throw wrongCode();
      await attempt.succeed();
    });
    const recoveryCodes = newRecoveryCodes();
    await saveRecoveryHashes(this.db, account.accountId, hashesOf(account, recoveryCodes));
    noteSecurity('recovery_codes.renewed', account.accountId);
    return { recoveryCodes };
  }

  private async accountOf(actor: Actor): Promise<Credential> {
    const account = (await findCredential(this.db, actor.accountId))!;
    refuseForDemoAccount(account);
    return account;
  }

  private stepOf(account: Credential, secret: string, code: string): Promise<number> {
    return slowed(this.db, account, async (attempt) => {
      const step = await this.codes.stepOf(secret, code.replaceAll(/\s/g, ''));
      if (step === null) throw wrongCode();
      await attempt.succeed();
      return step;
    });
  }
}

const hashesOf = ({ accountId }: Credential, codes: string[]): string[] =>
  codes.map((code) => hashOfRecoveryCode(accountId, code));

function wrongCode() {
  const message = 'Dieser Code gilt nicht. Bitte den nächsten Code der App eingeben.';
  return badRequest(message, [{ path: 'code', message }]);
}
