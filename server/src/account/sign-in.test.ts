import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import argon2 from 'argon2';
import { createAccount, PASSWORD, signedIn, signIn } from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { setClock } from '../platform/clock.js';
import { DEMO_PASSWORD, seedDemoAccounts } from './demo-accounts.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const HTTPS = { 'x-forwarded-proto': 'https' };

let demo: TestService;
let office: TestService;
beforeAll(async () => {
  demo = await startTestService((db) => seedDemoAccounts(db, () => undefined), { trustProxy: true });
  office = await startTestService((db) => seedDemoAccounts(db, () => undefined), {
    demo: false,
    trustProxy: true,
  });
});
afterEach(() => setClock(null));
afterAll(async () => {
  await demo?.close();
  await office?.close();
});

const later = (ms: number) => setClock(new Date(Date.now() + ms));
const sessionsOf = async (service: TestService, accountId: string): Promise<number> =>
  (await service.db.query(`SELECT count(*)::int AS n FROM session WHERE account_id = $1`, [accountId]))[0].n;

describe('sign-in with e-mail and password', () => {
  it('answers who is signed in, and the session knows them from then on', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD, role: 'auditor' });
    const answer = await signIn(demo, account.email.toUpperCase(), PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.json.account).toMatchObject({
      id: account.id,
      role: 'auditor',
      secondFactor: 'off',
      mayReadAccounts: true,
      mayManageAccounts: false,
    });
    const session = await demo.get('/api/session', answer.headers);
    expect(session.json).toEqual(answer.json);
    expect(session.headers['cache-control']).toBe('no-store');
  });

  it('refuses a wrong password, an unknown address and an account that is not active in one sentence', async () => {
    const active = await createAccount(demo.db, { password: PASSWORD });
    const deactivated = await createAccount(demo.db, { password: PASSWORD, state: 'deactivated' });
    const invited = await createAccount(demo.db, { password: PASSWORD, state: 'invited' });
    const withoutPassword = await createAccount(demo.db);
    const answers = [
      await signIn(demo, active.email, 'falsch'),
      await signIn(demo, 'niemand@kommune.example', PASSWORD),
      await signIn(demo, deactivated.email, PASSWORD),
      await signIn(demo, invited.email, PASSWORD),
      await signIn(demo, withoutPassword.email, PASSWORD),
    ];
    expect(new Set(answers.map(({ status, json }) => `${status} ${json.detail}`))).toEqual(
      new Set([
        '401 E-Mail-Adresse und Passwort passen nicht zusammen. Bitte beides prüfen oder ein neues Passwort anfordern.',
      ]),
    );
    expect(answers.map((answer) => answer.setCookie)).toEqual([null, null, null, null, null]);
  });

  it('never takes over a session that was planted before', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD });
    const first = await signIn(demo, account.email, PASSWORD);
    const second = await signIn(demo, account.email, PASSWORD, { headers: first.headers });
    expect(second.headers.cookie).not.toBe(first.headers.cookie);
    expect((await demo.get('/api/session', first.headers)).json.account).toBeNull();
    expect(await sessionsOf(demo, account.id)).toBe(1);
  });

  it('stores neither the session id nor the password, only what they are known by', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD });
    const { headers } = await signIn(demo, account.email, PASSWORD);
    const id = decodeURIComponent(headers.cookie!.split('=')[1]!).split('.')[0]!;
    const [row] = await demo.db.query(
      `SELECT c.password_hash AS hash, length(s.token_hash) AS length, s::text AS session
         FROM credential c JOIN session s USING (account_id) WHERE c.account_id = $1`,
      [account.id],
    );
    expect(row.hash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(row.length).toBe(32);
    expect(row.session).not.toContain(id);
  });

  it('hashes a password anew that was hashed with weaker parameters', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD });
    const weak = await argon2.hash(PASSWORD, { memoryCost: 8192, timeCost: 2, parallelism: 1 });
    await demo.db.query(`UPDATE credential SET password_hash = $2 WHERE account_id = $1`, [account.id, weak]);
    expect((await signIn(demo, account.email, PASSWORD)).status).toBe(200);
    const [{ hash }] = await demo.db.query(
      `SELECT password_hash AS hash FROM credential WHERE account_id = $1`,
      [account.id],
    );
    expect(hash).toContain('m=19456,p=1,t=2');
    expect((await signIn(demo, account.email, PASSWORD)).status).toBe(200);
  });

  it('takes the same letters typed on another keyboard', async () => {
    const account = await createAccount(demo.db, { password: 'zwölf Äpfel für den Herrn'.normalize('NFC') });
    const answer = await signIn(demo, account.email, 'zwölf Äpfel für den Herrn'.normalize('NFD'));
    expect(answer.status).toBe(200);
  });
});

