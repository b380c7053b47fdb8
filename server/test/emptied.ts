import type { DataSource } from 'typeorm';

/** What a migrated database looks like that nobody has used. */
export interface Portrait {
  /** Tables that migrations and extensions have filled. They must stay as they are. */
  filled: string[];
  /** Of everything else that must be the same again: definitions, the filled tables, sequences. */
  digest: string;
}

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`;

/** Of pg_class all but what emptying a table and counting its rows change. */
const CLASSES = `SELECT to_jsonb(c) - ARRAY['relfilenode', 'relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relfrozenxid',
  'relminmxid'] AS row FROM pg_class c WHERE c.oid >= 16384`;

/** What a test could define, change or switch off; above 16384 are the objects that are not PostgreSQL's own. */
const CATALOGS = [
  'pg_attrdef',
  'pg_authid',
  'pg_constraint',
  'pg_db_role_setting',
  'pg_extension',
  'pg_index',
  'pg_namespace',
  'pg_policy',
  'pg_sequence',
  'pg_trigger',
];
const OWN = { pg_attribute: 'attrelid', pg_proc: 'oid', pg_rewrite: 'oid', pg_type: 'oid' };

const digestOf = (rows: string) =>
  `(SELECT md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text COLLATE "C"), '')) FROM (${rows}) t)`;

export async function portraitOf(db: DataSource): Promise<Portrait> {
  const filled: string[] = [];
  for (const table of await tablesOf(db)) {
    const [row] = await db.query(`SELECT EXISTS (SELECT FROM ${table}) AS filled`);
    if (row.filled) filled.push(table);
  }
  return { filled, digest: await digest(db, filled) };
}

/** Empties a used database; false where it is not as new then, because a test has changed more than rows. */
export async function emptied(db: DataSource, before: Portrait): Promise<boolean> {
  // What a connection leaves to the next one: settings, locks, temporary tables. There is but one backend.
  await db.query('DISCARD ALL');
  const tables = (await tablesOf(db)).filter((table) => !before.filled.includes(table));
  await db.transaction(async (manager) => {
    // Without triggers: those of history refuse to be emptied.
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY`);
  });
  await db.query('DELETE FROM pg_statistic WHERE starelid >= 16384');
  return (await digest(db, before.filled)) === before.digest;
}

async function tablesOf(db: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await db.query(TABLES);
  return rows.map((row) => row.name);
}

async function digest(db: DataSource, filled: string[]): Promise<string> {
  const parts = [
    CLASSES,
    ...CATALOGS.map((catalog) => `SELECT c AS row FROM ${catalog} c`),
    ...Object.entries(OWN).map(([catalog, key]) => `SELECT c AS row FROM ${catalog} c WHERE ${key} >= 16384`),
    'SELECT sequencename, last_value FROM pg_sequences',
    ...filled.map((table) => `SELECT c AS row FROM ${table} c`),
  ];
  const [row] = await db.query(`SELECT concat_ws(' ', ${parts.map(digestOf).join(', ')}) AS digest`);
  return row.digest;
}
