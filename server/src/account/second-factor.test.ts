import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import {
  createAccount,
  PASSWORD,
  sessionHeaders,
  signedIn,
  signIn,
  type TestAccount,
} from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { now, setClock } from '../platform/clock.js';

const HTTPS = { 'x-forwarded-proto': 'https' };
const HOUR_MS = 3_600_000;
const STEP_MS = 30_000;

let demo: TestService;
let office: TestService;
beforeAll(async () => {
  demo = await startTestService();
  office = await startTestService(undefined, { demo: false, trustProxy: true });
});
afterEach(() => setClock(null));
afterAll(async () => {
  await demo?.close();
  await office?.close();
});

const later = (ms: number) => setClock(new Date(now().getTime() + ms));
const codeOf = (secret: string, shift = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + shift });

type Headers = Record<string, string>;
const write = (
  service: TestService,
  method: 'POST' | 'PUT',
  url: string,
  headers: Headers,
  payload?: object,
) =>
  service.fastify.inject({
    method,
    url: `/api${url}`,
    headers: { ...HTTPS, ...headers },
    ...(payload && { payload }),
  });

interface Equipped extends TestAccount {
  headers: Headers;
  secret: string;
  recoveryCodes: string[];
}

/** Signed in, with a second factor; the code of the present step is used up by that. */
async function equipped(service: TestService, account?: TestAccount): Promise<Equipped> {
  const own = account ?? (await createAccount(service.db, { password: PASSWORD }));
  const headers = await sessionHeaders(service, own.id, { secondFactor: false });
  const { secret } = (await write(service, 'POST', '/own-account/second-factor', headers)).json();
  const answer = await write(service, 'PUT', '/own-account/second-factor', headers, { code: codeOf(secret) });
  return { ...own, headers, secret, recoveryCodes: answer.json().recoveryCodes };
}

describe('setting up the second factor', () => {
  it('shows a secret as text, address and QR code, and stores it encrypted only', async () => {
    const { id, email, headers } = await signedIn(demo);
    const setup = (await write(demo, 'POST', '/own-account/second-factor', headers)).json();
    expect(setup.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(setup.uri)).toContain(`otpauth://totp/Breitbandlotse:${email}?`);
    expect(setup.qr).toEqual({
      size: expect.any(Number),
      path: expect.stringMatching(/^(M\d+ \d+h\d+v1H\d+z)+$/),
    });
    const [row] = await demo.db.query(`SELECT c::text AS text FROM credential c WHERE account_id = $1`, [id]);
    expect(row.text).not.toContain(setup.secret);
  });

  it('counts only once a code is confirmed, and then ends every other session', async () => {
    const account = await createAccount(demo.db, { password: PASSWORD });
    const headers = await sessionHeaders(demo, account.id, { secondFactor: false });
    const other = await sessionHeaders(demo, account.id, { secondFactor: false });
    const { secret } = (await write(demo, 'POST', '/own-account/second-factor', headers)).json();
    expect((await signIn(demo, account.email, PASSWORD)).status).toBe(200);
    const wrong = await write(demo, 'PUT', '/own-account/second-factor', headers, { code: '000000' });
    expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([400, 'code']);
    const right = await write(demo, 'PUT', '/own-account/second-factor', headers, { code: codeOf(secret) });
    expect(right.statusCode).toBe(200);
    expect(right.json().recoveryCodes).toHaveLength(10);
    for (const code of right.json().recoveryCodes)
      expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect((await demo.get('/api/session', headers)).json.account).toMatchObject({
      secondFactor: 'on',
      recoveryCodesLeft: 10,
    });
    expect((await demo.get('/api/session', other)).json.account).toBeNull();
    expect((await signIn(demo, account.email, PASSWORD)).status).toBe(401);
  });

  it('does not begin again while one is active', async () => {
    const { headers, secret } = await equipped(demo);
    later(STEP_MS);
    for (const answer of [
      await write(demo, 'POST', '/own-account/second-factor', headers),
      await write(demo, 'PUT', '/own-account/second-factor', headers, { code: codeOf(secret) }),
    ])
      expect([answer.statusCode, answer.json().detail]).toEqual([
        409,
        expect.stringContaining('schon eingerichtet'),
      ]);
  });

  it('cannot be confirmed without having begun', async () => {
    const { headers } = await signedIn(demo);
    const answer = await write(demo, 'PUT', '/own-account/second-factor', headers, { code: '123456' });
    expect(answer.statusCode).toBe(409);
  });

  it('is not for demo accounts, which everybody uses', async () => {
    const { headers } = await signedIn(demo, { isDemo: true, password: PASSWORD });
    const answers = [
      await write(demo, 'POST', '/own-account/second-factor', headers),
      await write(demo, 'PUT', '/own-account/second-factor', headers, { code: '123456' }),
      await write(demo, 'POST', '/own-account/recovery-codes', headers, { code: '123456' }),
      await write(demo, 'PUT', '/own-account/password', headers, {
        currentPassword: PASSWORD,
        newPassword: 'ein anderer langer Satz',
      }),
    ];
    for (const answer of answers)
      expect([answer.statusCode, answer.json().detail]).toEqual([403, expect.stringContaining('Demokonten')]);
  });
});

