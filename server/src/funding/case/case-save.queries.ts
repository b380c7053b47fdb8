import type { EntityManager } from 'typeorm';
import type { CaseBody } from './funding-case.dto.js';

/** What is left out stays. */
export async function updateCase(manager: EntityManager, id: number, body: CaseBody): Promise<void> {
  await manager.query(
    `UPDATE funding_case SET summary = CASE WHEN $2 THEN $3 ELSE summary END,
            advice_protocol_on = CASE WHEN $4 THEN $5::date ELSE advice_protocol_on END,
            assigned_to = CASE WHEN $6 THEN $7::uuid ELSE assigned_to END
      WHERE project_id = $1`,
    [
      id,
      body.summary !== undefined,
      body.summary ?? null,
      body.adviceProtocolOn !== undefined,
      body.adviceProtocolOn ?? null,
      body.assignedTo !== undefined,
      body.assignedTo ?? null,
    ],
  );
}

export async function isAdvisor(manager: EntityManager, account: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM account WHERE id = $1 AND state = 'active' AND role IN ('dias_advisor', 'dias_lead')`,
    [account],
  );
  return rows.length > 0;
}
