import type { EntityManager } from 'typeorm';
import type { Aggregate, Funder, TrackStatus } from '../words.js';

/* The statuses of the parts of a case. Only `case-status-writer.ts` calls what writes here: nothing else writes a status. */

export interface PartKey {
  project: number;
  funder: Funder;
  /** null: of the track itself. */
  number: number | null;
}

export interface NewStatus {
  to: string;
  on: string;
  /** Of a track: to where a side state returns. */
  sideFrom: TrackStatus | null;
  /** Whole cents. */
  approved: number | null;
  paid: number | null;
}

const tables: Record<Aggregate, string> = {
  track: 'grant_track',
  payout: 'payout_request',
  proof: 'proof',
  change_request: 'change_request',
};

const whichPart = ({ number }: PartKey): string =>
  `project_id = $1 AND funder = $2${number === null ? '' : ' AND number = $3'}`;
const keysOf = ({ project, funder, number }: PartKey): unknown[] =>
  number === null ? [project, funder] : [project, funder, number];

/** Since when it is in its status, and whether a document is there. */
export async function statusSince(
  manager: EntityManager,
  aggregate: Aggregate,
  key: PartKey,
): Promise<{ since: string; hasDocument: boolean }> {
  const document = aggregate === 'track' ? 'false' : 'document_id IS NOT NULL';
  const [row] = await manager.query(
    `SELECT to_char(status_since, 'YYYY-MM-DD') AS since, ${document} AS "hasDocument"
       FROM ${tables[aggregate]} WHERE ${whichPart(key)}`,
    keysOf(key),
  );
  return row;
}

/** Who made its last step. */
export async function lastAuthorOf(
  manager: EntityManager,
  aggregate: Aggregate,
  { project, funder, number }: PartKey,
): Promise<string | null> {
  const [row] = await manager.query(
    `SELECT account_id AS "accountId" FROM case_event
      WHERE project_id = $1 AND aggregate = $2 AND key = $3 ORDER BY id DESC LIMIT 1`,
    [project, aggregate, number === null ? funder : `${funder}/${number}`],
  );
  return row?.accountId ?? null;
}

/** Who noted what was approved of a payout request. */
export async function approverOf(
  manager: EntityManager,
  { project, funder, number }: PartKey,
): Promise<string | null> {
  const [row] = await manager.query(
    `SELECT account_id AS "accountId" FROM case_event
      WHERE project_id = $1 AND aggregate = 'payout' AND key = $2 AND to_status = 'approved' AND direction = 'forward'
      ORDER BY id DESC LIMIT 1`,
    [project, `${funder}/${number}`],
  );
  return row?.accountId ?? null;
}

/** Whether a funder still says no, be it with an objection to that. */
export async function hasRejectedTrack(manager: EntityManager, id: number): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM grant_track WHERE project_id = $1 AND 'rejected' IN (status, side_from)`,
    [id],
  );
  return rows.length > 0;
}

/** What a status says beside itself: a payout that is no longer approved has no approved amount. */
export async function updateCaseStatus(
  manager: EntityManager,
  aggregate: Aggregate,
  key: PartKey,
  next: NewStatus,
): Promise<void> {
  const { project, funder, number } = key;
  const { to, on } = next;
  if (aggregate === 'track')
    await manager.query(
      `UPDATE grant_track SET status = $3, status_since = $4, side_from = $5 WHERE project_id = $1 AND funder = $2`,
      [project, funder, to, on, next.sideFrom],
    );
  else if (aggregate === 'payout')
    await manager.query(
      `UPDATE payout_request SET status = $4, status_since = $5,
              submitted_on = CASE WHEN $4 IN ('draft', 'advisor_checked') THEN NULL ELSE coalesce(submitted_on, $5::date) END,
              approved_amount = CASE WHEN $4 = 'approved' THEN $6::numeric / 100 WHEN $4 = 'paid' THEN approved_amount END,
              paid_amount = CASE WHEN $4 = 'paid' THEN $7::numeric / 100 END,
              paid_on = CASE WHEN $4 = 'paid' THEN $5::date END
        WHERE project_id = $1 AND funder = $2 AND number = $3`,
      [project, funder, number, to, on, next.approved, next.paid],
    );
  else
    await manager.query(
      `UPDATE ${tables[aggregate]} SET status = $4, status_since = $5,
              submitted_on = CASE WHEN $4 IN ('draft', 'advisor_checked') THEN NULL
                                  WHEN $4 IN ('withdrawn', 'not_applicable') THEN submitted_on
                                  ELSE coalesce(submitted_on, $5::date) END,
              decided_on = CASE WHEN $4 IN ('accepted', 'approved', 'rejected', 'not_applicable') THEN $5::date END
        WHERE project_id = $1 AND funder = $2 AND number = $3`,
      [project, funder, number, to, on],
    );
}
