// Reads and writes workbooks off the main thread: SheetJS works in one go, and a list of ten thousand rows would hold up
// every request for a second. Plain JavaScript, because a worker is loaded by file name.
import { parentPort, workerData } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';

const MOST_COLUMNS = 200;
/** One long text may stand in many cells: together they are as long as they are when they leave here. */
const MOST_SIGNS = 50_000_000;

const tasks = {
  names: ({ bytes }) => {
    const book = XLSX.read(bytes, { bookSheets: true, bookProps: false });
    return book.SheetNames;
  },
  read({ bytes, sheet, mostRows }) {
    const options = {
      sheets: sheet,
      sheetRows: mostRows + 1,
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    };
    const opened = XLSX.read(bytes, options).Sheets[sheet];
    const data = opened?.['!data'] ?? [];
    let [columns, signs] = [0, 0];
    const rows = data.map((cells) => {
      const texts = [];
      for (const [at, cell] of (cells ?? []).entries()) {
        const text = cell ? textOf(cell) : '';
        if (text === '') continue;
        signs += text.length;
        if (signs > MOST_SIGNS) throw new Error('too much text');
        columns = Math.max(columns, at + 1);
        if (at < MOST_COLUMNS) texts[at] = text;
      }
      return Array.from(texts, (text) => text ?? '');
    });
    return { rows: Array.from(rows, (row) => row ?? []), columns };
  },
  /** Some sheets of a form: of each cell also whether a formula made it, and numbers so that they have one reading only. */
  form({ bytes, wanted, mostRows }) {
    const options = {
      sheets: wanted,
      sheetRows: mostRows + 1,
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    };
    const book = XLSX.read(bytes, options);
    const sheets = {};
    let signs = 0;
    for (const name of wanted.filter((sheet) => book.SheetNames.includes(sheet))) {
      const rows = Array.from(book.Sheets[name]?.['!data'] ?? [], (cells) =>
        Array.from(cells ?? [])
          .slice(0, MOST_COLUMNS)
          .map((cell) => ({
            text: cell ? formTextOf(cell) : '',
            isFormula: cell?.f !== undefined,
          })),
      );
      for (const { text } of rows.flat()) signs += text.length;
      if (signs > MOST_SIGNS) throw new Error('too much text');
      sheets[name] = rows;
    }
    return { names: book.SheetNames, sheets };
  },
  write({ rows, format, sheet, widths }) {
    const cells = XLSX.utils.aoa_to_sheet(rows, { dense: true });
    cells['!cols'] = widths.map((wch) => ({ wch }));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, cells, sheet);
    return XLSX.write(book, { bookType: format, type: 'buffer', compression: true });
  },
};

/** The value as it was entered: days as ISO dates, everything else as it is. */
function textOf(cell) {
  if (cell.v === undefined || cell.v === null || cell.t === 'z') return '';
  if (cell.t === 'e') return cell.w ?? '#FEHLER';
  if (cell.t === 'b') return cell.v ? 'ja' : 'nein';
  if (cell.t === 'd') return cell.v.toISOString().slice(0, 10);
  if (cell.t !== 'n') return String(cell.v).trim();
  if (XLSX.SSF.is_date(String(cell.z ?? '')))
    return isoDate(XLSX.SSF.parse_date_code(cell.v)) ?? String(cell.v);
  return String(Number(cell.v.toPrecision(15)));
}

/** „433.456“ may be read as thousands: numbers get a comma. What is shown as 60 % is 60 %, though 0.6 is stored. */
function formTextOf(cell) {
  const text = textOf(cell);
  if (cell.t !== 'n' || !/^-?[\d.]+$/.test(text)) return text;
  const isPercent = String(cell.z ?? '').includes('%');
  const shown = isPercent ? String(Number((cell.v * 100).toPrecision(15))) : text;
  return `${shown.replace('.', ',')}${isPercent ? ' %' : ''}`;
}

function isoDate(date) {
  return date ? `${date.y}-${String(date.m).padStart(2, '0')}-${String(date.d).padStart(2, '0')}` : null;
}

try {
  const { bytes, ...task } = workerData;
  parentPort.postMessage({ answer: tasks[task.task]({ ...task, bytes: bytes && Buffer.from(bytes) }) });
} catch (error) {
  parentPort.postMessage({ error: String(error?.message ?? error) });
}
