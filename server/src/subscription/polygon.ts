import { z } from 'zod';

/*
 * A drawn area as a text that fits into an address and a field: pairs of longitude and latitude, or the GeoJSON that a GIS
 * program gives. Pure.
 */

type Point = [longitude: number, latitude: number];

const MOST_POINTS = 100;
/** Saxony with room around it. */
const [WEST, SOUTH, EAST, NORTH] = [11.5, 49.9, 15.5, 52];

const FORM =
  'Bitte mindestens drei Punkte als „Länge,Breite“ angeben, durch Semikolon getrennt, etwa 13.8,51.1;13.9,51.1;13.9,51.2 – oder ein Polygon als GeoJSON.';

/** Read into its normal form: the ring without its last point, five decimals (about a metre). */
export const polygonText = z
  .string()
  .max(6_000, 'Das Gebiet hat zu viele Zeichen: bitte den Umriss vereinfachen.')
  .superRefine((text, context) => {
    const points = pointsIn(text.trim());
    const fault = points ? faultOf(points) : FORM;
    if (fault) context.addIssue({ code: 'custom', message: fault });
  })
  .overwrite((text) => {
    const points = pointsIn(text.trim());
    const inWords = (point: Point) => point.map((value) => Number(value.toFixed(5))).join(',');
    return points ? points.map(inWords).join(';') : text;
  });

/** Of the normal form. */
export function ringOf(polygon: string): Point[] {
  const points = polygon.split(';').map((pair) => pair.split(',').map(Number) as Point);
  return [...points, points[0]!];
}

export const geoJsonOf = (polygon: string): string =>
  JSON.stringify({ type: 'Polygon', coordinates: [ringOf(polygon)] });

function pointsIn(text: string): Point[] | null {
  const points = text.startsWith('{') ? ringIn(text) : pairsIn(text);
  if (!points || points.length < 3) return null;
  const [first, last] = [points[0]!, points.at(-1)!];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const open = isClosed ? points.slice(0, -1) : points;
  return open.length >= 3 ? open : null;
}

function pairsIn(text: string): Point[] | null {
  const pairs = text
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean);
  const number = /^-?\d{1,3}(\.\d{1,15})?$/;
  const points = pairs.map((pair) => pair.split(/\s*,\s*|\s+/));
  const isFit = points.every((pair) => pair.length === 2 && pair.every((value) => number.test(value)));
  return isFit ? points.map((pair) => pair.map(Number) as Point) : null;
}

/** A Polygon without holes, or a Feature of one. */
function ringIn(text: string): Point[] | null {
  try {
    const parsed = JSON.parse(text) as { type?: unknown; geometry?: unknown; coordinates?: unknown };
    const polygon = (parsed.type === 'Feature' ? parsed.geometry : parsed) as typeof parsed | null;
    if (polygon?.type !== 'Polygon') return null;
    const shape = z.tuple([z.array(z.tuple([z.number(), z.number()]).rest(z.number()))]);
    const read = shape.safeParse(polygon.coordinates);
    return read.success ? read.data[0].map(([longitude, latitude]): Point => [longitude, latitude]) : null;
  } catch {
    return null;
  }
}

function faultOf(points: Point[]): string | null {
  if (points.length > MOST_POINTS)
    return `Das Gebiet hat ${points.length} Punkte, höchstens ${MOST_POINTS} sind möglich: bitte den Umriss vereinfachen.`;
  const isInside = ([x, y]: Point) => x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
  if (points.every(isInside)) return null;
  const isSwapped = points.every(([x, y]) => isInside([y, x]));
  return isSwapped
    ? 'Länge und Breite sind vertauscht: bitte zuerst die Länge (etwa 13.8), dann die Breite (etwa 51.1) angeben.'
    : 'Das Gebiet liegt nicht in Sachsen. Bitte Längen von etwa 12 bis 15 und Breiten von etwa 50 bis 51.7 angeben.';
}
