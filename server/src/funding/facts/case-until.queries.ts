import type { Db } from '../lifecycle/case-past.js';

/** Last statuses by the part of the case: `track:federal`, `payout:state/2`, and `project`. */
export type LastStatuses = Record<string, { status: string; since: string }>;

/** What a project was before the first step that its events name. */
const BEFORE = 'idea';

/** What the events say that was reached by a day. */
export async function lastStatuses(
  db: Db,
  ids: readonly number[],
  until: string,
): Promise<Map<number, LastStatuses>> {
  const rows: { id: number; key: string; status: string; since: string }[] = await db.query(
    `SELECT DISTINCT ON (e.project_id, e.aggregate, e.key) e.project_id AS id, e.aggregate || ':' || e.key AS key,
            e.to_status AS status, to_char(e.effective_on, 'YYYY-MM-DD') AS since
       FROM case_event e WHERE e.project_id = ANY ($1) AND e.effective_on <= $2
      ORDER BY e.project_id, e.aggregate, e.key, e.id DESC`,
    [ids, until],
  );
  const ofProjects: typeof rows = await db.query(
    `SELECT DISTINCT ON (e.project_id) e.project_id AS id, 'project' AS key, e.to_status AS status,
            to_char(e.effective_on, 'YYYY-MM-DD') AS since
       FROM project_event e WHERE e.project_id = ANY ($1) AND e.effective_on <= $2
      ORDER BY e.project_id, e.id DESC`,
    [ids, until],
  );
  const statuses = new Map<number, LastStatuses>();
  for (const { id, key, ...last } of [...rows, ...ofProjects])
    statuses.set(id, { ...statuses.get(id), [key]: last });
  return statuses;
}

/** Projects whose first step was later: then they were an idea still. */
export async function ideasUntil(
  db: Db,
  ids: readonly number[],
  until: string,
): Promise<Map<number, string>> {
  const rows: { id: number }[] = await db.query(
    `SELECT project_id AS id FROM project_event WHERE project_id = ANY ($1)
      GROUP BY project_id HAVING min(effective_on) > $2`,
    [ids, until],
  );
  return new Map(rows.map(({ id }) => [id, BEFORE]));
}
