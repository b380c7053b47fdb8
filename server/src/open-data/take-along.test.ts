import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertLand, plant } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { readConfiguration } from '../platform/configuration.js';
import { sheetPdf } from './sheet-pdf.js';
import type { Sheet } from './sheet-content.js';
import { sheetLink } from './sheet.service.js';

let service: TestService;
beforeAll(async () => {
  const { states, publisher } = readConfiguration({ STATES: '02', PUBLISHER_NAME: 'Netzamt' });
  const settings = { publicUrl: 'https://lotse.example', states, publisher };
  service = await startTestService(insertLand, settings);
  await plant(
    service.db,
    { id: 1, name: 'Bekannt' },
    { id: 2, name: 'Verborgen', columns: { published_at: null } },
    { id: 3, name: 'Idee', columns: { status: 'idea' } },
  );
}, 120_000);
afterAll(() => service.close());

describe('Programs that search', () => {
  it('find every Gemeinde and every public project in the sitemap, and no other', async () => {
    const { headers, text } = await service.get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const found = [...text.matchAll(/<loc>https:\/\/lotse\.example([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(found.filter((path) => path!.startsWith('/gemeinde/'))).toHaveLength(4);
    expect(found.filter((path) => path!.startsWith('/projekt/'))).toEqual(['/projekt/1']);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(['/', '/karte', '/daten', '/foerderprogramm/gigabit20']));
    expect(text).toMatch(/projekt\/1<\/loc><lastmod>\d{4}-\d{2}-\d{2}</);
  });

  it('are told where it is', async () => {
    const { text } = await service.get('/robots.txt');
    expect(text).toContain('Sitemap: https://lotse.example/sitemap.xml\n');
    expect(text).toContain('Disallow: /api/');
  });
});

describe('A foreign page', () => {
  it('shows the first Land of this instance, and who publishes it', async () => {
    const { text } = await service.get('/embed/lotse.js');
    expect(text).toContain(`getAttribute('data-gebiet') || "02"`);
    expect(text).toContain('Breitbandlotse, Netzamt');
    expect(text).toContain('"en":"Broadband coverage, Breitbandlotse, Netzamt"');
  });
});

describe('The data dictionary', () => {
  it('explains every column of every download, in its order', async () => {
    const { datasets } = (await service.get('/api/data-dictionary')).json;
    await service.db.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit, active_from)
       VALUES ('q', 'households', '2025-06-30', 'municipality', 'f', 'c', 'l', 'c', '2025-07-01')`,
    );
    await service.db.query(
      `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share)
       SELECT id, '14625010', 'all', 1000, 50 FROM coverage_edition`,
    );
    for (const { address, columns } of datasets) {
      const { text } = await service.get(`${address}?format=csv`);
      const named = columns.map(({ name }: { name: string }) => name);
      expect(text.split('\r\n')[0]!.split(',')).toEqual(named);
      for (const { means } of columns) expect(means.length).toBeGreaterThan(3);
    }
  });
});

describe('The sheet of a Gemeinde', () => {
  const lines = { colour: '#1f7779', size: 5, lines: 'M-1 1l2-2M0 5l5-5M4 6l2-2', width: 1 };
  const printed = { link: 'https://lotse.example/gemeinde/14625010?asOf=2026-11-01', publisher: 'Netzamt' };
  const sheet: Sheet = {
    ags: '14625010',
    title: 'Arnsdorf',
    kind: 'Gemeinde · Landkreis Bautzen',
    demo: null,
    lead: 'In Arnsdorf können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen.',
    rows: [['Heute', 'Das Gigabit kommt hier über Glasfaser bis ins Haus.']],
    map: {
      view: { x: 0, y: 0, size: 100 },
      shapes: [{ d: 'M0 0L50 0L50 50Z', fill: '#47afaf', ink: lines }],
      legend: { heading: 'Anteil in %', items: [{ text: '50–75', fill: '#47afaf', ink: lines }] },
      districts: [],
      place: 'M0 0L50 0L50 50Z',
      labels: [{ x: 25, y: 25, name: 'Arnsdorf', share: '61 %' }],
      alt: 'Haushalte mit mindestens 1.000 Mbit/s: Arnsdorf 61 %.',
      caption: 'Haushalte mit mindestens 1.000 Mbit/s in %',
    },
    tables: [
      { heading: 'Was kommt an?', note: null, columns: ['ab', 'alle'], rows: [['ab 50 Mbit/s', '99,0 %']] },
    ],
    why: [['Quelle', 'Breitbandatlas']],
    credit: 'Breitbandatlas',
    asOf: '2026-11-01T10:00:00.000Z',
  };

  it('is two sheets, tagged, in German, its map with words for those who do not see it', async () => {
    const file = await sheetPdf(sheet, printed);
    const text = file.toString('latin1');
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(2);
    expect(text).toContain('/Lang (de-DE)');
    expect(text).toContain('/Marked true');
    // Colours are told apart by patterns, too; and it names who publishes it.
    for (const part of ['/PatternType 1', '(Netzamt)']) expect(text).toContain(part);
    for (const part of ['/S /H1', '/S /H2', '/S /Figure', '/S /TH', '/Alt (']) expect(text).toContain(part);
  });

  it('leads back to the moment it tells of, whatever the time zone it was asked in', () => {
    const link = new URL(sheetLink('https://lotse.example', '14625010', '2026-11-01T10:00:00+01:00'));
    expect(link.searchParams.get('asOf')).toBe('2026-11-01T10:00:00+01:00');
  });

  it('is the same file for the same state of knowledge', async () => {
    expect((await sheetPdf(sheet, printed)).equals(await sheetPdf(sheet, printed))).toBe(true);
  });
});
