import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import Fastify, { type FastifyInstance } from 'fastify';
import { BasemapFiles } from './basemap-files.js';
import { registerBasemap } from './basemap.route.js';
import { basemapAddress } from './basemap-source.js';

const PNG = Buffer.from('iVBORw0KGgo=', 'base64');
const opened: { close(): unknown }[] = [];

/** Stands in for the background service: what it does depends on the column that is asked for. */
const standIn = http.createServer((request, response) => {
  asked.push(request.url!);
  const column = new URL(request.url!, 'http://x').searchParams.get('col') ?? request.url!.split('/')[2];
  const answers: Record<string, () => void> = {
    '1': () => response.writeHead(404).end(),
    '2': () => response.writeHead(302, { location: '/0/0/0.png' }).end(),
    '3': () => response.writeHead(200, { 'content-type': 'text/html' }).end('<b>Wartung</b>'),
    '4': () => response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(1_000_001)),
    '5': () => response.destroy(),
    '6': () => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'),
  };
  const usual = () => response.writeHead(isBroken ? 500 : 200, { 'content-type': 'image/png' }).end(PNG);
  (answers[column!] ?? usual)();
});
let asked: string[] = [];
let isBroken = false;
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const server of opened) await server.close();
  standIn.close();
});
beforeEach(() => {
  asked = [];
  isBroken = false;
});

async function serve(
  basemapUrl: string | null,
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'basemap-')),
) {
  const fastify: FastifyInstance = Fastify();
  registerBasemap(fastify, {
    basemapUrl,
    basemapCredit: '© Stand-in',
    dataDir,
    databaseUrl: null,
    publicUrl: null,
  });
  opened.push(fastify, { close: () => fs.rmSync(dataDir, { recursive: true, force: true }) });
  const own = await fastify.listen({ host: '127.0.0.1', port: 0 });
  return { dataDir, get: (url: string, headers = {}) => fetch(own + url, { headers }) };
}

const xyz = () => serve(`${origin}/{z}/{x}/{y}.png?key=geheim`);

describe('the background of the map', () => {
  it('is not there unless it is set up', async () => {
    const { get } = await serve(null);
    expect(await (await get('/basemap.json')).json()).toEqual({ available: false });
    expect((await get('/basemap/8/0/0')).status).toBe(404);
  });

  it('is described under our own origin, with its credit and without its address', async () => {
    const { get } = await xyz();
    const text = await (await get('/basemap.json')).text();
    expect(JSON.parse(text)).toMatchObject({ available: true, attribution: '© Stand-in', tileSize: 256 });
    expect(text).not.toMatch(/geheim/);
    expect(JSON.parse(text).tiles[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/basemap\/\{z\}\/\{x\}\/\{y\}$/);
  });

  it('is fetched once, however many ask for it', async () => {
    const { get } = await xyz();
    const answers = await Promise.all([1, 2, 3].map(() => get('/basemap/8/0/9')));
    answers.push(await get('/basemap/8/0/9'));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    }
    expect(asked).toEqual(['/8/0/9.png?key=geheim']);
    const headers = { 'if-none-match': answers[0]!.headers.get('etag')! };
    expect((await get('/basemap/8/0/9', headers)).status).toBe(304);
  });

  it('is kept in the data folder over a restart, and shown from there when the service is down', async () => {
    const before = await xyz();
    await before.get('/basemap/9/0/9');
    const week = new Date(Date.now() - 8 * 24 * 3_600_000);
    isBroken = true;
    const after = await serve(`${origin}/{z}/{x}/{y}.png`, before.dataDir);
    expect((await after.get('/basemap/9/0/9')).status).toBe(200);
    expect(asked).toHaveLength(1);
    fs.utimesSync(path.join(before.dataDir, 'basemap-cache', '9', '0', '9.png'), week, week);
    const later = await serve(`${origin}/{z}/{x}/{y}.png`, before.dataDir);
    expect((await later.get('/basemap/9/0/9')).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  it('comes from a WMTS, too', async () => {
    const { get } = await serve(
      `${origin}/wmts?REQUEST=GetTile&matrix={TileMatrix}&row={TileRow}&col={TileCol}`,
    );
    expect((await get('/basemap/10/7/20')).status).toBe(200);
    expect(asked).toEqual(['/wmts?REQUEST=GetTile&matrix=10&row=20&col=7']);
  });

  it('is 204 where the service has no picture, and that is remembered', async () => {
    const { get } = await xyz();
    expect((await get('/basemap/8/1/9')).status).toBe(204);
    expect((await get('/basemap/8/1/9')).status).toBe(204);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['leads elsewhere', 2],
    ['is no picture', 3],
    ['is too large', 4],
    ['breaks off', 5],
    ['could carry a script', 6],
  ])('is 502 when the answer %s, and the next one asks again', async (_case, column) => {
    const { get } = await xyz();
    const answer = await get(`/basemap/8/${column}/9`);
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(await answer.text()).not.toMatch(/geheim|127/);
    await get(`/basemap/8/${column}/9`);
    expect(asked).toHaveLength(2);
  });

  it.each(['/basemap/8/256/0', '/basemap/20/0/0', '/basemap/8/..%2f/0', '/basemap/a/0/0'])(
    'is 400 and nothing is fetched for %s',
    async (url) => {
      const { get } = await xyz();
      expect((await get(url)).status).toBe(400);
      expect(asked).toEqual([]);
    },
  );

  it.each(['ftp://x/{z}/{x}/{y}', 'https://x/{z}/{x}', 'kein Link {z}{x}{y}'])(
    'refuses to start with the address %s',
    (template) => {
      expect(() => basemapAddress(template)).toThrow(/BASEMAP_URL muss/);
    },
  );

  it('never takes more of the disk than it may: the oldest pictures leave', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'basemap-'));
    const files = new BasemapFiles(folder, 10_000);
    for (let y = 0; y < 15; y++) {
      await files.write({ z: 8, x: 0, y }, { type: 'image/png', bytes: Buffer.alloc(1_000) });
      const time = new Date(1_700_000_000_000 + y * 1_000);
      fs.utimesSync(path.join(folder, '8', '0', `${y}.png`), time, time);
    }
    const left = fs.readdirSync(path.join(folder, '8', '0')).sort((a, b) => parseInt(a) - parseInt(b));
    expect(left.length).toBeLessThanOrEqual(10);
    expect(left.at(-1)).toBe('14.png');
    expect(left).not.toContain('0.png');
    fs.rmSync(folder, { recursive: true });
  });
});
