import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sqliteModule from 'node-sqlite3-wasm';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import {
  type GridCell,
  type GridOptions,
  writeGridGeoPackage,
  writeZip,
} from '../../test/grid-geopackage.js';
import { insertSmallLand } from '../../test/small-land.js';
import { dataVersion } from '../platform/data-version.js';
import { importCoverage } from './coverage-import.js';
import type { ImportOptions } from './import-report.js';

let folder: string;
let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-grid-'));
  database = await openTestDatabase();
  db = database.db;
  await insertSmallLand(db);
});
beforeEach(() => db.query('DELETE FROM coverage_edition'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

let files = 0;
const newFile = (name = `gitter-${++files}.gpkg`): string => path.join(folder, name);

function write(options: GridOptions, file = newFile()): string {
  writeGridGeoPackage(file, options);
  return file;
}

const run = (file: string, options: Partial<ImportOptions> = {}) =>
  importCoverage(db, file, { states: ['14'], ...options });

async function importCells(cells: GridCell[], options: Partial<GridOptions> = {}) {
  return (await run(write({ cells, ...options })))[0]!;
}

/** Shares of one technology for the eight classes of a file, 10 to 1000 Mbit/s. */
function shares(technology: string, values: (number | string | null)[], use = 'hh'): GridCell['values'] {
  const classes = [10, 16, 30, 50, 100, 200, 400, 1000];
  return Object.fromEntries(
    classes.map((minMbit, i) => [`down_fn_${use}_${technology}_${minMbit}`, values[i] ?? null]),
  );
}

const all = (share: number): GridCell['values'] => shares('alle', Array(8).fill(share));
const [BURGSTÄDT, DÖBELN, OLBERNHAU] = ['14522060', '14522080', '14521460'];

const threeCells: GridCell[] = [
  { gx: 45_102, gy: 31_000, ags: BURGSTÄDT, values: all(50) },
  { gx: 45_100, gy: 31_000, ags: BURGSTÄDT, values: { ...shares('alle', [100, 100, 100, 96, 92, 80, 30, 5]), ...shares('ftthb', Array(8).fill(5)) } },
  { gx: 45_100, gy: 31_007, ags: DÖBELN, values: all(0) },
]; // prettier-ignore

const storedCells = () =>
  db.query(
    `SELECT gx, gy, ags, households, bands_all, bands_ftthb, shares, running FROM coverage_cell
     JOIN coverage_edition e ON e.id = edition_id WHERE active_to IS NULL ORDER BY gy, gx`,
  );

const share = async (area: string, technology: string, minMbit: number) =>
  (
    await db.query(
      `SELECT share::float8, computed, method FROM coverage_share JOIN coverage_edition e ON e.id = edition_id
       WHERE active_to IS NULL AND area = $1 AND technology = $2 AND min_mbit = $3`,
      [area, technology, minMbit],
    )
  )[0];

describe('importing the grid', () => {
  it('stores cells as integers of their grid, with shares, bands and running sums', async () => {
    const report = await importCells([...threeCells, { gx: 1, gy: 1, ags: '15001000', values: all(1) }]);
    expect(report).toMatchObject({
      edition: { source: 'Breitbandatlas | Gigabit-Grundbuch', userGroup: 'households', referenceDate: '2025-12-31', level: 'cell' },
      rows: { read: 4, accepted: 3, outOfArea: 1, warned: 0, refused: 0 },
      unplaced: [],
      issues: [],
      notes: ['Die Datei enthält keine Haushaltszahlen: jede Zelle zählt gleich.'],
      unchanged: false,
    }); // prettier-ignore
    const cells = await storedCells();
    expect(cells.map(({ gx, gy, ags }: GridCell) => [gx, gy, ags])).toEqual([
      [45_100, 31_000, BURGSTÄDT],
      [45_102, 31_000, BURGSTÄDT],
      [45_100, 31_007, DÖBELN],
    ]);
    expect(cells[0].bands_all.toString(8)).toBe('665420');
    expect(cells[0].bands_ftthb.toString(8)).toBe('0');
    expect(cells[0].shares.slice(0, 12)).toEqual([
      10000, 9600, 9200, 8000, 3000, 500, 500, 500, 500, 500, 500, 500,
    ]);
    expect(cells[0].shares.slice(12)).toEqual(Array(12).fill(-1));
    expect(cells[1].running).toEqual([2, 150, 146, 142, 130, 80, 55, 0]);
    expect(cells[2].running).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it.each([
    [3035, 25832],
    [3035, 3035],
    [25832, 25832],
    [25832, 25833],
  ] as const)('finds the grid EPSG:%i in a file in EPSG:%i', async (grid, srid) => {
    await importCells(threeCells, { grid, srid });
    const [edition] = await db.query('SELECT grid_srid FROM coverage_edition');
    expect(edition.grid_srid).toBe(grid);
    expect((await storedCells())[0]).toMatchObject({ gx: 45_100, gy: 31_000 });
  });

  it('computes Gemeinde, Kreis and Land from the cells, marked with the method', async () => {
    await importCells(threeCells);
    const method =
      'Aus den 100-m-Zellen berechnet; jede Zelle zählt gleich, weil die Datei keine Haushaltszahlen enthält.';
    expect(await share(BURGSTÄDT, 'all', 50)).toEqual({ share: 73, computed: true, method });
    expect(await share('14522', 'all', 50)).toMatchObject({ share: 48.67 });
    expect(await share('14', 'all', 1000)).toMatchObject({ share: 18.33 });
    expect(await share(BURGSTÄDT, 'ftthb', 1000)).toMatchObject({ share: 5 });
    expect(await share(BURGSTÄDT, 'dsl', 50)).toBeUndefined();
  });

  it('weighs by households where the file counts them', async () => {
    const cells = [
      { gx: 45_100, gy: 31_000, ags: BURGSTÄDT, values: { ...all(100), hh: 30 } },
      { gx: 45_101, gy: 31_000, ags: BURGSTÄDT, values: { ...all(0), hh: 10 } },
      { gx: 45_102, gy: 31_000, ags: BURGSTÄDT, values: { ...all(0), hh: -3 } },
    ];
    const report = await importCells(cells, { extra: ['hh'] });
    expect(report).toMatchObject({ rows: { accepted: 2, refused: 1 }, notes: [] });
    expect(report.issues[0]).toMatchObject({ column: 'hh', value: '-3', refused: true });
    expect(await share(BURGSTÄDT, 'all', 50)).toMatchObject({
      share: 75,
      method: 'Aus den 100-m-Zellen berechnet, gewichtet nach Haushalten.',
    });
    expect((await storedCells())[1].running.slice(0, 2)).toEqual([40, 3000]);
  });

  it('makes the overviews from the cells', async () => {
    await importCells(threeCells);
    const rows = await db.query(
      `SELECT size, gx, gy, households, bands_all FROM coverage_overview ORDER BY size, gy`,
    );
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ size: 5, gx: 45_100, gy: 31_000, households: 2 });
    expect(rows[0].bands_all.toString(8)).toBe('433322');
    expect(rows[2]).toMatchObject({ size: 10, gx: 45_100, gy: 31_000, households: 3 });
  });

  it('makes one edition a use, of the cells that have a figure of it', async () => {
    const cells = [
      {
        gx: 45_100,
        gy: 31_000,
        ags: BURGSTÄDT,
        values: { ...all(100), ...shares('alle', Array(8).fill(40), 'gew') },
      },
      { gx: 45_101, gy: 31_000, ags: BURGSTÄDT, values: all(100) },
    ];
    const reports = await run(write({ cells, uses: ['hh', 'gew', 'gwg'] }));
    expect(reports.map(({ edition, rows }) => [edition.userGroup, rows.accepted])).toEqual([
      ['households', 2],
      ['business', 1],
    ]);
    expect(reports[1]!.notes[0]).toBe(
      'Die Datei enthält keine Zahlen der Unternehmen: jede Zelle zählt gleich.',
    );
  });

  it('names columns that the cells do not hold', async () => {
    const report = await importCells(threeCells);
    expect(report.ignored).toContain('Spalte down_fn_hh_sonst_50');
    expect(report.ignored).toContain('Spalte down_fn_hh_alle_10');
    expect(report.ignored).not.toContain('Spalte down_fn_hh_fttc_50');
  });
});

describe('rows of the grid', () => {
  it('are refused by their raster_id when their corners lie off the grid', async () => {
    const report = await importCells([
      ...threeCells,
      { gx: 45_110, gy: 31_000, ags: DÖBELN, values: all(1), shift: 33 },
    ]);
    expect(report.rows).toMatchObject({ accepted: 3, refused: 1 });
    expect(report.issues).toEqual([
      { line: 4, column: 'geom', value: '', refused: true,
        reason: 'Zelle 100mN31000E45110: Die Ecken liegen nicht auf dem 100-m-Gitter (EPSG:3035)' },
    ]); // prettier-ignore
  });

  it('are refused when doubled, without polygon, without key or with a figure that is none', async () => {
    const report = await importCells([
      ...threeCells,
      { ...threeCells[0]! },
      { gx: 45_111, gy: 31_000, ags: DÖBELN, values: all(1), geometry: null },
      { gx: 45_112, gy: 31_000, ags: 'Döbeln', values: all(1) },
      { gx: 45_113, gy: 31_000, ags: null, values: all(1) },
      { gx: 45_114, gy: 31_000, ags: DÖBELN, values: shares('alle', [null, null, 'viel']) },
      { gx: 45_115, gy: 31_000, ags: DÖBELN, values: all(-1) },
      { gx: 45_116, gy: 31_000, ags: DÖBELN, values: all(101.5) },
    ]);
    expect(report.rows).toMatchObject({ read: 10, accepted: 3, refused: 7 });
    expect(report.issues.map(({ reason }) => reason.replace(/^Zelle \S+: /, ''))).toEqual([
      'Die Zelle steht schon in einer Zeile davor',
      'Die Geometrie ist keine Fläche',
      'Der Gemeindeschlüssel ist nicht lesbar',
      'Der Gemeindeschlüssel ist nicht lesbar',
      'Der Wert ist keine Zahl',
      'Der Anteil ist negativ',
      'Der Anteil ist größer als 101 %',
    ]);
    expect(report.issues[4]).toMatchObject({ line: 8, column: 'down_fn_hh_alle_30', value: 'viel' });
  });

  it('are taken with a warning when a share rises with the class or lies a little above 100', async () => {
    const report = await importCells([
      { gx: 45_100, gy: 31_000, ags: DÖBELN, values: shares('alle', [90, 90, 90, 91, 80, 70, 60, 50]) },
      { gx: 45_101, gy: 31_000, ags: DÖBELN, values: shares('alle', [100, 100, 100.39, 90, 80, 70, 60, 50]) },
    ]);
    expect(report.rows).toMatchObject({ accepted: 2, warned: 2, refused: 0 });
    expect(report.issues.map(({ reason }) => reason.replace(/^Zelle \S+: /, ''))).toEqual([
      'Der Anteil ist größer als der ab 30 Mbit/s',
      'Der Anteil ist größer als 100 %',
    ]);
    expect((await storedCells())[1].shares[0]).toBe(10_039);
    expect((await storedCells())[1].running[1]).toBe(190);
  });

  it('of a former Gemeinde count for its successor, of an unknown one are named', async () => {
    const report = await importCells([
      { gx: 45_100, gy: 31_000, ags: '14521470', values: all(80) },
      { gx: 45_101, gy: 31_000, ags: '14522999', values: all(20) },
      { gx: 45_102, gy: 31_000, ags: 14522060, values: all(100) },
    ]);
    expect(report.unplaced).toEqual(['14522999']);
    expect((await storedCells()).map(({ ags }: GridCell) => ags)).toEqual([OLBERNHAU, '14522999', BURGSTÄDT]);
    expect(await share(OLBERNHAU, 'all', 50)).toMatchObject({ share: 80 });
    expect(await share('14522999', 'all', 50)).toBeUndefined();
    expect(await share('14522', 'all', 50)).toMatchObject({ share: 60 });
  });
});

describe('a file that is no grid', () => {
  it('is refused with the tables it has', async () => {
    const file = write({ cells: [], technologies: [], extra: ['name'], table: 'vg250_gem' });
    await expect(run(file)).rejects.toThrow(/keine Tabelle mit Versorgungsdaten je Gitterzelle.*vg250_gem/);
  });

  it('is found beside other tables, and refused if there are two', async () => {
    const file = write({ cells: threeCells, otherTables: ['erlaeuterung'] });
    expect((await run(file))[0]!.rows.accepted).toBe(3);
    const two = write({ cells: threeCells });
    writeSecondGrid(two);
    await expect(run(two)).rejects.toThrow(/mehrere Tabellen mit Gitterzellen/);
  });

  it('is refused when it lies on neither grid, or in a system that is not read', async () => {
    const shifted = threeCells.map((cell) => ({ ...cell, shift: 41 }));
    await expect(run(write({ cells: shifted }))).rejects.toThrow(/auf keinem 100-m-Gitter/);
    const blank = threeCells.map((cell) => ({ ...cell, geometry: null }));
    await expect(run(write({ cells: blank, srid: 31468 }))).rejects.toThrow(/EPSG:31468.*ogr2ogr -t_srs/);
    await expect(run(write({ cells: blank, srid: 0 }))).rejects.toThrow(
      /kein Koordinatensystem.*ogr2ogr -a_srs/,
    );
  });

  it('is refused when it is damaged', async () => {
    const file = write({ cells: threeCells });
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, 5000));
    await expect(run(file)).rejects.toThrow(/kein lesbares GeoPackage/);
  });

  it('is refused when no row is of our Länder', async () => {
    await expect(run(write({ cells: threeCells }), { states: ['12'] })).rejects.toThrow(
      /gehört zu den Ländern/,
    );
  });

  it('is asked for its date when neither table nor name has one', async () => {
    const options = { cells: threeCells, table: 'zellen' };
    await expect(run(write(options))).rejects.toThrow(/Stichtag/);
    const [report] = await run(write(options), { asOf: '2024-06-30' });
    expect(report!.edition.referenceDate).toBe('2024-06-30');
    const named = write(options, newFile('Versorgungsdaten_Gitterzellen_Stand_20231231.gpkg'));
    expect((await run(named))[0]!.edition.referenceDate).toBe('2023-12-31');
  });
});

