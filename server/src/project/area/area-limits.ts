import type { DataSource, EntityManager } from 'typeorm';
import { OneAtATime } from '../../platform/one-at-a-time.js';
import { problem, tooMany } from '../../platform/problem.js';
import { withTimeLimit } from '../../platform/time-limit.js';

/*
 * What a question about an area may cost: everybody may draw any shape, and a tangle of thirty thousand points can keep the
 * database busy for minutes. One question of a kind is answered at a time for each account, and each within some seconds.
 */
export const MOST_MS = 5_000;

const stillAsking = (what: string) => () =>
  tooMany(`${what} Bitte in einer Sekunde noch einmal versuchen.`, 1);
export const checksOfAccounts = () =>
  new OneAtATime(stillAsking('Für Ihr Konto wird gerade noch ein Gebiet geprüft.'));
export const countsOfAccounts = () =>
  new OneAtATime(stillAsking('Für Ihr Konto werden gerade noch Haushalte gezählt.'));

export const within = <T>(
  db: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  ms = MOST_MS,
): Promise<T> => withTimeLimit(db, { ms, refuse: tooCostly }, work);

const tooCostly = () =>
  problem(
    503,
    'Das Gebiet ist so verwinkelt, dass die Prüfung zu lange dauert; sie wurde abgebrochen. Bitte den Umriss vereinfachen oder in mehrere Gebiete teilen.',
  );
