import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { UnknownHouseholds1763740000018 } from '../../../migrations/1763740000018-unknown-households.js';
import { CELL_CLASSES, NO_SHARE, SHARES } from './cell-bands.js';
import { CellBuffer } from './cell-buffer.js';
import { spansOf } from './cell-spans.js';
import { storeCells } from './cell-store.js';
import { householdsInArea } from './cell.queries.js';
import { randomFrom } from './demo-random.js';
import { openEdition } from './edition-store.js';
import type { GridSrid } from './grid.js';
import { projectionOf } from './grid-projection.js';

const random = randomFrom(7);
const DRESDEN = [13.7373, 51.0504] as const;

/** Cells of a square of 30 km around Dresden, every third one inhabited; of every tenth of them a share is not published. */
function someCells(grid: GridSrid, shareOf = aShare): CellBuffer {
  const [x, y] = projectionOf(grid)!
    .forward(...DRESDEN)
    .map((metres) => Math.round(metres / 100)) as [number, number];
  const cells = new CellBuffer();
  for (let gy = y - 150; gy < y + 150; gy++)
    for (let gx = x - 150; gx < x + 150; gx++) {
      if (random() < 0.67) continue;
      const missing = random() < 0.1 ? Math.floor(random() * CELL_CLASSES.length) : null;
      const shares = Array.from({ length: SHARES }, (_, i) => (i === missing ? NO_SHARE : shareOf(i)));
      cells.add(gx, gy, 14612000, Math.floor(random() * 30), shares);
    }
  return cells.sorted();
}

const aShare = (_place: number): number => Math.round(random() * 10_000);

