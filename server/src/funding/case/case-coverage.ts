import type { DataSource } from 'typeorm';
import { bandInCode, CELL_CLASSES } from '../../coverage/cell-bands.js';
import { cellsInArea, type FoundCell } from '../../coverage/cells-in-area.queries.js';
import { NOT_PUBLISHED } from '../../coverage/bands.js';
import { CELL_METRES, type GridSrid } from '../../coverage/grid.js';
import { type Projection, projectionOf } from '../../coverage/grid-projection.js';
import { inMetres } from '../../project/area/area-shape.js';
import { countHouseholds } from '../../project/area/households.js';
import { findCountedEdition } from '../../project/area/households.queries.js';
import { drawnShape } from './case-area.queries.js';
import { type CaseCoverageDto, spotKinds } from './case-area.dto.js';

type Kind = (typeof spotKinds)[number];

/** Who has how much in the area of a case: the figures count every household, the cells only show where they are. */
export async function caseCoverage(db: DataSource, id: number): Promise<CaseCoverageDto> {
  const shape = await drawnShape(db, id);
  const edition = shape && (await findCountedEdition(db, null));
  if (!shape || !edition) return { households: null, cells: [] };
  const cells = await cellsInArea(db, edition, inMetres(shape), 25833);
  return {
    households: await countHouseholds(db, shape, { edition: edition.referenceDate }),
    cells: cellShapes(cells, edition.gridSrid),
  };
}

/** From this band of shares on it is half of the households of a cell. */
const HALF = 3;
const classAt = (minMbit: (typeof CELL_CLASSES)[number]) => CELL_CLASSES.indexOf(minMbit);

/** As the map of the area tells them apart (web/src/project/area/area-cells.ts); from 100 Mbit/s on all are one. */
export function kindOf(bands: number): Kind {
  const [slow, dark] = [bandInCode(bands, classAt(30)), bandInCode(bands, classAt(100))];
  if (slow === NOT_PUBLISHED || dark === NOT_PUBLISHED) return 'unknown';
  if (slow < HALF) return 'white';
  return dark < HALF ? 'lightGrey' : 'fast';
}

/** More rows than this nobody tells apart in a small picture: of a larger area several cells are drawn as one. */
const MOST_ROWS = 120;

/** Neighbours of one kind in a row are one shape. */
export function cellShapes(cells: readonly FoundCell[], gridSrid: GridSrid): CaseCoverageDto['cells'] {
  if (cells.length === 0) return [];
  const rows = cells.at(-1)!.gy - cells[0]!.gy + 1;
  const size = Math.ceil(rows / MOST_ROWS);
  const inverse = projectionOf(gridSrid)!;
  const shapes = new Map<Kind, [number, number][][][]>();
  for (const { kind, gx, gy, length } of runsOf(blocksOf(cells, size)))
    shapes.set(kind, [...(shapes.get(kind) ?? []), [outline(inverse, { gx, gy, length, size })]]);
  return spotKinds.flatMap((kind) => {
    const coordinates = shapes.get(kind);
    return coordinates ? [{ kind, geometry: { type: 'MultiPolygon', coordinates } }] : [];
  });
}

interface Block {
  gx: number;
  gy: number;
  kind: Kind;
}

/** Of several cells the kind that most of their households have. */
function blocksOf(cells: readonly FoundCell[], size: number): Block[] {
  const blocks = new Map<string, { gx: number; gy: number; weights: Map<Kind, number> }>();
  for (const { gx, gy, households, bands } of cells) {
    const at = { gx: Math.floor(gx / size), gy: Math.floor(gy / size) };
    const key = `${at.gy}/${at.gx}`;
    const block = blocks.get(key) ?? { ...at, weights: new Map<Kind, number>() };
    const kind = kindOf(bands);
    block.weights.set(kind, (block.weights.get(kind) ?? 0) + households);
    blocks.set(key, block);
  }
  return [...blocks.values()]
    .map(({ gx, gy, weights }) => ({ gx, gy, kind: [...weights].sort((a, b) => b[1] - a[1])[0]![0] }))
    .sort((a, b) => a.gy - b.gy || a.gx - b.gx);
}

function runsOf(blocks: readonly Block[]): (Block & { length: number })[] {
  const runs: (Block & { length: number })[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const goesOn = last?.gy === block.gy && last.kind === block.kind && last.gx + last.length === block.gx;
    if (goesOn) last.length++;
    else runs.push({ ...block, length: 1 });
  }
  return runs;
}

const rounded = (value: number): number => Math.round(value * 100_000) / 100_000;

function outline(
  { inverse }: Projection,
  { gx, gy, length, size }: { gx: number; gy: number; length: number; size: number },
): [number, number][] {
  const edge = size * CELL_METRES;
  const [west, south, east, north] = [gx * edge, gy * edge, (gx + length) * edge, (gy + 1) * edge];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => inverse(x!, y!).map(rounded) as [number, number]);
}
