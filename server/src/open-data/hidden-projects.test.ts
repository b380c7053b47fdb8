import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { pdf } from '../../test/documents.js';
import { area, editing, insertLand, plant, SOUTH, WEST } from '../../test/public-projects.js';
import { type Answer, startTestService, type TestService } from '../../test/service.js';
import { insertAddress, insertProjectDocument } from '../../test/things-of-projects.js';
import { setClock } from '../platform/clock.js';
import { TileJob } from '../map/tile-job.js';
import { markChangedAreas } from '../map/mark-dirty.js';

/* A project that is hidden is asked for, then deleted and asked for again: nobody can tell the one from the other. */

const NO_DOCUMENT = '00000000-0000-4000-8000-000000000000';

let service: TestService;
let stranger: Record<string, string>;
let document: string;
beforeAll(async () => {
  setClock(new Date('2026-11-01T10:00:00Z'));
  service = await startTestService(insertLand);
  await service.app.get(TileJob).onApplicationShutdown();
}, 120_000);
afterAll(async () => {
  setClock(null);
  await service.close();
});

beforeEach(async () => {
  const { db } = service;
  setClock(new Date('2026-11-01T10:00:00Z'));
  await db.query('DELETE FROM project');
  await plant(db, { id: 1, name: 'Bekannt', columns: { area: area(1000, 1000, 2000) } });
});

const hide = async (columns: Record<string, unknown>) => {
  const hidden = { area: area(1500, 1500, 900), address_display: 'state_and_quarter', ...columns };
  await plant(service.db, {
    id: 4,
    name: 'Verborgen',
    columns: hidden,
    operators: [1],
    milestones: [{ kind: 'contract', quarters: [], reached: '2026-01-01' }],
  });
  const { id } = await signedIn(service);
  document = await insertProjectDocument(service.db, 4, id, '14625010');
  await service.db.query('UPDATE project_document SET is_public = true');
  await insertAddress(service.db, 4);
  await service.db.query('UPDATE address SET location = $1', [
    `SRID=25833;POINT(${WEST + 1900} ${SOUTH + 1900})`,
  ]);
  await markChangedAreas(service.db);
  await service.db.query('TRUNCATE tile');
  setClock(new Date('2026-11-03T10:00:00Z'));
  ({ headers: stranger } = await signedIn(service, { areas: ['14626110'] }));
};

/** All but what differs from one question to the next. */
function told({ status, headers, raw }: Pick<Answer, 'status' | 'headers' | 'raw'>) {
  const own = Object.entries(headers).filter(
    ([name]) => !/^(date|x-request-id|x-ratelimit|set-cookie)/.test(name),
  );
  const body = raw
    .toString('utf8')
    .replace(/"requestId":"[^"]*"|T10:00:\d\d\.\d{3}Z|-project\d+|"(dehydrated|dataUpdated)At":\d+/g, '');
  return { status, headers: Object.fromEntries(own), body };
}

type Ask = [method: 'GET' | 'POST' | 'PUT', url: string, payload?: unknown];
async function allOf(asks: Ask[], headers: Record<string, string> = {}) {
  const answers: Record<string, ReturnType<typeof told>> = {};
  for (const [method, url, payload] of asks) {
    const answer = await service.fastify.inject({
      method,
      url,
      headers: { 'if-match': '"1"', ...headers },
      ...(payload !== undefined && { payload: payload as object }),
    });
    answers[`${method} ${url}`] = told({
      status: answer.statusCode,
      headers: answer.headers,
      raw: answer.rawPayload,
    });
  }
  return answers;
}

const publicAsks = (): Ask[] =>
  [
    '/api/projects',
    '/api/projects?search=verborgen',
    '/api/projects?project=4',
    '/api/projects/choices',
    '/api/projects/4',
    '/api/projects/4?asOf=2026-11-02',
    '/api/projects/4?asOf=2026-10-01',
    '/api/projects/4/area',
    '/api/projects/4/area?asOf=2026-11-02',
    `/api/projects/4/documents/${document}`,
    `/api/projects/4/documents/${NO_DOCUMENT}`,
    '/api/project-slips',
    '/api/projects/download?format=csv&project=4',
    '/api/projects/download?format=geojson&project=4',
    '/api/projects/download?format=geojson&asOf=2026-11-02',
    '/projekt/4',
    ...['project/12', 'address/14'].map((layer) => `/tiles/${tileAt(layer)}`),
  ].map((url): Ask => ['GET', url]);

