import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../../test/accounts.js';
import { pdf } from '../../../test/documents.js';
import { area, editing, insert, insertLand, plant, promise } from '../../../test/public-projects.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { setClock } from '../../platform/clock.js';
import { DocumentStore } from '../../platform/document-store.js';
import { projectChoices, projectDetailDto, projectList } from './project.dto.js';
import { publicStateSql } from './public-state.js';
import { IS_PUBLIC } from './project-filter.js';
import { statuses } from '../words.js';

let service: TestService;

const completion = (...quarters: string[]) => ({ kind: 'completion', quarters });

beforeAll(async () => {
  service = await startTestService();
  const { db } = service;
  await insertLand(db);
  setClock(new Date('2026-11-09T10:00:00Z'));
  await plant(
    db,
    {
      id: 1,
      name: 'Cluster 12',
      columns: {
        area: area(500, 500, 2000),
        funded_addresses: 4074,
        homes_passed: 2260,
        homes_connected: 1140,
        homes_activated: 4,
        counts_on: '2026-11-09',
        total_cost: '36666000.00',
        federal_share: '21999600.00',
        cost_basis: 'final',
      },
      places: { '14625010': 358, '14625150': 530 },
      operators: [1, 1],
      milestones: [
        { kind: 'contract', quarters: ['2025-1'], reached: '2025-03-21' },
        completion('2026-4', '2027-2'),
      ],
    },
    {
      id: 2,
      name: 'Äußere Ortsteile',
      columns: {
        kind: 'commercial',
        status: 'announced',
        guideline_version_id: null,
        recipient_type: null,
        recipient_name: null,
      },
      places: { '14626110': null },
      operators: [2],
      milestones: [completion('2026-2')],
    },
    {
      id: 3,
      name: 'Bürgernetz',
      columns: { status: 'commissioned', is_demo: true },
      operators: [1],
      milestones: [
        { kind: 'completion', lot: 1, quarters: ['2025-4'], reached: '2025-12-20' },
        { ...completion('2024-1'), waived: 'entfällt' },
        { kind: 'first_connection', quarters: ['2025-1'] },
      ],
    },
    { id: 4, name: 'Nie gezeigt', columns: { published_at: null } },
    { id: 5, name: 'Zurückgezogen', columns: { status: 'withdrawn' } },
    { id: 6, name: 'Abgelehnt', columns: { status: 'rejected' } },
    { id: 7, name: 'Nur eine Idee', columns: { status: 'idea', published_early: true } },
    { id: 8, name: 'Vor dem Antrag', columns: { status: 'market_survey' } },
    { id: 9, name: 'Vorab gezeigt', columns: { status: 'market_survey', published_early: true } },
    { id: 10, name: 'Ruht', columns: { status: 'on_hold', held_from: 'under_construction' } },
  );
});
afterAll(async () => {
  setClock(null);
  await service.close();
});

const list = async (query = '') => (await service.get(`/api/projects${query}`)).json;
const names = async (query = '') => (await list(query)).items.map((item: { name: string }) => item.name);
const NO_DOCUMENT = 'Dieses Dokument gibt es nicht oder es ist nicht veröffentlicht.';
const NOT_THERE = 'Dieses Projekt gibt es nicht oder es ist nicht veröffentlicht.';

