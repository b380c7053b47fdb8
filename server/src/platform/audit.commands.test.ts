import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { insertSmallLand } from '../../test/small-land.js';
import { runLotse } from '../lotse-program.js';

let database: TestDatabase;
let said: string[] = [];
let warned: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
beforeEach(() => {
  said = [];
  warned = [];
});
afterAll(() => database?.close());

const audit = (...argv: string[]) =>
  runLotse(['audit', ...argv], {
    db: database.db,
    cwd: '.',
    beside: 'nothing',
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
    progress: () => undefined,
    exitCode: 0,
  });

const noted = () => /[0-9a-f]{64}/.exec(said.join('\n'))![0];

it('seals what is open, and then nothing more', async () => {
  expect(await audit('seal')).toBe(0);
  expect(said[0]).toMatch(/^Versiegelt: \d+ Fassungen\.$/);
  said = [];
  expect(await audit('seal')).toBe(0);
  expect(said).toEqual(['Es war nichts zu versiegeln.']);
});

it('finds an untouched history so, and gives a seal to keep elsewhere', async () => {
  expect(await audit('verify')).toBe(0);
  expect(said.join('\n')).toMatch(
    /^\d+ Fassungen, 1 Siegel\.\nLetztes Siegel \(.+\): [0-9a-f]{64}\nBitte außerhalb/,
  );
  expect(said.at(-1)).toBe('Der Verlauf ist unverändert.');
  const seal = noted();
  said = [];
  expect(await audit('verify', '--known', seal.toUpperCase())).toBe(0);
  expect(said[1]).toMatch(/^Das notierte Siegel steht in der Kette/);
});

it('says so when a seal that was noted is not in the chain, and refuses what is none', async () => {
  expect(await audit('verify', '--known', 'a'.repeat(64))).toBe(1);
  expect(said[1]).toMatch(/^Das notierte Siegel steht nicht in der Kette/);
  expect(await audit('verify', '--known', 'abc')).toBe(1);
  expect(warned.at(-1)).toMatch(/^„abc“ ist kein Siegel/);
});

it('names a version that was changed, for people and for programs', async () => {
  await database.db.query('ALTER TABLE record_version DISABLE TRIGGER USER');
  await database.db.query(
    `UPDATE record_version SET reason = 'erfunden' WHERE record_key = '14522080' AND part = 'row'`,
  );
  await database.db.query('ALTER TABLE record_version ENABLE TRIGGER USER');
  expect(await audit('verify')).toBe(1);
  expect(warned[0]).toMatch(/^Verändert: municipality 14522080, Fassung \d+, Siegel 1, vom \d/);
  expect(said.at(-1)).toMatch(/^Der Verlauf ist nicht so/);
  said = [];
  expect(await audit('verify', '--json')).toBe(1);
  expect(JSON.parse(said[0]!)).toMatchObject({
    isSound: false,
    faults: [{ kind: 'changed', record: 'municipality', key: '14522080', seal: 1 }],
  });
});
