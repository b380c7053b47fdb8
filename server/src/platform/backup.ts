import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DataSource, EntityManager } from 'typeorm';
import { migrations } from '../../../migrations/all.js';
import { FORMAT, backupLines, rowsLine, type TableLine, tableLine, verifyBackup } from './backup-format.js';
import { now } from './clock.js';
import { dataTopics } from './data-version.js';
import { Refusal } from './refusal.js';

/** Made from the rest at any time (tiles), or of this very instance (cache versions, who is signed in): not saved. */
const NOT_SAVED = [
  'tile',
  'data_version',
  'session',
  'sign_in_delay',
  'bulk_import',
  'case_deadline',
  'case_summary',
];
const ROWS_A_LINE = 500;
/** Rows of half a megabyte as text: more on one line would be too long for it. */
const FEWER_ROWS: Record<string, number> = { document_part: 8 };

type Progress = (label: string, done: number, total: number) => void;

/** Writes everything that is stored into one file; read in one snapshot, so that it is whole. */
export async function writeBackup(
  db: DataSource,
  file: string,
  progress: Progress,
): Promise<Record<string, number>> {
  const unfinished = `${file}.unfinished`;
  const counts: Record<string, number> = {};
  await db.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    await manager.query(`SET LOCAL TimeZone = 'UTC'`);
    await pipeline(
      lines(manager, counts, progress),
      createGzip(),
      fs.createWriteStream(unfinished, { mode: 0o600 }),
    );
  });
  fs.renameSync(unfinished, file);
  return counts;
}

async function* lines(
  manager: EntityManager,
  counts: Record<string, number>,
  progress: Progress,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    count++;
    return text;
  };
  const applied = await manager.query('SELECT timestamp::text, name FROM migration ORDER BY timestamp');
  yield line({ format: FORMAT, madeAt: new Date().toISOString(), migrations: applied });
  const tables = await tablesInOrder(manager);
  for (const [index, table] of tables.entries()) {
    progress('Sichern', index, tables.length);
    yield line(table);
    counts[table.table] = 0;
    for await (const rows of rowsOf(manager, table)) {
      counts[table.table]! += rows.length;
      yield line({ rows });
    }
  }
  progress('Sichern', tables.length, tables.length);
  yield `${JSON.stringify({ lines: count, sha256: hash.digest('hex'), tables: counts })}\n`;
}

