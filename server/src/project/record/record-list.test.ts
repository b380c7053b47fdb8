import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUE, DOEBELN, OLBERNHAU, RecordApi, type Signed } from '../../../test/record-api.js';

let api: RecordApi;
beforeAll(async () => {
  api = await RecordApi.start();
  const { db } = api.service;
  const made: [name: string, area: string, gemeinden: string[]][] = [
    ['Ähre', AUE, [AUE]],
    ['Zeder', AUE, [AUE, OLBERNHAU]],
    ['Birke', OLBERNHAU, [OLBERNHAU]],
    ['Ahorn', DOEBELN, [DOEBELN]],
    ['Cypresse', '14521', [AUE]],
  ];
  for (const [name, recipientArea, gemeinden] of made) {
    const body = {
      name,
      recipientArea,
      recipientType: recipientArea.length === 5 ? 'district' : 'municipality',
      municipalities: gemeinden.map((ags) => ({ ags, addressCount: null })),
    };
    await api.create(body, api.advisor);
  }
  await db.query(
    `UPDATE project SET status = 'under_construction', reported_at = '2020-01-01' WHERE name IN ('Zeder', 'Ähre', 'Birke')`,
  );
  await db.query(
    `INSERT INTO milestone (project_id, number, kind) SELECT id, 1, 'completion' FROM project WHERE name = 'Zeder'`,
  );
  await db.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, recorded_at)
     SELECT id, 1, 1, 'quarter', '2020-10-01', '2020-12-31', '2020-01-01', now() FROM project WHERE name = 'Zeder'`,
  );
});
afterAll(() => api.close());

const list = async (query = '', by: Signed = api.officer) =>
  (await api.get(`project-records?${query}`, by)).json;
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

/** Every page, two at a time. */
async function pages(query: string, by: Signed): Promise<string[]> {
  const found: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = await list(`${query}&limit=2${next && `&after=${next}`}`, by);
    found.push(...names(page));
    next = page.next;
  }
  return found;
}

describe('the list of records', () => {
  it('an officer sees the own ones: kept by the own area, or with the own Gemeinde in them', async () => {
    expect(names(await list())).toEqual(['Ähre', 'Cypresse', 'Zeder']);
    expect(names(await list('', api.neighbour))).toEqual(['Birke', 'Zeder']);
    expect(names(await list('', api.elsewhere))).toEqual(['Ahorn']);
    const own = await list('', api.neighbour);
    expect(own.items.map(({ mayEdit }: { mayEdit: boolean }) => mayEdit)).toEqual([true, false]);
  });

  it('an advisor sees all of them, in German order and page by page', async () => {
    expect(await pages('', api.advisor)).toEqual(
      ['Ahorn', 'Ähre', 'Birke', 'Cypresse', 'Zeder'].toSorted((a, b) => a.localeCompare(b, 'de')),
    );
  });

  it('what changed last comes first', async () => {
    const all = await list('', api.advisor);
    const { id } = all.items.find(({ name }: { name: string }) => name === 'Ahorn');
    await api.save(id, '/lots', { lots: [{ number: 1 }] }, { by: api.advisor });
    const changed = await pages('sort=changed', api.advisor);
    expect([changed[0], changed.length, new Set(changed).size]).toEqual(['Ahorn', 5, 5]);
  });

  it('what needs care most comes first: a promise that has passed, then a long silence', async () => {
    expect((await pages('sort=care', api.advisor)).slice(0, 3)).toEqual(['Zeder', 'Ähre', 'Birke']);
    const needy = await list('care=yes', api.advisor);
    expect([names(needy), needy.total]).toEqual([['Ähre', 'Birke', 'Zeder'], 3]);
    expect(names(await list('care=no', api.advisor))).toEqual(['Ahorn', 'Cypresse']);
    const [worst] = (await list('sort=care')).items;
    expect(worst).toMatchObject({ name: 'Zeder', nextMilestone: { kind: 'completion', overdue: true } });
    expect(worst.care[0]).toMatchObject({ rule: 'promise_overdue', severity: 'overdue' });
  });

  it('counts each status of the filter, whatever status is chosen', async () => {
    const counts = [
      { status: 'idea', count: 2 },
      { status: 'under_construction', count: 3 },
    ];
    const all = await list('', api.advisor);
    expect([all.total, all.statusCounts]).toEqual([5, counts]);
    const chosen = await list('status=idea', api.advisor);
    expect([names(chosen), chosen.total, chosen.statusCounts]).toEqual([['Ahorn', 'Cypresse'], 2, counts]);
    expect((await list('district=14522', api.advisor)).statusCounts).toEqual([{ status: 'idea', count: 1 }]);
  });

  it('is filtered by words, Gemeinde, programme and operator', async () => {
    expect(names(await list('search=%C3%84hre', api.advisor))).toEqual(['Ähre']);
    expect(names(await list('search=ahre', api.advisor))).toEqual(['Ähre']);
    expect(names(await list(`municipality=${OLBERNHAU}`))).toEqual(['Zeder']);
    expect(names(await list('programme=nonsense'))).toEqual([]);
    expect((await list('programme=gigabit')).total).toBe(3);
  });

  it('a cursor of another filter is refused', async () => {
    const { next } = await list('limit=1');
    for (const query of ['sort=changed', 'sort=care', 'status=idea', 'care=yes'])
      expect((await api.get(`project-records?${query}&limit=1&after=${next}`)).status).toBe(400);
  });

  it('nothing of it is there without signing in', async () => {
    expect((await api.service.get('/api/project-records')).status).toBe(401);
  });
});