/** A ring with many corners that never crosses itself. */
function star(middle: Position, reach: number): Position[] {
  const corners = 4 + Math.floor(random() * 20);
  const ring = Array.from({ length: corners }, (_, i) => {
    const [angle, length] = [(2 * Math.PI * i) / corners, reach * (0.3 + 0.7 * random())];
    return [middle[0]! + 1.6 * length * Math.cos(angle), middle[1]! + length * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

/** In degrees, round these cells of EPSG:3035. */
function box(west: number, south: number, east: number, north: number): Position[] {
  const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]] as const; // prettier-ignore
  return corners.map(([x, y]) => projectionOf(3035)!.inverse(x * 100, y * 100));
}

function randomArea(): Polygon | MultiPolygon {
  const middle = [DRESDEN[0] + (random() - 0.5) * 0.2, DRESDEN[1] + (random() - 0.5) * 0.12];
  const reach = 0.01 + random() * 0.09;
  const withHole = [star(middle, reach), star(middle, reach * 0.25)];
  if (random() < 0.5) return { type: 'Polygon', coordinates: withHole };
  return { type: 'MultiPolygon', coordinates: [withHole, [star([middle[0]! + 0.6, middle[1]!], 0.1)]] };
}

describe('households of a drawn area', () => {
  let test: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    test = await openTestDatabase();
    db = test.db;
  });
  afterAll(() => test.close());

  async function storeEdition(
    gridSrid: GridSrid,
    cells = someCells(gridSrid),
  ): Promise<{ id: number; gridSrid: GridSrid }> {
    const id = await openEdition(db, {
      source: 'Test',
      userGroup: 'households',
      referenceDate: '2021-06-30',
      level: 'cell',
      fileName: 'test',
      checksum: 'test',
      licence: 'test',
      credit: 'test',
      gridSrid,
    });
    await storeCells(db, id, cells);
    return { id, gridSrid };
  }

  async function countedByPostgis(edition: { id: number; gridSrid: GridSrid }, area: object) {
    const [row] = await db.query(
      `SELECT coalesce(sum(households), 0)::int AS households,
         coalesce(sum(households) FILTER (WHERE -1 = ANY (shares[1:6])), 0)::int AS unknown,
         ${CELL_CLASSES.map((_, i) => `coalesce(sum(round(households * shares[${i + 1}] / 100.0)) FILTER (WHERE -1 <> ALL (shares[1:6])), 0)::float8 / 100 AS c${i}`).join()}
       FROM coverage_cell, (SELECT ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON($2), 4326), $3::int) AS area) AS drawn
       WHERE edition_id = $1
         AND ST_Contains(area, ST_SetSRID(ST_MakePoint(gx * 100 + 50, gy * 100 + 50), $3::int))`,
      [edition.id, JSON.stringify(area), edition.gridSrid],
    );
    const reached = CELL_CLASSES.map((minMbit, i) => ({ minMbit, households: row[`c${i}`] }));
    return { households: row.households, unknown: row.unknown, reached };
  }

  it.each([3035, 25832] as const)(
    'are those of the cells whose centre lies in it: 20 areas on EPSG:%i',
    async (grid) => {
      const edition = await storeEdition(grid);
      let counted = 0;
      for (let i = 0; i < 20; i++) {
        const area = randomArea();
        const expected = await countedByPostgis(edition, area);
        expect(await householdsInArea(db, edition, area)).toEqual(expected);
        counted += expected.households;
      }
      expect(counted).toBeGreaterThan(10_000);
    },
  );

  it('of cells without a published share are unknown, and neither white nor reached', async () => {
    const cells = new CellBuffer();
    const known = Array.from({ length: SHARES }, () => 2_500);
    cells.add(45_000, 30_000, 14612000, 40, known);
    cells.add(
      45_001,
      30_000,
      14612000,
      25,
      Array.from({ length: SHARES }, () => NO_SHARE),
    );
    cells.add(45_002, 30_000, 14612000, 8, known.with(2, NO_SHARE));
    const edition = await storeEdition(3035, cells.sorted());
    const all = { type: 'Polygon', coordinates: [box(44_999, 29_999, 45_004, 30_002)] } as Polygon;
    const { households, unknown, reached } = await householdsInArea(db, edition, all);
    expect({ households, unknown, in30: reached[0]!.households }).toEqual({
      households: 73,
      unknown: 33,
      in30: 10,
    });
  });

  it('are not told by a class that the whole edition lacks', async () => {
    const without400 = (i: number) => (i === 4 ? NO_SHARE : aShare(i));
    const edition = await storeEdition(3035, someCells(3035, without400));
    const { households, unknown, reached } = await householdsInArea(db, edition, randomArea());
    expect(reached.map(({ minMbit }) => minMbit)).toEqual([30, 50, 100, 200, 1_000]);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(households / 2);
  });

  it('of editions from before are recomputed, as new ones are stored', async () => {
    const without400 = (i: number) => (i === 4 ? NO_SHARE : aShare(i));
    await db.query('DELETE FROM coverage_edition');
    await storeEdition(25832, someCells(25832, without400));
    const sums = () =>
      db.query(`SELECT md5(string_agg(running::text, ' ' ORDER BY edition_id, gy, gx)) FROM coverage_cell`);
    const before = await sums();
    const runner = db.createQueryRunner();
    const migration = new UnknownHouseholds1763740000018();
    await migration.down(runner);
    expect(await sums()).not.toEqual(before);
    await migration.up(runner);
    await runner.release();
    expect(await sums()).toEqual(before);
  });

  it('are sums that never fall along a row', async () => {
    const [{ falling }] = await db.query(`
      SELECT count(*)::int AS falling FROM (
        SELECT running, lag(running) OVER (PARTITION BY edition_id, gy ORDER BY gx) AS before FROM coverage_cell) c,
        generate_series(1, 8) AS i
       WHERE running[i] < before[i]`);
    expect(falling).toBe(0);
  });

  it('are none where nobody lives, and those of 25833 coordinates too', async () => {
    const edition = await storeEdition(3035);
    const empty = await householdsInArea(db, edition, { type: 'Polygon', coordinates: [star([9, 53], 0.1)] });
    expect(empty.households).toBe(0);
    expect(empty.reached.map(({ households }) => households)).toEqual([0, 0, 0, 0, 0, 0]);
    const area = { type: 'Polygon', coordinates: [star([...DRESDEN], 0.05)] } as Polygon;
    const utm = projectionOf(25833)!;
    const same = {
      ...area,
      coordinates: area.coordinates.map((ring) => ring.map(([x, y]) => utm.forward(x!, y!))),
    };
    expect(await householdsInArea(db, edition, same, 25833)).toEqual(
      await householdsInArea(db, edition, area),
    );
  });
});

describe('pieces of rows', () => {
  const square = (from: number, to: number) => [[from, from], [to, from], [to, to], [from, to]] as const; // prettier-ignore

  it('leave holes out', () => {
    expect(spansOf([square(10, 14), square(11, 13)])).toEqual({
      gy: [10, 11, 11, 12, 12, 13],
      from: [10, 10, 13, 10, 13, 10],
      to: [13, 10, 13, 10, 13, 13],
    });
  });

  it('take a cell by its centre alone', () => {
    expect(spansOf([square(10.4, 11.6)])).toEqual({ gy: [10, 11], from: [10, 10], to: [11, 11] });
    expect(spansOf([square(10.6, 11.4)])).toEqual({ gy: [], from: [], to: [] });
  });

  it('cut a corner that lies on the line through the centres once', () => {
    const rhombus = [[10, 12.5], [12.5, 15], [15, 12.5], [12.5, 10]] as const; // prettier-ignore
    const rows = { gy: [10, 11, 12, 13, 14], from: [12, 11, 10, 11, 12], to: [12, 13, 14, 13, 12] };
    expect(spansOf([rhombus])).toEqual(rows);
  });
});
