import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { MultiPolygon } from 'geojson';
import type { DataSource } from 'typeorm';
import { projectRoot } from '../platform/project-root.js';
import { sharesFromCells } from './cell-aggregates.js';
import { CELL_CLASSES } from './cell-bands.js';
import type { Ring } from './cell-spans.js';
import { storeCells, tidyAfterLoading } from './cell-store.js';
import { DEMO_METHOD } from './computed-method.js';
import { demoCells, type DemoInput } from './demo-cells.js';
import type { DemoTarget } from './demo-coverage.js';
import type { DemoMunicipality } from './demo-settlements.js';
import { activateEditions, addShares, openEdition, sweepLeftovers } from './edition-store.js';
import { CELL_METRES } from './grid.js';
import { storeOverviews } from './overview.js';

const REFERENCE_DATE = '2021-06-30';
/** In place of the checksum of a file: changes when the generator changes. */
const GENERATOR = 'demo-cells-1';

/** Invented 100 m cells for every Gemeinde of the database, with overviews and shares of Gemeinden. */
export async function seedDemoCells(
  db: DataSource,
  progress: (done: number, total: number) => void,
): Promise<void> {
  await sweepLeftovers(db, GENERATOR);
  const cells = demoCells(await demoInput(db));
  const total = cells.length * 1.1;
  const edition = await openEdition(db, {
    source: 'Demodaten',
    userGroup: 'households',
    referenceDate: REFERENCE_DATE,
    level: 'cell',
    fileName: 'demo-cells',
    checksum: GENERATOR,
    licence: 'Keine: erfundene Daten',
    credit: 'Demodaten: erfundene 100-m-Zellen, keine Angaben des Breitbandatlas',
    isDemo: true,
    gridSrid: 3035,
  });
  await storeCells(db, edition, cells, (done) => progress(done, total));
  await storeOverviews(db, edition, cells);
  await addShares(db, edition, sharesFromCells(cells, { levels: [8], method: DEMO_METHOD }));
  await tidyAfterLoading(db);
  const rows = { read: cells.length, accepted: cells.length, outOfArea: 0, warned: 0, refused: 0 };
  await activateEditions(db, [{ id: edition, facts: { rows, unplaced: [], issues: [], weights: 'counts' } }]);
  progress(total, total);
}

/** What the generator works on: the Gemeinden of the database and the published shares of their Kreise. */
export async function demoInput(db: DataSource): Promise<DemoInput> {
  return { municipalities: await findMunicipalities(db), targetOf: targetsFrom(readPublished()) };
}

async function findMunicipalities(db: DataSource): Promise<DemoMunicipality[]> {
  const rows: { ags: string; districtAgs: string; population: number | null; geometry: string }[] =
    await db.query(
      `SELECT ags, district_ags AS "districtAgs", population, ST_AsGeoJSON(ST_Transform(geometry, 3035), 1) AS geometry
     FROM municipality WHERE valid_to IS NULL ORDER BY ags`,
    );
  return rows.map(({ ags, districtAgs, population, geometry }) => ({
    ags,
    districtAgs,
    population: population ?? 0,
    rings: ringsInCells(JSON.parse(geometry) as MultiPolygon),
  }));
}

function ringsInCells({ coordinates }: MultiPolygon): Ring[] {
  return coordinates
    .flat()
    .map((ring) => ring.map(([x, y]) => [x! / CELL_METRES, y! / CELL_METRES] as const));
}

type Published = ReadonlyMap<string, number>;

/** Shares by "area technology class" of the demo's reference date. */
function readPublished(): Published {
  const file = path.join(projectRoot, 'seed-data', 'published-coverage.csv');
  const rows: Record<string, string>[] = parse(fs.readFileSync(file), { delimiter: ';', columns: true });
  return new Map(
    rows
      .filter((row) => row.reference_date === REFERENCE_DATE)
      .map((row) => [`${row.area} ${row.technology} ${row.min_mbit}`, Number(row.share)]),
  );
}

/** A Kreis without published shares is given those of the Land, and a foreign Land those of Saxony. */
function targetsFrom(published: Published): DemoInput['targetOf'] {
  const land = (minMbit: number) => published.get(`14 all ${minMbit}`)!;
  return (district) => {
    const share = (technology: string, minMbit: number) =>
      published.get(`${district} ${technology} ${minMbit}`) ?? published.get(`14 ${technology} ${minMbit}`)!;
    const own = { 50: share('all', 50), 100: share('all', 100), 1000: share('all', 1000) };
    // Kreise are published for 50, 100 and 1000 only: the others lie between these as they do in the Land.
    const between = (minMbit: number, high: [number, number], low: [number, number]) =>
      low[1] + ((land(minMbit) - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
    const all: DemoTarget['all'] = {
      ...own,
      30: between(30, [100, 100], [land(50), own[50]]),
      200: between(200, [land(100), own[100]], [land(1000), own[1000]]),
      400: between(400, [land(100), own[100]], [land(1000), own[1000]]),
    };
    return { all, ftthb: share('ftthb', CELL_CLASSES.at(-1)!) };
  };
}
