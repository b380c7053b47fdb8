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

/** Rows of a part of a project that were touched after a version: as they were then, and as they are. */
const touched = (record: string) => `
  SELECT t.record_key, t.at, before.row AS before, after.row AS after
    FROM (SELECT record_key, max(recorded_at) AS at FROM record_version
           WHERE record = '${record}' AND part = 'row' AND id > $2
             AND record_key COLLATE "C" > $1 || '/' AND record_key COLLATE "C" < $1 || '0' GROUP BY record_key) t
    LEFT JOIN LATERAL (SELECT l.row FROM record_version l WHERE l.record = '${record}' AND l.record_key = t.record_key
                          AND l.part = 'row' AND l.id <= $2 ORDER BY l.id DESC LIMIT 1) before ON true
    LEFT JOIN LATERAL (SELECT l.row FROM record_version l WHERE l.record = '${record}' AND l.record_key = t.record_key
                          AND l.part = 'row' ORDER BY l.id DESC LIMIT 1) after ON true
   WHERE before.row IS DISTINCT FROM after.row`;

const CHANGE = `CASE WHEN c.before IS NULL THEN 'added' WHEN c.after IS NULL THEN 'removed' ELSE 'changed' END`;

export const changedDocuments = (db: DataSource, id: number, since: number): Promise<ChangedDocument[]> =>
  db.query(
    `SELECT split_part(c.record_key, '/', 2) AS id, coalesce(c.after, c.before) ->> 'title' AS title, ${CHANGE} AS change, c.at
       FROM (${touched('project_document')}) c ORDER BY c.at DESC`,
    [String(id), since],
  );

export interface ChangedStreet {
  street: string;
  added: number;
  removed: number;
  changed: number;
  reason: string | null;
}

/** Addresses that came, went or are another than then, by street. */
export const changedStreets = (db: DataSource, id: number, since: number): Promise<ChangedStreet[]> =>
  db.query(
    `SELECT coalesce(c.after, c.before) ->> 'street' AS street,
            count(*) FILTER (WHERE ${CHANGE} = 'added')::int AS added,
            count(*) FILTER (WHERE ${CHANGE} = 'removed')::int AS removed,
            count(*) FILTER (WHERE ${CHANGE} = 'changed')::int AS changed,
            mode() WITHIN GROUP (ORDER BY c.after ->> 'reason') AS reason
       FROM (${touched('address')}) c GROUP BY 1 ORDER BY count(*) DESC, 1`,
    [String(id), since],
  );
