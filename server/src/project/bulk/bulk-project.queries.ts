import type { DataSource, EntityManager } from 'typeorm';
import type { Programmes } from './bulk-project-row.js';

type Db = DataSource | EntityManager;

/** Of these, those that any project has. */
export async function referencesInUse(db: Db, references: readonly string[]): Promise<Set<string>> {
  const rows: { reference: string }[] = await db.query(
    `SELECT reference FROM project WHERE reference = ANY ($1)`,
    [references],
  );
  return new Set(rows.map(({ reference }) => reference));
}

/** By id and by name, in small letters; a name that two have leads to neither. */
export async function programmeNames(db: Db): Promise<Programmes> {
  const guidelines = await db.query(`SELECT id, name FROM guideline_version ORDER BY id`);
  const calls = await db.query(`SELECT id, name FROM call ORDER BY id`);
  return { guidelines: byName(guidelines), calls: byName(calls) };
}

function byName(rows: { id: string; name: string }[]): Map<string, string> {
  const names = rows.map(({ name }) => name.toLowerCase());
  const single = rows.filter(
    ({ name }) => names.filter((other) => other === name.toLowerCase()).length === 1,
  );
  return new Map([
    ...single.map(({ id, name }) => [name.toLowerCase(), id] as const),
    ...rows.map(({ id }) => [id.toLowerCase(), id] as const),
  ]);
}
