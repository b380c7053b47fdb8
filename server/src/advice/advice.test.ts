import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AdviceApi } from '../../test/advice-api.js';
import type { CaseApi } from '../../test/case-api.js';
import { setClock } from '../platform/clock.js';

let api: AdviceApi;
let who: CaseApi;
beforeAll(async () => {
  api = await AdviceApi.start();
  who = api.cases;
}, 120_000);
afterAll(() => api.close());
beforeEach(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  await api.db.query('DELETE FROM mail');
});
afterEach(() => setClock(null));

const asked = async (more: object = {}) => (await api.ask(who.officer, more)).json.id as number;

describe('A Kommune that asks for advice', () => {
  it('says topic, days and files, and every advisor gets a mail that says who asks and not what', async () => {
    const { status, json } = await api.ask(who.officer, {
      topics: ['state_application', 'tender'],
      proposedDays: ['2026-12-03', '2026-12-01'],
      question: 'Ein vertraulicher Satz.',
    });
    expect([status, json.state, json.proposedDays, json.askedBy.name]).toEqual([
      201,
      'open',
      ['2026-12-01', '2026-12-03'],
      'Anna Aue',
    ]);
    const added = await api.upload(who.officer, json.id);
    expect([added.status, added.json.documents[0].name]).toEqual([201, 'karte.pdf']);
    const mails = await api.mails();
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      [who.advisor, who.colleague, who.lead].map(({ email }) => email).sort(),
    );
    expect(mails[0]!.subject).toBe('Beratung angefragt: Aue-Bad Schlema');
    expect(mails[0]!.body).not.toContain('vertraulicher');
  });

  it('asks for itself only: another one is answered like one that there is not', async () => {
    const [other, none] = [
      await api.ask(who.officer, { area: '14522080' }),
      await api.ask(who.officer, { area: '14999999' }),
    ];
    expect([other.status, none.status]).toEqual([400, 400]);
    expect(other.json.errors[0].message.replace('14522080', '…')).toBe(
      none.json.errors[0].message.replace('14999999', '…'),
    );
  });

  it('proposes no day that has passed', async () => {
    const { status, json } = await api.ask(who.officer, { proposedDays: ['2026-11-21'] });
    expect([status, json.errors[0].path]).toEqual([400, 'proposedDays.0']);
  });

  it('takes an open question back, but not one whose day is agreed', async () => {
    const id = await asked();
    const { etag } = await api.call('GET', `advice-requests/${id}`, who.officer);
    const withdraw = (at: number, tag?: string, reason = 'erledigt') =>
      api.call('POST', `advice-requests/${at}/withdrawal`, who.officer, { reason }, tag);
    expect((await withdraw(id)).status).toBe(428);
    expect((await withdraw(id, etag, '...')).json.errors).toMatchObject([{ path: 'reason' }]);
    expect((await withdraw(id, etag)).json.state).toBe('withdrawn');
    const other = await asked();
    await api.schedule(who.advisor, other);
    const tag = (await api.call('GET', `advice-requests/${other}`, who.officer)).etag;
    expect((await withdraw(other, tag)).status).toBe(409);
  });

  it('is seen by its own Kommune and the advisors, the oldest open question first', async () => {
    const [first, second] = [await asked(), await asked()];
    const list = async (by = who.advisor) =>
      (await api.call('GET', 'advice-requests?state=open', by)).json.items.map(
        ({ id }: { id: number }) => id,
      );
    const ids = await list();
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
    expect(await list(who.elsewhere)).toEqual([]);
    expect((await api.call('GET', `advice-requests/${first}`, who.elsewhere)).status).toBe(404);
  });

  it('becomes a session with its subject, topics and files, and the Kommune gets the day by mail', async () => {
    const id = await asked();
    await api.upload(who.officer, id);
    await api.db.query('DELETE FROM mail');
    const { status, json } = await api.schedule(who.advisor, id, { heldOn: '2026-12-01' });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      subject: 'Antrag beim Land',
      topics: ['state_application'],
      areas: [{ ags: '14521035', name: 'Aue-Bad Schlema' }],
      documents: [{ name: 'karte.pdf' }],
      ledBy: { name: 'Bea Berat' },
      state: 'planned',
    });
    expect((await api.call('GET', `advice-requests/${id}`, who.officer)).json).toMatchObject({
      state: 'scheduled',
      sessionId: json.id,
    });
    expect((await api.mails()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [who.officer.email, 'Beratung 01.12.2026: Antrag beim Land'],
    ]);
    expect((await api.schedule(who.advisor, id)).status).toBe(409);
  });

  it('is open again when the session is called off, and can get another one', async () => {
    const id = await asked();
    const { json, etag } = await api.schedule(who.advisor, id);
    const cancelled = await api.call(
      'POST',
      `advice-sessions/${json.id}/cancellation`,
      who.advisor,
      { reason: 'Krankheit' },
      etag,
    );
    expect(cancelled.json).toMatchObject({
      state: 'cancelled',
      cancelledReason: 'Krankheit',
      mayEdit: false,
    });
    expect((await api.call('GET', `advice-requests/${id}`, who.officer)).json.state).toBe('open');
    expect((await api.schedule(who.colleague, id)).status).toBe(201);
  });
});

