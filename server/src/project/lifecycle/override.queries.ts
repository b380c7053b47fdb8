import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import type { OverrideDto } from './override.dto.js';

/* What was asked to let pass: steps of projects and of the parts of cases, and findings of the rules of a case. */

/** Whose step it is, from where to where, and from which day on. */
export interface OverriddenStep {
  /** `project`, `track/federal`, `payout/state/2` */
  part: string;
  from: string;
  to: string;
  effectiveOn: string;
}

export interface OverrideRow {
  number: number;
  rule: string;
  digest: string;
  /** null: a finding. */
  step: OverriddenStep | null;
  sentence: string;
  reason: string;
  askedAccount: string | null;
  asker: StoredAuthor;
  askedAt: Date;
  decision: OverrideDto['decision'];
  decider: StoredAuthor;
  decidedAt: Date | null;
  decisionReason: string | null;
  revoker: StoredAuthor;
  revokedAt: Date | null;
  revocationReason: string | null;
  /** Its step was set back since, or a lead has revoked it: it is asked for anew. */
  isLapsed: boolean;
  /** A step that was taken rests on it; of a finding, the review that accepted the case. */
  isUsed: boolean;
}

const author = (column: string) => `(
  SELECT json_build_object('account_id', ${column}, 'actor', coalesce('account:' || ${column}, 'seed'), 'role', a.role,
                           'person_name', n.name)
    FROM (SELECT) one LEFT JOIN account a ON a.id = ${column} LEFT JOIN person n ON n.id = a.person_id)`;

/** Of events `e`: those that rest on the override `t`. Where an event does not say on which, it may be this one. */
const RESTS_ON_IT = `(t.number = ANY (e.override_numbers) OR (
  e.override_numbers = '{}' AND substr(t.rule, length('step.') + 1) = ANY (e.overridden) AND e.from_status = t.from_status
  AND e.to_status = t.to_status AND e.recorded_at >= t.decided_at))`;

const eventsWhere = (condition: string) => `CASE t.part
              WHEN 'project' THEN EXISTS (SELECT 1 FROM project_event e WHERE e.project_id = t.project_id AND ${condition})
              ELSE EXISTS (SELECT 1 FROM case_event e WHERE e.project_id = t.project_id AND e.aggregate || '/' || e.key = t.part
                              AND ${condition}) END`;

/** The last submission was accepted, and the finding had been let pass before. A new submission is decided anew. */
const LET_REVIEW_PASS = `EXISTS (
  SELECT 1 FROM funding_case c JOIN case_submission s ON s.project_id = c.project_id AND s.number = c.submission
   WHERE c.project_id = t.project_id AND c.review_status = 'accepted' AND s.accepted_at >= t.decided_at)`;

/** The newest first. */
export const overrideRows = (db: DataSource | EntityManager, id: number): Promise<OverrideRow[]> =>
  db.query(
    `SELECT t.number, t.rule, t.facts_digest AS digest,
            CASE WHEN t.part IS NOT NULL THEN json_build_object('part', t.part, 'from', t.from_status, 'to', t.to_status,
              'effectiveOn', to_char(t.effective_on, 'YYYY-MM-DD')) END AS step,
            t.sentence, t.reason, t.asked_by AS "askedAccount", ${author('t.asked_by')} AS asker, t.asked_at AS "askedAt",
            t.decision, ${author('t.decided_by')} AS decider, t.decided_at AS "decidedAt",
            t.decision_reason AS "decisionReason",
            ${author('t.revoked_by')} AS revoker, t.revoked_at AS "revokedAt", t.revocation_reason AS "revocationReason",
            t.revoked_at IS NOT NULL OR t.part IS NOT NULL AND ${eventsWhere(
              `e.direction = 'correction' AND e.recorded_at > t.decided_at`,
            )} AS "isLapsed",
            CASE WHEN t.part IS NULL THEN ${LET_REVIEW_PASS} ELSE ${eventsWhere(RESTS_ON_IT)} END AS "isUsed"
       FROM finding_override t WHERE t.project_id = $1 ORDER BY t.number DESC`,
    [id],
  );

export interface AskedOverride {
  rule: string;
  digest: string;
  step?: OverriddenStep;
  sentence: string;
  reason: string;
  askedBy: string;
  moment: Date;
}

export async function insertOverride(
  manager: EntityManager,
  id: number,
  { step, ...asked }: AskedOverride,
): Promise<void> {
  await manager.query(
    `INSERT INTO finding_override (project_id, number, rule, facts_digest, sentence, reason, asked_by, asked_at, part,
                                   from_status, to_status, effective_on)
     SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
       FROM finding_override WHERE project_id = $1`,
    [
      id,
      asked.rule,
      asked.digest,
      asked.sentence,
      asked.reason,
      asked.askedBy,
      asked.moment,
      step?.part ?? null,
      step?.from ?? null,
      step?.to ?? null,
      step?.effectiveOn ?? null,
    ],
  );
}

export async function updateOverride(
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

export async function updateRevoked(
  manager: EntityManager,
  id: number,
  number: number,
  of: { reason: string; revokedBy: string; moment: Date },
): Promise<void> {
  await manager.query(
    `UPDATE finding_override SET revoked_at = $3, revoked_by = $4, revocation_reason = $5
      WHERE project_id = $1 AND number = $2`,
    [id, number, of.moment, of.revokedBy, of.reason],
  );
}
