import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, editing, insert, insertLand, plant, promise } from '../../../test/public-projects.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { setClock } from '../../platform/clock.js';

let service: TestService;

/** Days on which something was done; asked is for the days in between. */
const on = (day: string) => setClock(new Date(`${day}T10:00:00Z`));

beforeAll(async () => {
  service = await startTestService();
  const { db } = service;
  on('2026-01-01');
  await insertLand(db);
  on('2026-02-01');
  await plant(
    db,
    {
      id: 1,
      name: 'Cluster 12',
      columns: { area: area(500, 500, 2000), funded_addresses: 4074, address_display: 'state_and_quarter' },
      places: { '14625010': 358 },
      operators: [1],
      milestones: [{ kind: 'completion', quarters: ['2026-1'] }],
    },
    {
      id: 2,
      name: 'Ohne Fläche',
      columns: { kind: 'commercial', status: 'announced' },
      places: { '14626110': 7 },
    },
    { id: 3, name: 'Später gezeigt', columns: { published_at: null } },
    { id: 4, name: 'Wieder verborgen' },
  );
  await db.query(
    `INSERT INTO project_event (project_id, to_status, effective_on, recorded_at, actor, direction)
     VALUES (1, 'funding_applied', '2025-02-01', '2026-02-01T10:00:00Z', 'x', 'created')`,
  );
  on('2026-11-09');
});
afterAll(async () => {
  setClock(null);
  await service.close();
});

const PATHS = [
  '/api/projects',
  '/api/projects?sort=changed&limit=1',
  '/api/projects?moved=no',
  '/api/projects?operator=1&district=14625&year=2026',
  '/api/projects/choices',
  '/api/projects/1',
  '/api/projects/2',
  '/api/projects/1/area',
  '/api/projects/download?format=csv',
  '/api/projects/download?format=csv-excel&district=14625',
  '/api/projects/download?format=geojson',
];
const asOf = (path: string, day: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`;
const texts = async (day: string) => {
  const found: Record<string, string> = {};
  for (const path of PATHS) {
    const answer = await service.get(asOf(path, day));
    expect([path, answer.status]).toEqual([path, 200]);
    found[path] = `${answer.headers['content-disposition'] ?? ''}\n${answer.text}`;
  }
  return found;
};
const names = async (day: string) =>
  (await service.get(`/api/projects?asOf=${day}`)).json.items.map((item: { name: string }) => item.name);

describe('a look back at projects', () => {
  it('repeats byte for byte, whatever was changed since', async () => {
    const before = await texts('2026-03-01');
    const { db } = service;
    await editing(db, async (manager) => {
      await manager.query(
        `UPDATE project SET name = 'Neuer Name', sort_name = 'neuer name', status = 'commissioned',
        area = $1, homes_passed = 4000, total_cost = 5 WHERE id = 1`,
        [area(9000, 500, 900)],
      );
      await manager.query(`UPDATE project_municipality SET address_count = 1 WHERE project_id = 1`);
      await manager.query(`UPDATE operator SET name = 'Umbenannt' WHERE id = 1`);
      await manager.query(`UPDATE programme SET short_name = 'Anders'`);
      await manager.query(`UPDATE municipality SET name = 'Neustadt' WHERE ags = '14625010'`);
      await manager.query(`UPDATE milestone SET reached_on = '2026-11-09' WHERE project_id = 1`);
      await promise(manager, 1, 1, 2, '2027-2');
      await insert(manager, 'lot', { project_id: 1, number: 2, operator_id: 2 });
      await insert(manager, 'project_municipality', { project_id: 2, ags: '14626120', address_count: 3 });
      await manager.query(
        `INSERT INTO project_event (project_id, to_status, effective_on, recorded_at, actor, direction)
         VALUES (1, 'commissioned', '2026-11-09', '2026-11-09T10:00:00Z', 'x', 'forward')`,
      );
    });
    on('2026-12-24');
    expect(await texts('2026-03-01')).toEqual(before);
    const now = (await service.get('/api/projects/1')).json;
    expect(now).toMatchObject({ name: 'Neuer Name', publicState: 'finished', lots: [{}, {}] });
    const then = (await service.get('/api/projects/1?asOf=2026-03-01')).json;
    expect(then).toMatchObject({
      name: 'Cluster 12',
      publicState: 'under_construction',
      lots: [{ operator: { name: 'Muster-Netz GmbH' } }],
    });
    expect(then.stateHistory).toHaveLength(1);
  });

  it('is overdue by the day that is looked back to', async () => {
    const overdue = async (day: string) =>
      (await service.get(`/api/projects/1?asOf=${day}`)).json.milestones[0].overdue;
    expect(await overdue('2026-03-01')).toBe(false);
    expect(await overdue('2026-05-01')).toBe(true);
  });

  it('shows nothing of before it was stored, and nothing of the future', async () => {
    expect(await names('2026-01-15')).toEqual([]);
    expect((await service.get('/api/projects?asOf=2025-01-15')).status).toBe(404);
    expect((await service.get('/api/projects?asOf=2030-01-15')).status).toBe(400);
  });

  it('shows only what was public then and is public now', async () => {
    on('2026-12-25');
    await editing(service.db, (manager) =>
      manager.query(
        `UPDATE project SET published_at = CASE id WHEN 3 THEN now() END, published_early = false WHERE id IN (3, 4)`,
      ),
    );
    on('2026-12-28');
    expect(await names('2026-03-01')).toEqual(['Cluster 12', 'Ohne Fläche']);
    expect(await names('2026-12-26')).toEqual(['Neuer Name', 'Ohne Fläche', 'Später gezeigt']);
    for (const id of [3, 4])
      expect((await service.get(`/api/projects/${id}?asOf=2026-03-01`)).status).toBe(404);
  });

  it('shows addresses in no more detail than today', async () => {
    const display = async () => (await service.get('/api/projects/1?asOf=2026-03-01')).json.addressDisplay;
    expect(await display()).toBe('state_and_quarter');
    await editing(service.db, (manager) =>
      manager.query(`UPDATE project SET address_display = 'counts' WHERE id = 1`),
    );
    expect(await display()).toBe('counts');
  });

  it('goes on from page to page at the same moment only', async () => {
    const { next } = (await service.get('/api/projects?limit=1&asOf=2026-03-01')).json;
    const second = await service.get(`/api/projects?limit=1&asOf=2026-03-01&after=${next}`);
    expect(second.json.items.map((item: { name: string }) => item.name)).toEqual(['Ohne Fläche']);
    expect((await service.get(`/api/projects?limit=1&after=${next}`)).status).toBe(400);
  });
});
