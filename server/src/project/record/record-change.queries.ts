import type { EntityManager } from 'typeorm';
import { recordParts } from './record-parts.js';

/** Number of the last version of anything at all. */
export async function lastVersion(manager: EntityManager): Promise<number> {
  const [row] = await manager.query(`SELECT coalesce(max(id), 0)::float8 AS id FROM record_version`);
  return row.id;
}

/** Whether a version of the project, of its parts or of its addresses was written since. The project is locked: by us. */
export async function wroteVersion(manager: EntityManager, id: number, since: number): Promise<boolean> {
  const [row] = await manager.query(
    `SELECT EXISTS (SELECT FROM record_version v
       WHERE v.id > $1 AND ((v.record = 'project' AND v.record_key = $2)
          OR (v.record = ANY ($3) AND v.record_key COLLATE "C" >= $2 || '/' AND v.record_key COLLATE "C" < $2 || '0'))) AS wrote`,
    [since, String(id), [...recordParts, 'address']],
  );
  return row.wrote;
}

/** The same of any of these projects. Others write at the same time, but not to these. */
export async function wroteVersions(
  manager: EntityManager,
  ids: readonly number[],
  since: number,
): Promise<boolean> {
  const [row] = await manager.query(
    `SELECT EXISTS (SELECT FROM record_version v
       WHERE v.id > $1 AND v.record = ANY ($3) AND split_part(v.record_key, '/', 1) = ANY ($2::text[])) AS wrote`,
    [since, ids.map(String), ['project', ...recordParts, 'address']],
  );
  return row.wrote;
}
