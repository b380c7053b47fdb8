import { type AreaColumns, areaColumnsOf, type CoverageColumn, withoutRepeats } from './coverage-table.js';
import type { UserGroup } from './coverage.dto.js';
import { namesReferenceDate, referenceDateOfText } from './published-name.js';
import { columnMeaning, type ColumnMeaning, speedClassOf, technologyOfTitle } from './technology-names.js';
import type { MergedCells } from './workbook.js';

/** What the rows on top of a sheet say about the table below them. */
export interface SheetHeader {
  /** Row of the headers, counted from 0; the data begins below. */
  row: number;
  area: AreaColumns;
  columns: CoverageColumn[];
  ignored: string[];
  referenceDate: string | null;
}

const GEO_COLUMNS = new Set(['ags', 'ars', 'name', 'verwaltungsebene', 'land', 'kreis', 'raumkategorie']);

/** `top` are the first rows of the sheet; null if no row has a cell "AGS" with columns of shares beside it. */
export function sheetHeader(
  top: string[][],
  merges: MergedCells[],
  userGroup: UserGroup | null,
): SheetHeader | null {
  const found = headerRow(top, merges);
  if (found === null) return null;
  const titles = top.slice(0, found + 1).map((_, row) => filledRow(top, merges, row, row < found));
  const headers = titles[found]!;
  const area = areaColumnsOf(headers);
  if (!area) return null;
  const all = headers.flatMap((_, index) => columnAt(titles, found, index) ?? []);
  const columns = withoutRepeats(all.filter((column) => sameGroup(column.userGroup, userGroup)));
  const used = new Set(columns.map((column) => column.index));
  const ignored = headers.flatMap((header, index) =>
    used.has(index) || !/\d/.test(header) ? [] : [titlesAt(titles, found, index).join(' › ')],
  );
  return { row: found, area, columns, ignored, referenceDate: referenceDateOf(top, found) };
}

const sameGroup = (named: UserGroup | null, sheet: UserGroup | null) => !named || !sheet || named === sheet;

/** The row with "AGS"; where that cell is merged downwards, the lowest row of it. */
function headerRow(top: string[][], merges: MergedCells[]): number | null {
  for (const [row, cells] of top.entries()) {
    const column = cells.findIndex((cell) => cell.trim().toLowerCase() === 'ags');
    if (column >= 0) return merges.find(({ s }) => s.r === row && s.c === column)?.e.r ?? row;
  }
  return null;
}

/**
 * The texts of a row with merged cells spread over their columns. Titles that are only centred over their columns leave
 * empty cells without a merge: then a title counts up to the next one, or to where a block of the row above begins.
 */
function filledRow(top: string[][], merges: MergedCells[], row: number, isTitle: boolean): string[] {
  const width = Math.max(...top.map((cells) => cells.length));
  const own = top[row]!;
  const covering = merges.filter(({ s, e }) => s.r <= row && row <= e.r);
  const exact = !isTitle || covering.some(({ s, e }) => e.c > s.c);
  const above = row > 0 ? top[row - 1]! : [];
  let carried = '';
  return Array.from({ length: width }, (_, column) => {
    const merge = covering.find(({ s, e }) => s.c <= column && column <= e.c);
    const text = (merge ? top[merge.s.r]?.[merge.s.c] : own[column])?.trim() ?? '';
    if (text || above[column]?.trim()) carried = text;
    return exact ? text : carried;
  });
}

function titlesAt(titles: string[][], row: number, column: number): string[] {
  const texts = titles.slice(0, row + 1).map((cells) => cells[column] ?? '');
  return texts.filter((text, at) => text && text !== texts[at - 1]);
}

function columnAt(titles: string[][], row: number, index: number): CoverageColumn | null {
  const own = titles[row]![index] ?? '';
  if (!own || GEO_COLUMNS.has(own.toLowerCase())) return null;
  const nearestFirst = titlesAt(titles, row, index).reverse();
  if (nearest(nearestFirst, /upload|upstream/i, /download|downstream/i)) return null;
  if (nearest(nearestFirst, /mobilfunk/i, /festnetz|leitungsgebunden/i)) return null;
  const meaning = columnMeaning(own) ?? meaningOf(own, nearestFirst);
  if (!meaning) return null;
  const technologyTitle = nearestFirst.find((title) => technologyOfTitle(title));
  const header = technologyTitle && technologyTitle !== own ? `${technologyTitle} ${own}` : own;
  return { ...meaning, index, header };
}

/** Is the nearest title that says one of the two things the first one? A title that says both decides nothing. */
function nearest(titles: string[], yes: RegExp, no: RegExp): boolean {
  return yes.test(titles.find((title) => yes.test(title) !== no.test(title)) ?? '');
}

function meaningOf(own: string, titles: string[]): ColumnMeaning | null {
  const technology = titles.map(technologyOfTitle).find((found) => found !== null);
  const bare = /^\D{0,4}(\d{1,4})$/.exec(own);
  const minMbit =
    speedClassOf(own) ?? (bare && titles.some((title) => /mbit/i.test(title)) ? Number(bare[1]) : null);
  return technology && minMbit ? { technology, minMbit, userGroup: null } : null;
}

/** A cell "Datenstand" with the date in it, right of it or below it; else a free cell that is nothing but a date. */
function referenceDateOf(top: string[][], header: number): string | null {
  const rows = top.slice(0, header + 5);
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (!namesReferenceDate(text)) continue;
      const near = [text, cells[column + 1], cells[column + 2], rows[row + 1]?.[column]];
      const date = near.map((cell) => referenceDateOfText(cell ?? '')).find((found) => found !== null);
      if (date) return date;
    }
  }
  const free = rows.flat().filter((text) => /^[\p{L}\d\s./-]{6,20}$/u.test(text) && /20\d\d/.test(text));
  return free.map(referenceDateOfText).find((found) => found !== null) ?? null;
}
