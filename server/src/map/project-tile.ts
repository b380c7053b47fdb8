import type { DataSource, EntityManager } from 'typeorm';
import { pointCommands, polygonCommands, TileLayerWriter } from './mvt.js';
import { areasInTile, pointsInTile } from './project-tile.queries.js';
import { type Box, clipPolygon, orient, type Polygon } from './ring.js';
import { readTwkb } from './twkb.js';
import { EXTENT, type TileAddress, tileBounds } from './web-mercator.js';

/** So much is drawn beyond the edge of the tile, so that the cut itself stays out of sight. */
export const BUFFER = 64;
const BOX: Box = { left: -BUFFER, top: -BUFFER, right: EXTENT + BUFFER, bottom: EXTENT + BUFFER };

/** Units of half a pixel of the screen, where a tile takes 512. */
const HALF_PIXEL = 4;
const DOT = HALF_PIXEL;
/** Higher zooms are drawn from this one: to a metre and a half of the ground. */
export const LAST_ZOOM = 12;
/** Below, a tile holds too many to name each. */
const FIRST_NAMED_ZOOM = 9;

export const PROJECT_FIELDS: Record<string, string> = {
  id: 'number of the project',
  state: 'public state',
  kind: 'funded, commercial or both',
  name: `name; empty below zoom ${FIRST_NAMED_ZOOM}`,
};
/** Of a project without an area: one point a Gemeinde. */
export const POINT_FIELDS: Record<string, string> = {
  ...PROJECT_FIELDS,
  ags: 'official key of the Gemeinde',
  count: 'addresses there, 0 if unknown',
};

/** A tile of the published projects: areas, and Gemeinden of those that have none; null: nothing there. */
export async function renderProjectTile(
  db: DataSource | EntityManager,
  address: TileAddress,
): Promise<Buffer | null> {
  const areas = await areaLayer(db, address);
  const points = await pointLayer(db, address);
  // Layers of a tile stand one behind the other.
  const parts = [areas, points].filter((layer) => !layer.isEmpty).map((layer) => layer.finish());
  return parts.length ? Buffer.concat(parts) : null;
}

async function areaLayer(db: DataSource | EntityManager, address: TileAddress): Promise<TileLayerWriter> {
  const layer = new TileLayerWriter('project', Object.keys(PROJECT_FIELDS));
  const within = tileBounds(address, BUFFER / EXTENT);
  const rows = await areasInTile(
    db,
    tileBounds(address),
    EXTENT,
    within,
    address.z < LAST_ZOOM ? HALF_PIXEL : 1,
  );
  for (const row of rows) {
    const polygons = drawn(readTwkb(row.shape));
    const values = [row.id, row.state, row.kind, address.z < FIRST_NAMED_ZOOM ? '' : row.name];
    if (polygons.length) layer.add(row.id, values, polygonCommands(polygons));
  }
  return layer;
}

/** What is smaller than a dot on this zoom is drawn as one: no project is missing on the map. */
function drawn(polygons: Polygon[]): Polygon[] {
  const [left, top, right, bottom] = boxOf(polygons);
  const isDot = right - left < DOT && bottom - top < DOT;
  const dot = [left, top, left + DOT, top, left + DOT, top + DOT, left, top + DOT];
  return (isDot ? [[dot]] : polygons)
    .map((polygon) => orient(clipPolygon(polygon, BOX)))
    .filter((polygon) => polygon.length > 0);
}

function boxOf(polygons: Polygon[]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons)
    for (let at = 0; at < outer.length; at += 2) {
      left = Math.min(left, outer[at]!);
      right = Math.max(right, outer[at]!);
      top = Math.min(top, outer[at + 1]!);
      bottom = Math.max(bottom, outer[at + 1]!);
    }
  return [left, top, right, bottom];
}

async function pointLayer(db: DataSource | EntityManager, address: TileAddress): Promise<TileLayerWriter> {
  const layer = new TileLayerWriter('project_point', Object.keys(POINT_FIELDS), 'points');
  for (const { id, state, kind, name, ags, count, x, y } of await pointsInTile(
    db,
    tileBounds(address),
    EXTENT,
  ))
    layer.add(id, [id, state, kind, name, ags, count ?? 0], pointCommands(x, y));
  return layer;
}
