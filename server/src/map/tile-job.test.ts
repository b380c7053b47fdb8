import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bumpDataVersion } from '../platform/data-version.js';
import type { Cell } from './cell-tiles.js';
import { layers } from './layers.js';
import { markDirty } from './mark-dirty.js';
import { TileJob } from './tile-job.js';
import { redrawDirty } from './tile-redraw.js';
import { TileStore } from './tile-store.js';
import type { TileAddress } from './web-mercator.js';

/** Dresden: three inhabited cells of the census grid, two of them side by side. */
const CELLS: Cell[] = [
  [45829, 31110],
  [45830, 31110],
  [45834, 31115],
];
const TILE: TileAddress = { z: 14, x: 8817, y: 5481 };
const coverage = layers.get('coverage')!;

let database: TestDatabase;
let editionId: number;

async function addEdition(referenceDate: string, isShown = true): Promise<number> {
  const { db } = database;
  const [row] = await db.query(
    `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit,
                                   grid_srid, active_from)
     VALUES ('Test', 'households', $1::date, 'cell', 'test', 'test', 'frei', 'Testdaten', 3035, $2) RETURNING id`,
    [referenceDate, isShown ? new Date() : null],
  );
  for (const [gx, gy] of CELLS) {
    await db.query(
      `INSERT INTO coverage_cell (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl,
                                  shares, running)
       VALUES ($1, $2, $3, '14612000', $4, $5, $6, 0, $7, '{}', '{}')`,
      [row.id, gy, gx, gx - 45800, 0o666540, 0o777777, 0o654321],
    );
  }
  for (const size of [5, 10, 25, 50]) {
    await db.query(
      `INSERT INTO coverage_overview
       SELECT edition_id, $2::int, gy / $2::int * $2::int, gx / $2::int * $2::int, sum(households), 1, 2, 3, 4
       FROM coverage_cell WHERE edition_id = $1 GROUP BY 1, 3, 4`,
      [row.id, size],
    );
  }
  await db.transaction((manager) => bumpDataVersion(manager, 'coverage'));
  return row.id;
}

const decode = (gz: Buffer): VectorTileFeature[] => {
  const layer = new VectorTile(new Pbf(gunzipSync(gz))).layers.coverage!;
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i));
};

async function ask(store = new TileStore(database.db), tile = TILE): Promise<VectorTileFeature[]> {
  const { gz } = await store.find(coverage, tile, (await coverage.open(database.db))!.v);
  return gz ? decode(gz) : [];
}

const households = (features: VectorTileFeature[]) => features.map(({ properties }) => properties.h);

/** An edit as a later feature would do it: write, then mark, in one transaction. */
const edit = (value: number) =>
  database.db.transaction(async (manager) => {
    await manager.query('UPDATE coverage_cell SET households = $2 WHERE edition_id = $1 AND gx = 45829', [
      editionId,
      value,
    ]);
    await markDirty(manager, 'coverage', { editionId, cells: [CELLS[0]!] });
  });

const dirtyTiles = async (): Promise<number> =>
  (await database.db.query('SELECT count(*)::int AS count FROM tile WHERE dirty'))[0].count;

/** Until nothing is left to do. */
async function runJob(job: TileJob): Promise<void> {
  while (await job.step());
}

beforeAll(async () => {
  database = await openTestDatabase();
  editionId = await addEdition('2025-06-30');
});
afterAll(() => database.close());
beforeEach(() => database.db.query(`DELETE FROM tile; DELETE FROM setting`));

