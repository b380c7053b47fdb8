import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseBridge } from './database-bridge.js';
import { dataSourceOptions } from './data-source.js';
import { projectRoot } from './project-root.js';
import { DataSource } from 'typeorm';

/**
 * A migrated, empty embedded database, made once (initdb and CREATE EXTENSION postgis take most of half a minute)
 * and copied for every new data folder. Kept under node_modules/.cache by the versions of PGlite and the migrations.
 */
export async function databaseTemplate(): Promise<string> {
  const folder = templateFolder();
  if (fs.existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(unfinished), { recursive: true });
  const bridge = await DatabaseBridge.open(unfinished);
  const db = await new DataSource(dataSourceOptions({ stream: bridge.stream })).initialize();
  await db.runMigrations({ transaction: 'all' });
  await db.query('CHECKPOINT');
  await db.destroy();
  await bridge.close();
  try {
    fs.renameSync(unfinished, folder);
  } catch {
    // Another process was faster; its template is the same.
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

export function templateFolder(): string {
  const hash = createHash('sha256');
  for (const name of ['@electric-sql/pglite', '@electric-sql/pglite-postgis'])
    hash.update(installedVersion(name));
  const folder = path.join(projectRoot, 'migrations');
  for (const file of fs.readdirSync(folder).sort()) hash.update(fs.readFileSync(path.join(folder, file)));
  const key = hash.digest('hex').slice(0, 16);
  return path.join(projectRoot, 'node_modules', '.cache', 'breitbandlotse', `template-${key}`);
}

function installedVersion(name: string): string {
  const manifest = path.join(projectRoot, 'node_modules', ...name.split('/'), 'package.json');
  return (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }).version;
}
