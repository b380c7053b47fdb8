import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { seedMunicipalities } from './seed-municipalities.js';

describe('the Gemeinden that ship with the project', () => {
  let database: TestDatabase;
  let seconds: number;

  beforeAll(async () => {
    database = await openTestDatabase();
    const started = performance.now();
    await seedMunicipalities(database.db, () => undefined);
    seconds = (performance.now() - started) / 1000;
    console.log(`seedMunicipalities: ${seconds.toFixed(1)} s`);
  });
  afterAll(() => database?.close());

  const one = async (sql: string) => Object.values((await database.db.query(sql))[0] as object)[0] as unknown;

  it('are 418 in 13 Kreise, each Kreis with the official number', async () => {
    const counts = await database.db.query(
      `SELECT district_ags, count(*)::int AS n FROM municipality WHERE valid_to IS NULL GROUP BY 1 ORDER BY 1`,
    );
    expect(counts.map((row: { n: number }) => row.n)).toEqual([
      1, 59, 52, 37, 33, 1, 57, 53, 28, 36, 1, 30, 30,
    ]);
    expect(await one('SELECT count(*)::int FROM district')).toBe(13);
  });

  it('are valid areas that neither overlap nor leave the Kreis they belong to', async () => {
    expect(await one('SELECT count(*)::int FROM municipality WHERE NOT ST_IsValid(geometry)')).toBe(0);
    expect(await one('SELECT count(*)::int FROM district WHERE NOT ST_IsValid(geometry)')).toBe(0);
    const difference = await one(
      `SELECT abs((SELECT sum(ST_Area(geometry)) FROM municipality) - (SELECT sum(ST_Area(geometry)) FROM district))`,
    );
    expect(difference).toBeLessThan(1000);
  });

  it('have borders for every zoom, and words to be found by', async () => {
    const shapes = await database.db.query(
      'SELECT level, count(DISTINCT area)::int AS areas, count(DISTINCT zoom)::int AS zooms FROM boundary_shape GROUP BY 1 ORDER BY 1',
    );
    expect(shapes).toEqual([
      { level: 'district', areas: 13, zooms: 8 },
      { level: 'municipality', areas: 418, zooms: 8 },
      { level: 'state', areas: 1, zooms: 8 },
    ]);
    expect(await one(`SELECT count(*)::int FROM municipality_search WHERE kind = 'name'`)).toBe(418);
  });

  it('every former key ends at a Gemeinde of today', async () => {
    const lost = await one(
      `SELECT count(*)::int FROM municipality m WHERE valid_to IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM municipality_succession s WHERE s.ags = m.ags AND s.successor_ags <> m.ags)`,
    );
    expect(lost).toBe(0);
  });
});
