import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from './history-author.js';
import type { AreaChange } from './version.dto.js';

type Db = DataSource | EntityManager;

/** All versions of one record that one transaction wrote: of its row, of its area or of both. */
export interface EntryRow extends StoredAuthor {
  /** The last of them, by which the entry is called. */
  id: number;
  first_id: number;
  recorded_at: Date;
  reason: string | null;
  /** null: not there (any more). In the shape of today. */
  row_before: Record<string, unknown> | null;
  row_after: Record<string, unknown> | null;
  /** Versions of the area; null: none. */
  geometry_before: number | null;
  geometry_id: number | null;
}

/** `id`: this one only; `before`: older ones; `behind`: newer ones. */
interface EntryPage {
  id?: number;
  before?: number;
  behind?: number;
  limit: number;
}

interface Which {
  record: string;
  key: string;
  /** Tables whose rows belong to it: their keys begin with its key and a slash. */
  parts?: readonly string[];
  /** SQL over a row of `record_version`: which versions of the parts are meant. */
  only?: string;
}

/** Versions of the record $1, $2 and of its parts, the tables of which stand in the parameter. */
const ofWhole = (parts: string, only = 'true') => `(
  SELECT * FROM record_version WHERE record = $1 AND record_key = $2
   UNION ALL
  SELECT * FROM record_version WHERE record = ANY (${parts}::text[])
     AND record_key COLLATE "C" > $2 || '/' AND record_key COLLATE "C" < $2 || '0' AND ${only})`;

export async function lastEntry(db: Db, { record, key, parts = [], only }: Which): Promise<number | null> {
  const [row] = await db.query(`SELECT max(id)::float8 AS id FROM ${ofWhole('$3', only)} version`, [
    record,
    key,
    parts,
  ]);
  return row.id;
}

/** Number of the last version of a record or its parts up to a moment; null: there was none. */
export async function entryAt(
  db: Db,
  { record, key, parts = [], only }: Which,
  moment: Date,
): Promise<number | null> {
  const [row] = await db.query(
    `SELECT max(id)::float8 AS id FROM ${ofWhole('$3', only)} version WHERE recorded_at <= $4`,
    [record, key, parts, moment],
  );
  return row.id;
}

/** The last version of a part of the record up to the version $n, or before it. */
const lastOf = (part: 'row' | 'geometry', until: string) => `
  LEFT JOIN LATERAL (
    SELECT l.id::float8 AS id,
           CASE WHEN l.row IS NOT NULL THEN upcast_row(l.record, l.schema_version, l.row) END AS row
      FROM record_version l
     WHERE l.record = $1 AND l.record_key = $2 AND l.part = '${part}' AND l.id ${until}
     ORDER BY l.id DESC LIMIT 1)`;

/** The newest first. What a transaction wrote carries one moment, so that it is one entry. */
export async function entriesOf(
  db: Db,
  { record, key, parts = [], only }: Which,
  page: EntryPage,
): Promise<EntryRow[]> {
  return db.query(
    `WITH entry AS (
       SELECT max(id) AS id, min(id) AS first_id, recorded_at, account_id, actor, reason
         FROM ${ofWhole('$7', only)} version
        GROUP BY recorded_at, account_id, actor, reason, request_id
       HAVING ($3::bigint IS NULL OR max(id) = $3) AND ($4::bigint IS NULL OR max(id) < $4)
          AND ($5::bigint IS NULL OR max(id) > $5)
        ORDER BY max(id) DESC LIMIT $6)
     SELECT e.id::float8 AS id, e.first_id::float8 AS first_id, e.recorded_at, e.account_id, e.actor, e.reason, role.role, p.name AS person_name,
            before.row AS row_before, after.row AS row_after,
            CASE WHEN before.row IS NOT NULL THEN shape_before.id END AS geometry_before,
            CASE WHEN after.row IS NOT NULL THEN shape_after.id END AS geometry_id
       FROM entry e
       ${lastOf('row', '< e.first_id')} before ON true
       ${lastOf('row', '<= e.id')} after ON true
       ${lastOf('geometry', '< e.first_id')} shape_before ON true
       ${lastOf('geometry', '<= e.id')} shape_after ON true
       LEFT JOIN account a ON a.id = e.account_id
       LEFT JOIN person p ON p.id = a.person_id
       LEFT JOIN LATERAL (
         SELECT coalesce((SELECT r.row ->> 'role' FROM record_version r
                           WHERE r.record = 'account' AND r.record_key = e.account_id::text AND r.part = 'row'
                             AND r.row IS NOT NULL AND r.id < e.first_id
                           ORDER BY r.id DESC LIMIT 1), a.role) AS role) role ON true
      ORDER BY e.id DESC`,
    [record, key, page.id ?? null, page.before ?? null, page.behind ?? null, page.limit, parts],
  );
}