describe('signing in with a second factor', () => {
  it('asks for the code only after the password was right', async () => {
    const { email, secret } = await equipped(demo);
    later(STEP_MS);
    const wrong = await signIn(demo, email, 'falsch', { code: codeOf(secret) });
    expect([wrong.status, wrong.json.unmet]).toEqual([401, undefined]);
    const asked = await signIn(demo, email, PASSWORD);
    expect([asked.status, asked.json.unmet, asked.setCookie]).toEqual([401, ['second_factor'], null]);
    const refused = await signIn(demo, email, PASSWORD, { code: '000000' });
    expect([refused.status, refused.json.unmet]).toEqual([401, ['second_factor']]);
    expect(refused.json.detail).toContain('Dieser Code gilt nicht');
    const answer = await signIn(demo, email, PASSWORD, { code: codeOf(secret) });
    expect([answer.status, answer.json.account.secondFactor]).toEqual([200, 'on']);
  });

  it('takes a code once, even at the same moment, and one before or after the present one', async () => {
    const { email, secret } = await equipped(demo);
    later(3 * STEP_MS);
    const code = codeOf(secret, -STEP_MS);
    const both = await Promise.all([
      signIn(demo, email, PASSWORD, { code }),
      signIn(demo, email, PASSWORD, { code }),
    ]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 401]);
    expect((await signIn(demo, email, PASSWORD, { code: codeOf(secret, STEP_MS) })).status).toBe(200);
    // An older one than the last used does not count any more.
    expect((await signIn(demo, email, PASSWORD, { code: codeOf(secret) })).status).toBe(401);
    later(STEP_MS);
    expect((await signIn(demo, email, PASSWORD, { code: codeOf(secret, 2 * STEP_MS) })).status).toBe(401);
  });

  it('takes a recovery code once, as it is typed, even at the same moment', async () => {
    const { email, recoveryCodes } = await equipped(demo);
    const [first, second] = recoveryCodes as [string, string];
    const typed = first.toUpperCase().replaceAll('-', ' ');
    const both = await Promise.all([
      signIn(demo, email, PASSWORD, { code: typed }),
      signIn(demo, email, PASSWORD, { code: first }),
    ]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 401]);
    const answer = await signIn(demo, email, PASSWORD, { code: second });
    expect([answer.status, answer.json.account.recoveryCodesLeft]).toEqual([200, 8]);
  });

  it('has used up a code before anyone is signed in, so that one cut off cannot be used again', async () => {
    const { email, recoveryCodes } = await equipped(demo);
    await demo.db.query('ALTER TABLE session RENAME TO session_gone');
    const cut = await signIn(demo, email, PASSWORD, { code: recoveryCodes[0]! }).finally(() =>
      demo.db.query('ALTER TABLE session_gone RENAME TO session'),
    );
    expect(cut.status).toBe(500);
    expect((await signIn(demo, email, PASSWORD, { code: recoveryCodes[0]! })).status).toBe(401);
  });

  it('is slowed by wrong codes as by wrong passwords, and asking for the code does not erase that', async () => {
    const from = '192.0.2.1';
    const { email, secret } = await equipped(demo);
    later(2 * STEP_MS);
    for (let i = 0; i < 5; i++) {
      expect((await signIn(demo, email, PASSWORD, { from })).json.unmet).toEqual(['second_factor']);
      expect((await signIn(demo, email, PASSWORD, { from, code: '000000' })).status).toBe(401);
    }
    expect((await signIn(demo, email, PASSWORD, { from, code: codeOf(secret) })).status).toBe(429);
    later(1000);
    expect((await signIn(demo, email, PASSWORD, { from, code: codeOf(secret) })).status).toBe(200);
  });

  it('lets 20 wrong codes be tried over all networks, and nobody use them up without the password', async () => {
    const { email, secret } = await equipped(demo);
    later(2 * STEP_MS);
    for (let i = 0; i < 21; i++) await signIn(demo, email, 'falsch', { code: '000000' });
    const statuses = [];
    for (let i = 0; i < 21; i++)
      statuses.push((await signIn(demo, email, PASSWORD, { code: '000000' })).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
    const refused = await signIn(demo, email, PASSWORD, { code: codeOf(secret) });
    expect(refused.json.detail).toMatch(/^Zu viele falsche Codes\. Bitte in 60 Minuten/);
    later(HOUR_MS + 3 * STEP_MS);
    expect((await signIn(demo, email, PASSWORD, { code: codeOf(secret) })).status).toBe(200);
  });

  it('still works by recovery code after the secret of the installation was changed', async () => {
    const { id, email, recoveryCodes } = await equipped(demo);
    await demo.db.query(`UPDATE credential SET totp_secret = 'unreadable' WHERE account_id = $1`, [id]);
    expect((await signIn(demo, email, PASSWORD, { code: '123456' })).status).toBe(401);
    expect((await signIn(demo, email, PASSWORD, { code: recoveryCodes[0]! })).status).toBe(200);
  });
});

