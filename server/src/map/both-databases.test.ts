import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { renderBoundaryTile } from './boundary-tile.js';
import { renderCoverageTile } from './coverage-tile.js';
import { layers } from './layers.js';
import { fromDegrees, type TileAddress, tilesOf } from './web-mercator.js';

/** The middle of Saxony, where the borders and cells of this test lie. */
const [X, Y] = fromDegrees(13.46, 51.05);
/** Tiles on their borders. */
const EAST = X + 30_000;
const tileAt = (z: number): TileAddress => tilesOf([EAST, Y, EAST, Y], z)[0]!;

/** Rings with awkward decimals that go round each other and beyond every tile. */
async function fill(db: DataSource): Promise<void> {
  await db.query(
    `INSERT INTO boundary_shape
     SELECT level, area, zoom,
            ST_SetSRID(ST_Multi(ST_MakePolygon(ST_MakeLine(ARRAY(
              SELECT ST_MakePoint($1 + shift + cos(radians(step)) * (30000 + 9000 * sin(radians(7 * step))),
                                  $2 + sin(radians(step)) * (30000 + 9000 * sin(radians(7 * step))))
              FROM generate_series(0, 360, 3) AS step ORDER BY step)))), 3857)
     FROM generate_series(5, 12) AS zoom,
          (VALUES ('municipality', '14625010', 0.123), ('municipality', '14625020', 1234.567), ('district', '14625', 77.7))
            AS shapes (level, area, shift)`,
    [X, Y],
  );
  await db.query(
    `INSERT INTO coverage_cell (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl,
                                shares, running)
     SELECT 1, gy, gx, '14625010', 1 + (gx * gy) % 50, (gx * 31 + gy) % 200000, gx % 200000, gy % 200000, 0, '{}', '{}'
     FROM generate_series(45600, 45950) AS gx, generate_series(31050, 31150) AS gy WHERE (gx * 7 + gy * 13) % 5 < 2`,
  );
  for (const size of [5, 10, 25, 50]) {
    await db.query(
      `INSERT INTO coverage_overview
       SELECT 1, $1::int, gy / $1::int * $1::int, gx / $1::int * $1::int, sum(households), max(bands_all), 0, 0, 0
       FROM coverage_cell GROUP BY 3, 4`,
      [size],
    );
  }
}

async function tilesOfAllZooms(db: DataSource): Promise<Record<string, string>> {
  const tiles: Record<string, string> = {};
  for (const { name, minzoom, maxzoom, isEdited } of layers.values()) {
    // Projects are projected by the database, and versions of PROJ differ in the last digit.
    if (isEdited) continue;
    for (let z = minzoom; z <= maxzoom; z++) {
      const tile =
        name === 'coverage'
          ? await renderCoverageTile(db, { id: 1, gridSrid: 3035 }, tileAt(z))
          : await renderBoundaryTile(db, name as 'municipality' | 'district', tileAt(z));
      tiles[`${name} ${z}`] = tile!.toString('base64');
    }
  }
  return tiles;
}

const url = process.env.DATABASE_URL;

describe('a tile', () => {
  let server: TestDatabase;
  let embedded: TestDatabase;

  beforeAll(async () => {
    if (!url) return;
    server = await openTestDatabase();
    delete process.env.DATABASE_URL;
    embedded = await openTestDatabase().finally(() => (process.env.DATABASE_URL = url));
    await fill(server.db);
    await fill(embedded.db);
  });
  afterAll(async () => {
    await server?.close();
    await embedded?.close();
  });

  const compare = async () => {
    const ours = await tilesOfAllZooms(embedded.db);
    expect(Object.values(ours).every((tile) => tile.length > 100)).toBe(true);
    expect(ours).toEqual(await tilesOfAllZooms(server.db));
  };
  const name = 'of the embedded database is byte for byte that of PostGIS';
  if (url) it(name, compare);
  else it.skip(`${name} (ohne DATABASE_URL)`, compare);
});
