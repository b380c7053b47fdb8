import type { DataSource, EntityManager } from 'typeorm';
import { withTables } from '../../municipality/past.js';

export interface Db {
  // As TypeORM has it.
  // oxlint-disable-next-line no-explicit-any
  query(sql: string, parameters?: unknown[]): Promise<any>;
}
type Own = DataSource | EntityManager | Db;

/** Rows of one project each: `12`, `12/federal/1`. The keys of its versions begin with its number. */
const OF_PROJECT = [
  'project',
  'project_municipality',
  'lot',
  'milestone',
  'promise',
  'funding_case',
  'grant_track',
  'notice',
  'payout_request',
  'drawdown_plan',
  'proof',
  'change_request',
  'industry_dialogue',
  'market_survey',
  'rollout_commitment',
  'tender',
  'score_points',
  'case_submission',
  'own_deadline',
];
/** Few rows, of everybody. */
const OF_ALL = ['programme', 'guideline_version', 'call', 'programme_parameter', 'municipality', 'district'];
/** What hangs on a case besides: nobody's figures rest on it, but it belongs to its file. */
const BESIDE_PROJECT = [
  'address',
  'project_contact',
  'project_document',
  'publication_request',
  'section_review',
  'finding_override',
];
const BESIDE_ALL = ['account', 'operator', 'document'];
/** Written once, at a moment that stands in the row. */
const WRITTEN = { case_message: 'written_at', programme_change: 'decided_at' };

/**
 * The database with cases, their projects and programmes as the service knew them at a moment: the same queries answer,
 * over rows of the past in place of the tables of their names. For those who may read cases: nothing is taken out. Areas
 * are not among the columns: their shapes are long, and figures do not rest on them. null: now.
 */
export const casesKnownAt = (db: Own, moment: Date | null, ids: readonly number[]): Db =>
  moment ? knownAt(db, moment, ids) : db;

/** The same for the file of one case, with everything that hangs on it: papers, conversation, areas. Persons have today's names. */
export const caseFileKnownAt = (db: Own, moment: Date | null, id: number): Db =>
  moment ? knownAt(db, moment, [id], true) : db;

function knownAt(db: Own, moment: Date, ids: readonly number[], isFile = false): Db {
  return {
    query: (sql, parameters = []) => {
      const [at, which] = [`$${parameters.length + 1}::timestamptz`, `$${parameters.length + 2}::int[]`];
      const beside = isFile ? besideTables(at, which) : [];
      const own = OF_PROJECT.map((table) =>
        tableOf(table, rowsOf(table, at, which, isFile && WITH_AREA.includes(table))),
      );
      const all = OF_ALL.map((table) => tableOf(table, ofAll(table, at)));
      const events = ['project_event', 'case_event'].map(
        (table) =>
          `${table} AS (SELECT * FROM public.${table} WHERE recorded_at <= ${at} AND project_id = ANY (${which}))`,
      );
      // A WITH that nothing names is not computed; the two parameters must be named all the same.
      const asked = `asked AS (SELECT ${at} AS moment, ${which} AS ids)`;
      return db.query(withTables([asked, ...own, ...all, ...events, ...beside].join(', '), sql), [
        ...parameters,
        moment,
        ids,
      ]);
    },
  };
}

const besideTables = (at: string, which: string): string[] => [
  ...BESIDE_PROJECT.map((table) => tableOf(table, rowsOf(table, at, which))),
  ...BESIDE_ALL.map((table) => tableOf(table, ofAll(table, at))),
  ...Object.entries(WRITTEN).map(
    ([table, moment]) => `${table} AS (SELECT * FROM public.${table} WHERE ${moment} <= ${at})`,
  ),
];

const ofAll = (table: string, at: string) => `(SELECT a.row FROM record_as_of('${table}', ${at}) a OFFSET 0)`;

const tableOf = (table: string, rows: string) =>
  `${table} AS MATERIALIZED (SELECT r.* FROM ${rows} v, jsonb_populate_record(NULL::public.${table}, v.row) r)`;

/** OFFSET 0: else rows of other records might be read as rows of this one before they are sorted out. */
const rowsOf = (record: string, moment: string, ids: string, withArea = false): string =>
  `(SELECT upcast_row(l.record, l.schema_version, l.row)${
    withArea ? ` || jsonb_build_object('area', geometry_as_of(l.record, l.record_key, ${moment})::text)` : ''
  } AS row
      FROM unnest(${ids}) AS p (id), LATERAL (
        SELECT DISTINCT ON (v.record_key COLLATE "C") v.record, v.record_key, v.schema_version, v.row, v.operation
          FROM record_version v
         WHERE v.record = '${record}' AND v.part = 'row' AND v.recorded_at <= ${moment}
           AND ${KEYED_BY_ID.includes(record) ? 'v.record_key COLLATE "C" = p.id::text' : OWN_PART}
         ORDER BY v.record_key COLLATE "C", v.id DESC OFFSET 0) l
     WHERE l.operation <> 'delete' OFFSET 0)`;

const WITH_AREA = ['project', 'lot'];
const KEYED_BY_ID = ['project', 'funding_case'];
const OWN_PART = `v.record_key COLLATE "C" >= p.id || '/' AND v.record_key COLLATE "C" < p.id || '0'`;