describe('recovery codes', () => {
  it('are renewed for a code of the app only, and the old ones end', async () => {
    const { email, headers, secret, recoveryCodes } = await equipped(demo);
    later(STEP_MS);
    const refused = await write(demo, 'POST', '/own-account/recovery-codes', headers, {
      code: recoveryCodes[0]!,
    });
    expect(refused.statusCode).toBe(400);
    const answer = await write(demo, 'POST', '/own-account/recovery-codes', headers, {
      code: codeOf(secret),
    });
    expect(answer.json().recoveryCodes).toHaveLength(10);
    expect((await signIn(demo, email, PASSWORD, { code: recoveryCodes[0]! })).status).toBe(401);
    expect((await signIn(demo, email, PASSWORD, { code: answer.json().recoveryCodes[0] })).status).toBe(200);
  });
});

describe('removing the second factor', () => {
  it('needs the password, and then the password is enough to sign in', async () => {
    const { email, headers } = await equipped(demo);
    const wrong = await write(demo, 'POST', '/own-account/second-factor/removal', headers, {
      password: 'falsch',
    });
    expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([400, 'password']);
    const right = await write(demo, 'POST', '/own-account/second-factor/removal', headers, {
      password: PASSWORD,
    });
    expect(right.statusCode).toBe(204);
    expect((await signIn(demo, email, PASSWORD)).json.account).toMatchObject({
      secondFactor: 'off',
      recoveryCodesLeft: 0,
    });
  });

  it('is refused to a role that needs one', async () => {
    const account = await createAccount(office.db, { password: PASSWORD, role: 'admin' });
    const { headers } = await equipped(office, account);
    const answer = await write(office, 'POST', '/own-account/second-factor/removal', headers, {
      password: PASSWORD,
    });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      409,
      expect.stringContaining('Ihre Rolle braucht'),
    ]);
  });
});

describe('a role that needs a second factor', () => {
  it.each(['dias_advisor', 'dias_lead', 'admin'] as const)(
    '%s may only set one up until it is there',
    async (role) => {
      const account = await createAccount(office.db, { password: PASSWORD, role });
      const first = await signIn(office, account.email, PASSWORD, { headers: HTTPS });
      expect([first.status, first.json.account.secondFactor]).toEqual([200, 'missing']);
      const barred = await office.get('/api/sessions', first.headers);
      expect([barred.status, barred.json.unmet]).toEqual([403, ['second_factor_setup']]);
      const { secret } = (await write(office, 'POST', '/own-account/second-factor', first.headers)).json();
      await write(office, 'PUT', '/own-account/second-factor', first.headers, { code: codeOf(secret) });
      expect((await office.get('/api/sessions', first.headers)).status).toBe(200);
      later(STEP_MS);
      const again = await signIn(office, account.email, PASSWORD, { headers: HTTPS, code: codeOf(secret) });
      expect((await office.get('/api/sessions', again.headers)).status).toBe(200);
    },
  );

  it('is fulfilled by one that was shown at the identity provider', async () => {
    const { headers } = await signedIn(office, { role: 'dias_lead', secondFactor: true });
    expect((await office.get('/api/session', { ...HTTPS, ...headers })).json.account.secondFactor).toBe(
      'off',
    );
    expect((await office.get('/api/sessions', { ...HTTPS, ...headers })).status).toBe(200);
  });

  it('needs none in the demo, and other roles need none at all', async () => {
    const inDemo = await signedIn(demo, { role: 'admin', secondFactor: false });
    expect((await demo.get('/api/sessions', inDemo.headers)).status).toBe(200);
    const officer = await signedIn(office, { role: 'municipal_officer', secondFactor: false });
    expect((await office.get('/api/sessions', { ...HTTPS, ...officer.headers })).status).toBe(200);
  });

  it('needs one from the moment on that an account is given it', async () => {
    const { id, headers } = await signedIn(office, { role: 'auditor', secondFactor: false });
    await office.db.query(`UPDATE account SET role = 'admin' WHERE id = $1`, [id]);
    expect((await office.get('/api/sessions', { ...HTTPS, ...headers })).status).toBe(403);
  });
});
