import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertLand, plant, type Planted } from '../../../test/public-projects.js';
import { RecordApi } from '../../../test/record-api.js';
import { insertProject } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';
import { COMPLETIONS } from '../public/project-filter.js';
import { completionOf, milestonesOf } from './promise.js';
import { slipTotal } from './slip-figures.js';

/* A date that was promised does not vanish: it is not deleted, not given up on the quiet, and not replaced by a new one. */

let api: RecordApi;
let id: number;
const db = () => api.service.db;
beforeAll(async () => {
  setClock(new Date('2026-09-09T08:00:00+02:00'));
  api = await RecordApi.start();
});
afterAll(async () => {
  setClock(null);
  await api.close();
});

/** Two lots; the completion of the whole was promised for Q4 2026, then for Q2 2027. */
beforeEach(async () => {
  id = await insertProject(db(), {
    status: 'under_construction',
    guideline_version_id: 'g2023',
    published_at: new Date('2024-01-01'),
  });
  await db().query(`INSERT INTO lot (project_id, number) VALUES ($1, 1), ($1, 2)`, [id]);
  await db().query(
    `INSERT INTO milestone (project_id, number, kind) VALUES ($1, 1, 'completion'), ($1, 2, 'contract')`,
    [id],
  );
  await db().query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
     VALUES ($1, 1, 1, 'quarter', '2026-10-01', '2026-12-31', '2025-01-15', NULL, now()),
            ($1, 1, 2, 'quarter', '2027-04-01', '2027-06-30', '2026-03-01', 'weather', now())`,
    [id],
  );
});

const send = async (method: 'POST' | 'PUT', path: string, body: object, by = api.officer) => {
  const { etag } = await api.get(`project-records/${id}`, api.advisor);
  return api.call(method, `project-records/${id}/${path}`, { by, body, etag });
};
const waive = () => send('PUT', 'milestones/1', { waivedReason: 'Jedes Los für sich' }, api.advisor);
const chain = (milestone: { promises: { promised: string }[] }) =>
  milestone.promises.map(({ promised }) => promised);
const moved = async () => {
  const { json } = await api.get('projects?moved=yes&limit=100');
  return json.items.some((one: { id: number }) => one.id === id);
};

describe('in the database', () => {
  it.each([
    ['a promise is deleted', `DELETE FROM promise WHERE project_id = $1`, /append-only/],
    [
      'a promised milestone is deleted',
      `DELETE FROM milestone WHERE project_id = $1 AND number = 1`,
      /was promised/,
    ],
    ['its project is', `DELETE FROM project WHERE id = $1`, /was promised/],
    [
      'it becomes another kind',
      `UPDATE milestone SET kind = 'other', name = 'x' WHERE project_id = $1 AND number = 1`,
      /was promised/,
    ],
    [
      'it goes to a lot',
      `UPDATE milestone SET lot_number = 1 WHERE project_id = $1 AND number = 1`,
      /was promised/,
    ],
  ])('nothing vanishes when %s: it is refused', async (_name, sql, words) => {
    await expect(db().query(sql, [id])).rejects.toThrow(words);
  });

  it('nor are promises emptied; a milestone for which nothing was promised may go', async () => {
    await expect(db().query('TRUNCATE promise CASCADE')).rejects.toThrow(/append-only/);
    await expect(db().query('TRUNCATE milestone CASCADE')).rejects.toThrow(/append-only/);
    await db().query(`DELETE FROM milestone WHERE project_id = $1 AND number = 2`, [id]);
  });
});

describe('a promised milestone that is given up', () => {
  it('is given up by an advisor only, who says why, and is shown with its chain since when and why', async () => {
    expect((await send('PUT', 'milestones/1', { waivedReason: 'passt nicht' })).status).toBe(403);
    expect((await waive()).status).toBe(200);
    const { json } = await api.get(`projects/${id}`);
    expect(json.completion).toMatchObject({
      waivedReason: 'Jedes Los für sich',
      waivedOn: '2026-09-09',
      overdue: false,
    });
    expect(chain(json.milestones[0])).toEqual(['2026-Q4', '2027-Q2']);
    expect(await moved()).toBe(true);
  });

  it('the record says beforehand who may: an advisor, of a milestone without a promise an officer too', async () => {
    const mayWaive = async (by: typeof api.officer) =>
      (await api.get(`project-records/${id}`, by)).json.milestones.map(
        (one: { mayWaive: boolean }) => one.mayWaive,
      );
    expect(await mayWaive(api.officer)).toEqual([false, true]);
    expect(await mayWaive(api.advisor)).toEqual([true, true]);
    await waive();
    expect(await mayWaive(api.advisor)).toEqual([false, true]);
  });

  it('one for which nothing was promised is given up by an officer', async () => {
    expect((await send('PUT', 'milestones/2', { waivedReason: 'schon beauftragt' })).status).toBe(200);
  });
});

describe('a milestone that takes its place', () => {
  beforeEach(waive);
  const added = (body: object) => send('POST', 'milestones', { kind: 'completion', lotNumber: 1, ...body });

  it('goes on with the chain, and gives a reason where the date is moved', async () => {
    const silent = await added({ promised: '2028-Q1' });
    expect([silent.status, silent.json.errors[0].path]).toEqual([400, 'reason']);
    const { status, json } = await added({ promised: '2028-Q1', reason: 'permit_missing' });
    expect(status).toBe(201);
    const replacing = json.milestones.at(-1);
    expect(replacing).toMatchObject({ continues: 1, lotNumber: 1, slipDays: 456 });
    expect(chain(replacing)).toEqual(['2026-Q4', '2027-Q2', '2028-Q1']);
    expect(chain((await api.get(`projects/${id}`)).json.completion)).toHaveLength(3);
    expect(await moved()).toBe(true);
    const next = await send('POST', 'milestones/3/promises', { promised: '2028-Q2', reason: 'weather' });
    expect(chain(next.json.milestones.at(-1))).toEqual(['2026-Q4', '2027-Q2', '2028-Q1', '2028-Q2']);
  });

  it('may keep the date, which then stands once in the chain', async () => {
    const { status, json } = await added({ promised: '2027-Q2' });
    expect([status, chain(json.milestones.at(-1))]).toEqual([201, ['2026-Q4', '2027-Q2']]);
  });

  it('holds what was promised before until something else is', async () => {
    const { json } = await added({});
    expect(chain(json.milestones.at(-1))).toEqual(['2026-Q4', '2027-Q2']);
    expect(chain((await api.get(`projects/${id}`)).json.completion)).toEqual(['2026-Q4', '2027-Q2']);
  });
});

describe('whatever takes the place of what', () => {
  const completion = (
    lot: number | null,
    quarters: string[],
    more: { waived?: string; reached?: string } = {},
  ) => ({
    kind: 'completion',
    ...(lot !== null && { lot }),
    quarters,
    ...more,
  });
  const waived = { waived: 'entfällt' };
  /** Days on which the first promise of each milestone was given. */
  type Case = [name: string, milestones: Planted['milestones'], since: string[], moved: boolean | null];
  const cases: Case[] = [
    ['nothing promised', [completion(null, [])], [], null],
    ['one that never moved', [completion(null, ['2027-1'])], ['2025-01-01'], false],
    ['given up, moved', [completion(null, ['2026-1', '2027-1'], waived)], ['2025-01-01'], true],
    ['given up, never moved', [completion(null, ['2026-1'], waived)], ['2025-01-01'], false],
    [
      'the whole given up, a later date for a lot',
      [completion(null, ['2026-1'], waived), completion(1, ['2027-1'])],
      ['2025-01-01', '2026-01-01'],
      true,
    ],
    [
      'the whole given up, a lot that had its date before',
      [completion(null, ['2026-1'], waived), completion(1, ['2027-1'])],
      ['2025-01-01', '2024-01-01'],
      false,
    ],
    [
      'a lot given up after it had moved',
      [completion(1, ['2027-1']), completion(2, ['2026-1', '2028-1'], waived)],
      ['2025-01-01', '2025-01-01'],
      true,
    ],
    [
      'lots that had moved, then a date for the whole',
      [completion(1, ['2026-1', '2027-1']), completion(null, ['2027-2'])],
      ['2025-01-01', '2026-06-01'],
      true,
    ],
    [
      'a date for the whole, then one for a lot that moved',
      [completion(1, ['2026-1', '2027-1']), completion(null, ['2027-2'])],
      ['2025-06-01', '2025-01-01'],
      false,
    ],
    [
      'lots given up, a later date for the whole',
      [completion(1, ['2026-1'], waived), completion(2, ['2026-2'], waived), completion(null, ['2027-2'])],
      ['2025-01-01', '2025-01-01', '2026-01-01'],
      true,
    ],
    [
      'the whole given up, a lot without a date of its own',
      [completion(null, ['2026-1', '2026-2'], waived), completion(1, [])],
      ['2025-01-01'],
      true,
    ],
  ];
  let land: RecordApi;
  beforeAll(async () => {
    land = await RecordApi.start();
    await insertLand(land.service.db);
    for (const [at, [, milestones = [], since]] of cases.entries()) {
      const lots = milestones.flatMap(({ lot }) => (lot ? [null] : []));
      await plant(land.service.db, { id: 100 + at, milestones, operators: lots.length ? [null, null] : [] });
      for (const [number, day] of since.entries())
        await land.service.db.transaction(async (manager) => {
          await manager.query('SET LOCAL session_replication_role = replica');
          await manager.query(
            `UPDATE promise SET promised_on = $3::date + number WHERE project_id = $1 AND milestone_number = $2`,
            [100 + at, number + 1, day],
          );
        });
    }
  }, 120_000);
  afterAll(() => land.close());

  it.each(cases.map(([name, , , expected], at) => [name, 100 + at, expected] as const))(
    '%s: the filter, the list and the statistics say the same',
    async (_name, project, expected) => {
      const [row] = await land.service.db.query(
        `SELECT number, day::text AS day, moved FROM (${COMPLETIONS}) c WHERE project_id = $1`,
        [project],
      );
      const all = (await milestonesOf(land.service.db, [project], '2026-09-09')).get(project)!;
      const stands = completionOf(all);
      expect([row.number, row.day]).toEqual([
        stands?.number,
        stands?.reachedOn ?? stands?.promises.at(-1)?.lastDay ?? null,
      ]);
      const place = { projectId: project, key: null, name: null, sortName: null, lots: null };
      const total = slipTotal([place], new Map([[project, all]]), 'completion');
      expect([row.moved, total.projects === 0 ? null : total.moved === 1]).toEqual([expected, expected]);
    },
  );
});
