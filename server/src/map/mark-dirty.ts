import type { EntityManager } from 'typeorm';
import { bumpDataVersion } from '../platform/data-version.js';
import { type Cell, tilesOfBounds, tilesOfCells } from './cell-tiles.js';
import { findGridSrid } from './coverage-edition.queries.js';
import { coverageKey, layers } from './layers.js';
import { upsertDirty } from './tile.queries.js';
import type { Bounds, TileAddress } from './web-mercator.js';

/** What an edit changed: cells of the edition's grid, or everything within bounds in Web Mercator metres. */
export type Changed = { editionId: number } & ({ cells: Cell[] } | { bounds: Bounds });

/**
 * To be called in the transaction of the edit, after it wrote: its tiles become dirty and the layer gets a new v, and
 * nobody sees one without the other. Missing tiles are marked, too, so that one which is being drawn from the old data
 * at this moment is not taken for fresh. Borders need no marking: a change of their topic makes every tile anew.
 */
export async function markDirty(manager: EntityManager, layer: 'coverage', changed: Changed): Promise<void> {
  const { minzoom, maxzoom, topic } = layers.get(layer)!;
  const zooms = Array.from({ length: maxzoom - minzoom + 1 }, (_, i) => minzoom + i);
  const tiles = await tilesOfChange(manager, changed, zooms);
  await upsertDirty(manager, layer, coverageKey(changed.editionId), tiles);
  await bumpDataVersion(manager, topic);
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
