import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { insertSmallLand } from '../../test/small-land.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { type AuditFault, verifyHistory } from './audit.js';
import { restoreBackup, writeBackup } from './backup.js';
import { changing } from './changing.js';
import { setClock } from './clock.js';
import { sealVersions } from './seal.js';

let database: TestDatabase;
/** What a test does is undone after it: both databases open slowly. */
let undone: QueryRunner;
let db: EntityManager;
const query = (sql: string, parameters?: unknown[]) => db.query(sql, parameters);

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
  await sealVersions(database.db);
  db = database.db.manager;
  await rename('14522080', 'Döbeln an der Mulde');
  await sealVersions(database.db);
});
afterAll(() => database?.close());
beforeEach(async () => {
  undone = database.db.createQueryRunner();
  await undone.startTransaction();
  db = undone.manager;
});
afterEach(async () => {
  setClock(null);
  if (undone.isTransactionActive) await undone.rollbackTransaction();
  await undone.release();
});

/** Whichever database the tests run on. */
async function openEmbedded(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL;
  delete process.env.DATABASE_URL;
  try {
    return await openTestDatabase();
  } finally {
    if (server) process.env.DATABASE_URL = server;
  }
}

const rename = (ags: string, name: string) =>
  changing(db as unknown as DataSource, (manager) =>
    manager.query('UPDATE municipality SET name = $2 WHERE ags = $1', [ags, name]),
  );

