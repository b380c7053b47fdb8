import { Refusal } from '../platform/refusal.js';
import type { CoverageFile } from './coverage-file.js';
import { type CoverageRow, coverageRow, type CoverageTable } from './coverage-table.js';
import { mobileFile } from './csv-reader.js';
import { namesReferenceDate, referenceDateOfText, userGroupOfSheet } from './published-name.js';
import { isMobileNet } from './technology-names.js';
import { Workbook } from './workbook.js';
import { type SheetHeader, sheetHeader } from './workbook-header.js';

const PORTION = 250;
const TOP = 30;

/** The tables of the workbook, and the sheets whose use is not stored (Fläche, Schulen, …), by name. */
export interface WorkbookTables {
  tables: CoverageTable[];
  skippedSheets: string[];
  close(): Promise<void>;
}

export async function readWorkbook(file: CoverageFile): Promise<WorkbookTables> {
  const book = await Workbook.open(file.path);
  try {
    const names = await book.names();
    const wanted = names.filter((name) => userGroupOfSheet(name));
    const sheets = wanted.length > 0 ? wanted : names;
    const explained =
      wanted.length > 0
        ? await dateInExplanation(
            book,
            names.filter((name) => /^erl/i.test(name)),
          )
        : null;
    const tables: CoverageTable[] = [];
    for (const sheet of sheets) tables.push(...(await tableOf(book, sheet, explained)));
    if (tables.length === 0) throw noTable(file.name, names);
    const read = new Set(tables.map((table) => table.sheet));
    const skippedSheets = names.filter((name) => !read.has(name) && !/^erl/i.test(name));
    return { tables, skippedSheets, close: () => book.close() };
  } catch (error) {
    await book.close();
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${file.name} ist keine lesbare Excel-Datei (${(error as Error).message}). Bitte noch einmal herunterladen.`,
    );
  }
}

async function tableOf(book: Workbook, sheet: string, explained: string | null): Promise<CoverageTable[]> {
  const userGroup = userGroupOfSheet(sheet);
  const { rowCount, merges } = await book.openSheet(sheet, TOP);
  const top = await book.rows(0, rowCount);
  const header = sheetHeader(top, merges, userGroup);
  if (!header || header.columns.length === 0) return [];
  const named = header.columns.find((column) => column.userGroup)?.userGroup ?? null;
  return [
    {
      sheet,
      userGroup: userGroup ?? named,
      referenceDate: header.referenceDate ?? explained,
      columns: header.columns,
      ignored: header.ignored,
      rows: () => portions(book, sheet, header),
    },
  ];
}

async function* portions(book: Workbook, sheet: string, header: SheetHeader): AsyncIterable<CoverageRow[]> {
  const { rowCount } = await book.openSheet(sheet);
  for (let from = header.row + 1; from < rowCount; from += PORTION) {
    const rows = await book.rows(from, Math.min(from + PORTION, rowCount));
    yield rows.flatMap((cells, at) => {
      const row = coverageRow(from + at + 1, cells, header.area, header.columns);
      // Footnotes and empty lines below the table have no figures and no key.
      return row.values.length === 0 && row.areaKey === null ? [] : [row];
    });
  }
}

async function dateInExplanation(book: Workbook, sheets: string[]): Promise<string | null> {
  for (const sheet of sheets) {
    const { rowCount } = await book.openSheet(sheet, 100);
    const cells = (await book.rows(0, rowCount)).flat();
    const dates = cells.map((text, at) =>
      namesReferenceDate(text) ? referenceDateOfText(`${text} ${cells[at + 1] ?? ''}`) : null,
    );
    const date = dates.find((found) => found !== null);
    if (date) return date;
  }
  return null;
}

function noTable(name: string, sheets: string[]): Refusal {
  if (isMobileNet(name) || sheets.some(isMobileNet)) return mobileFile(name);
  return new Refusal(
    `In ${name} hat kein Blatt eine Kopfzeile mit „AGS“ und Versorgungsanteilen (Blätter: ${sheets.join(', ')}). ` +
      'Bitte die Tabelle des Breitbandatlas (bba_MM_JJJJ.xlsx) unverändert einspielen.',
  );
}
