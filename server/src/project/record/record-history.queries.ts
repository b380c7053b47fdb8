import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;
type Row = Record<string, unknown>;

/** The last that was known of each row, also of those that are gone. */
export async function lastKnown(db: Db, record: string, keys: readonly string[]): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const rows: { record_key: string; row: Row }[] = await db.query(
    `SELECT DISTINCT ON (record_key) record_key, upcast_row(record, schema_version, row) AS row FROM record_version
      WHERE record = $1 AND record_key = ANY ($2::text[]) AND part = 'row' AND row IS NOT NULL
      ORDER BY record_key, id DESC`,
    [record, [...new Set(keys)]],
  );
  return new Map(rows.map(({ record_key, row }) => [record_key, row]));
}

async function namesIn(db: Db, table: 'guideline_version' | 'call' | 'document', keys: string[]) {
  const rows: { id: string; name: string }[] = await db.query(
    `SELECT id::text AS id, name FROM ${table} WHERE id::text = ANY ($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const guidelineNames = (db: Db, keys: string[]) => namesIn(db, 'guideline_version', keys);
export const documentNames = (db: Db, keys: string[]) => namesIn(db, 'document', keys);
export const callNames = (db: Db, keys: string[]) => namesIn(db, 'call', keys);

/** Also of those that were merged into another since. */
export async function operatorNames(db: Db, keys: string[]): Promise<Map<string, string>> {
  const rows = await lastKnown(db, 'operator', keys);
  return new Map([...rows].map(([key, row]) => [key, String(row.name)]));
}
