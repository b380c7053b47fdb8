import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/data-source.js';
import { templateFolder } from '../src/platform/database-template.js';
import { migrate } from '../src/platform/migrate.js';
import { openEmbedded } from './embedded-database.js';
import { plantsAtSetClock } from './planted.js';

export interface TestDatabase {
  db: DataSource;
  embedded: boolean;
  close(): Promise<void>;
}

/** A migrated, empty database of its own: embedded, or with DATABASE_URL a new one on that server. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { DATABASE_URL: url } = process.env;
  const opened = await (url ? openOnServer(url) : openEmbedded());
  plantsAtSetClock(opened.db);
  return opened;
}

/** Address of a new, empty database on the test server; `drop` removes it. */
export async function createServerDatabase(
  url: string,
  template = 'template0',
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `lotse_test_${randomBytes(6).toString('hex')}`;
  const admin = await connect(url);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`);
  const drop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  return { url: beside(url, name), drop };
}

async function openOnServer(url: string): Promise<TestDatabase> {
  const created = await createServerDatabase(url, await serverTemplate(url));
  const db = await connect(created.url);
  const close = async () => {
    if (db.isInitialized) await db.destroy();
    await created.drop();
  };
  return { db, embedded: false, close };
}

/** A migrated database on the test server to copy from: made once, by the file that comes first, while others wait. */
async function serverTemplate(url: string): Promise<string> {
  const name = path.basename(templateFolder()).replace('template-', 'lotse_template_');
  const admin = await connect(url);
  try {
    // The lock belongs to the connection, and ends with it.
    const holder = admin.createQueryRunner();
    await holder.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const [row] = await admin.query('SELECT count(*)::int AS made FROM pg_database WHERE datname = $1', [
      name,
    ]);
    if (!row.made) await makeServerTemplate(url, name);
    await holder.release();
    return name;
  } finally {
    await admin.destroy();
  }
}

/** Under another name until it is whole. */
async function makeServerTemplate(url: string, name: string): Promise<void> {
  const created = await createServerDatabase(url);
  const db = await connect(created.url);
  await migrate(db);
  await db.destroy();
  const admin = await connect(url);
  await admin.query(`ALTER DATABASE ${new URL(created.url).pathname.slice(1)} RENAME TO ${name}`);
  await admin.destroy();
  await created.drop();
}

const connect = (url: string): Promise<DataSource> => new DataSource(dataSourceOptions({ url })).initialize();

function beside(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.toString();
}
