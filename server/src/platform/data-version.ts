import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';

export const dataTopics = ['municipality', 'coverage'] as const;
export type DataTopic = (typeof dataTopics)[number];

/** To be called inside the transaction that changes the data, so that nobody sees one without the other. */
export async function bumpDataVersion(manager: EntityManager, topic: DataTopic): Promise<void> {
  await manager.query(
    `INSERT INTO data_version (topic) VALUES ($1)
     ON CONFLICT (topic) DO UPDATE SET version = data_version.version + 1, changed_at = now()`,
    [topic],
  );
}

/** One short text for all topics, `coverage7-municipality2`; it changes with every change of any of them. */
export async function dataVersion(db: DataSource | EntityManager): Promise<string> {
  const rows: { topic: string; version: number }[] = await db.query(
    'SELECT topic, version FROM data_version ORDER BY topic',
  );
  return rows.map((row) => `${row.topic}${row.version}`).join('-') || 'empty';
}
