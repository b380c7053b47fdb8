import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../test/database.js';
import { seed } from './seed.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('several instances that start at once on an empty database seed it once', async () => {
  // The embedded database has one process, which starts once; there the second start comes after the first.
  const start = () => seed(database.db, false, () => undefined);
  if (database.embedded) await start().then(start);
  else await Promise.all([start(), start()]);
  const [row] = await database.db.query(
    `SELECT (SELECT count(*)::int FROM municipality WHERE valid_to IS NULL) AS municipalities,
            (SELECT count(*)::int - count(DISTINCT (reference_date, level))::int FROM coverage_edition) AS twice,
            (SELECT array_agg(DISTINCT actor) FROM record_version) AS actors,
            (SELECT value ? 'finished' FROM setting WHERE name = 'seed') AS finished`,
  );
  expect(row).toEqual({ municipalities: 418, twice: 0, actors: ['seed'], finished: true });
});
