import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAccount, PASSWORD, sessionHeaders, signedIn, signIn, withToken } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { now, setClock } from '../platform/clock.js';

const DAY_MS = 86_400_000;
const NEW = 'drei Birnen und ein Apfel';
const MISSING = '00000000-0000-4000-8000-000000000000';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
});
afterEach(() => setClock(null));
afterAll(() => service?.close());

const later = (ms: number) => setClock(new Date(now().getTime() + ms));

type Headers = Record<string, string>;
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, headers: Headers, payload?: object) =>
  service.fastify.inject({ method, url: `/api${url}`, headers, ...(payload && { payload }) });

describe('the own account', () => {
  it('names the own Kommunen, in their order', async () => {
    const { headers } = await signedIn(service, { areas: ['14521460', '14521035', '14999999'] });
    expect((await service.get('/api/session', headers)).json.account.areas).toEqual([
      { key: '14521460', name: 'Olbernhau' },
      { key: '14521035', name: 'Aue-Bad Schlema' },
      { key: '14999999', name: '14999999' },
    ]);
    const district = await signedIn(service, { role: 'district_officer', managesUsers: true });
    expect((await service.get('/api/session', district.headers)).json.account).toMatchObject({
      areas: [{ key: '14521', name: 'Erzgebirgskreis' }],
      mayManageAccounts: true,
      mayReadOutbox: false,
    });
  });

  it('of the demo keeps its name, which everyone reads on the sign-in page', async () => {
    const { headers } = await signedIn(service, { isDemo: true });
    const refused = await send('PUT', '/own-account', headers, { name: 'Ein Scherz', phone: null });
    expect(refused.statusCode).toBe(403);
    expect(refused.json().detail).toContain('Demokonten behalten Namen und Passwort');
  });

  it('takes another name and a phone, or none', async () => {
    const { headers } = await signedIn(service);
    const saved = await send('PUT', '/own-account', headers, { name: ' Ina Vogel ', phone: '03771 4711' });
    expect(saved.json().account).toMatchObject({ name: 'Ina Vogel', phone: '03771 4711' });
    const without = await send('PUT', '/own-account', headers, { name: 'Ina Vogel', phone: '' });
    expect(without.json().account.phone).toBeNull();
  });

  it.each([
    ['PUT', '/own-account', { name: 'Ina\nVogel', phone: null }, 'name'],
    ['PUT', '/own-account', { name: 'Ina Vogel', phone: '0377\u202E1' }, 'phone'],
    ['POST', '/access-tokens', { name: 'Meldung\u0007', scopes: ['read'], days: 1 }, 'name'],
    ['POST', '/access-tokens', { name: 'Meldung', scopes: ['alles'], days: 1 }, 'scopes.0'],
  ] as const)('is refused, where and how to mend it: %s %s %j', async (method, url, body, path) => {
    const { headers } = await signedIn(service);
    const refused = await send(method, url, headers, body);
    const message = path.startsWith('scopes')
      ? 'Bitte eine der Möglichkeiten wählen.'
      : 'Bitte ohne Zeilenumbruch und unsichtbare Zeichen.';
    expect([refused.statusCode, refused.json().errors]).toEqual([400, [{ path, message }]]);
  });

  it('changes the password for who knows the present one, and every other session ends', async () => {
    const { id, email, headers } = await signedIn(service, { password: PASSWORD });
    const other = await sessionHeaders(service, id);
    const body = { currentPassword: PASSWORD, newPassword: NEW };
    const wrong = await send('PUT', '/own-account/password', headers, { ...body, currentPassword: 'falsch' });
    expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([400, 'currentPassword']);
    expect((await send('PUT', '/own-account/password', headers, body)).statusCode).toBe(204);
    expect((await service.get('/api/session', headers)).json.account.id).toBe(id);
    expect((await service.get('/api/session', other)).json.account).toBeNull();
    expect((await signIn(service, email, PASSWORD)).status).toBe(401);
    expect((await signIn(service, email, NEW)).status).toBe(200);
  });

  it('does not wait for strangers who fail with the address', async () => {
    const { email, headers } = await signedIn(service, { password: PASSWORD });
    for (let i = 0; i < 6; i++) await signIn(service, email, 'falsch', { from: '127.0.0.1' });
    const body = { currentPassword: PASSWORD, newPassword: NEW };
    expect((await send('PUT', '/own-account/password', headers, body)).statusCode).toBe(204);
  });

  it('is slowed by wrong present passwords like a sign-in, and a right one starts anew', async () => {
    const { headers } = await signedIn(service, { password: PASSWORD });
    const change = async (currentPassword: string) => {
      const body = { currentPassword, newPassword: NEW };
      return (await send('PUT', '/own-account/password', headers, body)).statusCode;
    };
    const wrong = ['falsch', 'falsch', 'falsch', 'falsch'];
    const statuses = [];
    for (const password of [...wrong, PASSWORD, ...wrong, 'falsch', NEW])
      statuses.push(await change(password));
    expect(statuses).toEqual([400, 400, 400, 400, 204, 400, 400, 400, 400, 400, 429]);
  });

  it('without a password here says so', async () => {
    const { headers } = await signedIn(service);
    const answer = await send('PUT', '/own-account/password', headers, {
      currentPassword: PASSWORD,
      newPassword: NEW,
    });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      409,
      expect.stringContaining('kein Passwort'),
    ]);
  });
});

