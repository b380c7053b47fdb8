import { isInStates } from './area-key.js';
import type { CoverageRow, ShareText } from './coverage-table.js';

/** Something wrong in a row: either the row was refused for it, or it was taken with a warning. */
export interface Issue {
  line: number;
  column: string;
  value: string;
  reason: string;
  refused: boolean;
}

/** read = accepted + outOfArea + refused; warned rows are among the accepted ones. */
export interface RowCounts {
  read: number;
  accepted: number;
  outOfArea: number;
  warned: number;
  refused: number;
}

/** What publishers have let through (100.39) is a flaw; beyond this a figure is wrong. */
const HIGHEST_SHARE = 101;

/**
 * Judges the rows of one table. What the publisher published is taken as it is: a share that rises with the speed class
 * or lies a little above 100 is a warning. Rows outside the Länder of the instance are counted and not judged, except
 * for damage, which says that the file is not whole.
 */
export class RowValidation {
  readonly counts: RowCounts = { read: 0, accepted: 0, outOfArea: 0, warned: 0, refused: 0 };
  readonly issues: Issue[] = [];
  private readonly lines = new Map<string, number>();

  constructor(private readonly states: readonly string[]) {}

  /** True if the row is to be stored. */
  accepts(row: CoverageRow): boolean {
    this.counts.read++;
    const inArea = row.areaKey !== null && isInStates(row.areaKey, this.states);
    if (row.areaKey !== null && !inArea && row.damage === null) {
      this.counts.outOfArea++;
      return false;
    }
    const refusals = this.refusals(row);
    const warnings = refusals.length > 0 ? [] : warningsOf(row);
    this.issues.push(...refusals, ...warnings);
    if (refusals.length > 0) this.counts.refused++;
    else this.counts.accepted++;
    if (warnings.length > 0) this.counts.warned++;
    if (refusals.length === 0) this.lines.set(row.areaKey!, row.line);
    return refusals.length === 0;
  }

  private refusals(row: CoverageRow): Issue[] {
    if (row.damage !== null) return [rowIssue(row, row.damage)];
    if (row.areaKey === null) return [rowIssue(row, 'Der Gebietsschlüssel ist nicht lesbar')];
    const first = this.lines.get(row.areaKey);
    if (first) return [rowIssue(row, `Das Gebiet ${row.areaKey} steht schon in Zeile ${first}`)];
    return row.values.flatMap((share) => {
      const reason = unfit(share);
      return reason ? [shareIssue(row, share, reason, true)] : [];
    });
  }
}

function unfit({ value }: ShareText): string | null {
  if (Number.isNaN(value)) return 'Der Wert ist keine Zahl';
  if (value < 0) return 'Der Anteil ist negativ';
  return value > HIGHEST_SHARE ? `Der Anteil ist größer als ${HIGHEST_SHARE} %` : null;
}

function warningsOf(row: CoverageRow): Issue[] {
  const above = row.values.filter(({ value }) => value > 100);
  return [
    ...above.map((share) => shareIssue(row, share, 'Der Anteil ist größer als 100 %', false)),
    ...risingShares(row),
  ];
}

/** "At least 100 Mbit/s" cannot reach more households than "at least 50 Mbit/s". */
function risingShares(row: CoverageRow): Issue[] {
  const byClass = [...row.values].sort((a, b) => a.column.minMbit - b.column.minMbit);
  const lower = new Map<string, ShareText>();
  return byClass.flatMap((share) => {
    const before = lower.get(share.column.technology);
    lower.set(share.column.technology, share);
    if (!before || share.value <= before.value) return [];
    const reason = `Der Anteil ist größer als der ab ${before.column.minMbit} Mbit/s (${before.text})`;
    return [shareIssue(row, share, reason, false)];
  });
}

function rowIssue(row: CoverageRow, reason: string): Issue {
  return { line: row.line, column: 'AGS', value: row.areaText, reason, refused: true };
}

function shareIssue(row: CoverageRow, { column, text }: ShareText, reason: string, refused: boolean): Issue {
  return { line: row.line, column: column.header, value: text, reason, refused };
}
