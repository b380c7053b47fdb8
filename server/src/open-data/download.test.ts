import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, Polygon } from 'geojson';
import type { EntityManager } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { CoverageShareService } from '../coverage/coverage-share.service.js';
import { changing } from '../platform/changing.js';
import { setClock } from '../platform/clock.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { coverageDownloadQuery } from './download.dto.js';
import { dataDictionary } from './data-dictionary.js';
import { DownloadService } from './download.service.js';

/** More than a page of the list holds. */
const COUNT = 612;

let database: TestDatabase;
let shares: CoverageShareService;
let downloads: DownloadService;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  setClock(new Date('2021-06-01T00:00:00Z'));
  await changing(db, insertLand);
  setClock(null);
  await addEdition('2021-06-30', false, '2021-07-01');
  await addEdition('2025-06-30', true, '2025-07-01');
  await db.transaction((manager) => bumpDataVersion(manager, 'coverage'));
  shares = new CoverageShareService(db);
  downloads = new DownloadService(db, shares);
});
afterAll(() => database.close());

async function insertLand(db: EntityManager): Promise<void> {
  await db.query(
    `INSERT INTO district (ags, name, kind, sort_name, geometry)
     VALUES ('14625', 'Landkreis Bautzen', 'Landkreis', 'bautzen',
             ST_GeomFromText('MULTIPOLYGON(((400000 5600000,500000 5600000,500000 5700000,400000 5600000)))', 25833))`,
  );
  await db.query(
    `INSERT INTO municipality (ags, name, official_name, sorbian_name, kind, district_ags, population, sort_name, geometry)
     SELECT '14625' || to_char(n, 'FM000'), 'Dorf "' || n || '", Lausitz', 'x' , CASE WHEN n = 20 THEN 'Hodźij' END,
            'Gemeinde', '14625', n * 10, to_char(n, 'FM0000'),
            ST_GeomFromText('MULTIPOLYGON(((412345.6 5656789.1,412345.6 5656889.1,412445.6 5656889.1,412345.6 5656789.1)))', 25833)
     FROM generate_series(1, $1::int) AS n`,
    [COUNT],
  );
}

async function addEdition(referenceDate: string, isDemo: boolean, since: string): Promise<void> {
  const credit = isDemo
    ? 'Demodaten'
    : 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)';
  const [row] = await database.db.query(
    `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit,
                                   is_demo, active_from)
     VALUES ('Quelle', 'households', $1::date, 'municipality', 'f', 'c', 'Nutzung frei mit Quelle', $2, $3, $4)
     RETURNING id`,
    [referenceDate, credit, isDemo, since],
  );
  // every tenth Gemeinde has no figure, one was computed
  await database.db.query(
    `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share, computed, method)
     SELECT $1, ags, 'all', 1000, round(population / 100.0, 2), population = 50,
            CASE WHEN population = 50 THEN 'Mittel; gewichtet nach "Haushalten"' END
     FROM municipality WHERE population % 100 <> 0 AND population < 10000`,
    [row.id],
  );
}

async function download(query: Record<string, string> = {}) {
  const file = await downloads.coverageShares(
    coverageDownloadQuery.parse({ edition: '2021-06-30', ...query }),
  );
  const chunks: string[] = [];
  for await (const chunk of file.getStream()) chunks.push(String(chunk));
  return { text: chunks.join(''), chunks: chunks.length, headers: file.getHeaders() };
}

async function listed(query: Record<string, string> = {}) {
  const filter = coverageDownloadQuery.parse({ edition: '2021-06-30', ...query });
  const first = await shares.list({ ...filter, limit: 500 });
  const second = first.next ? await shares.list({ ...filter, limit: 500, after: first.next }) : null;
  return [...first.items, ...(second?.items ?? [])];
}

const number = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));

