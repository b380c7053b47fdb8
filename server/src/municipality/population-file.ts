import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { Refusal } from '../platform/refusal.js';
import { agsOf } from './succession.js';

/** One row of the census table about an area. */
export interface PopulationRow {
  line: number;
  /** The key as written; 12 digits (ARS) for a Gemeinde. */
  key: string;
  /** null: the key is none of a Gemeinde. */
  ags: string | null;
  text: string;
  /** null: not a whole number. */
  population: number | null;
  date: string;
}

/** Columns of the flat table 1000A-0000 of the Zensus 2022. */
const COLUMNS = { date: 'time', key: '1_variable_attribute_code', value: 'value' };

/** Reads the census table row by row; what is no such table is refused with what was looked for. */
export async function* readPopulation(file: string): AsyncIterable<PopulationRow> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Refusal(`Die Datei ${file} gibt es nicht. Bitte den Pfad prüfen.`);
  const parser = parse({
    delimiter: ';',
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // An error of the file reaches us through the parser, which the pipeline then destroys with it.
  pipeline(createReadStream(file), parser, () => {});
  let at: Record<keyof typeof COLUMNS, number> | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (at) yield rowOf(record, at, info.lines);
      else at = columnsOf(record, path.basename(file));
    }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('CSV_')) throw error;
    throw new Refusal(`${path.basename(file)} ist keine lesbare CSV-Datei. Bitte noch einmal herunterladen.`);
  }
  if (!at) throw new Refusal(`Die Datei ${path.basename(file)} ist leer. Bitte noch einmal herunterladen.`);
}

function columnsOf(headers: string[], name: string): Record<keyof typeof COLUMNS, number> {
  const at = {
    date: headers.indexOf(COLUMNS.date),
    key: headers.indexOf(COLUMNS.key),
    value: headers.indexOf(COLUMNS.value),
  };
  if (Math.min(at.date, at.key, at.value) >= 0) return at;
  throw new Refusal(
    `${name} ist keine Einwohnertabelle des Zensus 2022: es fehlen Spalten (${Object.values(COLUMNS).join(', ')}). ` +
      'Bitte die Tabelle 1000A-0000 als „flat“-CSV herunterladen.',
  );
}

function rowOf(record: string[], at: Record<keyof typeof COLUMNS, number>, line: number): PopulationRow {
  const key = record[at.key]?.trim() ?? '';
  const text = record[at.value]?.trim() ?? '';
  const population = /^\d{1,9}$/.test(text) ? Number(text) : null;
  return { line, key, ags: agsOf(key), text, population, date: record[at.date]?.trim() ?? '' };
}
