import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { areaLevel } from './area-key.js';
import { refuseLoss } from './area-loss.js';
import { computedShares, computingBasis, unplacedKeys } from './computed-shares.js';
import type { CoverageFile } from './coverage-file.js';
import type { CoverageRow, CoverageTable } from './coverage-table.js';
import { editionFacts } from './edition-facts.js';
import { ATLAS, findSameFile, type NewEdition, type StoredShare } from './edition-store.js';
import { type ImportOptions, ImportRefusal, type ImportReport } from './import-report.js';
import { referenceDateOfName } from './published-name.js';
import { diffWithActive } from './share-diff.js';
import { RowValidation } from './share-validation.js';

/** A table that has been read and judged, with what is stored of it if it is applied. */
export interface JudgedTable {
  edition: NewEdition;
  report: ImportReport;
  shares: StoredShare[];
  facts: KeptFacts;
}

/** Kept with the edition, to repeat the report when the same file comes again with nothing changed. */
interface KeptFacts extends Pick<ImportReport, 'rows' | 'unplaced' | 'issues' | 'ignored'> {
  states: string[];
  /** What figures were computed from; other Gemeinden or inhabitants make another edition of the same file. */
  basis: string;
}

export async function judgeTable(
  db: DataSource,
  file: CoverageFile,
  table: CoverageTable,
  skippedSheets: string[],
  options: ImportOptions,
): Promise<JudgedTable> {
  const { name: fileName, checksum } = file;
  const edition: NewEdition = {
    ...ATLAS,
    ...editionFacts(table, fileName, options),
    level: 'mixed',
    fileName,
    checksum,
  };
  const basis = await computingBasis(db);
  const same = await findSameFile(db, edition);
  const kept = same?.facts as unknown as KeptFacts | undefined;
  if (same && kept?.basis === basis && kept.states.join() === options.states.join()) {
    const known = { ...edition, level: same.level as NewEdition['level'] };
    const report = { ...reportOf(known, kept, options), unchanged: true };
    return {
      edition: known,
      report: { ...report, edition: { ...report.edition, id: same.id } },
      shares: [],
      facts: kept,
    };
  }
  const validation = new RowValidation(options.states);
  const rows = await readRows(table, validation, options);
  if (rows.length === 0) throw nothingUsable(fileName, validation, options.states);
  edition.level = levelOf(rows);
  const published = rows.flatMap(storedShares);
  const found = { rows: validation.counts, issues: validation.issues };
  await refuseLoss(db, edition, new Set(published.map(({ area }) => area)), found, options);
  const facts: KeptFacts = {
    rows: validation.counts,
    unplaced: await unplacedKeys(
      db,
      rows.flatMap((row) => row.areaKey ?? []),
    ),
    issues: validation.issues,
    ignored: [
      ...table.ignored.map((column) => `Spalte ${column}`),
      ...skippedSheets.map((sheet) => `Blatt ${sheet}`),
    ],
    states: options.states,
    basis,
  };
  const report = reportOf(edition, facts, options);
  report.diff = await diffWithActive(db, edition, published);
  report.notes = notesOn(table, fileName);
  const computed = await computedShares(db, edition.userGroup, published);
  return { edition, report, facts, shares: [...published, ...computed] };
}

function reportOf(edition: NewEdition, facts: KeptFacts, options: ImportOptions): ImportReport {
  const { source, userGroup, referenceDate, level, fileName, checksum } = edition;
  const { rows, unplaced, issues, ignored } = facts;
  return {
    edition: { id: null, source, userGroup, referenceDate, level, fileName, checksum },
    rows,
    unplaced,
    issues,
    diff: null,
    unchanged: false,
    dryRun: options.dryRun ?? false,
    ignored,
    notes: [],
  };
}

/** Rows that are to be stored, read in portions so that requests get their turn. */
async function readRows(table: CoverageTable, validation: RowValidation, options: ImportOptions) {
  const rows: CoverageRow[] = [];
  for await (const portion of table.rows()) {
    for (const row of portion) if (validation.accepts(row)) rows.push(row);
    // How many are to come is known at the end only.
    options.progress?.('Zeilen lesen', validation.counts.read, validation.counts.read + 1);
    await nextTurn();
  }
  options.progress?.('Zeilen lesen', validation.counts.read, validation.counts.read);
  return rows;
}

function levelOf(rows: CoverageRow[]): NewEdition['level'] {
  const levels = new Set(rows.map((row) => areaLevel(row.areaKey!)));
  return levels.size === 1 ? [...levels][0]! : 'mixed';
}

function storedShares(row: CoverageRow): StoredShare[] {
  return row.values.map(({ column, text }) => ({
    area: row.areaKey!,
    technology: column.technology,
    minMbit: column.minMbit,
    share: text.replace(',', '.').replace(/\s*%$/, ''),
    method: null,
  }));
}

function notesOn(table: CoverageTable, fileName: string): string[] {
  const named = referenceDateOfName(fileName);
  if (!named || !table.referenceDate || named === table.referenceDate) return [];
  return [`Der Dateiname nennt den Stichtag ${named}; es gilt der aus der Datei (${table.referenceDate}).`];
}

function nothingUsable(name: string, { counts, issues }: RowValidation, states: string[]): ImportRefusal {
  const reason =
    counts.read === 0
      ? `${name} enthält keine Zeile mit Daten. Bitte die Datei noch einmal herunterladen.`
      : counts.refused > 0
        ? `Keine Zeile in ${name} ist brauchbar. Bitte die genannten Zeilen prüfen.`
        : `Keine Zeile in ${name} gehört zu den Ländern dieses Dienstes (${states.join(', ')}). ` +
          'Bitte die richtige Datei wählen oder STATES anpassen.';
  return new ImportRefusal(reason, counts, issues);
}
