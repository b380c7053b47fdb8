import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { currentAuthor, withAuthor } from '../platform/author.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import { linkAddress, serviceOrigin } from './link-address.js';
import type { Configuration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { notFound } from '../platform/problem.js';
import { revokeTokens } from './access-token.queries.js';
import { createLink, endLinks, hashOfToken, wasSentWithin } from './account-link.js';
import { passwordResetMail } from './account-mails.js';
import { areaNames } from './area-names.queries.js';
import { AuthenticationService } from './authentication.service.js';
import { savePassword } from './credential.queries.js';
import { KnownBrowser } from './known-browser.js';
import {
  activate,
  findAccountToReset,
  findLink,
  type LinkRow,
  lockAccountToReset,
  takeLink,
} from './link.queries.js';
import { sessionOf } from './own-account-dto.js';
import { requireGoodPassword } from './password-rules.js';
import { hashPassword } from './password.js';
import { noteSecurity } from './security-log.js';
import type { LinkBody, LinkDto, PasswordResetBody, SessionDto } from './session.dto.js';
import { endSessions } from './session.queries.js';
import { beginSession, requireSafeConnection } from './session-start.js';
import { byAddress, byAddressAndNetwork, byHolder, byMailsAskedFor } from './sign-in-counts.js';
import { clearAttempts, takeAttempt } from './sign-in-delay.js';

const GONE =
  'Dieser Link gilt nicht mehr: Er ist abgelaufen, wurde schon benutzt oder durch einen neueren ersetzt.';
/** Every request takes at least so long, so that the time does not tell whether the address is known. */
const RESET_ANSWER_MS = 300;
/** Over all who ask: so often a mail goes out. Whoever asks in between is answered alike and finds the one before. */
const RESET_MAIL_EVERY_MS = 5 * 60_000;

/** Links sent by mail: an invitation, or a password to be set anew. */
@Injectable()
export class LinkService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly authentication: AuthenticationService,
    private readonly knownBrowser: KnownBrowser,
  ) {}

  async requestPasswordReset({ email }: PasswordResetBody, request: FastifyRequest): Promise<void> {
    await takeAttempt(this.db, [byMailsAskedFor(email, request)], {
      words: (wait) =>
        `Für diese Adresse wurde schon mehrmals ein Link angefordert. Bitte in ${wait} noch einmal.`,
    });
    await Promise.all([sleep(RESET_ANSWER_MS), this.sendReset(email, request)]);
  }

  async get(token: string): Promise<LinkDto> {
    const link = await this.find(token);
    const { purpose, email, name, role, areas, expiresAt } = link;
    const names = await areaNames(this.db, areas);
    return {
      purpose,
      email,
      name,
      role,
      areas: areas.map((key) => names.get(key) ?? key),
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** Once it is used, everything that it changes is stored; if the rest is cut off, the new password signs in. */
  async use(
    token: string,
    { name, newPassword }: LinkBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionDto> {
    requireSafeConnection(request);
    const link = await this.find(token);
    requireGoodPassword(newPassword, { email: link.email, name: name ?? link.name });
    const hash = await hashPassword(newPassword);
    await this.takeAs(link, token, hash, name);
    await this.startAnew(link, request);
    noteSecurity('link.used', link.accountId, request);
    if (link.hasSecondFactor) return { account: null };
    await beginSession(request, link.accountId, { second: false });
    await this.knownBrowser.remember(link.accountId, request, reply);
    const needsSecondFactor = this.authentication.isSecondFactorRequired(link.role);
    return sessionOf(this.db, { accountId: link.accountId, needsSecondFactor });
  }

  /** Its holder is the author of what the link changes. */
  private takeAs(link: LinkRow, token: string, hash: string, name: string | undefined): Promise<void> {
    const { accountId, purpose } = link;
    const author = { actor: 'service', accountId, requestId: currentAuthor()?.requestId ?? null };
    const work = () =>
      changing(
        this.db,
        async (manager) => {
          if (!(await takeLink(manager, hashOfToken(token), now()))) throw notFound(GONE);
          await savePassword(manager, accountId, hash);
          await activate(manager, accountId, name);
          await endLinks(manager, accountId, purpose);
          await endSessions(manager, accountId);
          await revokeTokens(manager, accountId, now());
        },
        purpose === 'invitation' ? 'Einladung angenommen' : undefined,
      );
    return withAuthor(author, work);
  }

  /** Codes of the second factor stay counted: whoever reads the mails of someone must not get new ones to guess. */
  private startAnew({ accountId, email }: LinkRow, request: FastifyRequest): Promise<void> {
    return clearAttempts(this.db, [
      byAddressAndNetwork(email, request),
      byAddress(email),
      byHolder(accountId),
      byMailsAskedFor(email, request),
    ]);
  }

  private async find(token: string): Promise<LinkRow> {
    const link = await findLink(this.db, hashOfToken(token), now());
    if (!link) throw notFound(GONE);
    return link;
  }

  private async sendReset(email: string, request: FastifyRequest): Promise<void> {
    const account = await findAccountToReset(this.db, email);
    noteSecurity('password.reset_requested', account?.accountId ?? null, request);
    if (!account) return;
    const { accountId, name } = account;
    await this.db.transaction(async (manager) => {
      await lockAccountToReset(manager, accountId);
      if (await wasSentWithin(manager, accountId, 'password_reset', RESET_MAIL_EVERY_MS)) return;
      const { token, expiresAt } = await createLink(manager, accountId, 'password_reset');
      const url = linkAddress(serviceOrigin(this.configuration), 'password_reset', token);
      await queueMail(manager, {
        accountId,
        recipient: email,
        ...passwordResetMail({ name, url, expiresAt }),
      });
    });
  }
}
