import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import Fastify from 'fastify';
import { signedIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { registerRateLimits } from './rate-limit.js';
import { MinuteMemory } from './rate-limit-memory.js';

const services: TestService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

/** Over a real connection: what the service asks itself is not counted. */
async function listen(settings: Parameters<typeof startTestService>[1]) {
  const service = await startTestService(insertSmallLand, settings);
  services.push(service);
  await service.app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(service.app.getHttpServer().address() as AddressInfo).port}`;
  const call = async (method: string, url: string, headers: Record<string, string> = {}, body?: object) => {
    const response = await fetch(origin + url, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      json: text ? JSON.parse(text) : null,
    };
  };
  /** Status of the last of so many. */
  const repeat = async (count: number, ...args: Parameters<typeof call>) => {
    let last = await call(...args);
    for (let i = 1; i < count; i++) last = await call(...args);
    return last;
  };
  return { service, call, repeat };
}
const from = (address: string) => ({ 'x-forwarded-for': address });
const DIFF = '/api/municipalities/14521035/versions/diff?from=1&to=2';
const DOWNLOAD = '/api/coverage-shares/download';

describe('behind a balancer', () => {
  let calls: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    calls = await listen({ trustProxy: true, writesPerMinute: 10 });
  });

  it('a visitor gets 60 costly answers a minute, and is told when to go on', async () => {
    expect((await calls.repeat(60, 'GET', DOWNLOAD, from('192.0.2.1'))).status).not.toBe(429);
    const refused = await calls.call('GET', DOWNLOAD, from('192.0.2.1'));
    expect(refused.status).toBe(429);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(Number(refused.retryAfter)).toBeLessThanOrEqual(60);
    expect(refused.json).toMatchObject({
      title: 'Zu viele Anfragen',
      detail: `Das waren sehr viele Anfragen. Bitte in ${refused.retryAfter} Sekunden weitermachen.`,
    });
    expect((await calls.call('GET', DOWNLOAD, from('192.0.2.2'))).status).not.toBe(429);
    expect((await calls.call('GET', '/api/health', from('192.0.2.1'))).status).toBe(200);
  });
  it('60 news of a drawn area or of the past, and 240 searches for an address while typing', async () => {
    const search = '/api/addresses?search=Haupt';
    for (const [count, url] of [
      [60, '/api/news?asOf=2026-01-01'],
      [60, '/api/subscription-form?polygon=x'],
      [240, search],
    ] as const) {
      const visitor = from(`203.0.113.${url.length}`);
      expect((await calls.repeat(count, 'GET', url, visitor)).status).not.toBe(429);
      expect((await calls.call('GET', url, visitor)).status).toBe(429);
      expect((await calls.call('GET', '/api/health', visitor)).status).toBe(200);
    }
  });
  it('cannot pretend to be another one', async () => {
    await calls.repeat(60, 'GET', DIFF, from('198.51.100.1, 192.0.2.3'));
    expect((await calls.call('GET', DIFF, from('198.51.100.2, 192.0.2.3'))).status).toBe(429);
  });
  it('counts as one with all addresses of the own network', async () => {
    await calls.repeat(60, 'GET', DIFF, from('2001:db8:1:2::1'));
    expect((await calls.call('GET', DIFF, from('2001:db8:1:2:ffff::9'))).status).toBe(429);
    expect((await calls.call('GET', DIFF, from('2001:db8:1:3::1'))).status).not.toBe(429);
  });
  it('two accounts of one office do not share their writes', async () => {
    const [one, other] = [await signedIn(calls.service), await signedIn(calls.service)];
    const write = (headers: Record<string, string>, count: number) =>
      calls.repeat(
        count,
        'PUT',
        '/api/own-account',
        { ...headers, ...from('192.0.2.9') },
        { name: 'Anna', phone: null },
      );
    expect((await write(one.headers, 10)).status).toBe(200);
    expect(await write(one.headers, 1)).toMatchObject({
      status: 429,
      retryAfter: expect.stringMatching(/^\d+$/),
    });
    expect((await write(other.headers, 1)).status).toBe(200);
  });
});

it('pages and tiles are not counted, every request to the API is', async () => {
  const fastify = Fastify();
  await registerRateLimits(fastify, { trustProxy: true }, { requests: 3, costlyReads: 1, searches: 1 });
  fastify.get('/*', () => 'seen');
  const origin = await fastify.listen({ port: 0, host: '127.0.0.1' });
  const statuses = async (url: string) => {
    const found: number[] = [];
    for (let i = 0; i < 4; i++) found.push((await fetch(origin + url)).status);
    return found;
  };
  expect(await statuses('/tiles/municipality/1/1/1.pbf')).toEqual([200, 200, 200, 200]);
  expect(await statuses('/gemeinde/14521035')).toEqual([200, 200, 200, 200]);
  expect(await statuses('/api/municipalities')).toEqual([200, 200, 200, 429]);
  await fastify.close();
});

describe('on the machine itself', () => {
  let calls: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    calls = await listen({ trustProxy: false, writesPerMinute: 10 });
  });
  it('reads are not counted, whatever address is said', async () => {
    expect((await calls.repeat(100, 'GET', DIFF, from('192.0.2.1'))).status).not.toBe(429);
  });
  it('writes are', async () => {
    const { headers } = await signedIn(calls.service);
    const body = { name: 'Anna', phone: null };
    expect((await calls.repeat(10, 'PUT', '/api/own-account', headers, body)).status).toBe(200);
    expect((await calls.call('PUT', '/api/own-account', headers, body)).status).toBe(429);
  });
});

describe('the memory of a minute', () => {
  const count = (memory: MinuteMemory, key: string) => {
    let seen = 0;
    memory.incr(key, (_error, result) => (seen = result!.current));
    return seen;
  };
  it('forgets every address when it is over', () => {
    vi.useFakeTimers();
    try {
      const memory = new MinuteMemory();
      expect([count(memory, 'a'), count(memory, 'a'), memory.size]).toEqual([1, 2, 1]);
      vi.advanceTimersByTime(60_000);
      expect(memory.size).toBe(0);
      expect(count(memory, 'a')).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
  it('never grows beyond its bound', () => {
    const memory = new MinuteMemory();
    for (let i = 0; i < 25_000; i++) count(memory, `2001:db8:${i}::`);
    expect(memory.size).toBe(20_000);
  });
});
