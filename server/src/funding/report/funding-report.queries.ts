import type { DataSource } from 'typeorm';

/** Cases are never deleted: those of today hold those of any day. */
export async function caseIds(db: DataSource): Promise<number[]> {
  const rows: { id: number }[] = await db.query(
    `SELECT project_id AS id FROM funding_case ORDER BY project_id`,
  );
  return rows.map(({ id }) => id);
}

export async function districtNames(db: DataSource): Promise<Map<string, string>> {
  const rows: { ags: string; name: string }[] = await db.query(`SELECT ags, name FROM district`);
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

export async function programmeOf(db: DataSource, id: string): Promise<string | null> {
  const [row] = await db.query(`SELECT short_name AS name FROM programme WHERE id = $1`, [id]);
  return row?.name ?? null;
}

/** Number of the last version of anything at a moment: what the figures of a report rest on. */
export async function lastVersionAt(db: DataSource, moment: Date): Promise<number> {
  const [row] = await db.query(
    `SELECT coalesce(max(id), 0)::float8 AS id FROM record_version WHERE recorded_at <= $1`,
    [moment],
  );
  return row.id;
}
