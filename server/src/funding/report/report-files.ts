import { csvLine, type CsvValue, dialects } from '../../platform/csv.js';
import { WorkbookWriter } from '../../platform/workbook-writer.js';
import { type Cell, type ColumnKind, type ReportRows, type ReportTable, stampOf } from './report-table.js';

/* A report as CSV or workbook. CSV is one table for programs: what it says of itself stands in columns at the end. */

const cents = (cell: Cell): CsvValue => (typeof cell === 'number' ? (cell / 100).toFixed(2) : cell);

export function reportCsv({ columns, groups, about }: ReportTable): string {
  const dialect = dialects.csv;
  const grouped = groups.some(({ name }) => name !== null);
  const of = about.filter(([name]) => name !== 'Zum Lesen');
  const header = [
    ...(grouped ? ['Gruppe'] : []),
    ...columns.map(({ name }) => name || 'Bezeichnung'),
    ...of.map(([name]) => name),
  ];
  const rows = groups.flatMap(({ name, rows: own, apart }) =>
    [...own, ...(apart?.rows ?? [])].map((row) => [
      ...(grouped ? [name] : []),
      ...row.map((cell, at) => (columns[at]!.kind === 'money' ? cents(cell) : cell)),
      ...of.map(([, value]) => value),
    ]),
  );
  return [header, ...rows].map((row) => csvLine(row, dialect)).join('');
}

const TYPES: Record<ColumnKind, string> = {
  text: 'text',
  date: 'date',
  money: 'money',
  count: 'number',
  percent: 'number',
};

/** A sheet for each table with its sums, and one with what the file says of itself. */
export async function reportWorkbook(table: ReportTable, format: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const book = new WorkbookWriter();
  try {
    await addSheet(book, 'Tabelle', table);
    if (table.also) await addSheet(book, table.also.title, table.also);
    await book.begin('Angaben', [24, 100]);
    await book.add('Angaben', table.about);
    return await book.finish(format);
  } finally {
    await book.close();
  }
}

async function addSheet(book: WorkbookWriter, sheet: string, table: ReportTable): Promise<void> {
  const { columns, groups, sum, sumApart } = table;
  const types = columns.map(({ kind }) => TYPES[kind]);
  const inUnits = (row: Cell[]): CsvValue[] =>
    row.map((cell, at) => (columns[at]!.kind === 'money' && typeof cell === 'number' ? cell / 100 : cell));
  await book.begin(
    sheet,
    columns.map(({ width }) => Math.max(12, width * 2)),
  );
  await book.add(sheet, [[table.title], ...stampOf(table).map(([name, value]) => [`${name}: ${value}`]), []]);
  await book.add(sheet, [columns.map(({ name }) => name)]);
  const addRows = ({ rows, sum: own }: ReportRows) =>
    book.add(sheet, [...rows, ...(own ? [own] : [])].map(inUnits), types);
  for (const { name, apart, ...own } of groups) {
    if (name !== null) await book.add(sheet, [[name]]);
    await addRows(own);
    if (apart) await addRows(apart);
  }
  await addRows({ rows: sum ? [sum] : [], sum: sumApart ?? null });
}
