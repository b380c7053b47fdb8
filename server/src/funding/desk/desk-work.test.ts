import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene, type Signed } from '../../../test/case-scene.js';
import { setClock } from '../../platform/clock.js';

let scene: CaseScene;
let ids: Record<'mine' | 'free' | 'elsewhere', number>;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  await scene.service.db.query('DELETE FROM grant_track');
  await scene.service.db.query('DELETE FROM funding_case');
  const { aCase, advisor } = scene;
  ids = {
    mine: await aCase(
      { name: 'Mein; Vorhaben', reference: `M-${Math.random()}` },
      { assigned_to: advisor.id },
    ),
    free: await aCase({ name: '=Freies "Vorhaben"', reference: `F-${Math.random()}` }),
    elsewhere: await aCase({ name: 'Anderswo', municipalities: ['14522080'] }),
  };
});
afterEach(() => setClock(null));

const file = async (q: string, by: Signed, format = 'csv') => {
  const answer = await scene.service.fastify.inject({
    url: `/api/desk/file?format=${format}&q=${encodeURIComponent(q)}`,
    headers: by.headers,
  });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body };
};
const lines = (text: string) => text.trim().split('\r\n');

describe('The list of the desk as a file', () => {
  it('has every case that the search finds, and in each row the search and both dates', async () => {
    const { text, headers } = await file('kreis:14521', scene.advisor);
    const [header, ...rows] = lines(text);
    expect(rows).toHaveLength(2);
    expect(header).toContain('Suche,Auswahl,Sachstand bis,Kenntnisstand,Datenversion,Verweis');
    for (const row of rows) {
      expect(row).toContain(',kreis:14521,');
      expect(row).toMatch(/,2026-11-22,2026-11-22T10:00:\d\d\.\d{3}Z,/);
      expect(row).toContain('https://lotse.example.org/arbeitsplatz?q=kreis%3A14521');
    }
    expect(headers['content-disposition']).toBe('attachment; filename="faelle-auswahl-2026-11-22.csv"');
  });

  it('opens right in programs and in a German Excel, and runs nothing there', async () => {
    const plain = await file('', scene.advisor);
    expect(plain.text).toContain(`,"'=Freies ""Vorhaben""",`);
    expect(plain.text).toContain(',Mein; Vorhaben,');
    const excel = await file('', scene.advisor, 'csv-excel');
    expect(excel.text.startsWith('\uFEFFNummer;Kennung;Vorhaben;')).toBe(true);
    expect(excel.text).toContain(';"Mein; Vorhaben";');
  });

  it('is of the own scope, and refused where a word of the search is not understood', async () => {
    expect(lines((await file('', scene.officer)).text)).toHaveLength(3);
    expect(lines((await file('', scene.advisor)).text)).toHaveLength(4);
    const wrong = await file('farbe:blau', scene.advisor);
    expect([wrong.status, JSON.parse(wrong.text).detail]).toEqual([
      400,
      expect.stringMatching(/^„farbe:blau“: Nach „farbe“ kann nicht gesucht werden\. Möglich sind status,/),
    ]);
  });
});

describe('Several cases are assigned in one deed', () => {
  const assign = (by: Signed, assignedTo: string | null, cases: [number, string | null][]) =>
    scene.send('POST', '/api/desk/assignments', by, {
      assignedTo,
      cases: cases.map(([id, assigned]) => ({ id, assigned })),
    });
  const assigned = async (id: number) =>
    (await scene.get(`/api/funding-cases/${id}`, scene.lead)).json.assignedAccount;

  it('to another advisor or to nobody, each with a version that says who did it', async () => {
    const { advisor, colleague } = scene;
    const answer = await assign(colleague, colleague.id, [
      [ids.mine, advisor.id],
      [ids.free, null],
    ]);
    expect(answer.json).toEqual({ done: [ids.mine, ids.free], failed: [] });
    expect([await assigned(ids.mine), await assigned(ids.free)]).toEqual([colleague.id, colleague.id]);
    const { items } = (await scene.get(`/api/funding-cases/${ids.free}/versions`, advisor)).json;
    expect(items[0].by.name).toBe('Cem Beratung');
    expect((await assign(advisor, null, [[ids.free, colleague.id]])).json.done).toEqual([ids.free]);
    expect(await assigned(ids.free)).toBeNull();
  });

  it('what somebody else took meanwhile, and what is not there, is named; the others are done', async () => {
    const { advisor, colleague } = scene;
    const answer = await assign(colleague, colleague.id, [
      [ids.mine, null],
      [ids.free, null],
      [2_000_000_000, null],
    ]);
    expect(answer.json.done).toEqual([ids.free]);
    expect(answer.json.failed).toEqual([
      {
        id: ids.mine,
        name: 'Mein; Vorhaben',
        sentence: expect.stringContaining('Inzwischen hat ihn Bea Beratung'),
      },
      { id: 2_000_000_000, name: null, sentence: 'Den Förderfall 2000000000 gibt es nicht.' },
    ]);
    expect(await assigned(ids.mine)).toBe(advisor.id);
  });

  it('only advisors do it, and only to advisors', async () => {
    expect((await assign(scene.officer, null, [[ids.mine, null]])).status).toBe(403);
    expect((await assign(scene.auditor, null, [[ids.mine, null]])).status).toBe(403);
    const wrong = await assign(scene.advisor, scene.officer.id, [[ids.free, null]]);
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, 'assignedTo']);
  });
});
