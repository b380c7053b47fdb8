import { asKnownAt, withTables } from '../../municipality/past.js';
import type { Db } from '../../municipality/municipality.queries.js';
import { IS_PUBLIC } from './project-filter.js';

/** Tables of projects that have a history, with their columns but geometry. */
const PAST_TABLES = {
  project_municipality: 'project_id, ags, address_count',
  lot_row:
    'project_id, number, name, commercial, operator_id, technology, funded_addresses, reserve_extension_addresses, ' +
    'homes_passed, homes_connected, homes_activated',
  milestone: 'project_id, number, lot_number, kind, name, reached_on, waived_reason, waived_on',
  promise:
    'project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, explanation, recorded_at',
  project_document: 'project_id, document_id, kind, title, is_public',
  address:
    'project_id, number, lot_number, ags, sub_area, counted_as, state, quarter, shown_state, shown_quarter',
  operator: 'id, name, website, is_demo, sort_name COLLATE "C" AS sort_name',
  programme: 'id, funder, branch, name, short_name, about, sort',
  guideline_version: 'id, programme_id, name',
};

/** Tables that belong to no project. */
const TABLES_OF_ALL = ['operator', 'programme', 'guideline_version'];

const PROJECT_COLUMNS =
  'id, reference, name, cluster_label, description, kind, guideline_version_id, call_id, recipient_type, recipient_name, ' +
  'recipient_area, technology, model, total_cost, federal_share, state_share, own_share, third_share, cost_basis, status, ' +
  'status_since, held_from, facts, eligible_addresses, funded_addresses, reserve_extension_addresses, homes_passed, ' +
  'homes_connected, homes_activated, counts_on, published_at, published_early, is_demo';

/** Parts whose changes the public reads as a change of the project, as the triggers of `project_change` have it. */
const CHANGED = ['project', 'project_municipality', 'lot', 'project_document', 'milestone', 'promise'];

/**
 * The database with the projects that the service knew at a moment: the same queries answer, over rows of the past in
 * place of the tables of their names. Only of what is public now as well: what was withdrawn from the public, or is shown
 * in less detail today, stays so for the past. null: now. With `ids`, of these projects only, which is found much faster.
 */
export function projectsKnownAt(db: Db, moment: Date | null, ids: number[] | null = null): Db {
  if (!moment) return db;
  const past = asKnownAt(db, moment);
  return {
    query: (sql: string, parameters: unknown[] = []) => {
      const [first, second] = [parameters.length + 1, parameters.length + 2];
      const tables = pastTables(`$${first}::timestamptz`, ids && `$${second}::int[]`);
      return past.query(withTables(tables, sql), [...parameters, moment, ...(ids ? [ids] : [])]);
    },
  };
}

function pastTables(moment: string, ids: string | null): string {
  const parts = Object.entries(PAST_TABLES).map(([name, columns]) => {
    const table = name.replace('_row', '');
    return `${name} AS MATERIALIZED (
      SELECT ${columns} FROM ${rowsOf(table, moment, TABLES_OF_ALL.includes(table) ? null : ids)} v, jsonb_populate_record(NULL::public.${table}, v.row) r
       ${AS_TODAY[table] ?? ''})`;
  });
  const lots = `lot AS NOT MATERIALIZED (
    SELECT r.*, geometry_as_of('lot', r.project_id || '/' || r.number, ${moment}) AS area FROM lot_row r)`;
  return [projects(moment, ids), ...parts, lots, changes(moment, ids), events(moment)].join(', ');
}

/** OFFSET 0: else rows of other records might be read as rows of this one before they are sorted out. */
const rowsOf = (record: string, moment: string, ids: string | null) =>
  ids === null
    ? `(SELECT a.row FROM record_as_of('${record}', ${moment}) a OFFSET 0)`
    : `(SELECT upcast_row(l.record, l.schema_version, l.row) AS row
          FROM unnest(${ids}) AS p (id), LATERAL (
            SELECT DISTINCT ON (v.record_key COLLATE "C") v.record, v.schema_version, v.row, v.operation
              FROM record_version v
             WHERE v.record = '${record}' AND v.part = 'row' AND v.recorded_at <= ${moment}
               AND ${record === 'project' ? 'v.record_key COLLATE "C" = p.id::text' : OF_PROJECT}
             ORDER BY v.record_key COLLATE "C", v.id DESC OFFSET 0) l
         WHERE l.operation <> 'delete' OFFSET 0)`;

/** By the start of the key: `12/1` is lot 1 of project 12, and 0 comes right after the slash. */
const OF_PROJECT = `v.record_key COLLATE "C" >= p.id || '/' AND v.record_key COLLATE "C" < p.id || '0'`;

const AS_TODAY: Record<string, string> = {
  project_document: `WHERE EXISTS (SELECT FROM public.project_document t
    WHERE t.project_id = r.project_id AND t.document_id = r.document_id AND t.is_public)`,
};

const projects = (moment: string, ids: string | null) => `
  project_row AS MATERIALIZED (
    SELECT ${list('r', PROJECT_COLUMNS)}, r.sort_name COLLATE "C" AS sort_name,
           CASE t.address_display WHEN 'counts' THEN 'counts' ELSE r.address_display END AS address_display
      FROM ${rowsOf('project', moment, ids)} v, jsonb_populate_record(NULL::public.project, v.row) r
      JOIN (SELECT p.id, p.address_display FROM public.project p WHERE ${IS_PUBLIC}) t ON t.id = r.id),
  project AS NOT MATERIALIZED (
    SELECT r.*, geometry_as_of('project', r.id::text, ${moment}) AS area FROM project_row r)`;

const list = (alias: string, columns: string) =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

const changes = (moment: string, ids: string | null) => {
  const last = (where: string) => `
    SELECT max(v.recorded_at) AS changed_at FROM record_version v
     WHERE v.record = ANY ('{${CHANGED.join(',')}}') AND v.recorded_at <= ${moment} AND ${where}`;
  if (ids !== null)
    return `project_change AS MATERIALIZED (
      SELECT p.id AS project_id, greatest(own.changed_at, parts.changed_at) AS changed_at
        FROM unnest(${ids}) AS p (id), LATERAL (${last('v.record_key COLLATE "C" = p.id::text')}) own,
             LATERAL (${last(OF_PROJECT)}) parts)`;
  return `project_change AS MATERIALIZED (
    SELECT split_part(v.record_key, '/', 1)::int AS project_id, max(v.recorded_at) AS changed_at
      FROM record_version v WHERE v.record = ANY ('{${CHANGED.join(',')}}') AND v.recorded_at <= ${moment} GROUP BY 1)`;
};

const events = (moment: string) => `
  project_event AS MATERIALIZED (SELECT e.* FROM public.project_event e WHERE e.recorded_at <= ${moment})`;
