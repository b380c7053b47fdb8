import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccountsOfTest, newcomer, reason } from '../../test/account-api.js';
import { signedIn, withToken } from '../../test/accounts.js';
import { setClock } from '../platform/clock.js';
import { changeScope } from './account-change.js';
import { lockAccount } from './account.queries.js';

let api: AccountsOfTest;

beforeAll(async () => {
  api = await AccountsOfTest.start();
});
afterEach(() => setClock(null));
afterAll(() => api.service.close());
beforeEach(() => api.begin());

describe('Ändern', () => {
  test('role and areas are saved with the reason, and the answer carries the next ETag', async () => {
    const officer = await api.create();
    const saved = await api.save(officer.id, {
      role: 'district_officer',
      areas: ['14522', '14521'],
      managesUsers: true,
    });
    expect(saved.status).toBe(200);
    expect(saved.json).toMatchObject({ role: 'district_officer', managesUsers: true });
    expect(saved.json.areas.map((area: { key: string }) => area.key)).toEqual(['14521', '14522']);
    expect(saved.etag).toBe((await api.get(`accounts/${officer.id}`)).etag);
    expect((await api.versions(officer.id)).at(-1)).toMatchObject({
      reason: reason.reason,
      account_id: api.admin.id,
    });
  });

  test('without If-Match nothing is saved (428), with a stale one the answer says what has changed (412)', async () => {
    const officer = await api.create();
    const body = { role: 'municipal_officer', areas: ['14521460'], managesUsers: false, ...reason };
    expect((await api.call('PUT', `accounts/${officer.id}`, api.admin, body)).status).toBe(428);
    const stale = (await api.get(`accounts/${officer.id}`)).etag;
    expect((await api.save(officer.id, body)).status).toBe(200);
    const refused = await api.save(officer.id, { ...body, managesUsers: true }, api.admin, stale);
    expect(refused.status).toBe(412);
    expect(refused.json.changes).toHaveLength(1);
    expect((await api.get(`accounts/${officer.id}`)).json.managesUsers).toBe(false);
  });

  test('of two who save at once one is told that the other was faster', async () => {
    const officer = await api.create();
    const { etag } = await api.get(`accounts/${officer.id}`);
    const answers = await Promise.all(
      ['14521460', '14521495'].map((area) =>
        api.save(officer.id, { role: 'municipal_officer', areas: [area] }, api.admin, etag),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('who manages a Kreis moves nobody out of it and nobody in from outside', async () => {
    const inside = await api.create();
    const out = await api.save(inside.id, { role: 'municipal_officer', areas: ['14522080'] }, api.district);
    expect(out.status).toBe(403);
    const outside = await api.create({ areas: ['14522080'] });
    expect(
      (await api.save(outside.id, { role: 'municipal_officer', areas: ['14521460'] }, api.district)).status,
    ).toBe(404);
    expect(
      (await api.save(inside.id, { role: 'municipal_officer', areas: ['14521460'] }, api.district)).status,
    ).toBe(200);
  });

  test('nobody changes, deactivates or resets the own account here', async () => {
    const sentence = 'Das eigene Konto verwaltet jemand anderes: Bitte eine Person mit diesem Recht fragen.';
    const answers = [
      await api.save(api.admin.id, { role: 'auditor', areas: [] }),
      await api.post(`accounts/${api.admin.id}/deactivation`, reason),
      await api.post(`accounts/${api.admin.id}/reset`, reason),
    ];
    for (const { status, json } of answers) {
      expect(status).toBe(409);
      expect(json.detail).toBe(sentence);
    }
  });

  test('accounts of the demo stay as they are', async () => {
    const demo = await api.create({ isDemo: true });
    const answers = [
      await api.save(demo.id, { role: 'municipal_officer', areas: ['14521460'] }),
      await api.post(`accounts/${demo.id}/deactivation`, reason),
      await api.post(`accounts/${demo.id}/reset`, reason),
    ];
    for (const { status, json } of answers) {
      expect(status).toBe(409);
      expect(json.detail).toMatch(/^Demokonten bleiben, wie sie sind/);
    }
  });

  test('role and areas of someone who comes from the identity provider are changed there', async () => {
    const theirs = await api.create();
    await api.service.db.query(
      `INSERT INTO account_identity (issuer, subject, account_id) VALUES ('i', 's', $1)`,
      [theirs.id],
    );
    const answer = await api.save(theirs.id, { role: 'municipal_officer', areas: ['14521460'] });
    expect(answer.status).toBe(409);
    expect(answer.json.detail).toMatch(/kommen vom Anmeldedienst des Landes und werden dort geändert/);
    expect((await api.get(`accounts/${theirs.id}`)).json.viaProvider).toBe(true);
  });
});

describe('Die letzte Verwaltung', () => {
  const LAST = /^Das ist das letzte aktive Konto mit der Rolle „Verwaltung des Dienstes“/;

  test('of two who take the role from each other at once one keeps it', async () => {
    const second = await signedIn(api.service, { role: 'admin' });
    for (let round = 0; round < 5; round++) {
      await api.service.db.query(
        `UPDATE account SET role = 'admin', state = 'active', deactivated_at = NULL WHERE id = ANY ($1)`,
        [[api.admin.id, second.id]],
      );
      const [first, other] = [
        (await api.get(`accounts/${second.id}`)).etag,
        (await api.get(`accounts/${api.admin.id}`)).etag,
      ];
      const answers = await Promise.all([
        api.save(second.id, { role: 'auditor', areas: [] }, api.admin, first),
        api.save(api.admin.id, { role: 'auditor', areas: [] }, second, other),
      ]);
      // The slower one is either too late to be an administrator or refused as the last one.
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      const [{ count }] = await api.service.db.query(
        `SELECT count(*)::int AS count FROM account WHERE role = 'admin' AND state = 'active'`,
      );
      expect(count).toBe(1);
    }
  });

  test('of two who deactivate each other at once one stays', async () => {
    const second = await signedIn(api.service, { role: 'admin' });
    const answers = await Promise.all([
      api.post(`accounts/${second.id}/deactivation`, reason, api.admin),
      api.post(`accounts/${api.admin.id}/deactivation`, reason, second),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const refused = answers.find(({ status }) => status !== 200)!;
    if (refused.status === 409) expect(refused.json.detail).toMatch(LAST);
  });

  test('one who is only invited or deactivated does not count', async () => {
    for (const state of ['invited', 'deactivated'] as const) await api.create({ role: 'admin', state });
    const demoted = api.service.db.transaction(async (manager) =>
      changeScope(manager, (await lockAccount(manager, api.admin.id))!, {
        role: 'auditor',
        areas: [],
        managesUsers: false,
      }),
    );
    await expect(demoted).rejects.toMatchObject({ status: 409 });
  });
});

describe('Deaktivieren und wieder aktivieren', () => {
  test('sessions, tokens and links end at once, nothing is deleted, the reason stays in the history', async () => {
    const officer = await signedIn(api.service, { password: 'ein langes Passwort' });
    const token = await withToken(api.service, { email: 'token@example.org' });
    await api.service.db.query('UPDATE access_token SET account_id = $1', [officer.id]);
    expect((await api.get('accounts', { headers: token.headers })).status).toBe(403);
    await api.service.db.query(
      `INSERT INTO account_link (token_hash, account_id, purpose, expires_at) VALUES ('\\x01', $1, 'password_reset', now() + interval '1 hour')`,
      [officer.id],
    );
    const answer = await api.post(`accounts/${officer.id}/deactivation`, reason);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ state: 'deactivated', name: officer.name });
    expect(answer.json.deactivatedAt).not.toBeNull();
    expect((await api.get('session', officer)).json.account).toBeNull();
    expect((await api.get('accounts', { headers: token.headers })).status).toBe(401);
    expect(await api.service.db.query('SELECT * FROM account_link')).toHaveLength(0);
    expect((await api.versions(officer.id)).at(-1)).toMatchObject({ reason: reason.reason });

    const again = await api.post(`accounts/${officer.id}/deactivation`, reason);
    expect(again.status).toBe(409);
    expect(again.json.detail).toBe('Dieses Konto ist deaktiviert. Bitte es zuerst wieder aktivieren.');
  });

  test('after it was taken back the password counts again, but no session or token comes back', async () => {
    const officer = await signedIn(api.service, { password: 'ein langes Passwort' });
    await api.post(`accounts/${officer.id}/deactivation`, reason);
    const answer = await api.post(`accounts/${officer.id}/reactivation`, reason);
    expect(answer.json).toMatchObject({ state: 'active', deactivatedAt: null });
    expect((await api.get('session', officer)).json.account).toBeNull();
    expect(await api.mails()).toHaveLength(0);
    expect((await api.post(`accounts/${officer.id}/reactivation`, reason)).json.detail).toBe(
      'Dieses Konto ist nicht deaktiviert.',
    );
  });

  test('who never chose a password is invited again', async () => {
    const { json } = await api.post('accounts', newcomer);
    await api.post(`accounts/${json.id}/deactivation`, reason);
    expect((await api.post(`accounts/${json.id}/reactivation`, reason)).json.state).toBe('invited');
    expect(await api.mails()).toHaveLength(2);
    expect(await api.service.db.query('SELECT * FROM account_link')).toHaveLength(1);
  });

  test('an account outside the scope is not there for any of it', async () => {
    const outside = await api.create({ areas: ['14522080'] });
    for (const deed of ['deactivation', 'reactivation', 'reset', 'invitation'])
      expect((await api.post(`accounts/${outside.id}/${deed}`, reason, api.district)).status).toBe(404);
    expect((await api.post(`accounts/keine-kennung/deactivation`, reason)).status).toBe(404);
    expect((await api.get(`accounts/${outside.id}`)).json.state).toBe('active');
  });
});

describe('Einladung erneuern', () => {
  test('a new link goes out, the old one ends', async () => {
    const { json } = await api.post('accounts', newcomer);
    const [old] = await api.service.db.query('SELECT token_hash FROM account_link');
    setClock(new Date(Date.now() + 61_000));
    expect((await api.post(`accounts/${json.id}/invitation`, undefined, api.district)).status).toBe(204);
    const links = await api.service.db.query('SELECT token_hash FROM account_link');
    expect(links).toHaveLength(1);
    expect(links[0].token_hash.equals(old.token_hash)).toBe(false);
    expect((await api.mails())[1].body).toContain('Karl Kreis (Erzgebirgskreis)');
  });

  test('one mail a minute goes out, however many ask for it at once', async () => {
    const { json } = await api.post('accounts', newcomer);
    const early = await api.post(`accounts/${json.id}/invitation`, undefined);
    expect([early.status, early.json.detail]).toEqual([
      409,
      'Diese Einladung wurde eben erst gesendet. Bitte eine Minute warten und sie dann erneut senden.',
    ]);
    setClock(new Date(Date.now() + 61_000));
    const again = () => api.post(`accounts/${json.id}/invitation`, undefined);
    const answers = await Promise.all(Array.from({ length: 12 }, again));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await api.mails()).toHaveLength(2);
  });

  test('an accepted invitation is not sent again', async () => {
    const officer = await api.create();
    const answer = await api.post(`accounts/${officer.id}/invitation`, undefined);
    expect(answer.status).toBe(409);
    expect(answer.json.detail).toBe('Diese Einladung ist schon angenommen.');
  });
});

describe('Zurücksetzen', () => {
  test('password, second factor and sessions end, a link goes out, and the history says who did it and why', async () => {
    const officer = await signedIn(api.service, { password: 'ein langes Passwort' });
    await api.service.db.query(
      `UPDATE credential SET totp_secret = 'x', totp_confirmed_at = now(), totp_last_step = 1, recovery_hashes = '{a}'`,
    );
    expect((await api.post(`accounts/${officer.id}/reset`, reason, api.district)).status).toBe(204);
    const [credential] = await api.service.db.query('SELECT * FROM credential');
    expect(credential).toMatchObject({
      password_hash: null,
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      recovery_hashes: [],
    });
    expect((await api.get('session', officer)).json.account).toBeNull();
    const [mail] = await api.mails();
    expect(mail.recipient).toBe(officer.email);
    expect(mail.body).toMatch(/https:\/\/lotse\.example\.org\/passwort\/[\w-]{43}\n/);
    expect(mail.body).toContain('Wenn Sie das nicht erwartet haben');
    expect((await api.versions(officer.id)).at(-1)).toMatchObject({
      account_id: api.district.id,
      reason: `Zugang zurückgesetzt: ${reason.reason}`,
    });
  });

  test('not for someone who is only invited, and not for someone whom only the identity provider knows', async () => {
    const { json } = await api.post('accounts', newcomer);
    expect((await api.post(`accounts/${json.id}/reset`, reason)).json.detail).toBe(
      'Die Einladung ist noch nicht angenommen. Bitte sie erneut senden.',
    );
    const theirs = await api.create();
    await api.service.db.query(
      `INSERT INTO account_identity (issuer, subject, account_id) VALUES ('i', 's', $1)`,
      [theirs.id],
    );
    const answer = await api.post(`accounts/${theirs.id}/reset`, reason);
    expect(answer.status).toBe(409);
    expect(answer.json.detail).toMatch(/nur über den Anmeldedienst des Landes/);
  });
});

test('rights that were taken are gone with the next request', async () => {
  const second = await signedIn(api.service, { role: 'admin' });
  expect((await api.get('accounts', second)).status).toBe(200);
  await api.save(second.id, { role: 'dias_advisor', areas: [] });
  expect((await api.get('accounts', second)).status).toBe(403);
});
