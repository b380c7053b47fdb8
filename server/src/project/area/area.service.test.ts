import fs from 'node:fs';
import os from 'node:os';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { insertBareProject } from '../../../test/bare-project.js';
import { TestFolder } from '../../../test/boundary-files.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { squareLand, X, Y } from '../../../test/square-land.js';
import { importMunicipalities } from '../../municipality/municipality-import.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { AreaService } from './area.service.js';

let service: TestService;
const folder = new TestFolder();
type Signed = Awaited<ReturnType<typeof signedIn>>;
let officer: Signed;
let stranger: Signed;
let neighbour: Signed;
beforeAll(async () => {
  service = await startTestService(
    async (db) => {
      const file = folder.geoJson('land.geojson', squareLand(), 'EPSG:25833');
      await importMunicipalities(db, file, { states: ['14'] });
      await seedProgrammes(db);
    },
    { demo: false, publicUrl: 'https://lotse.example.org' },
  );
  officer = await signedIn(service, { areas: ['14625010'] });
  neighbour = await signedIn(service, { areas: ['14625150'] });
  stranger = await signedIn(service, { areas: ['14511000'] });
}, 60_000);
afterAll(async () => {
  folder.remove();
  await service.close();
});

let id: number;
const lots = [{ number: 1 }, { number: 2 }];
beforeEach(async () => {
  id = await insertBareProject(service.db, {
    municipalities: ['14625010', '14625150'],
    lots,
    published: false,
  });
});

type Ring = [number, number][];
const box = (x: number, y: number, width: number): Ring => [[X + x, Y + y], [X + x + width, Y + y], [X + x + width, Y + y + width], [X + x, Y + y + width], [X + x, Y + y]]; // prettier-ignore
const polygon = (ring: Ring) => ({ type: 'Polygon', coordinates: [ring] });
const bowTie: Ring = [[X, Y], [X + 900, Y + 900], [X + 900, Y], [X, Y + 900], [X, Y]]; // prettier-ignore

