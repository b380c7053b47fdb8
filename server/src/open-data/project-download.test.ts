import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { area, editing, insertLand, plant, type Planted } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { setClock } from '../platform/clock.js';
import { ProjectService } from '../project/public/project.service.js';
import { COLUMNS, SOURCE_COLUMNS } from './project-download-columns.js';

/** More than a page of the service holds. */
const COUNT = 612;

let service: TestService;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-test-'));

beforeAll(async () => {
  setClock(new Date('2026-11-20T10:00:00Z'));
  service = await startTestService(insertLand);
  const many: Planted[] = Array.from({ length: COUNT - 2 }, (_, at) => ({
    id: at + 10,
    name: `Projekt ${at + 10}`,
  }));
  await plant(
    service.db,
    {
      id: 1,
      name: '=HYPERLINK("http://x")',
      columns: {
        area: area(500, 500, 2000),
        recipient_name: '+49 351, "Amt"; Dresden',
        funded_addresses: 4074,
        homes_connected: 3,
        homes_passed: 100,
        total_cost: '1234567.89',
        is_demo: true,
        counts_on: '2026-11-09',
      },
      places: { '14625010': 3, '14626110': 4 },
      operators: [1, 2],
      milestones: [{ kind: 'completion', quarters: ['2026-4', '2027-2'] }],
    },
    { id: 2, name: 'Nie gezeigt', columns: { published_at: null } },
    { id: 3, name: 'Ätherisch', columns: { kind: 'commercial', status: 'announced' } },
    ...many,
  );
  setClock(new Date('2026-11-22T10:00:00Z'));
});
afterAll(async () => {
  setClock(null);
  await service.close();
  fs.rmSync(folder, { recursive: true });
});

const download = (query: string) => service.get(`/api/projects/download?${query}`);
const nameOf = (answer: { headers: Record<string, unknown> }) =>
  /filename="([^"]+)"/.exec(String(answer.headers['content-disposition']))![1]!;
const listed = async (filter = '') => {
  const ids: number[] = [];
  for (let after = ''; ;) {
    const { json } = await service.get(`/api/projects?limit=500${filter}${after}`);
    ids.push(...json.items.map((item: { id: number }) => item.id));
    if (!json.next) return ids;
    after = `&after=${json.next}`;
  }
};

