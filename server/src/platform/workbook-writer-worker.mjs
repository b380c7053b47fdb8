// Packs an Excel file off the main thread: SheetJS works in one go, and thousands of rows would hold up every request.
// Plain JavaScript, because a worker is loaded by file name.
import { parentPort } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';

const FORMATS = { date: 'dd.mm.yyyy', money: '#,##0.00' };
/** In an ODS the dots have to be said to be text. */
const ODS_DATE = 'dd"."mm"."yyyy';
const DAY = 86_400_000;
/** Days from the first one of Excel's calendar to 1970. */
const EPOCH = 25_569;

/** Rows of cells by the name of their sheet, in the order in which the sheets were begun. */
const sheets = new Map();

const handlers = {
  begin: ({ sheet, widths }) => sheets.set(sheet, { widths, rows: [] }),
  add({ sheet, types, rows }) {
    for (const row of rows) sheets.get(sheet).rows.push(row.map((value, at) => cellOf(value, types?.[at])));
  },
  finish({ format }) {
    const book = XLSX.utils.book_new();
    for (const [name, { rows, widths }] of sheets) {
      if (format === 'ods') for (const cell of rows.flat()) if (cell?.z === FORMATS.date) cell.z = ODS_DATE;
      const columns = Math.max(1, ...rows.map((row) => row.length));
      const range = { s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: columns - 1 } };
      const sheet = {
        '!data': rows,
        '!ref': XLSX.utils.encode_range(range),
        '!cols': widths.map((wch) => ({ wch })),
      };
      XLSX.utils.book_append_sheet(book, sheet, name);
    }
    return XLSX.write(book, { type: 'buffer', bookType: format, compression: true, dense: true });
  },
};

/** A text is always a cell of text: whatever it begins with, it is no formula. */
function cellOf(value, type) {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return { t: 's', v: value ? 'ja' : 'nein' };
  if (type === 'date') return { t: 'n', v: Date.parse(value) / DAY + EPOCH, z: FORMATS.date };
  if (typeof value === 'number') return { t: 'n', v: value, ...(type === 'money' && { z: FORMATS.money }) };
  return { t: 's', v: value };
}

parentPort.on('message', ({ id, kind, ...order }) => {
  try {
    const answer = handlers[kind](order);
    parentPort.postMessage({ id, answer: kind === 'finish' ? answer : null });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
