import type { EntityManager } from 'typeorm';
import type { Facts } from '../case.js';
import type { NewPromise } from '../promise/promise-rules.js';
import type { MilestoneKind } from '../words.js';

export interface ReportedCounts {
  passed: number | null;
  connected: number | null;
  activated: number | null;
  countsOn: string | null;
}

export async function updateReportedCounts(
  manager: EntityManager,
  id: number,
  { passed, connected, activated, countsOn }: ReportedCounts,
): Promise<void> {
  await manager.query(
    `UPDATE project SET homes_passed = $2, homes_connected = $3, homes_activated = $4, counts_on = $5 WHERE id = $1`,
    [id, passed, connected, activated, countsOn],
  );
}

export async function updateFacts(manager: EntityManager, id: number, facts: Facts): Promise<void> {
  await manager.query(`UPDATE project SET facts = $2 WHERE id = $1`, [id, JSON.stringify(facts)]);
}

export async function updateReportedAt(manager: EntityManager, id: number, moment: Date): Promise<void> {
  await manager.query(`UPDATE project SET reported_at = $2 WHERE id = $1`, [id, moment]);
}

export interface NewMilestone {
  number: number;
  lotNumber: number | null;
  kind: MilestoneKind;
  name: string | null;
}

export async function insertMilestone(
  manager: EntityManager,
  id: number,
  { number, lotNumber, kind, name }: NewMilestone,
): Promise<void> {
  await manager.query(
    `INSERT INTO milestone (project_id, number, lot_number, kind, name) VALUES ($1, $2, $3, $4, $5)`,
    [id, number, lotNumber, kind, name],
  );
}

export async function updateMilestone(
  manager: EntityManager,
  id: number,
  number: number,
  {
    reachedOn,
    waivedReason,
    today,
  }: { reachedOn: string | null; waivedReason: string | null; today: string },
): Promise<void> {
  await manager.query(
    `UPDATE milestone SET reached_on = $3, waived_reason = $4,
            waived_on = CASE WHEN $4::text IS NOT NULL THEN coalesce(waived_on, $5::date) END
      WHERE project_id = $1 AND number = $2`,
    [id, number, reachedOn, waivedReason, today],
  );
}

interface StoredPromise extends NewPromise {
  milestone: number;
  explanation: string | null;
  promisedOn: string;
  accountId: string;
  moment: Date;
}

/** At the end of the chain: the earlier promises stay as they were given. */
export async function insertPromise(
  manager: EntityManager,
  id: number,
  promise: StoredPromise,
): Promise<void> {
  await manager.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason,
                          explanation, account_id, recorded_at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       FROM promise WHERE project_id = $1 AND milestone_number = $2`,
    [
      id,
      promise.milestone,
      promise.precision,
      promise.firstDay,
      promise.lastDay,
      promise.promisedOn,
      promise.reason,
      promise.explanation,
      promise.accountId,
      promise.moment,
    ],
  );
}

/** Whether something was promised for this milestone itself, and not only for one whose place it takes. */
export async function hasOwnPromise(manager: EntityManager, id: number, milestone: number): Promise<boolean> {
  const [row] = await manager.query(
    `SELECT FROM promise WHERE project_id = $1 AND milestone_number = $2 LIMIT 1`,
    [id, milestone],
  );
  return row !== undefined;
}

export async function lotExists(manager: EntityManager, id: number, number: number): Promise<boolean> {
  const [row] = await manager.query(`SELECT FROM lot WHERE project_id = $1 AND number = $2`, [id, number]);
  return row !== undefined;
}
