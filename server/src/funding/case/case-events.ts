import type { DataSource, EntityManager } from 'typeorm';
import { authorOf, type StoredAuthor } from '../../platform/history-author.js';
import { overrideRows } from '../../project/lifecycle/override.queries.js';
import { wentPast } from '../../project/lifecycle/step-override.js';
import type { CaseDirection } from '../lifecycle/case-lifecycle.js';
import { day } from './case-head.queries.js';
import type { CaseEventDto } from './funding-case.dto.js';
import {
  type Aggregate,
  changeRequestStatuses,
  payoutStatuses,
  proofStatuses,
  trackStatuses,
} from '../words.js';

export const statusWords: Record<Aggregate, Record<string, string>> = {
  track: trackStatuses,
  payout: payoutStatuses,
  proof: proofStatuses,
  change_request: changeRequestStatuses,
};

export interface NewCaseEvent {
  aggregate: Aggregate;
  /** Within the case: `federal`, `state/2`. */
  key: string;
  from: string | null;
  to: string;
  on: string;
  recordedAt: Date;
  accountId: string | null;
  actor: string;
  direction: CaseDirection | 'created';
  reason: string | null;
  overridden: readonly string[];
  /** Numbers of the exceptions, in the order of `overridden`. */
  overrideNumbers?: readonly number[];
  legalBasis: string | null;
  documents: readonly string[];
}

export async function insertCaseEvent(
  manager: EntityManager,
  id: number,
  event: NewCaseEvent,
): Promise<void> {
  await manager.query(
    `INSERT INTO case_event (project_id, aggregate, key, from_status, to_status, effective_on, recorded_at, account_id, actor,
                             direction, reason, overridden, override_numbers, legal_basis, documents)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      event.aggregate,
      event.key,
      event.from,
      event.to,
      event.on,
      event.recordedAt,
      event.accountId,
      event.actor,
      event.direction,
      event.reason,
      event.overridden,
      event.overrideNumbers ?? [],
      event.legalBasis,
      event.documents,
    ],
  );
}

interface EventRow extends StoredAuthor {
  id: number;
  aggregate: Aggregate;
  key: string;
  from_status: string | null;
  to_status: string;
  effective_on: string;
  recorded_at: Date;
  direction: CaseEventDto['direction'];
  reason: string | null;
  overridden: string[];
  override_numbers: number[];
  legal_basis: string | null;
}

/** Every change of status, the newest first, in German. */
export async function caseEvents(db: DataSource | EntityManager, id: number): Promise<CaseEventDto[]> {
  const rows: EventRow[] = await db.query(
    `SELECT e.id::int AS id, e.aggregate, e.key, e.from_status, e.to_status, ${day('e.effective_on')} AS effective_on,
            e.recorded_at, e.direction, e.reason, e.overridden, e.override_numbers, e.legal_basis, e.account_id, e.actor, a.role,
            n.name AS person_name
       FROM case_event e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN person n ON n.id = a.person_id
      WHERE e.project_id = $1 ORDER BY e.id DESC`,
    [id],
  );
  const overrides = await overrideRows(db, id);
  return rows.map((row) => {
    const words = statusWords[row.aggregate];
    return {
      id: row.id,
      aggregate: row.aggregate,
      key: row.key,
      from: row.from_status === null ? null : (words[row.from_status] ?? row.from_status),
      to: words[row.to_status] ?? row.to_status,
      effectiveOn: row.effective_on,
      recordedAt: row.recorded_at.toISOString(),
      by: authorOf(row, true),
      direction: row.direction,
      reason: row.reason,
      overridden: row.overridden,
      wentPast: wentPast(
        {
          step: { part: `${row.aggregate}/${row.key}`, from: row.from_status, to: row.to_status },
          overridden: row.overridden,
          overrideNumbers: row.override_numbers,
          recordedAt: row.recorded_at,
        },
        overrides,
      ),
      legalBasis: row.legal_basis,
    };
  });
}
