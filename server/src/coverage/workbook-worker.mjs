// Unpacks an Excel file off the main thread: SheetJS works in one go, and ten megabytes would hold up every request for
// seconds. One sheet is held at a time. Plain JavaScript, because a worker is loaded by file name.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';

const file = readFileSync(workerData.path);
let rows = [];

const handlers = {
  names: () => XLSX.read(file, { bookSheets: true }).SheetNames,
  open({ sheet, sheetRows }) {
    const options = { sheets: sheet, sheetRows, dense: true, cellNF: true, cellText: false, cellHTML: false };
    const book = XLSX.read(file, options);
    const opened = book.Sheets[sheet];
    rows = opened?.['!data'] ?? [];
    return { rowCount: rows.length, merges: opened?.['!merges'] ?? [] };
  },
  rows: ({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, at) => textsOf(rows[from + at])),
};

function textsOf(row) {
  return Array.from(row ?? [], (cell) => (cell ? textOf(cell) : ''));
}

/** The value as it was entered: shares formatted as percent times 100, days as ISO dates, everything else as it is. */
function textOf(cell) {
  if (cell.v === undefined || cell.v === null || cell.t === 'z') return '';
  if (cell.t === 'e') return cell.w ?? '#FEHLER';
  if (cell.t !== 'n') return String(cell.v).trim();
  const format = String(cell.z ?? '');
  if (format.includes('%')) return String(Number((cell.v * 100).toPrecision(12)));
  if (XLSX.SSF.is_date(format)) return isoDate(XLSX.SSF.parse_date_code(cell.v));
  return String(cell.v);
}

function isoDate(date) {
  return `${date.y}-${String(date.m).padStart(2, '0')}-${String(date.d).padStart(2, '0')}`;
}

parentPort.on('message', ({ id, kind, ...question }) => {
  try {
    parentPort.postMessage({ id, answer: handlers[kind](question) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
