import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { now } from './clock.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { dataVersion } from './data-version.js';
import {
  areaChanges,
  type EntryRow,
  entriesOf,
  entryAt,
  lastEntry,
  type PartRow,
  partsBetween,
  stateAt,
} from './history.queries.js';
import { authorOf } from './history-author.js';
import { notFound, problem } from './problem.js';
import type {
  AreaChange,
  FieldChange,
  VersionDiffDto,
  VersionDiffQuery,
  VersionDto,
  VersionQuery,
} from './version.dto.js';

type Db = DataSource | EntityManager;
export type StoredRow = Record<string, unknown>;
type FieldValue = FieldChange['from'];

/** One field of a record as its readers know it; a pure table of these stands beside each record. */
export interface HistoryField {
  /** Id, as in the record's own answer. */
  field: string;
  /** Column of the table, as it is called today. */
  column: string;
  /** German. */
  name: string;
  unit: string | null;
  /** Where the reader's value is another than the stored one. */
  show?: (value: unknown) => FieldValue;
  /** That value is a word of the service, to be read in the language of the answer. */
  spoken?: true;
  /** Where the values are keys: the names they are read by. */
  namesOf?: (db: Db, keys: string[]) => Promise<Map<string, string>>;
}

/** Tables whose rows belong to a record, keyed by it (`12/1`), and how their changes are told. */
export interface HistoryParts {
  records: readonly string[];
  /** SQL over a row of `record_version`: which of their versions are meant; left out: all. */
  only?: string;
  /** The changes of each row, in the order of the rows. */
  tell: (db: Db, rows: PartRow[], withNames: boolean) => Promise<FieldChange[][]>;
}

/** Whose history is asked for, and as whom. */
export interface HistoryOf {
  record: string;
  key: string;
  fields: readonly HistoryField[];
  parts?: HistoryParts;
  /** Names of persons are for those who are signed in. */
  withNames: boolean;
}

/** Number of the last version of a record, of its row, its area or its parts; null: there is no such record. */
export async function lastVersionId(
  db: Db,
  record: string,
  key: string,
  parts?: readonly string[],
): Promise<number | null> {
  return (await lastEntry(db, { record, key, parts })) ?? null;
}

const whichOf = ({ record, key, parts }: Pick<HistoryOf, 'record' | 'key' | 'parts'>) => ({
  record,
  key,
  parts: parts?.records,
  only: parts?.only,
});

/** The same of a record with its parts. */
export async function lastVersionOf(
  db: Db,
  of: Pick<HistoryOf, 'record' | 'key' | 'parts'>,
): Promise<number | null> {
  return (await lastEntry(db, whichOf(of))) ?? null;
}

export const etagOf = (versionId: number): string => `"${versionId}"`;

/**
 * Refuses a write that was not based on the last version. To be called inside the transaction, after the row is locked:
 * 428 without a version, 412 with the versions since.
 */
export async function requireCurrent(
  manager: EntityManager,
  edited: Omit<HistoryOf, 'withNames'> & { ifMatch: string | undefined },
): Promise<void> {
  const tags = tagsOf(edited.ifMatch);
  if (tags.length === 0)
    throw problem(
      428,
      'Es fehlt die Angabe, welcher Stand bearbeitet wurde („If-Match“): bitte den Stand neu laden und die Änderung dann speichern.',
    );
  const last = await lastEntry(manager, whichOf(edited));
  if (last !== null && tags.includes(String(last))) return;
  throw problem(
    412,
    'Inzwischen wurde dieser Eintrag geändert. Es wurde nichts gespeichert: bitte die Änderungen ansehen und dann neu speichern.',
    undefined,
    undefined,
    await versionsSince(manager, { ...edited, withNames: true }, tags[0]!),
  );
}

/** `W/` is put there by proxies that compress. `*` names no version. */
function tagsOf(ifMatch: string | undefined): string[] {
  return [...(ifMatch ?? '').matchAll(/"([^"]*)"/g)].map((tag) => tag[1]!);
}

/** At most so many versions travel with a refusal. */
const MOST_SINCE = 50;

