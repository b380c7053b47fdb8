import { type CsvValue, csvLine, dialects } from '../../platform/csv.js';
import { authorOf, type StoredAuthor } from '../../platform/history-author.js';
import type { VersionDto } from '../../platform/version.dto.js';
import { inGerman } from '../../project/calendar.js';

/* How the files of an export say things: a German spreadsheet opens the tables by double click. Pure. */

/** „Digitalagentur Sachsen, Bea Berat“; whoever was anonymised is said to be so. */
export function authorText({ kind, office, name }: VersionDto['by']): string {
  if (name) return `${office}, ${name}`;
  return kind === 'account' ? `${office}, Person anonymisiert` : office;
}

export const storedAuthorText = (author: StoredAuthor | null): string | null =>
  author && authorText(authorOf(author, true));

/** In Europe/Berlin, as a spreadsheet reads it: 22.11.2026 08:15:00. */
export function momentText(moment: Date | string | null): string | null {
  if (moment === null) return null;
  const local = new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  return `${inGerman(local.slice(0, 10))} ${local.slice(11)}`;
}

export const dayText = (day: string | null): string | null => (day === null ? null : inGerman(day));

/** Cents as euros: 1250000,00 */
export const moneyText = (cents: number | null): string | null =>
  cents === null ? null : (cents / 100).toFixed(2).replace('.', ',');

const DIALECT = dialects['csv-excel'];
export const line = (values: readonly CsvValue[]): string => csvLine(values, DIALECT);
export const head = (names: readonly string[]): string => DIALECT.mark + line(names);
export const csvFile = (names: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  head(names) + rows.map(line).join('');

/** A value as a cell shows it. */
export function valueText(value: unknown): CsvValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value);
}
