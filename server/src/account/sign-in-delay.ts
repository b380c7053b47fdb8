import type { DataSource } from 'typeorm';
import { now } from '../platform/clock.js';
import { tooMany } from '../platform/problem.js';
import type { Count } from './sign-in-counts.js';

export interface Attempt {
  /** It was right: nothing is held against the next one. */
  succeed(): Promise<void>;
  /** It was neither right nor wrong: as if it had not been made. */
  takeBack(): Promise<void>;
}

type TakeBack = Attempt['takeBack'];

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
 * Counts an attempt before the secret is looked at, so that many at once are slowed as well; an attempt that is left alone
 * has failed. Addresses are slowed whether someone has them or not. 429 while it has to wait, and never for good.
 */
export async function takeAttempt(
  db: DataSource,
  counts: Count[],
  { words = tooManyFailures, onRefused }: Refusing = {},
): Promise<Attempt> {
  const taken: TakeBack[] = [];
  for (const count of counts) {
    const moment = now();
    const takeBack = await takeOne(db, count, moment);
    if (!takeBack) {
      await Promise.all(taken.map((back) => back()));
      onRefused?.();
      const seconds = await secondsToWait(db, count, moment);
      throw tooMany(words(inWords(seconds)), seconds);
    }
    taken.push(takeBack);
  }
  return {
    succeed: () => clearAttempts(db, counts),
    takeBack: async () => void (await Promise.all(taken.map((back) => back()))),
  };
}

/** Whoever has proven to be the one starts anew. */
export async function clearAttempts(db: DataSource, counts: Count[]): Promise<void> {
  await db.query(`DELETE FROM sign_in_delay WHERE subject_hash = ANY ($1::bytea[])`, [
    counts.map(({ subject }) => subject),
  ]);
}

/** null: it has to wait. Before the first wait the clock is not asked: those of two instances differ. */
async function takeOne(
  db: DataSource,
  { subject, free, first, most }: Count,
  moment: Date,
): Promise<TakeBack | null> {
  const [taken] = await db.query(
    `INSERT INTO sign_in_delay AS d (subject_hash, failures, wait_until) VALUES ($1, 1, $2)
     ON CONFLICT (subject_hash) DO UPDATE
        SET failures = d.failures + 1,
            wait_until = $2::timestamptz + interval '1 s' *
              CASE WHEN d.failures + 1 < $3::int THEN 0
                   ELSE least($4::int * power(2, least(d.failures + 1 - $3::int, 20)), $5::int) END
      WHERE d.wait_until <= $2 OR d.failures < $3::int
     RETURNING failures`,
    [subject, moment, free, first, most],
  );
  if (!taken) return null;
  // Only while it is the last one: a failure meanwhile keeps its wait.
  return () =>
    db.query(
      `UPDATE sign_in_delay SET failures = failures - 1, wait_until = $2 WHERE subject_hash = $1 AND failures = $3`,
      [subject, moment, taken.failures],
    );
}

async function secondsToWait(db: DataSource, { subject }: Count, moment: Date): Promise<number> {
  const [row] = await db.query(`SELECT wait_until FROM sign_in_delay WHERE subject_hash = $1`, [subject]);
  const until = (row?.wait_until as Date | undefined)?.getTime() ?? 0;
  return Math.max(1, Math.ceil((until - moment.getTime()) / 1000));
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'einer Minute' : `${minutes} Minuten`;
}
