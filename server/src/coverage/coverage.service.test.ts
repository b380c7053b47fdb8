import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { startCoverageApi, type TestApi } from '../../test/coverage-api.js';
import { insertSmallLand } from '../../test/small-land.js';
import type { CoverageProfile, CoverageShareDto, CoverageTrend, EditionDto } from './coverage.dto.js';
import { importCoverage } from './coverage-import.js';
import { activateEditions, addShares, openEdition } from './edition-store.js';

type ProfileArea = CoverageProfile['areas'][number];
type TrendPoint = CoverageTrend['points'][number];

let folder: string;
let service: TestApi;
/** A moment between the first and the second import of the Gemeinde file of mid 2021. */
let between: string;

async function importText(db: DataSource, name: string, content: string) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  await importCoverage(db, file, { states: ['14'] });
}

async function addDemo(db: DataSource, referenceDate: string, areas: string[]) {
  const id = await openEdition(db, {
    source: 'Demodaten',
    credit: 'Demodaten',
    licence: 'keine',
    isDemo: true,
    userGroup: 'households',
    referenceDate,
    level: 'cell',
    fileName: 'demo',
    checksum: referenceDate,
  });
  const figures = [
    { technology: 'all', minMbit: 1000 },
    { technology: 'hfc', minMbit: 1000 },
  ];
  const method = 'Aus erfundenen Demo-Gitterzellen berechnet.';
  await addShares(
    db,
    id,
    areas.flatMap((area) => figures.map((figure) => ({ area, ...figure, share: '1.5', method }))),
  );
  await activateEditions(db, [{ id, facts: {} }]);
}

