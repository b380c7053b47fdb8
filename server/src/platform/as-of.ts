import { now } from './clock.js';

/** The moment an `asOf` of a query means: a day counts to its end in Europe/Berlin; the future is not known yet. */
export function momentOf(asOf: string | undefined): Date {
  const present = now();
  if (asOf === undefined) return present;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? endOfDay(asOf) : new Date(asOf);
  return moment < present ? moment : present;
}

function endOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  midnight.setUTCDate(midnight.getUTCDate() + 1);
  return new Date(midnight.getTime() - berlinOffset(midnight) - 1);
}

/** Milliseconds that clocks in Berlin are ahead of UTC. */
function berlinOffset(moment: Date): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find((part) => part.type === 'timeZoneName')!.value;
  const hours = /GMT([+-]\d{2})/.exec(name)?.[1] ?? '0';
  return Number(hours) * 3_600_000;
}
