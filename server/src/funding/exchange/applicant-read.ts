import { countIn } from '../../project/bulk/bulk-cells.js';
import { numberOf } from '../../project/bulk/bulk-number.js';
import { centsIn, dayIn } from '../../project/bulk/bulk-project-row.js';
import { type BulkRow, bulkRows } from '../../project/bulk/bulk-row.js';
import type { Funder } from '../words.js';
import type { FormField, Value, Values } from './applicant-fields.js';
import type { ListSheet } from './applicant-sheets.js';

/** What a cell says; undefined: nothing, or it is refused and the row says why. */
function valueIn(row: BulkRow, { name, kind }: FormField): Value | undefined {
  if (kind === 'money') return centsIn(row, name);
  if (kind === 'day') return dayIn(row, name);
  return kind === 'count' ? countIn(row, name) : percentIn(row, name);
}

/** „60“, „60 %“, „59,58“. A share that is written as 0.6 is not taken for more than half a percent. */
function percentIn(row: BulkRow, name: string): number | null | undefined {
  const text = row.optional(name);
  if (text === undefined || text === null) return text;
  const number = numberOf(text.replace(/\s*%$/, ''));
  const fits = number !== null && number >= 0 && number <= 100 && !(number > 0 && number < 1);
  if (fits && Math.round(number * 100) / 100 === number) return number;
  return row.refuse(name, {
    group: text,
    reason: number === null ? `„${text}“ ist kein Prozentsatz.` : `„${text}“ Prozent ist kein Fördersatz.`,
    mend: 'Tragen Sie Prozent zwischen 1 und 100 mit höchstens zwei Nachkommastellen ein, zum Beispiel „60“.',
  });
}

/** Only what is said, and is another than what is stored. */
export function changedValues(row: BulkRow, fields: readonly FormField[], present: Values): Values {
  const said = fields.map((field) => [field.name, valueIn(row, field)] as const);
  return Object.fromEntries(
    said.filter(
      (one): one is [string, Value] => one[1] !== undefined && one[1] !== (present[one[0]] ?? null),
    ),
  );
}

export interface PlanRow {
  row: BulkRow;
  year: number;
  said: Partial<Record<Funder, number | null>>;
}

/** The years of the plan, each with what is said of it. */
export function planRows(
  { table }: ListSheet,
  tracks: readonly Funder[],
): { rows: PlanRow[]; all: BulkRow[] } {
  const all = bulkRows(table);
  const seen = new Set<number>();
  const rows = all.flatMap((row): PlanRow[] => {
    const year = yearIn(row, seen);
    const said = Object.fromEntries(tracks.map((funder) => [funder, centsIn(row, funder)]));
    return year === undefined ? [] : [{ row, year, said }];
  });
  return { rows, all };
}

function yearIn(row: BulkRow, seen: Set<number>): number | undefined {
  const text = row.text('year');
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  const isKnown = year >= 2013 && year <= 2100;
  if (isKnown && !seen.has(year)) {
    seen.add(year);
    return year;
  }
  return row.refuse('year', {
    group: text,
    reason: isKnown ? `Das Jahr ${year} steht zweimal auf dem Blatt.` : `„${text}“ ist kein Haushaltsjahr.`,
    mend: isKnown
      ? 'Löschen Sie eine der beiden Zeilen.'
      : 'Tragen Sie ein Jahr von 2013 bis 2100 mit vier Ziffern ein.',
  });
}