describe('A session', () => {
  it('is saved from the version that was read: without one 428, from an older one 412 with what has changed', async () => {
    const { json, etag } = await api.session(who.advisor);
    const body = { ...json, areas: ['14521035'], ledBy: null };
    expect((await api.call('PUT', `advice-sessions/${json.id}`, who.advisor, body)).status).toBe(428);
    expect((await api.save(who.advisor, json.id, { protocol: 'Erster Satz.' })).status).toBe(200);
    const stale = await api.save(who.colleague, json.id, { protocol: 'Zweiter Satz.' }, etag);
    expect(stale.status).toBe(412);
    expect(stale.json.changes[0].changes).toMatchObject([{ field: 'protocol', to: 'Erster Satz.' }]);
  });

  it('keeps names in table person only: no version of the history holds one', async () => {
    const { json } = await api.session(who.advisor);
    const participants = [{ kind: 'operator', office: 'Netz GmbH', name: 'Norbert Namenlos' }];
    const saved = await api.save(who.advisor, json.id, { participants });
    expect(saved.json.participants).toMatchObject([
      { number: 1, kind: 'operator', office: 'Netz GmbH', name: 'Norbert Namenlos' },
    ]);
    const renamed = await api.save(who.advisor, json.id, {
      participants: [{ ...saved.json.participants[0], name: 'Nora Namenlos' }],
    });
    expect(renamed.etag).not.toBe(saved.etag);
    const versions = await api.db.query(
      `SELECT count(*)::int AS count FROM record_version WHERE row::text LIKE '%Namenlos%'`,
    );
    expect(versions).toEqual([{ count: 0 }]);
    await api.save(who.advisor, json.id, { participants: [] });
    expect(await api.db.query(`SELECT id FROM person WHERE name LIKE '%Namenlos%'`)).toEqual([]);
  });

  it('is led by an advisor, on a project that has to do with the Kommune', async () => {
    const wrong = await api.session(who.advisor, { ledBy: who.officer.id });
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, 'ledBy']);
    const far = await who.project({ municipalities: ['14522080'] });
    const other = await api.session(who.advisor, { projectId: far });
    expect([other.status, other.json.errors[0].path]).toEqual([400, 'projectId']);
  });

  it('tells the Kommune when its day is moved', async () => {
    const { json } = await api.session(who.advisor, { heldOn: '2026-12-01' });
    await api.db.query('DELETE FROM mail');
    await api.save(who.advisor, json.id, { protocol: 'Vorbereitung' });
    expect(await api.mails()).toEqual([]);
    await api.save(who.advisor, json.id, { heldOn: '2026-12-02' });
    expect((await api.mails()).map(({ subject }) => subject)).toEqual([
      'Beratung verlegt auf 02.12.2026: Antrag beim Land',
    ]);
  });

  it('is not there for those outside the scope, and only advisors write it', async () => {
    const { json } = await api.session(who.advisor);
    const [hidden, missing] = await Promise.all(
      [json.id, 999_999].map((id) => api.call('GET', `advice-sessions/${id}`, who.elsewhere)),
    );
    expect([hidden!.status, missing!.status]).toEqual([404, 404]);
    expect(hidden!.json.detail.replace(String(json.id), '')).toBe(missing!.json.detail.replace('999999', ''));
    expect((await api.session(who.officer)).status).toBe(403);
  });
});

