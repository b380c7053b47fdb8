import type { MilestoneRow, PromiseRow } from './milestone.queries.js';

/*
 * A date that was promised does not vanish because its milestone is given up and another takes its place: whoever waives
 * the completion of the whole and promises those of the lots instead goes on with the chain of the whole, and the other
 * way round. Pure.
 */

/** A chain with the promises that it goes on from, numbered from the first one. */
export interface WholeChain {
  chain: PromiseRow[];
  /** The waived milestone whose promises come first. */
  continues: number | null;
}

/** All promises that count for a milestone; `all` are those of its project. */
export function wholeChainOf(row: MilestoneRow, all: readonly MilestoneRow[]): WholeChain {
  const before = replacedBy(row, all);
  if (!before) return { chain: row.chain, continues: null };
  const [first, ...later] = row.chain;
  const given = first ? before.chain.filter((one) => one.promised_on <= first.promised_on) : before.chain;
  const own = first && isSame(given.at(-1)!, first) ? later : row.chain;
  return {
    chain: [...given, ...own].map((one, index) => ({ ...one, number: index + 1 })),
    continues: before.number,
  };
}

/**
 * The waived milestone that this one takes the place of: of the same kind, promised before it, one of the two for the whole
 * project. What belongs to two lots are two things. Of several the one that was to end last.
 */
function replacedBy(row: MilestoneRow, all: readonly MilestoneRow[]): MilestoneRow | null {
  if (row.waived_reason !== null || row.kind === 'other') return null;
  const begun = row.chain[0]?.promised_on;
  const before = all.filter(
    (one) =>
      one.kind === row.kind &&
      one.waived_reason !== null &&
      (one.lot_number === null) !== (row.lot_number === null) &&
      one.chain.length > 0 &&
      (begun === undefined || one.chain[0]!.promised_on < begun),
  );
  const end = ({ chain }: MilestoneRow) => chain.at(-1)!.last_day;
  return before.reduce<MilestoneRow | null>(
    (last, one) => (!last || end(one) > end(last) ? one : last),
    null,
  );
}

const isSame = (one: PromiseRow, other: PromiseRow): boolean =>
  one.precision === other.precision && one.first_day === other.first_day;
