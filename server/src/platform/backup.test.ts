import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { restoreBackup, writeBackup } from './backup.js';

const quiet = () => undefined;

async function fill(db: DataSource): Promise<void> {
  await db.query(`INSERT INTO data_version (topic, version) VALUES ('municipality', 5), ('coverage', 2)`);
  await db.query(`INSERT INTO district (ags, name, kind, sort_name, geometry) VALUES ('14625', 'Landkreis Bautzen', 'Landkreis',
    'bautzen', ST_Multi(ST_MakeEnvelope(450000.125, 5660000, 460000, 5670000.0000001, 25833)))`);
  await db.query(`INSERT INTO municipality (ags, name, official_name, sorbian_name, kind, district_ags, population, sort_name, geometry)
    SELECT '1462' || lpad(n::text, 4, '0'), 'Ort "' || n || E'"\\\\ \t', 'Ort', 'Běła Woda', 'Gemeinde', '14625', n, 'ort', ST_Multi(
      ST_MakeEnvelope(450000 + n, 5660000, 450001 + n, 5660001, 25833)) FROM generate_series(1, 1203) n`);
  await db.query(`INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit, active_from)
    VALUES ('Probe', 'households', '2021-06-30', 'municipality', 'a.csv', 'abc', 'frei', 'Probe', now())`);
  await db.query(
    `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share) VALUES (1, '14625020', 'all', 50, '97.10')`,
  );
}

/** One hash a table over its rows as text: what "the same rows" means here. */
async function rowHashes(db: DataSource): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of [
    'district',
    'municipality',
    'coverage_edition',
    'coverage_share',
    'migration',
    'setting',
  ]) {
    const rows = await db.query(
      `SELECT md5(coalesce(string_agg(t::text, E'\n' ORDER BY t::text), '')) AS hash FROM "${table}" t`,
    );
    hashes[table] = rows[0].hash;
  }
  return hashes;
}

describe('lotse backup and lotse restore', () => {
  let from: TestDatabase;
  let to: TestDatabase;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-backup-'));
    file = path.join(folder, 'a.backup');
    [from, to] = [await openTestDatabase(), await openTestDatabase()];
    await fill(from.db);
    await writeBackup(from.db, file, quiet);
  });
  afterAll(async () => {
    await from.close();
    await to.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('brings every row back with the same hash, and new rows get new numbers', async () => {
    await restoreBackup(to.db, file, quiet);
    expect(await rowHashes(to.db)).toEqual(await rowHashes(from.db));
    const [{ id }] = await to.db.query(`INSERT INTO coverage_edition
      (source, user_group, reference_date, level, file_name, checksum, licence, credit)
      VALUES ('Neu', 'households', '2022-06-30', 'municipality', 'b.csv', 'def', 'frei', 'Probe') RETURNING id`);
    expect(id).toBe(2);
  });

  it('restores again over what is there, and raises the data version so that no cache is believed', async () => {
    await restoreBackup(to.db, file, quiet);
    expect(await rowHashes(to.db)).toEqual(await rowHashes(from.db));
    const [row] = await to.db.query(`SELECT version FROM data_version WHERE topic = 'coverage'`);
    expect(row.version).toBeGreaterThan(1);
  });

  it('refuses a truncated backup before anything is touched', async () => {
    const before = await rowHashes(to.db);
    const bytes = fs.readFileSync(file);
    const cut = path.join(folder, 'cut.backup');
    fs.writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
    await expect(restoreBackup(to.db, cut, quiet)).rejects.toThrow('unvollständig oder beschädigt');
    const shorter = path.join(folder, 'shorter.backup');
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    fs.writeFileSync(shorter, gzipSync(lines.slice(0, -1).join('\n')));
    await expect(restoreBackup(to.db, shorter, quiet)).rejects.toThrow('unvollständig oder beschädigt');
    expect(await rowHashes(to.db)).toEqual(before);
  });

  it('refuses a backup with one changed value', async () => {
    const changed = path.join(folder, 'changed.backup');
    const text = gunzipSync(fs.readFileSync(file)).toString('utf8').replace('97.10', '98.10');
    fs.writeFileSync(changed, gzipSync(text));
    await expect(restoreBackup(to.db, changed, quiet)).rejects.toThrow('unvollständig oder beschädigt');
  });

  it('refuses a foreign file, a missing one and a backup of a newer program', async () => {
    const foreign = path.join(folder, 'foreign.gz');
    fs.writeFileSync(foreign, gzipSync('{"hello":1}\n'));
    await expect(restoreBackup(to.db, foreign, quiet)).rejects.toThrow('keine Sicherung des Breitbandlotsen');
    fs.writeFileSync(foreign, 'no gzip at all');
    await expect(restoreBackup(to.db, foreign, quiet)).rejects.toThrow('keine Sicherung des Breitbandlotsen');
    await expect(restoreBackup(to.db, path.join(folder, 'none'), quiet)).rejects.toThrow('gibt es nicht');
    await from.db.query(
      `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
    );
    const newer = path.join(folder, 'newer.backup');
    await writeBackup(from.db, newer, quiet);
    await from.db.query(`DELETE FROM migration WHERE name = 'Future9999999999999'`);
    await expect(restoreBackup(to.db, newer, quiet)).rejects.toThrow('neueren Fassung');
  });
});
