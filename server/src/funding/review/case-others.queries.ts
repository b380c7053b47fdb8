import type { CaseFacts } from '../facts/case-facts.js';
import { day } from '../case/case-head.queries.js';
import type { Db } from '../lifecycle/case-past.js';

type Other = CaseFacts['others'][number];

/**
 * Other funded projects that share a Gemeinde with one of these and may exclude it: calls of the same year, one of the two
 * in the Lückenschluss. (All that share a Gemeinde would be too many: thousands of cases are read at once.)
 */
export async function othersOf(db: Db, ids: readonly number[]): Promise<Map<number, Other[]>> {
  const rows: (Other & { id: number })[] = await db.query(
    `SELECT own.project_id AS id, o.id AS "projectId", o.name, array_agg(own.ags ORDER BY own.ags) AS ags,
            g.branch, a.year AS "callYear", a.id AS "callId",
            coalesce(${day('t.applied_on')}, o.facts ->> 'application_on') AS "appliedOn",
            o.status IN ('rejected', 'withdrawn') OR coalesce(t.status IN ('rejected', 'withdrawn'), false) AS rejected
       FROM project_municipality own
       JOIN project me ON me.id = own.project_id
       JOIN call my_call ON my_call.id = me.call_id
       JOIN guideline_version my_version ON my_version.id = me.guideline_version_id
       JOIN programme my_programme ON my_programme.id = my_version.programme_id
       JOIN project_municipality other ON other.ags = own.ags AND other.project_id <> own.project_id
       JOIN project o ON o.id = other.project_id AND o.kind <> 'commercial'
       LEFT JOIN grant_track t ON t.project_id = o.id AND t.funder = 'federal'
       JOIN guideline_version v ON v.id = o.guideline_version_id
       JOIN programme g ON g.id = v.programme_id
       JOIN call a ON a.id = o.call_id AND a.year = my_call.year
      WHERE own.project_id = ANY ($1) AND 'gap_closure' IN (my_programme.branch, g.branch)
      GROUP BY own.project_id, o.id, g.branch, a.year, a.id, t.applied_on, t.status
      ORDER BY own.project_id, o.id`,
    [ids],
  );
  const others = new Map<number, Other[]>();
  for (const { id, ...other } of rows) others.set(id, [...(others.get(id) ?? []), other]);
  return others;
}
