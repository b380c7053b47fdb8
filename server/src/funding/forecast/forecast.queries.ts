import type { DataSource, EntityManager } from 'typeorm';
import { shapeOfWkb } from '../../project/area/area.queries.js';
import type { Shape } from '../../project/area/area-shape.js';

type Db = DataSource | EntityManager;

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

export interface GuidelineHead {
  id: string;
  name: string;
  programmeId: string;
  programmeName: string;
  funder: 'federal' | 'state';
  branch: 'infrastructure' | 'gap_closure' | 'advisory';
  validFrom: string | null;
  validTo: string | null;
}

const GUIDELINE = `v.id, v.name, v.programme_id AS "programmeId", p.short_name AS "programmeName", p.funder, p.branch,
  ${day('coalesce(v.valid_from, v.dated)')} AS "validFrom", ${day('v.valid_to')} AS "validTo"
  FROM guideline_version v JOIN programme p ON p.id = v.programme_id`;

export async function findGuideline(db: Db, id: string): Promise<GuidelineHead | null> {
  const [row] = await db.query(`SELECT ${GUIDELINE} WHERE v.id = $1`, [id]);
  return row ?? null;
}

/** The newest version of the Bund for whole areas: what somebody asks for who names none. */
export async function newestGuideline(db: Db): Promise<GuidelineHead | null> {
  const [row] = await db.query(
    `SELECT ${GUIDELINE} WHERE p.funder = 'federal' AND p.branch = 'infrastructure'
      ORDER BY coalesce(v.valid_from, v.dated) DESC NULLS LAST, v.id DESC LIMIT 1`,
  );
  return row ?? null;
}

/** The version of the Land that was the newest on a day. */
export async function stateGuidelineOn(db: Db, until: string): Promise<GuidelineHead | null> {
  const [row] = await db.query(
    `SELECT ${GUIDELINE} WHERE p.funder = 'state' AND coalesce(v.valid_from, v.dated) <= $1::date
      ORDER BY coalesce(v.valid_from, v.dated) DESC, v.id DESC LIMIT 1`,
    [until],
  );
  return row ?? null;
}

export interface CallHead {
  id: string;
  name: string;
  closes: string | null;
}

export async function findCall(db: Db, guideline: string, id: string): Promise<CallHead | null> {
  const [row] = await db.query(
    `SELECT id, name, ${day('coalesce(ended_early_on, closes)')} AS closes FROM call
      WHERE guideline_version_id = $1 AND id = $2`,
    [guideline, id],
  );
  return row ?? null;
}

/** The last line of the fast lane that is known, of versions of the same programme before this one. */
export async function earlierFastLane(
  db: Db,
  { programmeId, validFrom }: GuidelineHead,
): Promise<{ points: number; year: number } | null> {
  const [row] = await db.query(
    `SELECT (q.value)::text::float8 AS points, extract(year FROM coalesce(v.valid_from, v.dated))::int AS year
       FROM programme_parameter q JOIN guideline_version v ON v.id = q.guideline_version_id
      WHERE v.programme_id = $1 AND q.name = 'fast_lane_points' AND jsonb_typeof(q.value) = 'number'
        AND coalesce(v.valid_from, v.dated) < $2::date
      ORDER BY coalesce(v.valid_from, v.dated) DESC LIMIT 1`,
    [programmeId, validFrom],
  );
  return row ?? null;
}

export interface PlaceRow {
  ags: string;
  name: string;
  population: number | null;
  areaKm2: number | null;
}

/** Today's Gemeinden of these keys. */
export function findPlaces(db: Db, keys: readonly string[]): Promise<PlaceRow[]> {
  return db.query(
    `SELECT ags, name, population, area_km2::float8 AS "areaKm2" FROM municipality
      WHERE ags = ANY ($1::text[]) AND valid_to IS NULL ORDER BY sort_name, ags`,
    [keys],
  );
}

export function placesOfDistrict(db: Db, district: string): Promise<PlaceRow[]> {
  return db.query(
    `SELECT ags, name, population, area_km2::float8 AS "areaKm2" FROM municipality
      WHERE district_ags = $1 AND valid_to IS NULL ORDER BY sort_name, ags`,
    [district],
  );
}

export async function districtName(db: Db, ags: string): Promise<string | null> {
  const [row] = await db.query(`SELECT name FROM district WHERE ags = $1`, [ags]);
  return row?.name ?? null;
}

/** The ground of Gemeinden side by side. */
export async function shapeOfPlaces(db: Db, keys: readonly string[]): Promise<Shape> {
  const rows: { wkb: Buffer }[] = await db.query(
    `SELECT ST_AsBinary(geometry) AS wkb FROM municipality WHERE ags = ANY ($1::text[]) AND valid_to IS NULL`,
    [keys],
  );
  return rows.flatMap(({ wkb }) => shapeOfWkb(wkb));
}

export async function shapeOfDistrict(db: Db, ags: string): Promise<Shape> {
  const [row] = await db.query(`SELECT ST_AsBinary(geometry) AS wkb FROM district WHERE ags = $1`, [ags]);
  return row ? shapeOfWkb(row.wkb) : [];
}
