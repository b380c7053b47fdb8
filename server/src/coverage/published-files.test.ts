import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { itWithFiles, sharedData } from '../../test/shared-data.js';
import { seedMunicipalities } from '../municipality/seed-municipalities.js';
import { bandOf } from './bands.js';
import { recogniseCoverageFile } from './coverage-file.js';
import { importCoverage } from './coverage-import.js';
import { readCsv } from './csv-reader.js';
import type { ImportReport } from './import-report.js';
import { RowValidation } from './share-validation.js';

/** The real files of the Breitbandatlas against the figures that were published elsewhere, or counted by hand. */
const MID_2021 = 'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv';
const END_2020 = 'breitbandatlas/gemeinde_bezirke_privat_2020_ende.csv';
const END_2019 = 'breitbandatlas/gemeinde_bezirke_privat_2019_ende.csv';
const END_2018 = 'breitbandatlas/gemeinde_privat_2018_ende.csv';
const MID_2018 = 'breitbandatlas/p2_Verf_Gemeinden_atene_Mitte_18.csv';
const DISTRICTS_2021 = 'breitbandatlas/landkreis_privat_2021_1.csv';
const DISTRICTS_2018 = 'breitbandatlas/landkreis_privat_2018_2.csv';
const GERMANY_2021 = 'breitbandatlas/deutschland_privat_2021_1.csv';
const ALL_STATES = Array.from({ length: 16 }, (_, at) => String(at + 1).padStart(2, '0'));

let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  await seedMunicipalities(db, () => {});
});
afterAll(() => database.close());
/** The file that is loaded now; loading takes seconds, and several tests look at the same one. */
let inForce: ImportReport | null = null;

async function load(file: string, options: { userGroup?: string } = {}): Promise<ImportReport> {
  const isLoaded = inForce !== null && file.endsWith(inForce.edition.fileName);
  if (!isLoaded) {
    await db.query('TRUNCATE coverage_edition CASCADE');
    const [report] = await importCoverage(db, sharedData(file), { states: ['14'], ...options });
    inForce = report!;
  }
  return inForce!;
}

async function share(area: string, technology: string, minMbit: number): Promise<number | undefined> {
  const [row] = await db.query(
    `SELECT share::float8 AS share FROM coverage_share JOIN coverage_edition e ON e.id = edition_id
      WHERE area = $1 AND technology = $2 AND min_mbit = $3 AND active_to IS NULL
      ORDER BY computed LIMIT 1`,
    [area, technology, minMbit],
  );
  return row?.share;
}

const shares = (area: string, classes: number[]) =>
  Promise.all(classes.map((minMbit) => share(area, 'all', minMbit)));

/** Longest time that the event loop gave nobody else a turn, in milliseconds. */
async function withHeartbeat<T>(work: () => Promise<T>): Promise<{ result: T; longestWait: number }> {
  let last = performance.now();
  let longestWait = 0;
  const timer = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const result = await work();
  clearInterval(timer);
  return { result, longestWait };
}

