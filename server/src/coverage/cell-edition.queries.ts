import type { DataSource } from 'typeorm';
import type { CellWeights } from './computed-method.js';
import type { CoverageFile } from './coverage-file.js';
import type { ImportOptions, ImportReport } from './import-report.js';

/** What row_counts holds of an edition with cells. */
export type KeptFacts = Pick<ImportReport, 'rows' | 'unplaced' | 'issues' | 'ignored' | 'notes'> & {
  states: string[];
  weights: CellWeights;
};

/** The reports of the editions that this very file has filled, if they are in force and were read for the same Länder. */
export async function reportsInForce(
  db: DataSource,
  file: CoverageFile,
  referenceDate: string | null,
  options: ImportOptions,
): Promise<ImportReport[]> {
  const editions: (ImportReport['edition'] & { facts: KeptFacts })[] = await db.query(
    `SELECT id, source, user_group AS "userGroup", to_char(reference_date, 'YYYY-MM-DD') AS "referenceDate", level,
       $3 AS "fileName", checksum, row_counts AS facts
     FROM coverage_edition
     WHERE checksum = $1 AND level = 'cell' AND active_from IS NOT NULL AND active_to IS NULL
       AND ($2::text IS NULL OR user_group = $2) AND ($4::date IS NULL OR reference_date = $4::date)
     ORDER BY user_group`,
    [file.checksum, options.userGroup ?? null, file.name, referenceDate],
  );
  const states = JSON.stringify(options.states);
  if (!editions.every(({ facts }) => JSON.stringify(facts.states) === states)) return [];
  return editions.map(({ facts, ...edition }) => {
    const { rows, unplaced, issues, ignored, notes } = facts;
    const kept = { rows, unplaced, issues, ignored, notes };
    return { edition, ...kept, diff: null, unchanged: true, dryRun: options.dryRun ?? false };
  });
}

/** Today's key of a former Gemeinde that went whole into one other; any other key stays as it is. */
export async function todaysKeys(db: DataSource): Promise<(ags: string) => string> {
  const rows: { ags: string; successor: string }[] = await db.query(
    `SELECT ags, min(successor_ags) AS successor FROM municipality_succession
     WHERE ags <> successor_ags GROUP BY ags HAVING count(*) = 1`,
  );
  const next = new Map(rows.map(({ ags, successor }) => [ags, successor]));
  return (ags) => {
    let today = ags;
    for (let step = 0; next.has(today) && step < next.size; step++) today = next.get(today)!;
    return today;
  };
}
