import type { DataSource, EntityManager } from 'typeorm';
import { readWkb } from './area-wkb.js';
import { type Shape, wkbOf } from './area-shape.js';
import type { Kind, ProjectStatus } from '../words.js';

type Db = DataSource | EntityManager;

/*
 * Space is SQL. Areas come and go as WKB in EPSG:25833. Whatever is overlaid must be valid: where GEOS runs in WebAssembly it
 * cannot say that it failed.
 */

/** Overlays are computed on a grid of 1 mm, on which GEOS does not fail at nearly equal lines. */
const GRID_M = 0.001;
/** Parts smaller than this are slivers between lines that were drawn apart. */
export const SLIVER_M2 = 100;

const AREA = `area AS MATERIALIZED (SELECT ST_SetSRID(ST_GeomFromWKB($1), 25833) AS g)`;
const areas = (expression: string) => `ST_Multi(ST_CollectionExtract(${expression}, 3))`;
/** Of an overlay only the parts that are no slivers; null: there are none. */
const withoutSlivers = (expression: string) => `(
  SELECT ST_Multi(ST_Collect(part.geom)) FROM ST_Dump(ST_CollectionExtract(${expression}, 3)) AS part
   WHERE ST_Area(part.geom) >= ${SLIVER_M2})`;

export function shapeOfWkb(wkb: Buffer): Shape {
  const found = readWkb(wkb);
  return found.kind === 'area' ? found.shape : [];
}

export interface Fault {
  reason: string;
  x: number | null;
  y: number | null;
}

/** What is wrong with each of these areas; none for a valid one. Their order is kept. */
export async function faultsOf(db: Db, shapes: Shape[]): Promise<(Fault | null)[]> {
  const rows: (Fault & { valid: boolean })[] = await db.query(
    `SELECT (found).valid, (found).reason, ST_X((found).location) AS x, ST_Y((found).location) AS y
       FROM (SELECT n, ST_IsValidDetail(ST_SetSRID(ST_GeomFromWKB(raw), 25833)) AS found
               FROM unnest($1::bytea[]) WITH ORDINALITY AS source (raw, n) OFFSET 0) AS judged
      ORDER BY n`,
    [shapes.map(wkbOf)],
  );
  return rows.map(({ valid, ...fault }) => (valid ? null : fault));
}

/** Several areas as one; null: not all of them are valid. */
export async function uniteShapes(db: Db, shapes: Shape[]): Promise<Shape | null> {
  const faults = await faultsOf(db, shapes);
  if (faults.some((fault) => fault !== null)) return null;
  const [row] = await db.query(
    `SELECT ST_AsBinary(${areas(`ST_Union(ST_SetSRID(ST_GeomFromWKB(raw), 25833), ${GRID_M})`)}) AS wkb
       FROM unnest($1::bytea[]) AS raw`,
    [shapes.map(wkbOf)],
  );
  return shapeOfWkb(row.wkb);
}

export interface Mended {
  shape: Shape;
  area: number;
  added: number;
  removed: number;
}

/** Mended by its structure, in square metres against what one sees of it: every place that is inside an odd number of times. */
export async function mendShape(db: Db, shape: Shape): Promise<Mended> {
  const [row] = await db.query(
    `WITH ${AREA}, mended AS MATERIALIZED (
       SELECT ${areas(`ST_MakeValid(g, 'method=structure')`)} AS after, ${areas(`ST_MakeValid(g, 'method=linework')`)} AS before
         FROM area)
     SELECT ST_AsBinary(after) AS wkb, ST_Area(after) AS area,
            ST_Area(ST_Difference(after, before, ${GRID_M})) AS added,
            ST_Area(ST_Difference(before, after, ${GRID_M})) AS removed
       FROM mended`,
    [wkbOf(shape)],
  );
  return { shape: shapeOfWkb(row.wkb), area: row.area, added: row.added, removed: row.removed };
}

