import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount, PASSWORD, signedIn, signIn, withToken } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(undefined, { publicUrl: 'https://breitband.example' });
});
afterAll(() => service?.close());

const save = (headers: Record<string, string>) =>
  service.fastify.inject({
    method: 'PUT',
    url: '/api/own-account',
    headers: { host: 'lotse.example', ...headers },
    payload: { name: 'Neuer Name', phone: null },
  });

describe('a write is refused when another site makes it', () => {
  const cases: [what: string, headers: Record<string, string>, status: number][] = [
    ['the browser says that it is another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['the browser says that it is a neighbouring host', { 'sec-fetch-site': 'same-site' }, 403],
    ['an old browser names another origin', { origin: 'https://evil.example' }, 403],
    ['an old browser hides the origin', { origin: 'null' }, 403],
    ['another port is another origin', { origin: 'http://lotse.example:8080' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://lotse.example' }, 200],
    ['typed by the person', { 'sec-fetch-site': 'none' }, 200],
    ['our own page in an old browser', { origin: 'http://lotse.example' }, 200],
    ['our own page under its public address', { origin: 'https://breitband.example' }, 200],
    ['no browser at all', {}, 200],
  ];
  it.each(cases)('%s', async (_what, headers, status) => {
    const { headers: session } = await signedIn(service);
    const answer = await save({ ...session, ...headers });
    expect(answer.statusCode).toBe(status);
    if (status === 403)
      expect(answer.json()).toMatchObject({
        detail: expect.stringContaining('fremden Seite'),
        requestId: expect.any(String),
      });
  });

  it('so is a sign-in, which would be under an account of theirs', async () => {
    const { email } = await createAccount(service.db, { password: PASSWORD });
    const answer = await signIn(service, email, PASSWORD, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([answer.status, answer.setCookie]).toEqual([403, null]);
  });

  it('reading is not', async () => {
    const { headers } = await signedIn(service);
    expect((await service.get('/api/session', { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(
      200,
    );
  });

  it('a program with an access token is not asked, and a cookie beside the token does not count', async () => {
    const { headers } = await withToken(service, { role: 'admin' });
    const { headers: session } = await signedIn(service);
    const answer = await save({ ...session, ...headers, 'sec-fetch-site': 'cross-site' });
    expect(answer.json().detail).toContain('nicht mit einem Zugangsschlüssel');
  });
});