describe('a tile of coverage', () => {
  it('holds each cell of 100 m with its households and the bands of each technology', async () => {
    const features = await ask();
    expect(features.map(({ properties }) => properties)).toEqual([
      { h: 29, a: 0o666540, f: 0o777777, c: 0, d: 0o654321 },
      { h: 30, a: 0o666540, f: 0o777777, c: 0, d: 0o654321 },
      { h: 34, a: 0o666540, f: 0o777777, c: 0, d: 0o654321 },
    ]);
  });

  it('draws a cell of 100 m where PostGIS has it', async () => {
    const [cell] = await ask();
    const [ring] = (cell!.toGeoJSON(TILE.x, TILE.y, TILE.z).geometry as GeoJSON.Polygon).coordinates;
    const [gx, gy] = CELLS[0]!;
    const [row] = await database.db.query(
      `SELECT ST_AsGeoJSON(ST_Transform(ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 3035), 4326), 9) AS corner`,
      [gx * 100, gy * 100],
    );
    const [longitude, latitude] = JSON.parse(row.corner).coordinates;
    // half a unit of a tile of zoom 14 is 0.000003 degrees
    expect(Math.abs(ring![0]![0]! - longitude)).toBeLessThan(0.000004);
    expect(Math.abs(ring![0]![1]! - latitude)).toBeLessThan(0.000004);
  });

  it('lets cells side by side share their corners', async () => {
    const [left, right] = await ask();
    const corners = (feature: VectorTileFeature) => feature.loadGeometry()[0]!.map(({ x, y }) => `${x},${y}`);
    expect(new Set(corners(left!).filter((corner) => corners(right!).includes(corner))).size).toBe(2);
  });

  it.each([
    [5, 1, 5_000],
    [8, 1, 2_500],
    [9, 2, 1_000],
    [11, 3, 500],
    [12, 3, 100],
  ])('shows at zoom %d %d squares of %d m', async (z, count) => {
    const shift = TILE.z - z;
    expect(await ask(undefined, { z, x: TILE.x >> shift, y: TILE.y >> shift })).toHaveLength(count);
  });

  it('never shows an edition that is still being loaded', async () => {
    const hidden = await addEdition('2026-12-31', false);
    const { v } = (await coverage.open(database.db))!;
    const found = await new TileStore(database.db).find(
      coverage,
      TILE,
      v.replace(`.${editionId}-`, `.${hidden}-`),
    );
    expect(found.isFinal).toBe(false);
    expect(await database.db.query('SELECT DISTINCT version FROM tile')).toEqual([
      { version: `1.${editionId}` },
    ]);
  });

  it('is made once when two ask for it at the same time', async () => {
    const content = (await coverage.open(database.db))!;
    let count = 0;
    const counting = {
      ...coverage,
      open: async () => ({
        ...content,
        render: (...given: Parameters<typeof content.render>) => (count++, content.render(...given)),
      }),
    };
    const store = new TileStore(database.db);
    const answers = await Promise.all([1, 2, 3].map(() => store.find(counting, TILE, content.v)));
    expect(count).toBe(1);
    expect(answers.map(({ gz }) => decode(gz!).length)).toEqual([3, 3, 3]);
  });
});

describe('after an edit', () => {
  it('the next request gives the new content under a new v', async () => {
    const store = new TileStore(database.db);
    await edit(29);
    const before = (await coverage.open(database.db))!.v;
    expect(households(await ask(store))).toEqual([29, 30, 34]);
    await edit(99);
    expect((await coverage.open(database.db))!.v).not.toBe(before);
    expect(households(await ask(store))).toEqual([99, 30, 34]);
    await edit(29);
  });

  it('that is rolled back nothing is dirty and the v is the old one', async () => {
    const { v } = (await coverage.open(database.db))!;
    const failed = database.db.transaction(async (manager) => {
      await markDirty(manager, 'coverage', { editionId, cells: CELLS });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await dirtyTiles()).toBe(0);
    expect((await coverage.open(database.db))!.v).toBe(v);
  });

  it('every zoom is dirty, then drawn anew, the low ones after a pause', async () => {
    await edit(31);
    expect(await database.db.query('SELECT DISTINCT z FROM tile WHERE dirty ORDER BY z')).toHaveLength(10);
    while (await redrawDirty(database.db, 60_000));
    expect(await database.db.query('SELECT DISTINCT z FROM tile WHERE dirty ORDER BY z')).toEqual(
      [5, 6, 7, 8, 9].map((z) => ({ z })),
    );
    while (await redrawDirty(database.db, 0));
    expect(await dirtyTiles()).toBe(0);
    expect(households(await ask())).toEqual([31, 30, 34]);
    await edit(29);
  });

  it('within bounds all tiles that touch them are dirty', async () => {
    await database.db.transaction((manager) =>
      markDirty(manager, 'coverage', { editionId, bounds: [1_529_000, 6_630_000, 1_529_500, 6_630_500] }),
    );
    expect(await dirtyTiles()).toBeGreaterThanOrEqual(10);
  });
});

describe('the job', () => {
  it('makes the tiles of every zoom where somebody lives, and then has nothing to do', async () => {
    await runJob(new TileJob(database.db));
    const zooms = await database.db.query('SELECT DISTINCT z FROM tile WHERE gz IS NOT NULL ORDER BY z');
    expect(zooms.map(({ z }: { z: number }) => z)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    const { gz, isFinal } = await new TileStore(database.db).find(
      coverage,
      TILE,
      (await coverage.open(database.db))!.v,
    );
    expect(isFinal).toBe(true);
    expect(households(decode(gz!))).toEqual([29, 30, 34]);
  });

  it('shared by two instances makes each tile once', async () => {
    await Promise.all([runJob(new TileJob(database.db)), runJob(new TileJob(database.db))]);
    const rows = await database.db.query('SELECT count(*)::int AS count, count(gz)::int AS filled FROM tile');
    expect(rows[0].count).toBe(rows[0].filled);
  });

  it('removes the tiles of an edition that was replaced', async () => {
    await runJob(new TileJob(database.db));
    const newer = await addEdition('2025-12-31');
    await database.db.query('UPDATE coverage_edition SET active_to = now() WHERE id = $1', [editionId]);
    await runJob(new TileJob(database.db));
    expect(await database.db.query('SELECT DISTINCT version FROM tile')).toEqual([{ version: `1.${newer}` }]);
  });

  it('ends when the service stops', async () => {
    const job = new TileJob(database.db);
    job.onApplicationBootstrap();
    await job.onApplicationShutdown();
    await expect(job.step()).resolves.toBeDefined();
  });
});
