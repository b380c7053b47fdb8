import type { DataSource } from 'typeorm';
import { importCellFile } from './cell-import.js';
import { type CoverageFile, recogniseCoverageFile } from './coverage-file.js';
import type { CoverageTable } from './coverage-table.js';
import { readCsv } from './csv-reader.js';
import { activateEditions, addShares, dropEdition, openEdition, sweepLeftovers } from './edition-store.js';
import type { ImportOptions, ImportReport } from './import-report.js';
import { type JudgedTable, judgeTable } from './judged-table.js';
import { readWorkbook } from './workbook-reader.js';

/**
 * One file into the database: read, validate, compare with what is stored, apply. A dry run is the same up to the last
 * step. Nothing is seen of an edition before it is loaded whole, and what was there before stays until then.
 */
export async function importCoverage(
  db: DataSource,
  path: string,
  options: ImportOptions,
): Promise<ImportReport[]> {
  const file = await recogniseCoverageFile(path);
  if (file.kind === 'grid' || file.kind === 'zipped grid') {
    return importCellFile(db, file, options);
  }
  const { tables, skippedSheets, close } = await openTables(file);
  try {
    const judged: JudgedTable[] = [];
    for (const table of chosenTables(tables, options)) {
      judged.push(await judgeTable(db, file, table, skippedSheets, options));
    }
    const fresh = judged.filter(({ report }) => !report.unchanged);
    if (!options.dryRun && fresh.length > 0) await apply(db, file, fresh, options);
    return judged.map(({ report }) => report);
  } finally {
    await close();
  }
}

async function openTables(file: CoverageFile) {
  if (file.kind === 'workbook') return readWorkbook(file);
  return { tables: await readCsv(file), skippedSheets: [], close: async () => {} };
}

/** Of a workbook with several uses, --user-group picks one. */
function chosenTables(tables: CoverageTable[], options: ImportOptions): CoverageTable[] {
  const asked = tables.filter((table) => table.userGroup === options.userGroup);
  return tables.length > 1 && asked.length > 0 ? asked : tables;
}

/** Loads every edition unseen, then lets all of them be seen at once. */
async function apply(db: DataSource, file: CoverageFile, tables: JudgedTable[], options: ImportOptions) {
  await sweepLeftovers(db, file.checksum);
  const total = tables.reduce((sum, { shares }) => sum + shares.length, 0);
  const loaded: { id: number; facts: object }[] = [];
  let before = 0;
  try {
    for (const { edition, shares, facts, report } of tables) {
      const id = await openEdition(db, edition);
      loaded.push({ id, facts });
      await addShares(db, id, shares, (done) => options.progress?.('Werte laden', before + done, total));
      before += shares.length;
      report.edition.id = id;
    }
    await activateEditions(db, loaded);
  } catch (error) {
    for (const { id } of loaded) await dropEdition(db, id).catch(() => undefined);
    throw error;
  }
}
