import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { promisedAt } from '../../test/promised.js';
import { area, editing, insert, insertLand, plant, SOUTH, WEST } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { setClock } from '../platform/clock.js';
import { readConfiguration } from '../platform/configuration.js';
import type { NewsItem } from './news.dto.js';

let service: TestService;
const on = (day: string) => setClock(new Date(`${day}T10:00:00Z`));
const event = (id: number, from: string | null, to: string, day: string) =>
  service.db.transaction((manager) =>
    insert(manager, 'project_event', {
      project_id: id,
      from_status: from,
      to_status: to,
      effective_on: day,
      recorded_at: `${day}T09:00:00Z`,
      actor: 'service',
      direction: from ? 'forward' : 'created',
    }),
  );
const promisedOn = (project: number, number: number, quarter: string, day: string) =>
  promisedAt(service.db, { project, number, quarter, at: new Date(`${day}T09:00:00Z`) });

/**
 * 1 in Arnsdorf: published in August, awarded in September, moved in October. 2 in Görlitz: published on purpose in
 * preparation. 3 is an idea, 4 was taken back. 5 is drawn in the west of Arnsdorf.
 */
beforeAll(async () => {
  on('2026-07-01');
  const { publisher } = readConfiguration({ PUBLISHER_NAME: 'Amt für Netze' });
  service = await startTestService(insertLand, {
    demo: false,
    publicUrl: 'https://lotse.example',
    publisher,
  });
  const { db } = service;
  on('2026-08-01');
  const milestones = [{ kind: 'completion', quarters: [] }];
  await plant(
    db,
    { id: 1, name: 'Cluster 12', milestones, columns: { published_at: '2026-08-01T08:00:00Z' } },
    {
      id: 2,
      name: 'Neiße',
      places: { '14626110': 3 },
      columns: {
        status: 'funding_applied',
        published_at: '2026-08-20T08:00:00Z',
      },
    },
    { id: 3, name: 'Nur eine Idee', columns: { status: 'idea', published_at: null } },
    { id: 4, name: 'Zurückgezogen', milestones, columns: { status: 'withdrawn' } },
    {
      id: 5,
      name: 'Westhang',
      columns: { area: area(100, 100, 500), published_at: '2026-08-05T08:00:00Z' },
    },
  );
  for (const id of [1, 4]) await event(id, null, 'funding_applied', '2026-07-01');
  await event(3, null, 'idea', '2026-08-02');
  await event(2, null, 'funding_applied', '2026-08-10');
  await event(5, null, 'under_construction', '2026-07-01');
  await promisedOn(1, 1, '2026-4', '2026-07-10');
  await promisedOn(4, 1, '2026-4', '2026-08-10');
  await event(1, 'funding_applied', 'funding_provisional', '2026-09-01');
  await event(1, 'funding_provisional', 'tendering', '2026-09-15');
  await event(1, 'tendering', 'awarded', '2026-09-20');
  await event(4, 'funding_applied', 'withdrawn', '2026-09-20');
  await promisedOn(1, 2, '2027-2', '2026-10-01');
  on('2026-11-01');
}, 120_000);
afterEach(() => on('2026-11-01'));
afterAll(async () => {
  setClock(null);
  await service.close();
});

const news = async (query = ''): Promise<NewsItem[]> => {
  const { status, json } = await service.get(`/api/news?${query}`);
  expect(status).toBe(200);
  return json.items;
};
const sentences = async (query = '') => (await news(query)).map(({ sentence }) => sentence);

