import { areaKeyOf } from './area-key.js';
import { CELL_CLASSES, NO_SHARE, SHARES } from './cell-bands.js';
import { CellBuffer } from './cell-buffer.js';
import type { CellColumns } from './cell-columns.js';
import type { CellTable, SqliteRow } from './cell-file.js';
import { ringOf } from './cell-ring.js';
import { cellOfRing, type GridSrid, toGrid } from './grid.js';
import type { Issue, RowCounts } from './share-validation.js';

/** What publishers have let through (100.39) is a flaw; beyond this a figure is wrong. */
const HIGHEST_SHARE = 101;
/** A broken file would name millions; the number of those not listed is told. */
const MOST_ISSUES = 1_000;

/** The cells of one use, and what was found wrong in its rows. */
export class CellsOfUse {
  readonly cells = new CellBuffer();
  readonly counts: RowCounts = { read: 0, accepted: 0, outOfArea: 0, warned: 0, refused: 0 };
  readonly issues: Issue[] = [];
  unlisted = 0;
  private readonly shares = new Int16Array(SHARES);

  constructor(
    readonly columns: CellColumns,
    private readonly todayOf: (ags: string) => string,
  ) {}

  /** Takes one row with its place on the grid; a row without any figure of this use does not concern it. */
  take(row: SqliteRow, ags: string, [gx, gy]: [number, number]): void {
    if (this.columns.shares.every((name) => name === null || row[name] === null)) return;
    this.counts.read++;
    const refused = this.readShares(row) ?? this.refusedCount(row);
    if (refused) return this.refuse(refused);
    const warnings = this.warnings(row);
    warnings.forEach((issue) => this.list(issue));
    if (warnings.length > 0) this.counts.warned++;
    this.counts.accepted++;
    this.cells.add(gx, gy, Number(this.todayOf(ags)), this.countOf(row), this.shares);
  }

  refuse(issue: Issue, isRead = true): void {
    if (!isRead) this.counts.read++;
    this.counts.refused++;
    this.list(issue);
  }

  private list(issue: Issue): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push(issue);
    else this.unlisted++;
  }

  /** Fills `shares`; the issue, if one of them is no share. */
  private readShares(row: SqliteRow): Issue | null {
    for (let i = 0; i < SHARES; i++) {
      const name = this.columns.shares[i];
      const value = name === null || name === undefined ? null : row[name]!;
      if (value === null) {
        this.shares[i] = NO_SHARE;
        continue;
      }
      const share = typeof value === 'string' ? Number(value.replace(',', '.')) : Number(value);
      const reason = unfit(share, value);
      if (reason) return issueOf(row, name!, value, reason, true);
      this.shares[i] = Math.round(share * 100);
    }
    return null;
  }

  private refusedCount(row: SqliteRow): Issue | null {
    const { count } = this.columns;
    if (!count) return null;
    const isCount = Number.isInteger(Number(row[count] ?? Number.NaN)) && Number(row[count]) >= 0;
    return isCount
      ? null
      : issueOf(row, count, row[count] ?? null, 'Die Anzahl ist keine ganze Zahl ab 0', true);
  }

  /** Without counts every cell weighs the same. */
  private countOf(row: SqliteRow): number {
    return this.columns.count ? Number(row[this.columns.count]) : 1;
  }

  private warnings(row: SqliteRow): Issue[] {
    const issues: Issue[] = [];
    for (let i = 0; i < SHARES; i++) {
      const share = this.shares[i]!;
      if (share > 10_000) issues.push(this.warning(row, i, 'Der Anteil ist größer als 100 %'));
      const before = i % CELL_CLASSES.length === 0 ? NO_SHARE : this.shares[i - 1]!;
      if (before !== NO_SHARE && share > before)
        issues.push(
          this.warning(
            row,
            i,
            `Der Anteil ist größer als der ab ${CELL_CLASSES[(i - 1) % CELL_CLASSES.length]} Mbit/s`,
          ),
        );
    }
    return issues;
  }

  private warning(row: SqliteRow, i: number, reason: string): Issue {
    const name = this.columns.shares[i]!;
    return issueOf(row, name, row[name]!, reason, false);
  }
}

function unfit(share: number, value: SqliteRow[string]): string | null {
  if (Number.isNaN(share) || value === '') return 'Der Wert ist keine Zahl';
  if (share < 0) return 'Der Anteil ist negativ';
  return share > HIGHEST_SHARE ? `Der Anteil ist größer als ${HIGHEST_SHARE} %` : null;
}

function issueOf(
  row: SqliteRow,
  column: string,
  value: SqliteRow[string],
  reason: string,
  refused: boolean,
): Issue {
  const cell = row._raster_id === null ? '' : `Zelle ${String(row._raster_id)}: `;
  return { line: Number(row._line), column, value: String(value ?? ''), reason: cell + reason, refused };
}

/** Puts the rows of a table on their grid and hands each to the uses it has figures of. */
export class CellSorting {
  private readonly turn: ReturnType<typeof toGrid>;
  private readonly seen = new Set<number>();

  constructor(
    private readonly table: CellTable,
    readonly grid: GridSrid,
    private readonly uses: readonly CellsOfUse[],
  ) {
    this.turn = toGrid(table.srid, grid);
  }

  take(row: SqliteRow): void {
    const ags = areaKeyOf(String(row._ags ?? ''));
    const ring = ringOf(row._geometry);
    const cell = ring && cellOfRing(ring, this.turn);
    if (ags?.length !== 8)
      return this.refuse(row, this.table.columns.ags, row._ags!, 'Der Gemeindeschlüssel ist nicht lesbar');
    if (!ring) return this.refuse(row, this.table.columns.geometry, null, 'Die Geometrie ist keine Fläche');
    if (!cell) {
      const reason = `Die Ecken liegen nicht auf dem 100-m-Gitter (EPSG:${this.grid})`;
      return this.refuse(row, this.table.columns.geometry, null, reason);
    }
    const key = cell[1] * 2 ** 20 + cell[0];
    if (this.seen.has(key))
      return this.refuse(
        row,
        this.table.columns.geometry,
        null,
        'Die Zelle steht schon in einer Zeile davor',
      );
    this.seen.add(key);
    for (const use of this.uses) use.take(row, ags, cell);
  }

  private refuse(row: SqliteRow, column: string, value: SqliteRow[string], reason: string): void {
    for (const use of this.uses) use.refuse(issueOf(row, column, value, reason, true), false);
  }
}
