import type { DataSource, EntityManager } from 'typeorm';
import { bandOf, NOT_PUBLISHED } from './bands.js';
import { CELL_CLASSES, CELL_TECHNOLOGIES, NO_SHARE, SHARES } from './cell-bands.js';
import { CellBuffer } from './cell-buffer.js';
import { storeOverview } from './cell-store.js';

const { floor } = Math;

/** Edges of the overviews in cells: 500 m, 1 km, 2.5 km, 5 km. Every smaller one lies whole in one of the largest. */
export const OVERVIEW_SIZES = [5, 10, 25, 50] as const;
const LARGEST = 50;

/** A square of the overview: south-west corner in units of 100 m, and the code of bands a technology. */
export interface OverviewRow {
  size: number;
  gy: number;
  gx: number;
  households: number;
  bands: number[];
}

/**
 * The squares of one size. A share of a square is the mean of its cells weighted by households, from the exact shares
 * and not from bands; cells without a published share count on neither side.
 */
export function overviewOf(cells: CellBuffer, size: number): OverviewRow[] {
  return squaresOfCells(cells, size).rows();
}

/** All sizes: a large square is the sum of the small ones in it. */
export function* overviewsOf(cells: CellBuffer): Generator<OverviewRow[]> {
  const smallest = squaresOfCells(cells, OVERVIEW_SIZES[0]);
  for (const size of OVERVIEW_SIZES)
    yield (size === OVERVIEW_SIZES[0] ? smallest : smallest.joined(size)).rows();
}

function squaresOfCells(cells: CellBuffer, size: number): Squares {
  const squares = new Squares(size);
  for (let at = 0; at < cells.length; at++) squares.addCell(cells, at);
  return squares;
}

/** Per square two sums for each share: households reached (times hundredths of a percent), and those it is known of. */
const SUMS = 2 * SHARES;

class Squares {
  private readonly places = new Map<number, number>();
  private readonly gx: number[] = [];
  private readonly gy: number[] = [];
  private readonly households: number[] = [];
  private sums = new Float64Array(64 * SUMS);

  constructor(private readonly size: number) {}

  addCell(cells: CellBuffer, at: number): void {
    const place = this.placeOf(cells.gx[at]!, cells.gy[at]!);
    const households = cells.households[at]!;
    this.households[place]! += households;
    const { sums } = this;
    for (let i = 0; i < SHARES; i++) {
      const share = cells.shares[at * SHARES + i]!;
      if (share === NO_SHARE) continue;
      sums[place * SUMS + i]! += households * share;
      sums[place * SUMS + SHARES + i]! += households;
    }
  }

  joined(size: number): Squares {
    const larger = new Squares(size);
    this.gx.forEach((gx, from) => {
      const to = larger.placeOf(gx, this.gy[from]!);
      larger.households[to]! += this.households[from]!;
      for (let i = 0; i < SUMS; i++) larger.sums[to * SUMS + i]! += this.sums[from * SUMS + i]!;
    });
    return larger;
  }

  private placeOf(cellX: number, cellY: number): number {
    const [gx, gy] = [floor(cellX / this.size) * this.size, floor(cellY / this.size) * this.size];
    const key = gy * 2 ** 20 + gx;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.gx.push(gx) - 1;
    this.gy.push(gy);
    this.households.push(0);
    this.places.set(key, place);
    if (this.sums.length < (place + 1) * SUMS) {
      const grown = new Float64Array(2 * this.sums.length);
      grown.set(this.sums);
      this.sums = grown;
    }
    return place;
  }

  rows(): OverviewRow[] {
    return this.gx.map((gx, place) => ({
      size: this.size,
      gy: this.gy[place]!,
      gx,
      households: this.households[place]!,
      bands: CELL_TECHNOLOGIES.map((_, technology) =>
        this.code(place * SUMS + technology * CELL_CLASSES.length),
      ),
    }));
  }

  private code(from: number): number {
    let code = 0;
    for (let i = from; i < from + CELL_CLASSES.length; i++) {
      const known = this.sums[i + SHARES]!;
      code = code * 8 + (known > 0 ? bandOf(this.sums[i]! / known / 100) : NOT_PUBLISHED);
    }
    return code;
  }
}

/** All overviews of an edition, from the cells as they were loaded. */
export async function storeOverviews(
  db: DataSource | EntityManager,
  editionId: number,
  cells: CellBuffer,
): Promise<void> {
  for (const rows of overviewsOf(cells)) await storeOverview(db, editionId, rows);
}

/** Makes anew what lies over cells that have changed; to be called in the transaction that changed them. */
export async function refreshOverview(
  manager: EntityManager,
  editionId: number,
  changed: readonly { gx: number; gy: number }[],
): Promise<void> {
  const cells = await cellsAround(manager, editionId, changed);
  for (const size of OVERVIEW_SIZES) {
    const squares = squaresOf(changed, size);
    const keys = new Set(squares.map(({ gx, gy }) => `${gx} ${gy}`));
    const rows = overviewOf(cells, size).filter(({ gx, gy }) => keys.has(`${gx} ${gy}`));
    await manager.query(
      `DELETE FROM coverage_overview AS o USING unnest($3::int[], $4::int[]) AS square (gx, gy)
       WHERE o.edition_id = $1 AND o.size = $2 AND o.gy = square.gy AND o.gx = square.gx`,
      [editionId, size, squares.map(({ gx }) => gx), squares.map(({ gy }) => gy)],
    );
    await storeOverview(manager, editionId, rows);
  }
}

function squaresOf(cells: readonly { gx: number; gy: number }[], size: number): { gx: number; gy: number }[] {
  const edge = (line: number) => floor(line / size) * size;
  const squares = new Map<string, { gx: number; gy: number }>();
  for (const { gx, gy } of cells) squares.set(`${edge(gx)} ${edge(gy)}`, { gx: edge(gx), gy: edge(gy) });
  return [...squares.values()];
}

/** Every cell of the largest squares that hold a changed one. */
async function cellsAround(
  manager: EntityManager,
  editionId: number,
  changed: readonly { gx: number; gy: number }[],
): Promise<CellBuffer> {
  const squares = squaresOf(changed, LARGEST);
  const rows: { gx: number; gy: number; households: number; shares: number[] }[] = await manager.query(
    `SELECT cell.gx, cell.gy, cell.households, cell.shares
     FROM unnest($2::int[], $3::int[]) AS square (gx, gy)
     CROSS JOIN LATERAL generate_series(square.gy, square.gy + ${LARGEST - 1}) AS line (gy)
     CROSS JOIN LATERAL (
       SELECT * FROM coverage_cell AS c
       WHERE c.edition_id = $1 AND c.gy = line.gy AND c.gx BETWEEN square.gx AND square.gx + ${LARGEST - 1}
       OFFSET 0
     ) AS cell`,
    [editionId, squares.map(({ gx }) => gx), squares.map(({ gy }) => gy)],
  );
  const cells = new CellBuffer();
  for (const { gx, gy, households, shares } of rows) cells.add(gx, gy, 0, households, shares);
  return cells;
}