/** The tile around the area: found once, with the formula of web maps. */
let tiles: Record<string, string>;
const tileAt = (layer: string) => tiles[layer]!;
beforeAll(async () => {
  const [{ lon, lat }] = await service.db.query(
    `SELECT ST_X(p) AS lon, ST_Y(p) AS lat FROM ST_Transform(ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 25833), 4326) p`,
    [WEST + 1900, SOUTH + 1900],
  );
  const address = (z: number) => {
    const phi = (lat * Math.PI) / 180;
    const x = Math.floor(((lon + 180) / 360) * 2 ** z);
    const y = Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * 2 ** z);
    return `${z}/${x}/${y}.pbf`;
  };
  tiles = { 'project/12': `project/${address(12)}`, 'address/14': `address/${address(14)}` };
});

const remove = async () => {
  await editing(service.db, (manager) => manager.query('DELETE FROM project WHERE id = 4'));
  await markChangedAreas(service.db);
  await service.db.query('TRUNCATE tile');
};

describe('a project that is hidden looks like one that does not exist', () => {
  it.each([
    ['nobody has published it', { published_at: null }],
    ['it was withdrawn', { status: 'withdrawn' }],
    ['it was rejected', { status: 'rejected' }],
    ['it is an idea', { status: 'idea', published_early: true }],
    ['it is before the application', { status: 'market_survey' }],
    ['it was put on hold before', { status: 'on_hold', held_from: 'market_survey' }],
  ])('to everyone, in every byte: %s', async (_why, columns) => {
    await hide(columns);
    const hidden = await allOf(publicAsks());
    await remove();
    expect(await allOf(publicAsks())).toEqual(hidden);
    expect(hidden['GET /api/projects/4']).toMatchObject({ status: 404 });
  });

  it('to an officer of another Kommune, in every byte, whatever is asked or changed', async () => {
    await hide({ published_at: null });
    const { paths } = (await service.get('/api/openapi.json')).json;
    const own = Object.entries(paths as Record<string, Record<string, unknown>>).filter(([path]) =>
      path.startsWith('/api/project-records/{id}'),
    );
    const bodies: Record<string, unknown> = {
      '/lots': { lots: [] },
      '/contacts': { contacts: [] },
      '/reports': { counts: { passed: 1 } },
      '/confirmations': {},
      '/milestones': { kind: 'contract' },
      '/status': { to: 'awarded' },
      '/publication-requests': { kind: 'publish' },
      '/address-display': { display: 'counts', reason: 'Bitte der Anwohner' },
      '/area': { geometry: null },
    };
    const asks: Ask[] = [
      ...own.flatMap(([path, methods]) =>
        Object.keys(methods).map((method): Ask => {
          const url = path
            .replace('{id}', '4')
            .replace('{document}', document)
            .replace(/\{\w+\}/, '1');
          const body = bodies[path.slice('/api/project-records/{id}'.length)] ?? {};
          return [method.toUpperCase() as Ask[0], url, method === 'get' ? undefined : body];
        }),
      ),
      ['GET', '/api/project-records'],
      ['GET', '/api/work-list'],
      ['GET', '/api/project-records?search=P-4'],
      ['GET', '/api/bulk-imports/template?kind=addresses&project=4&format=csv'],
    ];
    const hidden = await allOf(asks, stranger);
    await remove();
    expect(await allOf(asks, stranger)).toEqual(hidden);
    expect(Object.values(hidden).filter(({ status }) => status === 404).length).toBeGreaterThan(12);
  });

  it('to an officer of another Kommune who uploads a list for it, or draws an area for it', async () => {
    const list = async () => {
      const upload = await service.fastify.inject({
        method: 'POST',
        url: '/api/bulk-imports?kind=addresses&name=adressen.csv&project=4',
        headers: { ...stranger, 'content-type': 'application/octet-stream' },
        payload: Buffer.from('Straße;Hausnummer\nHauptstraße;1\n'),
      });
      const file = await service.fastify.inject({
        method: 'POST',
        url: '/api/project-records/4/documents?name=plan.pdf',
        headers: { ...stranger, 'content-type': 'application/octet-stream' },
        payload: await pdf(),
      });
      const check = await service.fastify.inject({
        method: 'POST',
        url: '/api/area-checks',
        headers: stranger,
        payload: { geometry: { type: 'Polygon', coordinates: [] }, project: 4 },
      });
      return [upload, file, check].map((answer) =>
        told({ status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload }),
      );
    };
    await hide({ published_at: null });
    const hidden = await list();
    await remove();
    expect(await list()).toEqual(hidden);
    expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
