import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AccountsOfTest, reason } from '../../test/account-api.js';
import { versionDiffDto, versionList } from '../platform/version.dto.js';

let accounts: AccountsOfTest;

beforeAll(async () => {
  accounts = await AccountsOfTest.start();
});
beforeEach(() => accounts.begin());
afterAll(() => accounts?.service.close());

it('tells who changed role and scope, when and why, with the names of the Gemeinden', async () => {
  const { id } = await accounts.create({ role: 'municipal_officer', areas: ['14521460'] });
  await accounts.save(id, { role: 'municipal_officer', areas: ['14521460', '14521495'] });
  await accounts.save(id, { role: 'district_officer', areas: ['14521'], reason: 'Wechsel zum Landkreis' });
  const { status, json } = await accounts.get(`accounts/${id}/versions`);
  expect(status).toBe(200);
  const { items } = versionList.parse(json);
  expect(items.map(({ operation, reason: why }) => [operation, why])).toEqual([
    ['update', 'Wechsel zum Landkreis'],
    ['update', reason.reason],
    ['insert', null],
  ]);
  expect(items[1]).toMatchObject({
    by: { kind: 'account', office: 'Digitalagentur Sachsen', name: 'Ada Amtmann' },
    changes: [
      {
        field: 'areas',
        name: 'Zuständig für',
        from: ['Olbernhau'],
        to: ['Olbernhau', 'Pockau-Lengefeld'],
      },
    ],
  });
  expect(items[0]!.changes).toMatchObject([
    { field: 'role', from: 'Sachbearbeitung Kommune', to: 'Sachbearbeitung Landkreis' },
    { field: 'areas', to: ['Erzgebirgskreis'] },
  ]);
  const diff = await accounts.get(`accounts/${id}/versions/diff?from=${items[2]!.id}&to=${items[0]!.id}`);
  expect(versionDiffDto.parse(diff.json).changes.map(({ field }) => field)).toEqual(['role', 'areas']);
});

it('is for those who may see the account; for others it is not there', async () => {
  const [own, other] = [
    await accounts.create({ role: 'municipal_officer', areas: ['14521460'] }),
    await accounts.create({ role: 'municipal_officer', areas: ['14522080'] }),
  ];
  const seen = async (id: string) => {
    const { status, json } = await accounts.get(`accounts/${id}/versions`, accounts.district);
    return [status, json.detail];
  };
  expect(await seen(own.id)).toEqual([200, undefined]);
  expect(await seen(other.id)).toEqual(await seen('0190f7a0-0000-7000-8000-000000000000'));
  expect(await seen(other.id)).toEqual([404, 'Dieses Konto gibt es nicht.']);
});

it('knows no version of another account', async () => {
  const [own, other] = [await accounts.create(), await accounts.create()];
  const [a] = (await accounts.get(`accounts/${own.id}/versions`)).json.items;
  const [b] = (await accounts.get(`accounts/${other.id}/versions`)).json.items;
  const { status } = await accounts.get(`accounts/${own.id}/versions/diff?from=${a.id}&to=${b.id}`);
  expect(status).toBe(404);
});

it('holds no personal value: an anonymised one is named nowhere', async () => {
  const { id } = await accounts.create({ name: 'Wandelgard Wieczorek', email: 'wandelgard@kommune.example' });
  await accounts.post(`accounts/${id}/deactivation`, reason);
  const [{ found }] = await accounts.service.db.query(
    `SELECT count(*)::int AS found FROM record_version v WHERE v::text ILIKE '%wandelgard%'`,
  );
  expect(found).toBe(0);
  const { text } = await accounts.service.get(`/api/accounts/${id}/versions`, accounts.admin.headers);
  expect(text).not.toMatch(/wandelgard/i);
});
