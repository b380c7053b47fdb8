import type { MilestoneDto } from '../../api/projects.js';
import { daysBetween, spanOf, valid } from './promised.js';

/* Where promises lie on a time axis of quarters. Pure; everything in units of the drawing. */

export const AXIS_WIDTH = 680;
/** Narrower quarters cannot hold a word. */
const WORD_WIDTH = 30;
const DAY_BOX = 44;

export interface Axis {
  firstYear: number;
  lastYear: number;
  /** Width of a quarter. */
  quarter: number;
  /** Whether a quarter is wide enough for "Q2". */
  named: boolean;
  at(day: string): number;
}

type Shown = Pick<MilestoneDto, 'promises' | 'reachedOn' | 'waivedReason'>;

/** Whole years around all promises; around today too while something is still to come. Null: nothing was promised. */
export function axisOf(milestones: Shown[], today: string): Axis | null {
  const days = milestones.flatMap(({ promises, reachedOn }) => [
    ...promises.flatMap(({ promised }) => [spanOf(promised).firstDay, spanOf(promised).lastDay]),
    ...(reachedOn ? [reachedOn] : []),
  ]);
  if (days.length === 0) return null;
  const isOpen = milestones.some(({ reachedOn, waivedReason }) => !reachedOn && !waivedReason);
  const years = [...days, ...(isOpen ? [today] : [])].map((day) => Number(day.slice(0, 4)));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const start = `${firstYear}-01-01`;
  const length = daysBetween(start, `${lastYear + 1}-01-01`);
  const quarter = AXIS_WIDTH / ((lastYear - firstYear + 1) * 4);
  return {
    firstYear,
    lastYear,
    quarter,
    named: quarter >= WORD_WIDTH,
    at: (day) => (daysBetween(start, day) / length) * AXIS_WIDTH,
  };
}

export const yearsOf = ({ firstYear, lastYear }: Axis) =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** Where today's line stands; null: outside of what is drawn. */
export function todayAt(axis: Axis, today: string): number | null {
  const year = Number(today.slice(0, 4));
  return year >= axis.firstYear && year <= axis.lastYear ? round(axis.at(today)) : null;
}

export interface Box {
  x: number;
  width: number;
  /** What stands in it where there is room. */
  text: string | null;
  look: 'earlier' | 'valid' | 'reached';
}
export interface Marks {
  boxes: Box[];
  /** From one box to the next. */
  arrows: { from: number; to: number }[];
  /** Where the length of the slip is told; null: nothing moved. */
  slipAt: number | null;
  reachedAt: number | null;
}

/** Earlier promises, the one that holds, and the day it was reached. `textOf` names a promise in few letters. */
export function marksOf(axis: Axis, milestone: Shown, textOf: (promised: string) => string): Marks {
  const last = valid(milestone);
  const boxes = milestone.promises.map((promise): Box => {
    const isLast = promise === last && !milestone.waivedReason;
    const look = !isLast ? 'earlier' : milestone.reachedOn ? 'reached' : 'valid';
    return { ...placeOf(axis, promise.promised, textOf), look };
  });
  const arrows = boxes.slice(1).map((box, index) => arrowBetween(boxes[index]!, box));
  const [first, end] = [boxes[0], boxes.at(-1)];
  const slipAt = first && end && first !== end ? (middle(first) + middle(end)) / 2 : null;
  return {
    boxes,
    arrows: arrows.filter(({ from, to }) => Math.abs(to - from) > 6),
    slipAt: slipAt && within(round(slipAt), 36),
    reachedAt: milestone.reachedOn ? within(round(axis.at(milestone.reachedOn)), 9) : null,
  };
}

function placeOf(axis: Axis, promised: string, textOf: (promised: string) => string) {
  const { precision, firstDay, lastDay } = spanOf(promised);
  const [from, to] = [axis.at(firstDay), axis.at(lastDay)];
  if (precision === 'day') {
    const width = axis.named ? DAY_BOX : 10;
    const x = within(from - width / 2, 0, width);
    return { x: round(x), width, text: axis.named ? textOf(promised) : null };
  }
  const width = Math.max(to - from, 8);
  return { x: round(from + 1), width: round(width - 2), text: width >= WORD_WIDTH ? textOf(promised) : null };
}

const middle = ({ x, width }: Box) => x + width / 2;
const round = (value: number) => Math.round(value * 10) / 10;
const within = (x: number, margin: number, width = 0) =>
  Math.min(Math.max(x, margin), AXIS_WIDTH - margin - width);

function arrowBetween(from: Box, to: Box) {
  return to.x >= from.x
    ? { from: round(from.x + from.width), to: to.x }
    : { from: from.x, to: round(to.x + to.width) };
}
