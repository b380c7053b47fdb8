import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const log = new Logger('security');

type SecurityEvent =
  | 'sign_in.succeeded'
  | 'sign_in.failed'
  | 'sign_in.slowed'
  | 'sign_in.code_failed'
  | 'sign_out'
  | 'sessions.ended'
  | 'password.changed'
  | 'password.reset_requested'
  | 'link.used'
  | 'second_factor.confirmed'
  | 'second_factor.removed'
  | 'recovery_codes.renewed'
  | 'recovery_code.used'
  | 'access_token.created'
  | 'access_token.revoked';

const alarming: readonly SecurityEvent[] = ['sign_in.failed', 'sign_in.slowed', 'sign_in.code_failed'];

/** What happened, to which account, in which request (that the log adds itself). Never an e-mail or an address. */
export function noteSecurity(
  event: SecurityEvent,
  accountId: string | null,
  request?: Pick<FastifyRequest, 'id'>,
): void {
  const facts = { account: accountId ?? 'unknown', ...(request && { requestId: request.id }) };
  log[alarming.includes(event) ? 'warn' : 'log'](event, facts);
}
