import { type Delimiter, type Encoding, readCsvText } from './bulk-csv.js';
import { type BulkField, fieldOf, knownHeaders } from './bulk-fields.js';
import { type BulkFormat, formatOf, refuseFile } from './bulk-format.js';
import { readSheet, sheetNames } from './bulk-workbook.js';

/** How the sender says that the file is to be read; what is left out is found. */
export interface Reading {
  delimiter?: Delimiter;
  encoding?: Encoding;
  srid?: number;
  sheet?: string;
  /** Letter → field; null: not read. */
  columns?: Record<string, string | null>;
  /** Rows that match nothing of the stock are named instead of added. */
  onlyUpdates?: boolean;
}

export interface Correction {
  line: number;
  column: string;
  value: string;
}

export interface Column {
  letter: string;
  header: string;
  /** null: not read. */
  field: string | null;
}

export interface Row {
  /** As a spreadsheet counts it, 1 is the first line. */
  line: number;
  /** As in the file, mends taken over. */
  cells: string[];
}

export interface BulkTable {
  format: BulkFormat;
  delimiter: Delimiter | null;
  encoding: Encoding | null;
  sheet: string | null;
  sheets: string[];
  headerLine: number;
  columns: Column[];
  rows: Row[];
}

/** The lines of a file, and where its header is. */
export async function readTable(
  bytes: Buffer,
  fields: readonly BulkField[],
  said: Reading,
): Promise<BulkTable> {
  const format = await formatOf(bytes);
  const raw = format === 'csv' ? await fromCsv(bytes, fields, said) : await fromBook(bytes, fields, said);
  const table = tableOf(raw.lines, fields, said);
  if (table.rows.length === 0)
    throw refuseFile(
      'Die Datei enthält nur die Kopfzeile. Bitte die Zeilen der Liste ergänzen und neu hochladen.',
    );
  return { ...raw.found, format, ...table };
}

/** Where the header of these lines is, and what stands below it. */
export function tableOf(
  lines: string[][],
  fields: readonly BulkField[],
  said: Reading,
): Pick<BulkTable, 'headerLine' | 'columns' | 'rows'> {
  const header = headerOf(lines, fields, said);
  const headers = lines[header]!;
  const rows = rowsBelow(lines, header);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  return { headerLine: header + 1, columns: columnsOf(headers, width, fields, said.columns ?? {}), rows };
}

type Found = Pick<BulkTable, 'delimiter' | 'encoding' | 'sheet' | 'sheets'>;

async function fromCsv(bytes: Buffer, fields: readonly BulkField[], said: Reading) {
  const known = (lines: string[][]) => Math.max(0, ...lines.map((cells) => knownHeaders(fields, cells)));
  const { lines, delimiter, encoding } = await readCsvText(bytes, said, known);
  const found: Found = { delimiter, encoding, sheet: null, sheets: [] };
  return { lines, found };
}

/** The sheet that was said, else the first with a header. */
async function fromBook(bytes: Buffer, fields: readonly BulkField[], said: Reading) {
  const sheets = await sheetNames(bytes);
  const wanted =
    said.sheet !== undefined && sheets.includes(said.sheet) ? [said.sheet] : sheets.slice(0, MOST_SHEETS);
  let first: { lines: string[][]; found: Found } | null = null;
  for (const sheet of wanted) {
    const lines = await readSheet(bytes, sheet);
    const found: Found = { delimiter: null, encoding: null, sheet, sheets };
    if (bestHeader(lines, fields).known >= LEAST_KNOWN) return { lines, found };
    if (first === null && lines.length > 0) first = { lines, found };
  }
  if (first === null)
    throw refuseFile('Die Tabelle ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde.');
  return first;
}

const MOST_SHEETS = 20;
/** A header may stand below a title, but not anywhere. */
const MOST_ABOVE = 20;
const LEAST_KNOWN = 2;

function bestHeader(lines: string[][], fields: readonly BulkField[]): { at: number; known: number } {
  return lines
    .slice(0, MOST_ABOVE)
    .map((cells, at) => ({ at, known: knownHeaders(fields, cells) }))
    .reduce((best, next) => (next.known > best.known ? next : best), { at: -1, known: 0 });
}

/** Where the sender says what the columns are, the header may say anything. */
function headerOf(lines: string[][], fields: readonly BulkField[], said: Reading): number {
  const best = bestHeader(lines, fields);
  if (best.known >= LEAST_KNOWN) return best.at;
  const first = lines.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (first < 0)
    throw refuseFile('Die Datei enthält keine Zeilen. Bitte prüfen, ob sie vollständig gespeichert wurde.');
  if (Object.values(said.columns ?? {}).some((name) => name !== null))
    return best.known > 0 ? best.at : first;
  const some = fields.slice(0, 12).map(({ label }) => `„${label}“`);
  throw refuseFile(
    `In den ersten ${MOST_ABOVE} Zeilen fehlt eine Kopfzeile. Erwartet werden Spalten wie ${some.join(', ')}. ` +
      'Bitte die Spalten so überschreiben oder die Vorlage verwenden.',
  );
}

function rowsBelow(lines: string[][], header: number): Row[] {
  const rows: Row[] = [];
  for (let at = header + 1; at < lines.length; at++) {
    const cells = lines[at]!;
    if (cells.some((cell) => cell !== '')) rows.push({ line: at + 1, cells });
  }
  return rows;
}

/** What the sender says goes before what the header says; a field is read from one column only, the first. */
function columnsOf(
  headers: string[],
  width: number,
  fields: readonly BulkField[],
  said: Record<string, string | null>,
): Column[] {
  const taken = new Set(Object.values(said).filter((name) => name !== null));
  return Array.from({ length: width }, (_, at) => {
    const letter = letterOf(at);
    const header = headers[at] ?? '';
    if (letter in said) return { letter, header, field: said[letter]! };
    const found = fieldOf(fields, header)?.name ?? null;
    const isFree = found !== null && !taken.has(found);
    if (isFree) taken.add(found);
    return { letter, header, field: isFree ? found : null };
  });
}

/** 0 → A, 26 → AA. */
export function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}

/** The rows with the mends that were made beside the file; one for a cell that is not there is left aside. */
export function corrected(table: BulkTable, corrections: readonly Correction[]): BulkTable {
  if (corrections.length === 0) return table;
  const at = new Map(table.columns.map(({ letter }, index) => [letter, index]));
  const byLine = grouped(corrections, ({ line }) => line);
  const rows = table.rows.map((row) => {
    const own = byLine.get(row.line);
    if (!own) return row;
    const cells = Array.from({ length: table.columns.length }, (_, index) => row.cells[index] ?? '');
    for (const { column, value } of own) if (at.has(column)) cells[at.get(column)!] = value;
    return { line: row.line, cells };
  });
  return { ...table, rows };
}

export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