describe('the session', () => {
  it('has a cookie that scripts cannot read and other sites cannot use', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD });
    const { setCookie } = await signIn(demo, account.email, PASSWORD);
    expect(setCookie).toMatch(/^lotse=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/i);
  });

  it('has a Secure cookie outside the demo, and in the demo where it runs on https', async () => {
    const account = await createAccount(office.db, { password: PASSWORD });
    const answer = await signIn(office, account.email, PASSWORD, { headers: HTTPS });
    expect(answer.setCookie).toMatch(/^__Host-lotse=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
    expect((await office.get('/api/session', answer.headers)).json.account.id).toBe(account.id);
    const ofDemo = await createAccount(demo.db, { password: PASSWORD });
    const { setCookie } = await signIn(demo, ofDemo.email, PASSWORD, { headers: HTTPS });
    expect(setCookie).toMatch(/; Secure/);
  });

  it('is refused over plain http outside the demo, before the password is looked at', async () => {
    const answer = await signIn(office, 'niemand@kommune.example', PASSWORD);
    expect([answer.status, answer.json.detail]).toEqual([403, expect.stringContaining('nur über https')]);
  });

  it('is only to be had under the address as it is written', async () => {
    const { email, headers } = await signedIn(demo, { password: PASSWORD });
    const payload = { email, password: PASSWORD };
    const answer = await demo.fastify.inject({ method: 'POST', url: '/%61pi/session', payload });
    expect(answer.statusCode).toBe(400);
    expect((await demo.get('/%61pi/sessions', headers)).status).toBe(401);
  });

  it('ends after 12 hours without use', async () => {
    const { headers } = await signedIn(demo);
    later(11 * HOUR_MS);
    expect((await demo.get('/api/session', headers)).json.account).not.toBeNull();
    later(22 * HOUR_MS);
    expect((await demo.get('/api/session', headers)).json.account).not.toBeNull();
    later(34 * HOUR_MS + MINUTE_MS);
    expect((await demo.get('/api/session', headers)).json.account).toBeNull();
  });

  it('ends after 7 days, however much it is used', async () => {
    const { headers } = await signedIn(demo);
    for (let hours = 10; hours < 7 * 24; hours += 10) {
      later(hours * HOUR_MS);
      expect((await demo.get('/api/session', headers)).json.account).not.toBeNull();
    }
    later(7 * 24 * HOUR_MS + MINUTE_MS);
    expect((await demo.get('/api/session', headers)).json.account).toBeNull();
  });

  it('is written to once a minute at most', async () => {
    const { id, headers } = await signedIn(demo);
    const seen = async () =>
      (await demo.db.query(`SELECT seen_at FROM session WHERE account_id = $1`, [id]))[0].seen_at as Date;
    const before = await seen();
    later(50_000);
    await demo.get('/api/session', headers);
    expect(await seen()).toEqual(before);
    later(70_000);
    await demo.get('/api/session', headers);
    expect((await seen()).getTime()).toBeGreaterThan(before.getTime() + 60_000);
  });

  it('has the rights of today: a change of role counts at once', async () => {
    const { id, headers } = await signedIn(demo, { role: 'auditor' });
    await demo.db.query(`UPDATE account SET role = 'admin' WHERE id = $1`, [id]);
    expect((await demo.get('/api/session', headers)).json.account.role).toBe('admin');
  });

  it('counts as nobody once the account is deactivated', async () => {
    const { id, headers } = await signedIn(demo);
    await demo.db.query(`UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`, [
      id,
    ]);
    expect((await demo.get('/api/session', headers)).json.account).toBeNull();
    expect((await demo.get('/api/sessions', headers)).status).toBe(401);
  });

  it('with a cookie that nobody here signed is nobody', async () => {
    const { headers } = await signedIn(demo);
    const forged = { cookie: `${headers.cookie!.slice(0, -3)}xyz` };
    expect((await demo.get('/api/session', forged)).json.account).toBeNull();
    expect((await demo.get('/api/session', { cookie: 'lotse=%00%ff' })).status).toBe(200);
  });

  it('ends by signing out, and the browser forgets its cookie', async () => {
    const { id, headers } = await signedIn(demo);
    const answer = await demo.fastify.inject({ method: 'DELETE', url: '/api/session', headers });
    expect(answer.statusCode).toBe(204);
    expect(String(answer.headers['set-cookie'])).toMatch(/^lotse=; .*Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(await sessionsOf(demo, id)).toBe(0);
    expect((await demo.get('/api/session', headers)).json.account).toBeNull();
  });
});

