import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertSmallLand } from '../../test/small-land.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { withAuthor } from './author.js';
import { changing } from './changing.js';
import { setClock } from './clock.js';

let database: TestDatabase;
const query = (sql: string, parameters?: unknown[]) => database.db.query(sql, parameters);

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
afterAll(async () => {
  setClock(null);
  await database?.close();
});

interface Version {
  key: string;
  part: string;
  operation: string;
  actor: string;
  reason: string | null;
  row: Record<string, unknown> | null;
  recorded_at: Date;
}

/** Versions that were written meanwhile. */
async function versionsWritten(work: () => Promise<unknown>): Promise<Version[]> {
  const [{ last }] = await query('SELECT coalesce(max(id), 0) AS last FROM record_version');
  await work();
  return query(
    `SELECT record_key AS key, part, operation, actor, reason, row, recorded_at FROM record_version WHERE id > $1 ORDER BY id`,
    [last],
  );
}

const brief = (versions: Version[]) =>
  versions.map(({ key, part, operation }) => `${key} ${part} ${operation}`);
const SQUARE = 'SRID=25833;MULTIPOLYGON(((400000 5600000,402000 5600000,402000 5601000,400000 5600000)))';

it('writes the row when words change, and the area only when it changes', async () => {
  const named = await versionsWritten(() =>
    query(`UPDATE municipality SET name = 'Döbeln an der Mulde' WHERE ags = '14522080'`),
  );
  expect(brief(named)).toEqual(['14522080 row update']);
  expect(named[0]!.row).toMatchObject({ ags: '14522080', name: 'Döbeln an der Mulde', website: null });
  expect(named[0]!.row).not.toHaveProperty('geometry');
  const moved = await versionsWritten(() =>
    query(`UPDATE municipality SET geometry = $1 WHERE ags IN ('14522080', '14522060')`, [SQUARE]),
  );
  expect(brief(moved)).toEqual(['14522060 geometry update', '14522080 geometry update']);
});

it('writes nothing for a row that stays as it is, whatever statement touches it', async () => {
  const written = await versionsWritten(async () => {
    await query(`UPDATE municipality SET name = name, geometry = geometry`);
    await query(`UPDATE municipality SET name = 'nobody' WHERE ags = '99999999'`);
    await query(
      `INSERT INTO municipality_succession SELECT * FROM municipality_succession
       ON CONFLICT (ags, successor_ags) DO UPDATE SET evidence = excluded.evidence`,
    );
    await query(`DELETE FROM municipality WHERE ags = '99999999'`);
  });
  expect(written).toEqual([]);
});

