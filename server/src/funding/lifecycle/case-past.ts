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

/**
 * The database with cases, their projects and programmes as the service knew them at a moment: the same queries answer,
 * over rows of the past in place of the tables of their names. For those who may read cases: nothing is taken out. Areas
 * are not among the columns. null: now.
 */
export function casesKnownAt(db: Own, moment: Date | null, ids: readonly number[]): Db {
  if (!moment) return db;
  return {
    query: (sql, parameters = []) => {
      const [at, which] = [`$${parameters.length + 1}::timestamptz`, `$${parameters.length + 2}::int[]`];
      const own = OF_PROJECT.map((table) => tableOf(table, rowsOf(table, at, which)));
      const all = OF_ALL.map((table) =>
        tableOf(table, `(SELECT a.row FROM record_as_of('${table}', ${at}) a OFFSET 0)`),
      );
      const events = ['project_event', 'case_event'].map(
        (table) =>
          `${table} AS (SELECT * FROM public.${table} WHERE recorded_at <= ${at} AND project_id = ANY (${which}))`,
      );
      // A WITH that nothing names is not computed; the two parameters must be named all the same.
      const asked = `asked AS (SELECT ${at} AS moment, ${which} AS ids)`;
      return db.query(withTables([asked, ...own, ...all, ...events].join(', '), sql), [
        ...parameters,
        moment,
        ids,
      ]);
    },
  };
}

const tableOf = (table: string, rows: string) =>
  `${table} AS MATERIALIZED (SELECT r.* FROM ${rows} v, jsonb_populate_record(NULL::public.${table}, v.row) r)`;

/** OFFSET 0: else rows of other records might be read as rows of this one before they are sorted out. */
const rowsOf = (record: string, moment: string, ids: string): string =>
  `(SELECT upcast_row(l.record, l.schema_version, l.row) AS row
      FROM unnest(${ids}) AS p (id), LATERAL (
        SELECT DISTINCT ON (v.record_key COLLATE "C") v.record, v.schema_version, v.row, v.operation
          FROM record_version v
         WHERE v.record = '${record}' AND v.part = 'row' AND v.recorded_at <= ${moment}
           AND ${KEYED_BY_ID.includes(record) ? 'v.record_key COLLATE "C" = p.id::text' : OWN_PART}
         ORDER BY v.record_key COLLATE "C", v.id DESC OFFSET 0) l
     WHERE l.operation <> 'delete' OFFSET 0)`;

const KEYED_BY_ID = ['project', 'funding_case'];
const OWN_PART = `v.record_key COLLATE "C" >= p.id || '/' AND v.record_key COLLATE "C" < p.id || '0'`;
