import { now } from '../platform/clock.js';

/* Calendar days as texts (JJJJ-MM-TT): they compare as they are, and no time zone can move them. */

/** Today in Europe/Berlin, by the clock of the service. */
export const todayInBerlin = (): string => now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** Nobody's day begins at midnight: reminders are written from this hour on. */
const FIRST_HOUR = 6;
const hourInBerlin = (): number =>
  Number(
    now()
      .toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' })
      .slice(0, 2),
  );
export const isNight = (): boolean => hourInBerlin() < FIRST_HOUR;

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Whether there is such a day: not the 30th of February. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(at(text)) &&
  dayOf(at(text)) === text;

/** From 21.06. to 16.08. are 56 days. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

export const addDays = (day: string, days: number): string => dayOf(at(day) + days * DAY);

/** The same day of that month, or its last one where it has no such day (§ 188 Abs. 3 BGB). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

export { inGerman } from '../platform/german-day.js';

const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
/** Whole cents as 14.666.400,00 €. */
export const inEuros = (cents: number): string => euro.format(cents / 100);

/** „1 Tag“, „56 Tage“ */
export const daysInWords = (days: number): string => (days === 1 ? '1 Tag' : `${days} Tage`);
