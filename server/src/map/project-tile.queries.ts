import { publicAddressQuarterSql, publicAddressStateSql } from '../project/address/address-privacy.js';
import { publicStateSql } from '../project/public/public-state.js';
import type { DataSource, EntityManager } from 'typeorm';
import type { Bounds } from './web-mercator.js';

type Db = DataSource | EntityManager;

const STATE = publicStateSql('p');
/** Metres of Web Mercator by one metre of the ground in Saxony, rounded up: a box of a tile never ends too early. */
const WEB_METRES = 1.65;

/** A tile's bounds as a box in EPSG:25833, around what bends when it is projected. */
const WITHIN = `ST_Envelope(ST_Transform(ST_Segmentize(ST_MakeEnvelope($1, $2, $3, $4, 3857), ($3 - $1) / 4), 25833))`;

export interface AreaRow {
  id: number;
  state: string;
  kind: string;
  name: string;
  /** TWKB in the units of the tile. */
  shape: Buffer;
}

/**
 * Areas of published projects in a tile, as whole numbers from its north-west corner, y down, `units` along its edge.
 * What is finer than `finest` units is left out before anything is projected: most of the work is saved by that.
 */
export function areasInTile(
  db: Db,
  bounds: Bounds,
  units: number,
  within: Bounds,
  finest: number,
): Promise<AreaRow[]> {
  const [west, , east, north] = bounds;
  const unit = (east - west) / units;
  return db.query(
    `SELECT p.id, ${STATE} AS state, p.kind, p.name,
            ST_AsTWKB(ST_TransScale(ST_Transform(ST_Simplify(p.area, $5::float8, true), 3857),
                                    -$6::float8, -$7::float8, $8::float8, -$8::float8), 0) AS shape
       FROM project p
      WHERE p.area && ${WITHIN} AND p.published_at IS NOT NULL AND ${STATE} IS NOT NULL
      ORDER BY p.id`,
    [...within, (finest * unit) / WEB_METRES, west, north, 1 / unit],
  );
}

export interface PointRow {
  id: number;
  state: string;
  kind: string;
  name: string;
  ags: string;
  count: number | null;
  x: number;
  y: number;
}

/** Borders as they are drawn on a low zoom: small, and good enough to find a place inside. */
const POINT_ZOOM = 8;

/** Gemeinden of published projects that have no area: a place inside each, in the units of the tile. */
export function pointsInTile(db: Db, bounds: Bounds, units: number): Promise<PointRow[]> {
  const [west, south, east, north] = bounds;
  return db.query(
    `WITH place AS MATERIALIZED (
       SELECT s.area AS ags, CASE WHEN ST_IsValid(s.geometry) THEN ST_PointOnSurface(s.geometry)
                                  ELSE ST_Centroid(ST_Envelope(s.geometry)) END AS centre
         FROM boundary_shape s
        WHERE s.level = 'municipality' AND s.zoom = ${POINT_ZOOM}
          AND s.geometry && ST_MakeEnvelope($1, $2, $3, $4, 3857))
     SELECT p.id, ${STATE} AS state, p.kind, p.name, pm.ags, pm.address_count AS count,
            floor((ST_X(g.centre) - $1) * $5::float8)::int AS x, floor(($4 - ST_Y(g.centre)) * $5::float8)::int AS y
       FROM place g
       JOIN project_municipality pm ON pm.ags = g.ags
       JOIN project p ON p.id = pm.project_id AND p.area IS NULL AND p.published_at IS NOT NULL AND ${STATE} IS NOT NULL
      WHERE ST_X(g.centre) >= $1 AND ST_X(g.centre) < $3 AND ST_Y(g.centre) > $2 AND ST_Y(g.centre) <= $4
      ORDER BY p.id, pm.ags`,
    [west, south, east, north, units / (east - west)],
  );
}

/** Boxes of all that is drawn of published projects, in Web Mercator metres. */
export async function projectBoxes(db: Db): Promise<Bounds[]> {
  const rows: { box: Bounds }[] = await db.query(
    `SELECT web_box(ST_Expand(ST_Envelope(p.area), 100)) AS box FROM project p WHERE p.area IS NOT NULL AND ${STATE} IS NOT NULL
     UNION ALL
     SELECT DISTINCT web_box(ST_Envelope(m.geometry)) FROM project p
       JOIN project_municipality pm ON pm.project_id = p.id
       JOIN municipality m ON m.ags = pm.ags AND m.geometry IS NOT NULL
      WHERE p.area IS NULL AND ${STATE} IS NOT NULL`,
  );
  return rows.map(({ box }) => box);
}

export interface AddressRow {
  project: number;
  state: string;
  quarter: string | null;
  x: number;
  y: number;
}

const ADDRESS_STATE = publicAddressStateSql('a');
/** Only where the recipient shows addresses, and of a project that is public. */
const SHOWN_ADDRESS = `p.address_display = 'state_and_quarter' AND ${STATE} IS NOT NULL AND ${ADDRESS_STATE} IS NOT NULL`;

/** Addresses that are shown, in the units of the tile: no more of them than `project/address/address-privacy.ts` lets through. */
export function addressesInTile(db: Db, bounds: Bounds, units: number): Promise<AddressRow[]> {
  const [west, south, east, north] = bounds;
  return db.query(
    `SELECT s.project, s.state, s.quarter, floor((ST_X(s.place) - $1) * $5::float8)::int AS x,
            floor(($4 - ST_Y(s.place)) * $5::float8)::int AS y
       FROM (SELECT a.project_id AS project, ${ADDRESS_STATE} AS state, ST_Transform(a.location, 3857) AS place,
                    to_char(${publicAddressQuarterSql('a')}, 'YYYY-"Q"Q') AS quarter
               FROM address a JOIN project p ON p.id = a.project_id
              WHERE a.location && ${WITHIN} AND ${SHOWN_ADDRESS}) s
      WHERE ST_X(s.place) >= $1 AND ST_X(s.place) < $3 AND ST_Y(s.place) > $2 AND ST_Y(s.place) <= $4
      ORDER BY x, y, s.project, s.state, s.quarter NULLS FIRST`,
    [west, south, east, north, units / (east - west)],
  );
}

/** Squares of 1 km in which addresses are shown, in Web Mercator metres. */
export async function addressBoxes(db: Db): Promise<Bounds[]> {
  const rows: { box: Bounds }[] = await db.query(
    `SELECT web_box(ST_Collect(a.location)) AS box FROM address a JOIN project p ON p.id = a.project_id
      WHERE a.location IS NOT NULL AND ${SHOWN_ADDRESS}
      GROUP BY floor(ST_X(a.location) / 1000), floor(ST_Y(a.location) / 1000)`,
  );
  return rows.map(({ box }) => box);
}
