import type { DataSource, EntityManager } from 'typeorm';
import { tileGrid } from '../coverage/grid.js';
import { type CellRange, findCells, NUMBERS_A_CELL } from './cell.queries.js';
import { TileLayerWriter } from './mvt.js';
import { EXTENT, type TileAddress } from './web-mercator.js';

/** Edge of the shown cells in units of 100 m, by zoom from 0: 5 km, 2.5 km, 1 km, 500 m, and 100 m from zoom 12 on. */
const CELL_SIZES = [50, 50, 50, 50, 50, 50, 50, 50, 25, 10, 10, 5, 1];

export const cellSize = (z: number): number => CELL_SIZES[Math.min(z, CELL_SIZES.length - 1)]!;

const BANDS =
  'one octal digit a class (30, 50, 100, 200, 400, 1000 Mbit/s), lowest class first: band 0 to 6, 7 = not published';

export const COVERAGE_FIELDS: Record<string, string> = {
  h: 'households',
  a: `all technologies: ${BANDS}`,
  f: `FTTH/B: ${BANDS}`,
  c: `cable (HFC): ${BANDS}`,
  d: `DSL: ${BANDS}`,
};

export interface GridEdition {
  id: number;
  gridSrid: number;
}

/** A tile of cells with households and codes of bands; null: nobody lives there. */
export async function renderCoverageTile(
  db: DataSource | EntityManager,
  edition: GridEdition,
  address: TileAddress,
): Promise<Buffer | null> {
  const size = cellSize(address.z);
  const grid = tileGrid(edition.gridSrid, address);
  const range = wholeCells(grid.range, size);
  const bytes = await findCells(db, edition.id, size, range);
  if (!bytes) return null;
  const layer = new TileLayerWriter('coverage', Object.keys(COVERAGE_FIELDS));
  const corners = new Corners(grid.project, range, size);
  for (let at = 0; at < bytes.length; at += 4 * NUMBERS_A_CELL) {
    const number = (index: number) => bytes.readInt32BE(at + 4 * index);
    const commands = corners.cellCommands(number(0), number(1));
    if (commands) layer.add(null, [number(2), number(3), number(4), number(5), number(6)], commands);
  }
  return layer.isEmpty ? null : layer.finish();
}

/** Widened to the edges of the cells of this size. */
function wholeCells(range: CellRange, size: number): CellRange {
  const floor = (line: number) => Math.floor(line / size) * size;
  return {
    minGx: floor(range.minGx),
    maxGx: floor(range.maxGx),
    minGy: floor(range.minGy),
    maxGy: floor(range.maxGy),
  };
}

const UNKNOWN = 0x7fffffff;

/** Corners of cells in tile units, each projected and rounded once, so that neighbours meet without a gap. */
class Corners {
  private readonly columns: number;
  private readonly xs: Int32Array;
  private readonly ys: Int32Array;

  constructor(
    private readonly project: (gx: number, gy: number) => [number, number],
    private readonly range: CellRange,
    private readonly size: number,
  ) {
    this.columns = (range.maxGx - range.minGx) / size + 2;
    const rows = (range.maxGy - range.minGy) / size + 2;
    this.xs = new Int32Array(this.columns * rows).fill(UNKNOWN);
    this.ys = new Int32Array(this.columns * rows);
  }

  /** Clockwise on the screen from the south-west corner; null when the cell lies outside of the tile. */
  cellCommands(gx: number, gy: number): number[] | null {
    const southWest = this.corner(gx, gy);
    const northWest = this.corner(gx, gy + this.size);
    const northEast = this.corner(gx + this.size, gy + this.size);
    const southEast = this.corner(gx + this.size, gy);
    if (this.isOutside(this.xs, southWest, northWest, northEast, southEast)) return null;
    if (this.isOutside(this.ys, southWest, northWest, northEast, southEast)) return null;
    const commands = [9, 0, 0, 26, 0, 0, 0, 0, 0, 0, 15];
    this.move(commands, 1, -1, southWest);
    this.move(commands, 4, southWest, northWest);
    this.move(commands, 6, northWest, northEast);
    this.move(commands, 8, northEast, southEast);
    return commands;
  }

  private move(commands: number[], at: number, from: number, to: number): void {
    const x = this.xs[to]! - (from < 0 ? 0 : this.xs[from]!);
    const y = this.ys[to]! - (from < 0 ? 0 : this.ys[from]!);
    commands[at] = (x << 1) ^ (x >> 31);
    commands[at + 1] = (y << 1) ^ (y >> 31);
  }

  private isOutside(values: Int32Array, a: number, b: number, c: number, d: number): boolean {
    const least = Math.min(values[a]!, values[b]!, values[c]!, values[d]!);
    const most = Math.max(values[a]!, values[b]!, values[c]!, values[d]!);
    return most <= 0 || least >= EXTENT;
  }

  private corner(gx: number, gy: number): number {
    const index = ((gy - this.range.minGy) / this.size) * this.columns + (gx - this.range.minGx) / this.size;
    if (this.xs[index] === UNKNOWN) {
      const [x, y] = this.project(gx, gy);
      this.xs[index] = Math.round(x);
      this.ys[index] = Math.round(y);
    }
    return index;
  }
}
