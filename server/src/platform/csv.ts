export type CsvValue = string | number | boolean | null;

export interface CsvDialect {
  mark: string;
  delimiter: string;
  decimal: string;
}

/**
 * `csv` is RFC 4180 for programs, `csv-excel` what a German Excel opens by double click: semicolon, decimal comma and
 * the byte order mark without which it takes UTF-8 for CP1252. Keys of areas are plain in both: those of Saxony begin
 * with 1, so Excel loses no zero when it reads them as numbers.
 */
export const dialects = {
  csv: { mark: '', delimiter: ',', decimal: '.' },
  'csv-excel': { mark: '\uFEFF', delimiter: ';', decimal: ',' },
} satisfies Record<string, CsvDialect>;

const END_OF_LINE = '\r\n';

export function csvLine(values: readonly CsvValue[], dialect: CsvDialect): string {
  return values.map((value) => field(value, dialect)).join(dialect.delimiter) + END_OF_LINE;
}

function field(value: CsvValue, { delimiter, decimal }: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return quoted(String(value).replace('.', decimal), delimiter);
  return quoted(harmless(value), delimiter);
}

/**
 * A text that begins like a formula would be run by a spreadsheet, quoted or not; the apostrophe makes it text. An amount
 * below zero is none.
 */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
