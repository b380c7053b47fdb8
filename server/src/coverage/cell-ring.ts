import { wkbOf } from '../municipality/geopackage.js';

type Point = readonly [number, number];

const POLYGON = 3;
const MULTIPOLYGON = 6;

/** The outer ring of a GeoPackage polygon (or of a multipolygon of one); null if the value is none. */
export function ringOf(geometry: unknown): Point[] | null {
  const { geometry: wkb } = wkbOf(geometry);
  if (!wkb) return null;
  try {
    return readRing(Buffer.from(wkb.buffer, wkb.byteOffset, wkb.length));
  } catch {
    return null; // shorter than it says
  }
}

function readRing(wkb: Buffer): Point[] | null {
  const isLittle = wkb.readUInt8(0) === 1;
  const integer = (at: number) => (isLittle ? wkb.readUInt32LE(at) : wkb.readUInt32BE(at));
  const double = (at: number) => (isLittle ? wkb.readDoubleLE(at) : wkb.readDoubleBE(at));
  // ISO adds 1000 for Z, 2000 for M, 3000 for both.
  const [kind, dimensions] = [integer(1) % 1000, Math.floor(integer(1) / 1000)];
  if (kind === MULTIPOLYGON) return integer(5) === 1 ? readRing(wkb.subarray(9)) : null;
  if (kind !== POLYGON || dimensions > 3 || integer(5) === 0) return null;
  const stride = 8 * [2, 3, 3, 4][dimensions]!;
  const count = integer(9);
  if (count < 4) return null;
  return Array.from({ length: count }, (_, i) => [double(13 + i * stride), double(21 + i * stride)] as const);
}
