import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../test/accounts.js';
import { startTestService, type TestService } from '../test/service.js';
import { insertSmallLand } from '../test/small-land.js';
import { setClock } from './platform/clock.js';
import { projectRoot } from './platform/project-root.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
});
afterAll(() => service.close());

/** Addresses of pages, one of each kind; the table of the web says how many kinds there are. */
const pages = [
  '/',
  '/karte',
  '/anmelden',
  '/passwort-vergessen',
  '/konto',
  '/verwaltung/konten',
  '/verwaltung/postausgang',
  '/gemeinde/14521035',
  '/gemeinde/14521035/verlauf',
  '/ausgabe/1/verlauf',
  '/einladung/abc',
  '/passwort/abc',
  '/verwaltung/konten/abc',
  '/gibt-es-nicht',
];

describe('security headers', () => {
  it('are looked at on every kind of page that the web has', () => {
    const table = fs.readFileSync(path.join(projectRoot, 'web/src/page/routes.ts'), 'utf8');
    const fixed = [...table.matchAll(/^ {2}'(\/[^']*)': '/gm)].map(([, address]) => address);
    expect(fixed.length).toBeGreaterThan(0);
    expect(pages).toEqual(expect.arrayContaining(fixed));
    expect([...table.matchAll(/^ {2}\[\/\^/gm)]).toHaveLength(3);
  });

  it.each([
    ...pages,
    '/api/health',
    '/api/session',
    '/api/municipalities',
    '/api/gibt-es-nicht',
    '/robots.txt',
  ])('of %s let nothing foreign and nothing inline run', async (url) => {
    const { headers } = await service.get(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    for (const directive of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('of what belongs to someone: kept by nobody, read by no other site', async () => {
    const { headers } = await signedIn(service, { role: 'admin' });
    for (const url of ['/api/session', '/api/accounts', '/api/sessions']) {
      const answer = await service.get(url, headers);
      if (url !== '/api/session') expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['cross-origin-resource-policy']).toBe(
        url === '/api/session' ? 'cross-origin' : 'same-origin',
      );
      expect(answer.headers['cache-control']).toMatch(/no-store|no-cache/);
    }
  });

  it('say that visitors come by https only, where they do', async () => {
    const safe = await startTestService(insertSmallLand, { demo: false, publicUrl: 'https://lotse.example' });
    try {
      expect((await safe.get('/api/health')).headers['strict-transport-security']).toBe('max-age=31536000');
      expect((await safe.get('/robots.txt')).headers['strict-transport-security']).toBe('max-age=31536000');
    } finally {
      await safe.close();
    }
  });
});

describe('what no route can be', () => {
  const write = async (url: string, headers: Record<string, string>, payload: string | Buffer) => {
    const answer = await service.fastify.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, json: answer.json(), headers: answer.headers };
  };
  const json = { 'content-type': 'application/json' };

  it.each([
    ['GET', '/api/password-resets', 'POST'],
    ['POST', '/api/municipalities', 'GET, HEAD'],
    ['PATCH', '/api/districts?limit=1', 'GET, HEAD'],
    ['PUT', '/api/session', 'DELETE, GET, HEAD, POST'],
    ['DELETE', '/tiles/municipality.json', 'GET, HEAD'],
    ['OPTIONS', '/api/health', 'GET, HEAD'],
  ] as const)('%s %s is answered with the ways there are', async (method, url, allow) => {
    const answer = await service.fastify.inject({ method, url });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow]);
    expect(answer.json().detail).toBe(
      `Diese Adresse kann nicht mit ${method} aufgerufen werden, nur mit ${allow}.`,
    );
  });
  it.each([
    ['POST', '/api/nonsense'],
    ['PUT', '/nonsense'],
    ['PATCH', '/api/municipalities/14521035/nonsense'],
  ] as const)('%s %s does not exist at all', async (method, url) => {
    const answer = await service.fastify.inject({ method, url });
    expect([answer.statusCode, answer.json().detail]).toEqual([404, 'Diese Adresse gibt es nicht.']);
  });
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'x',
  ])('a write of type %s is refused', async (type) => {
    const { status, json } = await write(
      '/api/session',
      { 'content-type': type },
      '{"email":"a@b.de","password":"x"}',
    );
    expect([status, json.detail]).toEqual([415, expect.stringContaining('muss JSON sein')]);
  });
  it.each([
    ['cut off', '{"email":'],
    ['in Latin-1', Buffer.from('{"email":"ä"}', 'latin1')],
    ['with a prototype', '{"__proto__":{"isAdmin":true}}'],
  ])('JSON %s is refused', async (_what, payload) => {
    const { status, json: problem } = await write('/api/session', json, payload);
    expect([status, problem.detail]).toEqual([400, expect.stringContaining('kein lesbares JSON')]);
  });
  it.each(['{"email":"a\\u0000b"}', '{"email":"\\\\\\u0000"}'])(
    '%s holds what no database keeps',
    async (payload) => {
      const { status, json: problem } = await write('/api/session', json, payload);
      expect([status, problem.detail]).toEqual([400, expect.stringContaining('Nullzeichen')]);
      expect((await service.get('/api/municipalities/%00')).status).toBe(400);
    },
  );
  it('an escaped backslash before it makes it harmless', async () => {
    expect((await write('/api/session', json, '{"email":"\\\\u0000"}')).json.detail).not.toContain(
      'Nullzeichen',
    );
  });
  it('JSON of any depth is refused before it is read', async () => {
    const { status, json: problem } = await write('/api/session', json, '[{"a":'.repeat(100_000));
    expect([status, problem.detail]).toEqual([400, 'Die Anfrage ist zu tief verschachtelt.']);
    const brackets = await write('/api/session', json, `{"email":"\\"${'['.repeat(100)}","password":[[]]}`);
    expect(brackets.json.detail).not.toContain('verschachtelt');
  });
  it('more than 1 MB is too much', async () => {
    const { status, json: problem } = await write('/api/session', json, `"${'x'.repeat(1_000_000)}"`);
    expect([status, problem.detail]).toEqual([413, expect.stringContaining('höchstens 1 MB')]);
  });
});