it('tells new rows from changed ones in an upsert', async () => {
  const written = await versionsWritten(() =>
    query(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence)
       VALUES ('14521030', '14521035', '2019-01-01', 'other'), ('14521999', '14521035', '2019-01-01', 'new'),
              ('14521050', '14521035', '2019-01-01', 'Test')
       ON CONFLICT (ags, successor_ags) DO UPDATE SET evidence = excluded.evidence`,
    ),
  );
  expect(brief(written).toSorted()).toEqual(['14521030/14521035 row update', '14521999/14521035 row insert']);
});

it('ends one key and begins another when a key changes, with its area', async () => {
  const written = await versionsWritten(() =>
    query(`UPDATE municipality SET ags = '14522061' WHERE ags = '14522060'`),
  );
  expect(brief(written)).toEqual([
    '14522060 row delete',
    '14522060 geometry delete',
    '14522061 row insert',
    '14522061 geometry insert',
  ]);
});

it('does not bring an area back that went with its row', async () => {
  await query(`DELETE FROM municipality WHERE ags = '14522061'`);
  await query(
    `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, valid_to)
     VALUES ('14522061', 'Burgstädt', 'Burgstädt', 'Stadt', '14522', 'burgstadt', '2020-01-01')`,
  );
  const [row] = await query(
    `SELECT geometry FROM record_as_of('municipality', now()) WHERE record_key = '14522061'`,
  );
  expect(row.geometry).toBeNull();
});

it('counts a transaction as one moment: as of any other all or nothing of it is seen', async () => {
  const written = await versionsWritten(() =>
    changing(database.db, async (manager) => {
      await manager.query(`UPDATE municipality SET population = 1 WHERE ags = '14521460'`);
      await manager.query('SELECT pg_sleep(0.02)');
      await manager.query(`UPDATE municipality SET population = 2 WHERE ags = '14521460'`);
      await manager.query(`UPDATE district SET name = 'Erzgebirge' WHERE ags = '14521'`);
      await manager.query(`SELECT bump_data_version('municipality', 1, change_moment())`);
    }),
  );
  expect(written).toHaveLength(3);
  const moments = new Set(written.map(({ recorded_at }) => recorded_at.getTime()));
  const [step] = await query('SELECT changed_at FROM data_version_step ORDER BY changed_at DESC LIMIT 1');
  expect([...moments, step.changed_at.getTime()]).toEqual([
    step.changed_at.getTime(),
    step.changed_at.getTime(),
  ]);
  const [now] = await query(
    `SELECT row ->> 'population' AS population FROM record_as_of('municipality', $1) WHERE record_key = '14521460'`,
    [step.changed_at],
  );
  expect(now.population).toBe('2');
  const [before] = await query(
    `SELECT row ->> 'population' AS population FROM record_as_of('municipality', $1) WHERE record_key = '14521460'`,
    [new Date(step.changed_at.getTime() - 1)],
  );
  expect(before.population).toBe('10000');
});

it('takes nothing over from one transaction to the next', async () => {
  const first = await versionsWritten(() =>
    withAuthor({ actor: 'lotse import municipalities', reason: 'Quartal' }, () =>
      changing(database.db, (manager) =>
        manager.query(`UPDATE municipality SET population = 3 WHERE ags = '14521460'`),
      ),
    ),
  );
  expect(first[0]).toMatchObject({ actor: 'lotse import municipalities', reason: 'Quartal' });
  const second = await versionsWritten(() =>
    query(`UPDATE municipality SET population = 4 WHERE ags = '14521460'`),
  );
  expect(second[0]!.actor).toMatch(/^database /);
  expect(second[0]!.reason).toBeNull();
  expect(second[0]!.recorded_at.getTime()).toBeGreaterThan(first[0]!.recorded_at.getTime());
});

it('takes the moment from the clock of the service where that is set', async () => {
  setClock(new Date('2040-05-06T07:08:09Z'));
  const [version] = await versionsWritten(() =>
    changing(database.db, (manager) =>
      manager.query(`UPDATE municipality SET population = 5 WHERE ags = '14521460'`),
    ),
  );
  setClock(null);
  expect(version!.recorded_at.toISOString()).toMatch(/^2040-05-06T07:08:/);
});

it('writes nothing of a change that was rolled back', async () => {
  const written = await versionsWritten(() =>
    changing(database.db, async (manager) => {
      await manager.query(`UPDATE municipality SET population = 6 WHERE ags = '14521460'`);
      throw new Error('no');
    }).catch(() => undefined),
  );
  expect(written).toEqual([]);
});

it('refuses to change or remove what is written, for anyone', async () => {
  for (const table of ['record_version', 'record_seal', 'record_seal_entry']) {
    await expect(query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await expect(query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
  }
  await expect(query(`UPDATE record_version SET actor = 'someone'`)).rejects.toThrow('append-only');
});

it('finds every table as its last versions say, whatever time zone the session has', async () => {
  for (const zone of ['UTC', 'Europe/Berlin'])
    await database.db.transaction(async (manager) => {
      await manager.query(`SET LOCAL TimeZone = '${zone}'`);
      await manager.query(
        `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit)
         VALUES ('${zone}', 'households', '2020-01-01', 'mixed', 'f', 'c', 'l', 'c')`,
      );
    });
  for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kolkata'])
    await database.db.transaction(async (manager) => {
      await manager.query(`SET LOCAL TimeZone = '${zone}'`);
      for (const record of ['municipality', 'district', 'municipality_succession', 'coverage_edition'])
        expect(await manager.query('SELECT * FROM record_differences($1)', [record])).toEqual([]);
    });
});

it('names rows that were changed without a version', async () => {
  await query('ALTER TABLE municipality DISABLE TRIGGER USER');
  await query(`UPDATE municipality SET name = 'Aueb' WHERE ags = '14521035'`);
  await query(`UPDATE municipality SET geometry = $1 WHERE ags = '14521460'`, [SQUARE]);
  await query(`DELETE FROM municipality WHERE ags = '14521495'`);
  await query(
    `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, valid_to)
     VALUES ('14521777', 'Neu', 'Neu', 'Stadt', '14521', 'neu', '2020-01-01')`,
  );
  await query('ALTER TABLE municipality ENABLE TRIGGER USER');
  const found = await query(`SELECT record_key FROM record_differences('municipality')`);
  expect(found.map((row: { record_key: string }) => row.record_key)).toEqual([
    '14521035',
    '14521460',
    '14521495',
    '14521777',
  ]);
});
