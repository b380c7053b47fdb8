import type { DataSource } from 'typeorm';
import { sharesFromCells } from './cell-aggregates.js';
import type { CellBuffer } from './cell-buffer.js';
import { type KeptFacts, reportsInForce } from './cell-edition.queries.js';
import { openCellFile } from './cell-file.js';
import { judgeCells, type JudgedCells } from './cell-judging.js';
import { storeCells, tidyAfterLoading } from './cell-store.js';
import { type CellWeights, weightSentence } from './computed-method.js';
import type { CoverageFile } from './coverage-file.js';
import { activateEditions, addShares, dropEdition, openEdition, sweepLeftovers } from './edition-store.js';
import type { ImportOptions, ImportReport } from './import-report.js';
import { storeOverviews } from './overview.js';
import { referenceDateOfName } from './published-name.js';

/**
 * The grid of the Breitbandatlas into the database, one edition a use. It goes the way of every import: read, validate,
 * load unseen, swap in one short transaction.
 */
export async function importCellFile(
  db: DataSource,
  file: CoverageFile,
  options: ImportOptions,
): Promise<ImportReport[]> {
  // Where the name tells the date, a file that is in force already need not even be unpacked.
  const named = await reportsInForce(db, file, options.asOf ?? referenceDateOfName(file.name), options);
  if (named.length > 0) return named;
  const table = await openCellFile(file);
  try {
    const inForce = table.referenceDate ? await reportsInForce(db, file, table.referenceDate, options) : [];
    if (inForce.length > 0) return inForce;
    const judged = await judgeCells(db, file, table, options);
    if (!options.dryRun) await apply(db, judged, options);
    return judged.map(({ report }) => report);
  } finally {
    await table.close();
  }
}

/** Loads every edition unseen, then lets all of them be seen at once. */
async function apply(db: DataSource, judged: JudgedCells[], options: ImportOptions): Promise<void> {
  await sweepLeftovers(db, judged[0]!.edition.checksum);
  const total = judged.reduce((sum, { cells }) => sum + cells.length, 0);
  const loaded: { id: number; facts: object }[] = [];
  let before = 0;
  try {
    for (const { edition, report, cells, weights } of judged) {
      const id = await openEdition(db, edition);
      loaded.push({ id, facts: factsToKeep(report, options.states, weights) });
      await storeCells(db, id, cells, (done) => options.progress?.('Zellen laden', before + done, total));
      await storeOverviews(db, id, cells);
      await addShares(db, id, computedFrom(cells, report, weights));
      before += cells.length;
    }
    await tidyAfterLoading(db);
    await activateEditions(db, loaded);
    judged.forEach(({ report }, i) => (report.edition.id = loaded[i]!.id));
  } catch (error) {
    for (const { id } of loaded) await dropEdition(db, id).catch(() => undefined);
    throw error;
  }
}

function computedFrom(cells: CellBuffer, report: ImportReport, weights: CellWeights) {
  return sharesFromCells(cells, {
    levels: [8, 5, 2],
    method: weightSentence(report.edition.userGroup, weights),
    unplaced: new Set(report.unplaced),
  });
}

function factsToKeep(report: ImportReport, states: string[], weights: CellWeights): KeptFacts {
  const { rows, unplaced, issues, ignored, notes } = report;
  return { rows, unplaced, issues, ignored, notes, states, weights };
}
