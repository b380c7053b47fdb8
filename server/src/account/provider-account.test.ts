import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TOTP } from 'otpauth';
import {
  accountsOf,
  insertAccount,
  openProviderScene,
  type ProviderScene,
  PUBLIC,
  quiet,
  signIn,
} from '../../test/provider-scene.js';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { PROVIDER_COOKIE } from './provider-cookie.js';
import { SecondFactorCodes } from './second-factor-codes.js';

const EMAIL = 'petra.wolf@olbernhau.example';
const claims = {
  name: 'Petra Wolf',
  email: EMAIL,
  email_verified: true,
  roles: ['kommune'],
  ags: ['14521460'],
};
const NO_RIGHT = '/anmelden?fehler=kein-recht';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene({});
}, 120_000);
afterAll(() => scene.close());
beforeEach(async () => {
  scene.provider.users.clear();
  await scene.db.query('TRUNCATE session, account_identity, account_link, credential, sign_in_delay');
  await scene.db.query('DELETE FROM account');
  await scene.db.query('DELETE FROM person');
});

/** Claims of `wolf` at the provider; what is undefined is left out. */
const provide = (changed: Record<string, unknown> = {}, amr?: string[], subject = 'wolf') =>
  scene.provider.users.set(subject, { claims: { ...claims, ...changed }, ...(amr && { amr }) });
const enter = (subject = 'wolf') => signIn(scene.browser(), subject);
const versions = () =>
  scene.db.query(
    `SELECT operation, account_id, record_key, actor, reason, request_id, row ->> 'role' AS role, row -> 'areas' AS areas
       FROM record_version WHERE record = 'account' AND record_key = (SELECT id::text FROM account)
        AND operation <> 'delete' ORDER BY id`,
  );

