import type { DataSource } from 'typeorm';
import { isInStates } from './area-key.js';
import type { NewEdition } from './edition-store.js';
import { type ImportOptions, ImportRefusal } from './import-report.js';
import type { Issue, RowCounts } from './share-validation.js';

/** Mergers and corrections take away a few areas; a file that takes away more is mostly not whole. */
const MOST_LOST = 0.05;

/**
 * Refuses an edition in which too many areas of our Länder are missing that the edition it replaces has figures of.
 * Grids publish no areas: theirs are the Gemeinden that have cells.
 */
export async function refuseLoss(
  db: DataSource,
  edition: NewEdition,
  areas: ReadonlySet<string>,
  found: { rows: RowCounts; issues: Issue[] },
  options: ImportOptions,
): Promise<void> {
  if (options.allowLoss) return;
  const before = (await areasInForce(db, edition)).filter((area) => isInStates(area, options.states));
  const lost = before.filter((area) => !areas.has(area)).length;
  if (lost <= before.length * MOST_LOST) return;
  throw new ImportRefusal(
    `In ${edition.fileName} fehlen ${lost} der ${before.length} Gebiete der geltenden Ausgabe; es wurde nichts verändert. ` +
      'Bitte die Datei noch einmal herunterladen oder, wenn sie so stimmt, mit --allow-loss einspielen.',
    found.rows,
    found.issues,
  );
}

async function areasInForce(db: DataSource, edition: NewEdition): Promise<string[]> {
  const rows: { area: string }[] = await db.query(
    `SELECT DISTINCT s.area FROM coverage_edition e JOIN coverage_share s ON s.edition_id = e.id
      WHERE e.source = $1 AND e.user_group = $2 AND e.reference_date = $3 AND e.level = $4
        AND e.active_from IS NOT NULL AND e.active_to IS NULL
        AND CASE WHEN e.level = 'cell' THEN length(s.area) = 8 ELSE NOT s.computed END`,
    [edition.source, edition.userGroup, edition.referenceDate, edition.level],
  );
  return rows.map(({ area }) => area);
}
