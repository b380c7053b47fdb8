import type { DataSource, EntityManager } from 'typeorm';
import { pointCommands, TileLayerWriter } from './mvt.js';
import { addressesInTile } from './project-tile.queries.js';
import { EXTENT, type TileAddress, tileBounds } from './web-mercator.js';

export const ADDRESS_FIELDS: Record<string, string> = {
  project: 'number of the project',
  state: 'planned, in_construction or ready',
  quarter: 'in which it is to be ready, 2027-Q2; empty: none is promised, or it is ready',
};

/** A tile of the addresses that recipients show; null: none. */
export async function renderAddressTile(
  db: DataSource | EntityManager,
  address: TileAddress,
): Promise<Buffer | null> {
  const layer = new TileLayerWriter('address', Object.keys(ADDRESS_FIELDS), 'points');
  for (const { project, state, quarter, x, y } of await addressesInTile(db, tileBounds(address), EXTENT))
    layer.add(null, [project, state, quarter ?? ''], pointCommands(x, y));
  return layer.isEmpty ? null : layer.finish();
}
