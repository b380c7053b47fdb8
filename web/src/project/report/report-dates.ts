import type { PromiseDto } from '../../api/projects.js';
import { spanOf } from '../schedule/promised.js';

/* Which quarters and half-years are offered as a new promise. Pure. */

const index = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
const quarterAt = (at: number) => `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
const halfAt = (at: number) => `${Math.floor(at / 4)}-H${at % 4 < 2 ? 1 : 2}`;

/** A quarter that ends sooner is no promise any more. */
const DAYS_LEFT = 30;
const daysLeft = (today: string) =>
  (Date.parse(spanOf(quarterAt(index(today))).lastDay) - Date.parse(today)) / 86_400_000;

export interface Offered {
  /** Four in a row: each number of a quarter stands for one of them. */
  quarters: string[];
  half: string;
}

/** What a slip mostly comes to: the four quarters after the promise that holds, and a half-year. */
export function offeredPromises(today: string, holds: PromiseDto | undefined): Offered {
  const soonest = index(today) + (daysLeft(today) < DAYS_LEFT ? 1 : 0);
  const first = holds ? Math.max(soonest, index(holds.lastDay) + 1) : soonest;
  return { quarters: [0, 1, 2, 3].map((step) => quarterAt(first + step)), half: halfAt(first + 3) };
}

const YEARS = 6;

/** All others that can be promised: sooner, or much later. */
export function otherPromises(today: string, { quarters, half }: Offered): string[] {
  const first = index(today);
  const steps = [...Array(YEARS * 4).keys()].map((step) => first + step);
  const all = steps.flatMap((at) => (at % 2 === 1 ? [quarterAt(at), halfAt(at)] : [quarterAt(at)]));
  return [...new Set(all)].filter((each) => each !== half && !quarters.includes(each));
}
