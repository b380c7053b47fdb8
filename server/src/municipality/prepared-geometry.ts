import type { AcceptedSrid } from './crs.js';
import type { Db } from './municipality.queries.js';

/** A border as it is stored: EPSG:25833, valid, areas only, two dimensions, curves as lines. */
export interface PreparedGeometry {
  wkb: Buffer;
  /** Square metres. */
  area: number;
  /** West, south, east, north in EPSG:25833. */
  bounds: [number, number, number, number];
  /** The same in Web Mercator as GeoJSON text, for tiles. */
  mercator: string;
  /** What was wrong with it and has been repaired, in the words of PostGIS. */
  repaired: string | null;
}

interface PreparedRow {
  wkb: Buffer;
  area: number;
  bounds: [number, number, number, number];
  mercator: string;
  flaw: string | null;
}

const MEASURED = `
  ST_AsBinary(g) AS wkb, ST_Area(g) AS area,
  ARRAY[ST_XMin(g), ST_YMin(g), ST_XMax(g), ST_YMax(g)]::float8[] AS bounds,
  ST_AsGeoJSON(ST_Transform(g, 3857), 2) AS mercator`;

/**
 * Curves become lines the same way from both sides, so that neighbours still share their border. Every step is
 * materialised: PostgreSQL would otherwise transform anew for every column.
 */
const PREPARE = `
  WITH moved AS MATERIALIZED (
    SELECT n, ST_Transform(ST_Force2D(ST_CurveToLine(ST_SetSRID(ST_GeomFromWKB(raw), $2::int), 32, 0, 1)), 25833) AS g
      FROM unnest($1::bytea[]) WITH ORDINALITY AS source (raw, n)),
  judged AS MATERIALIZED (
    SELECT n, g, CASE WHEN NOT ST_IsValid(g) THEN ST_IsValidReason(g) END AS flaw FROM moved),
  mended AS MATERIALIZED (
    SELECT n, flaw,
           ST_Multi(ST_CollectionExtract(CASE WHEN flaw IS NULL THEN g ELSE ST_MakeValid(g) END, 3)) AS g
      FROM judged)
  SELECT flaw, ${MEASURED} FROM mended ORDER BY n`;

/**
 * Overlays are computed on a grid of 1 mm. Without it GEOS may fail at nearly equal lines, and where it runs in WebAssembly
 * it then can neither try again nor say so.
 */
export const OVERLAY_GRID_M = 0.001;

const UNITE = `
  WITH united AS MATERIALIZED (
    SELECT ST_Multi(ST_CollectionExtract(ST_Union(ST_SetSRID(ST_GeomFromWKB(raw), 25833), ${OVERLAY_GRID_M}), 3)) AS g
      FROM unnest($1::bytea[]) AS raw)
  SELECT NULL AS flaw, ${MEASURED} FROM united`;

const STORED = `
  SELECT ags, NULL AS flaw, ${MEASURED}
    FROM (SELECT ags, geometry AS g FROM municipality WHERE ags = ANY($1) AND geometry IS NOT NULL) stored`;

/** So many borders a statement keep it well below the time that a request may wait. */
const BATCH = 20;

/** Prepares borders in order; one that the database cannot read gives the reason in its place. */
export async function prepareGeometries(
  db: Db,
  srid: AcceptedSrid,
  raw: Uint8Array[],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<(PreparedGeometry | Error)[]> {
  const prepared: (PreparedGeometry | Error)[] = [];
  for (let from = 0; from < raw.length; from += BATCH) {
    prepared.push(...(await prepareBatch(db, srid, raw.slice(from, from + BATCH))));
    progress(prepared.length, raw.length);
  }
  return prepared;
}

async function prepareBatch(
  db: Db,
  srid: AcceptedSrid,
  raw: Uint8Array[],
): Promise<(PreparedGeometry | Error)[]> {
  try {
    const rows: PreparedRow[] = await db.query(PREPARE, [raw.map(asBuffer), srid]);
    if (rows.length !== raw.length) throw new Error('PostGIS gibt keine Antwort');
    return rows.map(fromRow);
  } catch (error) {
    if (raw.length === 1) return [error as Error];
    const single: (PreparedGeometry | Error)[] = [];
    for (const one of raw) single.push(...(await prepareBatch(db, srid, [one])));
    return single;
  }
}

export async function uniteGeometries(db: Db, parts: PreparedGeometry[]): Promise<PreparedGeometry> {
  if (parts.length === 1) return parts[0]!;
  const [row]: PreparedRow[] = await db.query(UNITE, [parts.map((part) => part.wkb)]);
  if (!row) throw new Error('PostGIS cannot unite these areas');
  return { ...fromRow(row), repaired: parts.find((part) => part.repaired)?.repaired ?? null };
}

/** Borders as stored today, by AGS. */
export async function storedGeometries(db: Db, keys: string[]): Promise<Map<string, PreparedGeometry>> {
  const stored = new Map<string, PreparedGeometry>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const rows: (PreparedRow & { ags: string })[] = await db.query(STORED, [keys.slice(from, from + BATCH)]);
    for (const row of rows) stored.set(row.ags, fromRow(row));
  }
  return stored;
}

function fromRow(row: PreparedRow): PreparedGeometry {
  return {
    wkb: row.wkb,
    area: row.area,
    bounds: row.bounds,
    mercator: row.mercator,
    repaired: row.flaw,
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
