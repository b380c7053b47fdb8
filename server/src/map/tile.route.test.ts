import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Fastify, { type FastifyInstance } from 'fastify';
import Pbf from 'pbf';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { registerTiles } from './tile.route.js';
import { type TileAddress, tileBounds } from './web-mercator.js';

/** Dresden. */
const TILE: TileAddress = { z: 12, x: 2204, y: 1370 };
const PATH = `/tiles/municipality/${TILE.z}/${TILE.x}/${TILE.y}.pbf`;

/** Places in the tile as parts of its edge, along the border of two Gemeinden that both files share. */
const BORDER = [
  [0.5, 0.1],
  [0.5123, 0.3371],
  [0.4871, 0.5553],
  [0.5003, 0.9],
];

let database: TestDatabase;
let fastify: FastifyInstance;

function ring(corners: number[][]): string {
  const [west, south, east, north] = tileBounds(TILE);
  return [...corners, corners[0]!]
    .map(([u, v]) => `${west + u! * (east - west)} ${north - v! * (north - south)}`)
    .join(',');
}

async function addMunicipality(ags: string, name: string, ...polygons: string[]): Promise<void> {
  await database.db.query(
    `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, geometry)
     VALUES ($1, $2, $2, 'Gemeinde', '14612', $2, ST_GeomFromText('MULTIPOLYGON(((0 0,1 0,1 1,0 0)))', 25833))`,
    [ags, name],
  );
  await database.db.query(
    `INSERT INTO boundary_shape SELECT 'municipality', $1, zoom, ST_GeomFromText($2, 3857)
     FROM generate_series(5, 12) AS zoom`,
    [ags, `MULTIPOLYGON(${polygons.join(',')})`],
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  await addMunicipality('14612001', 'Westdorf', `((${ring([[0.1, 0.1], ...BORDER, [0.1, 0.9]])}))`);
  const hole = ring([
    [0.6, 0.6],
    [0.6, 0.7],
    [0.7, 0.7],
    [0.7, 0.6],
  ]);
  const beyond = [
    [1.5, 0.9],
    [1.5, 0.1],
  ];
  await addMunicipality('14612002', 'Óstdorf', `((${ring([...BORDER, ...beyond])}),(${hole}))`);
  await database.db.transaction((manager) => bumpDataVersion(manager, 'municipality'));
  fastify = Fastify();
  registerTiles(fastify, database.db);
  await fastify.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await fastify.close();
  await database.close();
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Over a real connection and without a client that decompresses by itself. */
function get(
  path: string,
  headers: http.OutgoingHttpHeaders = { 'accept-encoding': 'gzip' },
  method = 'GET',
) {
  const { port } = fastify.server.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject).end();
  });
}

const json = (answer: Answer) => JSON.parse(answer.body.toString());

async function features(url: string): Promise<VectorTileFeature[]> {
  const answer = await get(url);
  expect(answer.status).toBe(200);
  const layer = new VectorTile(new Pbf(gunzipSync(answer.body))).layers.municipality!;
  expect(layer).toMatchObject({ version: 2, extent: 4096 });
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i));
}

const points = (feature: VectorTileFeature) =>
  feature.loadGeometry().map((line) => line.map(({ x, y }) => `${x},${y}`));

const description = async () => json(await get('/tiles/municipality.json'));

