import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/all.js';
import { LOCKS, withLock } from './advisory-lock.js';
import { Refusal } from './refusal.js';

/** Runs the missing migrations in one transaction each; refuses a schema that a newer program has made. */
export async function migrate(db: DataSource): Promise<void> {
  await refuseNewerSchema(db);
  await withLock(db, LOCKS.migration, () => db.runMigrations({ transaction: 'each' })).catch((error) => {
    throw explained(error);
  });
}

/** SQLSTATE 42501: this user may not create tables or switch PostGIS on. */
function explained(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code !== '42501') return error;
  return new Refusal(
    `Dieser Zugang darf die Datenbank nicht einrichten (${message}). Bitte MIGRATION_DATABASE_URL auf einen Zugang setzen, ` +
      'der es darf; PostGIS schaltet ein Verwalter der Datenbank mit CREATE EXTENSION postgis ein.',
  );
}

async function refuseNewerSchema(db: DataSource): Promise<void> {
  const [table] = await db.query(`SELECT to_regclass('migration') IS NOT NULL AS exists`);
  if (!table.exists) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const rows: { name: string }[] = await db.query('SELECT name FROM migration ORDER BY timestamp');
  const unknown = rows.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (unknown.length === 0) return;
  throw new Refusal(
    `Die Datenbank wurde von einer neueren Fassung des Breitbandlotsen angelegt (${unknown.join(', ')}) ` +
      'und wurde nicht verändert. Bitte diese neuere Fassung starten.',
  );
}
