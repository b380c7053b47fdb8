import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { type WrittenFile, writeList } from './bulk-file.js';
import type { BulkChangeQuery, ChangesFileQuery } from './bulk-import.dto.js';
import { type Plan, type PlannedChange, type PlannedRow, summaryOf } from './bulk-plan.js';

const position = z.tuple([z.int().min(1)]);

/** What a file would change, page by page in the order of the file. */
export function pageOfChanges(plan: Plan, id: string, { after, limit, ...filter }: BulkChangeQuery) {
  const made = { id, ...filter };
  const from = after ? decodeCursor(after, made, position)[0] : 0;
  const all = linesOf(plan, filter);
  const items = all.slice(from, from + limit);
  const next = from + items.length < all.length ? encodeCursor(made, [from + items.length]) : null;
  return { items, next };
}

type Filter = Omit<BulkChangeQuery, 'after' | 'limit'>;

function linesOf(plan: Plan, filter: Filter) {
  if (filter.show === 'warnings')
    return plan.warnings.map(({ line, sentence }) => ({
      line,
      thing: plan.rows.find((row) => row.line === line)?.thing ?? '',
      field: '',
      label: 'Hinweis',
      from: null,
      to: null,
      note: sentence,
      stepBack: false,
    }));
  return plan.rows
    .filter(({ outcome }) => outcome === filter.show)
    .flatMap((row) =>
      row.changes.filter((change) => fits(change, filter)).map((change) => lineOf(row, change)),
    );
}

/** All that a file would change or add, as a list to be read or kept. */
export const changesFile = (
  fileName: string,
  plan: Plan,
  format: ChangesFileQuery['format'],
): Promise<WrittenFile> =>
  writeList(
    {
      name: `${fileName.replace(/\.[^.]{1,5}$/, '')}_Änderungen`,
      header: ['Zeile', 'Eintrag', 'Angabe', 'bisher', 'neu', 'Hinweis'],
      rows: plan.rows
        .filter(({ outcome }) => outcome === 'changed' || outcome === 'added')
        .flatMap((row) => row.changes.map((change) => lineOf(row, change)))
        .map(({ line, thing, label, from, to, note }) => [line, thing, label, from, to, note]),
      widths: [8, 40, 24, 24, 24, 50],
    },
    format,
  );

const lineOf = ({ line, thing }: PlannedRow, { field, label, from, to, note, stepBack }: PlannedChange) => ({
  line,
  thing,
  field,
  label,
  from,
  to,
  note,
  stepBack: stepBack ?? false,
});

/** By what it is summed up as: an empty text stands for nothing. */
function fits(change: PlannedChange, { field, from, to }: Filter): boolean {
  const sum = summaryOf(change);
  return (
    (field === undefined || change.field === field) &&
    (from === undefined || (sum.from ?? '') === from) &&
    (to === undefined || (sum.to ?? '') === to)
  );
}