/** Longest answer of a small question asked again and again while the work goes on. */
async function withQuestions<T>(work: () => Promise<T>): Promise<{ result: T; longestAnswer: number }> {
  let going = true;
  let longestAnswer = 0;
  const asking = (async () => {
    while (going) {
      const start = performance.now();
      await db.query('SELECT count(*) FROM district');
      longestAnswer = Math.max(longestAnswer, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  })();
  const result = await work();
  going = false;
  await asking;
  return { result, longestAnswer };
}

describe('the Gemeinde file of mid 2021', () => {
  itWithFiles([MID_2021], 'has 429 rows of Saxony and 10,959 others; every key has its place', async () => {
    const report = await load(MID_2021);
    expect(report.rows).toMatchObject({ read: 11388, accepted: 429, outOfArea: 10959, refused: 0 });
    expect(report.unplaced).toEqual([]);
    expect(report.edition).toMatchObject({
      referenceDate: '2021-06-30',
      userGroup: 'households',
      level: 'municipality',
    });
  });

  itWithFiles(
    [MID_2021],
    'fills the seven bands of 1000 Mbit/s with 229, 67, 60, 42, 24, 2 and 5 areas',
    async () => {
      await load(MID_2021);
      const rows: { share: number }[] = await db.query(
        `SELECT share::float8 AS share FROM coverage_share
        WHERE technology = 'all' AND min_mbit = 1000 AND length(area) = 8 AND NOT computed`,
      );
      const bands = [0, 0, 0, 0, 0, 0, 0];
      for (const row of rows) bands[bandOf(row.share)]!++;
      expect(bands).toEqual([229, 67, 60, 42, 24, 2, 5]);
    },
  );

  itWithFiles([MID_2021], 'weighted by inhabitants comes within 2 points of the published Land', async () => {
    await load(MID_2021);
    const [at50, at1000] = (await shares('14', [50, 1000])) as [number, number];
    expect(Math.abs(at50 - 92.63)).toBeLessThan(2);
    expect(Math.abs(at1000 - 48.94)).toBeLessThan(2);
    // The mean of the rows without weights, which must never be shown.
    expect(at50).not.toBeCloseTo(85.03, 0);
    expect(at1000).not.toBeCloseTo(21.01, 0);
  });

  itWithFiles([MID_2021, DISTRICTS_2021], 'comes within 2 points of every published Kreis', async () => {
    await load(MID_2021);
    const computed: { area: string; share: number; minMbit: number }[] = await db.query(
      `SELECT area, min_mbit AS "minMbit", share::float8 AS share FROM coverage_share
        WHERE computed AND length(area) = 5 AND technology = 'all' AND min_mbit IN (50, 100, 1000)`,
    );
    expect(computed).toHaveLength(13 * 3);
    await load(DISTRICTS_2021);
    for (const row of computed) {
      const published = (await share(row.area, 'all', row.minMbit))!;
      expect([row.area, row.minMbit, Math.abs(row.share - published) < 2]).toEqual([
        row.area,
        row.minMbit,
        true,
      ]);
    }
  });

  itWithFiles([MID_2021], 'shows all 418 Gemeinden of today', async () => {
    await load(MID_2021);
    const [row] = await db.query(
      `SELECT count(DISTINCT m.ags)::int AS n FROM municipality m JOIN coverage_share s ON s.area = m.ags
        WHERE m.valid_to IS NULL AND s.technology = 'all' AND s.min_mbit = 1000`,
    );
    expect(row.n).toBe(418);
  });

  itWithFiles([MID_2021], 'comes in while others are answered (measured, logged)', async () => {
    inForce = null;
    await db.query('TRUNCATE coverage_edition CASCADE');
    const dryRun = { states: ['14'], dryRun: true };
    const dryStart = performance.now();
    await importCoverage(db, sharedData(MID_2021), dryRun);
    const dry = (performance.now() - dryStart) / 1000;
    const start = performance.now();
    const { result, longestWait } = await withHeartbeat(() => withQuestions(() => load(MID_2021)));
    const seconds = (performance.now() - start) / 1000;
    expect(result.result.rows.read).toBe(11388);
    console.info(
      `import of 11,388 rows: ${seconds.toFixed(2)} s, dry run ${dry.toFixed(2)} s; ` +
        `longest wait of the event loop ${longestWait.toFixed(0)} ms, of a question to the database ` +
        `${result.longestAnswer.toFixed(0)} ms`,
    );
  });
});

describe('what publishers let through', () => {
  itWithFiles(
    [END_2019, END_2020],
    'rises with the class in 325 and 457 rows, 29 and 50 of them Saxon',
    async () => {
      expect(await risingRows(END_2019, ['14'])).toBe(29);
      expect(await risingRows(END_2020, ['14'])).toBe(50);
      expect(await risingRows(END_2019, ALL_STATES)).toBe(325);
      expect(await risingRows(END_2020, ALL_STATES)).toBe(457);
    },
  );

  itWithFiles([END_2020], 'is a warning: the rows are in, and only those of the own Land count', async () => {
    const report = await load(END_2020);
    expect(report.rows).toMatchObject({ accepted: 429, refused: 0 });
    expect(report.rows.warned).toBe(new Set(report.issues.map((issue) => issue.line)).size);
    expect(report.rows.warned).toBeGreaterThanOrEqual(50);
  });
});

async function risingRows(file: string, states: string[]): Promise<number> {
  const [table] = await readCsv(await recogniseCoverageFile(sharedData(file)));
  const validation = new RowValidation(states);
  for await (const rows of table!.rows()) for (const row of rows) validation.accepts(row);
  return new Set(
    validation.issues.filter(({ reason }) => reason.includes('als der ab')).map(({ line }) => line),
  ).size;
}

describe('the other published files', () => {
  itWithFiles([GERMANY_2021], 'Germany mid 2021: 95.07, 89.59 and 62.13 percent', async () => {
    const report = await load(GERMANY_2021);
    expect(report.edition.level).toBe('country');
    expect(await shares('DE', [50, 100, 1000])).toEqual([95.07, 89.59, 62.13]);
  });

  itWithFiles([DISTRICTS_2021], 'Kreise mid 2021 as published', async () => {
    const report = await load(DISTRICTS_2021);
    expect(report.rows).toMatchObject({ read: 402, accepted: 13, outOfArea: 389, refused: 0 });
    expect(report.edition.level).toBe('district');
    expect(await shares('14625', [50, 100, 1000])).toEqual([93.49, 86.8, 42.07]);
    expect(await share('14511', 'ftthb', 1000)).toBe(72.34);
    expect(await shares('14730', [50, 100, 1000])).toEqual([91.97, 88.05, 48.55]);
  });

  for (const [file, accepted, read] of [
    [MID_2018, 429, 11330],
    [END_2018, 429, 11330],
    [END_2019, 429, 11388],
    [DISTRICTS_2018, 13, 402],
  ] as const) {
    itWithFiles([file], `${file} is read whole`, async () => {
      const report = await load(file, file === MID_2018 ? { userGroup: 'households' } : {});
      expect(report.rows).toMatchObject({ read, accepted, outOfArea: read - accepted, refused: 0 });
      expect(report.unplaced).toEqual([]);
    });
  }
});
