import type { DataSource, EntityManager } from 'typeorm';
import { LOCKS } from '../../platform/advisory-lock.js';
import type { DeadlineDto } from '../deadline/deadline.dto.js';
import type { UrgencyFacts } from './urgency-rules.js';

type Db = DataSource | EntityManager;

export interface SummaryRow {
  projectId: number;
  nextDue: string | null;
  urgency: number;
  blocks: number;
  warnings: number;
  hints: number;
  why: string | null;
  deadlines: DeadlineDto[];
}

export async function programmeVersion(db: Db): Promise<number> {
  const [row] = await db.query(`SELECT version FROM data_version WHERE topic = 'programme'`);
  return row?.version ?? 0;
}

/**
 * Cases without a summary, or with one that something has changed since; what was changed comes before what grew old. What
 * changed may be in another project of the same Gemeinde: its application, its area.
 */
export async function staleCases(
  db: Db,
  today: string,
  programmes: number,
  limit: number,
): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `WITH changed AS MATERIALIZED (
       SELECT project_id, max(changed_at) AS changed_at
         FROM (SELECT * FROM case_change UNION ALL SELECT * FROM project_change) c
        WHERE changed_at >= (SELECT min(computed_at) FROM case_summary) GROUP BY project_id),
     nearby AS (
       SELECT own.project_id, max(c.changed_at) AS changed_at
         FROM changed c
         JOIN project_municipality theirs ON theirs.project_id = c.project_id
         JOIN project_municipality own ON own.ags = theirs.ags
        GROUP BY own.project_id)
     SELECT c.project_id AS id
       FROM funding_case c
       LEFT JOIN case_summary s ON s.project_id = c.project_id
       LEFT JOIN changed o ON o.project_id = c.project_id
       LEFT JOIN nearby n ON n.project_id = c.project_id
      WHERE s.project_id IS NULL OR s.computed_on <> $1 OR s.programme_version <> $2
         OR s.computed_at <= greatest(o.changed_at, n.changed_at)
      ORDER BY coalesce(s.computed_at > greatest(o.changed_at, n.changed_at), false), c.project_id LIMIT $3`,
    [today, programmes, limit],
  );
  return rows.map(({ id }) => id);
}

/** Another one at it waits: both would write the same. */
export async function lockSummaries(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.caseSummary]);
}

/** What of the work on cases their urgency asks: review, what waits for a second person, findings that are let pass. */
export async function workOn(
  db: Db,
  ids: number[],
): Promise<Map<number, Pick<UrgencyFacts, 'review' | 'waiting'> & { overridden: Set<string> }>> {
  const rows: {
    id: number;
    status: UrgencyFacts['review']['status'];
    submittedOn: string | null;
    notices: number;
    overrides: number;
    steps: number;
    overridden: string[];
  }[] = await db.query(
    `SELECT c.project_id AS id, c.review_status AS status,
            (SELECT to_char(s.submitted_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') FROM case_submission s
              WHERE s.project_id = c.project_id AND s.number = c.submission) AS "submittedOn",
            (SELECT count(*)::int FROM notice n WHERE n.project_id = c.project_id AND n.state = 'recorded') AS notices,
            (SELECT count(*)::int FROM finding_override o
              WHERE o.project_id = c.project_id AND o.decision IS NULL AND o.part IS NULL) AS overrides,
            (SELECT count(*)::int FROM finding_override o
              WHERE o.project_id = c.project_id AND o.decision IS NULL AND o.part IS NOT NULL) AS steps,
            ARRAY(SELECT o.rule || ' ' || o.facts_digest FROM finding_override o
                   WHERE o.project_id = c.project_id AND o.decision = 'approved' AND o.revoked_at IS NULL) AS overridden
       FROM funding_case c WHERE c.project_id = ANY ($1)`,
    [ids],
  );
  return new Map(
    rows.map(({ id, status, submittedOn, notices, overrides, steps, overridden }) => [
      id,
      {
        review: { status, submittedOn },
        waiting: { notices, overrides, steps },
        overridden: new Set(overridden),
      },
    ]),
  );
}

/** All rows of these cases anew, in three statements however many they are. */
export async function writeSummaries(
  manager: EntityManager,
  rows: SummaryRow[],
  of: { computedAt: Date; today: string; programmes: number },
): Promise<void> {
  const ids = rows.map(({ projectId }) => projectId);
  await manager.query('DELETE FROM case_deadline WHERE project_id = ANY ($1)', [ids]);
  await manager.query(
    `INSERT INTO case_summary (project_id, computed_at, computed_on, programme_version, next_due, urgency, blocks, warnings,
                               hints, why)
     SELECT r."projectId", $2, $3, $4, r."nextDue", r.urgency, r.blocks, r.warnings, r.hints, r.why
       FROM jsonb_to_recordset($1::jsonb) AS r ("projectId" integer, "nextDue" date, urgency integer, blocks integer,
                                                warnings integer, hints integer, why text)
     ON CONFLICT (project_id) DO UPDATE SET computed_at = excluded.computed_at, computed_on = excluded.computed_on,
       programme_version = excluded.programme_version, next_due = excluded.next_due, urgency = excluded.urgency,
       blocks = excluded.blocks, warnings = excluded.warnings, hints = excluded.hints, why = excluded.why`,
    [JSON.stringify(rows), of.computedAt, of.today, of.programmes],
  );
  const deadlines = rows.flatMap(({ projectId, deadlines: own }) =>
    own.map((deadline) => ({ projectId, ...deadline })),
  );
  await manager.query(
    `INSERT INTO case_deadline (project_id, key, kind, name, due_on, done_on, rule, legal_basis, unverified, whose)
     SELECT d."projectId", d.key, d.kind, d.name, d."dueOn", d."doneOn", d.rule, d."legalBasis", d.unverified, d.whose
       FROM jsonb_to_recordset($1::jsonb) AS d ("projectId" integer, key text, kind text, name text, "dueOn" date,
         "doneOn" date, rule text, "legalBasis" text, unverified boolean, whose text)`,
    [JSON.stringify(deadlines)],
  );
}
