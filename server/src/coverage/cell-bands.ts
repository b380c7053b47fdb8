import { bandOf } from './bands.js';

/** Speed classes of the cells in Mbit/s, in the order of the digits of their code. */
export const CELL_CLASSES = [30, 50, 100, 200, 400, 1000] as const;

/** Technologies of the cells: the columns bands_… and the groups of six in `shares`, in this order (dsl: also FTTC). */
export const CELL_TECHNOLOGIES = ['all', 'ftthb', 'hfc', 'dsl'] as const;

/** Shares a cell: six classes each technology. */
export const SHARES = CELL_CLASSES.length * CELL_TECHNOLOGIES.length;

/** Shares are kept in hundredths of a percent; this one means that the publisher gives none. */
export const NO_SHARE = -1;

/** The classes that an edition publishes for any technology at all: those that some cell has a share of. */
export function publishedClasses(shares: ArrayLike<number>, cells: number): boolean[] {
  const published = CELL_CLASSES.map(() => false);
  for (let at = 0; at < cells && published.includes(false); at++)
    for (let i = 0; i < CELL_CLASSES.length; i++) published[i] ||= shares[at * SHARES + i] !== NO_SHARE;
  return published;
}

/** The bands of six classes as one number, an octal digit each, the lowest class foremost: 0o666540. */
export function bandCode(shares: ArrayLike<number>, from: number): number {
  let code = 0;
  for (let i = from; i < from + CELL_CLASSES.length; i++) {
    const share = shares[i]!;
    code = code * 8 + bandOf(share === NO_SHARE ? null : share / 100);
  }
  return code;
}

/** The band of one class, by its place in CELL_CLASSES. */
export function bandInCode(code: number, classIndex: number): number {
  return (code >> (3 * (CELL_CLASSES.length - 1 - classIndex))) & 7;
}
