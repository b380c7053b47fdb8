import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { now } from './clock.js';

/** `website` stands apart: what a Kommune says about itself is on no tile, and border tiles are redrawn with `municipality`. */
export const dataTopics = ['municipality', 'coverage', 'website', 'programme', 'project'] as const;
export type DataTopic = (typeof dataTopics)[number];

/**
 * To be called inside the transaction that changes the data, so that nobody sees one without the other; as of any moment,
 * too: it counts from the one that the versions written in this transaction have.
 */
export async function bumpDataVersion(manager: EntityManager, topic: DataTopic): Promise<void> {
  await manager.query(
    `SELECT bump_data_version($1, 1, coalesce(nullif(current_setting('lotse.moment', true), '')::timestamptz, $2))`,
    [topic, now()],
  );
}

/**
 * One short text for all topics, `coverage7-municipality2`; it changes with every change of any of them. With a moment:
 * the one that was current then, so that an answer as of then repeats byte for byte.
 */
export async function dataVersion(db: DataSource | EntityManager, moment?: Date): Promise<string> {
  const rows: { topic: string; version: number }[] = moment
    ? await db.query(
        `SELECT DISTINCT ON (topic) topic, version FROM data_version_step WHERE changed_at <= $1
          ORDER BY topic, version DESC`,
        [moment],
      )
    : await db.query('SELECT topic, version FROM data_version ORDER BY topic');
  return rows.map((row) => `${row.topic}${row.version}`).join('-') || 'empty';
}