export async function areaOf(db: Db, shape: Shape): Promise<number> {
  const [row] = await db.query(`SELECT ST_Area(ST_GeomFromWKB($1)) AS area`, [wkbOf(shape)]);
  return row.area;
}

export interface TouchedMunicipality {
  ags: string;
  name: string;
  area: number;
}

/** Gemeinden of today that the area reaches into, the largest part first. */
export async function touchedMunicipalities(db: Db, shape: Shape): Promise<TouchedMunicipality[]> {
  return db.query(
    `WITH ${AREA}, touched AS MATERIALIZED (
       SELECT m.ags, m.name, ST_Area(ST_Intersection(m.geometry, area.g, ${GRID_M})) AS area
         FROM municipality m, area
        WHERE m.valid_to IS NULL AND m.geometry && area.g AND ST_Intersects(m.geometry, area.g))
     SELECT ags, name, area FROM touched WHERE area >= ${SLIVER_M2} ORDER BY area DESC, ags`,
    [wkbOf(shape)],
  );
}

/** Keys of today for those that a project names: a Gemeinde that was merged stands for the one it went into. */
export async function namedToday(db: Db, keys: string[]): Promise<string[]> {
  const rows: { ags: string }[] = await db.query(
    `WITH RECURSIVE named (ags) AS (
       SELECT unnest($1::text[]) UNION
       SELECT s.successor_ags FROM named JOIN municipality_succession s ON s.ags = named.ags)
     SELECT m.ags FROM named JOIN municipality m ON m.ags = named.ags AND m.valid_to IS NULL`,
    [keys],
  );
  return rows.map(({ ags }) => ags);
}

/** What lies outside these Gemeinden; null: nothing worth a word. */
export async function outsideOf(
  db: Db,
  shape: Shape,
  keys: string[],
): Promise<{ shape: Shape; area: number } | null> {
  const [row] = await db.query(
    `WITH ${AREA}, inside AS MATERIALIZED (
       SELECT ST_Union(m.geometry, ${GRID_M}) AS g FROM municipality m, area WHERE m.ags = ANY ($2) AND m.geometry && area.g),
     outside AS MATERIALIZED (
       SELECT ${withoutSlivers(`CASE WHEN inside.g IS NULL THEN area.g ELSE ST_Difference(area.g, inside.g, ${GRID_M}) END`)} AS g
         FROM area, inside)
     SELECT ST_AsBinary(g) AS wkb, ST_Area(g) AS area FROM outside WHERE g IS NOT NULL`,
    [wkbOf(shape), keys],
  );
  return row ? { shape: shapeOfWkb(row.wkb), area: row.area } : null;
}

/** Another project, or another lot of the same one, that has a part of the area too. */
export interface OverlapRow {
  project: number;
  lot: number | null;
  lotName: string | null;
  name: string;
  kind: Kind;
  commercial: boolean;
  status: ProjectStatus;
  heldFrom: ProjectStatus | null;
  publishedAt: Date | null;
  publishedEarly: boolean;
  managedBy: string[];
  municipalities: string[];
  wkb: Buffer;
  area: number;
}

/**
 * Projects that still are or once were to be built; of one without an area of its own its lots. Of the own project the
 * other lots, where a lot is asked about.
 */
