import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { refuseFile } from './bulk-format.js';
import { requireSmallUnpacked } from './bulk-zip.js';

/** A sheet of more rows or columns is no list that somebody checks. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
const MOST_MEGABYTES = 1_024;
const MOST_MS = 60_000;

export async function sheetNames(bytes: Buffer): Promise<string[]> {
  await requireSmallUnpacked(bytes);
  return reading({ task: 'names', bytes });
}

/** The texts of a sheet, row by row. */
export async function readSheet(bytes: Buffer, sheet: string): Promise<string[][]> {
  const { rows, columns } = await reading<{ rows: string[][]; columns: number }>({
    task: 'read',
    bytes,
    sheet,
    mostRows: MOST_ROWS,
  });
  requireFits(rows.length, columns);
  return rows;
}

export interface FormCell {
  text: string;
  isFormula: boolean;
}

/** A form is a few short sheets. */
const MOST_FORM_ROWS = 5_000;

/** The sheets of a form that are there, of those that are wanted; `names`: all that the file has. */
export async function readForm(
  bytes: Buffer,
  wanted: readonly string[],
): Promise<{ names: string[]; sheets: Record<string, FormCell[][]> }> {
  await requireSmallUnpacked(bytes);
  return reading({ task: 'form', bytes, wanted, mostRows: MOST_FORM_ROWS });
}

export function requireFits(rows: number, columns: number): void {
  const german = (count: number) => count.toLocaleString('de-DE');
  if (columns > MOST_COLUMNS)
    throw refuseFile(
      `Die Tabelle hat ${german(columns)} Spalten, gelesen werden höchstens ${MOST_COLUMNS}. Bitte die Spalten löschen, die nicht zur Liste gehören.`,
    );
  if (rows > MOST_ROWS)
    throw refuseFile(
      `Die Tabelle hat mehr als ${german(MOST_ROWS)} Zeilen. Bitte in mehrere Dateien teilen.`,
    );
}

/** Texts stay texts: no cell begins a formula. */
export const writeSheet = (
  rows: (string | number | null)[][],
  format: 'xlsx' | 'ods',
  sheet: string,
  widths: number[],
): Promise<Uint8Array> => work({ task: 'write', rows, format, sheet, widths });

async function reading<T>(task: object): Promise<T> {
  return work<T>(task).catch(() => {
    throw refuseFile(
      'Diese Tabelle ist nicht lesbar: sie ist beschädigt oder zu groß. Bitte noch einmal speichern, oder als CSV speichern und neu hochladen.',
    );
  });
}

async function work<T>(task: object): Promise<T> {
  const worker = new Worker(new URL('./bulk-workbook-worker.mjs', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const timer = setTimeout(() => void worker.terminate(), MOST_MS);
  try {
    const [message] = (await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => [{ error: 'the worker has ended' }]),
    ])) as [{ answer?: T; error?: string }];
    if (message.error !== undefined) throw new Error(message.error);
    return message.answer!;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
