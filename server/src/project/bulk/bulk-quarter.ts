import { isDay } from '../calendar.js';

/* Days, quarters and half-years as people write them. Pure. */

/** As on the wire: 2026-12-31, 2026-Q4, 2026-H2. */
export type ReadDate =
  | { is: 'day'; text: string }
  | { is: 'quarter' | 'half_year'; text: string; year: string; number: number }
  /** What it may have been meant as; `isOutside`: a quarter that no year has. */
  | { is: 'none'; offers: string[]; isOutside: boolean };

const DAY = [/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/, /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/];
const HALF = [
  /^(?:h|hj)(?<n>[12])[/-]?(?<y>\d{4})$/,
  /^(?<n>[12])\.?(?:hj|halbjahr)[/-]?(?<y>\d{4})$/,
  /^(?<y>\d{4})[/-]?(?:h|hj)(?<n>[12])$/,
];
const QUARTER = [
  /^(?:q|qu|quartal)\.?(?<n>\d{1,2}|iv|i{1,3})[/.-]?(?<y>\d{4})$/,
  /^(?<n>\d{1,2}|iv|i{1,3})[/.-]?(?:q|quartal)[/.-]?(?<y>\d{4})$/,
  /^(?<n>\d{1,2}|iv|i{1,3})\/(?<y>\d{4})$/,
  /^(?<y>\d{4})[/.-]?(?:q|quartal)\.?(?<n>\d{1,2}|iv|i{1,3})$/,
];
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const NONE: ReadDate = { is: 'none', offers: [], isOutside: false };
const isYear = (year: string): boolean => /^20\d\d$/.test(year);

/** „Q4 2026“, „2026-Q4“, „4/2026“, „IV/2026“, „4. Quartal 2026“, „2. Halbjahr 2026“, „31.12.2026“, „2026-12-31“. */
export function dateOf(text: string): ReadDate {
  const plain = text.toLowerCase().replace(/[\s\u00a0]+/g, '');
  const match = (patterns: RegExp[]) => patterns.map((pattern) => pattern.exec(plain)?.groups).find(Boolean);
  const day = match(DAY);
  if (day) {
    const iso = `${day.y}-${day.m!.padStart(2, '0')}-${day.d!.padStart(2, '0')}`;
    return isDay(iso) && isYear(day.y!) ? { is: 'day', text: iso } : NONE;
  }
  const half = match(HALF);
  if (half && isYear(half.y!))
    return { is: 'half_year', text: `${half.y}-H${half.n}`, year: half.y!, number: Number(half.n) };
  const quarter = match(QUARTER);
  if (!quarter || !isYear(quarter.y!)) return NONE;
  return ofQuarter(ROMAN[quarter.n!] ?? Number(quarter.n), quarter.y!, plain);
}

/** „12/2026“ is a month: that it is the last quarter is said by whoever sent it. */
function ofQuarter(number: number, year: string, plain: string): ReadDate {
  if (number >= 1 && number <= 4) return { is: 'quarter', text: `${year}-Q${number}`, year, number };
  const isMonth = !plain.includes('q') && number >= 5 && number <= 12;
  return {
    is: 'none',
    offers: isMonth ? [quarterText(Math.ceil(number / 3), year)] : [],
    isOutside: !isMonth,
  };
}

const quarterText = (number: number, year: string): string => `Q${number} ${year}`;
const firstDayOf = (number: number, year: string): string =>
  `${year}-${String(3 * number - 2).padStart(2, '0')}-01`;

export type ReadQuarter = { firstDay: string } | { offers: string[]; isOutside: boolean };

/** The quarter, or that of the day; of a half-year both are offered. */
export function quarterOf(text: string): ReadQuarter {
  const read = dateOf(text);
  if (read.is === 'quarter') return { firstDay: firstDayOf(read.number, read.year) };
  if (read.is === 'day')
    return { firstDay: firstDayOf(Math.ceil(Number(read.text.slice(5, 7)) / 3), read.text.slice(0, 4)) };
  if (read.is === 'none') return { offers: read.offers, isOutside: read.isOutside };
  return {
    offers: [1, 0].map((before) => quarterText(2 * read.number - before, read.year)),
    isOutside: false,
  };
}

/** 2026-10-01 → „Q4 2026“. */
export const showQuarter = (firstDay: string): string =>
  quarterText(Math.ceil(Number(firstDay.slice(5, 7)) / 3), firstDay.slice(0, 4));