describe('A protocol', () => {
  it('that is still being written is read by the Digitalagentur alone, in its history too', async () => {
    const { json } = await api.session(who.advisor);
    await api.save(who.advisor, json.id, { protocol: 'Noch nicht abgestimmt', result: 'Entwurf' });
    const read = async (by: typeof who.officer, part = '') =>
      JSON.stringify((await api.call('GET', `advice-sessions/${json.id}${part}`, by)).json);
    for (const part of ['', '/versions']) {
      expect(await read(who.advisor, part)).toContain('Noch nicht abgestimmt');
      expect(await read(who.officer, part)).not.toMatch(/Noch nicht abgestimmt|Entwurf/);
    }
  });

  it('is finished only with participants and words, and not before the day', async () => {
    const { json } = await api.session(who.advisor, { heldOn: '2026-12-01' });
    const { status, json: refused } = await api.finish(who.advisor, json.id);
    expect([status, refused.unmet.length]).toEqual([409, 3]);
    expect(json.obstacles).toEqual(refused.unmet);
  });

  it('stays as it was finished, in the database too; a correction is an addendum', async () => {
    const id = await api.finished(who.advisor);
    expect((await api.save(who.advisor, id, { protocol: 'Anders.' })).status).toBe(409);
    await expect(
      api.db.query(`UPDATE advice_session SET protocol = 'x' WHERE id = $1`, [id]),
    ).rejects.toThrow();
    await expect(
      api.db.query(`DELETE FROM advice_participant WHERE session_id = $1`, [id]),
    ).rejects.toThrow();
    await expect(
      api.db.query(`UPDATE advice_task SET due_on = '2027-01-01' WHERE session_id = $1`, [id]),
    ).rejects.toThrow();
    const added = await api.call('POST', `advice-sessions/${id}/addenda`, who.colleague, {
      text: 'Die Karte kommt erst im Januar.',
    });
    expect(added.json.addenda).toMatchObject([
      { number: 1, text: 'Die Karte kommt erst im Januar.', writtenBy: { name: 'Kai Kollege' } },
    ]);
    await expect(
      api.db.query(`UPDATE advice_addendum SET text = 'x' WHERE session_id = $1`, [id]),
    ).rejects.toThrow();
  });

  it('is told to the Kommune with how many tasks it has, and ends its question', async () => {
    const request = await asked();
    const { json } = await api.schedule(who.advisor, request);
    await api.save(who.advisor, json.id, {
      protocol: 'Besprochen.',
      participants: [{ kind: 'municipality', office: 'Bauamt' }],
      tasks: [{ title: 'Karte nachreichen', owner: 'recipient', dueOn: '2026-12-10' }],
    });
    await api.db.query('DELETE FROM mail');
    expect((await api.finish(who.advisor, json.id)).json).toMatchObject({
      state: 'finished',
      mayAddAddendum: true,
    });
    const [mail] = await api.mails();
    expect([mail!.recipient, mail!.subject]).toEqual([
      who.officer.email,
      'Protokoll der Beratung vom 20.11.2026: Antrag beim Land',
    ]);
    expect(mail!.body).toContain('1 Aufgabe');
    expect(mail!.body).not.toContain('Besprochen.');
    expect((await api.call('GET', `advice-requests/${request}`, who.officer)).json.state).toBe('done');
  });

  it('is noted in the funding case it is for, whose block before the application to the Land is then gone', async () => {
    const project = await who.opened();
    await who.service.db.query(
      `UPDATE grant_track SET guideline_version_id = 'dios_2018' WHERE project_id = $1 AND funder = 'state'`,
      [project],
    );
    const blocks = async () =>
      (await who.get(project)).json.findings.filter(
        ({ rule }: { rule: string }) => rule === 'advice_protocol_missing',
      );
    expect(await blocks()).toMatchObject([{ severity: 'block' }]);
    const { etag } = await who.get(project);
    const id = await api.finished(who.advisor, { projectId: project });
    expect(await blocks()).toEqual([]);
    expect((await who.get(project)).json.adviceProtocolOn).toBe('2026-11-20');
    expect((await who.get(project)).etag).not.toBe(etag);
    expect((await api.call('GET', `advice-sessions/${id}`, who.advisor)).json.caseProtocolOn).toBe(
      '2026-11-20',
    );
    await api.finished(who.advisor, { projectId: project, heldOn: '2026-11-21' });
    expect((await who.get(project)).json.adviceProtocolOn).toBe('2026-11-20');
  });

  it('is printed as a tagged German PDF, the same bytes every time, marked as a draft before', async () => {
    const { json } = await api.session(who.advisor);
    const print = async (at: number) =>
      await who.service.get(`/api/advice-sessions/${at}/protocol.pdf`, who.officer.headers);
    const draft = await print(json.id);
    expect([draft.status, draft.headers['content-type']]).toEqual([200, 'application/pdf']);
    const id = await api.finished(who.advisor);
    const [once, twice] = [await print(id), await print(id)];
    expect(once.raw.equals(twice.raw)).toBe(true);
    const text = once.raw.toString('latin1');
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (de-DE)', 'pdfuaid', '/H1', '/H2', '/TH'])
      expect(text.includes(mark)).toBe(true);
    await api.call('POST', `advice-sessions/${id}/addenda`, who.advisor, {
      text: 'Die Karte liegt nun vor.',
    });
    expect((await print(id)).raw.equals(once.raw)).toBe(false);
    expect(draft.headers['content-disposition']).toContain('Beratung 2026-11-20 Aue-Bad Schlema.pdf');
  });
});

