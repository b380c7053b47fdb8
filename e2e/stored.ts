import path from 'node:path';
import pg from 'pg';

/* What a service has left behind, past the service. Embedded, the database opens only once the service has ended. */

export async function withDatabase<T>(
  env: Record<string, string>,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  if (env.DATABASE_URL) return asked(new pg.Client({ connectionString: env.DATABASE_URL }), work);
  const { DatabaseBridge } = await import('../server/src/platform/database-bridge.js');
  const bridge = await DatabaseBridge.open(path.join(env.DATA_DIR!, 'database'));
  try {
    return await asked(new pg.Client({ stream: bridge.stream as never }), work);
  } finally {
    await bridge.close();
  }
}

async function asked<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const HELD = `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS "table",
    string_agg(quote_ident(column_name), ', ') AS columns
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
    AND udt_name IN ('text', 'varchar', 'bpchar', 'name', 'citext', 'json', 'jsonb', 'xml', 'inet', 'cidr', 'bytea', '_text', '_varchar')
  GROUP BY 1`;

/** Tables in which a text stands, in whatever column can hold one: as text, or as bytes of it. */
export async function tablesWith(
  client: pg.Client,
  text: string,
): Promise<{ tables: number; found: string[] }> {
  const { rows } = await client.query<{ table: string; columns: string }>(HELD);
  const found: string[] = [];
  const bytes = Buffer.from(text).toString('hex');
  for (const { table, columns } of rows) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${table} WHERE ROW(${columns})::text ~ $1 LIMIT 1`,
      [`${text.replaceAll('.', '[.]')}|${bytes}`],
    );
    if (rowCount) found.push(table);
  }
  return { tables: rows.length, found };
}
