import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { seedPublishedCoverage } from './seed-coverage.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedPublishedCoverage(database.db, () => undefined);
});
afterAll(() => database.close());

async function share(date: string, area: string, technology: string, minMbit: number) {
  const [row] = await database.db.query(
    `SELECT s.share::text AS share, s.computed FROM coverage_share s JOIN coverage_edition e ON e.id = s.edition_id
      WHERE e.reference_date = $1 AND s.area = $2 AND s.technology = $3 AND s.min_mbit = $4 AND e.active_from IS NOT NULL`,
    [date, area, technology, minMbit],
  );
  return row && [row.share, row.computed];
}

describe('the seed of published figures', () => {
  it.each([
    ['2018-12-31', '14', 'all', 50, '77.97'],
    ['2020-06-30', '14', 'all', 1000, '42.47'],
    ['2021-06-30', '14', 'all', 50, '92.63'],
    ['2021-06-30', '14', 'all', 1000, '48.94'],
    ['2021-06-30', '14', 'ftthb', 1000, '19.94'],
    ['2021-06-30', '14625', 'all', 1000, '42.07'],
  ])(
    '%s: %s has %s from %i Mbit/s %s percent, as published',
    async (date, area, technology, minMbit, expected) => {
      expect(await share(date, area, technology, minMbit)).toEqual([expected, false]);
    },
  );

  it('is one edition a reference date', async () => {
    const [row] = await database.db.query(
      `SELECT count(*)::int AS n, count(DISTINCT reference_date)::int AS dates FROM coverage_edition WHERE NOT is_demo`,
    );
    expect(row).toEqual({ n: 6, dates: 6 });
  });
});
