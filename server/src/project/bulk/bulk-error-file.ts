import type { ErrorFileQuery } from './bulk-import.dto.js';
import type { DryRun } from './bulk-import-view.js';
import { type WrittenFile, writeList } from './bulk-file.js';
import { type BulkTable, grouped } from './bulk-table.js';

const ADDED = ['FEHLER', 'BEHEBUNG'];
const WIDE = 50;
const NARROW = 16;

/** Only the refused rows, as they were sent, with what is wrong and how to mend it: to be sent again. */
export function errorFile(
  fileName: string,
  { table, plan }: DryRun,
  asked: ErrorFileQuery['format'],
): Promise<WrittenFile> {
  // An error file that is refused once more gets its two columns anew.
  const kept = table.columns.flatMap(({ header }, at) => (ADDED.includes(header.toUpperCase()) ? [] : [at]));
  const faults = grouped(plan.faults, ({ line }) => line);
  const rows = table.rows.flatMap(({ line, cells }) => {
    const own = faults.get(line);
    if (!own) return [];
    const sentences = [own.map(({ reason }) => reason), own.map(({ mend }) => mend)];
    return [
      [...kept.map((at) => cells[at] ?? ''), ...sentences.map((parts) => [...new Set(parts)].join(' '))],
    ];
  });
  return writeList(
    {
      name: `${fileName.replace(/\.[^.]{1,5}$/, '')}_Fehler`,
      header: [...kept.map((at) => table.columns[at]!.header), ...ADDED],
      rows,
      widths: [...kept.map(() => NARROW), WIDE, WIDE],
    },
    asked ?? sameAs(table),
  );
}

/** OpenDocument programs read Excel files as well. */
function sameAs({ format, delimiter }: BulkTable): 'csv' | 'csv-excel' | 'xlsx' {
  if (format !== 'csv') return 'xlsx';
  return delimiter === ',' ? 'csv' : 'csv-excel';
}