describe('the download of the figures as CSV', () => {
  it.each([
    ['csv', ',', ''],
    ['csv-excel', ';', '\uFEFF'],
  ])('holds in %s every row of the list, in its order', async (format, delimiter, mark) => {
    const { text } = await download({ format, sort: '-share' });
    expect(text.startsWith(`${mark}ags${delimiter}name`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows: Record<string, string>[] = parse(text, { delimiter, columns: true, bom: true });
    expect(rows).toHaveLength(COUNT);
    expect(
      rows.map((row) => ({
        area: row.ags,
        name: row.name,
        sorbianName: row.name_sorbisch || null,
        districtAgs: row.kreis_ags,
        districtName: row.kreis,
        population: number(row.einwohner!),
        share: number(row.anteil_prozent!),
        computed: row.selbst_berechnet === 'ja',
        method: row.rechenweg || null,
      })),
    ).toEqual(await listed({ sort: '-share' }));
  });

  it('names source, licence and both dates in every row', async () => {
    const rows: Record<string, string>[] = parse((await download()).text, { columns: true });
    for (const row of [rows[0]!, rows.at(-1)!]) {
      expect(row).toMatchObject({
        stichtag: '2021-06-30',
        quelle: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
        lizenz: 'Nutzung frei mit Quelle',
        technik: 'alle Techniken',
        mind_mbit: '1000',
        demodaten: 'nein',
        datenstand: 'coverage1',
      });
      expect(row.kenntnisstand).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }
  });

  it('writes decimals with a comma for German Excel', async () => {
    const { text } = await download({ format: 'csv-excel' });
    expect(text).toContain('14625061;"Dorf ""61"", Lausitz";;14625;Landkreis Bautzen;610;6,1;nein');
  });

  it('is sent page by page', async () => {
    expect((await download()).chunks).toBe(3);
  });

  it('has the filter in its name, and no two formats the same', async () => {
    const name = async (query: Record<string, string>) =>
      /filename="([^"]+)"/.exec(String((await download(query)).headers.disposition))![1];
    expect(await name({})).toBe('breitband-gemeinden-2021-06-30-mind-1000-alle.csv');
    expect(await name({ format: 'csv-excel', district: '14625' })).toBe(
      'breitband-gemeinden-2021-06-30-mind-1000-alle-kreis-14625-excel.csv',
    );
    expect(await name({ edition: '2025-06-30', format: 'geojson', asOf: '2026-01-02' })).toBe(
      'breitband-gemeinden-2025-06-30-mind-1000-alle-stand-2026-01-02-demo.geojson',
    );
  });

  it('says in every row that demo figures are demo figures', async () => {
    const rows: Record<string, string>[] = parse((await download({ edition: '2025-06-30' })).text, {
      columns: true,
    });
    expect(new Set(rows.map((row) => row.demodaten))).toEqual(new Set(['ja']));
  });

  it('is refused before the first byte when the edition is missing', async () => {
    await expect(download({ edition: '2019-12-31' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the download as a workbook', () => {
  it('has every row of the CSV, and says its filter, both dates, source and licence', async () => {
    const query = { district: '14625', edition: '2025-06-30' };
    const file = await downloads.coverageShares(coverageDownloadQuery.parse({ ...query, format: 'xlsx' }));
    const chunks: Buffer[] = [];
    for await (const chunk of file.getStream()) chunks.push(Buffer.from(chunk));
    const { Sheets: sheets } = XLSX.read(Buffer.concat(chunks));
    const rows: Record<string, unknown>[] = XLSX.utils.sheet_to_json(sheets.Versorgung!, { raw: true });
    const csv: Record<string, string>[] = parse((await download(query)).text, { columns: true });
    const figures = (all: Record<string, unknown>[]) =>
      all.map((row) => [row.ags, Number(row.anteil_prozent || 0)]);
    expect(figures(rows)).toEqual(figures(csv));
    expect(typeof rows[0]!.einwohner).toBe('number');
    // Heads are those of the dictionary, and no cell a key that only programs read.
    const named = dataDictionary.datasets.find(({ id }) => id === 'coverage')!.columns;
    const [heads] = XLSX.utils.sheet_to_json<string[]>(sheets.Versorgung!, { header: 1 });
    expect(heads).toEqual(named.map(({ name }) => name));
    expect(rows[0]).toMatchObject({ technik: 'alle Techniken', nutzergruppe: 'Haushalte' });
    const about = Object.fromEntries(XLSX.utils.sheet_to_json<string[]>(sheets.Angaben!, { header: 1 }));
    expect(about).toMatchObject({
      Demodaten: expect.stringContaining('erfunden'),
      Kreis: 'Landkreis Bautzen (14625)',
      Technik: 'alle Techniken',
      'Mindestens Mbit/s': '1000',
      Stichtag: '2025-06-30',
      Quelle: 'Demodaten',
      Lizenz: 'Nutzung frei mit Quelle',
      Datenstand: 'coverage1',
    });
    expect(XLSX.utils.sheet_to_json(sheets.Spalten!)).toHaveLength(Object.keys(csv[0]!).length);
  });
});

describe('the download as GeoJSON', () => {
  it('has every row of the list with its borders in degrees, six decimals, anticlockwise', async () => {
    const { text, headers } = await download({ format: 'geojson' });
    expect(headers.type).toBe('application/geo+json');
    const collection: FeatureCollection = JSON.parse(text);
    expect(collection.features.map(({ properties }) => properties)).toEqual(
      (await listed()).map(({ area, ...properties }) => ({ ags: area, ...properties })),
    );
    const { id, geometry } = collection.features[0]!;
    expect(id).toBe('14625001');
    const ring = (geometry as { coordinates: Polygon['coordinates'][] }).coordinates[0]![0]!;
    const doubled = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
    expect(doubled).toBeGreaterThan(0);
    for (const [longitude, latitude] of ring) {
      expect(longitude).toBeGreaterThan(13.7);
      expect(latitude).toBeLessThan(51.1);
      expect(String(longitude)).toMatch(/^\d+\.\d{1,6}$/);
    }
  });

  it('names source, licence, reference date and demo beside the features', async () => {
    const collection = JSON.parse((await download({ format: 'geojson', edition: '2025-06-30' })).text);
    expect(collection).toMatchObject({
      attribution: expect.stringMatching(/Demodaten; ©.*BKG/),
      licence: 'Nutzung frei mit Quelle',
      referenceDate: '2025-06-30',
      isDemo: true,
    });
  });

  it('has the Kreise when they are asked for', async () => {
    await database.db.query(
      `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share)
       SELECT id, '14625', 'all', 1000, 50 FROM coverage_edition WHERE NOT is_demo`,
    );
    const collection = JSON.parse((await download({ format: 'geojson', level: 'district' })).text);
    expect(collection.features).toMatchObject([{ id: '14625', properties: { share: 50 } }]);
  });
});
