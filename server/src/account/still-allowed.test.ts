import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FastifyReply } from 'fastify';
import { AccountsOfTest, newcomer, reason } from '../../test/account-api.js';
import { AccountService } from './account.service.js';
import type { Actor } from './actor.js';

let api: AccountsOfTest;

beforeAll(async () => {
  api = await AccountsOfTest.start();
});
afterAll(() => api.service.close());
beforeEach(() => api.begin());

/** As the guard has let them in, before something happened to their account. */
const admitted = (accountId: string, part: Partial<Actor>): Actor => ({
  accountId,
  role: 'admin',
  areas: [],
  managesUsers: false,
  via: 'session',
  tokenScopes: null,
  needsSecondFactor: false,
  ...part,
});
const asDistrict = () =>
  admitted(api.district.id, { role: 'district_officer', areas: ['14521'], managesUsers: true });

const all = async () =>
  JSON.stringify(await api.service.db.query('SELECT * FROM account ORDER BY id')) +
  (await api.mails()).length;

describe('Wer zwischen Anfrage und Schreiben das Recht verliert, ändert nichts mehr', () => {
  const losses = [
    ['deaktiviert', `state = 'deactivated', deactivated_at = now()`],
    ['in einen anderen Kreis versetzt', `areas = '{14522}'`],
    ['ohne das Recht, Konten zu verwalten', 'manages_users = false'],
  ];
  test.each(losses)('%s', async (_loss, change) => {
    const accounts = api.service.app.get(AccountService);
    const officer = await api.create();
    const away = await api.create({ state: 'deactivated' });
    const invited = await api.create({ state: 'invited' });
    const { etag } = await api.get(`accounts/${officer.id}`);
    await api.service.db.query(`UPDATE account SET ${change} WHERE id = $1`, [api.district.id]);
    const before = await all();
    const by = asDistrict();
    const scope = { role: 'municipal_officer' as const, areas: ['14521460'], managesUsers: false };
    const reply = { header: () => undefined } as unknown as FastifyReply;
    const deeds = [
      () => accounts.invite(by, { ...newcomer, ...scope }),
      () => accounts.save(by, officer.id, { ...scope, ...reason }, etag, reply),
      () => accounts.deactivate(by, officer.id, reason),
      () => accounts.reactivate(by, away.id, reason),
      () => accounts.renewInvitation(by, invited.id),
      () => accounts.reset(by, officer.id, reason),
    ];
    for (const deed of deeds)
      await expect(deed()).rejects.toMatchObject({
        status: 401,
        response: { detail: expect.stringContaining('deshalb wurde nichts gespeichert') },
      });
    expect(await all()).toBe(before);
  });

  test('zwei, die einander im selben Augenblick deaktivieren, warten nicht aufeinander', async () => {
    const other = await api.create({ role: 'district_officer', areas: ['14521'], managesUsers: true });
    const accounts = api.service.app.get(AccountService);
    for (let round = 0; round < 5; round++) {
      await api.service.db.query(`UPDATE account SET state = 'active', deactivated_at = NULL`);
      const answers = await Promise.allSettled([
        accounts.deactivate(asDistrict(), other.id, reason),
        accounts.deactivate({ ...asDistrict(), accountId: other.id }, api.district.id, reason),
      ]);
      const failed = answers.filter((answer) => answer.status === 'rejected');
      expect(failed.map(({ reason: error }) => error.status)).toEqual([401]);
    }
  });
});
