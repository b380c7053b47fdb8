import type { EntityManager } from 'typeorm';
import type { ReviewedProject } from './demo-review-story.js';

/** Funded projects of the demo that have a case, in the order of their numbers. */
export const demoReviewed = (manager: EntityManager): Promise<ReviewedProject[]> =>
  manager.query(
    `SELECT p.id, p.reference, p.status, p.managed_by AS "managedBy"
       FROM project p JOIN funding_case c ON c.project_id = p.id
      WHERE p.is_demo AND c.review_status = 'open'
        AND NOT EXISTS (SELECT FROM notice n WHERE n.project_id = p.id AND n.state = 'recorded')
      ORDER BY p.id`,
  );

/** Null: the demo has no accounts. */
export async function demoStaff(manager: EntityManager): Promise<{ advisor: string; lead: string } | null> {
  const rows: { id: string; role: string }[] = await manager.query(
    `SELECT id, role FROM account WHERE is_demo AND role IN ('dias_advisor', 'dias_lead') ORDER BY role, id`,
  );
  const of = (role: string) => rows.find((row) => row.role === role)?.id;
  const [advisor, lead] = [of('dias_advisor'), of('dias_lead')];
  return advisor && lead ? { advisor, lead } : null;
}

/** Who of the demo keeps the project; null: nobody of its accounts does. */
export async function officerOf(manager: EntityManager, id: number): Promise<string | null> {
  const [row] = await manager.query(
    `SELECT a.id FROM account a JOIN project p ON p.id = $1
      WHERE a.is_demo AND a.role IN ('municipal_officer', 'district_officer')
        AND EXISTS (SELECT FROM unnest(p.managed_by) area WHERE area = ANY (a.areas) OR left(area, 5) = ANY (a.areas))
      ORDER BY a.role DESC, a.id LIMIT 1`,
    [id],
  );
  return row?.id ?? null;
}

/** Other cases of an advisor, on their way, on which nobody waits yet. */
export async function waitingFor(
  manager: EntityManager,
  advisor: string,
  but: readonly number[],
): Promise<number[]> {
  const rows: { id: number }[] = await manager.query(
    `SELECT p.id FROM project p JOIN funding_case c ON c.project_id = p.id
      WHERE p.is_demo AND c.assigned_to = $1 AND p.id <> ALL ($2::int[])
        AND p.status IN ('tendering', 'awarded', 'funding_final', 'contracted', 'under_construction')
      ORDER BY p.id LIMIT 40`,
    [advisor, but],
  );
  return rows.map(({ id }) => id);
}

export const visitBefore = (manager: EntityManager, id: number, account: string, moment: string) =>
  manager.query(
    `INSERT INTO case_visit (project_id, account_id, last_at) VALUES ($1, $2, $3)
     ON CONFLICT (project_id, account_id) DO UPDATE SET last_at = excluded.last_at`,
    [id, account, moment],
  );

/** Metres: of what comes to the area, and of what goes. */
const [ADDED, REMOVED] = [420, 300];

/** What the Kommune mended before it submitted again: a tenth less to spend, a piece more and one less of the area. */
export async function mendCase(manager: EntityManager, id: number): Promise<void> {
  await manager.query(
    `UPDATE project SET total_cost = total_cost * 0.9, federal_share = federal_share * 0.9, state_share = state_share * 0.9,
            own_share = own_share * 0.9, third_share = third_share * 0.9 WHERE id = $1`,
    [id],
  );
  await manager.query(
    `UPDATE grant_track SET requested_amount = requested_amount * 0.9 WHERE project_id = $1`,
    [id],
  );
  await manager.query(
    `UPDATE market_survey SET platform_reference = 'MEV-' || project_id || '-2' WHERE project_id = $1`,
    [id],
  );
  await manager.query(
    `WITH corner AS (
       SELECT ST_PointN(ST_ExteriorRing(ST_GeometryN(p.area, 1)), 1) AS first,
              ST_PointN(ST_ExteriorRing(ST_GeometryN(p.area, ST_NumGeometries(p.area))), 1) AS last
         FROM project p WHERE p.id = $1),
     own AS (
       SELECT ST_Union(m.geometry) AS land FROM municipality m JOIN project_municipality pm ON pm.ags = m.ags
        WHERE pm.project_id = $1),
     mended AS (
       SELECT ST_Multi(ST_CollectionExtract(ST_Difference(
                ST_Union(p.area, ST_Intersection(ST_Expand(corner.first, ${ADDED}), own.land)),
                ST_Expand(corner.last, ${REMOVED})), 3)) AS area
         FROM project p, corner, own WHERE p.id = $1)
     UPDATE project p SET area = mended.area FROM mended WHERE p.id = $1 AND ST_IsValid(mended.area) AND NOT ST_IsEmpty(mended.area)`,
    [id],
  );
}
