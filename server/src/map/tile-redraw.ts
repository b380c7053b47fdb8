import type { DataSource } from 'typeorm';
import { type LayerContent, layers } from './layers.js';
import { claimDirty, findDirty, quietTime } from './tile-job.queries.js';
import { storeFresh } from './tile.queries.js';
import { compress, idOfKey } from './tile-store.js';

/** Tiles a transaction: on the embedded database everybody else waits for its end. */
const BATCH = 8;

/** Up to this zoom a tile shows so much that every edit makes it dirty: it waits until edits have paused. */
const LOW_ZOOM = 9;

/**
 * Draws some dirty tiles anew, high zooms first; false: nothing to do now. Several instances may be at it, each takes
 * tiles that nobody else has locked.
 */
export async function redrawDirty(db: DataSource, pauseMs: number): Promise<boolean> {
  for (const { layer: name, key } of await findDirty(db)) {
    const layer = layers.get(name);
    const content = await layer?.open(db, { id: idOfKey(key) });
    if (!layer || content?.key !== key) continue;
    const isQuiet = pauseMs === 0 || (await quietTime(db, layer.topic)) >= pauseMs;
    if (await redrawBatch(db, name, content, isQuiet ? 0 : LOW_ZOOM + 1)) return true;
  }
  return false;
}

function redrawBatch(
  db: DataSource,
  layer: string,
  content: LayerContent,
  minzoom: number,
): Promise<boolean> {
  return db.transaction(async (manager) => {
    const tiles = await claimDirty(manager, layer, content.key, minzoom, BATCH);
    if (tiles.length === 0) return false;
    // Compressing one goes on beside drawing the next.
    const compressed: Promise<Buffer | null>[] = [];
    for (const tile of tiles) compressed.push(compress(await content.render(manager, tile)));
    await storeFresh(manager, layer, content.key, tiles, await Promise.all(compressed));
    return true;
  });
}
