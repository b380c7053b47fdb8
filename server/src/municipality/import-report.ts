import type { ColumnNames, RowIssue } from './boundary-row.js';

/** What an import of boundaries did or, as a dry run, would do. */
export interface MunicipalityImportReport {
  source: string;
  layer: string;
  crs: string;
  /** read = accepted + outOfArea + skipped + refused; repaired are among the accepted. */
  rows: {
    read: number;
    accepted: number;
    outOfArea: number;
    skipped: number;
    repaired: number;
    refused: number;
  };
  /** Gemeinden, not rows. */
  changes: { added: number; changed: number; unchanged: number; dissolved: number; missing: string[] };
  /** Länder of which the file holds only a part: the rest stays as it is. */
  partialStates: string[];
  issues: RowIssue[];
  dryRun: boolean;
  applied: boolean;
  /** One sentence why the file as a whole was not taken; null if it was. */
  refusal: string | null;
}

/** A column under the name that the file gives it. */
export function columnTitle(columns: ColumnNames, field: keyof ColumnNames): string {
  return columns[field] ?? (field === 'ags' ? columns.ars : undefined) ?? field;
}