/** The record as it was up to and with a version. */
export async function stateAt(
  db: Db,
  { record, key }: Which,
  id: number,
): Promise<{ row: Record<string, unknown> | null; geometryId: number | null }> {
  const [state] = await db.query(
    `SELECT state.row, CASE WHEN state.row IS NOT NULL THEN shape.id END AS "geometryId"
       FROM (SELECT) one ${lastOf('row', '<= $3')} state ON true ${lastOf('geometry', '<= $3')} shape ON true`,
    [record, key, id],
  );
  return state;
}

/** A row of a part that was another after a version than before it. In the shape of today. */
export interface PartRow {
  /** Which of the stretches that were asked for. */
  place: number;
  record: string;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  area_changed: boolean;
}

/** What became of the parts between two versions each: as after `from`, and as after `to`. */
export async function partsBetween(
  db: Db,
  { key, parts = [], only = 'true' }: Which,
  stretches: [from: number, to: number][],
): Promise<PartRow[]> {
  if (parts.length === 0 || stretches.length === 0) return [];
  const state = (part: 'row' | 'geometry', until: string) => `
    LEFT JOIN LATERAL (
      SELECT CASE WHEN l.row IS NOT NULL THEN upcast_row(l.record, l.schema_version, l.row) END AS row,
             CASE WHEN l.operation <> 'delete' THEN l.id END AS id
        FROM record_version l
       WHERE l.record = t.record AND l.record_key = t.record_key AND l.part = '${part}' AND l.id <= ${until}
       ORDER BY l.id DESC LIMIT 1)`;
  return db.query(
    `SELECT s.place::int, t.record, t.record_key AS key, before.row AS before, after.row AS after,
            shape_before.id IS DISTINCT FROM shape_after.id AS area_changed
       FROM unnest($3::bigint[], $4::bigint[]) WITH ORDINALITY AS s (old_id, new_id, place)
       JOIN LATERAL (
         SELECT v.record, v.record_key, min(v.id) AS first FROM record_version v
          WHERE v.record = ANY ($2::text[])
            AND v.record_key COLLATE "C" > $1 || '/' AND v.record_key COLLATE "C" < $1 || '0'
            AND v.id > least(s.old_id, s.new_id) AND v.id <= greatest(s.old_id, s.new_id) AND ${only}
          GROUP BY v.record, v.record_key) t ON true
       ${state('row', 's.old_id')} before ON true
       ${state('row', 's.new_id')} after ON true
       ${state('geometry', 's.old_id')} shape_before ON true
       ${state('geometry', 's.new_id')} shape_after ON true
      ORDER BY s.place, t.first`,
    [key, parts, stretches.map(([from]) => from), stretches.map(([, to]) => to)],
  );
}

/** Smaller pieces are the noise of two drawings of the same line. */
const LEAST_PART_M2 = 1;

/**
 * Before two areas are laid over each other, what is not valid is mended: PostGIS in the embedded database swallows the
 * error of an overlay, and then there would be no answer at all.
 */
const mended = (geometry: string) =>
  `CASE WHEN ST_IsValid(${geometry}) THEN ${geometry} ELSE ST_CollectionExtract(ST_MakeValid(${geometry}), 3) END`;

const without = (area: string, other: string) =>
  `CASE WHEN ${other} IS NULL THEN ${area} ELSE ST_Difference(${area}, ${other}) END`;

/** In the units of the projection, which is in metres; six decimals of a degree are a tenth of one. */
const sideOf = (area: string, other: string, shapes: boolean) => `
  LATERAL (
    SELECT round(coalesce(sum(ST_Area(d.geom)), 0)::numeric / 1000000, 4)::float8 AS km2,
           ${shapes ? 'ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(ST_Multi(ST_Collect(d.geom)), 4326)), 6, 0)' : 'NULL'}::json AS shape
      FROM ST_Dump(${without(area, other)}) d WHERE ST_Area(d.geom) >= ${LEAST_PART_M2})`;

/** What the area gained and lost between two of its versions each; null: there was none, before and after. */
export async function areaChanges(
  db: Db,
  pairs: [from: number | null, to: number | null][],
  shapes?: 'with shapes',
): Promise<(AreaChange | null)[]> {
  if (pairs.every(([from, to]) => from === to)) return pairs.map(() => null);
  const rows: (AreaChange & { place: number })[] = await db.query(
    `WITH pair AS MATERIALIZED (
       SELECT p.place, ${mended('a.geometry')} AS old, ${mended('b.geometry')} AS new
         FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS p (old_id, new_id, place)
         LEFT JOIN record_version a ON a.id = p.old_id
         LEFT JOIN record_version b ON b.id = p.new_id
        WHERE a.geometry IS NOT NULL OR b.geometry IS NOT NULL)
     SELECT pair.place::int, added.km2 AS "addedKm2", removed.km2 AS "removedKm2", added.shape AS added,
            removed.shape AS removed
       FROM pair, ${sideOf('pair.new', 'pair.old', !!shapes)} added, ${sideOf('pair.old', 'pair.new', !!shapes)} removed`,
    [pairs.map(([from]) => from), pairs.map(([, to]) => to)],
  );
  const byPlace = new Map(rows.map(({ place, ...change }) => [place, change]));
  return pairs.map(([from, to], index) => (from === to ? null : (byPlace.get(index + 1) ?? null)));
}
