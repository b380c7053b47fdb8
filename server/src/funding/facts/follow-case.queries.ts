import type { EntityManager } from 'typeorm';
import type { CaseDocuments, Followed } from './facts-from-case.js';

/** Documents of the last dialogue and survey, and of the first tender that was not given up. */
export async function caseDocuments(manager: EntityManager, id: number): Promise<CaseDocuments> {
  const last = (table: string, column: string, order: string, where = '') =>
    `(SELECT ${column}::text FROM ${table} WHERE project_id = $1 ${where} ORDER BY ${order} LIMIT 1)`;
  const [row] = await manager.query(
    `SELECT ${last('industry_dialogue', 'score_document_id', 'number DESC')} AS score_forecast_document,
            ${last('industry_dialogue', 'document_id', 'number DESC')} AS dialogue_document,
            ${last('market_survey', 'document_id', 'number DESC')} AS survey_document,
            ${last('tender', 'document_id', 'number', 'AND cancelled_reason IS NULL AND document_id IS NOT NULL')}
              AS award_note_document`,
    [id],
  );
  return Object.fromEntries(Object.entries(row).filter(([, document]) => document !== null));
}

/** Whether anything of the project has changed. */
export async function updateFollowed(
  manager: EntityManager,
  id: number,
  { facts, shares, planned, basis }: Followed,
): Promise<boolean> {
  const share = (column: string, granted: string, asked: string) =>
    `coalesce(${granted}::numeric, CASE WHEN coalesce(cost_basis, 'planned') = 'planned' THEN ${asked}::numeric END,
              ${column} * 100) / 100`;
  const [federal, state] = [share('federal_share', '$3', '$6'), share('state_share', '$4', '$7')];
  const [rows] = await manager.query(
    `UPDATE project SET facts = $2::jsonb, federal_share = ${federal}, state_share = ${state},
            cost_basis = coalesce($5, cost_basis)
      WHERE id = $1 AND (facts IS DISTINCT FROM $2::jsonb OR federal_share IS DISTINCT FROM ${federal}
         OR state_share IS DISTINCT FROM ${state} OR cost_basis IS DISTINCT FROM coalesce($5, cost_basis))
      RETURNING id`,
    [
      id,
      JSON.stringify(facts),
      shares.federal ?? null,
      shares.state ?? null,
      basis ?? null,
      planned.federal ?? null,
      planned.state ?? null,
    ],
  );
  return rows.length > 0;
}
