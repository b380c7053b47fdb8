import * as XLSX from '@e965/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseFacts } from '../../../test/case-facts.js';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import { insertNotice } from '../../../test/things-of-funding.js';
import { setClock } from '../../platform/clock.js';
import { drawdownFigures } from './report-rules.js';

let scene: CaseScene;
let built: number;
const then = '?asOf=2027-03-02T12:00:00Z&until=2027-03-02';

/** Six months after the end of its approval period on 31.01.2026 nothing was handed in. */
beforeAll(async () => {
  setClock(new Date('2027-03-02T09:00:00Z'));
  scene = await caseScene();
  await scene.inClock(async (db) => {
    built = await scene.aCase(
      { name: 'Cluster 7', municipalities: ['14521035'], status: 'under_construction' },
      { assigned_to: scene.advisor.id },
      db,
    );
    await db.query(`UPDATE grant_track SET status = 'provisional_granted' WHERE project_id = $1`, [built]);
    for (const funder of ['federal', 'state'] as const)
      await insertNotice(db, built, funder, { approval_period_end: '2026-01-31' });
    await scene.aCase({ name: 'Ohne Geld', municipalities: ['14522080'], status: 'funding_applied' }, {}, db);
  });
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2027-03-02T15:00:00Z')));
afterEach(() => setClock(null));

const drawdown = async (query = then) =>
  (await scene.get(`/api/funding-reports/drawdown${query}`, scene.lead)).json;
const file = (query: string) => scene.get(`/api/funding-reports/drawdown/file${query}`, scene.lead);

describe('Overdue proofs', () => {
  it('are counted by one rule: the sum, the ages, the Kreise, the cases and the list say the same number', async () => {
    const report = await drawdown();
    const count = (rows: { overdueProofs: number }[]) =>
      rows.reduce((all, { overdueProofs }) => all + overdueProofs, 0);
    const numbers = [
      report.total.overdueProofs,
      report.overdue.length,
      report.overdueByAge.reduce((all: number, age: { count: number }) => all + age.count, 0),
      count(report.districts),
      count(report.programmes),
      count(report.cases),
    ];
    expect(numbers).toEqual([2, 2, 2, 2, 2, 2]);
    expect(report.cases.map(({ caseId }: { caseId: number }) => caseId)).toEqual([built]);
  });

  it('of a case without money count like all others: whoever is in the list is in the sums', () => {
    const facts = caseFacts({ tracks: { federal: { notices: [], payouts: [] }, state: null } });
    const caseId = facts.project.id;
    const about = { funder: 'federal', year: null, dueOn: '2026-01-31', rule: '', days: 30 } as const;
    const proofs = [{ caseId, kind: 'usage' as const, ...about }];
    const figures = drawdownFigures([facts], '2026-03-02', proofs, (ags) => ags);
    const counted = [figures.total, ...figures.districts, ...figures.cases].map((sum) => sum.overdueProofs);
    expect([...counted, figures.overdue.length]).toEqual([1, 1, 1, 1]);
  });

  it('stand one by one with recipient, track, kind, day, rule, days overdue, advisor and link', async () => {
    const { overdue } = await drawdown();
    expect(overdue[0]).toMatchObject({
      caseId: built,
      name: 'Cluster 7',
      funder: 'federal',
      kind: 'usage',
      year: null,
      dueOn: '2026-07-31',
      days: 214,
      rule: expect.stringContaining('Ende des Bewilligungszeitraums am 31.01.2026'),
      advisor: 'Bea Beratung',
      link: `/fall/${built}/foerderung`,
    });
  });

  it('that were handed in by the day of the report are not overdue', async () => {
    await scene.inClock(
      (db) =>
        db.query(
          `INSERT INTO proof (project_id, funder, number, kind, status, status_since, submitted_on)
           VALUES ($1, 'state', 1, 'usage', 'submitted', '2027-02-01', '2027-02-01')`,
          [built],
        ),
      '2027-03-02T13:00:00Z',
    );
    setClock(new Date('2027-03-02T15:00:00Z'));
    expect((await drawdown('?until=2027-03-02')).total.overdueProofs).toBe(1);
    expect((await drawdown('?until=2027-01-31')).total.overdueProofs).toBe(2);
    expect((await drawdown()).total.overdueProofs).toBe(2);
  });

  it('go out as a CSV of their own, as a sheet of their own, and in the PDF', async () => {
    const csv = await file(`${then}&format=csv&part=overdue`);
    expect(csv.headers['content-disposition']).toContain('ueberfaellige-nachweise-bis-2027-03-02');
    const [head, first] = csv.text.split('\r\n');
    expect(head).toMatch(/^\uFEFF?Kennung,Vorhaben,Empfänger,Kreis,Strang,Nachweis,Fällig am/);
    expect(head).toMatch(/Sachstand bis,Kenntnisstand,Auswahl,Datenversion,Prüfsumme,Ständiger Verweis$/);
    expect(first).toContain('Bund,Verwendungsnachweis,2026-07-31,214,');
    for (const format of ['xlsx', 'ods'] as const) {
      const book = XLSX.read((await file(`${then}&format=${format}`)).raw);
      expect(book.SheetNames).toEqual(['Tabelle', 'Überfällige Nachweise', 'Angaben']);
      const cells: unknown[][] = XLSX.utils.sheet_to_json(book.Sheets['Überfällige Nachweise']!, {
        header: 1,
      });
      expect(cells.flat()).toContain('Bea Beratung');
    }
    expect((await file(`${then}&format=pdf`)).status).toBe(200);
  });
});

describe('The data version of a report', () => {
  const versions = async (query = '') =>
    Promise.all(
      ['landtag', 'drawdown', 'programmes'].map(async (kind) => {
        const { json } = await scene.get(`/api/funding-reports/${kind}${query}`, scene.lead);
        return Number(json.dataVersion);
      }),
    );

  it('stays where something else was changed, and moves where the report rests on it', async () => {
    const [landtag, drawn, programmes] = await versions();
    const other = await scene.aCase({ name: 'Nachbar' });
    await scene.change(`DELETE FROM grant_track WHERE project_id = $1`, [other]);
    await scene.change(`DELETE FROM funding_case WHERE project_id = $1`, [other]);
    await scene.change(`UPDATE project SET name = 'Nachbar 2' WHERE id = $1`, [other]);
    await scene.change(`UPDATE account SET state = state, areas = areas`);
    expect(await versions()).toEqual([landtag, drawn, programmes]);
    await scene.change(
      `INSERT INTO drawdown_plan (project_id, funder, year, amount) VALUES ($1, 'state', 2028, 5)`,
      [built],
    );
    const [, planned] = await versions();
    expect(await versions()).toEqual([landtag, planned, programmes]);
    expect(planned).toBeGreaterThan(drawn!);
    await scene.change(`UPDATE grant_track SET applied_on = '2023-10-12' WHERE project_id = $1`, [built]);
    expect((await versions()).every((version) => version > planned!)).toBe(true);
  });

  it('as of a moment repeats, though a case was opened since for a project that was there', async () => {
    setClock(new Date('2027-03-02T15:10:00Z'));
    const early = await scene.aCase({ name: 'Vor dem Fall' });
    await scene.change(`DELETE FROM grant_track WHERE project_id = $1`, [early]);
    await scene.change(`DELETE FROM funding_case WHERE project_id = $1`, [early]);
    setClock(new Date('2027-03-02T15:20:00Z'));
    const past = '?asOf=2027-03-02T15:15:00Z&until=2027-03-02';
    const before = await versions(past);
    await scene.change(`INSERT INTO funding_case (project_id, opened_on) VALUES ($1, '2027-03-02')`, [early]);
    expect(await versions(past)).toEqual(before);
  });

  it('stands on every sheet beside both dates and the choice', async () => {
    const query = `${then}&district=14521`;
    const { dataVersion } = await drawdown(query);
    const book = XLSX.read((await file(`${query}&format=xlsx`)).raw);
    for (const sheet of ['Tabelle', 'Überfällige Nachweise']) {
      const cells: string[][] = XLSX.utils.sheet_to_json(book.Sheets[sheet]!, { header: 1 });
      if (sheet === 'Tabelle') expect(cells.at(-1)![0]).toBe('Summe der Auswahl');
      expect(cells.slice(1, 5).map(([cell]) => cell)).toEqual([
        'Sachstand bis: 02.03.2027',
        'Kenntnisstand: 02.03.2027, 13:00:00 Uhr',
        expect.stringMatching(/^Auswahl: /),
        `Datenversion: ${dataVersion}`,
      ]);
    }
  });
});
