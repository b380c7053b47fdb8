import type { AddressDisplay } from './address-privacy.js';
import type { AddressState } from './words.js';

/*
 * Counts of addresses by state for the public: at least 5, or nothing, and no way to find by subtraction what was left
 * out. Pure.
 */

/** Smaller figures could be pointed at. */
export const LEAST_COUNT = 5;

export const publicCount = (count: number | null): number | null =>
  count === null || count < LEAST_COUNT ? null : count;

type Counts = Record<AddressState, number>;
/** null: not published, because it or another one is below 5. */
export interface PublicCounts extends Record<AddressState, number | null> {
  /** Of all that are not left out. */
  total: number | null;
}

const ladder = ['ready', 'connected', 'activated'] as const;
const inTotal: readonly AddressState[] = ['planned', 'in_construction', ...ladder, 'refused'];
const all: readonly AddressState[] = [...inTotal, 'left_out'];

/** Counts of one Gemeinde, Ortsteil or cell. */
export const publicCounts = (counts: Partial<Counts>, display: AddressDisplay): PublicCounts =>
  publicCountsOf([counts], display)[0]!;

/**
 * Counts of the Gemeinden of a project (or of the Ortsteile of a Gemeinde), whose sums are published beside them. What is
 * left out must add up to at least 5, or to nothing, in every sum that somebody can know: else one more is left out.
 */
export function publicCountsOf(units: Partial<Counts>[], display: AddressDisplay): PublicCounts[] {
  const rows = units.map(
    (unit) => Object.fromEntries(all.map((state) => [state, unit[state] ?? 0])) as Counts,
  );
  const hidden = rows.map((row) => new Set(all.filter((state) => row[state] < LEAST_COUNT)));
  const sums = knownSums(rows.length, display);
  for (let next = sums.map((sum) => tooTelling(rows, hidden, sum)); next.some(Boolean);) {
    for (const cell of next) if (cell) hidden[cell.row]!.add(cell.state);
    next = sums.map((sum) => tooTelling(rows, hidden, sum));
  }
  return rows.map((row, at) => published(row, hidden[at]!, display));
}

interface Cell {
  row: number;
  state: AddressState;
}

/** Cells that add up to a figure that is known: of a row, and of a state over all rows. */
function knownSums(rowCount: number, display: AddressDisplay): Cell[][] {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  // Where every address shows whether it is ready, anyone can count those that are.
  const ofRow = display === 'counts' ? inTotal : ladder;
  const across = rows.map((row) => ofRow.map((state) => ({ row, state })));
  if (rowCount === 1) return across;
  return [...across, ...all.map((state) => rows.map((row) => ({ row, state })))];
}

/** The smallest figure that has to go as well, so that those left out of this sum are not told by it. */
function tooTelling(rows: Counts[], hidden: Set<AddressState>[], sum: Cell[]): Cell | null {
  const isHidden = ({ row, state }: Cell) => hidden[row]!.has(state);
  const count = ({ row, state }: Cell) => rows[row]![state];
  const leftOut = sum.filter(isHidden).reduce((total, cell) => total + count(cell), 0);
  if (leftOut === 0 || leftOut >= LEAST_COUNT) return null;
  const open = sum.filter((cell) => !isHidden(cell));
  return open.sort((a, b) => count(a) - count(b))[0] ?? null;
}

function published(row: Counts, hidden: Set<AddressState>, display: AddressDisplay): PublicCounts {
  const total = inTotal.reduce((sum, state) => sum + row[state], 0);
  // Those that are not shown one by one are the refused ones: the total would tell how many.
  const isToldByTotal = display === 'state_and_quarter' && row.refused > 0 && row.refused < LEAST_COUNT;
  const counts = Object.fromEntries(all.map((state) => [state, hidden.has(state) ? null : row[state]]));
  return {
    ...(counts as Record<AddressState, number | null>),
    total: isToldByTotal ? null : publicCount(total),
  };
}

export interface Progress {
  passed: number | null;
  connected: number | null;
  activated: number | null;
}

/** Möglich, hergestellt, in Nutzung of a lot or project: each at least 5, and so is what lies between the last two. */
export function publicProgress({ passed, connected, activated }: Progress): Progress {
  const between = connected !== null && activated !== null ? connected - activated : 0;
  const isTold = between > 0 && between < LEAST_COUNT;
  return {
    passed: publicCount(passed),
    connected: publicCount(connected),
    activated: isTold ? null : publicCount(activated),
  };
}
