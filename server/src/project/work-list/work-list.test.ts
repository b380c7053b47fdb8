import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { signedIn, withToken } from '../../../test/accounts.js';
import { AUE, DOEBELN, OLBERNHAU, RecordApi, type Signed } from '../../../test/record-api.js';
import { insertProject, type ProjectOptions } from '../../../test/things-of-projects.js';
import { withAuthor } from '../../platform/author.js';
import { changing } from '../../platform/changing.js';
import { withoutProjects } from '../../../test/without-projects.js';
import { setClock } from '../../platform/clock.js';
import type { WorkListDto } from './work-list.dto.js';
import { scopeOf, sentenceOf } from './work-list-words.js';

let api: RecordApi;
const NOW = '2026-09-09T08:14:00+02:00';
/** A while after what is planted: a slow machine may take some of it. */
const VISIT = '2026-09-09T08:14:40+02:00';
const at = (moment: string) => setClock(new Date(moment));
beforeAll(async () => {
  at(NOW);
  api = await RecordApi.start();
});
afterAll(async () => {
  setClock(null);
  await api.close();
});
beforeEach(async () => {
  at(NOW);
  await withoutProjects(api.service.db);
  await api.service.db.query('DELETE FROM account_visit');
});

const list = async (by: Pick<Signed, 'headers'> = api.officer): Promise<WorkListDto> => {
  const answer = await api.get('work-list', by);
  expect(answer.status).toBe(200);
  return answer.json;
};
const db = () => api.service.db;

type Planted = ProjectOptions & { promised?: string[]; reported?: string };

/** Lot by lot the day on which its completion is promised; by an import, at the moment that is set. */
const planted = (
  name: string,
  { promised = [], reported = '2026-09-01', ...columns }: Planted = {},
): Promise<number> =>
  changing(db(), async (manager) => {
    const id = await insertProject(manager as unknown as DataSource, {
      name,
      sort_name: name.toLowerCase(),
      status: 'under_construction',
      managed_by: [AUE],
      municipalities: [AUE],
      reported_at: new Date(`${reported}T12:00:00Z`),
      ...columns,
    });
    for (const [index, day] of promised.entries()) {
      const number = index + 1;
      await manager.query(`INSERT INTO lot (project_id, number) VALUES ($1, $2)`, [id, number]);
      await manager.query(
        `INSERT INTO milestone (project_id, number, lot_number, kind) VALUES ($1, $2, $2, 'completion')`,
        [id, number],
      );
      await manager.query(
        `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, recorded_at)
         VALUES ($1, $2, 1, 'day', $3, $3, '2025-01-01', '2025-01-01')`,
        [id, number, day],
      );
    }
    return id;
  });

