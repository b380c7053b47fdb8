import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/problem.js';
import type { Facts } from '../case.js';
import type { ProjectStatus } from '../words.js';
import { facts } from './facts.js';

/*
 * Facts that follow from the funding case of a project (`funding/facts/facts-from-case.ts`): where there is a case, they are
 * never typed. The tables of cases stand to the right of this folder; of them only that a row is there is asked.
 */
export const factsOfCase: readonly string[] = [
  'dialogue_announced_on',
  'score_forecast_document',
  'dialogue_start',
  'dialogue_end',
  'dialogue_document',
  'survey_start',
  'survey_end',
  'survey_horizon_years',
  'survey_horizon_reason',
  'survey_document',
  'application_on',
  'state_application_on',
  'rejection_on',
  'federal_provisional_on',
  'state_provisional_on',
  'approval_period_end',
  'tender_start',
  'tender_end',
  'award_note_document',
  'council_decided_on',
  'specification_on',
  'federal_final_on',
  'state_final_on',
  'contract_on',
  'contract_sent_on',
  'usage_proof_on',
  'federal_proof_accepted_on',
  'state_proof_accepted_on',
  'state_proof_by_federal',
];

export async function hasFundingCase(manager: Pick<EntityManager, 'query'>, id: number): Promise<boolean> {
  const rows: unknown[] = await manager.query(`SELECT 1 FROM funding_case WHERE project_id = $1`, [id]);
  return rows.length > 0;
}

/** Those whose track the case has; none: there is no case. */
export async function fundersOfCase(
  db: Pick<EntityManager, 'query'>,
  id: number,
): Promise<('federal' | 'state')[]> {
  const rows: { funder: 'federal' | 'state' }[] = await db.query(
    `SELECT funder FROM grant_track WHERE project_id = $1 ORDER BY funder`,
    [id],
  );
  return rows.map(({ funder }) => funder);
}

/** Where a project stands that has not applied, or was set back to before it had. */
export const BEFORE_APPLICATION: readonly ProjectStatus[] = [
  'idea',
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'commercial_only',
];

/**
 * Whether an application was submitted, in any track: from then on what it rests on is set right by the advisors. A notice,
 * or the step of the project, says so too where nobody has reported the track as submitted.
 */
export async function isAppliedFor(db: Pick<EntityManager, 'query'>, id: number): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `SELECT 1 FROM grant_track t JOIN project p ON p.id = t.project_id
      WHERE t.project_id = $1
        AND (t.status <> 'draft'
             OR EXISTS (SELECT 1 FROM notice n WHERE n.project_id = t.project_id AND n.state IN ('recorded', 'confirmed'))
             OR (p.status <> ALL ($2) AND EXISTS (SELECT 1 FROM project_event e WHERE e.project_id = p.id
                   AND e.to_status = 'funding_applied' AND e.direction = 'forward'))) LIMIT 1`,
    [id, BEFORE_APPLICATION],
  );
  return rows.length > 0;
}

/** Of what changes nothing may come from anywhere but the case. */
export async function requireNotOfCase(manager: EntityManager, id: number, changed: Facts): Promise<void> {
  const refused = Object.keys(changed).filter((name) => factsOfCase.includes(name));
  if (refused.length === 0 || !(await hasFundingCase(manager, id))) return;
  const errors = refused.map((name) => ({
    path: `facts.${name}`,
    message: `„${facts[name]!.label}“ kommt aus dem Förderfall. Behebung: bitte dort eintragen.`,
  }));
  throw problem(409, `Nicht gespeichert: ${errors[0]!.message}`, errors);
}
