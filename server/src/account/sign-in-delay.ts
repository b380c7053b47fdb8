import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { tooMany } from '../platform/problem.js';

const FREE_FAILURES = 5;
const MAX_SECONDS = 15 * 60;

/** From the fifth failure on: 1 s, 2 s, 4 s, … up to 15 minutes. Never for good. */
const waitAfter = `CASE WHEN failures < ${FREE_FAILURES} THEN 0
                   ELSE least(power(2, least(failures - ${FREE_FAILURES}, 20)), ${MAX_SECONDS}) END * interval '1 s'`;

export interface Attempt {
  /** It was right: nothing is held against the next one. */
  succeed(): Promise<void>;
  /** It was neither right nor wrong: as if it had not been made. */
  takeBack(): Promise<void>;
}

/** Of what nobody can guess: nothing is counted. */
export const NO_ATTEMPT: Attempt = {
  succeed: () => Promise.resolve(),
  takeBack: () => Promise.resolve(),
};

interface Refusing {
  /** The sentence for one who has to wait. */
  words?: (wait: string) => string;
  onRefused?: () => void;
}

const tooManyFailures = (wait: string): string =>
  `Zu viele Fehlversuche mit dieser Adresse. Bitte in ${wait} noch einmal versuchen.`;

/**
 * Counts an attempt with an address before the secret is looked at, so that many at once are slowed as well; an attempt
 * that is left alone has failed. Addresses are slowed whether someone has them or not. 429 while it has to wait.
 */
export async function takeAttempt(
  db: DataSource,
  address: string,
  { words = tooManyFailures, onRefused }: Refusing = {},
): Promise<Attempt> {
  const subject = subjectOf(address);
  const moment = now();
  // Before the first wait the clock is not asked: those of two instances differ.
  const [taken] = await db.query(
    `INSERT INTO sign_in_delay AS d (subject_hash, failures, wait_until) VALUES ($1, 1, $2)
     ON CONFLICT (subject_hash) DO UPDATE
        SET failures = d.failures + 1,
            wait_until = (SELECT $2::timestamptz + ${waitAfter} FROM (SELECT d.failures + 1 AS failures) n)
      WHERE d.wait_until <= $2 OR d.failures < ${FREE_FAILURES}
     RETURNING failures`,
    [subject, moment],
  );
  if (!taken) {
    onRefused?.();
    const seconds = await secondsToWait(db, subject, moment);
    throw tooMany(words(inWords(seconds)), seconds);
  }
  return {
    succeed: () => clearAttempts(db, address),
    // Only while it is the last one: a failure meanwhile keeps its wait.
    takeBack: () =>
      db.query(
        `UPDATE sign_in_delay SET failures = failures - 1, wait_until = $2 WHERE subject_hash = $1 AND failures = $3`,
        [subject, moment, taken.failures],
      ),
  };
}

/** Whoever has proven to be the one starts anew. */
export async function clearAttempts(db: DataSource, address: string): Promise<void> {
  await db.query(`DELETE FROM sign_in_delay WHERE subject_hash = $1`, [subjectOf(address)]);
}

const subjectOf = (address: string): Buffer => createHash('sha256').update(address).digest();

async function secondsToWait(db: DataSource, subject: Buffer, moment: Date): Promise<number> {
  const [row] = await db.query(`SELECT wait_until FROM sign_in_delay WHERE subject_hash = $1`, [subject]);
  const until = (row?.wait_until as Date | undefined)?.getTime() ?? 0;
  return Math.max(1, Math.ceil((until - moment.getTime()) / 1000));
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'einer Minute' : `${minutes} Minuten`;
}
