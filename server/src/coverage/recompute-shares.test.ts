import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { runLotse } from '../lotse-program.js';
import { seedMunicipalities } from '../municipality/seed-municipalities.js';
import type { CommandSession } from '../platform/command.js';
import { recomputeShares } from './recompute-shares.js';

describe('figures that the service computed itself', () => {
  let database: TestDatabase;
  let folder: string;
  const said: string[] = [];
  const lotse = (...argv: string[]) => {
    const session: CommandSession = {
      db: database.db,
      cwd: folder,
      beside: 'nothing',
      say: (line) => said.push(line),
      warn: (line) => said.push(line),
      progress: () => undefined,
      exitCode: 0,
    };
    return runLotse(argv, session);
  };
  const share = async (area: string) => {
    const [row] = await database.db.query(
      `SELECT share FROM coverage_share JOIN coverage_edition e ON e.id = edition_id
        WHERE area = $1 AND computed AND e.active_to IS NULL`,
      [area],
    );
    return Number(row?.share);
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-recompute-'));
    await seedMunicipalities(database.db, () => undefined);
    const rows = ['14521030,10', '14521050,40'].map((row) => `${row}\n`).join('');
    fs.writeFileSync(path.join(folder, 'probe_privat_2018_ende.csv'), `AGS,300_1000\n${rows}`);
    expect(await lotse('import', 'coverage', 'probe_privat_2018_ende.csv')).toBe(0);
  });
  afterAll(async () => {
    await database.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('follow when the weights of merged Gemeinden change, and the edition before stays for looking back', async () => {
    const before = await share('14521035');
    expect(before).toBeGreaterThan(10);
    expect(await recomputeShares(database.db)).toBe(0);
    await database.db.query(
      `UPDATE municipality_succession SET population = 1000 WHERE successor_ags = '14521035'`,
    );
    expect(await recomputeShares(database.db)).toBe(1);
    expect(await share('14521035')).toBe(25);
    expect(await share('14521035')).not.toBe(before);
    const editions = await database.db.query(
      `SELECT active_to IS NULL AS active FROM coverage_edition ORDER BY id`,
    );
    expect(editions).toEqual([{ active: false }, { active: true }]);
  });

  it('are renewed by the commands that change Gemeinden or inhabitants, in the same run', async () => {
    await database.db.query(`UPDATE municipality_succession SET population = 2000 WHERE ags = '14521030'`);
    const file = path.join(folder, 'people.csv');
    const head =
      'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;' +
      '1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q';
    const row =
      '1000A;Bevölkerung;STAG;Stichtag;2022-05-15;GEOGM4;Gemeinden;146120000000;Dresden;560000;Anzahl;PRS018;Personen;e';
    fs.writeFileSync(file, `${head}\n${row}\n`);
    expect(await lotse('import', 'population', file)).toBe(0);
    expect(await share('14521035')).toBe(20);
    expect(said.join('\n')).toContain('1 Ausgabe wurde neu berechnet');
  });
});