describe('the own sessions', () => {
  it('are listed in words, the present one marked, others not shown', async () => {
    const { id, email } = await createAccount(service.db, { password: PASSWORD });
    await sessionHeaders(service, id);
    await signedIn(service);
    later(1000);
    const { headers } = await signIn(service, email, PASSWORD, {
      headers: {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      },
    });
    const { items } = (await service.get('/api/sessions', headers)).json;
    expect(items.map(({ agent, current }: { agent: string; current: boolean }) => [agent, current])).toEqual([
      ['Firefox auf Windows', true],
      [null, false],
    ]);
  });

  it('are ended one by one; another one’s, a missing one and nonsense are the same 404', async () => {
    const { id, headers } = await signedIn(service);
    const other = await sessionHeaders(service, id);
    const foreign = await signedIn(service);
    const idOf = async (of: Headers): Promise<string> =>
      (await service.get('/api/sessions', of)).json.items.find((item: { current: boolean }) => item.current)
        .id;
    expect((await send('DELETE', `/sessions/${await idOf(other)}`, headers)).statusCode).toBe(204);
    expect((await service.get('/api/session', other)).json.account).toBeNull();
    const refused = [];
    for (const missing of [await idOf(foreign.headers), MISSING, 'unsinn', "'; --"])
      refused.push(await send('DELETE', `/sessions/${encodeURIComponent(missing)}`, headers));
    expect(new Set(refused.map((answer) => `${answer.statusCode} ${answer.json().detail}`))).toEqual(
      new Set(['404 Diese Anmeldung gibt es nicht oder nicht mehr.']),
    );
    expect((await service.get('/api/session', foreign.headers)).json.account).not.toBeNull();
  });

  it('are ended everywhere, here too', async () => {
    const { id, headers } = await signedIn(service);
    const other = await sessionHeaders(service, id);
    const foreign = await signedIn(service);
    const answer = await send('DELETE', '/sessions', headers);
    expect([answer.statusCode, String(answer.headers['set-cookie'])]).toEqual([
      204,
      expect.stringMatching(/^lotse=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    for (const ended of [headers, other])
      expect((await service.get('/api/session', ended)).json.account).toBeNull();
    expect((await service.get('/api/session', foreign.headers)).json.account).not.toBeNull();
  });
});

describe('an access token', () => {
  const make = async (headers: Headers, scopes: string[] = ['read'], days = 30) =>
    (await send('POST', '/access-tokens', headers, { name: 'QGIS im Amt', scopes, days })).json();
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('is shown once, known by its beginning, and stored as a hash only', async () => {
    const { headers } = await signedIn(service);
    const { id, token, ...rest } = await make(headers, ['write', 'read']);
    expect(token).toMatch(/^lotse_[\w-]{43}$/);
    expect(rest).toMatchObject({ name: 'QGIS im Amt', scopes: ['read', 'write'], lastUsedAt: null });
    const [row] = await service.db.query(`SELECT t::text AS text FROM access_token t WHERE id = $1`, [id]);
    expect(row.text).not.toContain(token);
    const list = await service.get('/api/access-tokens', headers);
    expect(list.json.items).toHaveLength(1);
    expect(list.text).not.toContain(token);
  });

  it('says who asks, with the rights of today', async () => {
    const { id, headers } = await signedIn(service, { role: 'admin' });
    const { token } = await make(headers);
    expect((await service.get('/api/session', bearer(token))).json.account.id).toBe(id);
    await service.db.query(`UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`, [
      id,
    ]);
    expect((await service.get('/api/session', bearer(token))).status).toBe(401);
  });

  it('is refused when unknown, expired or revoked, in one sentence', async () => {
    const { headers } = await signedIn(service);
    const revoked = await make(headers);
    expect((await send('DELETE', `/access-tokens/${revoked.id}`, headers)).statusCode).toBe(204);
    const expired = await make(headers, ['read'], 1);
    later(DAY_MS + 1000);
    const answers = [];
    for (const token of ['lotse_unknown', revoked.token, expired.token])
      answers.push(await service.get('/api/session', bearer(token)));
    expect(new Set(answers.map(({ status, json }) => `${status} ${json.detail}`))).toEqual(
      new Set(['401 Dieser Zugangsschlüssel gilt nicht oder nicht mehr. Bitte einen neuen anlegen.']),
    );
  });

  it('may not do what is for a person at a screen, nor more than its scopes', async () => {
    const reader = await withToken(service, { role: 'admin', scopes: ['read'] });
    expect((await service.get('/api/sessions', reader.headers)).status).toBe(403);
    expect(
      (await send('POST', '/access-tokens', reader.headers, { name: 'x', scopes: ['write'], days: 1 }))
        .statusCode,
    ).toBe(403);
    const writer = await withToken(service, { role: 'admin', scopes: ['write'] });
    const answer = await service.get('/api/outbox', writer.headers);
    expect([answer.status, answer.json.detail]).toEqual([403, 'Dieser Zugangsschlüssel darf nicht lesen.']);
  });

  it('has its use written down once a minute at most', async () => {
    const { headers } = await signedIn(service);
    const { id, token } = await make(headers);
    const used = async () =>
      (
        await service.db.query(`SELECT last_used_at AS at FROM access_token WHERE id = $1`, [id])
      )[0].at?.getTime();
    expect(await used()).toBeUndefined();
    await service.get('/api/session', bearer(token));
    const first = await used();
    later(50_000);
    await service.get('/api/session', bearer(token));
    expect(await used()).toBe(first);
    later(15_000);
    await service.get('/api/session', bearer(token));
    expect(await used()).toBeGreaterThan(first);
  });

  it('is revoked by its owner only; another one’s, a missing one and nonsense are the same 404', async () => {
    const { headers } = await signedIn(service);
    const foreign = await signedIn(service);
    const { id } = await make(foreign.headers);
    const refused = [];
    for (const missing of [id, MISSING, 'unsinn'])
      refused.push(await send('DELETE', `/access-tokens/${missing}`, headers));
    expect(new Set(refused.map((answer) => `${answer.statusCode} ${answer.json().detail}`))).toEqual(
      new Set(['404 Diesen Zugangsschlüssel gibt es nicht oder nicht mehr.']),
    );
  });

  it.each(['Überall abmelden', 'Passwort ändern'])('is revoked by: %s', async (deed) => {
    const { headers } = await signedIn(service, { password: PASSWORD });
    const foreign = await withToken(service);
    const { token } = await make(headers);
    const body = { currentPassword: PASSWORD, newPassword: NEW };
    const answer =
      deed === 'Passwort ändern'
        ? await send('PUT', '/own-account/password', headers, body)
        : await send('DELETE', '/sessions', headers);
    expect(answer.statusCode).toBe(204);
    expect((await service.get('/api/session', bearer(token))).status).toBe(401);
    expect((await service.get('/api/session', foreign.headers)).status).toBe(200);
  });

  it('is one of 20 at most', async () => {
    const { headers } = await signedIn(service);
    for (let i = 0; i < 20; i++) await make(headers);
    expect((await make(headers)).status).toBe(409);
  });

  it('of a role that needs a second factor counts only if its holder has one', async () => {
    const office = await startTestService(undefined, { demo: false });
    const { id, headers } = await withToken(office, { role: 'admin' });
    expect((await office.get('/api/outbox', headers)).json.unmet).toEqual(['second_factor_setup']);
    await office.db.query(
      `INSERT INTO credential (account_id, totp_secret, totp_confirmed_at) VALUES ($1, 'x', now())`,
      [id],
    );
    expect((await office.get('/api/outbox', headers)).status).not.toBe(403);
    await office.close();
  });
});