const pathOfTileJson = (described: { tiles: string[] }, { z, x, y } = TILE) => {
  const url = new URL(described.tiles[0]!);
  return (
    decodeURI(url.pathname).replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`) + url.search
  );
};

describe('a tile of the Gemeinden', () => {
  it('holds each Gemeinde with its key as number, its key and its name', async () => {
    const found = await features(PATH);
    expect(found.map(({ id, type, properties }) => ({ id, type, ...properties }))).toEqual([
      { id: 14612001, type: 3, ags: '14612001', name: 'Westdorf' },
      { id: 14612002, type: 3, ags: '14612002', name: 'Óstdorf' },
    ]);
  });

  it('draws the border where it is, on whole units of the tile', async () => {
    const [west] = await features(PATH);
    const border = BORDER.map(([u, v]) => `${Math.round(u! * 4096)},${Math.round(v! * 4096)}`);
    expect(points(west!)[0]).toEqual(expect.arrayContaining([...border, '410,410', '410,3686']));
  });

  it('lets neighbours share every corner of their border', async () => {
    const [west, east] = await features(PATH);
    const shared = points(west!)[0]!.filter((point) => points(east!)[0]!.includes(point));
    expect(new Set(shared).size).toBe(BORDER.length);
  });

  it('keeps the hole of a Gemeinde, turned against its outer ring', async () => {
    const [, east] = await features(PATH);
    expect(east!.toGeoJSON(TILE.x, TILE.y, TILE.z).geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [expect.any(Array), expect.any(Array)],
    });
  });

  it('is cut 64 units beyond its edge', async () => {
    const [, east] = await features(PATH);
    expect(Math.max(...east!.loadGeometry()[0]!.map(({ x }) => x))).toBe(4096 + 64);
  });
});

describe('an address of a tile', () => {
  it('with the v of the TileJSON may be kept for ever', async () => {
    const described = await description();
    expect((await get(pathOfTileJson(described))).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    // and again, now from memory
    const again = await get(pathOfTileJson(described));
    expect(again.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(again.headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'access-control-allow-origin': '*',
    });
  });

  it.each(['', '?v=1.99', '?v=nonsense', '?v='])(
    'is served but must be revalidated with %j',
    async (query) => {
      const answer = await get(PATH + query);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('answers 304 to the ETag it gave, with and without v', async () => {
    for (const url of [PATH, pathOfTileJson(await description())]) {
      const first = await get(url);
      expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
      const second = await get(url, {
        'accept-encoding': 'gzip',
        'if-none-match': String(first.headers.etag),
      });
      expect(second.status).toBe(304);
      expect(second.body).toHaveLength(0);
    }
  });

  it('gives a client without gzip the plain bytes under another ETag', async () => {
    const packed = await get(PATH);
    const plain = await get(PATH, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(gunzipSync(packed.body));
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
  });

  it('answers HEAD without a body', async () => {
    const answer = await get(PATH, { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(answer.status).toBe(200);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(50);
    expect(answer.body).toHaveLength(0);
  });

  it('is 204 below the first zoom of the layer', async () => {
    expect((await get('/tiles/municipality/4/8/5.pbf')).status).toBe(204);
  });

  it('is 204 where nothing is, and nothing is stored for it', async () => {
    const answer = await get('/tiles/municipality/12/0/0.pbf');
    expect(answer.status).toBe(204);
    expect(await database.db.query('SELECT 1 FROM tile WHERE x = 0')).toEqual([]);
  });

  it.each([
    '/tiles/municipality/1.5/0/0.pbf',
    '/tiles/municipality/-1/0/0.pbf',
    '/tiles/municipality/8/256/0.pbf',
    '/tiles/municipality/8/0/-1.pbf',
    '/tiles/municipality/8/0/0x1.pbf',
    '/tiles/municipality/13/0/0.pbf',
    '/tiles/municipality/8/99999999999/0.pbf',
    '/tiles/municipality/8//0.pbf',
    '/tiles/coverage.json?edition=2021-13-01',
  ])('is 400 when it is nonsense: %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(json(answer)).toMatchObject({ status: 400, title: 'Die Anfrage ist nicht verständlich' });
  });

  it.each([
    '/tiles/roads/8/0/0.pbf',
    '/tiles/roads.json',
    '/tiles/',
    '/tiles/municipality/8/0/0.png',
    '/tiles/__proto__.json',
  ])('is 404 when there is no such layer: %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });
});

describe('the TileJSON', () => {
  it('describes the layer with absolute addresses on the host that was called', async () => {
    const answer = await get('/tiles/municipality.json', { host: 'karte.example:8080' });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' });
    const described = json(answer);
    expect(described).toMatchObject({
      tilejson: '3.0.0',
      tiles: ['http://karte.example:8080/tiles/municipality/{z}/{x}/{y}.pbf?v=1.1'],
      minzoom: 5,
      maxzoom: 12,
      attribution: expect.stringContaining('BKG'),
      vector_layers: [{ id: 'municipality', fields: { ags: expect.any(String), name: expect.any(String) } }],
    });
    const [west, south, east, north] = described.bounds;
    expect(west).toBeCloseTo(13.72, 1);
    expect(south).toBeLessThan(north);
    expect(east).toBeGreaterThan(west);
  });

  it('answers 304 to its ETag until the data change', async () => {
    const first = await get('/tiles/municipality.json');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await get('/tiles/municipality.json', headers)).status).toBe(304);
  });

  it('is 404 for an edition that is not there', async () => {
    expect((await get('/tiles/coverage.json?edition=2021-06-30')).status).toBe(404);
  });

  it('describes a layer without data, whose tiles are all empty', async () => {
    expect(json(await get('/tiles/coverage.json')).tiles).toHaveLength(1);
    expect((await get('/tiles/coverage/12/2204/1370.pbf')).status).toBe(204);
  });
});

describe('when the Gemeinden change', () => {
  it('the TileJSON has a new v, and under it stands the new border', async () => {
    const before = pathOfTileJson(await description());
    expect(await features(before)).toHaveLength(2);
    await database.db.transaction(async (manager) => {
      await manager.query(`DELETE FROM boundary_shape WHERE area = '14612002'`);
      await bumpDataVersion(manager, 'municipality');
    });
    const after = pathOfTileJson(await description());
    expect(after).not.toBe(before);
    expect(await features(after)).toHaveLength(1);
  });
});