/** null: the version that was edited is none of this record. */
async function versionsSince(db: Db, of: HistoryOf, tag: string): Promise<VersionDto[] | null> {
  const from = /^\d{1,15}$/.test(tag) ? Number(tag) : 0;
  const known = await entriesOf(db, whichOf(of), { id: from, limit: 1 });
  if (known.length === 0) return null;
  const since = await entriesOf(db, whichOf(of), { behind: from, limit: MOST_SINCE });
  return describe(db, of, since);
}

const position = z.tuple([z.int().min(1)]);

/** The versions of a record, the newest first; nothing if there is no such record. */
export async function versionsOf(db: Db, of: HistoryOf, query: VersionQuery) {
  const filter = { record: of.record, key: of.key };
  const before = query.after ? decodeCursor(query.after, filter, position)[0] : undefined;
  const rows = await entriesOf(db, whichOf(of), { before, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  return {
    items: await describe(db, of, page),
    next: rows.length > page.length ? encodeCursor(filter, [page.at(-1)!.id]) : null,
    asOf: now().toISOString(),
    dataVersion: await dataVersion(db),
  };
}

/** What differs between two versions of a record. */
export async function diffOf(db: Db, of: HistoryOf, query: VersionDiffQuery): Promise<VersionDiffDto> {
  const [from] = await entriesOf(db, whichOf(of), { id: query.from, limit: 1 });
  const [to] = await entriesOf(db, whichOf(of), { id: query.to, limit: 1 });
  if (!from || !to) {
    throw notFound(`Eine Fassung ${from ? query.to : query.from} gibt es hier nicht.`);
  }
  const before = await stateAt(db, whichOf(of), from.id);
  const after = await stateAt(db, whichOf(of), to.id);
  const [area] = await areaChanges(db, [[before.geometryId, after.geometryId]], 'with shapes');
  const changes = changesBetween(of.fields, before.row, after.row);
  await nameKeys(db, of.fields, changes);
  const [parts] = await partChanges(db, of, [[from.id, to.id]]);
  return { from: headOf(from, of), to: headOf(to, of), changes: [...changes, ...parts!], area: area ?? null };
}

/** At most so many versions are looked through for who wrote a field last. */
const MOST_WRITTEN = 200;

export interface ChangeSince extends FieldChange {
  /** null: written by more than the versions that are looked through. */
  by: VersionDto['by'] | null;
  at: string | null;
}

export interface ChangesSince {
  changes: ChangeSince[];
  area: AreaChange | null;
  /** Version of the area at the end; null: there was none. */
  areaVersion: number | null;
}

/**
 * What a record and its parts have become since a moment: from what they were then to what they are, or were at a later
 * moment, whatever lay between.
 */
export async function changesSince(
  db: Db,
  of: HistoryOf,
  moment: Date,
  until: Date | null = null,
): Promise<ChangesSince> {
  const to = (until ? await entryAt(db, whichOf(of), until) : await lastEntry(db, whichOf(of))) ?? 0;
  const from = (await entryAt(db, whichOf(of), moment)) ?? 0;
  const after = await stateAt(db, whichOf(of), to);
  if (from === to) return { changes: [], area: null, areaVersion: after.geometryId };
  const before = await stateAt(db, whichOf(of), from);
  const [area] = await areaChanges(db, [[before.geometryId, after.geometryId]], 'with shapes');
  const own = changesBetween(of.fields, before.row, after.row);
  await nameKeys(db, of.fields, own);
  const [parts] = await partChanges(db, of, [[from, to]]);
  const written = new Map<string, Pick<ChangeSince, 'by' | 'at'>>();
  const versions = await describe(
    db,
    of,
    await entriesOf(db, whichOf(of), { behind: from, before: to + 1, limit: MOST_WRITTEN }),
  );
  for (const { by, recordedAt, changes } of versions.reverse())
    for (const { field } of changes) written.set(field, { by, at: recordedAt });
  const changes = [...own, ...parts!].map((change) => ({
    ...change,
    ...(written.get(change.field) ?? { by: null, at: null }),
  }));
  return { changes, area: area ?? null, areaVersion: after.geometryId };
}

async function describe(db: Db, of: HistoryOf, rows: EntryRow[]): Promise<VersionDto[]> {
  // Only where there was something before and there is something after, a change can be told.
  const moved = rows.filter(
    (row) => operationOf(row) === 'update' && row.geometry_id !== row.geometry_before,
  );
  const areas = await areaChanges(
    db,
    moved.map((row) => [row.geometry_before, row.geometry_id]),
  );
  const areaOf = new Map<number, AreaChange | null>(moved.map((row, index) => [row.id, areas[index]!]));
  const versions = rows.map((row) => ({
    ...headOf(row, of),
    changes: operationOf(row) === 'update' ? changesBetween(of.fields, row.row_before, row.row_after) : [],
    area: areaOf.get(row.id) ?? null,
  }));
  await nameKeys(
    db,
    of.fields,
    versions.flatMap(({ changes }) => changes),
  );
  const updates = rows.filter((row) => operationOf(row) === 'update');
  const told = await partChanges(
    db,
    of,
    updates.map((row) => [row.first_id - 1, row.id]),
  );
  const partsOf = new Map(updates.map((row, index) => [row.id, told[index]!]));
  return versions.map((version) => ({
    ...version,
    changes: [...version.changes, ...(partsOf.get(version.id) ?? [])],
  }));
}

/** What became of the parts of a record between two versions each. */
async function partChanges(
  db: Db,
  of: HistoryOf,
  stretches: [from: number, to: number][],
): Promise<FieldChange[][]> {
  const changes = stretches.map((): FieldChange[] => []);
  if (!of.parts) return changes;
  const rows = await partsBetween(db, whichOf(of), stretches);
  const told = await of.parts.tell(db, rows, of.withNames);
  rows.forEach(({ place }, index) => changes[place - 1]!.push(...told[index]!));
  return changes;
}

/** Puts names in place of keys; a key without a name stays. */
export async function nameKeys(
  db: Db,
  fields: readonly HistoryField[],
  changes: FieldChange[],
): Promise<void> {
  for (const { field, namesOf } of fields) {
    const own = changes.filter((change) => change.field === field);
    if (!namesOf || own.length === 0) continue;
    const names = await namesOf(db, own.flatMap(({ from, to }) => [from, to].flat()).map(String));
    const named = (value: FieldValue): FieldValue =>
      Array.isArray(value) ? value.map((key) => names.get(key) ?? key) : (names.get(String(value)) ?? value);
    for (const change of own) Object.assign(change, { from: named(change.from), to: named(change.to) });
  }
}

function headOf(row: EntryRow, of: HistoryOf) {
  return {
    id: row.id,
    recordedAt: row.recorded_at.toISOString(),
    operation: operationOf(row),
    by: authorOf(row, of.withNames),
    reason: reasonOf(row, of),
  };
}

/** What a person wrote may name persons, and the public would read it for ever. */
const reasonOf = (row: EntryRow, of: HistoryOf): string | null =>
  row.account_id === null || of.withNames ? row.reason : null;

function operationOf(row: EntryRow): VersionDto['operation'] {
  if (!row.row_after) return 'delete';
  return row.row_before ? 'update' : 'insert';
}

/** The German term of an identifier. */
export const wordIn =
  (table: Record<string, string>) =>
  (value: unknown): string | null =>
    typeof value === 'string' ? (table[value] ?? value) : null;

/** A field whose stored value is an identifier, read as its term. */
export const inWords = (table: Record<string, string>) => ({ show: wordIn(table), spoken: true as const });

export function changesBetween(
  fields: readonly HistoryField[],
  before: StoredRow | null,
  after: StoredRow | null,
): FieldChange[] {
  return fields.flatMap(({ field, column, name, unit, show = plain, spoken }) => {
    const from = show(before?.[column] ?? null);
    const to = show(after?.[column] ?? null);
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ field, name, unit, from, to, ...(spoken && { spoken }) }];
  });
}

function plain(value: unknown): FieldValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value);
}
