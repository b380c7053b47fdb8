import type { DataSource } from 'typeorm';
import { statusesWithPromises } from './care-phases.js';
import type { Precision } from '../promise/promise-dates.js';
import { inScope } from '../record/record-scope.js';
import type { MilestoneKind, ProjectStatus, PublicationKind } from '../words.js';

type Db = DataSource;

export interface ScopedProject {
  id: number;
  name: string;
  sortName: string;
  status: ProjectStatus;
  /** Day of the last report, or since when it is in its status where none was made. */
  updatedOn: string;
  isReported: boolean;
  /** Whether the own areas keep it; the others may only be read. */
  kept: boolean;
}

const day = (moment: string) => `(${moment} AT TIME ZONE 'Europe/Berlin')::date::text`;

/** Of a project `p`: whether one of these areas keeps it; null there: everyone's are kept. */
const isKept = (areas: string) => `(${areas}::text[] IS NULL OR p.managed_by && ${areas}
  OR EXISTS (SELECT FROM unnest(p.managed_by) kept WHERE left(kept, 5) = ANY (${areas})))`;

export const scopedProjects = (db: Db, areas: string[] | null): Promise<ScopedProject[]> =>
  db.query(
    `SELECT p.id, p.name, p.sort_name AS "sortName", p.status, p.reported_at IS NOT NULL AS "isReported",
            coalesce(${day('p.reported_at')}, p.status_since::text) AS "updatedOn", ${isKept('$1')} AS kept
       FROM project p WHERE ${inScope('$1')} ORDER BY p.sort_name, p.id`,
    [areas],
  );

export interface PromiseTask {
  projectId: number;
  projectName: string;
  number: number;
  kind: MilestoneKind;
  name: string | null;
  lotNumber: number | null;
  precision: Precision;
  firstDay: string;
  lastDay: string;
  reportedOn: string | null;
}

/** Promises that hold, of open milestones in these projects, up to a day. */
const OPEN_PROMISES = `
    FROM promise r
    JOIN milestone m ON m.project_id = r.project_id AND m.number = r.milestone_number
    JOIN project p ON p.id = r.project_id
   WHERE r.last_day <= $2::date AND m.reached_on IS NULL AND m.waived_reason IS NULL AND p.status = ANY ($3::text[])
     AND p.id = ANY ($1::int[])
     AND NOT EXISTS (SELECT FROM promise later WHERE later.project_id = r.project_id
                        AND later.milestone_number = r.milestone_number AND later.number > r.number)`;

/** The first of them. */
export const promiseTasks = (
  db: Db,
  ids: readonly number[],
  until: string,
  limit: number,
): Promise<PromiseTask[]> =>
  db.query(
    `SELECT p.id AS "projectId", p.name AS "projectName", m.number, m.kind, m.name, m.lot_number AS "lotNumber",
            r.precision, r.first_day::text AS "firstDay", r.last_day::text AS "lastDay", ${day('p.reported_at')} AS "reportedOn"
       ${OPEN_PROMISES}
      ORDER BY r.last_day, p.sort_name, p.id, m.number LIMIT $4`,
    [ids, until, statusesWithPromises, limit],
  );

export interface DeadlineCounts {
  overdue: number;
  soon: number;
  later: number;
}

export interface Horizon {
  today: string;
  /** The last day that counts as soon, that tasks are listed for, and that later ones are counted for. */
  soon: string;
  listed: string;
  later: string;
}

export async function countDeadlines(
  db: Db,
  ids: readonly number[],
  until: Horizon,
): Promise<DeadlineCounts> {
  const [row] = await db.query(
    `SELECT count(*) FILTER (WHERE r.last_day < $4::date)::int AS overdue,
            count(*) FILTER (WHERE r.last_day BETWEEN $4::date AND $5::date)::int AS soon,
            count(*) FILTER (WHERE r.last_day > $6::date)::int AS later
       ${OPEN_PROMISES}`,
    [ids, until.later, statusesWithPromises, until.today, until.soon, until.listed],
  );
  return row;
}

export interface RequestTask {
  projectId: number;
  projectName: string;
  kind: PublicationKind;
  on: string;
  /** Of a refused one of the own. */
  reason: string | null;
}

/** Requests of others for publication that wait for a second person. */
export const waitingRequests = (
  db: Db,
  ids: readonly number[],
  accountId: string,
  limit: number,
): Promise<RequestTask[]> =>
  db.query(
    `SELECT p.id AS "projectId", p.name AS "projectName", q.kind, ${day('q.requested_at')} AS "on", NULL AS reason
       FROM publication_request q JOIN project p ON p.id = q.project_id
      WHERE q.decision IS NULL AND q.requested_by IS DISTINCT FROM $2 AND p.id = ANY ($1::int[])
      ORDER BY q.requested_at, p.id LIMIT $3`,
    [ids, accountId, limit],
  );

export type OverrideTask = Pick<RequestTask, 'projectId' | 'projectName' | 'on'> & { sentence: string };

/** Steps that others ask to let pass although something blocks them; those of a case are decided there. */
export const waitingOverrides = (
  db: Db,
  ids: readonly number[],
  accountId: string,
  limit: number,
): Promise<OverrideTask[]> =>
  db.query(
    `SELECT p.id AS "projectId", p.name AS "projectName", ${day('o.asked_at')} AS "on", o.sentence
       FROM finding_override o JOIN project p ON p.id = o.project_id
      WHERE o.decision IS NULL AND o.part = 'project' AND o.asked_by IS DISTINCT FROM $2 AND p.id = ANY ($1::int[])
      ORDER BY o.asked_at, p.id LIMIT $3`,
    [ids, accountId, limit],
  );

/** Own requests that were refused and that nobody has asked for anew; for a month. */
export const refusedRequests = (
  db: Db,
  accountId: string,
  since: Date,
  limit: number,
): Promise<RequestTask[]> =>
  db.query(
    `SELECT p.id AS "projectId", p.name AS "projectName", q.kind, ${day('q.decided_at')} AS "on", q.decision_reason AS reason
       FROM publication_request q JOIN project p ON p.id = q.project_id
      WHERE q.requested_by = $1 AND q.decision = 'refused' AND q.decided_at > $2
        AND NOT EXISTS (SELECT FROM publication_request later WHERE later.project_id = q.project_id
                           AND later.kind = q.kind AND later.number > q.number)
      ORDER BY q.decided_at DESC, p.id LIMIT $3`,
    [accountId, since, limit],
  );

/** A visit ends after an hour without a page: since when it is the last one is what is answered; null: this is the first. */
export async function noteVisit(db: Db, accountId: string, moment: Date): Promise<Date | null> {
  const [visit] = await db.query(
    `INSERT INTO account_visit AS v (account_id, previous_at, last_at) VALUES ($1, '-infinity', $2)
     ON CONFLICT (account_id) DO UPDATE SET
       previous_at = CASE WHEN excluded.last_at > v.last_at + interval '1 hour' THEN v.last_at ELSE v.previous_at END,
       last_at = greatest(v.last_at, excluded.last_at)
     RETURNING nullif(previous_at, '-infinity') AS since`,
    [accountId, moment],
  );
  return visit.since;
}

export async function lastVisit(db: Db, accountId: string): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT nullif(previous_at, '-infinity') AS since FROM account_visit WHERE account_id = $1`,
    [accountId],
  );
  return row?.since ?? null;
}
