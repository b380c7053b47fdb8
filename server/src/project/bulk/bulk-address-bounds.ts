import type { DataSource, EntityManager } from 'typeorm';
import { splitMend } from './bulk-cells.js';
import type { JudgedRow, Surroundings } from './bulk-address-judge.js';
import type { StockAddress } from './bulk-address.queries.js';
import type { Remark } from './bulk-plan.js';
import { grouped } from './bulk-table.js';
import { boundRemark, tooMany } from '../address/count-bounds.js';
import { boundsByKey } from '../address/count-bounds.queries.js';

/**
 * How many addresses a list would leave in each Gemeinde: where there cannot be so many, its new rows there are refused; where
 * there are more than households, the first of them is remarked on.
 */
export async function boundAddresses(
  db: DataSource | EntityManager,
  judged: readonly JudgedRow[],
  stock: readonly StockAddress[],
  around: Pick<Surroundings, 'places' | 'onlyUpdates'>,
): Promise<Remark[]> {
  const good = judged.filter(({ row, after }) => after && row.faults.length === 0);
  const added = grouped(around.onlyUpdates ? [] : firstsOf(good), ({ after }) => after!.ags);
  const bounds = await boundsByKey(db, [...added.keys()]);
  return [...added].flatMap(([ags, rows]): Remark[] => {
    const count = stock.filter((one) => one.ags === ags && isThere(one)).length + rows.length;
    const name = around.places.nameOf(ags);
    const impossible = tooMany(count, bounds.get(ags)!);
    if (impossible) for (const { row } of rows) refuse(row, name, impossible);
    const remark = impossible ? null : boundRemark({ funded: count }, bounds.get(ags)!);
    return remark
      ? [
          {
            line: rows[0]!.row.line,
            sentence: `${name} hätte mit dieser Liste mehr Adressen als Haushalte. ${remark}. Bitte prüfen.`,
            offers: [],
          },
        ]
      : [];
  });
}

const isThere = ({ state }: StockAddress): boolean => state !== 'left_out';

/** Rows that add an address, each address once. */
const firstsOf = (good: readonly JudgedRow[]): JudgedRow[] =>
  [
    ...new Map(
      good
        .filter(({ before, after }) => before === null && isThere(after!))
        .map((one) => [one.means ?? one.after, one] as const)
        .reverse(),
    ).values(),
  ].reverse();

const refuse = (row: JudgedRow['row'], name: string, sentence: string): void =>
  void row.refuse('municipality', { group: `zu viele ${name}`, ...splitMend(`${name}: ${sentence}`) });
