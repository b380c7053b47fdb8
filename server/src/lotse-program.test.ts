import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../test/database.js';
import { insertSmallLand } from '../test/small-land.js';
import { runLotse } from './lotse-program.js';
import type { CommandSession } from './platform/command.js';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-program-'));
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('what a command changes is known as its doing, with the name of the file as the reason', async () => {
  const head = 'time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;value';
  const file = path.join(folder, 'zensus-2023.csv');
  await writeFile(file, `\ufeff${head}\n2023-05-15;GEOGM4;145220060060;"Burgstädt, Stadt";11111\n`);
  const session: CommandSession = {
    db: database.db,
    cwd: folder,
    beside: 'nothing',
    say: () => undefined,
    warn: () => undefined,
    progress: () => undefined,
    exitCode: 0,
  };
  expect(await runLotse(['import', 'population', file], session)).toBe(0);
  const [version] = await database.db.query(
    `SELECT actor, reason, account_id FROM record_version
      WHERE record = 'municipality' AND record_key = '14522060' ORDER BY id DESC LIMIT 1`,
  );
  expect(version).toEqual({ actor: 'lotse import population', reason: 'zensus-2023.csv', account_id: null });
});