describe('a connection', () => {
  let port: number;
  beforeAll(async () => {
    await service.app.listen(0, '127.0.0.1');
    port = (service.app.getHttpServer().address() as AddressInfo).port;
  });
  const talk = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(words));
      let answer = '';
      socket.on('data', (bytes) => (answer += bytes.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    [
      'a head that is too long',
      `GET /api/health HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(20_000)}\r\n\r\n`,
      '431',
    ],
    [
      'an address that is too long',
      `GET /api/health?${'b'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      '431',
    ],
  ])('%s is answered with a problem and ends', async (_what, words, status) => {
    const answer = await talk(words);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('application/problem+json');
  });
  it('that is slow does not last for ever', () => {
    const { headersTimeout, requestTimeout, timeout } = service.app.getHttpServer();
    expect([headersTimeout, requestTimeout, timeout]).toEqual([15_000, 300_000, 150_000]);
  });
  it('that goes on sending what was refused gets its answer, and then ends', async () => {
    const { headers } = await signedIn(service, { role: 'admin' });
    const answer = await fetch(`http://127.0.0.1:${port}/api/municipalities/14521035/documents?name=x`, {
      method: 'POST',
      headers,
      body: Buffer.alloc(27_000_000),
    }).then((response) => response.json() as Promise<{ status: number; detail: string }>);
    expect([answer.status, answer.detail]).toEqual([413, expect.stringContaining('größer als 25 MB')]);
  });
});

describe('a fault of ours', () => {
  it('says nothing of the inside, and names the request', async () => {
    await service.db.query('ALTER TABLE district RENAME TO district_gone');
    const answer = await service.get('/api/districts');
    await service.db.query('ALTER TABLE district_gone RENAME TO district');
    expect([answer.status, answer.headers['content-type']]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.json).toEqual({
      type: 'about:blank',
      title: 'Fehler im Dienst',
      status: 500,
      detail: 'Das liegt an uns, nicht an Ihrer Eingabe. Bitte später noch einmal versuchen.',
      requestId: answer.headers['x-request-id'],
    });
  });
  it('every answer of the API carries a number that no visitor chose', async () => {
    for (const url of ['/api/health', '/api/nonsense', '/api/municipalities?limit=0']) {
      const { headers } = await service.get(url, { 'x-request-id': 'mine', 'request-id': 'mine' });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }
  });
});

describe('/.well-known/security.txt', () => {
  it('says where a gap is reported (RFC 9116)', async () => {
    setClock(new Date('2026-11-21T14:12:00Z'));
    try {
      const { status, headers, text } = await service.get('/.well-known/security.txt');
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(text).toBe(
        'Contact: https://www.digitalagentur.sachsen.de/\nExpires: 2027-05-20T00:00:00Z\nPreferred-Languages: de, en\n',
      );
    } finally {
      setClock(null);
    }
  });
  it('names its own address and takes an e-mail address', async () => {
    const settings = { publicUrl: 'https://lotse.example', securityContact: 'sicherheit@lotse.example' };
    const other = await startTestService(async () => undefined, settings);
    const { text } = await other.get('/.well-known/security.txt');
    await other.close();
    expect(text).toContain('Contact: mailto:sicherheit@lotse.example\n');
    expect(text).toContain('Canonical: https://lotse.example/.well-known/security.txt\n');
  });
});
