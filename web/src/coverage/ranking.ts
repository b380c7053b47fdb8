import type { CoverageShareDto } from '../api/client.js';

/*
 * Gemeinden in a row, with care. The data say nothing of settlement, so alike is what has about as many inhabitants; a
 * kreisfreie Stadt is its own class. Nobody gets a place among others who are not alike.
 */

export const sizes = ['city', '20000', '10000', '5000', '2000', '0'] as const;
export type Size = (typeof sizes)[number];
/** The class that most Gemeinden are in. */
export const USUAL: Size = '2000';

export const sizeIn = (params: URLSearchParams): Size =>
  sizes.find((size) => size === params.get('size')) ?? USUAL;

type Sized = Pick<CoverageShareDto, 'area' | 'districtAgs' | 'population'>;

/** null: nobody knows how many live there. A kreisfreie Stadt has the key of its Kreis. */
export function sizeOf({ area, districtAgs, population }: Sized): Size | null {
  if (area === `${districtAgs}000`) return 'city';
  if (population === null) return null;
  return sizes.find((size) => size !== 'city' && population >= Number(size)) ?? null;
}

export interface Ranked<Row> {
  row: Row;
  /** null: nothing is published. */
  rank: number | null;
}

/**
 * The highest share first. What reads the same has the same rank, and the next one counts on (1, 2, 2, 4); what is not
 * published stands last, without one. Equal ones stay in the order in which they came.
 */
export function ranked<Row extends { share: number | null }>(
  rows: readonly Row[],
  textOf: (share: number) => string,
): Ranked<Row>[] {
  const sorted = [...rows].sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  let last: { text: string; rank: number } | null = null;
  return sorted.map((row, index) => {
    if (row.share === null) return { row, rank: null };
    const text = textOf(row.share);
    last = last?.text === text ? last : { text, rank: index + 1 };
    return { row, rank: last.rank };
  });
}

export interface SizeSummary {
  size: Size;
  count: number;
  /** Half of them have less, half more; null: nothing is published. */
  median: number | null;
  least: number | null;
  most: number | null;
}

export function summaryOf(size: Size, rows: readonly CoverageShareDto[]): SizeSummary {
  const own = rows.filter((row) => sizeOf(row) === size);
  const shares = own.flatMap(({ share }) => (share === null ? [] : [share])).sort((a, b) => a - b);
  const half = (shares.length - 1) / 2;
  const at = (index: number) => shares[index] ?? null;
  const median = shares.length === 0 ? null : (shares[Math.floor(half)]! + shares[Math.ceil(half)]!) / 2;
  return { size, count: own.length, median, least: at(0), most: at(shares.length - 1) };
}