/** Mid 2021: Gemeinden (twice: 88 was corrected to 90), Kreis 14521 and Germany; end 2018 Gemeinden; demo figures. */
async function fill(db: DataSource) {
  await insertSmallLand(db);
  const head = 'AGS;verf_300_50;verf_300_1000;verf_ftth_1000\n';
  await importText(db, 'gemeinde_privat_2018_ende.csv', `${head}14522060;50;10;5\n14522080;70;30;6\n`);
  const rows = (burgstaedt: number) =>
    `14521460;80;24;1\n14521470;40;12;2\n14521030;90;50;3\n14521050;50;30;4\n14522060;${burgstaedt};94.999;5\n` +
    `14522080;60.5;0;\n14522370;20;0;\n`;
  await importText(db, 'gemeinde_privat_2021_1.csv', head + rows(88));
  const [now] = await db.query(`SELECT now() AS now`);
  between = now.now.toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await importText(db, 'gemeinde_privat_2021_1.csv', head + rows(90));
  await importText(db, 'landkreis_privat_2021_1.csv', 'ags;verf_300_50\n14521;71.5\n');
  await importText(db, 'deutschland_privat_2021_1.csv', 'staat;verf_300_50\nDeutschland;95.07\n');
  const today = ['14521035', '14521460', '14521495', '14522060', '14522080'];
  await addDemo(db, '2021-06-30', today);
  await addDemo(db, '2025-06-30', today);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-service-'));
  service = await startCoverageApi(fill);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const get = async (url: string) => (await service.get(`/api/${url}`)).json;
const detail = async (url: string) => {
  const { status, json } = await service.get(`/api/${url}`);
  return [status, json.detail];
};

describe('one figure', () => {
  it('of the newest official edition is the answer where no date is asked for', async () => {
    expect(await get('coverage?area=14522060&technology=all&minMbit=50')).toEqual({
      area: '14522060',
      share: 90,
      computed: false,
      method: null,
      referenceDate: '2021-06-30',
      source: 'Breitbandatlas | Gigabit-Grundbuch',
      isDemo: false,
    });
  });

  it('of another edition is had by its reference date', async () => {
    expect(await get('coverage?area=14522060&minMbit=50&edition=2018-12-31')).toMatchObject({ share: 50 });
  });

  it('of a Gemeinde that took another in is that of today, computed; as published it is had as well', async () => {
    expect(await get('coverage?area=14521460&minMbit=50')).toMatchObject({ share: 70, computed: true });
    expect(await get('coverage?area=14521460&minMbit=50&territory=published')).toMatchObject({
      share: 80,
      computed: false,
    });
  });

  it('under a former key is its own where it was published, else that of the Gemeinde of today', async () => {
    expect(await get('coverage?area=14521470&minMbit=50')).toMatchObject({
      area: '14521470',
      share: 40,
      computed: false,
    });
    expect(await get('coverage?area=14522370&minMbit=50&edition=2018-12-31')).toMatchObject({
      area: '14522080',
      share: 70,
    });
  });

  it('of a Kreis is the published one before the computed one', async () => {
    expect(await get('coverage?area=14521&minMbit=50')).toMatchObject({ share: 71.5, computed: false });
    expect(await get('coverage?area=14522&minMbit=50')).toMatchObject({ computed: true, isDemo: false });
  });

  it('of Germany is there to compare with', async () => {
    expect(await get('coverage?area=de&minMbit=50')).toMatchObject({ area: 'DE', share: 95.07 });
  });

  it('that was not published for this area is null, not zero; a published zero is zero', async () => {
    expect(await get('coverage?area=14521495&minMbit=1000')).toMatchObject({ share: null, computed: false });
    expect(await get('coverage?area=14522080&minMbit=1000')).toMatchObject({ share: 0 });
  });

  it('as of an earlier moment is what the service knew then', async () => {
    expect(await get(`coverage?area=14522060&minMbit=50&asOf=${between}`)).toMatchObject({ share: 88 });
    for (const path of ['coverage?area=14522060', 'coverage-shares?', 'coverage-editions?']) {
      expect(await detail(`${path}&asOf=2020-01-01`)).toEqual([
        404,
        expect.stringMatching(/^Vor dem \d{2}\.\d{2}\.\d{4} ist kein Stand gespeichert\.$/),
      ]);
    }
    expect(await detail('coverage?area=14522060&asOf=2199-01-01')).toEqual([
      400,
      'Der Zeitpunkt 2199-01-01 liegt in der Zukunft: bitte „asOf“ weglassen oder einen Tag bis heute angeben.',
    ]);
  });

  it('from demo data says so, and only stands in where no official edition has figures of the level', async () => {
    expect(await get('coverage?area=14522060&technology=hfc')).toMatchObject({ share: null, isDemo: false });
    expect(await get('coverage?area=14522060&edition=2025-06-30')).toMatchObject({
      share: 1.5,
      isDemo: true,
    });
    expect(await get('coverage?area=14521495')).toMatchObject({ share: null, isDemo: false });
  });

  it.each([
    ['area=14999999', 404, 'Das Gebiet 14999999 gibt es hier nicht.'],
    ['area=09', 404, 'Das Gebiet 09 gibt es hier nicht.'],
    [
      'area=14522060&edition=2020-12-31',
      404,
      'Zum Stichtag 2020-12-31 gibt es keine Werte für private Haushalte. Vorhanden: 2018-12-31, 2021-06-30, 2025-06-30.',
    ],
    ['area=14522060&userGroup=business', 404, 'Für Unternehmen sind keine Versorgungsdaten eingespielt.'],
    [
      'area=14522060&technology=plc',
      404,
      'Die Technik „plc“ gibt es zum 2021-06-30 nicht. Vorhanden: all, ftthb.',
    ],
    [
      'area=14522060&minMbit=30',
      404,
      'Die Klasse ab 30 Mbit/s gibt es für „all“ zum 2021-06-30 nicht. Vorhanden: 50, 1000.',
    ],
  ])('that cannot be had: %s', async (query, status, sentence) => {
    expect(await detail(`coverage?${query}`)).toEqual([status, sentence]);
  });

  it.each([
    'area=146',
    'area=14522060&minMbit=viele',
    'area=14522060&minMbit=99999999999',
    'area=14522060&edition=2021',
    'area=14522060&edition=0000-01-01',
    'area=14522060&asOf=0000-01-01',
  ])('asked for wrongly: %s', async (query) => {
    expect((await service.get(`/api/coverage?${query}`)).status).toBe(400);
  });
});

describe('the list of shares', () => {
  it('has every Gemeinde of today once, with today’s extent, and counts the bands', async () => {
    const list = await get('coverage-shares?minMbit=1000');
    expect(list.items.map((item: CoverageShareDto) => [item.area, item.share, item.computed])).toEqual([
      ['14521035', 45, true],
      ['14522060', 94.999, false],
      ['14522080', 0, true],
      ['14521460', 21, true],
      ['14521495', null, false],
    ]);
    expect(list).toMatchObject({
      referenceDate: '2021-06-30',
      total: 5,
      bands: [1, 1, 1, 0, 0, 1, 0, 1],
      next: null,
      isDemo: false,
      source: 'Breitbandatlas | Gigabit-Grundbuch',
    });
    expect(list.items[0]).toMatchObject({
      name: 'Aue-Bad Schlema',
      districtName: 'Erzgebirgskreis',
      population: 20000,
    });
  });

  it('is all demo data where no official edition has figures of the level, and never mixed', async () => {
    const demo = await get('coverage-shares?technology=hfc&edition=2025-06-30');
    expect(demo).toMatchObject({ isDemo: true, source: 'Demodaten', bands: [5, 0, 0, 0, 0, 0, 0, 0] });
    const official = await get('coverage-shares?technology=hfc');
    expect(official).toMatchObject({
      isDemo: false,
      source: 'Breitbandatlas | Gigabit-Grundbuch',
      bands: [0, 0, 0, 0, 0, 0, 0, 5],
    });
  });

  it('of Kreise has the published and the computed ones', async () => {
    const list = await get('coverage-shares?level=district&minMbit=50');
    expect(list.items).toMatchObject([
      { area: '14521', share: 71.5, computed: false, population: 37000 },
      { area: '14522', computed: true, population: 35000 },
    ]);
  });

  it('keeps to one Kreis where asked', async () => {
    const list = await get('coverage-shares?district=14522');
    expect(list.items.map((item: CoverageShareDto) => item.area)).toEqual(['14522060', '14522080']);
    expect(list.total).toBe(2);
    expect(await detail('coverage-shares?district=14999')).toEqual([
      404,
      'Den Kreis 14999 gibt es hier nicht.',
    ]);
  });

  it.each([
    ['name', ['14521035', '14522060', '14522080', '14521460', '14521495']],
    ['-name', ['14521495', '14521460', '14522080', '14522060', '14521035']],
    ['share', ['14522080', '14521460', '14521035', '14522060', '14521495']],
    ['-share', ['14522060', '14521035', '14521460', '14522080', '14521495']],
  ])('sorted by %s comes page after page without gaps, what is not published last', async (sort, areas) => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await get(`coverage-shares?limit=2&sort=${sort}${after}`);
      seen.push(...page.items.map((item: CoverageShareDto) => item.area));
      expect(page.total).toBe(5);
      after = page.next && `&after=${page.next}`;
    } while (after);
    expect(seen).toEqual(areas);
  });

  it('refuses a cursor of another filter', async () => {
    const { next } = await get('coverage-shares?limit=2&minMbit=1000');
    const [status, sentence] = await detail(`coverage-shares?limit=2&minMbit=50&after=${next}`);
    expect(status).toBe(400);
    expect(sentence).toContain('gehört zu einer anderen Auswahl');
    const earlier = await detail(`coverage-shares?limit=2&minMbit=1000&asOf=${between}&after=${next}`);
    expect(earlier[0]).toBe(400);
  });
});

