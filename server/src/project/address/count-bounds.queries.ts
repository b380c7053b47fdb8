import { type DataSource, EntityManager } from 'typeorm';
import { visibleAt } from '../../coverage/edition.queries.js';
import { type Bounds, together } from './count-bounds.js';

type Db = DataSource | EntityManager;

/**
 * Households by Gemeinde of the edition that was counted last: an edition never changes, and its cells have no index by key.
 * Nobody waits for a count that another one is making: that one may itself wait for a connection.
 */
const remembered = new WeakMap<DataSource, { edition: string; households: Map<string, number> }>();

/** Of the newest edition that counts them; nothing of Gemeinden without any. */
export async function householdsByMunicipality(db: Db): Promise<Map<string, number>> {
  const [found]: { id: number; key: string }[] = await db.query(
    `SELECT e.id, e.id || ' ' || e.active_from AS key FROM coverage_edition e
      WHERE e.level = 'cell' AND e.user_group = 'households' AND e.row_counts ->> 'weights' = 'counts'
        AND ${visibleAt('NULL')}
      ORDER BY e.is_demo, e.reference_date DESC, e.id DESC LIMIT 1`,
  );
  if (!found) return new Map();
  const source = db instanceof EntityManager ? db.dataSource : db;
  const known = remembered.get(source);
  if (known?.edition === found.key) return known.households;
  const households = await countCells(db, found.id);
  remembered.set(source, { edition: found.key, households });
  return households;
}

async function countCells(db: Db, edition: number): Promise<Map<string, number>> {
  const rows: { ags: string; households: number }[] = await db.query(
    `SELECT ags, sum(households)::int AS households FROM coverage_cell
      WHERE edition_id = $1 GROUP BY ags HAVING sum(households) > 0`,
    [edition],
  );
  return new Map(rows.map(({ ags, households }) => [ags, households]));
}

/** Of each of these Gemeinden. */
export async function boundsByKey(db: Db, keys: readonly string[]): Promise<Map<string, Bounds>> {
  if (keys.length === 0) return new Map();
  const households = await householdsByMunicipality(db);
  const rows: { ags: string; population: number | null }[] = await db.query(
    `SELECT ags, population FROM municipality WHERE ags = ANY ($1::text[])`,
    [keys],
  );
  return new Map(
    rows.map(({ ags, population }) => [
      ags,
      { households: households.get(ags) ?? null, inhabitants: population },
    ]),
  );
}

/** Of all these Gemeinden together. */
export async function boundsOf(db: Db, keys: readonly string[]): Promise<Bounds> {
  const each = await boundsByKey(db, keys);
  return together(keys.map((key) => each.get(key) ?? { households: null, inhabitants: null }));
}

/** Of the Gemeinden of each of these projects. */
export async function boundsOfProjects(db: Db, ids: readonly number[]): Promise<Map<number, Bounds>> {
  const rows: { id: number; keys: string[] }[] = await db.query(
    `SELECT project_id AS id, array_agg(ags) AS keys FROM project_municipality
      WHERE project_id = ANY ($1::int[]) GROUP BY project_id`,
    [ids],
  );
  const each = await boundsByKey(db, [...new Set(rows.flatMap(({ keys }) => keys))]);
  return new Map(rows.map(({ id, keys }) => [id, together(keys.map((key) => each.get(key)!))]));
}
