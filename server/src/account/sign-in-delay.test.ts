import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createAccount, PASSWORD, signIn, visitor } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { now, setClock } from '../platform/clock.js';
import { AccountTidy } from './account-tidy.js';
import { verifyPassword } from './password.js';
import { byAddress, byCodes, byHolder } from './sign-in-counts.js';
import { takeAttempt } from './sign-in-delay.js';

/** A network that no other test uses. */
const OFFICE = '192.0.2.1';
const from = OFFICE;

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterEach(() => setClock(null));
afterAll(() => service?.close());

const later = (ms: number) => setClock(new Date(now().getTime() + ms));

async function fail(email: string, times: number, from = OFFICE, headers = {}) {
  const answers = [];
  for (let i = 0; i < times; i++) answers.push(await signIn(service, email, 'falsch', { from, headers }));
  return answers;
}

it('after five failures the next attempt has to wait, and is told how long', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  expect((await fail(email, 5)).map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401]);
  const refused = await signIn(service, email, PASSWORD, { from });
  expect([refused.status, refused.json.detail, refused.responseHeaders['retry-after']]).toEqual([
    429,
    'Zu viele Fehlversuche mit dieser Adresse. Bitte in einer Sekunde noch einmal versuchen.',
    '1',
  ]);
  later(1000);
  expect((await signIn(service, email, PASSWORD, { from })).status).toBe(200);
});

it('an address that nobody has is slowed in the same way', async () => {
  const answers = await fail('niemand-wartet@kommune.example', 6);
  expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 429]);
});

it('the wait doubles from 1 second up to 15 minutes, and never becomes longer', async () => {
  for (let i = 0; i < 4; i++) await takeAttempt(service.db, [byHolder('doppelt')]);
  const waits: number[] = [];
  for (let i = 0; i < 13; i++) {
    await takeAttempt(service.db, [byHolder('doppelt')]);
    const refused = await takeAttempt(service.db, [byHolder('doppelt')]).catch((error) =>
      error.getResponse(),
    );
    waits.push(refused.retryAfter);
    later(refused.retryAfter * 1000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

it('a stranger who fails with an address does not keep its owner out', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  expect((await fail(email, 6, visitor())).at(-1)!.status).toBe(429);
  expect((await signIn(service, email, PASSWORD, { from })).status).toBe(200);
});

it('an IPv6 network of one household counts as one visitor', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  await fail(email, 5, '2001:db8:1:2::1');
  expect((await signIn(service, email, PASSWORD, { from: '2001:db8:1:2:ffff::7' })).status).toBe(429);
  expect((await signIn(service, email, PASSWORD, { from: '2001:db8:1:3::1' })).status).toBe(200);
});

it('over all networks an address is slowed from 100 failures on, by 5 seconds at most', async () => {
  const { id, email } = await createAccount(service.db, { password: PASSWORD });
  for (let i = 0; i < 104; i++) {
    await takeAttempt(service.db, [byAddress(email)]);
    if (i >= 99) later(5000);
  }
  await takeAttempt(service.db, [byAddress(email)]);
  const refused = await signIn(service, email, PASSWORD);
  expect([refused.status, refused.responseHeaders['retry-after']]).toEqual([429, '5']);
  later(5000);
  expect((await signIn(service, email, PASSWORD)).json.account.id).toBe(id);
});

it('a browser that was signed in before does not wait for what strangers did, in the same office or elsewhere', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  const { known } = await signIn(service, email, PASSWORD, { from });
  expect(known).toMatch(
    /^lotse-known=[\w.-]+; Max-Age=15552000; Path=\/api\/session; HttpOnly; SameSite=Lax$/i,
  );
  const headers = { cookie: known!.split(';')[0]! };
  await fail(email, 5);
  // The five count here too.
  for (let i = 0; i < 95; i++) await takeAttempt(service.db, [byAddress(email)]);
  expect((await signIn(service, email, PASSWORD, { from })).status).toBe(429);
  expect((await signIn(service, email, PASSWORD, { from, headers })).status).toBe(200);
  expect((await fail(email, 6, visitor(), headers)).at(-1)!.status).toBe(429);
});

it('a browser is known for its own account only, for 180 days, and by what was signed here', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  const other = await createAccount(service.db, { password: PASSWORD });
  const ofOther = (await signIn(service, other.email, PASSWORD, { from })).known!.split(';')[0]!;
  const own = (await signIn(service, email, PASSWORD, { from })).known!.split(';')[0]!;
  await fail(email, 6);
  const status = async (cookie: string) =>
    (await signIn(service, email, PASSWORD, { from, headers: { cookie } })).status;
  expect(await status(ofOther)).toBe(429);
  const [header, , signature] = own.split('.');
  expect(await status([header, ofOther.split('.')[1], signature].join('.'))).toBe(429);
  expect(await status(own)).toBe(200);
  later(181 * 24 * 3_600_000);
  await fail(email, 5);
  expect(await status(own)).toBe(429);
});

