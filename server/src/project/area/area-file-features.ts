import type { Geometry } from 'geojson';
import type { BoundaryFeature, BoundaryLayer } from '../../municipality/boundary-layer.js';
import { Refusal } from '../../platform/refusal.js';
import { type AreaSrid, isFarAway, type Point, toMetres } from './area-projection.js';
import { closed, isClosed, pointsOf, type Shape } from './area-shape.js';
import { type Found, readWkb } from './area-wkb.js';
import { count } from './area-words.js';

/** The areas of a file, one shape a feature, in EPSG:25833. */
export interface FileFeatures {
  features: number;
  shapes: Shape[];
  skipped: { feature: number; sentence: string }[];
  notes: string[];
}

const MOST_FEATURES = 50_000;
const MOST_POINTS_READ = 500_000;
/** So many are named one by one. */
const MOST_SKIPPED = 100;

export async function readFeatures(layer: BoundaryLayer, srid: AreaSrid): Promise<FileFeatures> {
  const reading: FileFeatures = { features: 0, shapes: [], skipped: [], notes: [] };
  let [points, skipped, opened, heights] = [0, 0, 0, layer.hasHeights ?? false];
  for await (const feature of layer.features) {
    if (++reading.features > MOST_FEATURES) throw tooMuch(`mehr als ${count(MOST_FEATURES)} Datensätze`);
    const found = foundIn(feature);
    if (found.kind === 'curve') throw curves(feature.line);
    if (found.kind !== 'area') {
      if (++skipped <= MOST_SKIPPED)
        reading.skipped.push({ feature: feature.line, sentence: whySkipped(found) });
      continue;
    }
    points += pointsOf(found.shape);
    if (points > MOST_POINTS_READ) throw tooMuch(`mehr als ${count(MOST_POINTS_READ)} Punkte`);
    heights ||= found.heights;
    opened += found.shape.flat().filter((ring) => ring.length > 0 && !isClosed(ring)).length;
    reading.shapes.push(found.shape.filter((part) => part.length > 0));
  }
  const swaps = areSwapped(reading.shapes, srid);
  if (swaps) reading.notes.push('Länge und Breite standen in umgekehrter Reihenfolge und wurden getauscht.');
  reading.shapes = reading.shapes.map((shape) => moved(shape, srid, swaps));
  if (reading.shapes.some(isNowhere)) throw nowhere();
  if (skipped > MOST_SKIPPED)
    reading.notes.push(
      `Ohne Fläche sind ${count(skipped)} Datensätze; aufgezählt sind die ersten ${MOST_SKIPPED}.`,
    );
  if (heights) reading.notes.push('Höhen wurden weggelassen: ein Gebiet hat keine.');
  if (opened)
    reading.notes.push(
      `${opened === 1 ? 'Ein offener Ring wurde' : `${count(opened)} offene Ringe wurden`} geschlossen.`,
    );
  return reading;
}

function foundIn(feature: BoundaryFeature): Found {
  if (feature.source === null) return { kind: 'empty' };
  try {
    if (feature.source !== undefined) return inSource(feature.source);
    if (!feature.geometry) return feature.flaw ? unreadable : { kind: 'empty' };
    return readWkb(feature.geometry);
  } catch {
    return unreadable;
  }
}

const unreadable: Found = { kind: 'other', what: 'etwas Unlesbares' };

function whySkipped(found: Found): string {
  if (found.kind === 'empty') return 'Der Datensatz hat keine Geometrie.';
  return `Statt einer Fläche steht dort ${found.kind === 'other' ? found.what : 'nichts'}.`;
}

const NAMES: Record<string, string> = {
  Point: 'ein Punkt',
  MultiPoint: 'eine Gruppe von Punkten',
  LineString: 'eine Linie',
  MultiLineString: 'eine Gruppe von Linien',
};

function inSource(geometry: Geometry): Found {
  const parts = partsOf(geometry);
  if (typeof parts === 'string') return { kind: 'other', what: parts };
  const rings = parts.flat();
  if (rings.length === 0) return { kind: 'empty' };
  const heights = rings.some((ring) => ring.some((position) => position.length > 2));
  return { kind: 'area', shape: parts.map((part) => part.map((ring) => ring.map(pointOf))), heights };
}

function partsOf(geometry: Geometry): number[][][][] | string {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type !== 'GeometryCollection') return NAMES[geometry.type] ?? 'etwas Unbekanntes';
  const inside = geometry.geometries.map(partsOf);
  const other = inside.find((parts) => typeof parts === 'string');
  return other ?? (inside as number[][][][][]).flat();
}

function pointOf(position: unknown): Point {
  const [x, y] = position as unknown[];
  if (Number.isFinite(x) && Number.isFinite(y)) return [x as number, y as number];
  throw new Error('a coordinate is no number');
}

/** In degrees no place of Germany is one too where longitude and latitude change places. */
function areSwapped(shapes: Shape[], srid: AreaSrid): boolean {
  if (shapes.length === 0 || (srid !== 4326 && srid !== 4258)) return false;
  const turn = toMetres(srid);
  const isSwapped = ([x, y]: Point) => isFarAway(turn(x, y)) && !isFarAway(turn(y, x));
  return shapes.every((shape) => shape.every((part) => part.every((ring) => ring.every(isSwapped))));
}

function moved(shape: Shape, srid: AreaSrid, swaps: boolean): Shape {
  const turn = toMetres(srid);
  return shape.map((part) =>
    part.map((ring) => closed(ring.map(([x, y]) => (swaps ? turn(y, x) : turn(x, y))))),
  );
}

/** In metres; beyond, no projection carries anything over. */
const MOST_METRES = 1e9;
const isNowhere = (shape: Shape): boolean =>
  shape.some((part) =>
    part.some((ring) => ring.some(([x, y]) => !(Math.abs(x) <= MOST_METRES && Math.abs(y) <= MOST_METRES))),
  );

const nowhere = (): Refusal =>
  new Refusal(
    'Die Datei enthält Koordinaten, die auf keiner Karte liegen: sie sind viel zu groß. Bitte Koordinatensystem und Werte prüfen.',
  );

const tooMuch = (what: string): Refusal =>
  new Refusal(`Die Datei enthält ${what}: bitte nur das Gebiet des Vorhabens speichern.`);

const curves = (line: number): Refusal =>
  new Refusal(
    `In Datensatz ${line} stehen Kurven (Kreisbögen); ein Gebiet besteht aus geraden Strecken. Bitte die Kurven vorher ` +
      'in Strecken wandeln, etwa in QGIS mit „Segmentieren“ oder mit „ogr2ogr -nlt CONVERT_TO_LINEAR neu.gpkg DATEI“.',
  );