describe('the start page of an officer', () => {
  it('says first how many things need them, and the list adds up to it', async () => {
    const heidebogen = await planted('Heidebogen', {
      promised: ['2026-06-30', '2026-08-31'],
      reported: '2026-06-30',
    });
    await planted('Klosterwasser', { promised: ['2026-09-15', '2026-09-22', '2026-09-23', '2026-10-31'] });
    const oberland = await planted('Oberland', {
      promised: ['2026-11-01', '2027-12-31', '2028-01-01'],
      reported: '2026-07-02',
    });
    await planted('Westlausitz');
    const found = await list();
    expect(found.sentence).toBe(
      '2 Fristen sind überfällig, 3 enden in den nächsten 14 Tagen. 3 von 4 Vorhaben brauchen Pflege.',
    );
    expect(found).toMatchObject({
      today: '2026-09-09',
      scope: 'Aue-Bad Schlema',
      projectCount: 4,
      careCount: 3,
      laterTasks: 2,
      suggested: heidebogen,
      lastVisit: null,
      news: [],
    });
    expect(found.tasks.map(({ kind, dueOn, project }) => [kind, dueOn, project.name])).toEqual([
      ['promise_overdue', '2026-06-30', 'Heidebogen'],
      ['promise_overdue', '2026-08-31', 'Heidebogen'],
      ['promise_due', '2026-09-15', 'Klosterwasser'],
      ['promise_due', '2026-09-22', 'Klosterwasser'],
      ['promise_due', '2026-09-23', 'Klosterwasser'],
      ['promise_due', '2026-10-31', 'Klosterwasser'],
      ['no_update', null, 'Oberland'],
    ]);
    expect(found.tasks[1]).toEqual({
      kind: 'promise_overdue',
      project: { id: heidebogen, name: 'Heidebogen' },
      milestone: 2,
      dueOn: '2026-08-31',
      title: 'Zugesagten Termin melden: Fertigstellung Los 2',
      why: 'Zugesagt war der 31.08.2026. Seitdem liegt keine Meldung vor.',
      deed: 'Termin melden',
      href: `/vorhaben/${heidebogen}/melden?termin=2`,
    });
    expect(found.tasks.at(-1)).toMatchObject({
      title: 'Stand melden oder unverändert bestätigen',
      why: 'Letzte Meldung am 02.07.2026, vor 69 Tagen.',
      deed: 'Bestätigen',
      href: `/vorhaben/${oberland}/melden`,
    });
    expect(found.projects.map(({ name, care }) => [name, care[0]?.rule ?? null])).toEqual([
      ['Heidebogen', 'promise_overdue'],
      ['Klosterwasser', 'promise_soon'],
      ['Oberland', 'no_update'],
      ['Westlausitz', 'operator_missing'],
    ]);
  });

  it('names only their own: another Kreis sees nothing of it, who is merely touched may read it', async () => {
    await planted('Heidebogen', { promised: ['2026-08-31'], municipalities: [AUE, OLBERNHAU] });
    expect(await list(api.elsewhere)).toMatchObject({
      sentence: 'In Ihrer Zuständigkeit gibt es noch kein Vorhaben.',
      tasks: [],
      projects: [],
      scope: 'Döbeln',
    });
    const touched = await list(api.neighbour);
    expect(touched).toMatchObject({ tasks: [], careCount: 0, projectCount: 1, suggested: null });
    expect(touched.projects[0]).toMatchObject({ name: 'Heidebogen', mayEdit: false });
    expect((await list(api.advisor)).tasks).toHaveLength(1);
  });

  it('a Kreis has the things of its Gemeinden, an auditor reads and has no tasks', async () => {
    await planted('Heidebogen', { promised: ['2026-08-31'] });
    await planted('Döbeln', { managed_by: [DOEBELN], municipalities: [DOEBELN], promised: ['2026-08-31'] });
    const kreis = await signedIn(api.service, { role: 'district_officer', areas: ['14521'] });
    const found = await list(kreis);
    expect([found.scope, found.tasks.length, found.projectCount]).toEqual(['Erzgebirgskreis', 1, 1]);
    const auditor = await list(await signedIn(api.service, { role: 'auditor' }));
    expect([auditor.tasks.length, auditor.projectCount, auditor.careCount]).toEqual([0, 2, 2]);
  });

  it('without anything to do names the next deadline', async () => {
    await planted('Heidebogen', { status: 'contracted', promised: ['2026-12-15'] });
    expect((await list()).sentence).toBe(
      'Keine offenen Aufgaben. Die nächste Frist: 15.12.2026, Fertigstellung Los 1, Heidebogen.',
    );
  });

  it('a milestone that is reached, or of a project on hold, is no task', async () => {
    const id = await planted('Heidebogen', { promised: ['2026-08-31'] });
    await db().query(`UPDATE milestone SET reached_on = '2026-08-30' WHERE project_id = $1`, [id]);
    await planted('Ruhend', { promised: ['2026-08-31'], status: 'on_hold', held_from: 'under_construction' });
    expect((await list()).tasks).toEqual([]);
  });

  it('is asked to check figures that do not add up, and as the second person', async () => {
    const id = await planted('Rödertal', { funded_addresses: 1742 });
    await db().query(`INSERT INTO lot (project_id, number, funded_addresses) VALUES ($1, 1, 1728)`, [id]);
    const colleague = await signedIn(api.service, { role: 'municipal_officer', areas: [AUE] });
    await db().query(
      `INSERT INTO publication_request (project_id, number, kind, requested_by, requested_at)
       VALUES ($1, 1, 'publish', $2, '2026-09-02T10:00:00Z')`,
      [id, colleague.id],
    );
    expect((await list()).tasks.map(({ kind, deed, why }) => [kind, deed, why])).toEqual([
      ['publication_waiting', 'Prüfen', 'Angefragt am 02.09.2026.'],
      ['counts_do_not_add_up', 'Prüfen', 'Adressen 1.742, Lose zusammen 1.728: 14 fehlen.'],
    ]);
    expect((await list(colleague)).tasks.map(({ kind }) => kind)).toEqual(['counts_do_not_add_up']);
    await db().query(
      `UPDATE publication_request SET decision = 'refused', decided_by = $2, decided_at = '2026-09-08T10:00:00Z',
              decision_reason = 'Fläche fehlt' WHERE project_id = $1`,
      [id, api.officer.id],
    );
    expect((await list(colleague)).tasks[0]).toMatchObject({
      kind: 'publication_refused',
      deed: 'Ansehen',
      why: 'Entschieden am 08.09.2026. Grund: Fläche fehlt',
    });
  });
});

