import type { DataSource, EntityManager } from 'typeorm';
import { bumpDataVersion } from '../platform/data-version.js';
import { type Cell, tilesOfBounds, tilesOfCells } from './cell-tiles.js';
import { hasChangedAreas, takeChangedAreas } from './changed-area.queries.js';
import { findGridSrid } from './coverage-edition.queries.js';
import { coverageKey, layers } from './layers.js';
import { BUFFER } from './project-tile.js';
import { upsertDirty } from './tile.queries.js';
import { type Bounds, EXTENT, type TileAddress, tileSize } from './web-mercator.js';

/** What an edit changed: cells of the edition's grid, or everything within bounds in Web Mercator metres. */
export type Changed = { editionId: number } & ({ cells: Cell[] } | { bounds: Bounds });

/**
 * To be called in the transaction of the edit, after it wrote: its tiles become dirty and the layer gets a new v, and
 * nobody sees one without the other. Missing tiles are marked, too, so that one which is being drawn from the old data
 * at this moment is not taken for fresh. Borders need no marking: a change of their topic makes every tile anew.
 */
export async function markDirty(manager: EntityManager, layer: 'coverage', changed: Changed): Promise<void> {
  const tiles = await tilesOfChange(manager, changed, zoomsOf(layer));
  await upsertDirty(manager, layer, coverageKey(changed.editionId), tiles);
  await bumpDataVersion(manager, layers.get(layer)!.topic);
}

function zoomsOf(name: string): number[] {
  const { minzoom, maxzoom } = layers.get(name)!;
  return Array.from({ length: maxzoom - minzoom + 1 }, (_, i) => minzoom + i);
}

/**
 * Makes the tiles dirty where edits of projects have left word (table changed_area, in the transaction of the edit). Every
 * question for such a tile asks in the same look whether there is word, so no tile is answered as it was before an edit.
 */
export async function markChangedAreas(db: DataSource): Promise<boolean> {
  if (!(await hasChangedAreas(db))) return false;
  return db.transaction(async (manager) => {
    const changed = await takeChangedAreas(manager);
    for (const name of new Set(changed.map(({ layer }) => layer))) {
      const boxes = changed.filter(({ layer }) => layer === name).map(({ box }) => box);
      const tiles = zoomsOf(name).flatMap((z) =>
        tilesOfBounds(
          boxes.map((box) => drawnBox(box, z)),
          z,
        ),
      );
      for (const key of await layers.get(name)!.keptKeys(manager))
        await upsertDirty(manager, name, key, tiles);
    }
    return changed.length > 0;
  });
}

/** What lies just beyond the edge of a tile is drawn in it as well. */
function drawnBox([west, south, east, north]: Bounds, z: number): Bounds {
  const margin = (BUFFER / EXTENT) * tileSize(z) + 1;
  return [west - margin, south - margin, east + margin, north + margin];
}

async function tilesOfChange(
  manager: EntityManager,
  changed: Changed,
  zooms: number[],
): Promise<TileAddress[]> {
  if ('bounds' in changed) return zooms.flatMap((z) => tilesOfBounds([changed.bounds], z));
  const gridSrid = await findGridSrid(manager, changed.editionId);
  return tilesOfCells(gridSrid, changed.cells, zooms);
}
