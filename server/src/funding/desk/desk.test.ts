import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene, type Signed } from '../../../test/case-scene.js';
import { insertNotice } from '../../../test/things-of-funding.js';
import { setClock } from '../../platform/clock.js';

let scene: CaseScene;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const list = async (q: string, by: Signed = scene.advisor, more = '') =>
  (await scene.get(`/api/funding-cases?q=${encodeURIComponent(q)}${more}`, by)).json;
const names = async (q: string, by?: Signed) =>
  (await list(q, by)).items.map(({ projectName }: { projectName: string }) => projectName);

describe('The desk', () => {
  let ids: Record<'late' | 'waiting' | 'quiet' | 'elsewhere', number>;
  beforeAll(async () => {
    // Before what the tests see first: each of them begins at ten.
    setClock(new Date('2026-11-22T09:00:00Z'));
    const { aCase, service, colleague } = scene;
    ids = {
      late: await aCase(
        {
          name: 'Überfälliges Vorhaben',
          status: 'tendering',
          facts: { tender_start: '2026-01-10', tender_end: '2026-06-30' },
        },
        { assigned_to: colleague.id },
      ),
      waiting: await aCase({ name: 'Wartendes Vorhaben' }),
      quiet: await aCase({ name: 'Ruhiges Vorhaben', status: 'idea' }),
      elsewhere: await aCase({ name: 'Anderswo', municipalities: ['14522080'], status: 'idea' }),
    };
    await scene.change(
      `INSERT INTO own_deadline (project_id, number, title, due_on) VALUES ($1, 1, 'Unterlagen nachreichen', '2026-11-01')`,
      [ids.late],
    );
    await insertNotice(service.db, ids.waiting, 'federal', { state: 'recorded', decided_at: null });
    setClock(null);
  });

  it('shows first what is overdue, then what waits for a second person, then the rest, and says why', async () => {
    const { items, total } = await list('');
    expect(total).toBe(4);
    expect(
      items.slice(0, 2).map((item: { projectName: string; why: string }) => [item.projectName, item.why]),
    ).toEqual([
      ['Überfälliges Vorhaben', expect.stringContaining('überfällig')],
      ['Wartendes Vorhaben', 'Bescheid wartet auf zweite Person'],
    ]);
    expect(items[0].nextDeadline).toMatchObject({ state: 'overdue' });
  });

  it('finds cases by the words of a search, in German and as the link has them', async () => {
    expect(await names('überfällig:ja')).toEqual(['Überfälliges Vorhaben']);
    expect(await names('overdue:yes')).toEqual(['Überfälliges Vorhaben']);
    expect(await names('kreis:14522')).toEqual(['Anderswo']);
    expect(await names('status:Auswahlverfahren')).toEqual(['Überfälliges Vorhaben']);
    expect(await names('gemeinde:14521035 ruhig')).toEqual(['Ruhiges Vorhaben']);
    expect(await names('100%_')).toEqual([]);
    const { q, words } = await list('Landkreis:14522 überfällig:nein');
    expect(q).toBe('kreis:14522 overdue:no');
    expect(words).toEqual([expect.any(String), 'nicht überfällig']);
  });

  it('names the words that it does not understand and shows what the others find', async () => {
    const { faults, items } = await list('farbe:blau kreis:14522');
    expect(faults).toEqual([
      expect.stringMatching(/^„farbe:blau“: Nach „farbe“ kann nicht gesucht werden\. Möglich sind status,/),
    ]);
    expect(items).toHaveLength(1);
  });

  it('shows officers the cases that they lead, and no others', async () => {
    expect(await names('', scene.neighbour)).toEqual([]);
    expect(await names('', scene.officer)).not.toContain('Anderswo');
    expect((await list('', scene.officer)).total).toBe(3);
  });

  it('goes on where the page ended, and not with another search', async () => {
    const first = await list('', scene.advisor, '&limit=3');
    const second = await list('', scene.advisor, `&limit=3&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }: { id: number }) => id)).toHaveLength(4);
    expect(second.next).toBeNull();
    const other = await scene.get(`/api/funding-cases?q=overdue:yes&after=${first.next}`, scene.advisor);
    expect(other.status).toBe(400);
  });

  it('is up to date as soon as a case or its project has changed, and on the next day', async () => {
    setClock(new Date('2026-11-22T21:00:00Z'));
    await scene.change(
      `INSERT INTO own_deadline (project_id, number, title, due_on) VALUES ($1, 1, 'Rückruf', '2026-11-22')`,
      [ids.quiet],
    );
    expect(await names('due:7')).toContain('Ruhiges Vorhaben');
    expect(await names('überfällig:ja')).not.toContain('Ruhiges Vorhaben');
    // Half past midnight in Berlin.
    setClock(new Date('2026-11-22T23:30:00Z'));
    expect(await names('überfällig:ja')).toContain('Ruhiges Vorhaben');
    await scene.change(`UPDATE own_deadline SET done_on = '2026-11-23' WHERE project_id = $1`, [ids.quiet]);
    expect(await names('überfällig:ja')).not.toContain('Ruhiges Vorhaben');
  });

  it('passes on the cases of those who are away to whom they named', async () => {
    expect(await names('zuständig:vertretung')).toEqual([]);
    const away = { firstDay: '2026-11-20', lastDay: '2026-11-22', deputyId: scene.advisor.id };
    expect((await scene.send('PUT', '/api/desk/absence', scene.colleague, away)).status).toBe(200);
    expect(await names('zuständig:vertretung')).toEqual(['Überfälliges Vorhaben']);
    const myself = { ...away, deputyId: scene.colleague.id };
    expect((await scene.send('PUT', '/api/desk/absence', scene.colleague, myself)).json.detail).toContain(
      'Sich selbst kann niemand vertreten',
    );
    setClock(new Date('2026-11-22T23:30:00Z'));
    expect(await names('zuständig:vertretung')).toEqual([]);
  });

  it('keeps searches, one’s own and those that are shared, with how many they find', async () => {
    const { send, advisor, colleague, officer } = scene;
    const body = { name: 'Mein Kreis', q: 'Landkreis:14522', shared: true };
    const saved = await send('POST', '/api/desk/searches', advisor, body);
    expect(saved.status).toBe(201);
    const mine = saved.json.searches.find(({ name }: { name: string }) => name === 'Mein Kreis');
    expect(mine).toMatchObject({ q: 'kreis:14522', shared: true, mine: true, count: 1 });
    const seen = (await scene.get('/api/desk', colleague)).json.searches;
    expect(seen).toEqual([expect.objectContaining({ name: 'Mein Kreis', mine: false })]);
    expect((await scene.get('/api/desk', officer)).json).toMatchObject({
      searches: [],
      advisors: [],
      absences: [],
    });
    expect((await send('DELETE', `/api/desk/searches/${mine.id}`, colleague)).status).toBe(404);
    expect((await send('DELETE', `/api/desk/searches/${mine.id}`, advisor)).json.searches).toEqual([]);
    expect((await send('POST', '/api/desk/searches', advisor, { ...body, q: 'kreis:Bautzen' })).status).toBe(
      400,
    );
  });

  it('counts what was changed since the last visit', async () => {
    const { send, advisor } = scene;
    await send('POST', `/api/funding-cases/${ids.waiting}/visits`, advisor);
    setClock(new Date('2026-11-22T12:00:00Z'));
    await scene.change(`UPDATE project SET name = 'Wartendes Vorhaben II' WHERE id = $1`, [ids.waiting]);
    await scene.change(`UPDATE funding_case SET summary = 'Neu' WHERE project_id = $1`, [ids.waiting]);
    const { items } = await list('Wartendes');
    expect(items[0]).toMatchObject({ openedBefore: true, changesSinceVisit: 2 });
  });
});
