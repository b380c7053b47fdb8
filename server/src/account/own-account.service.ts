import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { revokeTokens } from './access-token.queries.js';
import type { Actor } from './actor.js';
import { endLinks } from './account-link.js';
import { findCredential, savePassword } from './credential.queries.js';
import { refuseForDemoAccount } from './demo-accounts.js';
import { sessionOf } from './own-account-dto.js';
import { saveOwnPerson } from './own-account.queries.js';
import { requirePassword } from './password-check.js';
import { requireGoodPassword } from './password-rules.js';
import { hashPassword } from './password.js';
import { noteSecurity } from './security-log.js';
import type { OwnAccountBody, PasswordBody, SessionDto } from './session.dto.js';
import { endSessions } from './session.queries.js';

@Injectable()
export class OwnAccountService {
  constructor(private readonly db: DataSource) {}

  async save(actor: Actor, { name, phone }: OwnAccountBody): Promise<SessionDto> {
    refuseForDemoAccount((await findCredential(this.db, actor.accountId))!);
    await saveOwnPerson(this.db, actor.accountId, { name, phone: phone === '' ? null : phone });
    return sessionOf(this.db, actor);
  }

  /** Hashing comes before the transaction, which holds the embedded database. */
  async changePassword(actor: Actor, body: PasswordBody, request: FastifyRequest): Promise<void> {
    const account = (await findCredential(this.db, actor.accountId))!;
    refuseForDemoAccount(account);
    requireGoodPassword(body.newPassword, account);
    await requirePassword(this.db, account, body.currentPassword, 'currentPassword', request);
    const hash = await hashPassword(body.newPassword);
    await this.db.transaction(async (manager) => {
      await savePassword(manager, account.accountId, hash);
      await endLinks(manager, account.accountId, 'password_reset');
      await endSessions(manager, account.accountId, request.session.holder?.sessionId);
      await revokeTokens(manager, account.accountId, now());
    });
    noteSecurity('password.changed', account.accountId, request);
  }
}
