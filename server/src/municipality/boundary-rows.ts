import type { BoundaryReading } from './boundary-reading.js';
import type { BoundaryRow, RowIssue } from './boundary-row.js';
import { columnTitle } from './import-report.js';
import type { Db } from './municipality.queries.js';
import { type PreparedGeometry, prepareGeometries, uniteGeometries } from './prepared-geometry.js';

/** A Gemeinde of a file: its rows under one key of today, their borders united. */
export interface FileMunicipality {
  ags: string;
  /** The row that stands under this very key; null if the file only knows former keys of it. */
  row: BoundaryRow | null;
  border: PreparedGeometry;
}

export interface FileMunicipalities {
  byAgs: Map<string, FileMunicipality>;
  accepted: number;
  repaired: number;
  refused: RowIssue[];
  notes: RowIssue[];
}

type Progress = (done: number, total: number) => void;

/** Prepares every border and gathers the rows under the keys of today. */
export async function gatherRows(
  db: Db,
  reading: BoundaryReading,
  former: Map<string, string[]>,
  progress: Progress,
): Promise<FileMunicipalities> {
  const gathered: FileMunicipalities = { byAgs: new Map(), accepted: 0, repaired: 0, refused: [], notes: [] };
  const raw = reading.rows.map((row) => row.geometry);
  const prepared = await prepareGeometries(db, reading.srid, raw, progress);
  const groups = new Map<string, { row: BoundaryRow; border: PreparedGeometry }[]>();
  reading.rows.forEach((row, index) => {
    const target = accept(row, prepared[index]!, former, reading, gathered);
    if (target)
      groups.set(target, [
        ...(groups.get(target) ?? []),
        { row, border: prepared[index] as PreparedGeometry },
      ]);
  });
  for (const [ags, parts] of groups) {
    const border = await uniteGeometries(
      db,
      parts.map((part) => part.border),
    );
    gathered.byAgs.set(ags, { ags, row: parts.find((part) => part.row.ags === ags)?.row ?? null, border });
  }
  return gathered;
}

/** The key of today that a row belongs to; null if it is refused. */
function accept(
  row: BoundaryRow,
  border: PreparedGeometry | Error,
  former: Map<string, string[]>,
  reading: BoundaryReading,
  gathered: FileMunicipalities,
): string | null {
  const issue = (column: string, value: string, reason: string): RowIssue => ({
    line: row.line,
    column,
    value,
    reason,
  });
  const keyColumn = columnTitle(reading.columns, 'ags');
  const refuse = (column: string, reason: string) => {
    gathered.refused.push(issue(column, row.ags, reason));
    return null;
  };
  if (border instanceof Error)
    return refuse('Geometrie', `die Geometrie ist nicht lesbar (${border.message})`);
  if (border.area <= 0) return refuse('Geometrie', 'die Geometrie hat keine Fläche');
  const targets = former.get(row.ags) ?? [row.ags];
  if (targets.length > 1)
    return refuse(keyColumn, `aufgelöst und geteilt auf ${targets.join(', ')}; Grenze nicht zuzuordnen`);
  if (targets[0] !== row.ags) {
    gathered.notes.push(issue(keyColumn, row.ags, `aufgelöste Gemeinde, zu ${targets[0]} gerechnet`));
  }
  if (border.repaired) {
    gathered.repaired++;
    gathered.notes.push(issue('Geometrie', row.ags, `ungültige Fläche repariert (${border.repaired})`));
  }
  gathered.accepted++;
  return targets[0]!;
}
