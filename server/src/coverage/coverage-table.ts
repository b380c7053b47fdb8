import { areaKeyOf } from './area-key.js';
import type { UserGroup } from './coverage.dto.js';
import { columnMeaning, type ColumnMeaning } from './technology-names.js';

/** A column with shares; `index` counts from 0 in the row as it stands in the file. */
export interface CoverageColumn extends ColumnMeaning {
  index: number;
  header: string;
}

/** Where in a row the area stands: its key, and in the workbook the level and the name beside it. */
export interface AreaColumns {
  key: number;
  level: number | null;
  name: number | null;
}

export interface ShareText {
  column: CoverageColumn;
  text: string;
  value: number;
}

/** One row of the publication. `value` is NaN where the text is not a number; an empty cell has no entry. */
export interface CoverageRow {
  line: number;
  areaKey: string | null;
  areaText: string;
  values: ShareText[];
  /** Why the row cannot be read at all, whatever its values. */
  damage: string | null;
}

/** What one table of a file holds: one user group at one date. Rows come in portions, so that others get their turn. */
export interface CoverageTable {
  sheet: string | null;
  userGroup: UserGroup | null;
  referenceDate: string | null;
  columns: CoverageColumn[];
  /** Columns that hold figures this service does not store, by their header. */
  ignored: string[];
  rows(): AsyncIterable<CoverageRow[]>;
}

/** Headers under which publishers put the key of the area, folded to lower case. */
const KEY_HEADERS = new Set(
  (
    'ags|ars|rs|gem|gemeindeschluessel|gemeindeschlüssel|amtlicher gemeindeschlüssel|' +
    'kennziffer|schluessel|schlüssel|staat|land|bundesland|kreis|landkreis|gebiet'
  ).split('|'),
);
const LEVEL_HEADERS = new Set(['verwaltungsebene', 'ebene']);

const fold = (header: string): string => header.trim().toLowerCase();

/** The header cell that holds the key: "AGS" before "Land" or "Kreis", which the workbook has as well. */
export function areaColumnsOf(headers: string[]): AreaColumns | null {
  const names = headers.map(fold);
  const ags = names.indexOf('ags');
  const key = ags >= 0 ? ags : names.findIndex((name) => KEY_HEADERS.has(name));
  if (key < 0) return null;
  const found = (index: number) => (index >= 0 ? index : null);
  return {
    key,
    level: found(names.findIndex((name) => LEVEL_HEADERS.has(name))),
    name: found(names.findIndex((name) => name === 'name')),
  };
}

export function columnsOf(headers: string[]): CoverageColumn[] {
  return headers.flatMap((header, index) => {
    const meaning = columnMeaning(header);
    return meaning ? [{ ...meaning, index, header: header.trim() }] : [];
  });
}

/** A file that has the same figure twice is read at its first column; the second is then listed as ignored. */
export function withoutRepeats(columns: CoverageColumn[]): CoverageColumn[] {
  const seen = new Set<string>();
  return columns.filter((column) => {
    const figure = `${column.userGroup} ${column.technology} ${column.minMbit}`;
    return !seen.has(figure) && seen.add(figure);
  });
}

/** A cell that says "no figure", as publishers write it; a real zero is 0. */
const NOT_PUBLISHED = /^(|null|na|n\/a|k\.?\s?a\.?)$/i;
const NUMBER = /^[+-]?\d+([.,]\d+)?(e-?\d+)?\s*%?$/i;

export function shareOf(text: string): number {
  return NUMBER.test(text) ? Number(text.replace('%', '').replace(',', '.')) : Number.NaN;
}

/** Builds the row from its cells; shared by all readers. */
export function coverageRow(
  line: number,
  cells: readonly string[],
  area: AreaColumns,
  columns: readonly CoverageColumn[],
): CoverageRow {
  const level = area.level === null ? '' : (cells[area.level] ?? '');
  const areaText = (cells[area.key] ?? '').trim();
  const name = area.name === null ? '' : (cells[area.name] ?? '').trim();
  const values: ShareText[] = [];
  for (const column of columns) {
    const text = (cells[column.index] ?? '').trim();
    if (!NOT_PUBLISHED.test(text)) values.push({ column, text, value: shareOf(text) });
  }
  return {
    line,
    areaText: areaText || name,
    areaKey: areaKeyOf(areaText || countryName(name), level),
    values,
    damage: null,
  };
}

/** In the workbook the row of the Bund may have no key but its name. */
const countryName = (name: string): string => (/^(bundesrepublik )?deutschland$/i.test(name) ? name : '');
