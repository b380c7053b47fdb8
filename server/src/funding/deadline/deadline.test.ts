import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene, type Signed } from '../../../test/case-scene.js';
import { setClock } from '../../platform/clock.js';

const NOW = '2026-11-22T22:30:00Z';
let scene: CaseScene;
let aue: number;
let elsewhere: number;
beforeAll(async () => {
  setClock(new Date(NOW));
  scene = await caseScene();
  aue = await scene.aCase(
    { name: 'Glasfaser Aue', status: 'funding_applied' },
    { assigned_to: scene.advisor.id },
  );
  elsewhere = await scene.aCase({
    name: 'Glasfaser Döbeln',
    municipalities: ['14522080'],
    status: 'funding_applied',
  });
  await own(aue, [
    [1, 'Beschluss vorlegen', '2026-11-20'],
    [2, 'Angebot einholen', '2026-12-06'],
    [3, 'Bericht schreiben', '2026-12-07'],
    [4, 'Kreistag', '2027-06-01'],
    [5, 'Schon erledigt', '2026-10-01', '2026-09-15'],
  ]);
  await own(elsewhere, [[1, 'Termin in Döbeln', '2026-11-22']]);
}, 120_000);
afterAll(() => scene.service.close());
// Later than what the scene was made at, and on the same day.
beforeEach(() => setClock(new Date('2026-11-22T22:40:00Z')));
afterEach(() => setClock(null));

const own = async (id: number, rows: [number, string, string, string?][]) => {
  for (const [number, title, due, done = null] of rows)
    await scene.change(
      `INSERT INTO own_deadline (project_id, number, title, due_on, done_on) VALUES ($1, $2, $3, $4, $5)`,
      [id, number, title, due, done],
    );
};
const list = async (query = '', by: Signed = scene.advisor) =>
  (await scene.get(`/api/deadlines${query}`, by)).json;
type Item = { name: string; state: string; caseId: number };
const named = async (query = '', by?: Signed) =>
  (await list(query, by)).items.map(({ name, state }: Item) => [name, state]);

describe('The list of deadlines', () => {
  it('goes by urgency over all cases in the own scope', async () => {
    expect(await named()).toEqual([
      ['Beschluss vorlegen', 'overdue'],
      ['Termin in Döbeln', 'urgent'],
      ['Angebot einholen', 'urgent'],
      ['Bericht schreiben', 'soon'],
      ['Kreistag', 'later'],
    ]);
    expect((await list()).counts).toEqual({ overdue: 1, urgent: 2, soon: 1, later: 1 });
  });

  it('shows officers those of their own cases only', async () => {
    const names = (await named('', scene.officer)).map(([name]: [string]) => name);
    expect(names).toContain('Kreistag');
    expect(names).not.toContain('Termin in Döbeln');
    expect(await named('', scene.neighbour)).toEqual([]);
  });

  it('can be narrowed to a state, a Kreis and a last day', async () => {
    expect(await named('?state=overdue')).toEqual([['Beschluss vorlegen', 'overdue']]);
    expect(await named('?state=done')).toEqual([['Schon erledigt', 'done']]);
    expect(await named('?district=14522')).toEqual([['Termin in Döbeln', 'urgent']]);
    expect((await named('?until=2026-12-06')).length).toBe(3);
    expect(await named('?whose=advisor')).toEqual([]);
  });

  it('turns pages without leaving one out', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { items: Item[]; next: string | null } = await list(
        `?limit=2${after && `&after=${after}`}`,
      );
      seen.push(...page.items.map(({ name }) => name));
      after = page.next;
    }
    expect(seen).toEqual((await named()).map(([name]: [string]) => name));
    const { next } = await list('?limit=2');
    expect((await scene.get(`/api/deadlines?state=later&after=${next}`, scene.advisor)).status).toBe(400);
  });

  it('counts by the day on which it is asked: at midnight in Berlin one that was due is overdue', async () => {
    setClock(new Date('2026-11-22T22:59:00Z'));
    expect((await named())[1]).toEqual(['Termin in Döbeln', 'urgent']);
    setClock(new Date('2026-11-22T23:01:00Z'));
    expect((await named())[1]).toEqual(['Termin in Döbeln', 'overdue']);
  });

  it('shows what was changed at once, and what the rules compute', async () => {
    await scene.change(
      `INSERT INTO tender (project_id, number, procedure, started_on, ended_on) VALUES ($1, 1, 'concession', '2026-06-01', '2026-10-09')`,
      [elsewhere],
    );
    await scene.change(
      `INSERT INTO notice (project_id, funder, number, kind, dated, issuing_body, amount, state, recorded_at, decided_at)
       VALUES ($1, 'federal', 1, 'provisional', '2026-03-01', 'PwC', 100000, 'confirmed', now(), now())`,
      [elsewhere],
    );
    const [found] = (await list('?district=14522&state=soon')).items;
    expect(found).toMatchObject({
      key: 'specification/federal',
      dueOn: '2027-01-09',
      caseId: elsewhere,
      projectName: 'Glasfaser Döbeln',
    });
    expect(found.rule).toContain('3 Monate nach dem Ende des Auswahlverfahrens am 09.10.2026');
  });
});

