import { now } from './clock.js';
import { badRequest, notFound } from './problem.js';

const BERLIN = 'Europe/Berlin';
const DAY = 86_400_000;
/** PostgreSQL knows no year 0. */
const EARLIEST = new Date('0001-01-02T00:00:00Z');

/**
 * The moment an `asOf` of a query means: a day counts to its end in Europe/Berlin. Today and, for clocks that are ahead,
 * tomorrow mean now; what lies further in the future is refused and never answered with today's state.
 */
export function momentOf(asOf: string | undefined): Date {
  const present = now();
  if (asOf === undefined) return present;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? endOfDay(asOf) : new Date(asOf);
  if (!(moment >= EARLIEST)) throw unfit(`Den Zeitpunkt ${asOf} gibt es nicht`);
  if (moment > endOfDay(dayInBerlin(new Date(present.getTime() + DAY)))) {
    throw unfit(`Der Zeitpunkt ${asOf} liegt in der Zukunft`);
  }
  return moment < present ? moment : present;
}

/** The past moment that an `asOf` of a query means; null: none is given, or it reaches up to now. */
export function pastOf(asOf: string | undefined): Date | null {
  if (asOf === undefined) return null;
  const present = now();
  const moment = momentOf(asOf);
  return moment < present ? moment : null;
}

/** Refuses a moment before anything was stored; null: now, or nothing is stored at all. */
export function refuseBefore(first: Date | null, moment: Date | null): void {
  if (!first || !moment || moment >= first) return;
  const day = first.toLocaleDateString('de-DE', { timeZone: BERLIN, dateStyle: 'medium' });
  throw notFound(`Vor dem ${day} ist kein Stand gespeichert.`);
}

const unfit = (fault: string) =>
  badRequest(`${fault}: bitte „asOf“ weglassen oder einen Tag bis heute angeben.`, [
    { path: 'asOf', message: fault },
  ]);

/** As ISO writes it: 2026-11-21. */
const dayInBerlin = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: BERLIN });

function endOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  midnight.setUTCDate(midnight.getUTCDate() + 1);
  return new Date(midnight.getTime() - berlinOffset(midnight) - 1);
}

/** Milliseconds that clocks in Berlin are ahead of UTC. */
function berlinOffset(moment: Date): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: BERLIN, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find((part) => part.type === 'timeZoneName')!.value;
  const hours = /GMT([+-]\d{2})/.exec(name)?.[1] ?? '0';
  return Number(hours) * 3_600_000;
}
