import { pastOf, refuseBefore } from '../platform/as-of.js';
import type { Db } from './municipality.queries.js';
import { collectTerms, termColumns } from './search-terms.js';

/** Tables of this folder that have a history, with their columns but geometry. */
const PAST_TABLES = {
  municipality:
    'ags, ars, name, official_name, sorbian_name, kind, district_ags, population, population_date, area_km2, ' +
    'sort_name, valid_from, valid_to, website',
  district: 'ags, name, kind, sorbian_name, sort_name',
  municipality_succession: 'ags, successor_ags, effective, evidence, population, population_source',
};
const WITH_GEOMETRY = ['municipality', 'district'];

/** The past moment of a question about Gemeinden; null: now. Before anything was stored there is nothing to answer. */
export async function pastMoment(db: Db, asOf: string | undefined): Promise<Date | null> {
  const moment = pastOf(asOf);
  if (moment) refuseBefore(await firstVersion(db), moment);
  return moment;
}

async function firstVersion(db: Db): Promise<Date | null> {
  const [row] = await db.query(
    `SELECT recorded_at FROM record_version WHERE record = 'municipality' ORDER BY id LIMIT 1`,
  );
  return row?.recorded_at ?? null;
}

/**
 * The database with the Gemeinden, Kreise and mergers that the service knew at a moment: the same queries answer, over
 * rows of the past in place of the tables of their names. null: now.
 */
export function asKnownAt(db: Db, moment: Date | null): Db {
  if (!moment) return db;
  return {
    query: (sql: string, parameters: unknown[] = []) =>
      db.query(withTables(pastTables(`$${parameters.length + 1}`), sql), [...parameters, moment]),
  };
}

/** The same with the words by which Gemeinden were found then: they follow from the names. */
export async function searchableAt(db: Db, moment: Date | null): Promise<Db> {
  const past = asKnownAt(db, moment);
  if (!moment) return past;
  const terms = await termsAt(db, moment);
  return {
    query: (sql: string, parameters: unknown[] = []) => {
      const arrays = terms.map((_, index) => `$${parameters.length + 1 + index}::text[]`).join(', ');
      const table = `municipality_search AS (
        SELECT DISTINCT * FROM unnest(${arrays}) AS t (ags, term, kind, folded, folded_plain))`;
      return past.query(withTables(table, sql), [...parameters, ...terms]);
    },
  };
}

/** Somebody who looks for a name asks with every letter; the past stays as it is. */
const known = new WeakMap<Db, Map<number, Promise<string[][]>>>();
const MOST_MOMENTS = 8;

function termsAt(db: Db, moment: Date): Promise<string[][]> {
  const moments = known.get(db) ?? new Map<number, Promise<string[][]>>();
  known.set(db, moments);
  const key = moment.getTime();
  const terms = moments.get(key) ?? collectTerms(asKnownAt(db, moment)).then(termColumns);
  moments.delete(key);
  moments.set(key, terms);
  if (moments.size > MOST_MOMENTS) moments.delete(moments.keys().next().value!);
  terms.catch(() => moments.delete(key));
  return terms;
}

/** Puts tables of our own before those of the schema; what a query does not name is not computed. */
export function withTables(tables: string, sql: string): string {
  const [own] = /^\s*WITH\s+(RECURSIVE\s+)?/i.exec(sql) ?? [null];
  return own === null
    ? `WITH RECURSIVE ${tables} ${sql}`
    : `WITH RECURSIVE ${tables}, ${sql.slice(own.length)}`;
}

/**
 * Rows are read once a query, borders only where the query asks for them. OFFSET 0: else rows of other records might be
 * read as rows of this one before they are sorted out.
 */
function pastTables(moment: string): string {
  return Object.entries(PAST_TABLES)
    .map(([table, columns]) => {
      const border = `geometry_as_of('${table}', r.ags, ${moment}::timestamptz) AS geometry`;
      return `${table}_row AS MATERIALIZED (
          SELECT ${columns.replace('sort_name', 'sort_name COLLATE "C" AS sort_name')}
            FROM (SELECT a.row FROM record_as_of('${table}', ${moment}::timestamptz) a OFFSET 0) v,
                 jsonb_populate_record(NULL::public.${table}, v.row)),
        ${table} AS NOT MATERIALIZED (
          SELECT r.*${WITH_GEOMETRY.includes(table) ? `, ${border}` : ''} FROM ${table}_row r)`;
    })
    .join(', ');
}