describe('A task', () => {
  it('stands in the list by its day until the Kommune says that it is done', async () => {
    const id = await api.finished(who.advisor);
    const open = async () =>
      (await api.call('GET', 'advice-tasks?limit=500', who.officer)).json.items.filter(
        ({ sessionId }: { sessionId: number }) => sessionId === id,
      );
    expect(await open()).toMatchObject([
      { number: 1, dueOn: '2026-12-10', mayTick: true },
      { number: 2, dueOn: null },
    ]);
    const tick = (doneOn: string | null) =>
      api.call('PUT', `advice-sessions/${id}/tasks/1`, who.officer, { doneOn });
    expect((await tick('2026-11-23')).status).toBe(400);
    expect((await tick('2026-11-19')).status).toBe(400);
    expect((await tick('2026-11-22')).json.tasks[0].doneOn).toBe('2026-11-22');
    expect(await open()).toHaveLength(1);
    expect((await tick(null)).json.tasks[0].doneOn).toBe(null);
  });

  it('of a session whose protocol is not finished is not agreed yet', async () => {
    const { json } = await api.session(who.advisor);
    await api.save(who.advisor, json.id, { tasks: [{ title: 'Karte nachreichen', owner: 'recipient' }] });
    expect(
      (await api.call('PUT', `advice-sessions/${json.id}/tasks/1`, who.advisor, { doneOn: null })).status,
    ).toBe(409);
  });
});
