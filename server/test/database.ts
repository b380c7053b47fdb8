import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/data-source.js';
import { DatabaseBridge } from '../src/platform/database-bridge.js';
import { databaseTemplate } from '../src/platform/database-template.js';
import { migrate } from '../src/platform/migrate.js';

export interface TestDatabase {
  db: DataSource;
  embedded: boolean;
  close(): Promise<void>;
}

/** A migrated, empty database of its own: embedded, or with DATABASE_URL a new one on that server. */
export function openTestDatabase(): Promise<TestDatabase> {
  return process.env.DATABASE_URL ? openOnServer(process.env.DATABASE_URL) : openEmbedded();
}

async function openEmbedded(): Promise<TestDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-test-'));
  const database = path.join(folder, 'database');
  fs.cpSync(await databaseTemplate(), database, { recursive: true });
  const bridge = await DatabaseBridge.open(database);
  const db = await new DataSource(dataSourceOptions({ stream: bridge.stream })).initialize();
  const close = async () => {
    if (db.isInitialized) await db.destroy();
    await bridge.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { db, embedded: true, close };
}

/** Address of a new, empty database on the test server; `drop` removes it. */
export async function createServerDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `lotse_test_${randomBytes(6).toString('hex')}`;
  const admin = await new DataSource(dataSourceOptions({ url })).initialize();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const drop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  return { url: own.toString(), drop };
}

async function openOnServer(url: string): Promise<TestDatabase> {
  const created = await createServerDatabase(url);
  const db = await new DataSource(dataSourceOptions({ url: created.url })).initialize();
  await migrate(db);
  const close = async () => {
    if (db.isInitialized) await db.destroy();
    await created.drop();
  };
  return { db, embedded: false, close };
}
