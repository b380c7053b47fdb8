import { type Point, toMetres } from './area-utm.js';

/*
 * Coordinates as people type and paste them: EPSG:25833 in metres, east first; also with north first, with the number of
 * the zone before the east value, or in degrees. Decimal comma or point, thousands points. Pure.
 */
export interface TypedFault {
  line: number;
  text: string;
}
export interface Typed {
  points: Point[];
  faults: TypedFault[];
}

export function typedPoints(text: string): Typed {
  const typed: Typed = { points: [], faults: [] };
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const point = typedPoint(line);
    if (point) typed.points.push(point);
    else typed.faults.push({ line: index + 1, text: line.trim() });
  });
  const [first, last] = [typed.points[0], typed.points.at(-1)];
  const isClosed = typed.points.length > 1 && first![0] === last![0] && first![1] === last![1];
  if (isClosed) typed.points.pop();
  return typed;
}

/** null: these are no two coordinates of a place in Germany. „14.271“ is a figure of degrees where it is none of metres. */
export function typedPoint(line: string): Point | null {
  const parts = partsOf(line);
  return inMetres(parts.map((part) => typedNumber(part))) ?? inMetres(parts.map(decimalNumber));
}

function inMetres(values: (number | null)[]): Point | null {
  const [a, b] = values;
  if (values.length !== 2 || a == null || b == null) return null;
  return metresOf(a, b) ?? metresOf(b, a);
}

const ZONE = 33_000_000;

function metresOf(east: number, north: number): Point | null {
  if (east >= 5 && east <= 16 && north >= 47 && north <= 56) return toMetres([east, north]);
  const x = east >= ZONE && east < ZONE + 1_000_000 ? Math.round((east - ZONE) * 1000) / 1000 : east;
  const isPlace = x >= 100_000 && x <= 900_000 && north >= 5_200_000 && north <= 6_200_000;
  return isPlace ? [x, north] : null;
}

function partsOf(line: string): string[] {
  const plain = line.replace(/[^\d.,;+\-\s]/g, ' ').trim();
  const parts = plain.split(/\s*;\s*|,\s+|\s+/).filter(Boolean);
  // Two figures with a decimal point each and nothing but a comma between.
  return parts.length === 1 ? parts[0]!.split(',') : parts;
}

/** „449.140,2“, „449,140.2“, „449140,2“, „449140.2“; points alone before three digits are thousands. */
export function typedNumber(text: string): number | null {
  const [, whole, , , rest] = /^([+-]?(\d{1,3}([.,]\d{3})+|\d+))([.,]\d*)?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const number = Number(`${whole.replace(/[.,]/g, '')}.${(rest ?? '.').slice(1)}`);
  return Number.isFinite(number) ? number : null;
}

const decimalNumber = (text: string): number | null =>
  /^[+-]?\d+[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
