import type { TFunction } from 'i18next';
import type { MilestoneDto } from '../../api/projects.js';
import type { Format } from '../../ui/format.js';

/* Promised dates as they are written and said. Pure. */

/** What sentences about projects need to speak. */
export interface Speech {
  t: TFunction<'project'>;
  format: Format;
}

export interface Span {
  precision: 'day' | 'quarter' | 'half';
  firstDay: string;
  lastDay: string;
}

const pad = (value: number) => String(value).padStart(2, '0');
const lastOfMonth = (year: number, month: number) =>
  `${year}-${pad(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;

/** "2027-Q2", "2027-H2" or a day, as first and last day. */
export function spanOf(promised: string): Span {
  const [, year, kind, number] = /^(\d{4})-([QH])(\d)$/.exec(promised) ?? [];
  if (!year || !number) return { precision: 'day', firstDay: promised, lastDay: promised };
  const months = kind === 'Q' ? 3 : 6;
  const last = Number(number) * months;
  return {
    precision: kind === 'Q' ? 'quarter' : 'half',
    firstDay: `${year}-${pad(last - months + 1)}-01`,
    lastDay: lastOfMonth(Number(year), last),
  };
}

const partsOf = (promised: string) => ({ year: promised.slice(0, 4), number: promised.slice(-1) });

/** In tables and chains, with the precision that was promised: "Q2 2027", "2. Halbjahr 2027", "31.08.2026". */
export function promisedShort({ t, format }: Speech, promised: string): string {
  const { precision } = spanOf(promised);
  return precision === 'day' ? format.shortDay(promised) : t(`promised.${precision}`, partsOf(promised));
}

/** In sentences of the public, as the end of the time: "Ende Juni 2027", "31. August 2026". */
export function promisedEnd({ t, format }: Speech, promised: string): string {
  const { precision, lastDay } = spanOf(promised);
  return precision === 'day' ? format.day(promised) : t('promised.end', { month: format.month(lastDay) });
}

/** In other sentences: "im 2. Quartal 2027", "im 2. Halbjahr 2027", "am 31. August 2026". */
export function promisedIn({ t, format }: Speech, promised: string): string {
  const { precision } = spanOf(promised);
  if (precision === 'day') return t('promised.onDay', { day: format.day(promised) });
  return t(`promised.in.${precision}`, partsOf(promised));
}

/** How far a date moved. Days count up to two weeks, weeks up to four, months from there. */
export interface Slip {
  unit: 'none' | 'days' | 'weeks' | 'months';
  count: number;
  later: boolean;
}

const DAY = 86_400_000;
const DAYS_A_MONTH = 365.25 / 12;
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export function slipOfDays(days: number): Slip {
  const size = Math.abs(days);
  const later = days > 0;
  if (size < 0.5) return { unit: 'none', count: 0, later: false };
  if (size < 14) return { unit: 'days', count: Math.max(1, Math.round(size)), later };
  if (size < 28) return { unit: 'weeks', count: Math.round(size / 7), later };
  return { unit: 'months', count: Math.max(1, Math.round(size / DAYS_A_MONTH)), later };
}

/** From one promise to another. A day within the promised time is the same date, told more precisely. */
export function slipBetween(from: string, to: string): Slip {
  const [a, b] = [spanOf(from), spanOf(to)];
  if (b.firstDay >= a.firstDay && b.lastDay <= a.lastDay) return slipOfDays(0);
  return slipOfDays(daysBetween(a.lastDay, b.lastDay));
}

type Chain = Pick<MilestoneDto, 'promises' | 'reachedOn'>;

/** The promise that holds: the last of the chain. */
export const valid = ({ promises }: Pick<MilestoneDto, 'promises'>) => promises.at(-1);

/** From what was promised first to what holds, or to the day it was reached; null: nothing was promised. */
export function slipOf(milestone: Chain): Slip | null {
  const first = milestone.promises[0]?.promised;
  const last = milestone.reachedOn ?? valid(milestone)?.promised;
  return first && last ? slipBetween(first, last) : null;
}

/** "ein halbes Jahr", "drei Monate", "einen Tag": as in "um …" and in "… später". */
export function slipWords({ t, format }: Speech, { unit, count }: Slip): string {
  if (unit === 'none') return t('slip.none');
  const half = unit === 'months' && count % 6 === 0 ? count / 6 : 0;
  if (half === 1) return t('slip.halfYear');
  if (half === 3) return t('slip.yearAndHalf');
  if (half > 0 && half % 2 === 1 && half < 24) {
    const years = Math.floor(half / 2);
    return t('slip.yearsAndHalf', { count: years, word: numberWord({ t, format }, years) });
  }
  if (half > 0 && half % 2 === 0)
    return t('slip.years', { count: half / 2, word: numberWord({ t, format }, half / 2) });
  return t(`slip.${unit}`, { count, word: numberWord({ t, format }, count) });
}

/** "ein halbes Jahr später", "drei Monate früher" */
export function slipDirection(speech: Speech, slip: Slip): string {
  return speech.t(slip.later ? 'slip.later' : 'slip.earlier', { slip: slipWords(speech, slip) });
}

/** In charts: "+6 Monate", "−1 Monat" */
export function slipShort({ t, format }: Speech, { unit, count, later }: Slip): string {
  if (unit === 'none') return t('slip.same');
  return t(`slip.short.${unit}`, { count, formatted: format.difference(later ? count : -count) });
}

/** Up to twelve as a word, as one writes them. */
export function numberWord({ t, format }: Speech, value: number): string {
  const words = t('numbers', { returnObjects: true }) as unknown as string[];
  return words[value] ?? format.count(value);
}

/** "einmal", "dreimal", "13-mal" */
export function timesWord(speech: Speech, value: number): string {
  const words = speech.t('times', { returnObjects: true }) as unknown as string[];
  return words[value] ?? speech.t('timesMany', { count: value });
}
