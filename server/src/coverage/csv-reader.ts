import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import { Refusal } from '../platform/refusal.js';
import type { UserGroup } from './coverage.dto.js';
import type { CoverageFile } from './coverage-file.js';
import {
  type AreaColumns,
  areaColumnsOf,
  columnsOf,
  type CoverageColumn,
  type CoverageRow,
  coverageRow,
  type CoverageTable,
  withoutRepeats,
} from './coverage-table.js';
import { isMobileNet } from './technology-names.js';

const DELIMITERS = [';', ',', '\t', '|'];
/** Rows handed on at a time: about 5 ms of work, then other requests get their turn. */
const PORTION = 250;

interface Head {
  delimiter: string;
  /** How many lines stand above the header. */
  above: number;
  headers: string[];
  area: AreaColumns;
}

/** The tables of a CSV file: one, or one a user group where the headers name several. */
export async function readCsv(file: CoverageFile): Promise<CoverageTable[]> {
  const head = await readHead(file);
  const columns = withoutRepeats(columnsOf(head.headers));
  if (columns.length === 0) throw noShares(file.name, head.headers);
  const groups = [...new Set(columns.map((column) => column.userGroup))];
  const used = new Set([
    head.area.key,
    head.area.level,
    head.area.name,
    ...columns.map((column) => column.index),
  ]);
  const ignored = head.headers.filter((header, index) => !used.has(index) && /\d/.test(header));
  return groups.map((userGroup) => csvTable(file, head, columns, userGroup, ignored));
}

function csvTable(
  file: CoverageFile,
  head: Head,
  all: CoverageColumn[],
  userGroup: UserGroup | null,
  ignored: string[],
): CoverageTable {
  const columns = all.filter((column) => column.userGroup === userGroup);
  const rows = () => portions(file, head, columns);
  return { sheet: null, userGroup, referenceDate: null, columns, ignored, rows };
}

async function readHead(file: CoverageFile): Promise<Head> {
  const lines = await firstLines(file, 20);
  for (const [above, line] of lines.entries()) {
    for (const delimiter of DELIMITERS) {
      const headers = splitLine(line, delimiter);
      const area = headers.length > 1 ? areaColumnsOf(headers) : null;
      if (area) return { delimiter, above, headers, area };
    }
  }
  throw new Refusal(
    `In ${file.name} fehlt die Kopfzeile mit der Spalte „AGS“. Bitte die Datei unverändert vom Gigabit-Grundbuch laden.`,
  );
}

async function firstLines(file: CoverageFile, count: number): Promise<string[]> {
  let text = '';
  const source = createReadStream(file.path, { end: (1 << 16) - 1 });
  const decoder = new TextDecoder(file.encoding);
  for await (const chunk of source as AsyncIterable<Buffer>) text += decoder.decode(chunk, { stream: true });
  return text.split(/\r\n|\n|\r/).slice(0, count);
}

/** Header cells hold no delimiter and no quote of their own, so that this is enough to recognise them. */
function splitLine(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

async function* portions(
  file: CoverageFile,
  head: Head,
  columns: CoverageColumn[],
): AsyncIterable<CoverageRow[]> {
  const parser = parse({
    delimiter: head.delimiter,
    from_line: head.above + 2,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // An error of the file reaches us through the parser, which the pipeline then destroys with it.
  pipeline(Readable.from(decoded(file)), parser, () => {});
  let portion: CoverageRow[] = [];
  for await (const row of rowsOf(parser, file, head, columns)) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
    await nextTurn();
  }
  yield portion;
}

async function* decoded(file: CoverageFile): AsyncIterable<string> {
  const decoder = new TextDecoder(file.encoding);
  for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** A file that is cut off ends in a row that is too short or in an open quote: nothing of it is used. */
async function* rowsOf(
  parser: Parser,
  file: CoverageFile,
  head: Head,
  columns: CoverageColumn[],
): AsyncIterable<CoverageRow> {
  let isCut = false;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      isCut = record.length < head.headers.length;
      yield readRecord(record, info.lines, head, columns);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw cutOff(file.name);
    // Rows before it may be lost in the parser as well.
    throw new Refusal(
      `${file.name} ist ab Zeile ${Number(error.lines)} nicht lesbar: ein Anführungszeichen steht falsch; ` +
        'es wurde nichts verändert. Bitte noch einmal herunterladen.',
    );
  }
  if (isCut) throw cutOff(file.name);
}

function readRecord(record: string[], line: number, head: Head, columns: CoverageColumn[]): CoverageRow {
  const row = coverageRow(line, record, head.area, columns);
  if (record.length === head.headers.length) return row;
  return { ...row, damage: `Die Zeile hat ${record.length} statt ${head.headers.length} Spalten` };
}

function cutOff(name: string): Refusal {
  return new Refusal(
    `${name} ist vermutlich abgeschnitten; es wurde nichts verändert. Bitte noch einmal herunterladen.`,
  );
}

function noShares(name: string, headers: string[]): Refusal {
  const words = headers.join(' ').toLowerCase();
  if (isMobileNet(name) || (words.includes('technologie') && words.includes('flaechen')))
    return mobileFile(name);
  if (words.includes('1_variable_attribute_code')) {
    return new Refusal(
      `${name} ist eine Einwohnerdatei des Zensus. Bitte mit „lotse import population“ einspielen.`,
    );
  }
  return new Refusal(
    `${name} hat keine Spalte mit Versorgungsanteilen (etwa „verf_300_50“ oder „alle Technologien ≥ 50 Mbit/s“). ` +
      'Bitte eine Tabelle des Breitbandatlas einspielen.',
  );
}

export function mobileFile(name: string): Refusal {
  return new Refusal(
    `Mobilfunk: noch nicht unterstützt. ${name} enthält Mobilfunkdaten; bitte die Festnetztabelle des Breitbandatlas einspielen.`,
  );
}
