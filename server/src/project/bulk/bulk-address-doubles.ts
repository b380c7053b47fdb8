import { addressText } from '../address/address-key.js';
import { changesOf, withSpellingOf } from './bulk-address-diff.js';
import type { JudgedRow } from './bulk-address-judge.js';
import type { Offer } from './bulk-row.js';
import { type BulkTable, grouped } from './bulk-table.js';

/**
 * Rows that mean the same address: where they say the same, the first counts and the others are told; where they differ,
 * none of them is taken, for nobody knows which is right. Those that are refused anyway are left aside. Answers the lines
 * that only repeat, with the line they repeat.
 */
export function refuseDoubles(judged: readonly JudgedRow[], table: BulkTable): Map<number, number> {
  const repeated = new Map<number, number>();
  const sound = judged.filter(({ row }) => row.faults.length === 0);
  for (const [means, rows] of grouped(sound, ({ means }) => means)) {
    if (means === null || rows.length === 1) continue;
    const first = rows[0]!;
    if (rows.slice(1).every((other) => differences(first, other).length === 0))
      for (const { row } of rows.slice(1)) repeated.set(row.line, first.row.line);
    else refuse(rows, table);
  }
  return repeated;
}

const differences = (one: JudgedRow, other: JudgedRow) =>
  changesOf(one.after!, withSpellingOf(one.after!, other.after!));

const inGerman = (line: number): string => line.toLocaleString('de-DE');

function refuse(rows: JudgedRow[], table: BulkTable): void {
  const [first, ...others] = rows;
  const other = others.find((one) => differences(first!, one).length > 0)!;
  const found = differences(first!, other);
  const words = found.map(({ label }) => label).join(', ');
  const { from, to } = found[0]!;
  for (const { row, after } of rows)
    row.refuse(row.has('street') ? 'street' : 'fullStreet', {
      group: `doppelt ${first!.row.line}`,
      // Where a reader comes upon it.
      leads: row === other.row,
      value: addressText(after!),
      reason: `Doppelt: gleiche Adresse wie Zeile ${inGerman(first!.row.line)}, aber anders bei ${words}.`,
      mend:
        `Zeile ${inGerman(first!.row.line)}: ${from ?? 'leer'}; Zeile ${inGerman(other.row.line)}: ${to ?? 'leer'}. ` +
        'Entscheiden Sie, welche gilt.',
      offers: rows.map((right) => offerOf(right, rows, table)),
    });
}

/** The other rows then say what this one says. */
function offerOf(right: JudgedRow, rows: readonly JudgedRow[], table: BulkTable): Offer {
  const cells = (line: number) => table.rows.find((row) => row.line === line)!.cells;
  const own = cells(right.row.line);
  const corrections = rows
    .filter((one) => one !== right)
    .flatMap(({ row: { line } }) =>
      table.columns.flatMap(({ letter, field }, at) => {
        const value = own[at] ?? '';
        return field === null || (cells(line)[at] ?? '') === value ? [] : [{ line, column: letter, value }];
      }),
    );
  return { label: `${inGerman(right.row.line)} gilt`, corrections };
}