describe('the profile of an area', () => {
  it('has the Gemeinde, its Kreis and the Land, each with all its figures', async () => {
    const profile = await get('municipalities/14521460/coverage');
    expect(profile).toMatchObject({ referenceDate: '2021-06-30', isDemo: false, olderThanTwoYears: true });
    expect(profile.areas.map((area: ProfileArea) => [area.area, area.name])).toEqual([
      ['14521460', 'Olbernhau'],
      ['14521', 'Erzgebirgskreis'],
      ['14', 'Sachsen'],
    ]);
    const own = profile.areas[0].figures.filter(
      (figure: { technology: string }) => figure.technology === 'all',
    );
    expect(own).toMatchObject([
      { minMbit: 50, share: 70, computed: true },
      { minMbit: 1000, share: 21, computed: true },
    ]);
  });

  it('has no demo figures beside official ones of the level', async () => {
    const [own] = (await get('municipalities/14522060/coverage')).areas;
    expect(own.isDemo).toBe(false);
    expect(own.figures.map((figure: { technology: string }) => figure.technology)).not.toContain('hfc');
  });

  it('of a former key is that of the Gemeinde of today', async () => {
    expect((await get('municipalities/14521470/coverage')).areas[0].area).toBe('14521460');
    expect(await detail('municipalities/14999999/coverage')).toEqual([
      404,
      'Zum Schlüssel 14999999 gibt es keine Gemeinde in diesem Dienst.',
    ]);
  });

  it('of a Kreis has the Kreis and the Land', async () => {
    const profile = await get('districts/14521/coverage');
    expect(profile.areas.map((area: ProfileArea) => area.area)).toEqual(['14521', '14']);
    expect(await detail('districts/14999/coverage')).toEqual([404, 'Den Kreis 14999 gibt es hier nicht.']);
  });
});

