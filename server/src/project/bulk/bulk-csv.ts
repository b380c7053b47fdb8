import { setImmediate as nextTurn } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { refuseFile } from './bulk-format.js';
import { requireFits } from './bulk-workbook.js';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];
export type Encoding = 'utf-8' | 'windows-1252';

export interface CsvText {
  encoding: Encoding;
  delimiter: Delimiter;
  lines: string[][];
}

interface Said {
  delimiter?: Delimiter;
  encoding?: Encoding;
}

/** `score` says how well the first lines fit the list that is expected; the delimiter with the most wins. */
export async function readCsvText(
  bytes: Buffer,
  said: Said,
  score: (lines: string[][]) => number,
): Promise<CsvText> {
  const encoding = said.encoding ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
  refuseEndlessLine(text);
  const announced = /^"?sep=(.)"?\r?\n/i.exec(text);
  const delimiter = said.delimiter ?? announcedDelimiter(announced?.[1]) ?? sniff(text, score);
  const lines = await parseAll(text, delimiter);
  // What Excel reads as its own remark is a line of the file all the same, so that lines are counted as it shows them.
  if (announced) lines[0] = [];
  return { encoding, delimiter, lines };
}

/** A list has some dozens of columns; a line that never ends is none, and taking it apart would hold up everybody else. */
const LONGEST_LINE = 100_000;

function refuseEndlessLine(text: string): void {
  for (let from = 0, line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > LONGEST_LINE)
      throw refuseFile(
        `Zeile ${line} der Datei ist länger als 100.000 Zeichen. Bitte prüfen, ob es eine Liste mit Zeilenumbrüchen ist.`,
      );
    from = to + 1;
  }
}

function encodingOf(bytes: Buffer): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const announcedDelimiter = (sign: string | undefined): Delimiter | undefined =>
  delimiters.find((delimiter) => delimiter === sign);

const HEAD = 32_768;
const MOST_SNIFFED = 20;

function sniff(text: string, score: (lines: string[][]) => number): Delimiter {
  const head = text.slice(0, HEAD);
  const scored = delimiters.map((delimiter) => ({ delimiter, points: pointsOf(head, delimiter, score) }));
  return scored.reduce((best, next) => (next.points > best.points ? next : best)).delimiter;
}

function pointsOf(head: string, delimiter: Delimiter, score: (lines: string[][]) => number): number {
  const lines = firstLines(head, delimiter);
  // Columns decide only between delimiters that make no column known.
  return score(lines) * 1_000 + Math.min(999, Math.max(0, ...lines.map((line) => line.length)));
}

/** The head of a file may end within quotes: then its lines are cut as they stand. */
function firstLines(head: string, delimiter: Delimiter): string[][] {
  try {
    return parseAtOnce(head, { ...options, delimiter, to: MOST_SNIFFED }) as string[][];
  } catch {
    return head.split(/\r?\n/, MOST_SNIFFED).map((line) => line.split(delimiter));
  }
}

/** A quote inside a text is one; a row may be shorter than the header: Excel leaves out empty cells at its end. */
const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;
const PORTION = 500;

async function parseAll(text: string, delimiter: Delimiter): Promise<string[][]> {
  const lines: string[][] = [];
  const parser = Readable.from(pieces(Buffer.from(text))).pipe(
    parse({ ...options, delimiter, max_record_size: 1_000_000 }),
  );
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      lines.push(record.map(readable));
      requireFits(lines.length - 1, lastFilled(record));
      if (lines.length % PORTION === 0) await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuseFile(
      `Ab Zeile ${lines.length + 1} ist die Datei nicht lesbar: ein Anführungszeichen steht falsch oder wird nicht geschlossen. ` +
        'Bitte dort berichtigen, oder die Datei neu aus Excel speichern.',
    );
  }
  return lines;
}

function* pieces(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += HEAD) yield bytes.subarray(at, at + HEAD);
}

/** The apostrophe that keeps a text from being run as a formula is no part of it. */
const readable = (cell: string): string =>
  (cell.startsWith("'") ? cell.replace(/^'(?=[=+\-@\t\r])/, '') : cell).trim();

const lastFilled = (record: string[]): number => record.findLastIndex((cell) => cell !== '') + 1;
