import fs from 'node:fs';
import type { Feature, GeoJSON, Geometry, Position } from 'geojson';
import { Refusal } from '../platform/refusal.js';
import type { BoundaryFeature, BoundaryLayer, LayerSearch } from './boundary-layer.js';
import { crsFromName, type DeclaredCrs } from './crs.js';
import { jsonFault } from './json-fault.js';
import { geometryOf } from './wkb.js';

interface Collection {
  type: 'FeatureCollection';
  name?: unknown;
  crs?: unknown;
  features: Feature<Geometry | null>[];
}

/** A GeoJSON file is parsed in memory; a larger one belongs into a GeoPackage. */
export async function openGeoJson(file: string, search: LayerSearch): Promise<BoundaryLayer> {
  if ((await fs.promises.stat(file)).size > search.maxJsonBytes) {
    const megabytes = Math.round(search.maxJsonBytes / 1024 ** 2);
    throw new Refusal(`Die GeoJSON-Datei ist größer als ${megabytes} MB: bitte als GeoPackage speichern.`);
  }
  const collection = parse(await fs.promises.readFile(file, 'utf8'), search);
  return {
    format: 'geojson',
    name: typeof collection.name === 'string' ? collection.name : 'GeoJSON',
    crs: declaredCrs(collection),
    features: features(collection),
    close: async () => undefined,
  };
}

function parse(text: string, search: LayerSearch): Collection {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  const collection = parsed as Collection | null;
  if (collection?.type === 'FeatureCollection' && Array.isArray(collection.features)) return collection;
  const single = search.strict ? singleFeature(parsed as GeoJSON | null) : null;
  if (single) return single;
  const what = search.strict ? 'kein GeoJSON' : 'keine FeatureCollection';
  throw new Refusal(`Die Datei ist JSON, aber ${what}: ${search.words.json}.`);
}

/** The parser of the runtime would say in English what is wrong. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text);
    const where = !fault
      ? 'kein gültiges JSON'
      : fault.atEnd
        ? `unvollständig, sie bricht in Zeile ${fault.line} ab`
        : `in Zeile ${fault.line}, Zeichen ${fault.sign} kein gültiges JSON`;
    throw new Refusal(`Die GeoJSON-Datei ist ${where}: bitte neu ausgeben.`);
  }
}

function singleFeature(parsed: GeoJSON | null): Collection | null {
  if (parsed?.type === 'Feature') return { ...parsed, type: 'FeatureCollection', features: [parsed] };
  if (!parsed || !('coordinates' in parsed || 'geometries' in parsed)) return null;
  const feature = { type: 'Feature' as const, properties: {}, geometry: parsed };
  return { ...parsed, type: 'FeatureCollection', features: [feature] };
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
  if (geometry.type === 'GeometryCollection') return firstPosition(geometry.geometries?.[0] ?? null);
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
      source: feature?.geometry ?? null,
    };
  }
}
