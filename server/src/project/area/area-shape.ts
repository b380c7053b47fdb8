import type { MultiPolygon, Position } from 'geojson';
import { writeWkb } from '../../municipality/wkb.js';
import type { AreaGeometry } from './area.dto.js';
import { type AreaSrid, type Point, toDegrees, toMetres } from './area-projection.js';

/** An area in metres (EPSG:25833): parts, each with its outer ring and its holes. Rings stay as open or closed as they came. */
export type Ring = Point[];
export type Part = Ring[];
export type Shape = Part[];

/** More points nobody drew: the answer while drawing stays quick, and a request below its limit of 1 MB. */
export const MOST_POINTS = 30_000;

export function shapeOf(geometry: AreaGeometry, srid: AreaSrid): Shape {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const turn = toMetres(srid);
  return parts.map((part) => part.map((ring) => ring.map(([x, y]) => turn(x!, y!))));
}

export const pointsOf = (shape: Shape): number =>
  shape.reduce((sum, part) => part.reduce((inPart, ring) => inPart + ring.length, sum), 0);

export function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && first[0] === last![0] && first[1] === last![1];
}

export const closed = (ring: Ring): Ring => (isClosed(ring) ? ring : [...ring, ring[0]!]);

/** As WKB, every ring closed. */
export const wkbOf = (shape: Shape): Buffer =>
  Buffer.from(writeWkb({ type: 'MultiPolygon', coordinates: shape as unknown as Position[][][] }));

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** In metres with millimetres, as it is typed and edited. */
export const inMetres = (shape: Shape): MultiPolygon =>
  multiPolygon(shape, ([x, y]) => [round(x, 3), round(y, 3)]);

/** In degrees (CRS84), to a millimetre. */
export const inDegrees = (shape: Shape): MultiPolygon => multiPolygon(shape, (point) => degreesOf(point));

export function degreesOf([x, y]: Point): [number, number] {
  const [longitude, latitude] = toDegrees(x, y);
  return [round(longitude, 8), round(latitude, 8)];
}

function multiPolygon(shape: Shape, turn: (point: Point) => Position): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: shape.map((part) => part.map((ring) => closed(ring).map(turn))),
  };
}
