import type { DataSource } from 'typeorm';
import { whereOf } from '../public/project-filter.js';
import { PROJECT_COLUMNS, type ProjectRow } from '../project-row.js';
import type { RecordQuery } from './record.dto.js';
import { inScope } from './record-scope.js';
import type { ProjectStatus } from '../words.js';

export interface ListedRow extends ProjectRow {
  municipalityCount: number;
  lotCount: number;
  changed_at: Date;
}

export type RecordFilter = Omit<RecordQuery, 'limit' | 'after' | 'sort' | 'care'>;

/** The filter within a scope, as a condition over table project `p`; `places` are the values of $1, $2, … */
function within(filter: RecordFilter, areas: string[] | null): { where: string; places: unknown[] } {
  const { status, ...rest } = filter;
  const { where, values } = whereOf(rest, 'true');
  const places = [...values, areas, status ?? null];
  const [scope, ofStatus] = [`$${places.length - 1}`, `$${places.length}`];
  return {
    where: `${where} AND ${inScope(scope)} AND (${ofStatus}::text IS NULL OR p.status = ${ofStatus})`,
    places,
  };
}

const COLUMNS = `${PROJECT_COLUMNS}, c.changed_at,
  (SELECT count(*)::int FROM project_municipality m WHERE m.project_id = p.id) AS "municipalityCount",
  (SELECT count(*)::int FROM lot l WHERE l.project_id = p.id) AS "lotCount"`;

const ORDERS = {
  name: {
    order: 'p.sort_name, p.id',
    behind: (place: string, id: string) => `(p.sort_name, p.id) > (${place} COLLATE "C", ${id}::int)`,
  },
  changed: {
    order: 'c.changed_at DESC, p.id DESC',
    behind: (place: string, id: string) => `(c.changed_at, p.id) < (${place}::timestamptz, ${id}::int)`,
  },
};

export interface ListPage {
  sort: keyof typeof ORDERS;
  after: [string, number] | null;
  limit: number;
}

export function listRecords(
  db: DataSource,
  filter: RecordFilter,
  areas: string[] | null,
  page: ListPage,
): Promise<ListedRow[]> {
  const { where, places } = within(filter, areas);
  const { order, behind } = ORDERS[page.sort];
  const all = [...places, ...(page.after ?? [])];
  const rest = page.after ? ` AND ${behind(`$${places.length + 1}`, `$${places.length + 2}`)}` : '';
  return db.query(
    `SELECT ${COLUMNS} FROM project p JOIN project_change c ON c.project_id = p.id
      WHERE ${where}${rest} ORDER BY ${order} LIMIT $${all.length + 1}`,
    [...all, page.limit],
  );
}

/** Those of these numbers that are there, in the order of the numbers. */
export const listedRows = (db: DataSource, ids: readonly number[]): Promise<ListedRow[]> =>
  db.query(
    `SELECT ${COLUMNS} FROM project p JOIN project_change c ON c.project_id = p.id
      WHERE p.id = ANY ($1::int[]) ORDER BY array_position($1::int[], p.id)`,
    [ids],
  );

export interface KeyRow {
  id: number;
  sort_name: string;
  changed_at: Date;
}

/** All of the filter, by what they are sorted by alone. */
export function recordKeys(db: DataSource, filter: RecordFilter, areas: string[] | null): Promise<KeyRow[]> {
  const { where, places } = within(filter, areas);
  return db.query(
    `SELECT p.id, p.sort_name, c.changed_at FROM project p JOIN project_change c ON c.project_id = p.id WHERE ${where}`,
    places,
  );
}

/** In the order of the numbers. */
export const recordsById = (db: DataSource, ids: number[]): Promise<ListedRow[]> =>
  db.query(
    `SELECT ${COLUMNS} FROM unnest($1::int[]) WITH ORDINALITY AS asked (id, place)
       JOIN project p ON p.id = asked.id JOIN project_change c ON c.project_id = p.id ORDER BY asked.place`,
    [ids],
  );

/** Of the filter without its status: what each choice of it would give. */
export function statusCounts(
  db: DataSource,
  filter: RecordFilter,
  areas: string[] | null,
): Promise<{ status: ProjectStatus; count: number }[]> {
  const { where, places } = within({ ...filter, status: undefined }, areas);
  return db.query(
    `SELECT p.status, count(*)::int AS count FROM project p WHERE ${where} GROUP BY p.status ORDER BY p.status`,
    places,
  );
}
