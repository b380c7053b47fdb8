import type { DataSource, EntityManager } from 'typeorm';
import type { Bounds } from './web-mercator.js';

export type BoundaryLevel = 'state' | 'district' | 'municipality';

export interface ShapeRow {
  area: string;
  name: string;
  /** TWKB in the units asked for. */
  shape: Buffer;
}

/** Zooms for which borders are kept; above the last one its shapes are used. */
export const FIRST_SHAPE_ZOOM = 5;
export const LAST_SHAPE_ZOOM = 12;

const NAMES: Record<BoundaryLevel, string> = {
  state: `NULL::text`,
  district: `(SELECT name FROM district WHERE ags = area)`,
  municipality: `(SELECT name FROM municipality WHERE ags = area)`,
};

/**
 * Borders as whole numbers of a grid whose origin is the north-west corner of the bounds, y down, `units` along its
 * width. Every corner is rounded by itself to the same grid, so neighbours keep sharing it. Rounding happens before
 * any cut: plain arithmetic gives the same on every version of PostGIS and GEOS.
 */
export async function findShapes(
  db: DataSource | EntityManager,
  level: BoundaryLevel,
  zoom: number,
  bounds: Bounds,
  units: number,
  within: Bounds = bounds,
): Promise<ShapeRow[]> {
  const [west, , east, north] = bounds;
  const scale = units / (east - west);
  return db.query(
    `SELECT area, coalesce(${NAMES[level]}, area) AS name,
            ST_AsTWKB(ST_TransScale(geometry, -$7::float8, -$8::float8, $9::float8, -$9::float8), 0) AS shape
     FROM boundary_shape
     WHERE level = $1 AND zoom = $2 AND geometry && ST_MakeEnvelope($3, $4, $5, $6, 3857)
     ORDER BY area`,
    [level, zoom, ...within, west, north, scale],
  );
}

/** The whole territory in Web Mercator metres; null while no borders are loaded. */
export async function territoryBounds(db: DataSource | EntityManager): Promise<Bounds | null> {
  const [row] = await db.query(
    `SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
     FROM (SELECT ST_Extent(geometry) AS e FROM boundary_shape WHERE zoom = $1) AS extent`,
    [FIRST_SHAPE_ZOOM],
  );
  return row.west === null ? null : [row.west, row.south, row.east, row.north];
}

const SEED_CREDIT = '© GeoBasis-DE / BKG 2016 (Daten verändert)';

/** Whose borders these are; an import of other borders leaves its own credit. */
export async function findBoundaryCredit(db: DataSource | EntityManager): Promise<string> {
  const [row] = await db.query(`SELECT value ->> 'credit' AS credit FROM setting WHERE name = 'boundaries'`);
  return row?.credit ?? SEED_CREDIT;
}

/** Boxes around the shapes of a level. */
export async function shapeBounds(db: DataSource | EntityManager, level: BoundaryLevel): Promise<Bounds[]> {
  const rows: { box: Bounds }[] = await db.query(
    `SELECT ARRAY[ST_XMin(geometry), ST_YMin(geometry), ST_XMax(geometry), ST_YMax(geometry)]::float8[] AS box
     FROM boundary_shape WHERE level = $1 AND zoom = $2`,
    [level, LAST_SHAPE_ZOOM],
  );
  return rows.map((row) => row.box);
}

/** Where a name has most room: the middle of the largest circle inside, in the units of `findShapes`. */
export async function labelPlaces(
  db: DataSource | EntityManager,
  zoom: number,
  bounds: Bounds,
  units: number,
): Promise<Map<string, [number, number]>> {
  const [west, , east, north] = bounds;
  const scale = units / (east - west);
  const rows: { area: string; x: number; y: number }[] = await db.query(
    `SELECT area, (ST_X(centre) - $2) * $4::float8 AS x, ($3 - ST_Y(centre)) * $4::float8 AS y
     FROM (SELECT area, (ST_MaximumInscribedCircle(geometry)).center AS centre
           FROM boundary_shape WHERE level = 'district' AND zoom = $1 AND ST_IsValid(geometry)) AS place`,
    [zoom, west, north, scale],
  );
  return new Map(rows.map(({ area, x, y }) => [area, [Math.round(x), Math.round(y)]]));
}
