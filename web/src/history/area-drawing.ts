import type { AreaChange } from '../api/history.js';
import { type Box, boxOf, labelPoint, type Point } from '../map/path.js';

/** A change of area, ready to be drawn: what came and what went, in units of a square of `SIZE`, with a scale. */
export interface AreaDrawing {
  added: DrawnPart[];
  removed: DrawnPart[];
  scale: { units: number; metres: number };
  /** What is shown, in degrees: west, south, east, north. */
  bounds: [number, number, number, number];
}
export interface DrawnPart {
  d: string;
  /** Where its sign stands: inside or, where it is small, beside it; null: it has none. */
  at: Point | null;
}

export const SIZE = 320;
/** Of the change to the edge of the drawing. */
const MARGIN = 36;
/** A sign inside needs so much room. */
const SIGN = 30;
const METRES_A_DEGREE = 111_320;

export type Rings = Point[][];
export type Place = (position: Point) => Point;

/** Null: the service sent no shapes. */
export function drawingOf({ added, removed }: Pick<AreaChange, 'added' | 'removed'>): AreaDrawing | null {
  const polygons = { added: polygonsOf(added), removed: polygonsOf(removed) };
  const all = [...polygons.added, ...polygons.removed].flat();
  if (all.length === 0) return null;
  const [west, south, east, north] = boxOf(all);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const extent = Math.max((east - west) * narrowing, north - south) || 0.0001;
  const unitsADegree = (SIZE - 2 * MARGIN) / extent;
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  const place: Place = ([x, y]) => [
    SIZE / 2 + (x - middle[0]) * narrowing * unitsADegree,
    SIZE / 2 - (y - middle[1]) * unitsADegree,
  ];
  const half = SIZE / 2 / unitsADegree;
  return {
    added: partsOf(polygons.added, place),
    removed: partsOf(polygons.removed, place),
    scale: scaleOf(unitsADegree / METRES_A_DEGREE),
    bounds: [middle[0] - half / narrowing, middle[1] - half, middle[0] + half / narrowing, middle[1] + half],
  };
}

/** Positions of GeoJSON, whatever of the three kinds of areas it is. */
export function polygonsOf(geometry: AreaChange['added']): Rings[] {
  if (!geometry) return [];
  const { type, coordinates, geometries } = geometry as {
    type?: string;
    coordinates?: unknown;
    geometries?: AreaChange['added'][];
  };
  if (type === 'GeometryCollection') return (geometries ?? []).flatMap(polygonsOf);
  if (type === 'Polygon') return [coordinates as Rings];
  return type === 'MultiPolygon' ? (coordinates as Rings[]) : [];
}

/** The largest part always has its sign; the others where there is room. */
export function partsOf(polygons: Rings[], place: Place): DrawnPart[] {
  const placed = polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
  const sizes = placed.map((rings) => leastSide(boxOf(rings)));
  const largest = sizes.indexOf(Math.max(...sizes));
  return placed.map((rings, index) => {
    const hasRoom = sizes[index]! >= SIGN;
    const at = hasRoom ? labelPoint(rings) : index === largest ? beside(boxOf(rings)) : null;
    return { d: pathOf(rings), at: at && (at.map(tenth) as Point) };
  });
}

const leastSide = ([west, north, east, south]: Box) => Math.min(east - west, south - north);
const beside = ([west, north, east]: Box): Point => [(west + east) / 2, north - 11];

const tenth = (value: number) => Math.round(value * 10) / 10;

/** To a tenth of a unit; points that fall together are drawn once. */
export function pathOf(rings: Rings): string {
  return rings
    .map((ring) => `M${[...new Set(ring.map((point) => point.map(tenth).join(' ')))].join('L')}Z`)
    .join('');
}

/** The longest round length that takes at most a third of the drawing. */
export function scaleOf(unitsAMetre: number): AreaDrawing['scale'] {
  const most = SIZE / 3 / unitsAMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most)!;
  return { metres, units: tenth(metres * unitsAMetre) };
}