describe('since the last visit', () => {
  const changed = (by: string | null, moment: string, ...statements: [string, unknown[]][]) => {
    at(moment);
    return withAuthor({ accountId: by, actor: by ? 'account' : 'lotse import projects' }, () =>
      changing(db(), async (manager) => {
        for (const [sql, values] of statements) await manager.query(sql, values);
      }),
    );
  };

  it('others have done this, in sentences; the own deeds are known', async () => {
    const id = await planted('Westlausitz', {
      promised: ['2027-03-31'],
      homes_passed: 900,
      homes_connected: 600,
    });
    const away = await planted('Döbeln', { managed_by: [DOEBELN], municipalities: [DOEBELN] });
    at(VISIT);
    expect(await list()).toMatchObject({ lastVisit: null, news: [] });
    const advisor = api.advisor.id;
    await changed(
      advisor,
      '2026-09-09T10:00:00+02:00',
      [
        `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
        VALUES ($1, 1, 2, 'quarter', '2027-04-01', '2027-06-30', '2026-09-09', 'weather', now())`,
        [id],
      ],
      [`UPDATE project SET homes_connected = 664, reported_at = '2026-09-09' WHERE id = $1`, [id]],
    );
    await changed(null, '2026-09-09T11:00:00+02:00', [
      `UPDATE project SET status = 'commissioned' WHERE id = $1`,
      [id],
    ]);
    await changed(advisor, '2026-09-09T11:30:00+02:00', [
      `UPDATE project SET name = 'Anders' WHERE id = $1`,
      [away],
    ]);
    await changed(api.officer.id, '2026-09-09T12:00:00+02:00', [
      `UPDATE project SET homes_connected = 700 WHERE id = $1`,
      [id],
    ]);
    await changed(advisor, '2026-09-09T12:30:00+02:00', [
      `UPDATE project SET reported_at = '2026-09-09T10:30:00Z' WHERE id = $1`,
      [id],
    ]);
    at('2026-09-09T14:00:00+02:00');
    const found = await list();
    expect(found.lastVisit).toMatch(/^2026-09-09T06:14/);
    const told = found.news.map(({ sentence, changes, by, project }) => [
      project.name,
      sentence ?? changes.map(({ name, from, to }) => `${name}: ${String(from)} → ${String(to)}`).join('. '),
      by.office,
      by.name,
    ]);
    expect(told).toEqual([
      ['Westlausitz', 'Unverändert bestätigt.', 'Digitalagentur Sachsen', 'Bea Berat'],
      ['Westlausitz', 'Status: im Bau → in Betrieb', 'Einlesen amtlicher Dateien', null],
      [
        'Westlausitz',
        'Fertigstellung (Los 1), Witterung: 2027-03-31 → Q2 2027. Anschluss hergestellt: 600 → 664',
        'Digitalagentur Sachsen',
        'Bea Berat',
      ],
    ]);
  });

  it('everything that was changed is told from what to what, also what one change wrote in several steps', async () => {
    const id = await planted('Westlausitz', { promised: ['2027-03-31'], homes_connected: 600 });
    at(VISIT);
    await list();
    await changed(
      api.advisor.id,
      '2026-09-09T10:00:00+02:00',
      [`UPDATE project SET homes_connected = 640, description = 'Alt' WHERE id = $1`, [id]],
      [`UPDATE project SET homes_connected = 664, description = NULL WHERE id = $1`, [id]],
      [`UPDATE project SET name = 'Westlausitz Nord' WHERE id = $1`, [id]],
      [`UPDATE project SET status = 'on_hold', held_from = 'under_construction' WHERE id = $1`, [id]],
      [`UPDATE project SET reported_at = '2026-09-09T08:00:00Z' WHERE id = $1`, [id]],
      [`UPDATE lot SET funded_addresses = 1520 WHERE project_id = $1`, [id]],
      [`UPDATE milestone SET reached_on = '2026-09-01' WHERE project_id = $1 AND number = 1`, [id]],
    );
    at('2026-09-09T14:00:00+02:00');
    const [entry] = (await list()).news;
    expect(entry).toMatchObject({ sentence: null, moreChanges: 2, project: { name: 'Westlausitz Nord' } });
    expect(entry!.changes.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Status', 'im Bau', 'ruhend'],
      ['Fertigstellung (Los 1): erreicht am', null, '2026-09-01'],
      ['Anschluss hergestellt', 600, 664],
    ]);
  });

  it('a new document, and an area that was drawn anew', async () => {
    const id = await planted('Westlausitz');
    at(VISIT);
    await list();
    await changed(api.advisor.id, '2026-09-09T10:00:00+02:00', [
      `UPDATE project SET area = ST_Multi(ST_MakeEnvelope(400600, 5600100, 400900, 5600400, 25833)) WHERE id = $1`,
      [id],
    ]);
    at('2026-09-09T14:00:00+02:00');
    const [entry] = (await list()).news;
    expect(entry!.changes.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Gebiet', 'wie zuvor', 'neu gezeichnet'],
    ]);
  });

  it('a visit goes on until nothing was opened for an hour; a script is no visit', async () => {
    await planted('Westlausitz');
    const visits = async (moment: string, by: Pick<Signed, 'headers'> = api.officer) => {
      at(moment);
      const { lastVisit } = await list(by);
      return lastVisit?.slice(11, 16) ?? null;
    };
    expect(await visits('2026-09-09T06:00:00Z')).toBeNull();
    expect(await visits('2026-09-09T06:50:00Z')).toBeNull();
    expect(await visits('2026-09-09T07:49:00Z')).toBeNull();
    expect(await visits('2026-09-09T08:50:00Z')).toBe('07:49');
    expect(await visits('2026-09-09T09:00:00Z')).toBe('07:49');
    const script = await withToken(api.service, { role: 'municipal_officer', areas: [AUE] });
    expect(await visits('2026-09-09T09:01:00Z', script)).toBeNull();
    expect(await visits('2026-09-09T12:00:00Z', script)).toBeNull();
  });

  it('reminders that the service sent are told, too', async () => {
    at('2026-09-09T08:00:00+02:00');
    const id = await planted('Oberland', { promised: ['2026-09-30'] });
    at(VISIT);
    await list();
    await db().query(
      `INSERT INTO reminder (project_id, milestone_number, promise_number, occasion, account_id, queued_at)
       VALUES ($1, 1, 1, 'before_30', $2, '2026-09-09T10:00:00Z')`,
      [id, api.officer.id],
    );
    at('2026-09-09T14:00:00+02:00');
    expect((await list()).news).toMatchObject([
      { sentence: 'Erinnerung an den Termin 30.09.2026 versandt.', by: { office: 'automatisch' } },
    ]);
  });
});

