import type { MapOutline } from '../api/client.js';
import { boxOf, type Box, type Point, ringsOf } from './path.js';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** From the units of the SVG map to degrees: both are Web Mercator, so that one lies exactly over the other. */
export interface Projection {
  toDegrees(point: Point): [number, number];
  boundsOf(box: Box): Bounds;
}

const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitude = (y: number) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** Where a place lies in the drawing, whose edges are `bounds`. */
export function pointIn(
  { viewBox, bounds }: Pick<MapOutline, 'viewBox' | 'bounds'>,
  [lon, lat]: Point,
): Point {
  const [west, , east, north] = bounds;
  const [, , width] = viewBox;
  const unitsADegree = width / (east - west);
  return [(lon - west) * unitsADegree, ((mercator(north) - mercator(lat)) * unitsADegree * 180) / Math.PI];
}

/** `bounds` is the box of the Land in degrees, as the tiles tell it. */
export function projectionOf(outline: MapOutline, bounds: Bounds): Projection {
  const [left, top, right, bottom] = boxOf(ringsOf(outline.state.d));
  const [west, south, east, north] = bounds;
  const [low, high] = [mercator(south), mercator(north)];
  const toDegrees = ([x, y]: Point): [number, number] => [
    west + ((x - left) / (right - left)) * (east - west),
    latitude(high - ((y - top) / (bottom - top)) * (high - low)),
  ];
  const boundsOf = ([x1, y1, x2, y2]: Box): Bounds => {
    const [w, n] = toDegrees([x1, y1]);
    const [e, s] = toDegrees([x2, y2]);
    return [w, s, e, n];
  };
  return { toDegrees, boundsOf };
}
