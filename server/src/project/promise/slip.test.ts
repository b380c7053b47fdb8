import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editing, insertLand, plant, promise } from '../../../test/public-projects.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { setClock } from '../../platform/clock.js';
import type { SlipStatistics } from './promise.dto.js';
import { median } from './slip-figures.js';

let service: TestService;
const on = (day: string) => setClock(new Date(`${day}T10:00:00Z`));

/**
 * Slips of completion: 1 by 92 + 92 = 184 days, 2 not, 3 by 90 + 91 = 181 days and overdue, 4 reached 14 days late, 6 by 365
 * days before it was given up.
 */
beforeAll(async () => {
  service = await startTestService();
  const { db } = service;
  on('2026-01-15');
  await insertLand(db);
  await plant(
    db,
    {
      id: 1,
      places: { '14625010': 1, '14626110': 1 },
      operators: [1, 2],
      milestones: [
        { kind: 'completion', lot: 1, quarters: ['2026-2'] },
        { kind: 'completion', lot: 2, quarters: ['2027-1'] },
        { kind: 'construction_start', quarters: ['2025-3', '2025-4'], reached: '2025-12-01' },
      ],
    },
    { id: 2, operators: [1], milestones: [{ kind: 'completion', quarters: ['2027-2'] }] },
    {
      id: 3,
      columns: { guideline_version_id: null, kind: 'commercial' },
      places: { '14626120': 1 },
      operators: [2],
      milestones: [{ kind: 'completion', quarters: ['2025-4', '2026-1'] }],
    },
    { id: 4, milestones: [{ kind: 'completion', quarters: ['2026-3'] }] },
    {
      id: 5,
      name: 'nicht öffentlich',
      columns: { published_at: null },
      milestones: [{ kind: 'completion', quarters: ['2020-1', '2030-1'] }],
    },
    {
      id: 6,
      name: 'entfällt',
      milestones: [{ kind: 'completion', quarters: ['2025-1', '2026-1'], waived: 'anderer Weg' }],
    },
    { id: 7, name: 'noch nichts zugesagt', milestones: [{ kind: 'completion', quarters: [] }] },
    { id: 8, name: 'später verborgen', milestones: [{ kind: 'completion', quarters: ['2025-1', '2026-4'] }] },
  );
  on('2026-08-01');
  await editing(db, async (manager) => {
    await promise(manager, 1, 1, 2, '2026-4');
    await promise(manager, 3, 1, 3, '2026-2');
    await manager.query(`UPDATE project SET published_at = NULL WHERE id = 8`);
  });
  on('2026-10-20');
  await editing(db, (manager) =>
    manager.query(`UPDATE milestone SET reached_on = '2026-10-14' WHERE project_id = 4`),
  );
});
afterAll(async () => {
  setClock(null);
  await service.close();
});

const statistics = async (query = ''): Promise<SlipStatistics> => {
  const answer = await service.get(`/api/project-slips?${query}`);
  expect(answer.status).toBe(200);
  return answer.json;
};
/** name: projects, moved, overdue, median, largest, reasons */
const rows = ({ items }: SlipStatistics) =>
  items.map(({ key, name, projects, moved, overdue, medianSlipDays, largestSlipDays, reasons }) => [
    key,
    name,
    projects,
    moved,
    overdue,
    medianSlipDays,
    largestSlipDays,
    reasons.map(({ reason, count }) => `${reason} ${count}`).join(', '),
  ]);

describe('how far promised dates have slipped', () => {
  it('by Kreis: a project of two Kreise counts in both, and once in the total', async () => {
    const found = await statistics();
    // Of project 1 the last lot counts: it has not moved. Project 4 was reached 14 days after its first promise.
    expect(rows(found)).toEqual([
      ['14625', 'Landkreis Bautzen', 4, 1, 0, 7, 365, 'weather 1'],
      ['14626', 'Landkreis Görlitz', 2, 1, 1, 90.5, 181, 'weather 2'],
    ]);
    expect(found.total).toEqual({
      projects: 5,
      moved: 2,
      overdue: 1,
      medianSlipDays: 14,
      largestSlipDays: 365,
      reasons: [{ reason: 'weather', count: 3 }],
    });
  });

  it('by operator: of each the own lots, else the whole project', async () => {
    expect(rows(await statistics('by=operator'))).toEqual([
      ['2', 'Äther AG', 2, 1, 1, 90.5, 181, 'weather 2'],
      ['1', 'Muster-Netz GmbH', 2, 1, 0, 92, 184, 'weather 1'],
      ['', 'noch ohne Netzbetreiber', 2, 1, 0, 189.5, 365, 'weather 1'],
    ]);
  });

  it('by programme, and commercial ones beside', async () => {
    expect(rows(await statistics('by=programme'))).toEqual([
      ['gigabit20', 'Gigabit 2.0', 4, 1, 0, 7, 365, 'weather 1'],
      ['', 'ohne Förderprogramm', 1, 1, 1, 181, 181, 'weather 2'],
    ]);
  });

  it('of another kind of milestone: reached within what was promised first is no slip, moved is moved', async () => {
    expect(rows(await statistics('kind=construction_start'))).toEqual([
      ['14625', 'Landkreis Bautzen', 1, 1, 0, 62, 62, 'weather 1'],
      ['14626', 'Landkreis Görlitz', 1, 1, 0, 62, 62, 'weather 1'],
    ]);
    expect((await statistics('kind=contract')).total).toEqual({
      projects: 0,
      moved: 0,
      overdue: 0,
      medianSlipDays: null,
      largestSlipDays: null,
      reasons: [],
    });
  });

  it('as of a day in the past: what was promised then, of what was public then and is now', async () => {
    const found = await statistics('asOf=2026-07-01');
    expect(rows(found)).toEqual([
      ['14625', 'Landkreis Bautzen', 4, 1, 0, 0, 365, 'weather 1'],
      ['14626', 'Landkreis Görlitz', 2, 1, 1, 45, 90, 'weather 1'],
    ]);
    expect(await statistics('asOf=2026-07-01')).toEqual(found);
  });

  it('becomes overdue with the day, without any change of the data', async () => {
    on('2026-12-31');
    expect((await statistics('by=operator')).items[1]!.overdue).toBe(0);
    on('2027-01-01');
    expect((await statistics('by=operator')).items[1]!.overdue).toBe(1);
  });

  it('in operation nothing is overdue: the completion was reached when it went into operation', async () => {
    on('2027-01-01');
    const before = (await statistics()).total;
    await plant(service.db, {
      id: 9,
      columns: {
        status: 'proof_submitted',
        facts: JSON.stringify({ commissioned_on: '2026-04-10' }),
      },
      milestones: [{ kind: 'completion', quarters: ['2026-1'] }],
    });
    const after = (await statistics()).total;
    expect([after.projects - before.projects, after.overdue - before.overdue]).toEqual([1, 0]);
    // 10 days after 31.03.2026, not the months since.
    expect(after.medianSlipDays).toBe(12);
  });

  it.each([
    [[], null],
    [[5], 5],
    [[3, 1, 2], 2],
    [[10, 0, 4, 1], 2.5],
    [[-30, 0], -15],
  ])('the median of %j is %s', (values, middle) => expect(median(values)).toBe(middle));
});
