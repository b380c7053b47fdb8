import type { Db } from '../lifecycle/case-past.js';

/** Last statuses by the part of the case: `track:federal`, `payout:state/2`, and `project`. */
export type LastStatuses = Record<string, { status: string; since: string }>;

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
