import type { Box } from '../map/path.js';
import { SIZE } from './area-drawing.js';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** A part of a place, in degrees, within the box of its shape on the map: so near together the map is even. */
export function frameIn([west, north, east, south]: Box, place: Bounds, part: Bounds): Box {
  const x = (degrees: number) => west + ((degrees - place[0]) / (place[2] - place[0])) * (east - west);
  const y = (degrees: number) => north + ((place[3] - degrees) / (place[3] - place[1])) * (south - north);
  return [x(part[0]), y(part[3]), x(part[2]), y(part[1])];
}

/** From so much of the place on, its coarse shape can stand below a drawing without lying beside what it borders. */
const LARGE = 0.35;

export const isLargePart = (place: Bounds, part: Bounds): boolean =>
  Math.max((part[2] - part[0]) / (place[2] - place[0]), (part[3] - part[1]) / (place[3] - place[1])) > LARGE;

/** The shape of the place on the map, moved into a drawing that shows `part`: a transform of SVG. */
export function placedIn(box: Box, place: Bounds, part: Bounds): string {
  const [left, top, right, foot] = frameIn(box, place, part);
  const [across, down] = [SIZE / (right - left), SIZE / (foot - top)];
  return `matrix(${[across, 0, 0, down, -left * across, -top * down].map((value) => +value.toFixed(4)).join(' ')})`;
}
