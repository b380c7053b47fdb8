import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bandCode, bandInCode, NO_SHARE } from './cell-bands.js';
import { cellCorners, cellOfRing, gridOfRings, tileGrid, toGrid } from './grid.js';
import { projectionOf } from './grid-projection.js';

const GRIDS = [3035, 25832, 25833];

/** Places with their coordinates in 3035, 25833 and 25832, computed independently with closed formulas. */
const PLACES = [
  { name: 'Dresden', at: [13.7373, 51.0504], 3035: [4582938.1, 3111044.6], 25833: [411494.4, 5656188.1], 25832: [831974.9, 5666113.7] },
  { name: 'Leipzig', at: [12.3747, 51.3406], 3035: [4486442.0, 3139323.5], 25833: [317149.8, 5690974.2], 25832: [735033.6, 5693109.8] },
  { name: 'Bautzen', at: [14.4239, 51.1814], 3035: [4630120.2, 3128281.3], 25833: [459733.3, 5670155.3], 25832: [878985.5, 5683992.7] },
  { name: 'Plauen', at: [12.1384, 50.4956], 3035: [4472716.3, 3044847.5], 25833: [297049.5, 5597648.1], 25832: [722578.2, 5598441.7] },
] as const; // prettier-ignore

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('the projections of the grids', () => {
  it.each(PLACES)('put $name where the closed formulas put it', (place) => {
    for (const grid of [3035, 25833, 25832] as const) {
      const [longitude, latitude] = place.at;
      expect(distance(projectionOf(grid)!.forward(longitude, latitude), place[grid])).toBeLessThan(0.15);
    }
  });

  it('bring a place back to itself', () => {
    for (const grid of GRIDS) {
      const projection = projectionOf(grid)!;
      const back = projection.inverse(...projection.forward(14.9, 50.9));
      expect(distance(back, [14.9, 50.9])).toBeLessThan(1e-8);
    }
  });

  it('know no other system', () => expect(projectionOf(31468)).toBeNull());
});

describe('the projections beside PostGIS', () => {
  let test: TestDatabase;
  beforeAll(async () => void (test = await openTestDatabase()));
  afterAll(() => test.close());

  it('differ by less than a centimetre all over Germany', async () => {
    for (const grid of GRIDS) {
      const rows: { lon: number; lat: number; x: number; y: number }[] = await test.db.query(
        `SELECT lon, lat, ST_X(p) AS x, ST_Y(p) AS y FROM (
           SELECT lon::float8, lat::float8, ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4258), $1::int) AS p
           FROM generate_series(6, 15) AS lon, generate_series(47, 55) AS lat) AS points`,
        [grid],
      );
      const projection = projectionOf(grid)!;
      for (const { lon, lat, x, y } of rows) {
        expect(distance(projection.forward(lon, lat), [x, y])).toBeLessThan(0.01);
        expect(distance(projection.forward(...projection.inverse(x, y)), [x, y])).toBeLessThan(0.01);
      }
    }
  });
});

describe('the grid of an edition', () => {
  const cells = [[45829, 31110], [46301, 31282], [44727, 30448]] as const; // prettier-ignore
  const ringsIn = (grid: 3035 | 25832, fileSrid: number) =>
    cells.map(([gx, gy]) => {
      const [from, to] = [projectionOf(grid)!, projectionOf(fileSrid)!];
      return cellCorners(gx, gy).map(([x, y]) => to.forward(...from.inverse(x, y)));
    });

  it.each([
    [3035, 25832],
    [3035, 25833],
    [3035, 4326],
    [3035, 3035],
    [25832, 25832],
    [25832, 25833],
  ] as const)('EPSG:%i is found from the corners of a file in EPSG:%i', (grid, fileSrid) => {
    const rings = ringsIn(grid, fileSrid);
    expect(gridOfRings(rings, fileSrid)).toBe(grid);
    expect(rings.map((ring) => cellOfRing(ring, toGrid(fileSrid, grid)))).toEqual(
      cells.map((cell) => [...cell]),
    );
  });

  it('is found from corners in whole metres too', () => {
    const rings = ringsIn(3035, 25832).map((ring) =>
      ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const),
    );
    expect(gridOfRings(rings, 25832)).toBe(3035);
  });

  it('is none where corners lie off both grids, or the system is unknown', () => {
    const rings = ringsIn(3035, 25832).map((ring) => ring.map(([x, y]) => [x + 37, y] as const));
    expect(gridOfRings(rings, 25832)).toBeNull();
    expect(gridOfRings(rings, 31468)).toBeNull();
  });

  it('has no cell of 200 m, and none of a corner that is no number', () => {
    expect(cellOfRing(cellCorners(45829, 31110, 2), null)).toBeNull();
    expect(cellOfRing([[Number.NaN, 0], [100, 0], [100, 100], [0, 100]], null)).toBeNull(); // prettier-ignore
  });
});

