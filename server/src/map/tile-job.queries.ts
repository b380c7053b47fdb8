import type { DataSource, EntityManager } from 'typeorm';
import type { TileAddress } from './web-mercator.js';

type Db = DataSource | EntityManager;

/** Layers and keys that have dirty tiles. */
export async function findDirty(db: Db): Promise<{ layer: string; key: string }[]> {
  return db.query(`SELECT DISTINCT layer, version AS key FROM tile WHERE dirty ORDER BY layer, version`);
}

/** Milliseconds since the last change of a topic. */
export async function quietTime(db: Db, topic: string): Promise<number> {
  const [row] = await db.query(
    `SELECT extract(epoch FROM clock_timestamp() - changed_at)::float8 * 1000 AS ms FROM data_version WHERE topic = $1`,
    [topic],
  );
  return row?.ms ?? Infinity;
}

/** Takes some dirty tiles that nobody else is at, high zooms first. To be called in a transaction. */
export async function claimDirty(
  manager: EntityManager,
  layer: string,
  key: string,
  minzoom: number,
  limit: number,
): Promise<TileAddress[]> {
  return manager.query(
    `SELECT z, x, y FROM tile
     WHERE layer = $1 AND version = $2 AND dirty AND z >= $3
     ORDER BY z DESC, x, y LIMIT $4 FOR UPDATE SKIP LOCKED`,
    [layer, key, minzoom, limit],
  );
}

/** Columns and rows of the tiles of one zoom that are stored already, `x/y`. */
export async function storedTiles(db: Db, layer: string, key: string, z: number): Promise<Set<string>> {
  const rows: { x: number; y: number }[] = await db.query(
    `SELECT x, y FROM tile WHERE layer = $1 AND version = $2 AND z = $3`,
    [layer, key, z],
  );
  return new Set(rows.map(({ x, y }) => `${x}/${y}`));
}

/** Removes some tiles that nobody can ask for any more; false: none are left. */
export async function deleteOldTiles(
  db: Db,
  layer: string,
  keptKeys: string[],
  limit: number,
): Promise<boolean> {
  const rows = await db.query(
    `WITH gone AS (
       DELETE FROM tile
       WHERE ctid = ANY (ARRAY(SELECT ctid FROM tile WHERE layer = $1 AND version <> ALL ($2) LIMIT $3))
       RETURNING 1
     )
     SELECT count(*)::int AS count FROM gone`,
    [layer, keptKeys, limit],
  );
  return rows[0].count > 0;
}

const COMPLETE = 'complete-tiles';

/** The key of each layer whose tiles have all been made, so that the next start does not look for missing ones. */
export async function completeKeys(db: Db): Promise<Record<string, string>> {
  const [row] = await db.query(`SELECT value FROM setting WHERE name = $1`, [COMPLETE]);
  return row?.value ?? {};
}

export async function setComplete(db: Db, layer: string, key: string): Promise<void> {
  await db.query(
    `INSERT INTO setting (name, value) VALUES ($1, jsonb_build_object($2::text, $3::text))
     ON CONFLICT (name) DO UPDATE SET value = setting.value || excluded.value`,
    [COMPLETE, layer, key],
  );
}
