/** Half the width of the world in Web Mercator metres (EPSG:3857). */
export const HALF_WORLD = 20_037_508.342789244;

/** Units along the edge of a vector tile. */
export const EXTENT = 4096;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** Edges in Web Mercator metres: west, south, east, north. */
export type Bounds = [number, number, number, number];

export const tileSize = (z: number): number => (2 * HALF_WORLD) / 2 ** z;

/** `margin` is the part of the tile's edge by which the bounds are wider on each side. */
export function tileBounds({ z, x, y }: TileAddress, margin = 0): Bounds {
  const size = tileSize(z);
  const west = x * size - HALF_WORLD;
  const north = HALF_WORLD - y * size;
  return [
    west - margin * size,
    north - (1 + margin) * size,
    west + (1 + margin) * size,
    north + margin * size,
  ];
}

/** Tiles of one zoom that the bounds touch, row by row. */
export function tilesOf(bounds: Bounds, z: number): TileAddress[] {
  const size = tileSize(z);
  const last = 2 ** z - 1;
  const column = (metres: number) => Math.min(last, Math.max(0, Math.floor((metres + HALF_WORLD) / size)));
  const row = (metres: number) => Math.min(last, Math.max(0, Math.floor((HALF_WORLD - metres) / size)));
  const [west, south, east, north] = bounds;
  const tiles: TileAddress[] = [];
  for (let y = row(north); y <= row(south); y++)
    for (let x = column(west); x <= column(east); x++) tiles.push({ z, x, y });
  return tiles;
}

/** Degrees of longitude and latitude (CRS84) of a place in Web Mercator. */
export function toDegrees(x: number, y: number): [number, number] {
  const latitude = Math.atan(Math.sinh((y / HALF_WORLD) * Math.PI)) * (180 / Math.PI);
  return [(x / HALF_WORLD) * 180, latitude];
}

/** Web Mercator metres of a place in degrees of longitude and latitude. */
export function fromDegrees(longitude: number, latitude: number): [number, number] {
  const y = (Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) * HALF_WORLD;
  return [(longitude / 180) * HALF_WORLD, y];
}