export async function overlapsOf(
  db: Db,
  shape: Shape,
  own: { project: number | null; lot: number | null },
): Promise<OverlapRow[]> {
  return db.query(
    `WITH ${AREA}, other AS (
       SELECT p.id, NULL::int AS lot, NULL AS lot_name, false AS commercial, p.area AS g
         FROM project p, area WHERE p.area && area.g AND p.id IS DISTINCT FROM $2
       UNION ALL
       SELECT p.id, l.number, l.name, l.commercial, l.area
         FROM lot l JOIN project p ON p.id = l.project_id, area
        WHERE l.area && area.g
          AND CASE WHEN p.id = $2 THEN $3::int IS NOT NULL AND l.number <> $3 ELSE p.area IS NULL END),
     shared AS MATERIALIZED (
       SELECT other.id, other.lot, other.lot_name, other.commercial,
              ${withoutSlivers(`ST_Intersection(other.g, area.g, ${GRID_M})`)} AS g
         FROM other, area WHERE ST_Intersects(other.g, area.g))
     SELECT p.id AS project, shared.lot, shared.lot_name AS "lotName", p.name, p.kind, shared.commercial, p.status,
            p.held_from AS "heldFrom", p.published_at AS "publishedAt", p.published_early AS "publishedEarly",
            p.managed_by AS "managedBy",
            ARRAY(SELECT m.ags FROM project_municipality m WHERE m.project_id = p.id) AS municipalities,
            ST_AsBinary(shared.g) AS wkb, ST_Area(shared.g) AS area
       FROM shared JOIN project p ON p.id = shared.id
      WHERE shared.g IS NOT NULL AND p.status NOT IN ('withdrawn', 'rejected')
      ORDER BY area DESC, p.id, shared.lot LIMIT 50`,
    [wkbOf(shape), own.project, own.lot],
  );
}

/** How much of a lot lies outside the area of its project, in square metres; 0 where that has none. */
export async function outsideProject(db: Db, shape: Shape, project: number): Promise<number> {
  const [row] = await db.query(
    `WITH ${AREA}, outside AS MATERIALIZED (
       SELECT ${withoutSlivers(`ST_Difference(area.g, p.area, ${GRID_M})`)} AS g
         FROM area, project p WHERE p.id = $2 AND p.area IS NOT NULL)
     SELECT coalesce(ST_Area(g), 0) AS area FROM outside`,
    [wkbOf(shape), project],
  );
  return row?.area ?? 0;
}

/** What a change would do to the area that is stored, in square metres. */
export async function changeOf(
  db: Db,
  shape: Shape,
  own: { project: number; lot: number | null },
): Promise<{ added: number; removed: number }> {
  const [row] = await db.query(
    `WITH ${AREA}, stored AS MATERIALIZED (
       SELECT area AS g FROM project WHERE id = $2 AND $3::int IS NULL
       UNION ALL SELECT area FROM lot WHERE project_id = $2 AND number = $3)
     SELECT coalesce(ST_Area(ST_Difference(area.g, stored.g, ${GRID_M})), ST_Area(area.g)) AS added,
            coalesce(ST_Area(ST_Difference(stored.g, area.g, ${GRID_M})), 0) AS removed
       FROM area, stored`,
    [wkbOf(shape), own.project, own.lot],
  );
  return row ?? { added: 0, removed: 0 };
}

/** What is left of an area when what lies outside these Gemeinden is cut out. */
export async function insideOf(db: Db, shape: Shape, keys: string[]): Promise<Shape | null> {
  const [row] = await db.query(
    `WITH ${AREA}, inside AS MATERIALIZED (
       SELECT ST_Union(m.geometry, ${GRID_M}) AS g FROM municipality m, area WHERE m.ags = ANY ($2) AND m.geometry && area.g)
     SELECT ST_AsBinary(${withoutSlivers(`ST_Intersection(area.g, inside.g, ${GRID_M})`)}) AS wkb FROM area, inside`,
    [wkbOf(shape), keys],
  );
  return row?.wkb ? shapeOfWkb(row.wkb) : null;
}

/** What is left of an area when another one is cut out. */
export async function withoutProject(
  db: Db,
  shape: Shape,
  other: { project: number; lot: number | null },
): Promise<Shape | null> {
  const [row] = await db.query(
    `WITH ${AREA}, other AS MATERIALIZED (
       SELECT area AS g FROM project WHERE id = $2 AND $3::int IS NULL
       UNION ALL SELECT area FROM lot WHERE project_id = $2 AND number = $3)
     SELECT ST_AsBinary(${withoutSlivers(`ST_Difference(area.g, other.g, ${GRID_M})`)}) AS wkb FROM area, other
      WHERE other.g IS NOT NULL`,
    [wkbOf(shape), other.project, other.lot],
  );
  return row?.wkb ? shapeOfWkb(row.wkb) : null;
}
