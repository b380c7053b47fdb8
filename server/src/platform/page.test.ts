import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerPages } from './page.js';

/** A renderer that says what it was given, and asks the API as the real one does. */
const renderer = `
export async function render(url, fetchApi, options) {
  if (url === '/alt') return { status: 301, html: '', headers: { location: '/neu' } };
  const api = await fetchApi('/api/known', 'de');
  return { status: url === '/fehlt' ? 404 : 200, html: JSON.stringify({ url, api, options }) };
}`;

const instance = {
  publisher: { name: 'Amt', street: 'Weg 1', city: '01067 Dresden' },
  states: [{ ags: '14', name: 'Sachsen' }],
};

let folder: string;
let fastify: FastifyInstance;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  const assets = path.join(folder, 'web', 'assets');
  fs.mkdirSync(assets, { recursive: true });
  fs.mkdirSync(path.join(folder, 'web', '.vite'));
  fs.mkdirSync(path.join(folder, 'web-ssr'));
  fs.writeFileSync(path.join(folder, 'web', '.vite', 'manifest.json'), '{"a":{"file":"assets/a-1.js"}}');
  fs.writeFileSync(path.join(assets, 'a-1.js'), 'export const a = 1;');
  fs.writeFileSync(path.join(assets, 'a-1.js.gz'), gzipSync('export const a = 1;'));
  fs.writeFileSync(path.join(folder, 'web-ssr', 'package.json'), '{"type":"module"}');
  fs.writeFileSync(path.join(folder, 'web-ssr', 'entry-server.js'), renderer);
  fastify = Fastify();
  fastify.get('/api/known', () => ({ known: true }));
  await registerPages(fastify, { webRoot: folder, demo: true, publicUrl: null, ...instance });
});
afterAll(async () => {
  await fastify.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the pages of the service', () => {
  it('are rendered from its own API, with its settings', async () => {
    const answer = await fastify.inject({ url: '/karte?minMbit=100', headers: { host: 'lotse.example' } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.json()).toEqual({
      url: '/karte?minMbit=100',
      api: { status: 200, json: { known: true } },
      options: {
        demo: true,
        basemap: null,
        ...instance,
        manifest: { a: { file: 'assets/a-1.js' } },
        origin: 'http://lotse.example',
      },
    });
  });
  it('lead on where an address has moved, and say when there is none', async () => {
    const moved = await fastify.inject('/alt');
    expect([moved.statusCode, moved.headers.location]).toEqual([301, '/neu']);
    expect((await fastify.inject('/fehlt')).statusCode).toBe(404);
  });
  it.each(['/api/unknown', '/tiles/unknown', '/ogc', '/basemap/x', '/assets/missing.js'])(
    '%s is not a page: unknown is unknown, without HTML',
    async (url) => {
      const answer = await fastify.inject(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).not.toContain('html');
    },
  );
  it.each([
    ['/karte/', '/karte'],
    ['/Karte?minMbit=100&at=9/51/13', '/karte?minMbit=100&at=9/51/13'],
    ['/KARTE//', '/karte'],
    ['/gemeinde/14625060/?asOf=2026-01-31', '/gemeinde/14625060?asOf=2026-01-31'],
  ])('%s is known as %s', async (url, right) => {
    const answer = await fastify.inject(url);
    expect([answer.statusCode, answer.headers.location]).toEqual([301, right]);
  });
  it.each(['/karte', '/gemeinde/14625060', '//karte/', '/anderes/'])('%s leads nowhere else', async (url) => {
    expect((await fastify.inject(url)).headers.location).toBeUndefined();
  });
  it('have what programs ask every site for', async () => {
    const robots = await fastify.inject('/robots.txt');
    expect([robots.statusCode, robots.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(robots.body).toContain('User-agent: *');
    const icon = await fastify.inject('/favicon.ico');
    expect([icon.statusCode, icon.body]).toEqual([204, '']);
  });
  it('do not repeat a host that is none', async () => {
    const answer = await fastify.inject({ url: '/', headers: { host: 'a b"<' } });
    expect(answer.json().options.origin).toBe('http://localhost');
  });
  it('load files that may be kept for ever, compressed beforehand', async () => {
    const answer = await fastify.inject({ url: '/assets/a-1.js', headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['cache-control']).toContain('immutable');
  });
});

it('without a build the pages say what to do, and the API answers', async () => {
  const bare = Fastify();
  bare.get('/api/known', () => ({ known: true }));
  await registerPages(bare, {
    webRoot: path.join(folder, 'nowhere'),
    demo: false,
    publicUrl: null,
    ...instance,
  });
  const page = await bare.inject('/karte');
  expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining('npm run build')]);
  expect((await bare.inject('/api/known')).statusCode).toBe(200);
  await bare.close();
});
