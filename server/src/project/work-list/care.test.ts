import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccount } from '../../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { insertSmallLand } from '../../../test/small-land.js';
import {
  insertProject,
  insertPublicationRequest,
  type ProjectOptions,
} from '../../../test/things-of-projects.js';
import { careOf } from './care.js';

/* That the facts are read right; what follows from them stands in care-rules.test.ts. */

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
afterAll(() => database.close());

const TODAY = '2026-09-09';
const plant = (options: ProjectOptions = {}) =>
  insertProject(database.db, {
    status: 'contracted',
    reported_at: new Date('2026-09-01T10:00:00Z'),
    funded_addresses: 100,
    ...options,
  });
const run = (sql: string, ...values: unknown[]) => database.db.query(sql, values);
const told = async (id: number) =>
  (await careOf(database.db, [id], TODAY)).get(id)!.map(({ sentence }) => sentence);

it('nothing of a calm project, and an empty list for one that there is not', async () => {
  expect(await told(await plant())).toEqual([]);
  expect((await careOf(database.db, [999_999], TODAY)).get(999_999)).toEqual([]);
  expect((await careOf(database.db, [], TODAY)).size).toBe(0);
});

it('a report late in the evening is one of that day in Berlin', async () => {
  const id = await plant({ reported_at: new Date('2026-07-10T22:30:00Z') });
  expect(await told(id)).toEqual([]);
  await run(`UPDATE project SET reported_at = '2026-07-10T21:30:00Z' WHERE id = $1`, id);
  expect(await told(id)).toEqual(['Seit mehr als 60 Tagen keine Meldung']);
});

it('lots and Gemeinden are added up only where each has a figure', async () => {
  const id = await plant();
  await run(`INSERT INTO lot (project_id, number, funded_addresses) VALUES ($1, 1, 60), ($1, 2, NULL)`, id);
  expect(await told(id)).toEqual([]);
  await run(`UPDATE lot SET funded_addresses = 30 WHERE project_id = $1 AND number = 2`, id);
  await run(`UPDATE project_municipality SET address_count = 101 WHERE project_id = $1`, id);
  expect(await told(id)).toEqual([
    'Adressen 100, Lose zusammen 90: 10 fehlen',
    'Adressen 100, Gemeinden zusammen 101: 1 zu viel',
  ]);
});

it('a list of addresses beside reported figures is compared with them', async () => {
  const id = await plant({ funded_addresses: 2 });
  for (const [number, state, as] of [
    [1, 'planned', 'funded'],
    [2, 'left_out', 'funded'],
    [3, 'planned', 'reserve_extension'],
  ])
    await run(
      `INSERT INTO address (project_id, number, ags, street, house_number, folded, state, counted_as)
       VALUES ($1, $2::int, '14521035', 'Weg', $2::int::text, $2::int::text, $3, $4)`,
      id,
      number,
      state,
      as,
    );
  expect(await told(id)).toEqual(['Adressen 2, Adressliste 1: 1 fehlt']);
});

it('of a chain the last promise counts, of milestones those that are open', async () => {
  const id = await plant();
  await run(
    `INSERT INTO milestone (project_id, number, kind, name) SELECT $1, n, 'other', 'Abschnitt ' || n FROM generate_series(1, 4) n`,
    id,
  );
  for (const [milestone, number, day] of [
    [1, 1, '2026-08-31'],
    [1, 2, '2027-08-31'],
    [2, 1, '2026-08-31'],
    [3, 1, '2026-08-31'],
    [4, 1, '2026-09-30'],
  ])
    await run(
      `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
       VALUES ($1, $2, $3::int, 'day', $4::date, $4::date, '2026-01-01', CASE WHEN $3::int > 1 THEN 'weather' END, now())`,
      id,
      milestone,
      number,
      day,
    );
  await run(`UPDATE milestone SET reached_on = '2026-08-30' WHERE project_id = $1 AND number = 2`, id);
  expect(await told(id)).toEqual([
    'Termin seit 9 Tagen abgelaufen: Abschnitt 3',
    'Zugesagter Termin in 21 Tagen',
  ]);
  await run(`UPDATE milestone SET waived_reason = 'entfällt' WHERE project_id = $1 AND number = 3`, id);
  expect(await told(id)).toEqual(['Zugesagter Termin in 21 Tagen']);
});

it('an open request waits, a decided one does not', async () => {
  const id = await plant();
  const { id: account } = await createAccount(database.db);
  await insertPublicationRequest(database.db, id, 'publish', account);
  await run(`UPDATE publication_request SET requested_at = '2026-09-01T22:30:00Z' WHERE project_id = $1`, id);
  expect(await told(id)).toEqual(['Wartet seit dem 02.09.2026 auf eine zweite Person: veröffentlichen']);
  await run(
    `UPDATE publication_request SET decision = 'withdrawn', decided_at = now() WHERE project_id = $1`,
    id,
  );
  expect(await told(id)).toEqual([]);
});
