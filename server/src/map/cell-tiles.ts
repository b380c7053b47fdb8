import { cellCorners } from '../coverage/grid.js';
import { projectionOf } from '../coverage/grid-projection.js';
import { cellSize } from './coverage-tile.js';
import { type Bounds, fromDegrees, type TileAddress, tilesOf } from './web-mercator.js';

/** South-west corner in units of 100 m. */
export type Cell = readonly [gx: number, gy: number];

/** The projection between the points of a tile's lattice is off by centimetres, so neighbours count a metre earlier. */
const MARGIN_METRES = 1;

/** All tiles of these zooms in which the cells, or the larger cells they are shown as, appear. */
export function tilesOfCells(
  gridSrid: number,
  cells: Iterable<Cell>,
  zooms: readonly number[],
  sizeOfCells = 1,
): TileAddress[] {
  const list = [...cells];
  const bySize = new Map<number, Bounds[]>();
  return zooms.flatMap((z) => {
    const size = Math.max(cellSize(z), sizeOfCells);
    const known = bySize.get(size) ?? boundsOfCells(gridSrid, list, size);
    bySize.set(size, known);
    return tilesOfBounds(known, z);
  });
}

/** Each tile once. */
export function tilesOfBounds(areas: Iterable<Bounds>, z: number): TileAddress[] {
  const found = new Map<number, TileAddress>();
  for (const bounds of areas)
    for (const tile of tilesOf(bounds, z)) found.set(tile.y * 2 ** z + tile.x, tile);
  return [...found.values()];
}

function boundsOfCells(gridSrid: number, cells: Cell[], size: number): Bounds[] {
  const projection = projectionOf(gridSrid)!;
  const found = new Map<string, Bounds>();
  for (const [gx, gy] of cells) {
    const west = Math.floor(gx / size) * size;
    const south = Math.floor(gy / size) * size;
    const name = `${west}/${south}`;
    if (found.has(name)) continue;
    const corners = cellCorners(west, south, size).map(([x, y]) => fromDegrees(...projection.inverse(x, y)));
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    found.set(name, [
      Math.min(...xs) - MARGIN_METRES,
      Math.min(...ys) - MARGIN_METRES,
      Math.max(...xs) + MARGIN_METRES,
      Math.max(...ys) + MARGIN_METRES,
    ]);
  }
  return [...found.values()];
}
