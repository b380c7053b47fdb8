import type { DataSource, EntityManager } from 'typeorm';
import {
  bandCode,
  CELL_CLASSES,
  CELL_TECHNOLOGIES,
  NO_SHARE,
  publishedClasses,
  SHARES,
} from './cell-bands.js';
import { type CellBuffer } from './cell-buffer.js';
import type { OverviewRow } from './overview.js';

const { max, min, round } = Math;

/** A statement takes about 30 ms on the embedded database, whose one connection others wait for. */
const ROWS_A_STATEMENT = 2_500;

const CLASSES = CELL_CLASSES.length;
/** gy, gx, ags, households, four codes; then the running sums. */
const HEAD = 4 + CELL_TECHNOLOGIES.length;
/** Households, those reached by each class, those of cells without an answer. */
const RUNNING = 1 + CLASSES + 1;
const WIDTH = HEAD + RUNNING;

/**
 * The rows of a statement travel as two flat arrays in PostgreSQL's binary form and are cut apart there: half the time
 * of an array a column as text.
 */
const column = (place: number) => `($2::int[])[row * ${WIDTH} + ${place + 1}]`;
const RUNNING_SUMS = `($2::int[])[row * ${WIDTH} + ${HEAD + 1} : row * ${WIDTH} + ${WIDTH}]`;
/** Stands for NULL while the numbers travel: of an array with nulls every element is looked for from its start. */
const NULL = -(2 ** 31);

const insertCells = (running: string): string => `
  INSERT INTO coverage_cell
    (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl, shares, running)
  SELECT $1::int, ${column(0)}, ${column(1)}, lpad(${column(2)}::text, 8, '0'), ${column(3)},
    ${column(4)}, ${column(5)}, ${column(6)}, ${column(7)},
    ($3::smallint[])[row * ${SHARES} + 1 : row * ${SHARES} + ${SHARES}],
    ${running}
  FROM generate_series(0, $4::int - 1) AS row`;

/** Writes the cells of an edition, with codes of bands and running sums. They must be sorted. */
export async function storeCells(
  db: DataSource | EntityManager,
  editionId: number,
  cells: CellBuffer,
  progress: (done: number) => void = () => {},
): Promise<void> {
  const numbers = new Int32Array(ROWS_A_STATEMENT * WIDTH);
  const running = new RunningSums(cells);
  const insert = insertCells(
    running.lacksClasses ? `array_replace(${RUNNING_SUMS}, '${NULL}'::int, NULL)` : RUNNING_SUMS,
  );
  for (let from = 0; from < cells.length; from += ROWS_A_STATEMENT) {
    const rows = min(ROWS_A_STATEMENT, cells.length - from);
    for (let row = 0; row < rows; row++) {
      writeHead(numbers, row * WIDTH, cells, from + row);
      running.write(numbers, row * WIDTH + HEAD, from + row);
    }
    const shares = cells.shares.subarray(from * SHARES, (from + rows) * SHARES);
    await db.query(insert, [
      editionId,
      binaryArray(numbers.subarray(0, rows * WIDTH)),
      binaryArray(shares),
      rows,
    ]);
    progress(from + rows);
  }
}

function writeHead(numbers: Int32Array, to: number, cells: CellBuffer, at: number): void {
  numbers[to] = cells.gy[at]!;
  numbers[to + 1] = cells.gx[at]!;
  numbers[to + 2] = cells.ags[at]!;
  numbers[to + 3] = cells.households[at]!;
  for (let technology = 0; technology < CELL_TECHNOLOGIES.length; technology++)
    numbers[to + 4 + technology] = bandCode(cells.shares, at * SHARES + technology * CLASSES);
}

/**
 * Households of a row of the grid up to a cell; in hundredths those reached by any technology; and those of cells of which a
 * share is not published: nobody knows whether they are reached, so they are neither counted as reached nor as white. A class
 * that the whole edition lacks is NULL.
 */
class RunningSums {
  private readonly sums = new Int32Array(RUNNING);
  private readonly published: boolean[];

  constructor(private readonly cells: CellBuffer) {
    this.published = publishedClasses(cells.shares, cells.length);
  }

  get lacksClasses(): boolean {
    return this.published.includes(false);
  }

  write(numbers: Int32Array, to: number, at: number): void {
    const { gy, households } = this.cells;
    if (at === 0 || gy[at] !== gy[at - 1]) this.sums.fill(0);
    this.sums[0]! += households[at]!;
    if (this.isUnknown(at)) this.sums[RUNNING - 1]! += households[at]!;
    else this.addReached(at);
    numbers.set(this.sums, to);
    for (let i = 0; i < CLASSES; i++) if (!this.published[i]) numbers[to + 1 + i] = NULL;
  }

  private addReached(at: number): void {
    const { households, shares } = this.cells;
    for (let i = 0; i < CLASSES; i++) {
      // A publisher's 100.4 % still reaches no more than everyone.
      const share = max(0, min(10_000, shares[at * SHARES + i]!));
      this.sums[i + 1]! += round((households[at]! * share) / 100);
    }
  }

  private isUnknown(at: number): boolean {
    const { shares } = this.cells;
    const isMissing = (isPublished: boolean, i: number) =>
      isPublished && shares[at * SHARES + i] === NO_SHARE;
    return !this.published.includes(true) || this.published.some(isMissing);
  }
}

const OVERVIEW_WIDTH = 8;
const overviewColumn = (place: number) => `($2::int[])[row * ${OVERVIEW_WIDTH} + ${place + 1}]`;
const INSERT_OVERVIEW = `
  INSERT INTO coverage_overview (edition_id, size, gy, gx, households, bands_all, bands_ftthb, bands_hfc, bands_dsl)
  SELECT $1::int, ${[0, 1, 2, 3, 4, 5, 6, 7].map(overviewColumn).join(', ')}
  FROM generate_series(0, $3::int - 1) AS row`;

export async function storeOverview(
  db: DataSource | EntityManager,
  editionId: number,
  rows: OverviewRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    const numbers = new Int32Array(part.length * OVERVIEW_WIDTH);
    part.forEach(({ size, gy, gx, households, bands }, i) =>
      numbers.set([size, gy, gx, households, ...bands], i * OVERVIEW_WIDTH),
    );
    await db.query(INSERT_OVERVIEW, [editionId, binaryArray(numbers), part.length]);
  }
}

/** The embedded database has nobody who does this by itself; without it row counts are guessed and indexes not enough. */
export async function tidyAfterLoading(db: DataSource): Promise<void> {
  for (const table of ['coverage_cell', 'coverage_overview']) {
    await db.query(`VACUUM ${table}`);
    await db.query(`ANALYZE ${table}`);
  }
}

const INT4 = { oid: 23, bytes: 4 };
const INT2 = { oid: 21, bytes: 2 };

/** An array as PostgreSQL receives it in binary: dimensions, nulls, type, length, lower bound, and each with its size. */
function binaryArray(values: Int32Array | Int16Array): Buffer {
  const { oid, bytes } = values instanceof Int32Array ? INT4 : INT2;
  const buffer = Buffer.allocUnsafe(20 + values.length * (4 + bytes));
  [1, 0, oid, values.length, 1].forEach((word, i) => buffer.writeInt32BE(word, 4 * i));
  let at = 20;
  for (const value of values) {
    buffer.writeInt32BE(bytes, at);
    if (bytes === 4) buffer.writeInt32BE(value, at + 4);
    else buffer.writeInt16BE(value, at + 4);
    at += 4 + bytes;
  }
  return buffer;
}