describe('Own deadlines', () => {
  it('are saved as a list; what stays is not written again', async () => {
    const id = await scene.aCase({ name: 'Eigene Fristen' });
    const first = { number: 1, title: 'Unterlagen', dueOn: '2026-12-24' };
    const saved = await scene.write('PUT', id, '/own-deadlines', scene.officer, {
      deadlines: [first, { number: 2, title: 'Rat', dueOn: '2027-01-10' }],
    });
    expect(saved.status).toBe(200);
    const next = await scene.write('PUT', id, '/own-deadlines', scene.officer, {
      deadlines: [first, { number: 3, title: 'Kreistag', dueOn: '2027-02-01', doneOn: '2026-11-21' }],
    });
    const mine = next.json.deadlines.filter(({ kind }: { kind: string }) => kind === 'own');
    expect(mine.map(({ key, dueOn, doneOn }: Record<string, string>) => [key, dueOn, doneOn])).toEqual([
      ['own/1', '2026-12-24', null],
      ['own/3', '2027-02-01', '2026-11-21'],
    ]);
    const versions = await scene.service.db.query(
      `SELECT record_key, operation FROM record_version WHERE record = 'own_deadline' AND record_key LIKE $1 ORDER BY id`,
      [`${id}/%`],
    );
    expect(
      versions.map((row: { record_key: string; operation: string }) => [row.record_key, row.operation]),
    ).toEqual([
      [`${id}/1`, 'insert'],
      [`${id}/2`, 'insert'],
      [`${id}/2`, 'delete'],
      [`${id}/3`, 'insert'],
    ]);
  });

  it('of another Gemeinde are not there, and a number stands once', async () => {
    const id = await scene.aCase({ name: 'Nicht meins' });
    expect((await scene.write('PUT', id, '/own-deadlines', scene.neighbour, { deadlines: [] })).status).toBe(
      404,
    );
    const twice = [1, 1].map((number) => ({ number, title: 'Unterlagen', dueOn: '2026-12-24' }));
    const answer = await scene.write('PUT', id, '/own-deadlines', scene.officer, { deadlines: twice });
    expect([answer.status, answer.json.errors[0].path]).toEqual([400, 'deadlines.1.number']);
  });
});

describe('The calendar feed', () => {
  const feed = async (by: Signed) =>
    (await scene.send('POST', '/api/calendar-feed', by)).json as { address: string };
  const pathOf = ({ address }: { address: string }) => new URL(address).pathname;

  it('is shown once, and holds the own deadlines without a name of a person', async () => {
    expect((await scene.get('/api/calendar-feed', scene.officer)).json).toEqual({
      address: null,
      createdAt: null,
    });
    const made = await feed(scene.officer);
    expect(made.address).toMatch(/^https:\/\/lotse\.example\.org\/api\/calendar-feeds\/[\w-]{43}\.ics$/);
    const again = (await scene.get('/api/calendar-feed', scene.officer)).json;
    expect(again).toEqual({ address: null, createdAt: expect.any(String) });
    const { status, headers, text } = await scene.service.get(pathOf(made));
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const unfolded = text.replace(/\r\n /g, '');
    expect(unfolded).toContain(`UID:${aue}-own-4@lotse.example.org`);
    expect(unfolded).toContain('SUMMARY:Kreistag: Glasfaser Aue');
    expect(unfolded).toContain(`URL:https://lotse.example.org/fall/${aue}`);
    expect(unfolded).not.toContain('Döbeln');
    expect(unfolded).not.toContain('Schon erledigt');
    expect(unfolded).not.toContain(scene.officer.name);
    const [row] = await scene.service.db.query(`SELECT token_hash FROM calendar_feed WHERE account_id = $1`, [
      scene.officer.id,
    ]);
    expect(made.address).not.toContain(row.token_hash);
  });

  it('of an advisor holds the cases they lead, and those of a colleague they stand in for', async () => {
    const path = pathOf(await feed(scene.advisor));
    expect((await scene.service.get(path)).text).toContain('Kreistag');
    const deputy = pathOf(await feed(scene.colleague));
    expect((await scene.service.get(deputy)).text).not.toContain('Kreistag');
    await scene.service.db.query(
      `INSERT INTO absence (account_id, first_day, last_day, deputy_id) VALUES ($1, $2, $2, $3)`,
      [scene.advisor.id, '2026-11-22', scene.colleague.id],
    );
    expect((await scene.service.get(deputy)).text).toContain('Kreistag');
  });

  it('is the same file as long as nothing changes', async () => {
    const path = pathOf(await feed(scene.officer));
    setClock(new Date('2026-11-22T22:45:00Z'));
    const { text } = await scene.service.get(path);
    setClock(new Date('2026-11-22T22:50:00Z'));
    expect((await scene.service.get(path)).text).toBe(text);
  });

  it('ends with a new address, with its end, and with the account', async () => {
    const first = pathOf(await feed(scene.officer));
    const second = pathOf(await feed(scene.officer));
    expect((await scene.service.get(first)).status).toBe(404);
    expect((await scene.service.get(second)).status).toBe(200);
    await scene.service.db.query(
      `UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`,
      [scene.officer.id],
    );
    expect((await scene.service.get(second)).status).toBe(404);
    await scene.service.db.query(`UPDATE account SET state = 'active', deactivated_at = NULL WHERE id = $1`, [
      scene.officer.id,
    ]);
    expect((await scene.service.get(second)).status).toBe(200);
    expect((await scene.send('DELETE', '/api/calendar-feed', scene.officer)).status).toBe(204);
    expect((await scene.service.get(second)).status).toBe(404);
    expect((await scene.service.get('/api/calendar-feeds/erraten')).status).toBe(404);
  });

  it('holds what the rights of today let its owner see', async () => {
    const path = pathOf(await feed(scene.neighbour));
    expect((await scene.service.get(path)).text).not.toContain('Kreistag');
    await scene.service.db.query(`UPDATE account SET areas = '{14521035}' WHERE id = $1`, [
      scene.neighbour.id,
    ]);
    expect((await scene.service.get(path)).text).toContain('Kreistag');
  });
});