describe('what the Kommune has declared', () => {
  it('is a task of the advisors until one has recorded it; the Kommune reads that it waits', async () => {
    const id = await planted('Oberland', { facts: { withdrawal_declared_on: '2026-09-01' } });
    const tasksOf = async (by: Signed) => (await list(by)).tasks.filter(({ project }) => project.id === id);
    expect(await tasksOf(api.advisor)).toEqual([
      {
        kind: 'withdrawal_waiting',
        project: { id, name: 'Oberland' },
        milestone: null,
        dueOn: null,
        title: 'Rückzug festhalten',
        why: 'Rückzug am 01.09.2026 erklärt; die Beratung der Digitalagentur hält es fest.',
        deed: 'Prüfen',
        href: `/vorhaben/${id}`,
      },
    ]);
    expect(await tasksOf(api.officer)).toEqual([]);
    expect((await list()).projects[0]!.care.map(({ rule }) => rule)).toContain('withdrawal_waiting');
  });
});

describe('the first sentence', () => {
  const nothing = { overdue: 0, soon: 0, later: 0, projects: 14, needingCare: 0, undated: 0, next: null };
  it.each([
    [
      { overdue: 2, soon: 3, needingCare: 4 },
      '2 Fristen sind überfällig, 3 enden in den nächsten 14 Tagen. 4 von 14 Vorhaben brauchen Pflege.',
    ],
    [
      { overdue: 1, soon: 1, needingCare: 1 },
      '1 Frist ist überfällig, 1 endet in den nächsten 14 Tagen. 1 von 14 Vorhaben braucht Pflege.',
    ],
    [{ overdue: 2, needingCare: 2 }, '2 Fristen sind überfällig. 2 von 14 Vorhaben brauchen Pflege.'],
    [{ soon: 1 }, '1 Frist endet in den nächsten 14 Tagen. Kein Vorhaben braucht Pflege.'],
    [
      { soon: 2, needingCare: 1200, projects: 5000 },
      '2 Fristen enden in den nächsten 14 Tagen. 1.200 von 5.000 Vorhaben brauchen Pflege.',
    ],
    [
      { needingCare: 2 },
      'Keine Frist ist überfällig oder endet in den nächsten 14 Tagen. 2 von 14 Vorhaben brauchen Pflege.',
    ],
    [
      { undated: 1 },
      'Keine Frist ist überfällig oder endet in den nächsten 14 Tagen. Kein Vorhaben braucht Pflege.',
    ],
    [{}, 'Keine offenen Aufgaben.'],
    [{ projects: 0 }, 'In Ihrer Zuständigkeit gibt es noch kein Vorhaben.'],
  ])('%j reads', (counts, sentence) => expect(sentenceOf({ ...nothing, ...counts })).toBe(sentence));

  it.each([
    [[], 'Alle Vorhaben'],
    [['Landkreis Bautzen'], 'Landkreis Bautzen'],
    [['Arnsdorf', 'Göda'], 'Arnsdorf und Göda'],
    [['A', 'B', 'C', 'D'], 'A, B und 2 weitere'],
  ])('scope %j reads „%s“', (names, scope) => expect(scopeOf(names)).toBe(scope));
});
