import { DataSource } from 'typeorm';
import type { Configuration } from './configuration.js';
import { damagedMessage, openDataFolder } from './data-folder.js';
import { dataSourceOptions } from './data-source.js';
import { DatabaseBridge } from './database-bridge.js';
import { databaseTemplate, templateFolder } from './database-template.js';
import { migrate } from './migrate.js';
import { Refusal } from './refusal.js';
import fs from 'node:fs';

/** An open, migrated database, whichever engine it is. */
export interface Database {
  db: DataSource;
  embedded: boolean;
  close(): Promise<void>;
}

/** Opens the database that the configuration names and brings its schema up to date. */
export function openDatabase(configuration: Configuration): Promise<Database> {
  return configuration.databaseUrl ? openServer(configuration) : openEmbedded(configuration.dataDir);
}

async function openServer(configuration: Configuration): Promise<Database> {
  const url = configuration.databaseUrl!;
  const owner = await connect(configuration.migrationDatabaseUrl ?? url);
  try {
    await requirePostgis(owner);
    await migrate(owner);
    if (configuration.migrationDatabaseUrl) await grantUse(owner, new URL(url).username);
  } catch (error) {
    await owner.destroy();
    throw error;
  }
  if (configuration.migrationDatabaseUrl) await owner.destroy();
  const db = configuration.migrationDatabaseUrl ? await connect(url) : owner;
  return { db, embedded: false, close: () => db.destroy() };
}

async function connect(url: string): Promise<DataSource> {
  try {
    return await new DataSource(dataSourceOptions({ url })).initialize();
  } catch (error) {
    const shown = new URL(url);
    shown.password = shown.password ? '…' : '';
    throw new Refusal(
      `Die Datenbank ${shown.toString()} ist nicht erreichbar (${(error as Error).message}). ` +
        'Bitte DATABASE_URL prüfen und die Datenbank starten.',
    );
  }
}

/** The service's own user reads and writes rows, but changes no table, and of history it only adds to it. */
async function grantUse(owner: DataSource, user: string): Promise<void> {
  const name = `"${decodeURIComponent(user).replaceAll('"', '""')}"`;
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  await owner.query(`REVOKE INSERT, UPDATE, DELETE ON migration, versioned_record FROM ${name}`);
  await owner.query(`REVOKE UPDATE, DELETE ON record_version, record_seal, record_seal_entry FROM ${name}`);
}

async function requirePostgis(db: DataSource): Promise<void> {
  const [found] = await db.query(
    `SELECT (SELECT default_version FROM pg_available_extensions WHERE name = 'postgis') AS available`,
  );
  if (!found.available)
    throw new Refusal(
      'In der Datenbank fehlt PostGIS. Bitte auf dem Datenbankserver das Paket postgresql-15-postgis-3 (oder neuer) ' +
        'installieren und neu starten.',
    );
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const template = fs.existsSync(dataDir + '/database') ? templateFolder() : await databaseTemplate();
  const folder = openDataFolder(dataDir, () => template);
  try {
    const bridge = await DatabaseBridge.open(folder.database).catch((error: Error) => {
      throw new Refusal(`${damagedMessage(dataDir)} (${error.message})`);
    });
    const db = await new DataSource(dataSourceOptions({ stream: bridge.stream })).initialize();
    const close = async () => {
      if (db.isInitialized) await db.destroy();
      await bridge.close();
      folder.unlock();
    };
    await migrate(db).catch(async (error) => {
      await close();
      throw error;
    });
    return { db, embedded: true, close };
  } catch (error) {
    folder.unlock();
    throw error;
  }
}
