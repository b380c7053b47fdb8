import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { badRequest, problem } from '../platform/problem.js';
import type { Credential } from './credential.queries.js';
import { verifyPassword } from './password.js';
import { noteSecurity } from './security-log.js';
import { byHolder } from './sign-in-counts.js';
import { type Attempt, takeAttempt } from './sign-in-delay.js';

type Checked = Pick<Credential, 'accountId' | 'passwordHash'>;

/** Of someone who is signed in: refuses unless it is right. Slowed by themselves: strangers who try this address do not count. */
export async function requirePassword(
  db: DataSource,
  account: Checked,
  password: string,
  path: string,
  request?: FastifyRequest,
): Promise<void> {
  const { accountId, passwordHash } = account;
  if (passwordHash === null)
    throw problem(
      409,
      'Dieses Konto hat kein Passwort: Es meldet sich über den Anmeldedienst des Landes an.',
    );
  await slowed(db, account, async (attempt) => {
    if (await verifyPassword(passwordHash, password)) return attempt.succeed();
    noteSecurity('sign_in.failed', accountId, request);
    const message = 'Das Passwort stimmt nicht. Bitte noch einmal eingeben.';
    throw badRequest(message, [{ path, message }]);
  });
}

/** The work of one attempt; a fault that is no answer to it (the queue is full, say) is not held against it. */
export async function slowed<T>(
  db: DataSource,
  { accountId }: Pick<Credential, 'accountId'>,
  work: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  const attempt = await takeAttempt(db, [byHolder(accountId)], {
    onRefused: () => noteSecurity('sign_in.slowed', accountId),
  });
  try {
    return await work(attempt);
  } catch (error) {
    if (!isRefusal(error)) await attempt.takeBack();
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  [400, 401].includes((error as { getStatus?: () => number }).getStatus?.() ?? 0);
