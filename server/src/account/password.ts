import argon2 from 'argon2';
import { tooMany } from '../platform/problem.js';

/** OWASP Password Storage Cheat Sheet (2025), argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing is made to cost: what is done at once is bounded, so that sign-ins cannot starve everything else. */
const AT_ONCE = 2;
const MAX_WAITING = 20;

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => argon2.hash(normal(password), PARAMETERS));

/** With null (no such account, no password) the same work is done in vain, so that the time tells nothing. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => argon2.verify(hash ?? HASH_OF_NOTHING, normal(password)));
  return hash !== null && matches;
}

/** The parameters have become stronger since it was made. */
export const isOutdated = (hash: string): boolean => argon2.needsRehash(hash, PARAMETERS);

/** The same letters typed on another keyboard or system are the same password (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** Well formed, of today's parameters, and of no known password. */
const HASH_OF_NOTHING = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING)
      throw tooMany('Gerade melden sich sehr viele an. Bitte in einigen Sekunden noch einmal versuchen.', 5);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // Whoever waits takes over the place; only without one it becomes free.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
