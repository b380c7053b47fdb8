import type { DataSource, EntityManager } from 'typeorm';
import { finishedStatuses } from '../public/public-state.js';
import type { Precision } from './promise-dates.js';
import type { MilestoneKind, SlipReason } from '../words.js';

type Db = DataSource | EntityManager;

export interface MilestoneRow {
  project_id: number;
  number: number;
  lot_number: number | null;
  kind: MilestoneKind;
  name: string | null;
  reached_on: string | null;
  waived_reason: string | null;
  /** null, too, where nobody wrote it down. */
  waived_on: string | null;
  /** Its project is in operation, or was given up: nothing of it is overdue any more. */
  is_over: boolean;
  /** The first promise first. */
  chain: PromiseRow[];
}

export interface PromiseRow {
  number: number;
  precision: Precision;
  first_day: string;
  last_day: string;
  promised_on: string;
  reason: SlipReason | null;
  explanation: string | null;
}

const CHAIN = ['number', 'precision', 'first_day', 'last_day', 'promised_on', 'reason', 'explanation']
  .map((column) => `'${column}', r.${column}`)
  .join(', ');

const OVER = [...finishedStatuses, 'withdrawn', 'rejected'].map((status) => `'${status}'`).join(', ');
const isOver = `EXISTS (SELECT FROM project p
                 WHERE p.id = m.project_id AND coalesce(p.held_from, p.status) IN (${OVER}))`;

const select = (milestone: string, promise: string, over = isOver) => `
  SELECT m.project_id, m.number, m.lot_number, m.kind, m.name, m.reached_on::text AS reached_on, m.waived_reason,
         m.waived_on::text AS waived_on, ${over} AS is_over, coalesce(c.chain, '[]') AS chain
    FROM ${milestone} m
    LEFT JOIN (SELECT r.project_id, r.milestone_number, json_agg(json_build_object(${CHAIN}) ORDER BY r.number) AS chain
                 FROM ${promise} r WHERE r.project_id = ANY ($1::int[])
                GROUP BY r.project_id, r.milestone_number) c
      ON c.project_id = m.project_id AND c.milestone_number = m.number
   WHERE m.project_id = ANY ($1::int[])
   ORDER BY m.project_id, m.number`;

/** Milestones of many projects with their chains. */
export const milestoneRows = (db: Db, projectIds: readonly number[]): Promise<MilestoneRow[]> =>
  db.query(select('milestone', 'promise'), [projectIds]);

/** All rows of a table as the service knew them at $2. */
const allAt = (table: 'milestone' | 'promise') => `
  ${table}_then AS MATERIALIZED (
    SELECT r.* FROM record_as_of('${table}', $2::timestamptz) v, jsonb_populate_record(NULL::${table}, v.row) r)`;
/** From so many projects on it is quicker to read the history of all. */
const MANY = 300;

/**
 * Rows of a table as the service knew them at $2. Only those of the projects asked for are looked up, by the start of
 * their keys: one page about one project does not read the history of all.
 */
const rowsAt = (table: 'milestone' | 'promise') => `
  ${table}_then AS MATERIALIZED (
    SELECT r.*
      FROM (SELECT DISTINCT ON (v.record_key) v.*
              FROM unnest($1::int[]) AS asked (project)
              JOIN record_version v ON v.record = '${table}' AND v.part = 'row' AND v.recorded_at <= $2::timestamptz
               AND v.record_key COLLATE "C" >= project || '/' AND v.record_key COLLATE "C" < project || '0'
             ORDER BY v.record_key, v.id DESC) v,
           jsonb_populate_record(NULL::${table}, upcast_row(v.record, v.schema_version, v.row)) r
     WHERE v.operation <> 'delete')`;

/** The same as the service knew them at a moment; whether the project was over then, whoever asks says. */
export function milestoneRowsAt(
  db: Db,
  projectIds: readonly number[],
  moment: Date,
): Promise<MilestoneRow[]> {
  const at = projectIds.length < MANY ? rowsAt : allAt;
  return db.query(
    `WITH ${at('milestone')}, ${at('promise')} ${select('milestone_then', 'promise_then', 'false')}`,
    [projectIds, moment],
  );
}
