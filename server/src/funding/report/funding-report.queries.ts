import type { DataSource } from 'typeorm';
import type { Db } from '../lifecycle/case-past.js';
import type { ReportRecords } from './report-records.js';

/** Cases are never deleted: those of today hold those of any day. */
export async function caseIds(db: DataSource): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `SELECT project_id AS id FROM funding_case ORDER BY project_id`,
  );
  return rows.map(({ id }) => id);
}

export async function districtNames(known: Db): Promise<Map<string, string>> {
  const rows: { ags: string; name: string }[] = await known.query(`SELECT ags, name FROM district`);
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

export async function programmeOf(known: Db, id: string): Promise<string | null> {
  const [row] = await known.query(`SELECT short_name AS name FROM programme WHERE id = $1`, [id]);
  return row?.name ?? null;
}

/** Who is in charge of each case as it was known; of persons only today's names are kept. */
export async function advisorNames(known: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const rows: { id: number; name: string }[] = await known.query(
    `SELECT c.project_id AS id, n.name FROM funding_case c
       JOIN account a ON a.id = c.assigned_to JOIN person n ON n.id = a.person_id
      WHERE c.project_id = ANY ($1) AND n.name IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Number of the last version, known at a moment, of a row that a report rests on: of its cases (`records.own`, keyed by
 * their numbers), and of what is everybody's.
 */
export async function lastVersionAt(
  db: DataSource,
  moment: Date,
  { ids, records }: { ids: readonly number[]; records: ReportRecords },
): Promise<number> {
  const [row] = await db.query(
    `SELECT greatest(
       (SELECT max(v.id) FROM unnest($2::text[]) AS t (record) JOIN record_version v ON v.record = t.record
         WHERE v.part = 'row' AND v.recorded_at <= $1 AND split_part(v.record_key, '/', 1) = ANY ($3::text[])),
       (SELECT max(v.id) FROM record_version v
         WHERE v.record = ANY ($4::text[]) AND v.part = 'row' AND v.recorded_at <= $1), 0)::float8 AS id`,
    [moment, records.own, ids.map(String), records.all],
  );
  return row.id;
}
