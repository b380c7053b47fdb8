import type { DataSource } from 'typeorm';
import type { StoredRow } from '../../platform/history.js';
import type { StoredAuthor } from '../../platform/history-author.js';
import { OWN_PARTS, recordParts } from '../record/record-parts.js';
import { inScope } from '../record/record-scope.js';

/** A version of a project or of a part of it. */
export interface NewsRow extends StoredAuthor {
  projectId: number;
  projectName: string;
  record: 'project' | (typeof recordParts)[number];
  key: string;
  /** The row, or the area beside it. */
  part: 'row' | 'geometry';
  operation: 'insert' | 'update' | 'delete';
  recordedAt: Date;
  /** The row as it became, and as it was before. */
  row: StoredRow | null;
  before: StoredRow | null;
}

/** So many projects are looked into. */
const MOST_PROJECTS = 60;
/** So many versions: of a file that was taken over not everything is told. */
const MOST_VERSIONS = 600;

const row = (alias: string) => `upcast_row(${alias}.record, ${alias}.schema_version, ${alias}.row)`;

/**
 * What others did to the projects of a scope since a moment, the newest first. `project_change` names the projects, and
 * only their versions are looked up.
 */
export const newsRows = (
  db: DataSource,
  { areas, since, accountId }: { areas: string[] | null; since: Date; accountId: string },
): Promise<NewsRow[]> =>
  db.query(
    `WITH asked AS (
       SELECT project_id, requested_at AS changed_at FROM publication_request WHERE requested_at > $2
        UNION ALL SELECT project_id, decided_at FROM publication_request WHERE decided_at > $2
        UNION ALL SELECT project_id, greatest(asked_at, decided_at, revoked_at) FROM finding_override
         WHERE part = 'project' AND greatest(asked_at, decided_at, revoked_at) > $2
        UNION ALL SELECT project_id, changed_at FROM project_change WHERE changed_at > $2),
     changed AS MATERIALIZED (
       SELECT p.id, p.name FROM (SELECT project_id, max(changed_at) AS changed_at FROM asked GROUP BY project_id) c
         JOIN project p ON p.id = c.project_id
        WHERE ${inScope('$1')} ORDER BY c.changed_at DESC LIMIT ${MOST_PROJECTS}),
     found AS (
       SELECT c.id AS project_id, c.name AS project_name, v.*
         FROM changed c
         JOIN record_version v ON v.record = 'project' AND v.record_key COLLATE "C" = c.id::text
        WHERE v.recorded_at > $2
        UNION ALL
       SELECT c.id, c.name, v.*
         FROM changed c
         JOIN record_version v ON v.record = ANY ($4::text[])
          AND v.record_key COLLATE "C" >= c.id || '/' AND v.record_key COLLATE "C" < c.id || '0'
        WHERE v.recorded_at > $2 AND ${OWN_PARTS}),
     version AS MATERIALIZED (
       SELECT * FROM found WHERE account_id IS DISTINCT FROM $3
        ORDER BY recorded_at DESC, project_id, id LIMIT ${MOST_VERSIONS})
     SELECT v.project_id AS "projectId", v.project_name AS "projectName", v.record, v.record_key AS key, v.part, v.operation,
            v.recorded_at AS "recordedAt", v.account_id, v.actor, a.role, n.name AS person_name,
            CASE WHEN v.part = 'row' AND v.operation <> 'delete' THEN ${row('v')} END AS row, before.row AS before
       FROM version v
       LEFT JOIN LATERAL (SELECT ${row('l')} AS row FROM record_version l
                           WHERE v.part = 'row' AND v.operation <> 'insert' AND l.record = v.record
                             AND l.record_key = v.record_key AND l.part = 'row' AND l.id < v.id ORDER BY l.id DESC LIMIT 1) before ON true
       LEFT JOIN account a ON a.id = v.account_id
       LEFT JOIN person n ON n.id = a.person_id
      ORDER BY v.recorded_at DESC, v.project_id, v.id`,
    [areas, since, accountId, recordParts],
  );

export interface ReminderNews {
  projectId: number;
  projectName: string;
  queuedAt: Date;
  lastDay: string;
}

/** Reminders that were sent to this account. */
export const reminderNews = (
  db: DataSource,
  accountId: string,
  since: Date,
  limit: number,
): Promise<ReminderNews[]> =>
  db.query(
    `SELECT p.id AS "projectId", p.name AS "projectName", s.queued_at AS "queuedAt", r.last_day::text AS "lastDay"
       FROM reminder s
       JOIN promise r ON r.project_id = s.project_id AND r.milestone_number = s.milestone_number AND r.number = s.promise_number
       JOIN project p ON p.id = s.project_id
      WHERE s.account_id = $1 AND s.queued_at > $2 ORDER BY s.queued_at DESC, r.last_day, p.id LIMIT $3`,
    [accountId, since, limit],
  );
