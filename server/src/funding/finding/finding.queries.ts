import type { EntityManager } from 'typeorm';
import type { OverrideDto } from './finding.dto.js';

export interface OverrideRow {
  number: number;
  rule: string;
  digest: string;
  askedBy: string | null;
  decision: OverrideDto['decision'];
}

export const overridesOf = (manager: EntityManager, id: number): Promise<OverrideRow[]> =>
  manager.query(
    `SELECT number, rule, facts_digest AS digest, asked_by AS "askedBy", decision
       FROM finding_override WHERE project_id = $1 ORDER BY number`,
    [id],
  );

export async function findOverride(
  manager: EntityManager,
  id: number,
  number: number,
): Promise<OverrideRow | null> {
  return (await overridesOf(manager, id)).find((row) => row.number === number) ?? null;
}

interface AskedOverride {
  rule: string;
  digest: string;
  sentence: string;
  reason: string;
  askedBy: string;
  moment: Date;
}

export async function insertOverride(
  manager: EntityManager,
  id: number,
  asked: AskedOverride,
): Promise<void> {
  await manager.query(
    `INSERT INTO finding_override (project_id, number, rule, facts_digest, sentence, reason, asked_by, asked_at)
     SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, $6, $7 FROM finding_override WHERE project_id = $1`,
    [id, asked.rule, asked.digest, asked.sentence, asked.reason, asked.askedBy, asked.moment],
  );
}

export async function decideOverride(
  manager: EntityManager,
  id: number,
  number: number,
  of: { decision: string; reason: string | null; decidedBy: string; moment: Date },
): Promise<void> {
  await manager.query(
    `UPDATE finding_override SET decision = $3, decision_reason = $4, decided_by = $5, decided_at = $6
      WHERE project_id = $1 AND number = $2`,
    [id, number, of.decision, of.reason, of.decidedBy, of.moment],
  );
}
