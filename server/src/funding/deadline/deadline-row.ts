import { addDays, addMonths, inGerman } from '../../project/calendar.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { figureOf } from '../facts/case-days.js';

/* What a row of the table of deadlines is (`deadline-rules.ts`), and how its rule is said. Pure. */

export interface Found {
  /** Where there are several of a kind: federal, 2, federal/2. */
  of?: string;
  /** Where it says more than the name of the row. */
  name?: string;
  dueOn: string;
  doneOn: string | null;
  /** The rule with the day it counts from and the figure. */
  rule: string;
  /** Parameters that it rests on. */
  rests?: readonly string[];
}

export interface DeadlineRow {
  name: string;
  whose: 'recipient' | 'advisor';
  legalBasis: string | null;
  /** Also where the project has ended without being built. */
  evenGivenUp?: true;
  find: (facts: CaseFacts) => Found[];
}

const UNITS = {
  days: ['Tag', 'Tage'],
  months: ['Monat', 'Monate'],
  years: ['Jahr', 'Jahre'],
} as const;
type Unit = keyof typeof UNITS;

export const wordsFor = (count: number, unit: Unit): string => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;

/** Calendar days: months and years as § 188 BGB counts them, and no weekend moves a day. */
export function later(day: string, count: number, unit: Unit): string {
  if (unit === 'days') return addDays(day, count);
  return addMonths(day, unit === 'months' ? count : count * 12);
}

/** „3 Monate nach dem Ende des Auswahlverfahrens am 09.12.2024 (Parameter „…“)“; null: the figure is not known. */
export function counted(
  facts: CaseFacts,
  { from, what, parameter, unit }: { from: string; what: string; parameter: string; unit: Unit },
): { dueOn: string; rule: string; rests: string[] } | null {
  const count = figureOf(facts, parameter);
  if (count === null) return null;
  const rule = `${wordsFor(count, unit)} nach ${what} am ${inGerman(from)} (Parameter „${labelOf(facts, parameter)}“)`;
  return { dueOn: later(from, count, unit), rule, rests: [parameter] };
}

export const labelOf = ({ sources }: CaseFacts, parameter: string): string =>
  sources[parameter]?.label ?? parameter;

/** A period that ends by itself: when it is over there is nothing left to do. */
export const overBy = (dueOn: string, today: string): string | null => (dueOn < today ? dueOn : null);
