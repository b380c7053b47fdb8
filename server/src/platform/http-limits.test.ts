import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
});
afterAll(() => service.close());

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
