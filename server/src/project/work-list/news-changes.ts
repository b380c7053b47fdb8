import type { DataSource } from 'typeorm';
import { changesBetween, nameKeys } from '../../platform/history.js';
import type { PartRow } from '../../platform/history.queries.js';
import type { FieldChange } from '../../platform/version.dto.js';
import type { NewsRow } from './news.queries.js';
import { projectFields } from '../record/record-fields.js';
import { tellParts } from '../record/record-history.js';

/* What others changed, field by field, in the words of the history; the most telling first. */

/** Follows from others, or says nothing by itself. */
const SILENT = ['statusSince', 'reportedAt', 'counts.countsOn', 'countsFrom'];

/** What is told first: by the beginning of a field's id. */
const ORDER = ['status', 'milestones/', 'publication/', 'publishedAt', 'counts.', 'lots/', 'area', ''];
const rank = ({ field }: FieldChange): number => ORDER.findIndex((start) => field.startsWith(start));

/** Of each row its changes. */
export async function changesOfRows(db: DataSource, rows: readonly NewsRow[]): Promise<FieldChange[][]> {
  const own = rows.map((row) => (row.record === 'project' ? projectChanges(row) : []));
  await nameKeys(db, projectFields, own.flat());
  const parts = rows.filter(({ record }) => record !== 'project');
  const told = await tellParts(db, parts.map(asPart));
  return rows.map((row, at) => (row.record === 'project' ? own[at]! : withReason(told[parts.indexOf(row)]!)));
}

/** Of one transaction: a field that was written twice went from its first value to its last. */
export function joined(changes: readonly FieldChange[]): FieldChange[] {
  const found = new Map<string, FieldChange>();
  for (const change of changes)
    found.set(change.field, { ...change, from: (found.get(change.field) ?? change).from });
  const told = [...found.values()].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  return told.toSorted((a, b) => rank(a) - rank(b));
}

function projectChanges({ part, operation, row, before }: NewsRow): FieldChange[] {
  if (part === 'geometry')
    return [
      { field: 'area', name: 'Gebiet', unit: null, from: 'wie zuvor', to: 'neu gezeichnet', spoken: true },
    ];
  if (operation !== 'update') return [];
  return changesBetween(projectFields, before, row).filter(({ field }) => !SILENT.includes(field));
}

const asPart = ({ record, key, part, row, before }: NewsRow): PartRow => ({
  place: 1,
  record,
  key,
  // Of an area that was drawn the row is as it was: its key is its name.
  before: part === 'geometry' ? { number: key.split('/')[1] } : before,
  after: part === 'geometry' ? { number: key.split('/')[1] } : row,
  area_changed: part === 'geometry',
});

/** „Fertigstellung (Los 2), Witterung“: the reason of a promise stands beside what it explains. */
function withReason(changes: FieldChange[]): FieldChange[] {
  const promised = changes.find(({ field }) => field.endsWith('/promised'));
  if (!promised) return changes;
  const reason = changes.find(({ field }) => field.endsWith('/reason'))?.to;
  const name = promised.name.replace(/: zugesagt$/, '');
  return [{ ...promised, name: typeof reason === 'string' ? `${name}, ${reason}` : name }];
}
