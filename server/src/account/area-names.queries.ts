import type { DataSource, EntityManager } from 'typeorm';

/** Names of Gemeinden and Kreise by key; a key that is not known (any more) is missing. */
export async function areaNames(
  db: DataSource | EntityManager,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows: { key: string; name: string }[] = await db.query(
    `SELECT ags AS key, name FROM municipality WHERE ags = ANY ($1::text[])
      UNION ALL
     SELECT ags, name FROM district WHERE ags = ANY ($1::text[])`,
    [[...new Set(keys)]],
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}