describe('the public', () => {
  it('gets no cookie and costs no look at sessions, on pages, tiles and the API', async () => {
    const { headers } = await signedIn(demo);
    await demo.db.query('ALTER TABLE session RENAME TO session_gone');
    try {
      for (const url of [
        '/api/health',
        '/api/session',
        '/api/sign-in-options',
        '/tiles/municipality.json',
        '/karte',
      ]) {
        const answer = await demo.get(url);
        expect([url, answer.headers['set-cookie']]).toEqual([url, undefined]);
        expect(answer.status).not.toBe(500);
      }
      // Even where the cookie comes along.
      for (const url of ['/tiles/municipality.json', '/tiles/district/6/34/21.pbf', '/karte', '/robots.txt'])
        expect((await demo.get(url, headers)).status).not.toBe(500);
      expect((await demo.get('/api/session', headers)).status).toBe(500);
    } finally {
      await demo.db.query('ALTER TABLE session_gone RENAME TO session');
    }
  });

  it('finds the demo accounts on the sign-in page of the demo only', async () => {
    const shown = (await demo.get('/api/sign-in-options')).json;
    expect(shown.provider).toBeNull();
    expect(shown.demoAccounts.map((account: { role: string }) => account.role)).toEqual([
      'municipal_officer',
      'municipal_officer',
      'district_officer',
      'dias_advisor',
      'dias_lead',
      'admin',
      'auditor',
    ]);
    expect(
      shown.demoAccounts.slice(0, 2).map((account: { managesUsers: boolean }) => account.managesUsers),
    ).toEqual([false, true]);
    for (const account of shown.demoAccounts.slice(0, 2))
      expect((await signIn(demo, account.email, account.password)).status).toBe(200);
    expect((await office.get('/api/sign-in-options')).json.demoAccounts).toEqual([]);
  });

  it('cannot sign in with a demo account outside the demo, nor go on with one', async () => {
    const email = 'verwaltung@demo.lotse';
    expect((await signIn(office, email, DEMO_PASSWORD, { headers: HTTPS })).status).toBe(401);
    const { headers } = await signedIn(office, { isDemo: true });
    expect((await office.get('/api/session', { ...HTTPS, ...headers })).json.account).toBeNull();
  });

  it('finds the demo accounts once, however often they are seeded', async () => {
    await seedDemoAccounts(demo.db, () => undefined);
    const [row] = await demo.db.query(
      `SELECT count(*)::int AS accounts, count(DISTINCT role)::int AS roles FROM account
        WHERE is_demo AND person_id IN (SELECT id FROM person WHERE email LIKE '%@demo.lotse')`,
    );
    expect(row).toEqual({ accounts: 7, roles: 6 });
  });
});