describe('the download of projects as CSV', () => {
  it.each([
    ['csv', ',', ''],
    ['csv-excel', ';', '\uFEFF'],
  ])('holds in %s every row of the list, in its order', async (format, delimiter, mark) => {
    const { text } = await download(`format=${format}`);
    expect(text.startsWith(`${mark}id${delimiter}kennzeichen`)).toBe(true);
    const rows: Record<string, string>[] = parse(text, { delimiter, columns: true, bom: true });
    expect(rows).toHaveLength(COUNT);
    expect(rows.map((row) => Number(row.id))).toEqual(await listed());
  });

  it('says of a project what its columns promise', async () => {
    const { text } = await download('format=csv&search=hyperlink');
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      art: 'gefördert',
      stand: 'im Bau',
      programm: 'Gigabit 2.0',
      kreise_ags: '14625; 14626',
      gemeinden_anzahl: '2',
      netzbetreiber: 'Äther AG; Muster-Netz GmbH',
      adressen_ausbau: '4074',
      anschluss_hergestellt: '',
      kosten_eur: '1234567.89',
      fertigstellung_zuerst: '2026-Q4',
      fertigstellung_zugesagt: '2027-Q2',
      verschoben_tage: '181',
      ueberfaellig: 'nein',
      geaendert_am: '2026-11-20',
      demodaten: 'ja',
      quelle: 'Demodaten',
      daten_vom: '2026-11-20',
      datenstand: 'municipality1-programme1-project1',
    });
    expect(row!.kenntnisstand).toMatch(/^2026-11-22T10:00/);
  });

  it('holds exactly the one project whose page asks for it, and nothing of one that is not published', async () => {
    const one = await download('format=csv&project=3');
    expect((parse(one.text, { columns: true }) as { id: string }[]).map(({ id }) => id)).toEqual(['3']);
    expect(nameOf(one)).toContain('-projekt-3-');
    expect(parse((await download('format=csv&project=2')).text, { columns: true })).toEqual([]);
  });

  it('never lets a text begin like a formula', async () => {
    const { text } = await download('format=csv&search=hyperlink');
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ name: `'=HYPERLINK("http://x")`, auftraggeber: `'+49 351, "Amt"; Dresden` });
    expect((await download('format=csv-excel&search=hyperlink')).text).toContain(';1234567,89;');
  });

  it('names licence and source, and another where the operator of the service says so', async () => {
    const row = async () =>
      (
        parse((await download('format=csv&kind=commercial')).text, { columns: true }) as Record<
          string,
          string
        >[]
      )[0]!;
    expect(await row()).toMatchObject({ lizenz: expect.stringContaining('dl-de/by-2-0'), demodaten: 'nein' });
    await service.db.query(
      `INSERT INTO setting (name, value) VALUES ('project-data', '{"licence": "CC0 1.0", "credit": "Amt X"}')`,
    );
    expect(await row()).toMatchObject({ lizenz: 'CC0 1.0', quelle: 'Amt X' });
    await service.db.query(`DELETE FROM setting WHERE name = 'project-data'`);
  });

  it('carries filter, both dates and demo in its name', async () => {
    expect(nameOf(await download('format=csv'))).toBe(
      'breitband-projekte-stand-2026-11-22-daten-2026-11-20-demo.csv',
    );
    const filter = 'state=commercial&kind=commercial&district=14625&search=%C3%84ther%2F..&asOf=2026-11-21';
    expect(nameOf(await download(`format=csv-excel&${filter}`))).toBe(
      'breitband-projekte-suche-aether-eigenwirtschaftlich-eigenwirtschaftlich-kreis-14625-stand-2026-11-21-daten-2026-11-20-excel.csv',
    );
    expect(nameOf(await download('format=gpkg&kind=commercial'))).toBe(
      'breitband-projekte-eigenwirtschaftlich-stand-2026-11-22-daten-2026-11-20.gpkg',
    );
  });

  it('has its columns even where the filter leaves nothing', async () => {
    const { text, status } = await download('format=csv&search=gibtesnicht');
    expect(status).toBe(200);
    expect(text.trim()).toBe([...COLUMNS, ...SOURCE_COLUMNS].map(({ name }) => name).join(','));
    for (const format of ['xlsx', 'geojson', 'gpkg'])
      expect((await download(`format=${format}&search=gibtesnicht`)).status).toBe(200);
  });

  it('is refused before the first byte where the question is wrong', async () => {
    expect((await download('format=pdf')).status).toBe(400);
    expect((await download('format=csv&asOf=2099-01-01')).status).toBe(400);
  });
});

describe('an edit during a download', () => {
  it('does not show: what is left is read as it was when the first page was', async () => {
    const { page } = ProjectService.prototype;
    let pages = 0;
    ProjectService.prototype.page = async function (filter, after, past) {
      if (++pages === 2) {
        setClock(new Date('2026-11-22T11:00:00Z'));
        await editing(service.db, (manager) =>
          manager.query(`UPDATE project SET recipient_name = 'Geändert' WHERE id > 1`),
        );
      }
      return page.call(this, filter, after, past);
    };
    try {
      const { text } = await download('format=csv');
      const rows: Record<string, string>[] = parse(text, { columns: true });
      expect(rows).toHaveLength(COUNT);
      expect(rows.some((row) => row.auftraggeber === 'Geändert')).toBe(false);
    } finally {
      ProjectService.prototype.page = page;
    }
  });
});

describe('the download of projects as GeoJSON', () => {
  it('has every project, with its area in degrees or without one', async () => {
    const { json, headers } = await download('format=geojson');
    expect(headers['content-type']).toMatch('application/geo+json');
    expect(json.features.map((feature: { id: number }) => feature.id)).toEqual(await listed());
    const [first] = json.features.filter((feature: { id: number }) => feature.id === 1);
    expect(first.geometry.type).toBe('MultiPolygon');
    expect(first.geometry.coordinates[0][0][0][0]).toBeCloseTo(14.29, 1);
    expect(first.properties).toMatchObject({ stand: 'im Bau', kosten_eur: 1_234_567.89, demodaten: true });
    expect(json.features[0].id === 1 ? json.features[1].geometry : json.features[0].geometry).toBeNull();
  });

  it('says of itself where it comes from', async () => {
    expect((await download('format=geojson&district=14626')).json).toMatchObject({
      type: 'FeatureCollection',
      filter: { Kreis: 'Landkreis Görlitz' },
      licence: expect.stringContaining('dl-de/by-2-0'),
      hasDemo: true,
      count: 1,
      dataDay: expect.stringMatching(/^2026-11-2/),
      dataVersion: expect.stringContaining('project'),
    });
  });
});