/** Row after row through a cursor, so that a large table never stands in memory. */
async function* rowsOf(manager: EntityManager, table: TableLine): AsyncGenerator<(string | null)[][]> {
  const values = table.columns.map((column) => `"${column.name}"::text`).join(', ');
  await manager.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ARRAY[${values}] AS row FROM "${table.table}" ORDER BY ctid`,
  );
  const most = FEWER_ROWS[table.table] ?? ROWS_A_LINE;
  for (;;) {
    const rows: { row: (string | null)[] }[] = await manager.query(`FETCH ${most} FROM backup_rows`);
    if (rows.length > 0) yield rows.map((row) => row.row);
    if (rows.length < most) break;
  }
  await manager.query('CLOSE backup_rows');
}

/** The service's tables with their stored columns, a table after those it refers to. */
async function tablesInOrder(manager: EntityManager): Promise<TableLine[]> {
  const rows: { table: string; columns: TableLine['columns']; refers: string[] }[] = await manager.query(
    `SELECT c.relname AS table,
       (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
          FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
              WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> f.conrelid) AS refers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
       AND c.relname <> 'migration' AND c.relname <> ALL ($1)
     ORDER BY c.relname`,
    [NOT_SAVED],
  );
  const ordered: typeof rows = [];
  while (ordered.length < rows.length) {
    const next = rows.filter(
      (row) =>
        !ordered.includes(row) && row.refers.every((name) => ordered.some((done) => done.table === name)),
    );
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    ordered.push(...next);
  }
  return ordered.map(({ table, columns }) => ({ table, columns }));
}

/** Replaces everything by what the file holds, in one transaction; an older backup is brought up to this schema. */
export async function restoreBackup(db: DataSource, file: string, progress: Progress): Promise<void> {
  const head = await verifyBackup(file);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = head.migrations.filter(({ name }) => !known.has(name));
  if (unknown.length > 0)
    throw new Refusal(
      `Die Sicherung ${file} stammt von einer neueren Fassung (${unknown.map(({ name }) => name).join(', ')}). ` +
        'Es wurde nichts verändert. Bitte diese neuere Fassung nehmen.',
    );
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`SET LOCAL TimeZone = 'UTC'`);
    const before = await versions(runner.manager);
    for (const { table } of [
      ...(await tablesInOrder(runner.manager)),
      ...NOT_SAVED.map((table) => ({ table })),
    ])
      await runner.query(`DROP TABLE IF EXISTS "${table}" CASCADE`);
    await runner.query('TRUNCATE migration RESTART IDENTITY');
    const apply = async (name: string, timestamp: string) => {
      await new (known.get(name)!)().up(runner);
      await runner.query('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', [timestamp, name]);
    };
    for (const { name, timestamp } of head.migrations) await apply(name, timestamp);
    await load(runner.manager, file, progress);
    const done = new Set(head.migrations.map(({ name }) => name));
    for (const name of known.keys()) if (!done.has(name)) await apply(name, name.slice(-13));
    await outdate(runner.manager, before);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function load(manager: EntityManager, file: string, progress: Progress): Promise<void> {
  let table: TableLine | null = null;
  let rows = 0;
  for await (const line of backupLines(file)) {
    const value: unknown = JSON.parse(line);
    const next = tableLine.safeParse(value);
    const data = rowsLine.safeParse(value);
    if (next.success) {
      if (table) await finishTable(manager, table);
      table = next.data;
      await beginTable(manager, table);
    } else if (data.success && table) {
      await insertRows(manager, table, data.data.rows);
      rows += data.data.rows.length;
      progress(`Zurückholen, ${rows} Zeilen`, 0, 1);
    }
  }
  if (table) await finishTable(manager, table);
  progress(`Zurückholen, ${rows} Zeilen`, 1, 1);
}

/** What migrations put there gives way; and no trigger writes history while history itself is brought back. */
async function beginTable(manager: EntityManager, { table }: TableLine): Promise<void> {
  await manager.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await manager.query(`DELETE FROM "${table}"`);
}

async function finishTable(manager: EntityManager, table: TableLine): Promise<void> {
  await manager.query(`ALTER TABLE "${table.table}" ENABLE TRIGGER USER`);
  await restartIdentity(manager, table);
}

async function insertRows(
  manager: EntityManager,
  table: TableLine,
  rows: (string | null)[][],
): Promise<void> {
  const names = table.columns.map((column) => `"${column.name}"`).join(', ');
  const values = table.columns.map((column, index) => `v.c${index}::${column.type}`).join(', ');
  const unnest = table.columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = table.columns.map((_, index) => `c${index}`).join(', ');
  await manager.query(
    `INSERT INTO "${table.table}" (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM unnest(${unnest}) AS v(${aliases})`,
    table.columns.map((_, index) => rows.map((row) => row[index])),
  );
}

async function restartIdentity(manager: EntityManager, { table }: TableLine): Promise<void> {
  const columns: { name: string }[] = await manager.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> ''`,
    [`"${table}"`],
  );
  for (const { name } of columns)
    await manager.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT coalesce(max("${name}"), 0) + 1 FROM "${table}"), false)`,
      [`"${table}"`, name],
    );
}

const versions = (manager: EntityManager): Promise<{ topic: string; version: number }[]> =>
  manager.query('SELECT topic, version FROM data_version');

/** Caches must not take the restored data for what they knew under the same number. */
async function outdate(manager: EntityManager, before: { topic: string; version: number }[]): Promise<void> {
  for (const topic of dataTopics) {
    const known = before.find((row) => row.topic === topic)?.version ?? 0;
    await manager.query(
      `SELECT bump_data_version($1, greatest($2, (SELECT max(version) FROM data_version_step WHERE topic = $1)) + 1, $3)`,
      [topic, known, now()],
    );
  }
}
