import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { insertProject } from '../../../test/things-of-projects.js';
import { changing } from '../../platform/changing.js';
import { setClock } from '../../platform/clock.js';
import { readCaseFacts } from './case-facts.queries.js';

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
afterEach(() => setClock(null));

const FEDERAL = { kind: 'provisional', dated: '2023-12-15', issuingBody: 'PwC', amount: 60_000_000 };

/** Applied on 12.10.2023, recorded on 02.01.2024 and confirmed on 10.01.2024; raised on 02.05.2024. */
async function told(): Promise<number> {
  setClock(new Date('2023-10-12T10:00:00Z'));
  const id = await changing(api.service.db, (manager) =>
    insertProject(manager as never, {
      guideline_version_id: 'g2023',
      total_cost: 1_000_000,
      federal_share: 600_000,
      state_share: 400_000,
      facts: { application_on: '2023-10-12' },
    }),
  );
  await api.call('POST', 'funding-cases', { body: { projectId: id } });
  await api.write('POST', id, '/tracks/federal/status', { to: 'submitted' });
  const notice = async (body: object, number: number, [recorded, confirmed]: [string, string]) => {
    setClock(new Date(recorded));
    await api.write('POST', id, '/tracks/federal/notices', body);
    setClock(new Date(confirmed));
    await api.write(
      'POST',
      id,
      `/tracks/federal/notices/${number}/decision`,
      { decision: 'confirmed' },
      api.colleague,
    );
  };
  await notice(FEDERAL, 1, ['2024-01-02T10:00:00Z', '2024-01-10T10:00:00Z']);
  await notice({ ...FEDERAL, dated: '2024-05-02', amount: 80_000_000 }, 2, [
    '2024-05-06T10:00:00Z',
    '2024-05-07T10:00:00Z',
  ]);
  setClock(new Date('2026-11-22T10:00:00Z'));
  return id;
}

it('A case is read as the service knew it then, and as what is dated up to a day', async () => {
  const id = await told();
  const federal = async (asked: Parameters<typeof readCaseFacts>[2]) => {
    const { tracks, project } = (await readCaseFacts(api.service.db, [id], asked)).get(id)!;
    const { status, notices } = tracks.federal!;
    return [status, notices.map(({ state, amount }) => [state, amount]), project.costs.federal];
  };
  const before = ['provisional_granted', [['confirmed', 60_000_000]]];
  expect(await federal({ asOf: new Date('2023-11-01T00:00:00Z') })).toEqual(['submitted', [], 60_000_000]);
  expect(await federal({ asOf: new Date('2024-01-05T00:00:00Z') })).toEqual([
    'submitted',
    [['recorded', 60_000_000]],
    60_000_000,
  ]);
  expect(await federal({ asOf: new Date('2024-02-01T00:00:00Z') })).toEqual([...before, 60_000_000]);
  expect(await federal({ until: '2024-01-05' })).toEqual([...before, 80_000_000]);
  expect(await federal({ until: '2023-12-14' })).toEqual(['submitted', [], 80_000_000]);
  expect((await readCaseFacts(api.service.db, [id], { asOf: new Date('2023-10-01T00:00:00Z') })).size).toBe(
    0,
  );
});

it('A case as of this moment is the case', async () => {
  const id = await told();
  const { db } = api.service;
  const [now] = (await readCaseFacts(db, [id], { surroundings: false })).values();
  // Programmes were planted beside the clock, at the true moment, which may be later than that of the test.
  const asOf = new Date(Math.max(Date.now(), Date.parse('2026-11-22T12:00:00Z')) + 60_000);
  const [then] = (await readCaseFacts(db, [id], { asOf, today: now!.today })).values();
  expect(then).toEqual(now);
});

it('Many cases are read in as many queries as one', async () => {
  const ids = [await api.opened(), await api.opened(), await api.opened()];
  const counting = (asked: number[]) => {
    let queries = 0;
    const query = (sql: string, parameters?: unknown[]) => {
      queries += 1;
      return api.service.db.query(sql, parameters);
    };
    return readCaseFacts({ query } as never, asked).then((facts) => ({ queries, size: facts.size }));
  };
  const [one, many] = [await counting(ids.slice(0, 1)), await counting(ids)];
  expect([one.size, many.size]).toEqual([1, 3]);
  expect(many.queries).toBe(one.queries);
});