describe('the download of projects as XLSX', () => {
  it('has the projects, what the file says of itself, and what its columns mean', async () => {
    const book = XLSX.read((await download('format=xlsx&operator=1&year=2027')).raw);
    expect(book.SheetNames).toEqual(['Projekte', 'Angaben', 'Spalten']);
    const [row] = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Projekte!);
    expect(row).toMatchObject({
      id: 1,
      adressen_ausbau: 4074,
      kosten_eur: 1_234_567.89,
      ueberfaellig: 'nein',
    });
    const about = Object.fromEntries(XLSX.utils.sheet_to_json<string[]>(book.Sheets.Angaben!, { header: 1 }));
    expect(about).toMatchObject({
      Netzbetreiber: 'Muster-Netz GmbH',
      'Fertigstellung im Jahr': '2027',
      'Anzahl der Projekte': '1',
      Kenntnisstand: expect.stringMatching(/^2026-11-22T/),
      'Daten vom': '2026-11-20',
      Lizenz: expect.stringContaining('dl-de/by-2-0'),
      Demodaten: expect.stringContaining('erfunden'),
    });
    expect(XLSX.utils.sheet_to_json(book.Sheets.Spalten!)).toHaveLength(COLUMNS.length);
  });

  it('holds texts as texts, whatever they begin with, and days as days', async () => {
    const book = XLSX.read((await download('format=xlsx&search=hyperlink')).raw, { cellNF: true });
    const cells = Object.values(book.Sheets.Projekte!) as XLSX.CellObject[];
    const cell = cells.find(({ v }) => String(v).includes('HYPERLINK'))!;
    expect(cell).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(cells.some(({ f }) => f !== undefined)).toBe(false);
    const day = cells.find(({ z }) => z === 'dd.mm.yyyy')!;
    expect(XLSX.SSF.format('yyyy-mm-dd', day.v as number)).toBe('2026-11-09');
  });

  it('has every row', async () => {
    const book = XLSX.read((await download('format=xlsx')).raw);
    expect(XLSX.utils.sheet_to_json(book.Sheets.Projekte!)).toHaveLength(COUNT);
  });
});

describe('the download of projects as GeoPackage', () => {
  const stored = async (query: string) => {
    const file = path.join(folder, `${query.replace(/\W/g, '_')}.gpkg`);
    fs.writeFileSync(file, (await download(`format=gpkg&${query}`)).raw);
    return file;
  };

  it('leaves no file behind', async () => {
    const before = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('lotse-download-'));
    await stored('kind=commercial');
    expect(fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('lotse-download-'))).toEqual(before);
  });

  const opens = 'opens in GDAL: areas in EPSG:25833, every row, and what the file says of itself';
  const ogrinfo = spawnSync('ogrinfo', ['--version']).status === 0;
  (ogrinfo ? it : it.skip)(ogrinfo ? opens : `${opens} (ohne ogrinfo)`, async () => {
    const file = await stored('moved=yes');
    const said = execFileSync('ogrinfo', ['-al', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said).toMatch(/Layer name: projekte[^#]{0,100}Geometry: Multi Polygon\s+Feature Count: 1\n/);
    expect(said).toMatch(/Extent: \(450500\.0+, 5650500\.0+\) - \(452500\.0+, 5652500\.0+\)/);
    expect(said).toMatch(/ID\["EPSG",25833\]/);
    expect(said).toMatch(/kosten_eur \(Real\) = 1234567\.89/);
    expect(said).toMatch(/zahlen_vom \(Date\) = 2026\/11\/09/);
    expect(said).toMatch(/demodaten \(Integer\(Boolean\)\) = 1/);
    expect(said).toMatch(/MULTIPOLYGON \(\(\(450500 5650500/);
    expect(said).toMatch(/Layer name: angaben/);
    expect(said).toMatch(/wert \(String\) = ja/);
    expect(said).not.toMatch(/warning|error/i);
    const all = execFileSync('ogrinfo', ['-so', await stored('kind=funded'), 'projekte'], {
      encoding: 'utf8',
    });
    expect(all).toMatch(`Feature Count: ${COUNT - 1}`);
  });
});