describe('Role and Kommunen', () => {
  it('are those of the claims: a Kreis, its officers everywhere in it', async () => {
    provide({ roles: 'kommune landkreis', ags: '14521' });
    expect(await enter()).toBe('/konto');
    expect(await accountsOf(scene.db)).toMatchObject([{ role: 'district_officer', areas: ['14521'] }]);
  });

  it('follow a change at the provider with the next sign-in; the history says who, why and from what', async () => {
    provide();
    await enter();
    provide({ roles: ['beratung'] });
    await enter();
    const [{ id }] = await accountsOf(scene.db);
    const written = {
      account_id: id,
      record_key: id,
      actor: 'account',
      reason: 'Angaben des Anmeldedienstes',
    };
    expect(await versions()).toMatchObject([
      { ...written, operation: 'insert', role: 'municipal_officer', areas: ['14521460'] },
      { ...written, operation: 'update', role: 'dias_advisor', areas: [] },
    ]);
    expect((await versions())[1].request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['no role of ours', { roles: ['fahrdienst'] }],
    ['no roles at all', { roles: undefined }],
    ['no Kommune', { ags: undefined }],
    ['a Kommune that does not exist', { ags: '14999999' }],
    ['a Kreis instead of Gemeinden', { ags: '14521' }],
    ['no e-mail', { email: undefined }],
  ])('whoever has %s is not let in, and no account comes into being', async (_what, changed) => {
    provide(changed);
    expect(await enter()).toBe(NO_RIGHT);
    expect(await accountsOf(scene.db)).toEqual([]);
  });

  it('that nobody can say after a Gemeinde was divided are not guessed', async () => {
    await scene.db.query(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence)
       VALUES ('14522370', '14522060', '2016-01-01', 'Test')`,
    );
    provide({ ags: ['14522370', '14521030'] });
    expect(await enter()).toBe('/konto');
    await scene.db.query(`DELETE FROM municipality_succession WHERE successor_ags = '14522060'`);
    expect(await accountsOf(scene.db)).toMatchObject([{ areas: ['14521035'] }]);
  });

  it('end what was given for another role: managing users of the own Kommune', async () => {
    await insertAccount(scene.db, EMAIL);
    await scene.db.query('UPDATE account SET manages_users = true');
    provide({ ags: ['14521460', '14522080'] });
    await enter();
    expect(await accountsOf(scene.db)).toMatchObject([{ manages_users: true }]);
    provide({ roles: ['landkreis'], ags: '14521' });
    await enter();
    expect(await accountsOf(scene.db)).toMatchObject([{ role: 'district_officer', manages_users: false }]);
  });

  it('are missing in the log of a refusal, and so is everything that says who it was', async () => {
    const lines: string[] = [];
    const note = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
    scene.service.app.useLogger({ log: note, warn: note, error: note });
    try {
      provide({ roles: ['geheimrolle'] }, undefined, 'subject-4711');
      expect(await enter('subject-4711')).toBe(NO_RIGHT);
    } finally {
      scene.service.app.useLogger(quiet);
    }
    expect(lines.join('\n')).toContain('kein-recht');
    expect(lines.join('\n')).not.toMatch(/wolf|olbernhau|4711|geheimrolle/i);
  });
});

describe('An account that is there already', () => {
  it('is linked by an e-mail that the provider has checked: an invitation is taken up, its link ends', async () => {
    const id = await insertAccount(scene.db, EMAIL, { state: 'invited' });
    await scene.db.query(
      `INSERT INTO account_link (token_hash, account_id, purpose, expires_at)
       VALUES ('\\x01', $1, 'invitation', now() + interval '1 day')`,
      [id],
    );
    provide({ email: EMAIL.toUpperCase(), name: 'Petra Wolf-Klein' });
    expect(await enter()).toBe('/konto');
    expect(await accountsOf(scene.db)).toMatchObject([
      { id, state: 'active', email: EMAIL, name: 'Petra Wolf-Klein' },
    ]);
    expect(await scene.db.query('SELECT purpose FROM account_link')).toEqual([]);
  });

  it('gets no new version where the claims say the same, in whatever order somebody wrote it down', async () => {
    await insertAccount(scene.db, EMAIL, { areas: ['14522080', '14521460'] });
    provide({ ags: '14521460 14522080' });
    expect(await enter()).toBe('/konto');
    expect(await versions()).toHaveLength(1);
  });

  it.each([[false], [undefined]])(
    'is not given to someone who only claims its e-mail (email_verified: %s)',
    async (verified) => {
      await insertAccount(scene.db, EMAIL, { role: 'admin', areas: [] });
      provide({ email_verified: verified });
      expect(await enter()).toBe(NO_RIGHT);
      expect(await scene.db.query('SELECT subject FROM account_identity')).toEqual([]);
    },
  );

  it('is not given to another person of the same provider', async () => {
    provide();
    await enter();
    provide({}, undefined, 'namesake');
    expect(await enter('namesake')).toBe(NO_RIGHT);
    expect(await scene.db.query('SELECT subject FROM account_identity')).toEqual([{ subject: 'wolf' }]);
  });

  it('stays the same when name and e-mail change at the provider; an e-mail of another account stays with that', async () => {
    provide();
    await enter();
    provide({ name: 'Petra Klein', email: 'petra.klein@olbernhau.example' });
    await enter();
    expect(await accountsOf(scene.db)).toMatchObject([
      { name: 'Petra Klein', email: 'petra.klein@olbernhau.example' },
    ]);
    await insertAccount(scene.db, 'amt@olbernhau.example');
    for (const [email, verified] of [
      ['amt@olbernhau.example', true],
      ['neu@olbernhau.example', false],
    ]) {
      provide({ email, email_verified: verified });
      expect(await enter()).toBe('/konto');
      expect((await accountsOf(scene.db)).map((row: { email: string }) => row.email)).toEqual([
        'amt@olbernhau.example',
        'petra.klein@olbernhau.example',
      ]);
    }
  });

  it('lets nobody in once it is deactivated or anonymised, linked or not', async () => {
    await insertAccount(scene.db, EMAIL, { state: 'deactivated' });
    provide();
    expect(await enter()).toBe('/anmelden?fehler=deaktiviert');
    expect(await scene.db.query('SELECT subject FROM account_identity')).toEqual([]);
    await scene.db.query(`UPDATE account SET state = 'active', deactivated_at = NULL`);
    expect(await enter()).toBe('/konto');
    await scene.db.query(`UPDATE account SET state = 'anonymised', deactivated_at = now()`);
    expect(await enter()).toBe('/anmelden?fehler=deaktiviert');
    expect(await accountsOf(scene.db)).toMatchObject([{ state: 'anonymised' }]);
  });

  it('is one, however often someone signs in for the first time at once', async () => {
    provide();
    const ends = await Promise.all([enter(), enter(), enter(), enter()]);
    expect(ends).toEqual(['/konto', '/konto', '/konto', '/konto']);
    expect(await accountsOf(scene.db)).toHaveLength(1);
    expect(await scene.db.query('SELECT subject FROM account_identity')).toHaveLength(1);
  });

  it('is linked to one of two people who claim its e-mail at once', async () => {
    await insertAccount(scene.db, EMAIL);
    provide();
    provide({}, undefined, 'namesake');
    const ends = await Promise.all([enter(), enter('namesake')]);
    expect(ends.toSorted()).toEqual([NO_RIGHT, '/konto']);
    expect(await scene.db.query('SELECT subject FROM account_identity')).toHaveLength(1);
  });
});

describe('The second factor', () => {
  const advisor = { roles: ['beratung'] };

  async function withOwnSecondFactor(): Promise<TOTP> {
    const id = await insertAccount(scene.db, EMAIL, { role: 'dias_advisor', areas: [] });
    const { secret, encrypted } = await scene.service.app.get(SecondFactorCodes).newSecret(EMAIL);
    await scene.db.query(
      `INSERT INTO credential (account_id, totp_secret, totp_confirmed_at) VALUES ($1, $2, now())`,
      [id, encrypted],
    );
    return new TOTP({ secret });
  }

  it('of the provider counts where it says so', async () => {
    provide(advisor, ['pwd', 'otp']);
    const jar = scene.browser();
    expect(await signIn(jar, 'wolf')).toBe('/konto');
    expect((await jar.request(`${PUBLIC}/api/sessions`)).status).toBe(200);
  });

  it('is to be set up here by those who need one, where the provider asked for a password only', async () => {
    provide(advisor, ['pwd']);
    const jar = scene.browser();
    expect(await signIn(jar, 'wolf')).toBe('/konto');
    const answer = await jar.request(`${PUBLIC}/api/sessions`);
    expect(answer.status).toBe(403);
    expect((await answer.json()).unmet).toEqual(['second_factor_setup']);
  });

  it('of our own is asked for after the provider: until then nobody is signed in', async () => {
    const codes = await withOwnSecondFactor();
    provide(advisor);
    const jar = scene.browser();
    expect(await signIn(jar, 'wolf', `${PUBLIC}/api/session/provider?return=/karte`)).toBe(
      '/anmelden?schritt=code&return=%2Fkarte',
    );
    expect((await jar.request(`${PUBLIC}/api/sessions`)).status).toBe(401);
    const send = (code: string) =>
      jar.request(`${PUBLIC}/api/session/provider/code`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
    const right = codes.generate();
    const wrong = await send(right === '000000' ? '000001' : '000000');
    expect(wrong.status).toBe(401);
    expect((await wrong.json()).unmet).toEqual(['second_factor']);
    const answer = await send(right);
    expect(answer.status).toBe(200);
    expect((await answer.json()).account).toMatchObject({ role: 'dias_advisor', secondFactor: 'on' });
    expect((await jar.request(`${PUBLIC}/api/sessions`)).status).toBe(200);
    expect(jar.has(PROVIDER_COOKIE)).toBe(false);
    expect((await send(codes.generate())).status).toBe(401);
  });

  it('of our own is not asked for where the provider has asked for one', async () => {
    await withOwnSecondFactor();
    provide(advisor, ['mfa']);
    expect(await enter()).toBe('/konto');
  });

  it('cannot be shown without having come from the provider', async () => {
    const answer = await scene.browser().request(`${PUBLIC}/api/session/provider/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: '123456' }),
    });
    expect(answer.status).toBe(401);
    expect((await answer.json()).detail).toContain('abgelaufen');
  });

  it('is the provider’s own affair where the operator says so', async () => {
    const settings = scene.service.app.get<Configuration>(CONFIGURATION).oidc!;
    try {
      settings.secondFactor = 'provider';
      provide(advisor);
      const jar = scene.browser();
      expect(await signIn(jar, 'wolf')).toBe('/konto');
      expect((await jar.request(`${PUBLIC}/api/sessions`)).status).toBe(200);
    } finally {
      settings.secondFactor = 'own';
    }
  });
});