function writeSecondGrid(file: string): void {
  const other = newFile();
  writeGridGeoPackage(other, { cells: threeCells, table: 'Versorgungsdaten_Gitterzellen_Stand_20250630' });
  const sqlite = new sqliteModule.Database(file);
  sqlite.exec(`ATTACH '${other}' AS other;
    CREATE TABLE zweite AS SELECT * FROM other."Versorgungsdaten_Gitterzellen_Stand_20250630";
    INSERT INTO gpkg_geometry_columns VALUES ('zweite', 'geom', 'POLYGON', 25832, 0, 0)`);
  sqlite.close();
}

describe('an import that is run again, tried or broken off', () => {
  const state = async () => ({
    editions: await db.query('SELECT id, active_from, active_to FROM coverage_edition ORDER BY id'),
    cells: (await db.query('SELECT edition_id, count(*)::int AS n FROM coverage_cell GROUP BY 1 ORDER BY 1')) as unknown[],
    overviews: (await db.query('SELECT edition_id, count(*)::int AS n FROM coverage_overview GROUP BY 1 ORDER BY 1')) as unknown[],
    shares: (await db.query('SELECT edition_id, count(*)::int AS n FROM coverage_share GROUP BY 1 ORDER BY 1')) as unknown[],
    version: await dataVersion(db),
  }); // prettier-ignore

  it('changes nothing the second time, from the ZIP as well', async () => {
    const geoPackage = write({ cells: threeCells });
    const zip = newFile('Versorgungsdaten_Gitterzellen_Stand_20251231_gpkg.zip');
    writeZip(zip, [
      { name: 'lies_mich.txt', content: Buffer.from('x') },
      { name: 'daten/gitter.gpkg', content: await readFile(geoPackage) },
    ]);
    const [first] = await run(zip);
    const before = await state();
    const [second] = await run(zip);
    expect(second).toEqual({ ...first, unchanged: true });
    expect(await state()).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.includes('unpacked'))).toEqual([]);
  });

  it('stores nothing when it is tried', async () => {
    const before = await state();
    const [report] = await run(write({ cells: threeCells }), { dryRun: true });
    expect(report).toMatchObject({ rows: { accepted: 3 }, dryRun: true, edition: { id: null } });
    expect(await state()).toEqual(before);
  });

  it.each(['Zellen lesen', 'Zellen laden'])(
    'leaves the old edition when it breaks off at "%s"',
    async (step) => {
      await importCells(threeCells);
      const before = await state();
      const failing = run(write({ cells: threeCells.map((cell) => ({ ...cell, values: all(7) })) }), {
        progress: (label, done) => {
          if (label === step && done > 0) throw new Error('killed');
        },
      });
      await expect(failing).rejects.toThrow('killed');
      expect(await state()).toEqual(before);
    },
  );

  it('is seen whole afterwards, and the old edition ends', async () => {
    await importCells(threeCells);
    await importCells(threeCells.map((cell) => ({ ...cell, values: all(7) })));
    const { editions, version } = await state();
    expect(editions).toHaveLength(2);
    expect(editions[0].active_to).toEqual(editions[1].active_from);
    expect((await storedCells()).map((cell: { shares: number[] }) => cell.shares[0])).toEqual([
      700, 700, 700,
    ]);
    expect(version).toContain('coverage');
  });

  it('is refused when Gemeinden of the edition in force have no cells in it, unless that is allowed', async () => {
    await importCells(threeCells);
    const before = await state();
    const fewer = write({ cells: threeCells.slice(0, 2) });
    await expect(run(fewer)).rejects.toThrow(/fehlen 1 der 2 Gebiete der geltenden Ausgabe; .*--allow-loss/);
    expect(await state()).toEqual(before);
    expect((await run(fewer, { allowLoss: true }))[0]).toMatchObject({ rows: { accepted: 2 } });
  });

  it('takes its cells along when an edition is deleted', async () => {
    await importCells(threeCells);
    await db.query('DELETE FROM coverage_edition');
    expect(await state()).toMatchObject({ cells: [], overviews: [], shares: [] });
  });

  it('is refused when the ZIP is cut off', async () => {
    const zip = newFile('kaputt.zip');
    writeZip(zip, [{ name: 'a.gpkg', content: await readFile(write({ cells: threeCells })) }]);
    const bytes = await readFile(zip);
    bytes.fill(0, 60, 400);
    await writeFile(zip, bytes);
    await expect(run(zip)).rejects.toThrow(/beschädigtes ZIP/);
    expect((await readdir(folder)).filter((name) => name.includes('unpacked'))).toEqual([]);
  });
});
