/*
 * Promised dates: a day (2027-06-30), a quarter (2027-Q2) or a half-year (2027-H2), with the precision they were promised
 * with. Pure.
 */

export type Precision = 'day' | 'quarter' | 'half_year';

export interface Promised {
  precision: Precision;
  /** JJJJ-MM-TT, both included. */
  firstDay: string;
  lastDay: string;
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Reads what was promised; null: no such day, quarter or half-year. */
export function promisedOf(text: string): Promised | null {
  const part = /^(\d{4})-(Q|H)(\d)$/.exec(text);
  if (!part) return dayOf(text);
  const [year, letter, number] = [Number(part[1]), part[2], Number(part[3])];
  const months = letter === 'Q' ? 3 : 6;
  if (number < 1 || number > 12 / months) return null;
  const first = (number - 1) * months;
  return {
    precision: letter === 'Q' ? 'quarter' : 'half_year',
    firstDay: iso(year, first, 1),
    lastDay: iso(year, first + months, 0),
  };
}

function dayOf(text: string): Promised | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const day = iso(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return day === text ? { precision: 'day', firstDay: day, lastDay: day } : null;
}

/** Back to the text of the wire: 2027-06-30, 2027-Q2, 2027-H2. */
export function textOf({ precision, firstDay }: Pick<Promised, 'precision' | 'firstDay'>): string {
  const [year, month] = [firstDay.slice(0, 4), Number(firstDay.slice(5, 7))];
  if (precision === 'day') return firstDay;
  return precision === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-H${month < 7 ? 1 : 2}`;
}

/** As officers and the public read it: 31.08.2026, Q2 2027, 2. Halbjahr 2027. */
export function wordsOf(promised: string): string {
  const [year, rest, day] = promised.split('-');
  if (day) return `${day}.${rest}.${year}`;
  return rest!.startsWith('Q') ? `${rest} ${year}` : `${rest!.slice(1)}. Halbjahr ${year}`;
}

/** In a sentence: „der 31.08.2026“ (accusative „den“), „Q2 2027“, „das 2. Halbjahr 2027“. */
export function inSentence(promised: string, article: 'der' | 'den' = 'den'): string {
  if (promised.includes('Q')) return wordsOf(promised);
  return `${promised.includes('H') ? 'das' : article} ${wordsOf(promised)}`;
}

/** First day of what was promised: 2027-04-01 of 2027-Q2. */
export const firstDayOf = (promised: string): string => promisedOf(promised)!.firstDay;

/** The day, quarter or half-year that is running: the earliest that can still be promised. */
export function nearestAllowed(precision: Precision, today: string): Promised {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  const parts = {
    day: today,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half_year: `${year}-H${month < 7 ? 1 : 2}`,
  };
  return promisedOf(parts[precision])!;
}
