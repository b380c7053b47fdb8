import type { DataSource, EntityManager } from 'typeorm';
import { areaNames } from '../../account/area-names.queries.js';
import { changesBetween, type HistoryOf, nameKeys, type StoredRow } from '../../platform/history.js';
import type { PartRow } from '../../platform/history.queries.js';
import type { FieldChange } from '../../platform/version.dto.js';
import { projectFields } from './record-fields.js';
import { lastKnown } from './record-history.queries.js';
import { milestoneKey, type PartNames, partWords, promisedInWords } from './record-part-fields.js';
import { OWN_PARTS, type RecordPart, recordParts } from './record-parts.js';

type Db = DataSource | EntityManager;

/** A project and its parts have one history: the change of a lot is a change of the project, and told as one. */
export const recordHistory = (id: number): Omit<HistoryOf, 'withNames'> => ({
  record: 'project',
  key: String(id),
  fields: projectFields,
  parts: { records: recordParts, only: OWN_PARTS, tell: tellParts },
});

export async function tellParts(db: Db, rows: PartRow[]): Promise<FieldChange[][]> {
  const names = await namesOf(db, rows);
  const chained = await withPromisesBefore(db, rows);
  const told = chained.map((row) => changesBetween(wordsOf(row).fields, row.before, row.after));
  for (const part of recordParts) {
    const own = told.filter((_, index) => rows[index]!.record === part);
    await nameKeys(db, partWords[part].fields, own.flat());
  }
  return chained.map((row, index) => inFull(row, told[index]!, names));
}

const wordsOf = ({ record }: PartRow) => partWords[record as RecordPart];
const keysOf = ({ key }: PartRow) => key.split('/');

async function namesOf(db: Db, rows: PartRow[]): Promise<PartNames> {
  const promises = rows.filter(({ record }) => record === 'promise');
  const gemeinden = rows.filter(({ record }) => record === 'project_municipality');
  return {
    municipalities: await areaNames(
      db,
      gemeinden.map((row) => keysOf(row)[1]!),
    ),
    milestones: await lastKnown(
      db,
      'milestone',
      promises.map(({ key }) => key.split('/').slice(0, 2).join('/')),
    ),
  };
}

/** A promise takes the place of the one before it: that is what changed. */
async function withPromisesBefore(db: Db, rows: PartRow[]): Promise<PartRow[]> {
  const before = (row: StoredRow) => `${milestoneKey(row)}/${Number(row.number) - 1}`;
  const given = rows.flatMap(({ record, after }) => (record === 'promise' && after ? [after] : []));
  const earlier = await lastKnown(db, 'promise', given.map(before));
  const shown = (row: StoredRow | undefined) => row && { promised: promisedInWords(row) };
  return rows.map((row) =>
    row.record === 'promise' && row.after
      ? {
          ...row,
          before: shown(earlier.get(before(row.after))) ?? null,
          after: { ...row.after, ...shown(row.after) },
        }
      : row,
  );
}

/** Each change under the name of its part: „Los 2: Netzbetreiber“. */
function inFull(row: PartRow, told: FieldChange[], names: PartNames): FieldChange[] {
  const { id, label, presence } = wordsOf(row);
  const start = id(keysOf(row));
  const name = label(row.after ?? row.before ?? {}, names);
  const whole = { field: start, name, unit: null };
  const changes = told.map((change) => ({
    ...change,
    field: `${start}/${change.field}`,
    name: `${name}: ${change.name}`,
  }));
  const came = presence !== null && (row.before === null) !== (row.after === null);
  const spoken = true;
  if (came && !row.after) return [{ ...whole, spoken, from: presence, to: null }];
  if (came) changes.unshift({ ...whole, spoken, from: null, to: presence });
  if (row.area_changed && !came)
    changes.push({
      ...whole,
      field: `${start}/area`,
      name: `${name}: Fläche`,
      from: 'wie zuvor',
      to: 'neu gezeichnet',
      spoken,
    });
  // What stands in a table without history was changed: the words of a contact.
  if (changes.length === 0)
    return row.record === 'project_contact' ? [{ ...whole, from: 'wie zuvor', to: 'geändert', spoken }] : [];
  return changes;
}