async function call(
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  by: Signed,
  payload?: object | Readable,
  more: Record<string, string> = {},
) {
  const answer = await service.fastify.inject({
    method,
    url: `/api/${path}`,
    headers: { ...by.headers, ...more },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, json: answer.json() };
}
const etag = async (by = officer) => {
  const answer = await service.get(`/api/project-records/${id}`, by.headers);
  return { 'if-match': String(answer.headers.etag) };
};
const save = async (body: object, by = officer) =>
  call('PUT', `project-records/${id}/area`, by, { srid: 25833, ...body }, await etag(officer));

describe('the area of a project', () => {
  it('is stored as MultiPolygon in EPSG:25833 and read back in degrees', async () => {
    const { status, json } = await save({ geometry: polygon(box(1_000, 1_000, 2_000)) });
    expect([status, json.hasArea, json.areaKm2]).toEqual([200, true, 4]);
    const [row] = await service.db.query(
      `SELECT GeometryType(area) AS type, ST_SRID(area) AS srid FROM project WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ type: 'MULTIPOLYGON', srid: 25833 });
    const read = await service.get(`/api/project-records/${id}/area`, officer.headers);
    expect(read.json.features).toMatchObject([
      { geometry: { type: 'MultiPolygon' }, properties: { project: id, lot: null, areaKm2: 4 } },
    ]);
    expect(read.json.features[0].geometry.coordinates[0][0]).toHaveLength(5);
    await save({ geometry: null });
    expect((await service.get(`/api/project-records/${id}/area`, officer.headers)).json.features).toEqual([]);
  });

  it('the same area once more writes no version', async () => {
    await save({ geometry: polygon(box(1_000, 1_000, 2_000)) });
    const before = await etag();
    expect((await save({ geometry: polygon(box(1_000, 1_000, 2_000)) })).status).toBe(200);
    expect(await etag()).toEqual(before);
  });

  it('that is not valid is refused with the place of the fault, and nothing is stored', async () => {
    const { status, json } = await save({ geometry: polygon(bowTie) });
    expect([status, json.title]).toEqual([422, 'Nicht gültig']);
    expect(json.detail).toContain('Die Linie kreuzt sich hier selbst.');
    expect(json.faults).toMatchObject([
      { kind: 'self_intersection', position: [expect.any(Number), expect.any(Number)] },
    ]);
    expect((await service.get(`/api/project-records/${id}/area`, officer.headers)).json.features).toEqual([]);
  });

  it('is mended where that is asked for', async () => {
    const { status, json } = await save({ geometry: polygon(bowTie), mend: true });
    expect([status, json.areaKm2]).toEqual([200, 0.41]);
    expect((await save({ geometry: polygon(box(9e5, 0, 100)), mend: true })).json.faults[0].kind).toBe(
      'outside_saxony',
    );
  });

  it('without or with a stale If-Match is not stored', async () => {
    const body = { geometry: polygon(box(1_000, 1_000, 2_000)), srid: 25833 };
    const address = `project-records/${id}/area`;
    expect((await call('PUT', address, officer, body)).status).toBe(428);
    const stale = await etag();
    await save({ geometry: polygon(box(1_000, 1_000, 1_000)) });
    const late = await call('PUT', address, officer, body, stale);
    expect([late.status, late.json.title]).toEqual([412, 'Inzwischen geändert']);
  });

  it('is kept by those who manage the project, read by the other Gemeinden in it, and unknown to others', async () => {
    await save({ geometry: polygon(box(1_000, 1_000, 2_000)) });
    const address = `project-records/${id}/area`;
    expect((await call('GET', address, neighbour)).status).toBe(200);
    expect((await save({ geometry: null }, neighbour)).json.detail).toBe(`Das Vorhaben ${id} gibt es nicht.`);
    expect((await call('GET', address, stranger)).json.detail).toBe(`Das Vorhaben ${id} gibt es nicht.`);
    expect((await call('GET', 'project-records/999999/area', stranger)).json.detail).toBe(
      'Das Vorhaben 999999 gibt es nicht.',
    );
    const check = { geometry: polygon(box(0, 0, 100)), srid: 25833, project: id };
    expect((await call('POST', 'area-checks', stranger, check)).status).toBe(404);
    expect((await call('POST', 'area-checks', officer, check)).json).toMatchObject({
      valid: true,
      areaKm2: 0.01,
    });
  });
});

describe('what an area is drawn along', () => {
  const around = async (by: Signed) =>
    (await call('GET', `project-records/${id}/surroundings`, by)).json.features.map(
      ({ properties }: { properties: { kind: string; name: string; isNamed: boolean } }) =>
        `${properties.kind} ${properties.name}${properties.isNamed ? ' (genannt)' : ''}`,
    );
  const area = `POLYGON((${box(1_000, 1_000, 2_000)
    .map((point) => point.join(' '))
    .join(',')}))`;

  it('are the Gemeinden that the project names and those beside them, its own lots, and other areas there', async () => {
    await save({ geometry: polygon(box(1_000, 1_000, 500)), lot: 1 });
    await insertBareProject(service.db, { name: 'Westlausitz', area });
    const names = await around(officer);
    expect(names).toEqual(
      expect.arrayContaining(['municipality Arnsdorf (genannt)', 'municipality Göda (genannt)']),
    );
    expect(names).toEqual(
      expect.arrayContaining(['municipality Görlitz', 'lot Los 1', 'project Westlausitz']),
    );
  });

  it('come exact, so that what snaps to a border lies on it', async () => {
    const { features } = (await call('GET', `project-records/${id}/surroundings`, officer)).json;
    const named = features.find(({ properties }: { properties: { isNamed: boolean } }) => properties.isNamed);
    const check = { geometry: named.geometry, srid: 4326, project: id };
    const { valid, outside } = (await call('POST', 'area-checks', officer, check)).json;
    expect([valid, outside === null]).toEqual([true, true]);
  });

  it('hold no project that one may not know of, and nothing for those who may not read the project', async () => {
    await insertBareProject(service.db, { name: 'Geheim', published: false, managedBy: ['14626110'], area });
    expect((await around(officer)).join()).not.toContain('Geheim');
    expect((await call('GET', `project-records/${id}/surroundings`, stranger)).status).toBe(404);
  });
});

describe('the areas of lots', () => {
  it('of one project do not overlap by more than a sliver', async () => {
    expect((await save({ geometry: polygon(box(1_000, 1_000, 2_000)), lot: 1 })).status).toBe(200);
    const over = await save({ geometry: polygon(box(2_000, 1_000, 2_000)), lot: 2 });
    expect([over.status, over.json.detail]).toEqual([
      422,
      'Die Lose 2 und 1 überschneiden sich auf 2,00 km². Bitte die Fläche aus einem der beiden herausschneiden.',
    ]);
    expect(over.json.faults[0].position).toHaveLength(2);
    expect((await save({ geometry: polygon(box(2_999.96, 1_000, 2_000)), lot: 2 })).status).toBe(200);
    expect((await save({ geometry: polygon(box(1_500, 1_000, 2_000)) })).status).toBe(200);
  });

  it('of a lot that is not there are refused', async () => {
    expect((await save({ geometry: null, lot: 9 })).json.detail).toBe(
      'Das Los 9 gibt es in diesem Vorhaben nicht.',
    );
  });
});

describe('what a request may carry', () => {
  const points = (count: number): Ring => {
    const ring = Array.from(
      { length: count },
      (_, i) =>
        [
          Math.round((X + 3_000 + 2_000 * Math.cos((i / count) * 2 * Math.PI)) * 100) / 100,
          Math.round((Y + 3_000 + 2_000 * Math.sin((i / count) * 2 * Math.PI)) * 100) / 100,
        ] as [number, number],
    );
    return [...ring, ring[0]!];
  };

  it('30,000 points are stored, more are refused with the number', async () => {
    expect((await save({ geometry: polygon(points(29_999)) })).json.areaKm2).toBeCloseTo(12.57, 2);
    const { status, json } = await save({ geometry: polygon(points(30_001)) });
    expect([status, json.detail]).toEqual([422, expect.stringContaining('30.002 Punkte, höchstens 30.000')]);
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [1, 2] }, 400],
    ['a text as coordinate', polygon([['a', 1]] as unknown as Ring), 400],
    ['an area without points', polygon([]), 422],
    ['no ring at all', { type: 'Polygon', coordinates: [] }, 422],
    ['no part at all', { type: 'MultiPolygon', coordinates: [[], []] }, 422],
    ['places beyond all bounds', polygon([[1e300, -1e300], [0, 0], [1, 1]]), 422],
  ])('%s is refused', async (_, geometry, status) => {
    for (const path of ['area-households', 'area-checks']) {
      const answer = await call('POST', path, officer, { geometry, srid: 25833 });
      const expected = path === 'area-checks' && status === 422 ? 200 : status;
      expect([path, answer.status]).toEqual([path, expected]);
      if (expected === 200) expect(answer.json).toMatchObject({ valid: false, mended: null });
    }
  }); // prettier-ignore
});

describe('what a question about an area may cost', () => {
  it.each(['area-checks', 'area-households'])(
    'one of %s is answered at a time for each account; a second one is told to ask again',
    async (path) => {
      const ask = (by = officer) =>
        call('POST', path, by, { geometry: polygon(box(1_000, 1_000, 2_000)), srid: 25833 });
      const area = service.app.get(AreaService);
      const alone = await ask();
      let finish = () => undefined as void;
      const asking = (path === 'area-checks' ? area.checks : area.counts).take(
        officer.id,
        () => new Promise<void>((resolve) => (finish = resolve)),
      );
      const second = await ask();
      expect([second.status, second.json.retryAfter, second.json.detail]).toEqual([
        429,
        1,
        expect.stringMatching(/^Für Ihr Konto .* gerade noch .*noch einmal versuchen\.$/),
      ]);
      expect((await ask(neighbour)).status).toBe(alone.status);
      finish();
      await asking;
      expect((await ask()).status).toBe(alone.status);
    },
  );

  it('coordinates of 1e308 are refused with a sentence that can be read', async () => {
    const geometry = polygon([[1e308, 5_700_000], [0, 0], [1, 1], [1e308, 5_700_000]]); // prettier-ignore
    for (const srid of [25833, 4326]) {
      const { status, json } = await call('POST', 'area-checks', officer, { geometry, srid });
      const { sentence } = json.faults[0];
      expect([status, sentence]).toEqual([
        200,
        expect.stringMatching(
          /^(Ein Punkt liegt nicht auf der Erde: seine Koordinaten sind viel zu groß|Der Punkt .* liegt nicht in Deutschland)\. Bitte/,
        ),
      ]);
      expect(sentence.length).toBeLessThan(150);
    }
  });
});

describe('an uploaded file', () => {
  const file = JSON.stringify({ type: 'Polygon', coordinates: [[[14.25, 51.25], [14.26, 51.25], [14.26, 51.26], [14.25, 51.25]]] }); // prettier-ignore
  const send = (payload: string | Readable, more = {}) =>
    call('POST', 'area-files?name=gebiet.geojson', officer, payload as Readable, {
      'content-type': 'application/octet-stream',
      ...more,
    });
  const left = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('lotse-area-'));

  it('is answered and not kept', async () => {
    const { status, json } = await send(file);
    expect([status, json]).toEqual([
      200,
      expect.objectContaining({ format: 'geojson', srid: 4326, features: 1 }),
    ]);
    expect(left()).toEqual([]);
  });

  it('of more than 20 MB is refused, announced or not', async () => {
    expect((await send(file, { 'content-length': String(21 * 1024 ** 2) })).status).toBe(413);
    const endless = Readable.from(
      (function* () {
        for (let i = 0; i < 400; i++) yield Buffer.alloc(64 * 1024, 32);
      })(),
    );
    const { status, json } = await send(endless);
    expect([status, json.detail]).toEqual([413, expect.stringContaining('größer als 20 MB')]);
    expect(left()).toEqual([]);
  });

  it('that is empty or no area is refused with one sentence', async () => {
    expect((await send('')).status).toBe(422);
    expect((await send('%PDF-1.7')).json.detail).toContain('„gebiet.geojson“ ist keine lesbare Gebietsdatei');
  });
});

describe('asking while somebody draws', () => {
  it('is no write: hundreds of questions a minute are answered', async () => {
    const body = { geometry: polygon(box(0, 0, 100)), srid: 25833 };
    const address = await service.app.listen(0, '127.0.0.1').then(() => service.app.getUrl());
    const ask = () =>
      fetch(`${address}/api/area-checks`, {
        method: 'POST',
        headers: { ...officer.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(({ status }) => status);
    const statuses = new Set<number>();
    for (let i = 0; i < 130; i++) statuses.add(await ask());
    expect([...statuses]).toEqual([200]);
  }, 30_000);
});
