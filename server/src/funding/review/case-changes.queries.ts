import type { DataSource } from 'typeorm';

/** When the actor had the case open before this visit; null: never. */
export async function previousVisit(db: DataSource, id: number, accountId: string): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT previous_at AS at FROM case_visit WHERE project_id = $1 AND account_id = $2`,
    [id, accountId],
  );
  return row?.at ?? null;
}

export async function submittedAt(db: DataSource, id: number): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT submitted_at AS at FROM case_submission WHERE project_id = $1 ORDER BY number DESC LIMIT 1`,
    [id],
  );
  return row?.at ?? null;
}

export interface ChangedDocument {
  id: string;
  title: string;
  change: 'added' | 'removed' | 'changed';
  at: Date;
}

/** When a case and its project were stored first: before that there is nothing to compare with. */
export async function storedFrom(db: DataSource, id: number): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT max(first) AS at FROM (
       SELECT min(recorded_at) AS first FROM record_version
        WHERE record IN ('project', 'funding_case') AND record_key = $1 GROUP BY record) own`,
    [String(id)],
  );
  return row.at;
}

/** The area as one of its versions has it, in degrees (CRS84). */
export async function areaOfVersion(db: DataSource, version: number): Promise<unknown> {
  const [row] = await db.query(
    `SELECT ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(geometry, 4326)), 6, 0)::json AS area
       FROM record_version WHERE id = $1 AND geometry IS NOT NULL`,
    [version],
  );
  return row?.area ?? null;
}

/** A stretch of time; until null: up to now. */
export interface Stretch {
  since: Date;
  until: Date | null;
}

/** Rows of a part of a project that were touched meanwhile: as they were at the beginning, and as they were at the end. */
const touched = (record: string) => `
  SELECT t.record_key, t.at, before.row AS before, after.row AS after
    FROM (SELECT record_key, max(recorded_at) AS at FROM record_version
           WHERE record = '${record}' AND part = 'row' AND recorded_at > $2
             AND ($3::timestamptz IS NULL OR recorded_at <= $3)
             AND record_key COLLATE "C" > $1 || '/' AND record_key COLLATE "C" < $1 || '0' GROUP BY record_key) t
    LEFT JOIN LATERAL (SELECT l.row FROM record_version l WHERE l.record = '${record}' AND l.record_key = t.record_key
                          AND l.part = 'row' AND l.recorded_at <= $2 ORDER BY l.id DESC LIMIT 1) before ON true
    LEFT JOIN LATERAL (SELECT l.row FROM record_version l WHERE l.record = '${record}' AND l.record_key = t.record_key
                          AND l.part = 'row' AND ($3::timestamptz IS NULL OR l.recorded_at <= $3)
                        ORDER BY l.id DESC LIMIT 1) after ON true
   WHERE before.row IS DISTINCT FROM after.row`;

const CHANGE = `CASE WHEN c.before IS NULL THEN 'added' WHEN c.after IS NULL THEN 'removed' ELSE 'changed' END`;

const valuesOf = (id: number, { since, until }: Stretch) => [String(id), since, until];

export const changedDocuments = (db: DataSource, id: number, stretch: Stretch): Promise<ChangedDocument[]> =>
  db.query(
    `SELECT split_part(c.record_key, '/', 2) AS id, coalesce(c.after, c.before) ->> 'title' AS title, ${CHANGE} AS change, c.at
       FROM (${touched('project_document')}) c ORDER BY c.at DESC`,
    valuesOf(id, stretch),
  );

export interface ChangedStreet {
  street: string;
  added: number;
  removed: number;
  changed: number;
  reason: string | null;
}

/** Addresses that came, went or are another than then, by street. */
export const changedStreets = (db: DataSource, id: number, stretch: Stretch): Promise<ChangedStreet[]> =>
  db.query(
    `SELECT coalesce(c.after, c.before) ->> 'street' AS street,
            count(*) FILTER (WHERE ${CHANGE} = 'added')::int AS added,
            count(*) FILTER (WHERE ${CHANGE} = 'removed')::int AS removed,
            count(*) FILTER (WHERE ${CHANGE} = 'changed')::int AS changed,
            mode() WITHIN GROUP (ORDER BY c.after ->> 'reason') AS reason
       FROM (${touched('address')}) c GROUP BY 1 ORDER BY count(*) DESC, 1`,
    valuesOf(id, stretch),
  );
