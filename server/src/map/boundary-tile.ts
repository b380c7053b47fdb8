import type { DataSource, EntityManager } from 'typeorm';
import { type BoundaryLevel, FIRST_SHAPE_ZOOM, findShapes, LAST_SHAPE_ZOOM } from './boundary.queries.js';
import { polygonCommands, TileLayerWriter } from './mvt.js';
import { type Box, clipPolygon, orient } from './ring.js';
import { readTwkb } from './twkb.js';
import { EXTENT, type TileAddress, tileBounds } from './web-mercator.js';

/** So much is drawn beyond the edge of the tile, so that the cut itself stays out of sight. */
const BUFFER = 64;
const BOX: Box = { left: -BUFFER, top: -BUFFER, right: EXTENT + BUFFER, bottom: EXTENT + BUFFER };

/** A tile of Gemeinden or Kreise; null: none of them touches it. */
export async function renderBoundaryTile(
  db: DataSource | EntityManager,
  level: BoundaryLevel,
  address: TileAddress,
): Promise<Buffer | null> {
  const zoom = Math.min(LAST_SHAPE_ZOOM, Math.max(FIRST_SHAPE_ZOOM, address.z));
  const within = tileBounds(address, BUFFER / EXTENT);
  const rows = await findShapes(db, level, zoom, tileBounds(address), EXTENT, within);
  const layer = new TileLayerWriter(level, ['ags', 'name']);
  for (const row of rows) {
    const polygons = readTwkb(row.shape)
      .map((polygon) => orient(clipPolygon(polygon, BOX)))
      .filter((polygon) => polygon.length > 0);
    if (polygons.length) layer.add(Number(row.area), [row.area, row.name], polygonCommands(polygons));
  }
  return layer.isEmpty ? null : layer.finish();
}
