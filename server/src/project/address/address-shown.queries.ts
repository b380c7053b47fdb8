import type { EntityManager } from 'typeorm';

/** So many others make a street, or a lot, whose state stands for it. */
const ENOUGH = 5;

/**
 * How far the others around a refused address are: the median of its street in the lot, of the lot, of the project,
 * whichever first has enough of them. The quarter is one that others of that state in the lot have: its own, or else theirs.
 */
const AROUND = `
  WITH other AS MATERIALIZED (
    SELECT lot_number, ags, street, CASE state WHEN 'planned' THEN 1 WHEN 'in_construction' THEN 2 ELSE 3 END AS step, quarter
      FROM address WHERE project_id = $1 AND state NOT IN ('refused', 'left_out')),
  median AS MATERIALIZED (
    SELECT grouping(lot_number) = 1 AS is_project, grouping(street) = 1 AS is_wide, lot_number, ags, street,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY step) AS step
      FROM other GROUP BY GROUPING SETS ((lot_number, ags, street), (lot_number), ()) HAVING count(*) >= ${ENOUGH}),
  quarters AS MATERIALIZED (
    SELECT lot_number, step, mode() WITHIN GROUP (ORDER BY quarter) AS common, array_agg(DISTINCT quarter) AS known,
           bool_or(quarter IS NULL) AS has_none
      FROM other WHERE step < 3 GROUP BY lot_number, step),
  raised AS (
    SELECT a.number, a.lot_number, a.shown_quarter, greatest(
             CASE a.shown_state WHEN 'planned' THEN 1 WHEN 'in_construction' THEN 2 ELSE 3 END,
             coalesce(s.step, l.step, p.step)) AS step
      FROM address a
      LEFT JOIN median s ON NOT s.is_wide AND s.lot_number IS NOT DISTINCT FROM a.lot_number AND s.ags = a.ags AND s.street = a.street
      LEFT JOIN median l ON l.is_wide AND NOT l.is_project AND l.lot_number = a.lot_number
      LEFT JOIN median p ON p.is_project
     WHERE a.project_id = $1 AND a.state = 'refused')`;

/**
 * Refused addresses go on with those around them, never back; so nobody stands out in a street that is ready. To be called
 * whenever addresses of the project have changed: only a row whose state or quarter is another one is written.
 */
export async function raiseShownAddresses(manager: EntityManager, projectId: number): Promise<void> {
  await manager.query(
    `${AROUND}
     UPDATE address a SET shown_state = w.state, shown_quarter = w.quarter
       FROM (SELECT r.number, CASE r.step WHEN 1 THEN 'planned' WHEN 2 THEN 'in_construction' ELSE 'ready' END AS state,
                    CASE WHEN r.step = 3 THEN NULL
                         WHEN q.step IS NULL OR r.shown_quarter = ANY (q.known) OR (r.shown_quarter IS NULL AND q.has_none)
                         THEN r.shown_quarter ELSE q.common END AS quarter
               FROM raised r
               LEFT JOIN quarters q ON q.lot_number IS NOT DISTINCT FROM r.lot_number AND q.step = r.step) w
      WHERE a.project_id = $1 AND a.number = w.number
        AND ROW(a.shown_state, a.shown_quarter) IS DISTINCT FROM ROW(w.state, w.quarter)`,
    [projectId],
  );
}
