import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountOptions,
  createAccount,
  PASSWORD,
  signedIn,
  signIn,
  visitor,
  withToken,
} from '../../test/accounts.js';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { setClock } from '../platform/clock.js';
import { readConfiguration } from '../platform/configuration.js';
import { createLink, type LinkPurpose } from './account-link.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NEW = 'drei Birnen und ein Apfel';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(insertSmallLand, { publicUrl: 'https://breitband.example' });
});
afterEach(() => setClock(null));
afterAll(() => service?.close());

const later = (ms: number) => setClock(new Date(Date.now() + ms));
const link = async (accountId: string, purpose: LinkPurpose): Promise<string> =>
  (await service.db.transaction((manager) => createLink(manager, accountId, purpose))).token;
const use = (token: string, newPassword = NEW, name?: string, from = visitor()) =>
  service.fastify.inject({
    method: 'PUT',
    url: `/api/links/${token}`,
    remoteAddress: from,
    payload: { newPassword, name },
  });
const look = async (token: string) =>
  service.fastify.inject({ url: `/api/links/${token}`, remoteAddress: visitor() });
const invited = (options: AccountOptions = {}) => createAccount(service.db, { state: 'invited', ...options });

describe('an invitation', () => {
  it('says to whom it went and what for, as long as nobody used it', async () => {
    const { id, email } = await invited({ name: 'Ina Vogel' });
    const token = await link(id, 'invitation');
    const answer = await look(token);
    expect(answer.json()).toEqual({
      purpose: 'invitation',
      email,
      name: 'Ina Vogel',
      role: 'municipal_officer',
      areas: ['Aue-Bad Schlema'],
      expiresAt: expect.any(String),
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('sets password and name, activates the account, signs in, and the account itself is the author', async () => {
    const { id, email } = await invited();
    const answer = await use(await link(id, 'invitation'), NEW, 'Ina Vogel-Groß');
    expect([answer.statusCode, answer.json().account.name]).toEqual([200, 'Ina Vogel-Groß']);
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    const cookie = cookies.find((line) => line.startsWith('lotse='))!.split(';')[0]!;
    expect((await service.get('/api/session', { cookie })).json.account.id).toBe(id);
    expect((await signIn(service, email, NEW)).status).toBe(200);
    const [version] = await service.db.query(
      `SELECT account_id, actor, reason, row ->> 'state' AS state, request_id IS NOT NULL AS has_request
         FROM record_version WHERE record = 'account' AND record_key = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    expect(version).toEqual({
      account_id: id,
      actor: 'account',
      reason: 'Einladung angenommen',
      state: 'active',
      has_request: true,
    });
  });

  it('is good for once, even at the same moment', async () => {
    const { id } = await invited();
    const token = await link(id, 'invitation');
    const answers = await Promise.all([use(token), use(token)]);
    expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 404]);
    expect((await look(token)).statusCode).toBe(404);
  });

  it('is good for 7 days', async () => {
    const { id } = await invited();
    const token = await link(id, 'invitation');
    later(7 * DAY_MS - HOUR_MS);
    expect((await look(token)).statusCode).toBe(200);
    later(7 * DAY_MS + HOUR_MS);
    expect((await look(token)).statusCode).toBe(404);
    expect((await use(token)).statusCode).toBe(404);
  });

  it('ends when a newer one is sent, and with the account', async () => {
    const { id } = await invited();
    const older = await link(id, 'invitation');
    const newer = await link(id, 'invitation');
    const answers = [await look(older), await look('nie-gesehen')];
    await service.db.query(`UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`, [
      id,
    ]);
    answers.push(await look(newer), await use(newer));
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.json().detail}`))).toEqual(
      new Set([
        '404 Dieser Link gilt nicht mehr: Er ist abgelaufen, wurde schon benutzt oder durch einen neueren ersetzt.',
      ]),
    );
  });

  it('that is cut off half way has changed nothing and can be used again', async () => {
    const { id, email } = await invited();
    const token = await link(id, 'invitation');
    await service.db.query('ALTER TABLE session RENAME TO session_gone');
    const cut = await use(token).finally(() =>
      service.db.query('ALTER TABLE session_gone RENAME TO session'),
    );
    expect(cut.statusCode).toBe(500);
    expect((await signIn(service, email, NEW)).status).toBe(401);
    expect((await use(token)).statusCode).toBe(200);
  });

  it('is stored as a hash only', async () => {
    const { id } = await invited();
    const token = await link(id, 'invitation');
    const [row] = await service.db.query(`SELECT l::text AS text FROM account_link l WHERE account_id = $1`, [
      id,
    ]);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(row.text).not.toContain(token);
    expect(row.text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });
});

describe('a password to be set anew', () => {
  const mailsTo = (recipient: string) =>
    service.db.query(`SELECT subject, body FROM mail WHERE recipient = $1 ORDER BY id`, [recipient]);
  const ask = (email: string, from = visitor()) =>
    service.fastify.inject({
      method: 'POST',
      url: '/api/password-resets',
      remoteAddress: from,
      headers: { host: 'evil.example' },
      payload: { email },
    });

  it('is asked for by mail, with a link to our own address that is good for an hour', async () => {
    const { email } = await createAccount(service.db, { password: PASSWORD });
    expect((await ask(email)).statusCode).toBe(202);
    const [mail] = await mailsTo(email);
    const token = /https:\/\/breitband\.example\/passwort\/([\w-]{43})/.exec(mail.body)![1]!;
    expect(mail.body).not.toContain('evil.example');
    expect((await look(token)).json().purpose).toBe('password_reset');
    later(HOUR_MS + 60_000);
    expect((await look(token)).statusCode).toBe(404);
  });

  it('is only sent where the address of the service is set: a Host header says what anyone likes', () => {
    expect(() => readConfiguration({ SMTP_URL: 'smtp://localhost' })).toThrow('Zu SMTP_URL fehlt PUBLIC_URL');
  });

  it('is answered alike for someone unknown, invited, deactivated or of the provider, and nobody gets a mail', async () => {
    const known = await createAccount(service.db, { password: PASSWORD });
    const provider = await createAccount(service.db);
    await service.db.query(
      `INSERT INTO account_identity (issuer, subject, account_id) VALUES ('i', 's', $1)`,
      [provider.id],
    );
    const without = [
      'niemand@kommune.example',
      provider.email,
      (await invited()).email,
      (await createAccount(service.db, { password: PASSWORD, state: 'deactivated' })).email,
      (await createAccount(service.db, { password: PASSWORD, isDemo: true })).email,
    ];
    const answers = [];
    for (const email of [known.email, ...without]) answers.push(await ask(email));
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size).toBe(1);
    expect(await mailsTo(known.email)).toHaveLength(1);
    for (const email of without) expect(await mailsTo(email)).toEqual([]);
  });

  it('is slowed for one address, so that nobody is flooded with mails', async () => {
    const { email } = await createAccount(service.db, { password: PASSWORD });
    const statuses = [];
    const from = visitor();
    for (let i = 0; i < 6; i++) statuses.push((await ask(email, from)).statusCode);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    expect((await signIn(service, email, PASSWORD, { from })).status).toBe(200);
  });

  it('is never refused because of others: all are answered alike, and a mail goes out every five minutes', async () => {
    const { email } = await createAccount(service.db, { password: PASSWORD });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(email)));
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([202]));
    expect(await mailsTo(email)).toHaveLength(1);
    later(4 * 60_000);
    await ask(email);
    expect(await mailsTo(email)).toHaveLength(1);
    later(6 * 60_000);
    await ask(email);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('can be asked for again at once after the link was used, from the same place', async () => {
    const { email } = await createAccount(service.db, { password: PASSWORD });
    const from = visitor();
    for (let i = 0; i < 5; i++) await ask(email, from);
    const token = /passwort\/([\w-]{43})/.exec((await mailsTo(email))[0].body)![1]!;
    expect((await use(token, NEW, undefined, from)).statusCode).toBe(200);
    expect((await ask(email, from)).statusCode).toBe(202);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('ends every access token', async () => {
    const { id, headers } = await withToken(service, { password: PASSWORD });
    expect((await service.get('/api/session', headers)).status).toBe(200);
    await use(await link(id, 'password_reset'));
    expect((await service.get('/api/session', headers)).status).toBe(401);
  });

  it('ends every session, ends the slowing down, and the old password', async () => {
    const { id, email, headers } = await signedIn(service, { password: PASSWORD });
    const from = visitor();
    for (let i = 0; i < 6; i++) await signIn(service, email, 'falsch', { from });
    const answer = await use(await link(id, 'password_reset'), NEW, undefined, from);
    expect(answer.json().account.id).toBe(id);
    expect((await service.get('/api/session', headers)).json.account).toBeNull();
    expect((await signIn(service, email, PASSWORD, { from })).status).toBe(401);
    expect((await signIn(service, email, NEW, { from })).status).toBe(200);
  });

  it('does not sign in where there is a second factor', async () => {
    const { id, email } = await createAccount(service.db, { password: PASSWORD });
    await service.db.query(
      `UPDATE credential SET totp_secret = 'x', totp_confirmed_at = now() WHERE account_id = $1`,
      [id],
    );
    const answer = await use(await link(id, 'password_reset'));
    expect([answer.statusCode, answer.json(), answer.headers['set-cookie']]).toEqual([
      200,
      { account: null },
      undefined,
    ]);
    expect((await signIn(service, email, NEW)).json.unmet).toEqual(['second_factor']);
  });
});

describe('a new password', () => {
  it.each([
    ['zu kurz', 'kurz', 'mindestens 12 Zeichen'],
    ['mit dem eigenen Namen', 'vogelhaus im garten', 'Ihren Namen oder Ihre E-Mail-Adresse'],
    ['mit der eigenen E-Mail-Adresse', 'wir sind i.vogel und co', 'Ihren Namen oder Ihre E-Mail-Adresse'],
    ['das viele haben', 'Passwort-1234', 'leicht zu erraten'],
    ['aus wenigen Zeichen', 'abababababababab', 'leicht zu erraten'],
  ])('%s is refused, and the link stays good', async (_what, password, sentence) => {
    const { id } = await invited({ name: 'Ina Vogel', email: `i.vogel@${visitor()}.example` });
    const token = await link(id, 'invitation');
    const answer = await use(token, password);
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ path: 'newPassword', message: expect.stringContaining(sentence) }],
    ]);
    expect((await look(token)).statusCode).toBe(200);
  });
});
