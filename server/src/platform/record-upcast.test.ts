import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { verifyHistory } from './audit.js';
import { type HistoryOf, versionsOf } from './history.js';
import { sealVersions } from './seal.js';

let database: TestDatabase;
const query = (sql: string, parameters?: unknown[]) => database.db.query(sql, parameters);

/** A record as a later migration would add it, changed twice since: first a column gets another name, then another unit. */
beforeAll(async () => {
  database = await openTestDatabase();
  await query(
    'CREATE TABLE duct (id integer PRIMARY KEY, length_m integer NOT NULL, path geometry(LineString, 25833))',
  );
  await query(`INSERT INTO duct VALUES (1, 1500, 'SRID=25833;LINESTRING(0 0,1 1)')`);
  await query(`SELECT version_record('duct', ARRAY['id'], 'path')`);
  await query(`UPDATE duct SET length_m = 2500 WHERE id = 1`);
  await query(`INSERT INTO duct VALUES (2, 700, NULL)`);
  await moment('first');
  await query('ALTER TABLE duct RENAME COLUMN length_m TO metres');
  await query(
    `SELECT add_upcast('duct', $$row - 'length_m' || jsonb_build_object('metres', row -> 'length_m')$$)`,
  );
  await query('ALTER TABLE duct ADD COLUMN owner text');
  await query(`UPDATE duct SET metres = 3500 WHERE id = 1`);
  await moment('second');
  await query('ALTER TABLE duct RENAME COLUMN metres TO km');
  await query('ALTER TABLE duct ALTER COLUMN km TYPE numeric USING km / 1000.0');
  await query(
    `SELECT add_upcast('duct', $$row - 'metres' || jsonb_build_object('km', (row ->> 'metres')::numeric / 1000)$$)`,
  );
  await query(`UPDATE duct SET km = 9.5 WHERE id = 2`);
  await moment('third');
  await sealVersions(database.db);
});
afterAll(() => database?.close());

const moments = new Map<string, Date>();
async function moment(name: string): Promise<void> {
  await query('SELECT pg_sleep(0.005)');
  const [row] = await query('SELECT clock_timestamp() AS moment');
  moments.set(name, row.moment);
  await query('SELECT pg_sleep(0.005)');
}

const asOf = (name: string) =>
  query(
    `SELECT r.id, r.km::float8, r.owner, ST_AsText(v.geometry) AS path
       FROM record_as_of('duct', $1) v, jsonb_populate_record(NULL::duct, v.row) r ORDER BY r.id`,
    [moments.get(name)],
  );

it('reads a version from before two migrations in the shape of today', async () => {
  expect(await asOf('first')).toEqual([
    { id: 1, km: 2.5, owner: null, path: 'LINESTRING(0 0,1 1)' },
    { id: 2, km: 0.7, owner: null, path: null },
  ]);
});

it('reads one from between the two, and one of today, beside it', async () => {
  expect((await asOf('second')).map((row: { km: number }) => row.km)).toEqual([3.5, 0.7]);
  expect((await asOf('third')).map((row: { km: number }) => row.km)).toEqual([3.5, 9.5]);
});

it('never rewrites what is stored', async () => {
  const rows = await query(
    `SELECT schema_version, row FROM record_version WHERE record = 'duct' AND record_key = '1' AND part = 'row' ORDER BY id`,
  );
  expect(rows).toEqual([
    { schema_version: 1, row: { id: 1, length_m: 1500 } },
    { schema_version: 1, row: { id: 1, length_m: 2500 } },
    { schema_version: 2, row: { id: 1, metres: 3500, owner: null } },
  ]);
});

it('tells the changes of all times in the fields of today', async () => {
  const history: HistoryOf = {
    record: 'duct',
    key: '1',
    fields: [{ field: 'km', column: 'km', name: 'Länge', unit: 'km' }],
    withNames: false,
  };
  const { items } = await versionsOf(database.db, history, { limit: 10 });
  expect(items.map(({ changes }) => changes.map(({ from, to }) => [from, to]))).toEqual([
    [[2.5, 3.5]],
    [[1.5, 2.5]],
    [],
  ]);
});

it('takes a table that was migrated for what its last versions say', async () => {
  expect(await verifyHistory(database.db, null)).toMatchObject({ isSound: true, faults: [] });
});
