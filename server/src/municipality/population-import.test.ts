import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { itWithFiles, sharedData } from '../../test/shared-data.js';
import { insertSmallLand } from '../../test/small-land.js';
import { dataVersion } from '../platform/data-version.js';
import { importPopulation } from './population-import.js';

let folder: string;
let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-population-'));
  database = await openTestDatabase();
  db = database.db;
});
beforeEach(async () => {
  await db.query('TRUNCATE municipality, municipality_succession, district CASCADE');
  await insertSmallLand(db);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const HEAD = 'time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;value';

async function importRows(rows: [ars: string, value: string][], dryRun = false) {
  const file = path.join(folder, 'zensus.csv');
  const lines = rows.map(([ars, value]) => `2023-05-15;GEOGM4;${ars};"Ort, Stadt";${value}`);
  await writeFile(file, `\ufeff${HEAD}\n${lines.join('\n')}\n`);
  return importPopulation(db, file, { states: ['14'], dryRun });
}

async function population(ags: string) {
  const [row] = await db.query(
    `SELECT population, to_char(population_date, 'YYYY-MM-DD') AS date FROM municipality WHERE ags = $1`,
    [ags],
  );
  return [row.population, row.date];
}

describe('importing inhabitants', () => {
  it('takes the AGS from 12-digit keys and sets the date with them', async () => {
    const report = await importRows([
      ['145220060060', '11111'],
      ['011234567890', '5'],
      ['DG', '82719540'],
    ]);
    expect(report).toMatchObject({
      populationDate: '2023-05-15',
      rows: { read: 3, accepted: 1, outOfArea: 2, refused: 0 },
      changed: 1,
    });
    expect(await population('14522060')).toEqual([11111, '2023-05-15']);
    expect(report.missing).toHaveLength(4);
    expect(await population('14522080')).toEqual([24000, '2022-05-15']);
  });

  it('adds former Gemeinden of the file to the one of today', async () => {
    await importRows([
      ['145210030030', '14000'],
      ['145210050050', '4500'],
      ['145210460460', '9100'],
      ['145210470470', '2900'],
    ]);
    expect(await population('14521035')).toEqual([18500, '2023-05-15']);
    expect(await population('14521460')).toEqual([12000, '2023-05-15']);
  });

  it('names keys of the Land that it cannot place, and refuses what is no number or comes twice', async () => {
    const report = await importRows([
      ['149990999999', '5'],
      ['145220060060', 'viele'],
      ['145220080080', '1'],
      ['145220080080', '2'],
    ]);
    expect(report.unplaced).toEqual(['14999999']);
    expect(report.rows).toEqual({ read: 4, accepted: 2, outOfArea: 0, refused: 2 });
    expect(report.issues.map(({ line, value }) => [line, value])).toEqual([
      [3, 'viele'],
      [5, '145220080080'],
    ]);
    expect(await population('14522080')).toEqual([1, '2023-05-15']);
  });

  it('a second time changes nothing; as a dry run neither', async () => {
    const version = await dataVersion(db);
    expect((await importRows([['145220060060', '5']], true)).changed).toBe(1);
    expect(await dataVersion(db)).toBe(version);
    await importRows([['145220060060', '5']]);
    const changed = await dataVersion(db);
    expect(changed).not.toBe(version);
    expect((await importRows([['145220060060', '5']])).changed).toBe(0);
    expect(await dataVersion(db)).toBe(changed);
  });

  it('refuses other tables with what it looks for', async () => {
    const file = path.join(folder, 'other.csv');
    await writeFile(file, 'AGS;Einwohner\n14522060;5\n');
    await expect(importPopulation(db, file, { states: ['14'] })).rejects.toThrow('1000A-0000');
    await expect(importPopulation(db, '/nirgends.csv', { states: ['14'] })).rejects.toThrow('gibt es nicht');
  });

  itWithFiles(
    ['census/zensus2022_1000A-0000_gemeinden_flat.csv'],
    'the real table has 10,786 Gemeinden and Germany, 419 of them in Saxony',
    async () => {
      const file = sharedData('census/zensus2022_1000A-0000_gemeinden_flat.csv');
      const report = await importPopulation(db, file, { states: ['14'] });
      expect(report.rows).toMatchObject({ read: 10787, accepted: 419, refused: 0 });
      expect(report.populationDate).toBe('2022-05-15');
    },
  );
});
