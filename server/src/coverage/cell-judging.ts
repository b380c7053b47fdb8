import type { DataSource } from 'typeorm';
import { Refusal } from '../platform/refusal.js';
import { refuseLoss } from './area-loss.js';
import { agsText, type CellBuffer } from './cell-buffer.js';
import { todaysKeys } from './cell-edition.queries.js';
import type { CellTable, SqliteRow } from './cell-file.js';
import { CellSorting, CellsOfUse } from './cell-rows.js';
import { ringOf } from './cell-ring.js';
import { type CellWeights, weightNote } from './computed-method.js';
import { unplacedKeys } from './computed-shares.js';
import type { CoverageFile } from './coverage-file.js';
import { type EditionFacts, editionFacts } from './edition-facts.js';
import { ATLAS, type NewEdition } from './edition-store.js';
import { gridOfRings, type GridSrid } from './grid.js';
import { type ImportOptions, ImportRefusal, type ImportReport } from './import-report.js';

/** One use of a grid table, read and judged, and what would be stored of it. */
export interface JudgedCells {
  edition: NewEdition;
  report: ImportReport;
  cells: CellBuffer;
  weights: CellWeights;
}

export async function judgeCells(
  db: DataSource,
  file: CoverageFile,
  table: CellTable,
  options: ImportOptions,
): Promise<JudgedCells[]> {
  const todayOf = await todaysKeys(db);
  const uses = chosenUses(table, options).map((columns) => ({
    facts: editionFacts({ referenceDate: table.referenceDate, userGroup: columns.userGroup }, file.name, {
      asOf: options.asOf,
    }),
    found: new CellsOfUse(columns, todayOf),
  }));
  const gridSrid = await readRows(
    file,
    table,
    uses.map(({ found }) => found),
    options,
  );
  const filled = uses.filter(({ found }) => found.counts.accepted > 0);
  if (!gridSrid || filled.length === 0) throw nothingUsable(file, uses[0]!.found, options);
  const judged: JudgedCells[] = [];
  for (const { facts, found } of filled)
    judged.push(await judgeUse(db, file, gridSrid, found, facts, options));
  return judged;
}

function chosenUses(table: CellTable, { userGroup }: ImportOptions) {
  const asked = table.uses.filter((use) => !userGroup || use.userGroup === userGroup);
  if (asked.length > 0) return asked;
  throw new Refusal(
    `Die Tabelle ${table.name} enthält keine Spalten für --user-group ${userGroup}, ` +
      `sondern für ${table.uses.map((use) => use.userGroup).join(', ')}. Bitte --user-group weglassen.`,
  );
}

/** So many polygons tell the grid; so many rows without one are not waited for. */
const RINGS_TO_TELL = 50;
const ROWS_TO_WAIT = 10_000;

/** Reads all rows of our Länder. The first of them tell the grid, which is returned; null: there is no row of ours. */
async function readRows(
  file: CoverageFile,
  table: CellTable,
  uses: readonly CellsOfUse[],
  options: ImportOptions,
): Promise<GridSrid | null> {
  let sorting: CellSorting | null = null;
  let waiting: SqliteRow[] = [];
  let line = 0;
  const sort = () => {
    sorting ??= new CellSorting(table, gridOf(file, table, waiting), uses);
    for (const row of waiting) sorting.take(row);
    waiting = [];
  };
  for await (const { rows, outside } of table.rows(options.states)) {
    waiting.push(...rows);
    if (sorting || canTell(waiting)) sort();
    for (const { counts } of uses) {
      counts.outOfArea += outside;
      counts.read += outside;
    }
    line += rows.length + outside;
    options.progress?.('Zellen lesen', line, Math.max(line + 1, table.estimatedRows));
  }
  if (waiting.length > 0) sort();
  options.progress?.('Zellen lesen', line, line);
  return (sorting as CellSorting | null)?.grid ?? null;
}

const ringsOf = (rows: readonly SqliteRow[]) =>
  rows.map((row) => ringOf(row._geometry)).filter((ring) => ring !== null);

const canTell = (rows: readonly SqliteRow[]): boolean =>
  rows.length >= ROWS_TO_WAIT || ringsOf(rows).length >= RINGS_TO_TELL;

function gridOf(file: CoverageFile, table: CellTable, rows: readonly SqliteRow[]): GridSrid {
  const rings = ringsOf(rows.slice(0, ROWS_TO_WAIT)).slice(0, 4 * RINGS_TO_TELL);
  const grid = gridOfRings(rings, table.srid);
  if (grid) return grid;
  throw new Refusal(
    `Die Flächen in ${file.name} (Tabelle ${table.name}, EPSG:${table.srid}) liegen auf keinem 100-m-Gitter in EPSG:3035 ` +
      'oder EPSG:25832. Bitte die Originaldatei einspielen.',
  );
}

async function judgeUse(
  db: DataSource,
  file: CoverageFile,
  gridSrid: GridSrid,
  found: CellsOfUse,
  facts: EditionFacts,
  options: ImportOptions,
): Promise<JudgedCells> {
  const { name: fileName, checksum } = file;
  const edition: NewEdition = { ...facts, ...ATLAS, level: 'cell', fileName, checksum, gridSrid };
  const weights: CellWeights = found.columns.count ? 'counts' : 'cells';
  const keys = [...new Set(found.cells.ags.subarray(0, found.cells.length))].map(agsText);
  const judged = { rows: found.counts, issues: found.issues };
  await refuseLoss(db, edition, new Set(keys), judged, options);
  const report: ImportReport = {
    edition: { id: null, source: ATLAS.source, ...facts, level: 'cell', fileName, checksum },
    rows: found.counts,
    unplaced: await unplacedKeys(db, keys),
    issues: found.issues,
    diff: null,
    unchanged: false,
    dryRun: options.dryRun ?? false,
    ignored: found.columns.ignored.map((column) => `Spalte ${column}`),
    notes: [
      ...(weights === 'cells' ? [weightNote(facts.userGroup)] : []),
      ...(found.unlisted > 0 ? [`${found.unlisted} weitere Meldungen sind nicht aufgeführt.`] : []),
    ],
  };
  return { edition, report, cells: found.cells.sorted(), weights };
}

function nothingUsable(
  file: CoverageFile,
  { counts, issues }: CellsOfUse,
  { states }: ImportOptions,
): ImportRefusal {
  const sentence =
    counts.refused > 0
      ? `Keine Zelle in ${file.name} ist brauchbar. Bitte die genannten Zeilen prüfen.`
      : `Keine Zelle in ${file.name} gehört zu den Ländern dieses Dienstes (${states.join(', ')}). ` +
        'Bitte die richtige Datei wählen oder STATES anpassen.';
  return new ImportRefusal(sentence, counts, issues);
}
