import { projectionOf } from '../../coverage/grid-projection.js';

/** Coordinate systems in which an area may come, by EPSG code. 4326 and 4258 mean longitude before latitude. */
export const AREA_SRIDS = [25833, 25832, 4326, 4258, 3857] as const;
export type AreaSrid = (typeof AREA_SRIDS)[number];

export type Point = readonly [number, number];
type Turn = (x: number, y: number) => Point;

const RADIUS = 6_378_137;
const DEGREE = Math.PI / 180;
const utm33 = projectionOf(25833)!;

function mercatorToDegrees(x: number, y: number): Point {
  return [x / RADIUS / DEGREE, Math.atan(Math.sinh(y / RADIUS)) / DEGREE];
}

/** To metres in EPSG:25833, in which areas are stored and measured, exact to a millimetre. */
export function toMetres(srid: AreaSrid): Turn {
  if (srid === 25833) return (x, y) => [x, y];
  const from = srid === 3857 ? mercatorToDegrees : projectionOf(srid)!.inverse;
  return (x, y) => utm33.forward(...(from(x, y) as [number, number]));
}

/** From EPSG:25833 to degrees, longitude first (CRS84). */
export const toDegrees: Turn = (x, y) => utm33.inverse(x, y);

/** Between them every place of Germany lies, with room around; beyond, the projection itself is worth nothing. */
const FAR = { west: 0, east: 1_100_000, south: 5_000_000, north: 6_300_000 };

export const isFarAway = ([x, y]: Point): boolean =>
  !(x >= FAR.west && x <= FAR.east && y >= FAR.south && y <= FAR.north);
