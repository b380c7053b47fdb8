import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordApi } from '../../../test/record-api.js';
import { insertProject } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';

let api: RecordApi;
let id: number;
beforeAll(async () => {
  setClock(new Date('2026-09-09T08:00:00+02:00'));
  api = await RecordApi.start();
});
afterAll(async () => {
  setClock(null);
  await api.close();
});

/** In construction, with a completion of lot 2 that has run out. */
beforeEach(async () => {
  setClock(new Date('2026-09-09T08:00:00+02:00'));
  id = await insertProject(api.service.db, {
    status: 'under_construction',
    status_since: '2025-05-01',
    guideline_version_id: 'g2023',
    published_at: new Date('2024-01-01'),
    funded_addresses: 2960,
    homes_passed: 1620,
    homes_connected: 1184,
    homes_activated: 742,
    counts_on: '2026-06-30',
    facts: { construction_started_on: '2025-05-01' },
  });
  await api.service.db.query(`INSERT INTO lot (project_id, number) VALUES ($1, 1), ($1, 2)`, [id]);
  await api.service.db.query(
    `INSERT INTO milestone (project_id, number, lot_number, kind) VALUES ($1, 1, 2, 'completion')`,
    [id],
  );
  await api.service.db.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
     VALUES ($1, 1, 1, 'quarter', '2026-04-01', '2026-06-30', '2024-12-12', NULL, '2024-12-12'),
            ($1, 1, 2, 'day', '2026-08-31', '2026-08-31', '2026-02-03', 'permit_missing', '2026-02-03')`,
    [id],
  );
});

const etagOf = async () => (await api.get(`project-records/${id}`)).etag;
const send = async (path: string, body: object, method: 'POST' | 'PUT' = 'POST', by = api.officer) =>
  api.call(method, `project-records/${id}/${path}`, { body, etag: await etagOf(), by });
const report = (body: object, by = api.officer) => send('reports', body, 'POST', by);
const stored = async () => {
  const [row] = await api.service.db.query(
    `SELECT homes_passed, homes_connected, homes_activated, counts_on::text, reported_at, status FROM project WHERE id = $1`,
    [id],
  );
  return row;
};
const chain = async () =>
  (await api.service.db.query(
    `SELECT number, precision, last_day::text, reason, explanation, promised_on::text FROM promise WHERE project_id = $1 ORDER BY number`,
    [id],
  )) as Record<string, unknown>[];

describe('the quick report', () => {
  it('takes date with reason and figures together, and the public page shows it at once', async () => {
    const before = (await api.get(`projects/${id}`)).json;
    const answer = await report({
      promise: {
        milestone: 1,
        promised: '2027-Q2',
        reason: 'civil_works_delayed',
        explanation: 'Bahnquerung',
      },
      counts: { connected: 1310 },
    });
    expect(answer.status).toBe(200);
    expect(answer.json.milestones[0]).toMatchObject({ slipDays: 365, overdue: false });
    expect(answer.json.milestones[0].promises.map(({ promised }: { promised: string }) => promised)).toEqual([
      '2026-Q2',
      '2026-08-31',
      '2027-Q2',
    ]);
    expect(await chain()).toHaveLength(3);
    expect((await chain())[2]).toEqual({
      number: 3,
      precision: 'quarter',
      last_day: '2027-06-30',
      reason: 'civil_works_delayed',
      explanation: 'Bahnquerung',
      promised_on: '2026-09-09',
    });
    expect(await stored()).toMatchObject({
      homes_passed: 1620,
      homes_connected: 1310,
      homes_activated: 742,
      counts_on: '2026-09-09',
    });
    expect(answer.json.reportedAt).toMatch(/^2026-09-09T06:0/);
    expect(answer.json.lastReportBy).toMatchObject({ office: 'Kommune', name: 'Anna Aue' });
    const after = (await api.get(`projects/${id}`)).json;
    expect(after.completion.promises).toHaveLength(3);
    expect(after.counts.connected).toBe(1310);
    expect(after.dataVersion).not.toBe(before.dataVersion);
  });

  it('is one change: if one part is refused nothing is stored', async () => {
    const answer = await report({
      promise: { milestone: 1, promised: '2027-Q2', reason: 'weather' },
      counts: { connected: 1700 },
    });
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toEqual([
      {
        path: 'counts.connected',
        message: '„Anschluss hergestellt“: 1.700 sind mehr als 1.620 („Anschluss möglich“).',
      },
    ]);
    expect(await chain()).toHaveLength(2);
    expect((await stored()).reported_at).toBeNull();
  });

  it.each<[name: string, body: object, path: string, words: RegExp]>([
    [
      'more possible than addresses',
      { counts: { passed: 2961 } },
      'counts.passed',
      /2\.961 sind mehr als 2\.960/,
    ],
    [
      'more in use than connected',
      { counts: { activated: 1185 } },
      'counts.activated',
      /1\.185 sind mehr als 1\.184/,
    ],
    [
      'figures of tomorrow',
      { counts: { passed: 1700, countsOn: '2026-09-10' } },
      'counts.countsOn',
      /^Zu spät: Der 10\.09\.2026/,
    ],
    [
      'figures older than those that are stored',
      { counts: { passed: 1700, countsOn: '2020-05-01' } },
      'counts.countsOn',
      /^Zu früh: Gespeichert sind schon die Zahlen vom \d\d\.\d\d\.20\d\d\./,
    ],
    ['figures below zero', { counts: { passed: -1 } }, 'counts.passed', /ganze Zahl ab 0/],
    [
      'a later date without a reason',
      { promise: { milestone: 1, promised: '2027-Q2' } },
      'promise.reason',
      /^Fehlt: der Grund/,
    ],
    [
      'a date that is over',
      { promise: { milestone: 1, promised: '2026-Q2', reason: 'weather' } },
      'promise.promised',
      /frühestens Q3 2026/,
    ],
    [
      'reached tomorrow',
      { promise: { milestone: 1, reachedOn: '2026-09-10' } },
      'promise.reachedOn',
      /^Zu spät/,
    ],
    [
      'reached before the programme',
      { promise: { milestone: 1, reachedOn: '2023-03-30' } },
      'promise.reachedOn',
      /Richtlinie 2023“ ist vom 31\.03\.2023/,
    ],
    [
      'completed before the works began',
      { promise: { milestone: 1, reachedOn: '2025-04-30' } },
      'promise.reachedOn',
      /„Baubeginn“ ist am 01\.05\.2025 gewesen/,
    ],
    [
      'promised and reached',
      { promise: { milestone: 1, promised: '2027-Q2', reachedOn: '2026-09-01' } },
      'promise.reachedOn',
      /nicht mehr zugesagt/,
    ],
    ['neither promised nor reached', { promise: { milestone: 1 } }, 'promise.promised', /^Fehlt/],
  ])('refuses %s at its field', async (_name, body, path, words) => {
    const answer = await report(body);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].path).toBe(path);
    expect(answer.json.errors[0].message).toMatch(words);
    expect((await stored()).reported_at).toBeNull();
  });

  it('says what to do instead of an empty report', async () => {
    const answer = await report({});
    expect(answer.status).toBe(400);
    expect(answer.json.detail).toContain('„Unverändert bestätigen“');
  });

  it('refuses a milestone that there is not', async () => {
    expect((await report({ promise: { milestone: 9, promised: '2027-Q2' } })).status).toBe(404);
  });

  it('leaves figures to the list of addresses where one is kept', async () => {
    await api.service.db.query(`UPDATE project SET counts_from = 'addresses' WHERE id = $1`, [id]);
    const answer = await report({ counts: { connected: 1310 } });
    expect(answer.json.errors).toEqual([
      {
        path: 'counts.connected',
        message:
          'Passt nicht: Diese Zahlen werden aus der Adressliste gezählt. Behebung: bitte die Adressen ändern.',
      },
    ]);
    expect((await report({ counts: { connected: 1184 } })).status).toBe(200);
    expect((await stored()).counts_on).toBe('2026-06-30');
  });

  it('takes the next step in the same report: what it asks for may stand in it', async () => {
    const early = await report({ to: 'commissioned', facts: { commissioned_on: '2026-09-08' } });
    expect(early.status).toBe(409);
    expect(early.json.detail).toContain('1 von 1 Meilensteinen ist offen');
    const answer = await report({
      to: 'commissioned',
      facts: { commissioned_on: '2026-09-08' },
      promise: { milestone: 1, reachedOn: '2026-09-08' },
      counts: { passed: 2960, connected: 2400 },
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      status: 'commissioned',
      publicState: 'finished',
      counts: { passed: 2960 },
    });
    expect(answer.json.milestones[0]).toMatchObject({ reachedOn: '2026-09-08', slipDays: 70 });
  });

  it('of a rest needs its reason, which the history keeps and the public page tells', async () => {
    const { advisor } = api;
    const without = await report({ to: 'on_hold' }, advisor);
    expect(without.status).toBe(400);
    expect(without.json.errors[0].path).toBe('reason');
    const reason = 'Der Netzbetreiber hat die Arbeiten unterbrochen.';
    const answer = await report({ to: 'on_hold', reason }, advisor);
    expect([answer.status, answer.json.status]).toEqual([200, 'on_hold']);
    const versions = await api.get(`project-records/${id}/versions`, advisor);
    expect(versions.json.items[0].reason).toBe(reason);
    expect((await api.get(`projects/${id}`)).json.onHoldReason).toBe(reason);
  });

  it('keeps facts that are told without a step', async () => {
    const answer = await report({ facts: { contract_on: '2025-03-01' } });
    expect(answer.status).toBe(200);
    expect(answer.json.facts.find(({ name }: { name: string }) => name === 'contract_on').value).toBe(
      '2025-03-01',
    );
  });

  it('of two officers at once the second sees what the first changed, and nothing is lost', async () => {
    const etag = await etagOf();
    const body = { counts: { connected: 1310 } };
    expect((await api.call('POST', `project-records/${id}/reports`, { body, etag })).status).toBe(200);
    const second = await api.call('POST', `project-records/${id}/reports`, {
      body: { counts: { connected: 1250 } },
      etag,
      by: api.advisor,
    });
    expect(second.status).toBe(412);
    expect(JSON.stringify(second.json.changes)).toContain('1310');
    expect((await stored()).homes_connected).toBe(1310);
    expect((await api.call('POST', `project-records/${id}/reports`, { body })).status).toBe(428);
  });

  it('is for those who keep it: others find no such project', async () => {
    const etag = await etagOf();
    for (const by of [api.neighbour, api.elsewhere]) {
      const answer = await api.call('POST', `project-records/${id}/reports`, {
        body: { counts: { passed: 1 } },
        etag,
        by,
      });
      expect([answer.status, answer.json.detail]).toEqual([404, `Das Vorhaben ${id} gibt es nicht.`]);
    }
  });
});

describe('nothing has changed', () => {
  it('cannot be confirmed where a promised date has run out', async () => {
    const answer = await send('confirmations', {});
    expect([answer.status, answer.json.detail]).toEqual([
      409,
      'Nicht möglich: Der zugesagte Termin ist abgelaufen und braucht ein neues Datum.',
    ]);
  });

  it('is confirmed with one request until the end of the last day in Berlin', async () => {
    setClock(new Date('2026-08-31T23:59:00+02:00'));
    const answer = await send('confirmations', {});
    expect(answer.status).toBe(200);
    expect(answer.json.reportedAt).toMatch(/^2026-08-31T21:59/);
    expect(await chain()).toHaveLength(2);
    setClock(new Date('2026-09-01T00:00:30+02:00'));
    expect((await send('confirmations', {})).status).toBe(409);
  });

  it('can be confirmed on hold: its dates do not hold for now', async () => {
    await api.service.db.query(
      `UPDATE project SET status = 'on_hold', held_from = 'under_construction' WHERE id = $1`,
      [id],
    );
    expect((await send('confirmations', {})).status).toBe(200);
  });
});

describe('milestones', () => {
  it('are added with their first promise', async () => {
    const answer = await send('milestones', { kind: 'first_connection', lotNumber: 1, promised: '2026-H2' });
    expect(answer.status).toBe(201);
    expect(answer.json.milestones[1]).toMatchObject({
      number: 2,
      lotNumber: 1,
      kind: 'first_connection',
      slipDays: 0,
    });
    expect(answer.json.milestones[1].promises).toMatchObject([
      { promised: '2026-H2', reason: null, promisedOn: '2026-09-09' },
    ]);
  });

  it.each<[name: string, body: object, status: number, words: RegExp]>([
    ['one that is there', { kind: 'completion', lotNumber: 2 }, 409, /„Fertigstellung Los 2“ gibt es schon/],
    [
      'of a lot that is not',
      { kind: 'completion', lotNumber: 7 },
      400,
      /Ein Los 7 hat dieses Vorhaben nicht/,
    ],
    ['another one without a name', { kind: 'other' }, 400, /^Fehlt: der Name/],
    [
      'with a date that is over',
      { kind: 'other', name: 'Richtfest', promised: '2026-09-08' },
      400,
      /Der 08\.09\.2026 ist vorbei/,
    ],
  ])('refuses %s', async (_name, body, status, words) => {
    const answer = await send('milestones', body);
    expect([answer.status, answer.json.detail]).toEqual([status, expect.stringMatching(words)]);
    expect((await api.get(`project-records/${id}`)).json.milestones).toHaveLength(1);
  });

  it('are reached, waived with a reason, and open again', async () => {
    const reached = await send('milestones/1', { reachedOn: '2026-09-01' }, 'PUT');
    expect(reached.json.milestones[0]).toMatchObject({
      reachedOn: '2026-09-01',
      overdue: false,
      slipDays: 63,
    });
    const late = await send('milestones/1/promises', { promised: '2027-Q2', reason: 'weather' });
    expect([late.status, late.json.errors[0].path]).toEqual([400, 'promised']);
    const given = { waivedReason: 'Los zurückgegeben' };
    const refused = await send('milestones/1', given, 'PUT');
    expect([refused.status, refused.json.detail]).toEqual([
      403,
      expect.stringMatching(
        /^„.*“ ist zugesagt \(.*\)\. Dass ein zugesagter Termin entfällt, hält die Beratung/,
      ),
    ]);
    const path = `project-records/${id}/milestones/1`;
    const waived = await api.call('PUT', path, { by: api.advisor, body: given, etag: await etagOf() });
    expect(waived.json.milestones[0]).toMatchObject({
      reachedOn: null,
      waivedReason: 'Los zurückgegeben',
      waivedOn: '2026-09-09',
    });
    expect(
      (await send('milestones/1', { reachedOn: '2026-09-01', waivedReason: 'doch nicht' }, 'PUT')).status,
    ).toBe(400);
    const open = await send('milestones/1', { reachedOn: null, waivedReason: null }, 'PUT');
    expect(open.json.milestones[0]).toMatchObject({
      reachedOn: null,
      waivedReason: null,
      waivedOn: null,
      overdue: true,
    });
    const again = await send('milestones/1/promises', { promised: '2027-Q2', reason: 'weather' });
    expect(again.status).toBe(201);
    expect(again.json.milestones[0].promises).toHaveLength(3);
  });

  it('keep their chain as it was: an earlier promise cannot be changed', async () => {
    await expect(
      api.service.db.query(`UPDATE promise SET last_day = '2026-09-30' WHERE project_id = $1`, [id]),
    ).rejects.toThrow(/append-only/);
  });

  it('belong to those who keep the project', async () => {
    const etag = await etagOf();
    for (const [method, path, body] of [
      ['POST', 'milestones', { kind: 'contract' }],
      ['PUT', 'milestones/1', { reachedOn: '2026-09-01' }],
      ['POST', 'milestones/1/promises', { promised: '2027-Q2', reason: 'weather' }],
      ['POST', 'confirmations', {}],
    ] as const)
      expect(
        (await api.call(method, `project-records/${id}/${path}`, { body, etag, by: api.neighbour })).status,
      ).toBe(404);
  });
});
