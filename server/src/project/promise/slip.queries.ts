import type { Db } from '../../municipality/municipality.queries.js';
import { finishedStatuses } from '../public/public-state.js';
import { PUBLIC_STATE } from '../public/project-filter.js';

/** To which rows of the statistics a published project belongs: to each of its Kreise, operators, or to its programme. */
export interface SlipPlace {
  projectId: number;
  /** null: it has none (of them). */
  key: string | null;
  name: string | null;
  sortName: string | null;
  /** Lots that belong to the row; null: the whole project does. */
  lots: number[] | null;
}

const PLACES = {
  district: `
    SELECT DISTINCT p.id AS "projectId", d.ags AS key, d.name, d.sort_name AS "sortName", NULL::int[] AS lots
      FROM project p
      LEFT JOIN project_municipality pm ON pm.project_id = p.id
      LEFT JOIN municipality m ON m.ags = pm.ags
      LEFT JOIN district d ON d.ags = m.district_ags
     WHERE ${PUBLIC_STATE} IS NOT NULL`,
  operator: `
    SELECT p.id AS "projectId", o.id::text AS key, o.name, o.sort_name AS "sortName",
           array_agg(l.number) FILTER (WHERE l.number IS NOT NULL) AS lots
      FROM project p
      LEFT JOIN lot l ON l.project_id = p.id AND l.operator_id IS NOT NULL
      LEFT JOIN operator o ON o.id = l.operator_id
     WHERE ${PUBLIC_STATE} IS NOT NULL
     GROUP BY p.id, o.id, o.name, o.sort_name`,
  programme: `
    SELECT p.id AS "projectId", r.id AS key, r.short_name AS name, to_char(r.sort, 'FM0000000') AS "sortName",
           NULL::int[] AS lots
      FROM project p
      LEFT JOIN guideline_version g ON g.id = p.guideline_version_id
      LEFT JOIN programme r ON r.id = g.programme_id
     WHERE ${PUBLIC_STATE} IS NOT NULL`,
};
export type SlipDimension = keyof typeof PLACES;

export const slipPlaces = (known: Db, by: SlipDimension): Promise<SlipPlace[]> => known.query(PLACES[by]);

/** Of published projects that are in operation or beyond it the day since when: whatever their milestones say, they came. */
export async function finishedDays(known: Db): Promise<Map<number, string>> {
  const rows: { id: number; day: string }[] = await known.query(
    `SELECT p.id, coalesce(p.facts ->> 'commissioned_on',
              (SELECT to_char(max(e.effective_on), 'YYYY-MM-DD') FROM project_event e
                WHERE e.project_id = p.id AND e.to_status = 'commissioned'),
              to_char(p.status_since, 'YYYY-MM-DD')) AS day
       FROM project p WHERE coalesce(p.held_from, p.status) = ANY ($1::text[]) AND ${PUBLIC_STATE} IS NOT NULL`,
    [finishedStatuses],
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}
