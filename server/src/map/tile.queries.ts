import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { DataTopic } from '../platform/data-version.js';
import type { Layer } from './layers.js';
import type { TileAddress } from './web-mercator.js';

type Db = DataSource | EntityManager;

export async function topicVersion(db: Db, topic: DataTopic): Promise<number> {
  const [row] = await db.query('SELECT version FROM data_version WHERE topic = $1', [topic]);
  return row?.version ?? 0;
}

export interface StoredTile {
  /** Version of the topic at the moment of reading. */
  current: number;
  /** null: not made yet. */
  dirty: boolean | null;
  gz: Buffer | null;
  /** Edits have left word of changes that no tile is marked with yet. */
  hasWord?: boolean;
}

const FIND_TILE = `
  SELECT v.version AS current, t.dirty, t.gz
  FROM data_version v
  LEFT JOIN tile t ON t.layer = $2 AND t.version = $3 AND t.z = $4 AND t.x = $5 AND t.y = $6
  WHERE v.topic = $1`;

/** All in one look: nobody gets a tile of before an edit with the version of after it. */
const FIND_EDITED_TILE = FIND_TILE.replace('t.gz', 't.gz, EXISTS (SELECT FROM changed_area) AS "hasWord"');

const NEVER_CHANGED: StoredTile = { current: 0, dirty: null, gz: null };

/** The tile and the version of its topic in one look, so that both are of the same moment. */
export async function findTile(
  manager: EntityManager,
  topic: DataTopic,
  layer: string,
  key: string,
  { z, x, y }: TileAddress,
): Promise<StoredTile> {
  const [row] = await manager.query(FIND_TILE, [topic, layer, key, z, x, y]);
  return row ?? NEVER_CHANGED;
}

/** The same for visitors, straight from TypeORM's pool: this is asked for every tile that is not in memory. */
export async function lookUpTile(
  db: DataSource,
  { name, topic, isEdited }: Pick<Layer, 'name' | 'topic' | 'isEdited'>,
  key: string,
  { z, x, y }: TileAddress,
): Promise<StoredTile> {
  const { master } = db.driver as unknown as { master: Pool };
  const question = isEdited ? FIND_EDITED_TILE : FIND_TILE;
  const { rows } = await master.query<StoredTile>(question, [topic, name, key, z, x, y]);
  return rows[0] ?? NEVER_CHANGED;
}

/** A tile that somebody stored or marked dirty meanwhile is left as it is: it is at least as new. */
export async function insertTile(
  db: Db,
  layer: string,
  key: string,
  { z, x, y }: TileAddress,
  gz: Buffer | null,
): Promise<void> {
  await db.query(
    `INSERT INTO tile (layer, version, z, x, y, gz) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [layer, key, z, x, y, gz],
  );
}

/** Waits for whoever is at this tile; false: it is fresh already. To be called in a transaction. */
export async function lockDirtyTile(
  manager: EntityManager,
  layer: string,
  key: string,
  { z, x, y }: TileAddress,
): Promise<boolean> {
  const rows = await manager.query(
    `SELECT 1 FROM tile
     WHERE layer = $1 AND version = $2 AND z = $3 AND x = $4 AND y = $5 AND dirty FOR UPDATE`,
    [layer, key, z, x, y],
  );
  return rows.length > 0;
}

export async function storeFresh(
  manager: EntityManager,
  layer: string,
  key: string,
  tiles: TileAddress[],
  gz: (Buffer | null)[],
): Promise<void> {
  await manager.query(
    `UPDATE tile SET gz = fresh.gz, dirty = false
     FROM unnest($3::int[], $4::int[], $5::int[], $6::bytea[]) AS fresh (z, x, y, gz)
     WHERE tile.layer = $1 AND tile.version = $2
       AND tile.z = fresh.z AND tile.x = fresh.x AND tile.y = fresh.y`,
    [layer, key, tiles.map(({ z }) => z), tiles.map(({ x }) => x), tiles.map(({ y }) => y), gz],
  );
}

/** In the order of the key, so that two edits at once never wait for each other. */
export async function upsertDirty(
  manager: EntityManager,
  layer: string,
  key: string,
  tiles: TileAddress[],
): Promise<void> {
  const MOST = 10_000;
  const inOrder = [...tiles].sort((a, b) => a.z - b.z || a.x - b.x || a.y - b.y);
  for (let from = 0; from < inOrder.length; from += MOST) {
    const part = inOrder.slice(from, from + MOST);
    await manager.query(
      `INSERT INTO tile (layer, version, z, x, y, dirty)
       SELECT $1, $2, t.z, t.x, t.y, true FROM unnest($3::int[], $4::int[], $5::int[]) AS t (z, x, y)
       ON CONFLICT (layer, version, z, x, y) DO UPDATE SET dirty = true`,
      [layer, key, part.map(({ z }) => z), part.map(({ x }) => x), part.map(({ y }) => y)],
    );
  }
}
