import type { DataSource, EntityManager } from 'typeorm';
import { changesBetween, type HistoryField, type HistoryOf } from '../../platform/history.js';
import type { PartRow } from '../../platform/history.queries.js';
import type { FieldChange } from '../../platform/version.dto.js';
import { caseFields, partWords } from './case-fields.js';
import { type CasePart, caseParts } from './case-parts.js';

type Db = DataSource | EntityManager;

/** A case and its parts have one history: a notice that is recorded is a change of the case, and told as one. */
export const caseHistory = (id: number): Omit<HistoryOf, 'withNames'> => ({
  record: 'funding_case',
  key: String(id),
  fields: caseFields,
  parts: { records: caseParts, tell: tellParts },
});

async function tellParts(_db: Db, rows: PartRow[]): Promise<FieldChange[][]> {
  return rows.map((row) => {
    const { fields, label } = partWords[row.record as CasePart];
    const name = label(row.after ?? row.before ?? {});
    const start = `${row.record}/${row.key.split('/').slice(1).join('/')}`;
    const told = changesBetween(fields as readonly HistoryField[], row.before, row.after).map((change) => ({
      ...change,
      field: `${start}/${change.field}`,
      name: `${name}: ${change.name}`,
    }));
    if (row.after) return told;
    return [{ field: start, name, unit: null, from: 'vorhanden', to: null, spoken: true }];
  });
}
