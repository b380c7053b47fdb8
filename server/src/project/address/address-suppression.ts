import type { AddressDisplay } from './address-privacy.js';

/*
 * Which counts of connected and used addresses are published, so that no count of 1 to 4 of them can be had by adding up
 * and subtracting, nor of those among the possible ones that are not: of the project, of its lots and of its Gemeinden, whose
 * borders cross. Pure.
 *
 * Whatever somebody computes from published sums says the same of all addresses that stand in the same published sums: it
 * counts such groups as a whole, or not at all. So it is enough that no group has 1 to 4. Where one has, a sum is left out
 * that tells it from another group, the smallest first, until none is left.
 */

/** Smaller figures could be pointed at. */
export const LEAST_COUNT = 5;

export const publicCount = (count: number | null): number | null =>
  count === null || count < LEAST_COUNT ? null : count;

export interface Progress {
  passed: number | null;
  connected: number | null;
  activated: number | null;
}

/** Addresses that are counted in the same sums. */
export interface Cell extends Progress {
  sums: readonly string[];
}

const figures = ['connected', 'activated'] as const;
type Figure = (typeof figures)[number];
/** The sums whose figure may be published. */
export type Open = Record<Figure, Set<string>>;

/** The sum over the whole project: lists show it without its parts, so these give way to it. */
export const WHOLE = '';

export function openSums(all: readonly Cell[], display: AddressDisplay): Open {
  const cells = all.filter(({ passed, connected, activated }) => passed || connected || activated);
  const sums = new Set(cells.flatMap((cell) => cell.sums));
  const firstOf = (figure: Figure) =>
    new Set([...sums].filter((sum) => isOpen(within(cells, sum), figure, display)));
  const open: Open = { connected: firstOf('connected'), activated: firstOf('activated') };
  const wholes = cells.filter((cell) => cell.sums.includes(WHOLE));
  if (open.connected.has(WHOLE) && isFew(between(wholes))) open.activated.delete(WHOLE);
  for (let next = tooTelling(cells, open, display); next; next = tooTelling(cells, open, display))
    open[next.figure].delete(next.sum);
  return open;
}

const within = (cells: readonly Cell[], sum: string) => cells.filter((cell) => cell.sums.includes(sum));

function isOpen(group: readonly Cell[], figure: Figure, display: AddressDisplay): boolean {
  return publicCount(total(group, figure)) !== null && !isTelling(group, figure, display);
}

const isFew = (count: number | null): boolean => count !== null && count > 0 && count < LEAST_COUNT;

/** null: one of them is not known. */
function total(group: readonly Cell[], figure: keyof Progress): number | null {
  return group.reduce<number | null>(
    (sum, { [figure]: count }) => (sum === null || count === null ? null : sum + count),
    0,
  );
}

/** Connected and not in use. */
function between(group: readonly Cell[]): number | null {
  const [connected, activated] = [total(group, 'connected'), total(group, 'activated')];
  return connected === null || activated === null ? null : connected - activated;
}

/** Where addresses are shown one by one, "all of them" tells of each. */
function isTelling(group: readonly Cell[], figure: Figure, display: AddressDisplay): boolean {
  const [count, passed] = [total(group, figure), total(group, 'passed')];
  if (count === null || isFew(count)) return isFew(count);
  if (passed === null) return false;
  return isFew(passed - count) || (display === 'state_and_quarter' && count > 0 && passed === count);
}

interface Group {
  /** Published sums that its cells stand in. */
  sums: Set<string>;
  cells: Cell[];
}

/** Cells that no computation with these sums can tell apart. What stands in none of them cannot be computed at all. */
function groupsOf(cells: readonly Cell[], open: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    const sums = cell.sums.filter((sum) => open.has(sum)).sort();
    if (sums.length === 0) continue;
    const key = JSON.stringify(sums);
    const group = groups.get(key) ?? { sums: new Set(sums), cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface Telling {
  figure: Figure;
  sum: string;
}

/** The next sum to leave out; null: nothing follows from those that are left. */
function tooTelling(cells: readonly Cell[], open: Open, display: AddressDisplay): Telling | null {
  for (const figure of figures) {
    const groups = groupsOf(cells, open[figure]);
    const group = groups.find((one) => isTelling(one.cells, figure, display));
    const sum = group && leastOf(cells, open[figure], figure, candidates(group, groups));
    if (sum !== undefined) return { figure, sum };
  }
  const blended = blendedGroups(cells, open).find((group) => isFew(between(group)));
  const inBlended = new Set(blended?.flatMap((cell) => cell.sums));
  const sum = blended && leastOf(cells, open.activated, 'activated', inBlended);
  return sum === undefined ? null : { figure: 'activated', sum };
}

/** Sums without which the group is one with another; if there are none, its own. */
function candidates(group: Group, groups: readonly Group[]): Set<string> {
  const joining = groups.flatMap(({ sums }) => {
    const apart = [...difference(sums, group.sums), ...difference(group.sums, sums)];
    return apart.length === 1 ? apart : [];
  });
  const parts = joining.filter((sum) => sum !== WHOLE);
  return new Set(parts.length ? parts : group.sums);
}

const difference = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((sum) => !other.has(sum));

function leastOf(
  cells: readonly Cell[],
  open: ReadonlySet<string>,
  figure: Figure,
  sums: ReadonlySet<string>,
): string | undefined {
  const size = (sum: string) => total(within(cells, sum), figure) ?? 0;
  const from = (which: Iterable<string>) => [...which].filter((sum) => sum !== WHOLE && open.has(sum));
  const own = from(sums);
  return (own.length ? own : from(open)).sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1))[0];
}

/**
 * Who is connected and not in use follows only for what can be computed of both figures: for groups that neither of them
 * can tell apart, as a whole.
 */
function blendedGroups(cells: readonly Cell[], open: Open): Cell[][] {
  const parts = figures.flatMap((figure) =>
    groupsOf(cells, open[figure]).map((group) => new Set(group.cells)),
  );
  const blended: Set<Cell>[] = [];
  for (const part of parts) {
    const touching = blended.filter((other) => [...part].some((cell) => other.has(cell)));
    for (const other of touching) blended.splice(blended.indexOf(other), 1);
    blended.push(new Set([part, ...touching].flatMap((one) => [...one])));
  }
  const isIn = (figure: Figure, cell: Cell) => cell.sums.some((sum) => open[figure].has(sum));
  return blended
    .map((group) => [...group])
    .filter((group) => group.every((cell) => figures.every((figure) => isIn(figure, cell))));
}

/** Möglich, hergestellt, in Nutzung of one sum, as far as they are open. */
export const publishedOf = (progress: Progress, sum: string, open: Open): Progress => ({
  passed: publicCount(progress.passed),
  connected: open.connected.has(sum) ? publicCount(progress.connected) : null,
  activated: open.activated.has(sum) ? publicCount(progress.activated) : null,
});

/** Möglich, hergestellt, in Nutzung of a project, as every list shows them. */
export function publicProgress(progress: Progress, display: AddressDisplay): Progress {
  return publishedOf(progress, WHOLE, openSums([{ ...progress, sums: [WHOLE] }], display));
}
