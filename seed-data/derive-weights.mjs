/**
 * Fills the column `population` of succession.csv wherever a border of 2016 exists: the inhabitants of the 1 km cells of
 * the census of 2011 whose midpoint lies inside. Reads files that are not part of this project, see README.md. By hand:
 *   node seed-data/derive-weights.mjs [folder with census/ and boundaries/]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toGrid } from './laea.mjs';
import { readTable, writeTable } from './tables.mjs';

const SOURCE = 'Zensus 2011, 1-km-Gitter, Mittelpunkt in den Grenzen von 2016';
const here = fileURLToPath(new URL('.', import.meta.url));
const shared = process.argv[2] ?? process.env.SHARED_DATA ?? join(here, '../../shared/data');

/** by even-odd rule over all rings: holes count as outside */
function contains(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const borders = JSON.parse(readFileSync(join(shared, 'boundaries/sachsen_gemeinden_2016.geojson'), 'utf8'));
const ringsOf = new Map(
  borders.features.map(({ properties, geometry }) => [
    properties.ags,
    geometry.coordinates.flat(geometry.type === 'Polygon' ? 0 : 1).map((ring) => ring.map(toGrid)),
  ]),
);
const cells = readTable(join(shared, 'census/sachsen_zensus2011_1km.csv'))
  .map((cell) => ({ point: [Number(cell.x_mp_1km), Number(cell.y_mp_1km)], people: Number(cell.Einwohner) }))
  .filter(({ people }) => people > 0); // -1: uninhabited or secret

const file = join(here, 'succession.csv');
const rows = readTable(file).map((row) => {
  const rings = row.population_source === SOURCE && ringsOf.get(row.ags);
  if (!rings) return row;
  const inside = cells.filter(({ point }) => contains(rings, point));
  return { ...row, population: inside.reduce((sum, { people }) => sum + people, 0) };
});
writeTable(file, Object.keys(rows[0]), rows);
for (const row of rows.filter(({ population }) => population)) {
  console.log(`${row.ags} ${row.name}: ${row.population}`);
}