describe('Was ist neu?', () => {
  it('tells new projects, new states and promises from → to, the newest first', async () => {
    expect(await sentences('municipality=14625010')).toEqual([
      'Fertigstellung von „Cluster 12“ verschoben: Q4 2026 → Q2 2027. Grund: Witterung.',
      'Projekt „Cluster 12“ hat einen neuen Stand: Förderung zugesagt → Ausschreibung.',
      'Projekt „Cluster 12“ hat einen neuen Stand: Förderung beantragt → Förderung zugesagt.',
      'Neu veröffentlicht: Projekt „Westhang“, Stand: im Bau.',
      'Neu veröffentlicht: Projekt „Cluster 12“, Stand: Förderung beantragt.',
    ]);
  });

  it('says nothing of what was not public then, or is not public now', async () => {
    const told = JSON.stringify(await news());
    for (const hidden of ['Idee', 'Zurückgezogen']) expect(told).not.toContain(hidden);
    // The first promise was given before anybody could see the project.
    expect(told).not.toContain('"from":null,"to":"2026-Q4"');
    const all = (await news()).map(({ project }) => project?.id);
    expect(new Set(all)).toEqual(new Set([1, 2, 5]));
  });

  it('of a project that is hidden nobody can tell that it is there', async () => {
    const [hidden, missing] = [
      await service.get('/api/news?project=3'),
      await service.get('/api/news?project=99'),
    ];
    expect([hidden.status, hidden.json.detail]).toEqual([404, missing.json.detail]);
  });

  it('keeps to the Kreis, the project or the drawn area that was asked for', async () => {
    const ids = async (query: string) => [...new Set((await news(query)).map(({ project }) => project!.id))];
    expect(await ids('district=14626')).toEqual([2]);
    expect(await ids('project=5')).toEqual([5]);
    const [west, east] = [await corner(WEST + 50, SOUTH + 50), await corner(WEST + 300, SOUTH + 300)];
    expect(await ids(`polygon=${west};${east};${await corner(WEST + 50, SOUTH + 300)}`)).toEqual([1, 5]);
    const [far, off] = [await corner(WEST + 3_000, SOUTH + 3_000), await corner(WEST + 3_500, SOUTH + 3_500)];
    // Cluster 12 has no shape of its own: its Gemeinde is what is known of it.
    expect(await ids(`polygon=${far};${off};${await corner(WEST + 3_000, SOUTH + 3_500)}`)).toEqual([1]);
  });

  it('refuses a drawing that crosses itself, lies elsewhere, is swapped or is none', async () => {
    for (const [polygon, words] of [
      ['13.8,51.1;13.9,51.2;13.9,51.1;13.8,51.2', 'kreuzt sich'],
      ['9.1,48.1;9.2,48.1;9.2,48.2', 'nicht in Sachsen'],
      ['12.1,50.1;12.2,50.1;12.2,50.2', 'berührt'],
      ['51.1,13.8;51.1,13.9;51.2,13.9', 'vertauscht'],
      ['13.8,51.1;13.9', 'mindestens drei Punkte'],
    ] as const) {
      const { status, json } = await service.get(`/api/news?polygon=${encodeURIComponent(polygon)}`);
      expect([status, json.detail]).toEqual([400, expect.stringContaining(words)]);
    }
  });

  it('repeats what it told then, of what is still public', async () => {
    expect(await sentences('municipality=14625010&asOf=2026-09-10')).toEqual([
      'Projekt „Cluster 12“ hat einen neuen Stand: Förderung beantragt → Förderung zugesagt.',
      'Neu veröffentlicht: Projekt „Westhang“, Stand: im Bau.',
      'Neu veröffentlicht: Projekt „Cluster 12“, Stand: Förderung beantragt.',
    ]);
  });

  it('tells it by the names of that day', async () => {
    const renamed = (name: string) =>
      editing(service.db, (manager) => manager.query('UPDATE project SET name = $1 WHERE id = 5', [name]));
    on('2026-10-10');
    await renamed('Osthang');
    on('2026-11-01');
    const [then, today] = ['Westhang', 'Osthang'].map(
      (name) => `Neu veröffentlicht: Projekt „${name}“, Stand: im Bau.`,
    );
    expect(await sentences('project=5')).toEqual([today]);
    expect(await sentences('project=5&asOf=2026-09-10')).toEqual([then]);
    expect(await sentences('municipality=14625010&asOf=2026-09-10')).toContain(then);
    on('2026-10-11');
    await renamed('Westhang');
  });

  it('goes on page by page and misses nothing', async () => {
    const all = await news();
    const found: NewsItem[] = [];
    for (let after = ''; ;) {
      const { json } = await service.get(`/api/news?limit=2${after}`);
      expect(json.total).toBe(all.length);
      found.push(...json.items);
      if (!json.next) break;
      after = `&after=${json.next}`;
    }
    expect(found).toEqual(all);
  });

  it('tells new figures once a day and source, however many dates came', async () => {
    await service.db.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit, active_from)
       SELECT 'Breitbandatlas', 'households', day, 'municipality', 'f', 'c', 'l', 'c', '2026-10-20T08:00:00Z'
         FROM unnest(ARRAY['2024-06-30', '2025-06-30']::date[]) AS day`,
    );
    on('2026-11-02');
    expect((await sentences('district=14626'))[0]).toBe(
      'Neue Zahlen zur Versorgung (Haushalte), 2 Stände, der neueste vom 30.06.2025. Quelle: Breitbandatlas.',
    );
    expect((await news('project=1')).filter(({ kind }) => kind === 'edition')).toEqual([]);
  });
});

async function corner(x: number, y: number): Promise<string> {
  const [row] = await service.db.query(
    `SELECT round(ST_X(p)::numeric, 6) || ',' || round(ST_Y(p)::numeric, 6) AS pair
       FROM ST_Transform(ST_SetSRID(ST_MakePoint($1, $2), 25833), 4326) AS p`,
    [x, y],
  );
  return row.pair;
}

describe('The feed', () => {
  it('is Atom that a feed reader takes: ids that stay, dates, links to the pages', async () => {
    const { status, headers, text } = await service.get('/api/feeds?municipality=14625010');
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('public, max-age=900');
    expect(text).toContain('<author><name>Amt für Netze</name>');
    expect(text).toContain('<title>Breitbandausbau in Arnsdorf</title>');
    expect(text).toContain('<link rel="alternate" type="text/html" href="https://lotse.example/projekt/1"/>');
    expect(text).toContain('Q4 2026 → Q2 2027');
    const ids = [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await service.get('/api/feeds?municipality=14625010')).text).toBe(text);
  });

  it('speaks the language that is asked for; names stay, and what nobody has checked says so', async () => {
    const { text: english } = await service.get('/api/feeds?municipality=14625010&lang=en');
    for (const part of [
      'xml:lang="en"',
      '<title>Broadband rollout: Arnsdorf</title>',
      'Completion of “Cluster 12” postponed: Q4 2026 → Q2 2027. Reason: weather.',
      'href="https://lotse.example/projekt/1?lang=en"',
      'href="https://lotse.example/api/feeds?municipality=14625010&amp;lang=en"',
    ])
      expect(english).toContain(part);
    const { text: sorbian } = await service.get('/api/feeds?municipality=14625010&lang=hsb');
    expect(sorbian).toContain(
      'Projekt „Cluster 12“: Dokónčenje přestorčene: 4. kwartal 2026 → 2. kwartal 2027.',
    );
    expect(sorbian).toContain('Diese Übersetzung ist noch nicht von einem Menschen geprüft.');
    expect((await service.get('/api/feeds?lang=fr')).status).toBe(400);
  });

  it('carries names with signs of XML as they are', async () => {
    await editing(service.db, (manager) =>
      manager.query(`UPDATE project SET name = 'Nord & <Süd>' || chr(7) WHERE id = 2`),
    );
    const { text } = await service.get('/api/feeds?project=2');
    expect(text).toContain('Nord &amp; &lt;Süd&gt;“');
    expect(text).not.toContain('\u0007');
  });

  it('says demo where figures and projects are made up', async () => {
    const demo = await startTestService(insertLand, { demo: true });
    const [{ text, headers }, sitemap] = [await demo.get('/api/feeds'), await demo.get('/sitemap.xml')];
    await demo.close();
    expect(text).toContain('<title>Demodaten: Breitbandausbau in Sachsen</title>');
    // Its addresses follow from the host that was called: nobody may hand them on to others.
    for (const [name, value] of Object.entries({ 'cache-control': 'private, no-store', vary: /\bhost\b/i }))
      for (const found of [headers[name], sitemap.headers[name]]) expect(found).toMatch(value);
    // What else it depends on is still said.
    expect(headers.vary).toMatch(/^(?=.*\baccept-language\b)(?=.*\bhost\b)/i);
  });
});