describe('what is public at all', () => {
  it('is the same in the list as in the table of public states, for every status', async () => {
    const rows = await service.db.query(
      `SELECT count(*)::int AS count, count(*) FILTER (WHERE (${publicStateSql('p')} IS NOT NULL) IS DISTINCT FROM ${IS_PUBLIC})::int AS wrong
         FROM (SELECT kind, status, held, CASE status WHEN 'on_hold' THEN held END AS held_from, early AS published_early,
                      CASE WHEN published THEN now() END AS published_at
                 FROM unnest($1::text[]) status, unnest($1::text[]) held, unnest(ARRAY['funded', 'commercial', 'both']) kind,
                      unnest(ARRAY[true, false]) early, unnest(ARRAY[true, false]) published) p`,
      [Object.keys(statuses)],
    );
    expect(rows).toEqual([{ count: Object.keys(statuses).length ** 2 * 12, wrong: 0 }]);
  });

  it('is neither idea, withdrawn, rejected nor what nobody has published', async () => {
    expect(await names()).toEqual(['Äußere Ortsteile', 'Bürgernetz', 'Cluster 12', 'Ruht', 'Vorab gezeigt']);
  });

  it.each([4, 5, 6, 7, 8, 999_999])('answers project %d as if it was not there', async (id) => {
    for (const path of ['', '/area', `/documents/${randomUUID()}`]) {
      const answer = await service.get(`/api/projects/${id}${path}`);
      expect(answer.status).toBe(404);
      expect(answer.json.detail).toBe(path.startsWith('/doc') ? NO_DOCUMENT : NOT_THERE);
    }
  });
});

describe('the list of projects', () => {
  it('says of each what its contract says', async () => {
    const found = await list();
    expect(projectList.parse(found)).toEqual(found);
    expect(found).toMatchObject({ total: 5, next: null });
    expect(found.items.find((item: { id: number }) => item.id === 1)).toMatchObject({
      name: 'Cluster 12',
      publicState: 'under_construction',
      isDemo: false,
      programme: { id: 'gigabit20', shortName: 'Gigabit 2.0' },
      recipientName: 'Landkreis Bautzen',
      districts: [{ ags: '14625', name: 'Landkreis Bautzen' }],
      municipalityCount: 2,
      operators: [{ id: 1, name: 'Muster-Netz GmbH' }],
      counts: { funded: 4074, passed: 2260, connected: 1140, countsOn: '2026-11-09' },
      completion: {
        slipDays: 181,
        overdue: false,
        promises: [{ promised: '2026-Q4' }, { promised: '2027-Q2' }],
      },
      changedAt: expect.stringMatching(/^2026-11-09T10:00/),
    });
  });

  it('calls nothing overdue in a project that is finished, though nobody reported it as reached', async () => {
    const overdue = async (id: number) =>
      (await service.get(`/api/projects/${id}`)).json.milestones.map(
        (one: { overdue: boolean }) => one.overdue,
      );
    expect(await overdue(3)).toEqual([false, false, false]);
    expect(await overdue(2)).toEqual([true]);
  });

  it('never tells a count of connections below five', async () => {
    expect((await list()).items.find((item: { id: number }) => item.id === 1).counts.activated).toBeNull();
  });

  it('knows where each lies, by its area or by its Gemeinden', async () => {
    const { items } = await list();
    const bounds = (id: number) => items.find((item: { id: number }) => item.id === id).bounds;
    const [west, south, east, north] = bounds(1);
    expect(east - west).toBeGreaterThan(0.028);
    expect(east - west).toBeLessThan(0.032);
    expect(north - south).toBeLessThan(0.02);
    const [wider, , far] = bounds(2);
    expect(far - wider).toBeGreaterThan(0.07);
  });

  it.each([
    ['?search=äussere', ['Äußere Ortsteile']],
    ['?search=buergernetz', ['Bürgernetz']],
    ['?search=burger', ['Bürgernetz']],
    ['?search=P-10', ['Ruht']],
    ['?search=bautzen%20cluster', ['Cluster 12']],
    ['?search=100%25_', []],
    ['?search=%E2%80%8B%E2%80%8B', []],
    ['?search=%22%5C%22', []],
    ['?state=on_hold', ['Ruht']],
    ['?state=in_preparation', ['Vorab gezeigt']],
    ['?kind=commercial', ['Äußere Ortsteile']],
    ['?programme=gigabit20&state=finished', ['Bürgernetz']],
    ['?programme=nichts', []],
    ['?operator=1', ['Bürgernetz', 'Cluster 12']],
    ['?district=14626', ['Äußere Ortsteile']],
    ['?municipality=14625150', ['Cluster 12']],
    ['?year=2027', ['Cluster 12']],
    ['?year=2025', ['Bürgernetz']],
    ['?year=2026', ['Äußere Ortsteile']],
    ['?moved=yes', ['Cluster 12']],
    ['?moved=no', ['Äußere Ortsteile', 'Bürgernetz']],
    ['?moved=no&kind=commercial&district=14626&year=2026', ['Äußere Ortsteile']],
  ])('holds exactly the filter %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
    expect((await list(query)).total).toBe(expected.length);
  });

  it('goes on from page to page without a gap, and keeps filter and order in its mark', async () => {
    for (const sort of ['name', 'changed']) {
      const seen: string[] = [];
      let after = '';
      do {
        const page = await list(`?limit=2&sort=${sort}${after}`);
        expect(page.total).toBe(5);
        seen.push(...page.items.map((item: { name: string }) => item.name));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      expect(seen).toEqual(await names(`?sort=${sort}`));
    }
    const { next } = await list('?limit=2');
    expect((await service.get(`/api/projects?limit=2&sort=changed&after=${next}`)).status).toBe(400);
    expect((await service.get(`/api/projects?limit=2&state=finished&after=${next}`)).status).toBe(400);
  });

  it('puts first what changed last, a part of a project too', async () => {
    expect((await names('?sort=changed'))[0]).toBe('Ruht');
    setClock(new Date('2026-11-10T10:00:00Z'));
    await editing(service.db, (manager) => promise(manager, 2, 1, 2, '2026-3'));
    const [first] = (await list('?sort=changed')).items;
    expect(first).toMatchObject({ id: 2, changedAt: expect.stringMatching(/^2026-11-10T10:00/) });
    expect(await names('?moved=yes')).toEqual(['Äußere Ortsteile', 'Cluster 12']);
  });
});

