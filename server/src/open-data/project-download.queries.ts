import { publisherName } from '../platform/publisher.js';
import type { Db } from '../municipality/municipality.queries.js';
import type { ProjectFilter } from '../project/public/project.dto.js';
import { whereOf } from '../project/public/project-filter.js';

export interface Selection {
  count: number;
  has_demo: boolean;
  /** null: there is none. */
  changed_at: Date | null;
}

/** What holds for all projects of a filter. */
export async function selectionOf(db: Db, filter: ProjectFilter): Promise<Selection> {
  const { where, values } = whereOf(filter);
  const [row] = await db.query(
    `SELECT count(*)::int AS count, coalesce(bool_or(p.is_demo), false) AS has_demo, max(c.changed_at) AS changed_at
       FROM project p JOIN project_change c ON c.project_id = p.id WHERE ${where}`,
    values,
  );
  return row;
}

/** Areas of some projects as GeoJSON texts in CRS84 with six decimals (a tenth of a metre), rings as RFC 7946 wants. */
export async function areaTexts(db: Db, ids: number[]): Promise<Map<number, string>> {
  const rows: { id: number; area: string }[] = await db.query(
    `SELECT p.id, ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(p.area, 4326)), 6, 0) AS area
       FROM project p WHERE p.id = ANY ($1::int[]) AND p.area IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, area }) => [id, area]));
}

export interface WkbArea {
  wkb: Buffer;
  /** West, east, south, north. */
  envelope: [number, number, number, number];
}

/** Areas of some projects as they are stored, in EPSG:25833. */
export async function wkbAreas(db: Db, ids: number[]): Promise<Map<number, WkbArea>> {
  const rows: ({ id: number } & WkbArea)[] = await db.query(
    `SELECT p.id, ST_AsBinary(p.area, 'NDR') AS wkb,
            ARRAY[ST_XMin(p.area), ST_XMax(p.area), ST_YMin(p.area), ST_YMax(p.area)]::float8[] AS envelope
       FROM project p WHERE p.id = ANY ($1::int[]) AND p.area IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, ...area }) => [id, area]));
}

/** Who publishes projects, and under which licence; an operator of the service may set others. */
export async function projectSource(db: Db): Promise<{ credit: string; licence: string }> {
  const [row] = await db.query(`SELECT value FROM setting WHERE name = 'project-data'`);
  return {
    credit: row?.value?.credit ?? `${publisherName()}, Breitbandlotse`,
    licence: row?.value?.licence ?? 'Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)',
  };
}

const NAMES = {
  programme: 'SELECT short_name AS name FROM programme WHERE id = $1',
  operator: 'SELECT name FROM operator WHERE id = $1',
  district: 'SELECT name FROM district WHERE ags = $1',
  municipality: 'SELECT name FROM municipality WHERE ags = $1',
};

/** The name by which somebody reads a value of the filter; the value itself where there is none. */
export async function nameOf(db: Db, key: keyof typeof NAMES, value: string | number): Promise<string> {
  const [row] = await db.query(NAMES[key], [value]);
  return row?.name ?? String(value);
}
