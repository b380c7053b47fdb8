import { type Projection, projectionOf } from './grid-projection.js';

/**
 * The 100 m grid of an edition: cells are integers (gx, gy), the south-west corner in units of 100 m of the grid's own
 * coordinate system, which is EPSG:3035 (census, INSPIRE) or EPSG:25832 (geographic grid in UTM).
 */
export const GRID_SRIDS = [3035, 25832] as const;
export type GridSrid = (typeof GRID_SRIDS)[number];

export const CELL_METRES = 100;

/** How far a corner may lie off the grid: files write coordinates in whole metres at the coarsest. */
const TOLERANCE_METRES = 1;

/** Both ends belong to it. */
export interface CellRange {
  minGx: number;
  maxGx: number;
  minGy: number;
  maxGy: number;
}

type Point = readonly [number, number];

/** South-west, south-east, north-east, north-west, in metres of the grid. */
export function cellCorners(gx: number, gy: number, size = 1): Point[] {
  const [west, south] = [gx * CELL_METRES, gy * CELL_METRES];
  const edge = size * CELL_METRES;
  return [
    [west, south],
    [west + edge, south],
    [west + edge, south + edge],
    [west, south + edge],
  ];
}

/** Turns corners from the coordinate system of a file into metres of a grid; null where the file is already in it. */
export function toGrid(
  fileSrid: number,
  grid: GridSrid,
): ((x: number, y: number) => [number, number]) | null {
  if (fileSrid === grid) return null;
  const [from, to] = [projectionOf(fileSrid)!, projectionOf(grid)!];
  return (x, y) => to.forward(...from.inverse(x, y));
}

/**
 * The cell whose four corners these are, or null if they do not lie on the grid: their ring says it, never the
 * identifier of the publisher, whose form changes.
 */
export function cellOfRing(ring: readonly Point[], turn: ReturnType<typeof toGrid>): [number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const corner of ring) {
    const [x, y] = turn ? turn(corner[0], corner[1]) : corner;
    if (!(offGrid(x) <= TOLERANCE_METRES && offGrid(y) <= TOLERANCE_METRES)) return null;
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const [gx, gy] = [Math.round(west / CELL_METRES), Math.round(south / CELL_METRES)];
  const isOneCell = Math.round(east / CELL_METRES) - gx === 1 && Math.round(north / CELL_METRES) - gy === 1;
  return isOneCell ? [gx, gy] : null;
}

const offGrid = (metres: number): number => Math.abs(metres - Math.round(metres / CELL_METRES) * CELL_METRES);

/** The grid that most of these rings lie on, or null if most lie on none. */
export function gridOfRings(rings: readonly (readonly Point[])[], fileSrid: number): GridSrid | null {
  if (!projectionOf(fileSrid)) return null;
  const hits = GRID_SRIDS.map((grid) => {
    const turn = toGrid(fileSrid, grid);
    return { grid, count: rings.filter((ring) => cellOfRing(ring, turn)).length };
  });
  const best = hits.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 > rings.length ? best.grid : null;
}

export interface TileGrid {
  range: CellRange;
  /** Corner of a cell to units of the tile (0 to 4096, y down), not rounded. */
  project(gx: number, gy: number): [number, number];
}

/** Units along the edge of a vector tile. */
const EXTENT = 4096;

/** Between lattice points the tile is taken as flat: at this distance that is wrong by less than 0.1 m. */
const LATTICE_METRES = 1_500;
const LATTICE_MOST = 16;

/** The cells of a tile, and a fast projection of their corners: exact on a lattice, bilinear between its points. */
export function tileGrid(gridSrid: number, tile: { z: number; x: number; y: number }): TileGrid {
  const projection = projectionOf(gridSrid);
  if (!projection) throw new Error(`no projection for the grid EPSG:${gridSrid}`);
  const range = cellsOfTile(projection, tile);
  return { range, project: latticeProjection(projection, tile, range) };
}

function cellsOfTile(projection: Projection, tile: { z: number; x: number; y: number }): CellRange {
  const steps = 8;
  const range = { minGx: Infinity, maxGx: -Infinity, minGy: Infinity, maxGy: -Infinity };
  for (let i = 0; i <= steps; i++) {
    const part = i / steps;
    for (const [u, v] of [
      [part, 0],
      [part, 1],
      [0, part],
      [1, part],
    ] as const) {
      const [x, y] = projection.forward(...degreesOf(tile, u, v));
      range.minGx = Math.min(range.minGx, Math.floor(x / CELL_METRES));
      range.maxGx = Math.max(range.maxGx, Math.floor(x / CELL_METRES));
      range.minGy = Math.min(range.minGy, Math.floor(y / CELL_METRES));
      range.maxGy = Math.max(range.maxGy, Math.floor(y / CELL_METRES));
    }
  }
  return range;
}

/** A place in the tile, from 0 to 1 east and south of its north-west corner. */
function degreesOf({ z, x, y }: { z: number; x: number; y: number }, u: number, v: number): [number, number] {
  const tiles = 2 ** z;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + v)) / tiles))) * (180 / Math.PI);
  return [((x + u) / tiles) * 360 - 180, latitude];
}

function tileUnits(
  tile: { z: number; x: number; y: number },
  longitude: number,
  latitude: number,
): [number, number] {
  const tiles = 2 ** tile.z;
  const mercator = Math.asinh(Math.tan(latitude * (Math.PI / 180))) / Math.PI;
  return [
    ((longitude + 180) / 360) * tiles * EXTENT - tile.x * EXTENT,
    ((1 - mercator) / 2) * tiles * EXTENT - tile.y * EXTENT,
  ];
}

function latticeProjection(
  projection: Projection,
  tile: { z: number; x: number; y: number },
  range: CellRange,
): TileGrid['project'] {
  const axis = (min: number, max: number) => {
    const intervals = Math.ceil(((max + 1 - min) * CELL_METRES) / LATTICE_METRES);
    const count = Math.min(LATTICE_MOST, Math.max(1, intervals));
    return { min, count, step: (max + 1 - min) / count };
  };
  const east = axis(range.minGx, range.maxGx);
  const north = axis(range.minGy, range.maxGy);
  const columns = east.count + 1;
  const xs = new Float64Array(columns * (north.count + 1));
  const ys = new Float64Array(xs.length);
  for (let i = 0; i < xs.length; i++) {
    const x = (east.min + (i % columns) * east.step) * CELL_METRES;
    const y = (north.min + Math.floor(i / columns) * north.step) * CELL_METRES;
    [xs[i], ys[i]] = tileUnits(tile, ...projection.inverse(x, y)) as [number, number];
  }
  return (gx, gy) => {
    const u = (gx - east.min) / east.step;
    const v = (gy - north.min) / north.step;
    const column = Math.min(east.count - 1, Math.max(0, Math.floor(u)));
    const row = Math.min(north.count - 1, Math.max(0, Math.floor(v)));
    const at = row * columns + column;
    const [right, up] = [u - column, v - row];
    return [bilinear(xs, at, columns, right, up), bilinear(ys, at, columns, right, up)];
  };
}

function bilinear(values: Float64Array, at: number, columns: number, right: number, up: number): number {
  const south = values[at]! * (1 - right) + values[at + 1]! * right;
  const north = values[at + columns]! * (1 - right) + values[at + columns + 1]! * right;
  return south * (1 - up) + north * up;
}