describe('what can be chosen', () => {
  it('is counted over published projects only', async () => {
    const found = (await service.get('/api/projects/choices')).json;
    expect(projectChoices.parse(found)).toEqual(found);
    expect(found.states.map(({ key, count }: { key: string; count: number }) => `${key} ${count}`)).toEqual([
      'in_preparation 1',
      'under_construction 1',
      'finished 1',
      'commercial 1',
      'on_hold 1',
    ]);
    expect(found).toMatchObject({
      kinds: [
        { key: 'funded', name: 'gefördert', count: 4 },
        { key: 'commercial', count: 1 },
      ],
      programmes: [{ key: 'gigabit20', name: 'Gigabit 2.0', count: 4 }],
      operators: [
        { key: 2, name: 'Äther AG', count: 1 },
        { key: 1, name: 'Muster-Netz GmbH', count: 2 },
      ],
      districts: [
        { key: '14625', name: 'Landkreis Bautzen', count: 4 },
        { key: '14626', name: 'Landkreis Görlitz', count: 1 },
      ],
    });
    expect(found.years.map(({ key }: { key: number }) => key)).toEqual([2025, 2026, 2027]);
  });
});

describe('the page of a project', () => {
  it('has everything of its contract, and nothing of contacts, facts or accounts', async () => {
    const { json, text } = await service.get('/api/projects/1');
    expect(projectDetailDto.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      reference: 'P-1',
      guideline: { id: 'gigabit20_2024', programmeName: 'Gigabit-Richtlinie 2.0' },
      municipalities: [
        { ags: '14625010', sorbianName: null, districtAgs: '14625', addressCount: 358 },
        { ags: '14625150', addressCount: 530 },
      ],
      lots: [{ number: 1, operator: { name: 'Muster-Netz GmbH' } }, { number: 2 }],
      costs: { total: 3_666_600_000, federal: 2_199_960_000, basis: 'final', own: null },
      hasArea: true,
      onHoldReason: null,
    });
    expect(json.milestones).toHaveLength(2);
    expect(text).not.toMatch(/facts|managed|account|reported/i);
  });

  it('tells why it rests', async () => {
    await service.db.query(
      `INSERT INTO project_event (project_id, from_status, to_status, effective_on, recorded_at, actor, direction, reason)
       VALUES (10, NULL, 'funding_applied', '2025-02-01', now(), 'x', 'created', NULL),
              (10, 'under_construction', 'on_hold', '2026-02-01', now(), 'x', 'hold', 'Die Baufirma ist insolvent.')`,
    );
    expect((await service.get('/api/projects/10')).json).toMatchObject({
      onHoldReason: 'Die Baufirma ist insolvent.',
      stateHistory: [
        { publicState: 'funding_applied', since: '2025-02-01' },
        { publicState: 'on_hold', since: '2026-02-01' },
      ],
    });
  });

  it('counts addresses by state, and never fewer than five of them', async () => {
    const states = [
      'planned',
      'planned',
      'planned',
      'planned',
      'planned',
      'planned',
      'refused',
      'connected',
      'connected',
    ];
    await editing(service.db, async (manager) => {
      for (const [at, state] of states.entries())
        await insert(manager, 'address', {
          project_id: 1,
          number: at + 1,
          ags: '14625010',
          street: 'Hauptstraße',
          house_number: `${at}`,
          folded: `${at}`,
          state,
        });
    });
    const [counts] = (await service.get('/api/projects/1')).json.addressCounts;
    expect(counts).toMatchObject({
      ags: '14625010',
      name: 'Arnsdorf',
      refused: null,
      connected: null,
      activated: null,
    });
    const { text } = await service.get('/api/projects/1');
    expect(text).not.toMatch(/Hauptstraße/);
  });

  it('gives the bytes of public documents, and of no other', async () => {
    const { id: accountId } = await createAccount(service.db);
    const bytes = await pdf();
    const add = () =>
      service.app.get(DocumentStore).add({
        body: Readable.from([bytes]),
        announced: bytes.length,
        name: 'Übersicht.pdf',
        area: '14625010',
        accountId,
        requireStillAllowed: async () => undefined,
      });
    const [shown, hidden] = [await add(), await add()];
    await editing(service.db, async (manager) => {
      for (const project of [1, 4])
        for (const { id } of [shown, hidden])
          await insert(manager, 'project_document', {
            project_id: project,
            document_id: id,
            kind: 'press',
            title: `Meldung ${id === shown.id ? 'offen' : 'intern'}`,
            is_public: id === shown.id,
          });
    });
    const { json, text } = await service.get('/api/projects/1');
    expect(json.documents).toEqual([
      {
        id: shown.id,
        title: 'Meldung offen',
        kind: 'press',
        mediaType: 'application/pdf',
        size: bytes.length,
      },
    ]);
    expect(text).not.toContain(hidden.id);
    const answer = await service.get(`/api/projects/1/documents/${shown.id}`);
    expect(answer.raw.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringContaining('attachment'),
    });
    for (const path of [`1/documents/${hidden.id}`, `4/documents/${shown.id}`, `2/documents/${shown.id}`])
      expect((await service.get(`/api/projects/${path}`)).status).toBe(404);
  });

  it('has its area as GeoJSON in degrees, with that of its lots', async () => {
    await editing(service.db, (manager) =>
      manager.query(`UPDATE lot SET area = $1 WHERE project_id = 1 AND number = 2`, [area(500, 500, 1000)]),
    );
    const { json } = await service.get('/api/projects/1/area');
    expect(json.features.map((feature: { properties: object }) => feature.properties)).toEqual([
      { project: 1, lot: null, areaKm2: 4 },
      { project: 1, lot: 2, areaKm2: 1 },
    ]);
    expect(json.features[0].geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(json.features[0].geometry.coordinates[0][0][0][0]).toBeCloseTo(14.29, 1);
    expect((await service.get('/api/projects/2/area')).json.features).toEqual([]);
  });
});
