import * as XLSX from '@e965/xlsx';
import { writeFileSync } from 'node:fs';

/**
 * Writes an Excel file in the layout in which the Breitbandatlas has been published since 2022, as described by people
 * who read it (explanation sheet first, a sheet per use, merged technology titles above the row with "AGS", reference
 * date in a free cell). No original was at hand: untested on originals.
 */
export interface WorkbookRow {
  key: string | number;
  name: string;
  level: string;
  /** Shares per technology title, one value a class; null is an empty cell. */
  shares: Record<string, (number | string | null)[]>;
}

export interface WorkbookSheet {
  name: string;
  rows: WorkbookRow[];
}

export interface WorkbookOptions {
  sheets: WorkbookSheet[];
  classes?: number[];
  technologies?: string[];
  /** Text of the free cell; null leaves it out. */
  referenceDate?: string | null;
  /** false: titles stand in their first cell only, without merged cells. */
  merged?: boolean;
  /** The names of the geographic columns stand merged over all header rows, their text in the uppermost. */
  tallNames?: boolean;
}

const GEO = ['AGS', 'Name', 'Verwaltungsebene', 'Land', 'Kreis', 'Raumkategorie'];
const CLASSES = [10, 16, 30, 50, 100, 200, 400, 1000];
const TECHNOLOGIES = ['Alle Technologien', 'FTTB/H', 'FTTC', 'HFC'];

export function writeAtlasWorkbook(path: string, options: WorkbookOptions): void {
  const book = XLSX.utils.book_new();
  const explanation = XLSX.utils.aoa_to_sheet([['Erläuterung'], ['Angaben in Prozent, Download']]);
  XLSX.utils.book_append_sheet(book, explanation, 'Erläuterung');
  for (const sheet of options.sheets) XLSX.utils.book_append_sheet(book, sheetOf(sheet, options), sheet.name);
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

function sheetOf(sheet: WorkbookSheet, options: WorkbookOptions): XLSX.WorkSheet {
  const classes = options.classes ?? CLASSES;
  const technologies = options.technologies ?? TECHNOLOGIES;
  const date = options.referenceDate === undefined ? 'Datenstand: 12.2025' : options.referenceDate;
  const pad = (text: string) => [text, ...classes.slice(1).map(() => '')];
  const blank = GEO.map(() => '');
  const [top, bottom] = options.tallNames ? [GEO, blank] : [blank, GEO];
  const cells: (string | number | null)[][] = [
    [`Breitbandverfügbarkeit: ${sheet.name}`, ...blank, date],
    [...top, 'Festnetz, Download (in Prozent)'],
    [...blank, ...technologies.flatMap(pad)],
    [...bottom, ...technologies.flatMap(() => classes.map((mbit) => `≥ ${mbit} Mbit/s`))],
  ];
  for (const row of sheet.rows) cells.push(dataRow(row, technologies, classes));
  cells.push([], ['Quelle: Bundesnetzagentur, Gigabit-Grundbuch']);
  const made = XLSX.utils.aoa_to_sheet(cells);
  if (options.merged !== false)
    made['!merges'] = merges(technologies.length, classes.length, options.tallNames);
  return made;
}

function dataRow(row: WorkbookRow, technologies: string[], classes: number[]): (string | number | null)[] {
  const values = technologies.flatMap((technology) => row.shares[technology] ?? classes.map(() => null));
  return [row.key, row.name, row.level, 'Sachsen', '', 'ländlich', ...values];
}

function merges(technologies: number, classes: number, tallNames = false): XLSX.Range[] {
  const first = GEO.length;
  const over = (r: number, c: number, width: number) => ({ s: { r, c }, e: { r, c: c + width - 1 } });
  const titles = Array.from({ length: technologies }, (_, at) => over(2, first + at * classes, classes));
  const tall = GEO.map((_, c) => ({ s: { r: 1, c }, e: { r: 3, c } }));
  return [over(1, first, technologies * classes), ...titles, ...(tallNames ? tall : [])];
}
