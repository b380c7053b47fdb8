import fs from 'node:fs';
import type { Feature, Geometry, Position } from 'geojson';
import { Refusal } from '../platform/refusal.js';
import type { BoundaryFeature, BoundaryLayer } from './boundary-layer.js';
import { crsFromName, type DeclaredCrs } from './crs.js';
import { geometryOf } from './wkb.js';

/** A GeoJSON file is parsed in memory; a larger one belongs into a GeoPackage. */
const MAX_BYTES = 400 * 1024 ** 2;

interface Collection {
  type: 'FeatureCollection';
  name?: unknown;
  crs?: unknown;
  features: Feature<Geometry | null>[];
}

export async function openGeoJson(file: string): Promise<BoundaryLayer> {
  if ((await fs.promises.stat(file)).size > MAX_BYTES) {
    throw new Refusal('Die GeoJSON-Datei ist größer als 400 MB: bitte als GeoPackage speichern.');
  }
  return geoJsonLayer(await fs.promises.readFile(file, 'utf8'));
}

export function geoJsonLayer(text: string): BoundaryLayer {
  const collection = parse(text);
  return {
    name: typeof collection.name === 'string' ? collection.name : 'GeoJSON',
    crs: declaredCrs(collection),
    features: features(collection),
    close: async () => undefined,
  };
}

function parse(text: string): Collection {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(
      `Die GeoJSON-Datei ist nicht lesbar (${(error as Error).message}): bitte neu ausgeben.`,
    );
  }
  const collection = parsed as Collection | null;
  if (collection?.type === 'FeatureCollection' && Array.isArray(collection.features)) return collection;
  throw new Refusal(
    'Die Datei ist JSON, aber keine FeatureCollection: erwartet wird GeoJSON mit allen Gemeinden.',
  );
}

/** The old `crs` member where it stands; else WGS 84 as RFC 7946 says, if the coordinates can be degrees at all. */
function declaredCrs(collection: Collection): DeclaredCrs | null {
  const crs = collection.crs as { properties?: { name?: unknown } } | null | undefined;
  if (crs) return crsFromName(String(crs.properties?.name ?? 'ohne Namen'));
  const first = collection.features.map((feature) => firstPosition(feature?.geometry ?? null)).find(Boolean);
  const degrees = !first || (Math.abs(first[0]!) <= 180 && Math.abs(first[1]!) <= 90);
  return degrees ? { code: 4326, name: 'WGS 84' } : null;
}

function firstPosition(geometry: Geometry | null): Position | null {
  if (!geometry) return null;
  if (geometry.type === 'GeometryCollection') return firstPosition(geometry.geometries[0] ?? null);
  let value: unknown = geometry.coordinates;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
  return Array.isArray(value) && typeof value[0] === 'number' ? (value as Position) : null;
}

async function* features(collection: Collection): AsyncGenerator<BoundaryFeature> {
  for (const [index, feature] of collection.features.entries()) {
    yield {
      line: index + 1,
      properties: feature?.properties ?? {},
      ...geometryOf(feature?.geometry ?? null),
    };
  }
}
