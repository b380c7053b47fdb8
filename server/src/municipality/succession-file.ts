import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Refusal } from '../platform/refusal.js';
import type { SuccessionRecord } from './municipality-writer.js';

const COLUMNS = ['ags', 'successor_ags', 'effective', 'evidence'] as const;

/**
 * Which Gemeinde went into which, by CSV `ags;successor_ags;effective;evidence`. A wrong line refuses the whole file:
 * a key that is ended by mistake would take its history with it.
 */
export async function readSuccessionFile(file: string, today: string): Promise<SuccessionRecord[]> {
  const text = await fs.promises.readFile(file, 'utf8').catch(() => {
    throw new Refusal(`„${file}“ ist nicht lesbar: bitte Namen und Leserechte der Datei prüfen.`);
  });
  return rowsOf(text).map((row, index) => recordOf(row, index + 2, today));
}

function rowsOf(text: string): Record<string, string>[] {
  const delimiter = text.split('\n', 1)[0]!.includes(';') ? ';' : ',';
  let rows: Record<string, string>[];
  try {
    rows = parse(text, {
      delimiter,
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new Refusal(`Die Nachfolge-Datei ist nicht lesbar (${(error as Error).message}).`);
  }
  const missing = COLUMNS.filter((column) => rows.length > 0 && !(column in rows[0]!));
  if (rows.length > 0 && missing.length === 0) return rows;
  throw new Refusal(`Die Nachfolge-Datei braucht eine Kopfzeile und die Spalten ${COLUMNS.join(';')}.`);
}

function recordOf(row: Record<string, string>, line: number, today: string): SuccessionRecord {
  const refuse = (column: string, reason: string): never => {
    throw new Refusal(`Nachfolge-Datei, Zeile ${line}, Spalte ${column}, „${row[column] ?? ''}“: ${reason}.`);
  };
  for (const column of ['ags', 'successor_ags']) {
    if (!/^\d{8}$/.test(row[column]!)) refuse(column, 'kein Gemeindeschlüssel mit 8 Ziffern');
  }
  const effective = row.effective!;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(effective) && !Number.isNaN(Date.parse(effective));
  if (!isDay) refuse('effective', 'kein Tag in der Form JJJJ-MM-TT');
  if (effective > today) refuse('effective', 'liegt in der Zukunft; bitte nach diesem Tag einlesen');
  if (!row.evidence) refuse('evidence', 'der Beleg fehlt');
  const population = row.population ? Number(row.population) : null;
  if (population !== null && !(Number.isInteger(population) && population >= 0)) {
    refuse('population', 'keine ganze Zahl');
  }
  return {
    ags: row.ags!,
    successorAgs: row.successor_ags!,
    effective,
    evidence: row.evidence!,
    population,
    populationSource: row.population_source || null,
  };
}
