import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The dialect of every table in this folder: UTF-8, `;`, a header row. */
export function readTable(file) {
  return parse(readFileSync(file), { delimiter: ';', columns: true });
}

export function writeTable(file, columns, rows) {
  const quoted = (value) => (/[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const line = (row) => columns.map((column) => quoted(String(row[column] ?? ''))).join(';');
  writeFileSync(file, [columns.join(';'), ...rows.map(line), ''].join('\n'));
}
