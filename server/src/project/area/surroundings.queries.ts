import type { DataSource, EntityManager } from 'typeorm';
import type { OverlapRow } from './area.queries.js';

type Db = DataSource | EntityManager;

export interface BesideRow {
  kind: 'municipality' | 'lot';
  key: string;
  name: string;
  isNamed: boolean;
  wkb: Buffer;
}

/** Where a project lies: so far from a named Gemeinde another one still is beside it. */
const BESIDE_M = 50;

/** The Gemeinden that are named and those whose boxes touch theirs, then the lots of the project. */
export async function findBeside(db: Db, project: number, named: string[]): Promise<BesideRow[]> {
  return db.query(
    `SELECT 'municipality' AS kind, m.ags AS key, m.name, m.ags = ANY ($2) AS "isNamed", ST_AsBinary(m.geometry) AS wkb
       FROM municipality m
      WHERE m.valid_to IS NULL AND m.geometry IS NOT NULL
        AND EXISTS (SELECT FROM municipality n WHERE n.ags = ANY ($2) AND m.geometry && ST_Expand(n.geometry, ${BESIDE_M}))
     UNION ALL
     SELECT 'lot', number::text, coalesce('Los ' || number || ' ' || name, 'Los ' || number), false, ST_AsBinary(area)
       FROM lot WHERE project_id = $1 AND area IS NOT NULL
      ORDER BY kind DESC, key`,
    [project, named],
  );
}

/** Projects with an area in the box of the Gemeinden that are named. Who asks may not see all of them. */
export async function projectsBeside(
  db: Db,
  project: number,
  named: string[],
): Promise<(Omit<OverlapRow, 'lot' | 'lotName' | 'commercial' | 'area'> & { wkb: Buffer })[]> {
  return db.query(
    `WITH around AS MATERIALIZED (SELECT ST_SetSRID(ST_Extent(geometry)::geometry, 25833) AS box FROM municipality WHERE ags = ANY ($2))
     SELECT p.id AS project, p.name, p.kind, p.status, p.held_from AS "heldFrom", p.published_at AS "publishedAt",
            p.published_early AS "publishedEarly", p.managed_by AS "managedBy",
            ARRAY(SELECT m.ags FROM project_municipality m WHERE m.project_id = p.id) AS municipalities,
            ST_AsBinary(p.area) AS wkb
       FROM project p, around
      WHERE p.id <> $1 AND p.area && around.box AND p.status NOT IN ('withdrawn', 'rejected')
      ORDER BY p.id LIMIT 200`,
    [project, named],
  );
}