it('of one account 20 wrong codes may be tried, then one an hour', async () => {
  for (let i = 0; i < 20; i++) await takeAttempt(service.db, [byCodes('codes')]);
  const refused = takeAttempt(service.db, [byCodes('codes')]);
  await expect(refused).rejects.toMatchObject({ status: 429, response: { retryAfter: 3600 } });
  later(3_600_000);
  await takeAttempt(service.db, [byCodes('codes')]);
  await expect(takeAttempt(service.db, [byCodes('codes')])).rejects.toMatchObject({ status: 429 });
});

it('a success starts anew', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  await fail(email, 4);
  expect((await signIn(service, email, PASSWORD, { from })).status).toBe(200);
  expect((await fail(email, 5)).at(-1)!.status).toBe(401);
});

it('attempts made at once are counted too', async () => {
  const { email } = await createAccount(service.db, { password: PASSWORD });
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => signIn(service, email, 'falsch', { from })),
  );
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(7);
});

it('an attempt that is taken back does not erase the wait of a failure meanwhile', async () => {
  for (let i = 0; i < 4; i++) await takeAttempt(service.db, [byHolder('zugleich')]);
  const harmless = await takeAttempt(service.db, [byHolder('zugleich')]);
  later(1000);
  await takeAttempt(service.db, [byHolder('zugleich')]);
  await harmless.takeBack();
  await expect(takeAttempt(service.db, [byHolder('zugleich')])).rejects.toMatchObject({ status: 429 });
});

it('neither e-mail nor network nor account can be read from what is stored', async () => {
  const { email } = await createAccount(service.db);
  await fail(email, 1);
  const rows: { text: string }[] = await service.db.query(`SELECT d::text AS text FROM sign_in_delay d`);
  expect(rows.some(({ text }) => text.includes(email) || text.includes(OFFICE))).toBe(false);
});

it('of many at once two are hashed, 20 wait, the others are asked to come back, and then there is room again', async () => {
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword(null, 'falsch')));
  const refused = all.filter((one) => one.status === 'rejected').map((one) => one.reason.getResponse());
  expect(refused).toHaveLength(8);
  expect(refused[0]).toEqual({
    detail: 'Gerade melden sich sehr viele an. Bitte in einigen Sekunden noch einmal versuchen.',
    retryAfter: 5,
  });
  const again = Array.from({ length: 22 }, () => verifyPassword(null, 'falsch'));
  expect(await Promise.all(again)).toEqual(again.map(() => false));
});

it('one visitor may try 120 times a minute, whatever the addresses', async () => {
  const remoteAddress = visitor();
  const ask = (i: number) =>
    service.fastify.inject({
      method: 'GET',
      url: `/api/links/unbekannt-${i}`,
      remoteAddress,
    });
  const statuses = [];
  for (let i = 0; i < 120; i++) statuses.push((await ask(i)).statusCode);
  expect(new Set(statuses)).toEqual(new Set([404]));
  const refused = await ask(120);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.json().detail).toMatch(/^Zu viele Versuche\. Bitte in \d+ Sekunden noch einmal\.$/);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const other = await service.fastify.inject({ url: '/api/links/unbekannt', remoteAddress: visitor() });
  expect(other.statusCode).toBe(404);
});

it('what has expired is removed', async () => {
  await service.db.query('TRUNCATE sign_in_delay');
  await takeAttempt(service.db, [byHolder('vergessen')]);
  await createAccount(service.db);
  later(8 * 24 * 3_600_000);
  await service.app.get(AccountTidy).tidy();
  const [row] = await service.db.query(
    `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM sign_in_delay) AS delays`,
  );
  expect(row).toEqual({ sessions: 0, delays: 0 });
});
