import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { writeAtlasWorkbook } from '../../test/atlas-workbook.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { insertSmallLand } from '../../test/small-land.js';
import { dataVersion } from '../platform/data-version.js';
import { importCoverage } from './coverage-import.js';
import { type ImportOptions, ImportRefusal } from './import-report.js';

let folder: string;
let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-import-'));
  database = await openTestDatabase();
  db = database.db;
  await insertSmallLand(db);
});
beforeEach(() => db.query('TRUNCATE coverage_edition CASCADE'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function importText(
  content: string,
  options: Partial<ImportOptions> = {},
  name = 'gemeinde_privat_2021_1.csv',
) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const reports = await importCoverage(db, file, { states: ['14'], ...options });
  return reports[0]!;
}

async function stored(where = 'active_to IS NULL AND active_from IS NOT NULL'): Promise<string[]> {
  const rows: { text: string }[] = await db.query(
    `SELECT area || ' ' || technology || ' ' || min_mbit || ' ' || share || CASE WHEN computed THEN ' computed' ELSE '' END AS text
       FROM coverage_share JOIN coverage_edition e ON e.id = edition_id WHERE ${where}
      ORDER BY user_group, area COLLATE "C", technology COLLATE "C", min_mbit, computed`,
  );
  return rows.map(({ text }) => text);
}

const editions = async (where = 'true'): Promise<number> =>
  (await db.query(`SELECT count(*)::int AS n FROM coverage_edition WHERE ${where}`))[0].n;

const head = 'AGS;verf_300_50;verf_300_1000\n';

describe('importing a file', () => {
  it('stores what was published as it was published, and reports every row', async () => {
    const report = await importText(
      `${head}14521495;99,00;0\n14522060;;53.10\n15001000;1;1\n14521035;x;1\nDeutschland;95.07;62.13\n14999999;1;2\n`,
    );
    expect(report).toMatchObject({
      edition: { userGroup: 'households', referenceDate: '2021-06-30', level: 'mixed' },
      rows: { read: 6, accepted: 4, outOfArea: 1, warned: 1, refused: 1 },
      unplaced: ['14999999'],
      unchanged: false,
    });
    expect(report.issues.map((issue) => [issue.line, issue.column, issue.value])).toEqual([
      [5, 'verf_300_50', 'x'],
      [7, 'verf_300_1000', '2'],
    ]);
    expect((await stored()).filter((row) => !row.endsWith('computed'))).toEqual([
      '14521495 all 50 99.00',
      '14521495 all 1000 0',
      '14522060 all 1000 53.10',
      '14999999 all 50 1',
      '14999999 all 1000 2',
      'DE all 50 95.07',
      'DE all 1000 62.13',
    ]);
  });

  it('places outdated keys by their succession: they are not unplaced', async () => {
    const report = await importText(`${head}14521030;1;1\n14521470;1;1\n`);
    expect(report.unplaced).toEqual([]);
  });

  it('a second time changes nothing and says so', async () => {
    const content = `${head}14521495;x;1\n14522060;1;1\n`;
    const first = await importText(content);
    const version = await dataVersion(db);
    const second = await importText(content);
    expect(second).toMatchObject({ unchanged: true, rows: first.rows, issues: first.issues });
    expect(second.edition.id).toBe(first.edition.id);
    expect(await dataVersion(db)).toBe(version);
    expect(await editions()).toBe(1);
  });

  it('a second time is no repetition for other Länder, another date or another user group', async () => {
    const content = `${head}14521495;1;1\n`;
    await importText(content, { asOf: '2021-06-30', userGroup: 'households' }, 'a.csv');
    const other = { asOf: '2020-12-31', userGroup: 'households' };
    expect((await importText(content, other, 'a.csv')).unchanged).toBe(false);
    expect((await importText(content, { ...other, userGroup: 'business' }, 'a.csv')).unchanged).toBe(false);
    expect((await importText(content, { ...other, states: ['13', '14'] }, 'a.csv')).unchanged).toBe(false);
  });

  it('a second time is computed anew where Gemeinden or inhabitants have changed', async () => {
    const content = `${head}14522060;90;1\n14522080;20;1\n`;
    await importText(content);
    await db.query(`UPDATE municipality SET population = 24000 WHERE ags = '14522060'`);
    const again = await importText(content);
    await db.query(`UPDATE municipality SET population = 11000 WHERE ags = '14522060'`);
    expect(again).toMatchObject({ unchanged: false, diff: { added: 0, changed: 0, removed: 0 } });
    expect(await stored()).toContain('14522 all 50 55 computed');
  });

  it('corrected by its publisher replaces the old edition whole and tells what changed', async () => {
    await importText(`${head}14521495;10;5\n14522060;20;10\n`);
    const before = await dataVersion(db);
    const report = await importText(`${head}14521495;11;5\n14521035;7;7\n`, { allowLoss: true });
    expect(report.diff).toEqual({ added: 2, changed: 1, removed: 2 });
    expect(await dataVersion(db)).not.toBe(before);
    expect(await editions('active_to IS NULL')).toBe(1);
    expect(await editions('active_to IS NOT NULL')).toBe(1);
    const [order] = await db.query(
      `SELECT max(active_to) <= max(active_from) FILTER (WHERE active_to IS NULL) AS ok FROM coverage_edition`,
    );
    expect(order.ok).toBe(true);
  });

  it('as a dry run reports the same and stores nothing', async () => {
    const content = `${head}14521495;x;1\n14522060;1;2\n`;
    const dry = await importText(content, { dryRun: true });
    expect(await editions()).toBe(0);
    const real = await importText(content);
    expect({ ...dry, dryRun: false, edition: { ...dry.edition, id: real.edition.id } }).toEqual(real);
  });
});

describe('figures that the service computes', () => {
  it('merge former Gemeinden to those of today; the published rows stay under their keys', async () => {
    await importText(
      'AGS;verf_300_50\n14521460;80\n14521470;40\n14521030;90\n14521050;50\n14522080;60\n14522370;20\n',
    );
    expect((await stored()).filter((row) => /^\d{8} /.test(row))).toEqual([
      '14521030 all 50 90',
      '14521035 all 50 80 computed',
      '14521050 all 50 50',
      '14521460 all 50 80',
      '14521460 all 50 70 computed',
      '14521470 all 50 40',
      '14522080 all 50 60',
      '14522080 all 50 40 computed',
      '14522370 all 50 20',
    ]);
    const [unweighted] = await db.query(
      `SELECT method FROM coverage_share WHERE area = '14522080' AND computed`,
    );
    expect(unweighted.method).toBe(
      'Aus Döbeln (14522080) und Mochau (14522370) zum heutigen Gebiet zusammengeführt, ungewichtet gemittelt, ' +
        'weil Einwohnerzahlen der Teile fehlen.',
    );
  });

  it('give Kreise and Land their means by inhabitants, with today’s extents', async () => {
    await importText(
      'AGS;verf_300_50\n14521035;50\n14521460;80\n14521470;40\n14521495;100\n14522080;20\n14522060;90\n',
    );
    const rows = await stored();
    // (50·20000 + 70·10000 + 100·7000) / 37000 and (20·24000 + 90·11000) / 35000
    expect(rows).toContain('14521 all 50 64.86 computed');
    expect(rows).toContain('14522 all 50 42 computed');
    expect(rows).toContain('14 all 50 53.75 computed');
  });

  it('never replace what a file publishes for the level', async () => {
    await importText(
      'AGS;verf_300_50\n14;77\n14521;66\n14521035;50\n14521460;80\n14521495;100\n14522080;20\n14522060;90\n',
    );
    const rows = await stored();
    expect(rows.filter((row) => /^14(521)? /.test(row))).toEqual(['14 all 50 77', '14521 all 50 66']);
    expect(rows).toContain('14522 all 50 42 computed');
  });

  it('have no Kreise and Land for companies: inhabitants do not weigh them', async () => {
    await importText('AGS;verf_300_50\n14522080;20\n14522060;90\n', {}, 'gemeinde_gew_2021_1.csv');
    expect(await stored()).toEqual(['14522060 all 50 90', '14522080 all 50 20']);
  });
});

describe('what cannot be used', () => {
  it('is refused whole where no row is left, with the rows and their reasons', async () => {
    const refused = await importText(`${head}14521495;x;1\n14522060;1\n14521460;1;x\n`).catch(
      (error) => error,
    );
    expect(refused).toBeInstanceOf(ImportRefusal);
    expect(refused.message).toBe(
      'Keine Zeile in gemeinde_privat_2021_1.csv ist brauchbar. Bitte die genannten Zeilen prüfen.',
    );
    expect(refused.issues).toHaveLength(3);
    expect(await editions()).toBe(0);
  });

  it('is refused where all rows lie in other Länder, and says which are ours', async () => {
    await expect(importText(`${head}15001000;1;1\n`)).rejects.toThrow(
      'gehört zu den Ländern dieses Dienstes (14)',
    );
  });

  it('is refused whole where it is cut off: the old edition stays in force, in a dry run as well', async () => {
    await importText(`${head}14521495;10;5\n14522060;20;10\n`);
    const before = await stored();
    for (const dryRun of [true, false]) {
      await expect(importText(`${head}14521495;11;6\n14522060;2`, { dryRun })).rejects.toThrow(
        'gemeinde_privat_2021_1.csv ist vermutlich abgeschnitten; es wurde nichts verändert. ' +
          'Bitte noch einmal herunterladen.',
      );
    }
    expect(await stored()).toEqual(before);
    expect(await editions()).toBe(1);
  });

  it('is refused where over 5 % of the areas in force are missing, with the counts and the mend', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `145210${at + 10};50;10\n`);
    await importText(head + rows.join(''));
    await importText(head + rows.slice(1).join(''));
    for (const dryRun of [true, false]) {
      const refused = await importText(head + rows.slice(3).join(''), { dryRun }).catch((error) => error);
      expect(refused).toBeInstanceOf(ImportRefusal);
      expect(refused.message).toBe(
        'In gemeinde_privat_2021_1.csv fehlen 2 der 19 Gebiete der geltenden Ausgabe; es wurde nichts verändert. ' +
          'Bitte die Datei noch einmal herunterladen oder, wenn sie so stimmt, mit --allow-loss einspielen.',
      );
      expect(refused.rows).toMatchObject({ read: 17, accepted: 17 });
    }
    expect(await editions()).toBe(2);
    const allowed = await importText(head + rows.slice(3).join(''), { allowLoss: true });
    expect(allowed.diff).toMatchObject({ removed: 4 });
  });

  it('loses no areas where they belong to Länder that this instance no longer has, nor at another date', async () => {
    await importText(`${head}14521495;10;5\n15001000;1;1\n15002000;1;1\n`, { states: ['14', '15'] });
    await importText(`${head}14521495;10;5\n15001000;1;1\n`, { states: ['14'] });
    await importText(`${head}14522060;1;1\n`, {}, 'gemeinde_privat_2020_2.csv');
    expect(await editions('active_to IS NULL')).toBe(2);
  });

  it('leaves the old edition in force', async () => {
    await importText(`${head}14521495;10;5\n`);
    await expect(importText(`${head}14521495;x;5\n`)).rejects.toThrow('ist brauchbar');
    expect(await stored('active_to IS NULL AND NOT computed')).toEqual([
      '14521495 all 50 10',
      '14521495 all 1000 5',
    ]);
  });

  it('is cleared away where loading fails, and the old edition stays in force', async () => {
    await importText(`${head}14521495;10;5\n`);
    const broken = Object.create(db) as DataSource;
    broken.transaction = () => Promise.reject(new Error('connection lost'));
    const file = path.join(folder, 'gemeinde_privat_2021_1.csv');
    await writeFile(file, `${head}14521495;11;6\n`);
    await expect(importCoverage(broken, file, { states: ['14'] })).rejects.toThrow('connection lost');
    expect(await editions()).toBe(1);
    expect(await stored('active_to IS NULL AND NOT computed')).toContain('14521495 all 50 10');
  });

  it('of a killed import is cleared away by the next one, what may still run is not', async () => {
    await db.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit, imported_at)
       VALUES ('x', 'households', '2021-06-30', 'municipality', 'x', 'other', '', '', now() - interval '7 hours'),
              ('x', 'households', '2021-06-30', 'municipality', 'x', 'running', '', '', now() - interval '1 minute')`,
    );
    await importText(`${head}14521495;10;5\n`);
    const left = await db.query(`SELECT checksum FROM coverage_edition WHERE active_from IS NULL`);
    expect(left).toEqual([{ checksum: 'running' }]);
  });
});

describe('the workbook', () => {
  const write = (sheets: string[], referenceDate?: string) => {
    const file = path.join(folder, 'bba_12_2025.xlsx');
    const shares = { 'Alle Technologien': [99.5, 42.25], 'FTTB/H': [30, null] };
    const rows = [
      { key: '', name: 'Deutschland', level: '1 - Bund', shares },
      { key: 14, name: 'Sachsen', level: '2 - Land', shares },
      { key: 9, name: 'Bayern', level: '2 - Land', shares },
      { key: 14521, name: 'Erzgebirgskreis', level: '3 - Kreis', shares },
      { key: '14521495', name: 'Pockau-Lengefeld', level: '4 - Gemeinde', shares },
    ];
    const options = { classes: [50, 1000], technologies: ['Alle Technologien', 'FTTB/H'], referenceDate };
    writeAtlasWorkbook(file, { ...options, sheets: sheets.map((name) => ({ name, rows })) });
    return file;
  };

  it('gives one edition and one report a use, all seen at once', async () => {
    const reports = await importCoverage(db, write(['Privathaushalte', 'Fläche', 'Unternehmen']), {
      states: ['14'],
    });
    expect(
      reports.map(({ edition, rows }) => [edition.userGroup, edition.referenceDate, edition.level, rows]),
    ).toEqual([
      ['households', '2025-12-31', 'mixed', { read: 5, accepted: 4, outOfArea: 1, warned: 0, refused: 0 }],
      ['business', '2025-12-31', 'mixed', { read: 5, accepted: 4, outOfArea: 1, warned: 0, refused: 0 }],
    ]);
    expect(reports[0]!.ignored).toEqual(['Blatt Fläche']);
    const moments = await db.query(`SELECT DISTINCT active_from FROM coverage_edition`);
    expect(moments).toHaveLength(1);
    expect((await stored(`user_group = 'households'`)).slice(0, 3)).toEqual([
      '14 all 50 99.5',
      '14 all 1000 42.25',
      '14 ftthb 50 30',
    ]);
  });

  it('a second time changes nothing', async () => {
    const file = write(['Privathaushalte', 'Unternehmen']);
    await importCoverage(db, file, { states: ['14'] });
    const again = await importCoverage(db, file, { states: ['14'] });
    expect(again.map(({ unchanged }) => unchanged)).toEqual([true, true]);
    expect(await editions()).toBe(2);
  });

  it('lets --user-group choose one of its uses', async () => {
    const reports = await importCoverage(db, write(['Privathaushalte', 'Unternehmen']), {
      states: ['14'],
      userGroup: 'business',
    });
    expect(reports.map(({ edition }) => edition.userGroup)).toEqual(['business']);
  });

  it('whose date contradicts --as-of is refused', async () => {
    const options = { states: ['14'], asOf: '2024-12-31' };
    await expect(importCoverage(db, write(['Privathaushalte'], 'Stand 31.12.2025'), options)).rejects.toThrow(
      '--as-of 2024-12-31 widerspricht der Angabe in der Datei (2025-12-31)',
    );
  });
});
