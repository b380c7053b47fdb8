import type { DataSource, EntityManager } from 'typeorm';
import { type Shape, wkbOf } from './area-shape.js';

type Db = DataSource | EntityManager;

export interface StoredArea {
  lot: number | null;
  wkb: Buffer;
  area: number;
}

/** The area of the project, then those of its lots. */
export async function storedAreas(db: Db, project: number): Promise<StoredArea[]> {
  return db.query(
    `SELECT lot, ST_AsBinary(g) AS wkb, ST_Area(g) AS area FROM (
       SELECT NULL::int AS lot, area AS g FROM project WHERE id = $1
       UNION ALL SELECT number, area FROM lot WHERE project_id = $1) AS stored
      WHERE g IS NOT NULL ORDER BY lot NULLS FIRST`,
    [project],
  );
}

export async function findLot(
  db: Db,
  project: number,
  number: number,
): Promise<{ commercial: boolean } | null> {
  const [row] = await db.query(`SELECT commercial FROM lot WHERE project_id = $1 AND number = $2`, [
    project,
    number,
  ]);
  return row ?? null;
}

/** null: no area. False: there is no such lot. What stays as it is writes no version. */
export async function storeArea(
  manager: EntityManager,
  project: number,
  lot: number | null,
  shape: Shape | null,
): Promise<boolean> {
  const [table, key] =
    lot === null ? ['project', 'id = $2 AND $3::int IS NULL'] : ['lot', 'project_id = $2 AND number = $3'];
  const [row] = await manager.query(
    `WITH given AS MATERIALIZED (SELECT ST_Multi(ST_SetSRID(ST_GeomFromWKB($1::bytea), 25833)) AS g),
     changed AS (
       UPDATE ${table} SET area = given.g FROM given
        WHERE ${key} AND ST_AsBinary(area) IS DISTINCT FROM ST_AsBinary(given.g) RETURNING 1)
     SELECT EXISTS (SELECT FROM ${table} WHERE ${key}) AS found, count(*) FROM changed`,
    [shape && wkbOf(shape), project, lot],
  );
  return row.found;
}
