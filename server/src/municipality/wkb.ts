import type { Geometry, Position } from 'geojson';
import type { BoundaryFeature } from './boundary-layer.js';

type Polygon = Position[][];

/** A geometry that is no area or has coordinates that are no numbers; the message is the German reason. */
class GeometryFlaw extends Error {}

/** Geometry as WKB, or the flaw that stands in its place. */
export function geometryOf(geometry: Geometry | null): Pick<BoundaryFeature, 'geometry' | 'flaw'> {
  if (!geometry) return { geometry: null };
  try {
    return { geometry: writeWkb(geometry) };
  } catch (error) {
    const flaw = error instanceof GeometryFlaw ? error.message : 'die Geometrie ist nicht lesbar';
    return { geometry: null, flaw };
  }
}

/** A polygon or multipolygon of GeoJSON as WKB, two dimensions, every ring closed. */
export function writeWkb(geometry: Geometry): Uint8Array {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) throw new GeometryFlaw('die Geometrie ist leer');
  const parts = [header(6), count(polygons.length)];
  for (const polygon of polygons) {
    parts.push(header(3), count(polygon.length));
    for (const ring of polygon) parts.push(ringBytes(ring));
  }
  return Buffer.concat(parts);
}

function polygonsOf(geometry: Geometry): Polygon[] {
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates.length ? [geometry.coordinates] : [];
    case 'MultiPolygon':
      return geometry.coordinates.filter((polygon) => polygon.length > 0);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf);
    default:
      throw new GeometryFlaw(
        `statt einer Fläche steht dort ${GERMAN[geometry?.type] ?? 'etwas Unbekanntes'}`,
      );
  }
}

const GERMAN: Record<string, string> = {
  Point: 'ein Punkt',
  MultiPoint: 'eine Gruppe von Punkten',
  LineString: 'eine Linie',
  MultiLineString: 'eine Gruppe von Linien',
};

function ringBytes(ring: Position[]): Buffer {
  const first = ring[0];
  const last = ring.at(-1);
  const open = first && last && (first[0] !== last[0] || first[1] !== last[1]);
  const points = open ? [...ring, first] : ring;
  const bytes = Buffer.alloc(4 + points.length * 16);
  bytes.writeUInt32LE(points.length, 0);
  points.forEach((point, i) => {
    bytes.writeDoubleLE(coordinate(point[0]), 4 + i * 16);
    bytes.writeDoubleLE(coordinate(point[1]), 12 + i * 16);
  });
  return bytes;
}

function coordinate(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new GeometryFlaw(`die Koordinate „${String(value)}“ ist keine Zahl`);
}

function header(type: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  return bytes;
}

function count(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n, 0);
  return bytes;
}
