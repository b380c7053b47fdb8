import { migrations } from '../../../migrations/all.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';

describe('the database behind the ordinary postgres driver', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('has every table of the migrations and PostGIS', async () => {
    const [row] = await database.db.query(
      `SELECT postgis_lib_version() AS postgis, (SELECT count(*)::int FROM migration) AS migrations`,
    );
    expect(row.postgis).toMatch(/^3\./);
    expect(row.migrations).toBe(migrations.length);
  });

  it('gives parameters, nulls, umlauts and binary data back unchanged', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 92]);
    const [row] = await database.db.query(
      'SELECT $1::text AS t, $2::bytea AS b, $3::int[] AS n, $4::text AS z',
      ['Görlitz · Běła Woda', bytes, [1, 2, 3], null],
    );
    expect(row).toEqual({ t: 'Görlitz · Běła Woda', b: bytes, n: [1, 2, 3], z: null });
  });

  it('raises an error for a wrong statement and goes on working', async () => {
    await expect(database.db.query('SELECT nonsense')).rejects.toThrow(/nonsense/);
    expect(await database.db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('raises an error when a geometry operation fails, with and without parameters and transaction', async () => {
    const wrong = `SELECT ST_Relate(ST_GeomFromText('POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))'),
      ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 1), POLYGON((0 0, 3 0, 3 3, 0 0)))'), 99)`;
    const withParameters = wrong.replace('99', '$1::int');
    for (const [statement, parameters] of [[wrong], [withParameters, [99]]] as [string, number[]?][]) {
      await expect(database.db.query(statement, parameters)).rejects.toThrow();
      await expect(
        database.db.transaction((manager) => manager.query(statement, parameters)),
      ).rejects.toThrow();
      expect(await database.db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    }
  });

  it('takes statements without rows, empty results and several statements at once for what they are', async () => {
    expect(await database.db.query('SELECT 1 AS one WHERE $1', [false])).toEqual([]);
    await database.db.query('SELECT 1 AS one; SELECT 2 AS two');
    await database.db.query('');
    await database.db.query(`UPDATE setting SET value = '1' WHERE name = $1`, ['nobody']);
  });

  it('rolls back what was not committed', async () => {
    const failing = database.db.transaction(async (manager) => {
      await manager.query(`INSERT INTO setting (name, value) VALUES ('half', '1')`);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.db.query(`SELECT * FROM setting WHERE name = 'half'`)).toEqual([]);
  });

  it('serves many connections at once, each transaction whole', async () => {
    await database.db.query(`INSERT INTO setting (name, value) VALUES ('count', '0')`);
    const add = () =>
      database.db.transaction(async (manager) => {
        const [row] = await manager.query(`SELECT value FROM setting WHERE name = 'count' FOR UPDATE`);
        await manager.query(`UPDATE setting SET value = $1 WHERE name = 'count'`, [
          JSON.stringify(row.value + 1),
        ]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    const [row] = await database.db.query(`SELECT value FROM setting WHERE name = 'count'`);
    expect(row.value).toBe(20);
  });
});