describe('the trend of a Gemeinde', () => {
  it('has its dates in order, and tells where the series breaks', async () => {
    const trend = await get('municipalities/14522060/coverage-trend');
    expect(
      trend.points.map((point: TrendPoint) => [point.referenceDate, point.isDemo, point.figures]),
    ).toEqual([
      [
        '2018-12-31',
        false,
        [
          { minMbit: 50, share: 50, computed: false, method: null },
          { minMbit: 1000, share: 10, computed: false, method: null },
        ],
      ],
      [
        '2021-06-30',
        false,
        [
          { minMbit: 50, share: 90, computed: false, method: null },
          { minMbit: 1000, share: 94.999, computed: false, method: null },
        ],
      ],
      ['2025-06-30', true, [expect.objectContaining({ minMbit: 1000, share: 1.5, computed: true })]],
    ]);
    expect(trend.points.map((point: TrendPoint) => point.seriesBreak)).toEqual([
      null,
      expect.stringContaining('ganze Prozent'),
      expect.stringContaining('Demodaten'),
    ]);
  });
});

describe('the trend that cannot be had', () => {
  it.each([
    ['technology=plc', 'Die Technik „plc“ gibt es nicht. Vorhanden: all, ftthb, hfc.'],
    ['userGroup=business', 'Für Unternehmen sind keine Versorgungsdaten eingespielt.'],
  ])('%s', async (query, sentence) => {
    expect(await detail(`municipalities/14522060/coverage-trend?${query}`)).toEqual([404, sentence]);
  });
});

describe('the list of editions', () => {
  it('has the newest date first, what each holds, and pages', async () => {
    const list = await get('coverage-editions?limit=500');
    expect(list.items.map((edition: EditionDto) => [edition.referenceDate, edition.level])).toEqual([
      ['2025-06-30', 'cell'],
      ['2021-06-30', 'cell'],
      ['2021-06-30', 'country'],
      ['2021-06-30', 'district'],
      ['2021-06-30', 'municipality'],
      ['2018-12-31', 'municipality'],
    ]);
    expect(list.items[4]).toMatchObject({
      technologies: [
        { technology: 'all', classes: [50, 1000] },
        { technology: 'ftthb', classes: [1000] },
      ],
      seriesBreak: expect.stringContaining('ganze Prozent'),
      credit: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
    });
    const present = new Date().toISOString();
    expect((await get(`coverage-editions?limit=500&asOf=${present}`)).items).toEqual(list.items);
    const first = await get('coverage-editions?limit=4');
    const second = await get(`coverage-editions?limit=4&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(list.items);
    expect(second.next).toBeNull();
  });
});