describe('a tile over the grid', () => {
  const tileOf = (z: number, [longitude, latitude]: readonly [number, number]) => ({
    z,
    x: Math.floor(((longitude + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z),
  });
  const metresAUnit = (z: number) => ((40_075_016.7 / 2 ** z) * Math.cos((51 * Math.PI) / 180)) / 4096;

  /** Without lattice: every corner through the exact projection. */
  function exact(srid: number, tile: { z: number; x: number; y: number }, gx: number, gy: number) {
    const [longitude, latitude] = projectionOf(srid)!.inverse(gx * 100, gy * 100);
    const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
    return [
      (((longitude + 180) / 360) * 2 ** tile.z - tile.x) * 4096,
      (((1 - mercator) / 2) * 2 ** tile.z - tile.y) * 4096,
    ];
  }

  function worstError(srid: number, z: number, place: readonly [number, number]): number {
    const tile = tileOf(z, place);
    const { range, project } = tileGrid(srid, tile);
    let worst = 0;
    for (let i = 0; i <= 60; i++)
      for (let j = 0; j <= 60; j++) {
        const gx = range.minGx + ((range.maxGx + 1 - range.minGx) * i) / 60;
        const gy = range.minGy + ((range.maxGy + 1 - range.minGy) * j) / 60;
        worst = Math.max(worst, distance(project(gx, gy), exact(srid, tile, gx, gy)));
      }
    return worst;
  }

  it.each([12, 13, 14, 16])('at zoom %i corners are right within 0.1 m', (z) => {
    for (const srid of [3035, 25832])
      for (const place of PLACES) expect(worstError(srid, z, place.at) * metresAUnit(z)).toBeLessThan(0.1);
  });

  it.each([5, 6, 8, 10, 11])('at zoom %i corners are right within a unit of the tile', (z) => {
    for (const srid of [3035, 25832])
      for (const place of PLACES) expect(worstError(srid, z, place.at)).toBeLessThan(1);
  });

  it('has the cell of every place in it', () => {
    for (const srid of [3035, 25832])
      for (const z of [6, 9, 12, 14])
        for (const { at } of PLACES) {
          const { range } = tileGrid(srid, tileOf(z, at));
          const [x, y] = projectionOf(srid)!.forward(at[0], at[1]);
          expect(Math.floor(x / 100)).toBeGreaterThanOrEqual(range.minGx);
          expect(Math.floor(x / 100)).toBeLessThanOrEqual(range.maxGx);
          expect(Math.floor(y / 100)).toBeGreaterThanOrEqual(range.minGy);
          expect(Math.floor(y / 100)).toBeLessThanOrEqual(range.maxGy);
        }
  });
});

describe('the code of bands', () => {
  it('has one octal digit a class, the lowest class foremost', () => {
    const code = bandCode([9600, 9200, 8000, 5000, 0, NO_SHARE], 0);
    expect(code.toString(8)).toBe('654307');
    expect([0, 1, 2, 3, 4, 5].map((place) => bandInCode(code, place))).toEqual([6, 5, 4, 3, 0, 7]);
  });
});
