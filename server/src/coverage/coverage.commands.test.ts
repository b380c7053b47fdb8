import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeAtlasWorkbook } from '../../test/atlas-workbook.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { insertSmallLand } from '../../test/small-land.js';
import type { CommandSession } from '../platform/command.js';
import { coverageCommands } from './coverage.commands.js';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-command-'));
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
beforeEach(() => database.db.query('TRUNCATE coverage_edition CASCADE'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** `lotse import coverage …` in the folder of the test, with what it said. */
async function lotse(...args: string[]) {
  const said: string[] = [];
  const warned: string[] = [];
  const session: CommandSession = {
    db: database.db,
    cwd: folder,
    beside: 'nothing',
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
    progress: () => undefined,
    exitCode: 0,
  };
  const program = new Command('lotse');
  coverageCommands(program, session);
  await program.parseAsync(['import', 'coverage', ...args], { from: 'user' });
  return { said, warned, exit: session.exitCode };
}

const NAME = 'gemeinde_privat_2021_1.csv';
const write = (content: string, name = NAME) => writeFile(path.join(folder, name), content);

describe('lotse import coverage', () => {
  it('says in sentences what it did, with the sum as an equation', async () => {
    await write('AGS;verf_300_50;verf_300_1000\n14522060;50;60\n14522080;x;1\n15001000;1;1\n14999999;2;1\n');
    const { said, warned, exit } = await lotse(NAME);
    expect(said).toEqual([
      'Breitbandatlas | Gigabit-Grundbuch, private Haushalte, Stichtag 30.06.2021',
      '4 Zeilen gelesen = 2 übernommen + 1 außerhalb + 1 abgewiesen; 1 der übernommenen mit Hinweis',
      expect.stringMatching(/^Eingespielt: gilt ab sofort \(Ausgabe \d+\)\.$/),
    ]);
    expect(warned).toEqual([
      'Zeile 3, verf_300_50 „x“: Der Wert ist keine Zahl (abgewiesen)',
      'Zeile 2, verf_300_1000 „60“: Der Anteil ist größer als der ab 50 Mbit/s (50)',
      'Schlüssel ohne heutige oder frühere Gemeinde: 14999999.',
    ]);
    expect(exit).toBe(1);
  });

  it('ends with 0 where there are only warnings, and where nothing has changed', async () => {
    await write('AGS;verf_300_50;verf_300_1000\n14522060;50;60\n');
    expect((await lotse(NAME)).exit).toBe(0);
    const again = await lotse(NAME);
    expect(again.said.at(-1)).toMatch(/^Unverändert: diese Datei gilt bereits/);
    expect(again.exit).toBe(0);
  });

  it('speaks JSON: one report a file', async () => {
    await write('AGS;verf_300_50\n14522060;50\n14522080;-1\n');
    const { said, exit } = await lotse(NAME, '--json');
    expect(said).toHaveLength(1);
    expect(JSON.parse(said[0]!)).toMatchObject({
      edition: {
        source: 'Breitbandatlas | Gigabit-Grundbuch',
        userGroup: 'households',
        referenceDate: '2021-06-30',
      },
      rows: { read: 2, accepted: 1, outOfArea: 0, warned: 0, refused: 1 },
      unplaced: [],
      issues: [{ line: 3, column: 'verf_300_50', value: '-1', reason: 'Der Anteil ist negativ' }],
    });
    expect(exit).toBe(1);
  });

  it('speaks JSON: a list of reports for a workbook with several uses', async () => {
    const rows = [{ key: '14522060', name: 'Burgstädt', level: '4 - Gemeinde', shares: { HFC: [5] } }];
    const sheets = ['Privathaushalte', 'Gewerbegebiete'].map((name) => ({ name, rows }));
    writeAtlasWorkbook(path.join(folder, 'bba_12_2025.xlsx'), {
      classes: [50],
      technologies: ['HFC'],
      sheets,
    });
    const { said } = await lotse('bba_12_2025.xlsx', '--json');
    const reports = JSON.parse(said[0]!) as { edition: { userGroup: string } }[];
    expect(reports.map(({ edition }) => edition.userGroup)).toEqual(['households', 'business_parks']);
  });

  it('changes nothing with --dry-run', async () => {
    await write('AGS;verf_300_50\n14522060;50\n');
    const { said, exit } = await lotse(NAME, '--dry-run');
    expect(said.at(-1)).toBe('Nur geprüft: es wurde nichts geändert.');
    expect(exit).toBe(0);
    expect(await database.db.query('SELECT id FROM coverage_edition')).toEqual([]);
  });

  it('refuses a file whole with 1, its rows and one sentence, in JSON as well', async () => {
    await write('AGS;verf_300_50\n14522060;x\n');
    const { said, warned, exit } = await lotse(NAME, '--json');
    expect(JSON.parse(said[0]!)).toMatchObject({
      edition: null,
      rows: { read: 1, refused: 1 },
      issues: [{ line: 2 }],
    });
    expect(warned).toEqual([`Keine Zeile in ${NAME} ist brauchbar. Bitte die genannten Zeilen prüfen.`]);
    expect(exit).toBe(1);
  });

  it('refuses a file in which areas in force are missing, and takes it with --allow-loss', async () => {
    await write('AGS;verf_300_50\n14522060;50\n14522080;60\n');
    await lotse(NAME);
    await write('AGS;verf_300_50\n14522060;50\n');
    for (const args of [[NAME, '--dry-run'], [NAME]]) {
      const { warned, exit } = await lotse(...args);
      expect(warned).toEqual([
        expect.stringMatching(/fehlen 1 der 2 Gebiete .* mit --allow-loss einspielen\.$/),
      ]);
      expect(exit).toBe(1);
    }
    const { said, exit } = await lotse(NAME, '--allow-loss');
    expect(said.at(-1)).toMatch(/^Eingespielt/);
    expect(exit).toBe(0);
  });

  it('asks for what neither file nor name tells', async () => {
    await write('AGS;verf_300_50\n14522060;5\n', 'export.csv');
    const { warned, exit } = await lotse('export.csv');
    expect(warned[0]).toContain('--as-of JJJJ-MM-TT');
    expect(exit).toBe(1);
    const told = await lotse('export.csv', '--as-of', '2020-12-31', '--user-group', 'business');
    expect(told.said[0]).toContain('Unternehmen, Stichtag 31.12.2020');
  });

  it('ends with 2 on options that mean nothing', async () => {
    await write('AGS;verf_300_50\n14522060;5\n', 'export.csv');
    expect((await lotse('export.csv', '--as-of', 'gestern')).exit).toBe(2);
    expect((await lotse('export.csv', '--user-group', 'alle')).exit).toBe(2);
  });
});