/** Past the triggers, as only the owner of the tables can. */
async function tamper(
  sql: string,
  tables = ['record_version', 'record_seal', 'record_seal_entry', 'municipality'],
) {
  for (const table of tables) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await query(sql);
  for (const table of tables) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

const verify = (known: string | null = null) => verifyHistory(db, known);
const brief = ({ kind, record, key }: AuditFault) => [kind, record, key].filter(Boolean).join(' ');
const found = async () => (await verify()).faults.map(brief);

async function versionOf(key: string): Promise<string> {
  const [row] = await query('SELECT max(id) AS id FROM record_version WHERE record_key = $1', [key]);
  return row.id;
}

describe('an untouched history', () => {
  it('is sound, and every version is under a seal', async () => {
    const report = await verify();
    expect(report).toMatchObject({ isSound: true, seals: 2, faults: [], known: null });
    const [{ open }] = await query('SELECT count(*)::int AS open FROM record_unsealed');
    expect(open).toBe(0);
    expect(report.last!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('knows a seal that was noted earlier, and none of another chain', async () => {
    const noted = (await verify()).last!.hash;
    await rename('14522080', 'Döbeln');
    await sealVersions(db);
    expect((await verify(noted)).known).toMatchObject({ isInChain: true });
    const foreign = await verify('0'.repeat(64));
    expect(foreign).toMatchObject({ isSound: false, faults: [], known: { isInChain: false } });
  });

  it('stays sound when a person is anonymised', async () => {
    const [person] = await query(
      `INSERT INTO person (name, email) VALUES ('Wandelgard', 'wandelgard@kommune.de') RETURNING id`,
    );
    await query(
      `INSERT INTO account (person_id, role, areas) VALUES ($1, 'municipal_officer', ARRAY['14522080'])`,
      [person.id],
    );
    await sealVersions(db);
    await query(`UPDATE person SET name = NULL, email = NULL, anonymised_at = now() WHERE id = $1`, [
      person.id,
    ]);
    expect(await found()).toEqual([]);
    const [{ names }] = await query(
      `SELECT count(*)::int AS names FROM record_version v WHERE v::text ILIKE '%wandelgard%'`,
    );
    expect(names).toBe(0);
  });
});

describe('a history that somebody has touched', () => {
  it('names a version that was changed', async () => {
    const id = await versionOf('14522080');
    await tamper(`UPDATE record_version SET row = jsonb_set(row, '{population}', '1') WHERE id = ${id}`);
    const { faults } = await verify();
    expect(faults.map(brief)).toEqual(['changed municipality 14522080', 'differs municipality 14522080']);
    expect(faults[0]).toMatchObject({ version: Number(id), seal: 2, recordedAt: expect.any(String) });
  });

  it('names a version whose author or moment was changed', async () => {
    const id = await versionOf('14522080');
    await tamper(`UPDATE record_version SET actor = 'seed' WHERE id = ${id}`);
    expect(await found()).toEqual(['changed municipality 14522080']);
    await tamper(`UPDATE record_version SET recorded_at = recorded_at - interval '1 day' WHERE id = ${id}`);
    expect(await found()).toEqual(['changed municipality 14522080']);
  });

  it('names an area that was changed', async () => {
    await tamper(
      `UPDATE record_version SET geometry = ST_Translate(geometry, 1, 0) WHERE record_key = '14521460' AND part = 'geometry'`,
    );
    expect(await found()).toEqual(['changed municipality 14521460', 'differs municipality 14521460']);
  });

  it('names a version that was removed', async () => {
    await tamper(`DELETE FROM record_version WHERE id = ${await versionOf('14522080')}`);
    expect(await found()).toEqual(['removed municipality 14522080', 'differs municipality 14522080']);
  });

  it('names a version that was inserted', async () => {
    await query(
      `INSERT INTO record_version (record, record_key, part, operation, recorded_at, actor, schema_version, row)
       SELECT record, record_key, part, operation, recorded_at, actor, schema_version, row
         FROM record_version WHERE id = ${await versionOf('14522080')}`,
    );
    expect(await found()).toEqual(['inserted municipality 14522080']);
  });

  it('names the seal, when entry and version were made to fit each other', async () => {
    const id = await versionOf('14522080');
    await tamper(`UPDATE record_version SET actor = 'seed' WHERE id = ${id}`);
    await tamper(
      `UPDATE record_seal_entry e SET row_hash = record_version_hash(v)
         FROM record_version v WHERE v.id = e.version_id AND v.id = ${id}`,
    );
    expect((await verify()).faults).toMatchObject([{ kind: 'link', seal: 2 }]);
  });

  it('names the seal behind one that was made to fit as well', async () => {
    await tamper(`UPDATE record_seal SET hash = sha256(hash) WHERE id = 1`);
    expect((await verify()).faults).toMatchObject([
      { kind: 'link', seal: 1 },
      { kind: 'link', seal: 2 },
    ]);
  });

  it('misses the seal that was noted elsewhere, when the chain was written anew', async () => {
    const noted = (await verify()).last!.hash;
    await tamper(`WITH cut AS (DELETE FROM record_seal_entry WHERE seal_id = 2 RETURNING version_id)
                  INSERT INTO record_unsealed SELECT version_id FROM cut`);
    await tamper(`DELETE FROM record_seal WHERE id = 2`);
    await tamper(`UPDATE record_version SET actor = 'seed' WHERE id = ${await versionOf('14522080')}`);
    await sealVersions(db);
    expect(await verify()).toMatchObject({ isSound: true });
    expect(await verify(noted)).toMatchObject({ isSound: false, known: { isInChain: false } });
  });

  it('names rows that were changed past the history', async () => {
    await tamper(`UPDATE municipality SET name = 'Anders' WHERE ags = '14521460'`);
    await tamper(`DELETE FROM municipality WHERE ags = '14521495'`);
    expect(await found()).toEqual(['differs municipality 14521460', 'differs municipality 14521495']);
  });

  it('names a version that went before it was sealed', async () => {
    await rename('14522080', 'Döbeln');
    await tamper(`DELETE FROM record_version WHERE id = ${await versionOf('14522080')}`);
    expect(await sealVersions(db)).toBe(0);
    expect(await found()).toEqual(['removed', 'differs municipality 14522080']);
  });

  it('names versions that wait for a seal longer than ten minutes', async () => {
    await rename('14522080', 'Döbeln');
    expect(await found()).toEqual([]);
    setClock(new Date(Date.now() + 11 * 60_000));
    expect(await found()).toEqual(['late municipality 14522080']);
  });
});

describe('with connections of their own', () => {
  beforeEach(async () => {
    await undone.rollbackTransaction();
    db = database.db.manager;
  });

  it('takes versions that were committed late into the next seal, whatever their numbers', async () => {
    // The embedded database has one connection at a time.
    if (database.embedded) return;
    const slow = database.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`UPDATE municipality SET name = 'Langsam' WHERE ags = '14522060'`);
    await rename('14522080', 'Schnell');
    expect(await sealVersions(database.db)).toBe(1);
    await slow.commitTransaction();
    await slow.release();
    expect(await sealVersions(database.db)).toBe(1);
    expect(await verify()).toMatchObject({ isSound: true, seals: 4 });
  });

  it('seals each version once, when two instances are at it', async () => {
    await query(`UPDATE municipality SET population = coalesce(population, 0) + 1`);
    const sealed = await Promise.all([1, 2, 3].map(() => sealVersions(database.db)));
    expect(sealed.reduce((sum, count) => sum + count)).toBe(9);
    expect(await verify()).toMatchObject({ isSound: true });
  });

  it('is the same after a backup was brought into another database, of either kind', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-seal-'));
    const file = path.join(folder, 'sicherung');
    await query(
      `UPDATE municipality SET geometry = ST_Multi(ST_Rotate(geometry, 0.1234567)) WHERE ags = '14522080'`,
    );
    await query(`UPDATE municipality SET area_km2 = 12.50 WHERE ags = '14522080'`);
    await writeBackup(database.db, file, () => undefined);
    const before = await verify();
    const other = await openEmbedded();
    try {
      await restoreBackup(other.db, file, () => undefined);
      expect(await verifyHistory(other.db, null)).toEqual(before);
      expect(await sealVersions(other.db)).toBe(2);
      const after = await verifyHistory(other.db, before.last!.hash);
      expect(after).toMatchObject({ isSound: true, known: { isInChain: true }, seals: before.seals + 1 });
    } finally {
      await other.close();
      fs.rmSync(folder, { recursive: true });
    }
  });
});
