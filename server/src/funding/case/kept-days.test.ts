import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { insertNotice, insertPayout } from '../../../test/things-of-funding.js';
import { insertProjectDocument } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';

/* Days and amounts on which deadlines and money rest are not moved afterwards by whom they bind. */

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
  await api.service.db.query(
    `INSERT INTO programme_parameter (guideline_version_id, name, value, label, source, trust)
     VALUES ('g2023', 'objection_months', '1', 'Widerspruch', 'Test', 'primary')`,
  );
}, 120_000);
afterAll(() => api.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

type By = CaseApi['advisor'];
const EUR = 100;
const write = (id: number, part: string, body: object, by: By = api.officer) =>
  api.write('POST', id, part, body, by);
const put = (id: number, part: string, body: object, by: By = api.officer) =>
  api.write('PUT', id, part, body, by);
const track = (id: number, words: string) =>
  api.service.db.query(`UPDATE grant_track SET ${words} WHERE project_id = $1 AND funder = 'federal'`, [id]);

async function granted(): Promise<number> {
  const id = await api.opened({ facts: { application_on: '2023-10-12' } });
  const { db } = api.service;
  await insertNotice(db, id, 'federal', { amount: 600_000, dated: '2023-12-15' });
  await insertNotice(db, id, 'federal', {
    number: 2,
    kind: 'final',
    amount: 600_000,
    dated: '2025-02-01',
    unappealable_on: '2025-03-05',
    approval_period_end: '2026-06-30',
  });
  await track(id, `status = 'final_granted', status_since = '2025-02-01', specification_on = '2024-12-01'`);
  return id;
}

describe('The day of the specification', () => {
  it('is told by the Kommune; once it is submitted only an advisor sets it right, with a reason', async () => {
    const id = await granted();
    const body = { specificationOn: '2024-06-01' };
    const refused = await put(id, '/tracks/federal', body);
    expect([refused.status, refused.json.errors[0].path]).toEqual([403, 'specificationOn']);
    expect((await put(id, '/tracks/federal', body, api.advisor)).status).toBe(400);
    expect(
      (await put(id, '/tracks/federal', { ...body, reason: 'laut Eingangsstempel' }, api.advisor)).status,
    ).toBe(200);
    await track(id, `status = 'provisional_granted'`);
    expect((await put(id, '/tracks/federal', { specificationOn: '2024-05-01' })).status).toBe(200);
  });
});

describe('A payout request', () => {
  it('that the Kommune has changed after a question goes out again over the advisors', async () => {
    const id = await granted();
    await insertPayout(api.service.db, id, 'federal', { status: 'queried', submitted_on: '2026-01-05' });
    const steps = '/tracks/federal/payout-requests/1';
    expect((await put(id, steps, { requestedAmount: 500_000 * EUR })).status).toBe(200);
    expect((await write(id, `${steps}/status`, { to: 'submitted' })).status).toBe(403);
    expect((await write(id, `${steps}/status`, { to: 'submitted' }, api.advisor)).status).toBe(200);
  });

  it('keeps the amount that was approved when a lead sets it back: another amount takes two persons', async () => {
    const id = await granted();
    await insertPayout(api.service.db, id, 'federal', {
      status: 'paid',
      submitted_on: '2026-01-05',
      approved_amount: 90_000,
      paid_amount: 90_000,
      paid_on: '2026-02-01',
    });
    const steps = '/tracks/federal/payout-requests/1/status';
    const back = { to: 'approved', reason: 'falsch gebucht' };
    for (const approvedAmount of [100_001 * EUR, 100_000 * EUR]) {
      const other = await write(id, steps, { ...back, approvedAmount }, api.lead);
      expect([other.status, other.json.errors[0].path]).toEqual([400, 'approvedAmount']);
    }
    const kept = await write(id, steps, back, api.lead);
    expect(kept.json.tracks[0].payouts[0]).toMatchObject({
      status: 'approved',
      approvedAmount: 90_000 * EUR,
    });
  });

  it('does not reach beyond the components whose final notice is unappealable', async () => {
    const id = await granted();
    await insertNotice(api.service.db, id, 'federal', {
      number: 3,
      component: 'schools_hospitals',
      amount: 900_000,
      dated: '2025-03-01',
    });
    const { json } = await write(id, '/tracks/federal/payout-requests', { requestedAmount: 700_000 * EUR });
    const { number } = json.tracks[0].payouts.at(-1);
    const steps = `/tracks/federal/payout-requests/${number}/status`;
    await write(id, steps, { to: 'advisor_checked' }, api.advisor);
    const refused = await write(id, steps, { to: 'submitted' });
    expect([refused.status, refused.json.detail.replaceAll('\u00a0', ' ')]).toEqual([
      409,
      expect.stringContaining('bisher nur auf 600.000,00 € aus bestandskräftigen abschließenden Bescheiden'),
    ]);
  });
});

describe('A proof or a change request', () => {
  const aRequest = async (id: number) =>
    (
      await write(id, '/tracks/federal/change-requests', {
        kind: 'extension',
        reason: 'Tiefbau verzögert',
        approvalPeriodEnd: '2027-12-31',
      })
    ).json.tracks[0].changeRequests.at(-1).number as number;

  it('is not dated before the grant', async () => {
    const id = await granted();
    const steps = `/tracks/federal/change-requests/${await aRequest(id)}/status`;
    const { status, json } = await write(id, steps, {
      to: 'submitted',
      effectiveOn: '2020-01-01',
      reason: 'per Post',
    });
    expect([status, json.errors[0].path, json.detail]).toEqual([
      400,
      'effectiveOn',
      expect.stringContaining('der erste Bescheid ist vom 15.12.2023'),
    ]);
  });

  it('is dated by the Kommune to a day before it was entered only with the reason', async () => {
    const id = await granted();
    const steps = `/tracks/federal/change-requests/${await aRequest(id)}/status`;
    const early = { to: 'submitted', effectiveOn: '2026-06-15' };
    const { status, json } = await write(id, steps, early);
    expect([status, json.errors[0].path]).toEqual([400, 'reason']);
    expect((await write(id, steps, { ...early, reason: 'Sendebericht vom 15.06.' })).status).toBe(200);
  });

  it('that is approved works as a notice: whoever told of the request does not say alone that it was approved', async () => {
    const id = await granted();
    const steps = `/tracks/federal/change-requests/${await aRequest(id)}/status`;
    expect((await write(id, steps, { to: 'submitted', effectiveOn: '2026-06-15' }, api.advisor)).status).toBe(
      200,
    );
    expect((await write(id, steps, { to: 'approved' }, api.advisor)).status).toBe(409);
    expect((await write(id, steps, { to: 'approved' }, api.colleague)).status).toBe(200);
  });
});

describe('A deadline of its own', () => {
  const deadlines = '/own-deadlines';
  const one = { number: 1, title: 'Unterlagen nachreichen', dueOn: '2026-10-01' };

  it('that the Digitalagentur has set is not moved or removed by the Kommune, which says that it is done', async () => {
    const id = await granted();
    await put(id, deadlines, { deadlines: [one] }, api.advisor);
    for (const list of [[], [{ ...one, dueOn: '2027-10-01' }]])
      expect((await put(id, deadlines, { deadlines: list })).status).toBe(403);
    const done = await put(id, deadlines, {
      deadlines: [
        { ...one, doneOn: '2026-11-20' },
        { ...one, number: 2 },
      ],
    });
    expect(done.status).toBe(200);
    expect((await put(id, deadlines, { deadlines: [{ ...one, doneOn: '2026-11-20' }] })).status).toBe(200);
  });

  it('is not done in the future', async () => {
    const id = await granted();
    const { status, json } = await put(id, deadlines, { deadlines: [{ ...one, doneOn: '2099-01-01' }] });
    expect([status, json.errors[0].path]).toEqual([400, 'deadlines.0.doneOn']);
  });
});

describe('A notice', () => {
  const notice = { kind: 'final', dated: '2025-06-01', issuingBody: 'PwC', amount: 500_000 * EUR };
  const record = (id: number, body: object) =>
    write(id, '/tracks/federal/notices', { ...notice, ...body }, api.advisor);
  const fault = ({
    status,
    json,
  }: {
    status: number;
    json: { errors: { path: string; message: string }[] };
  }) => [status, json.errors[0]!.path, json.errors[0]!.message.replaceAll('\u00a0', ' ')];

  it('grants no more than the rate gives of what is eligible', async () => {
    const id = await granted();
    expect(fault(await record(id, { eligibleExpenditure: 400_000 * EUR }))).toEqual([
      400,
      'amount',
      expect.stringContaining('zuwendungsfähig sind nur 400.000,00 €'),
    ]);
    expect(fault(await record(id, { eligibleExpenditure: 900_000 * EUR, rate: 50 }))).toEqual([
      400,
      'amount',
      expect.stringContaining('50 % von 900.000,00 € sind 450.000,00 €'),
    ]);
    expect((await record(id, { eligibleExpenditure: 1_000_000 * EUR, rate: 50 })).status).toBe(201);
  });

  it('is not revoked by one that is older (a revocation would take nothing back)', async () => {
    const id = await granted();
    expect(fault(await record(id, { kind: 'revocation', amount: null, dated: '2024-06-01' }))).toEqual([
      400,
      'dated',
      expect.stringContaining('der Bescheid, dem er gilt, ist vom 01.02.2025'),
    ]);
  });

  it('is unappealable before the month of § 70 VwGO only with a waiver that the Kommune has declared; a note is none', async () => {
    const id = await granted();
    const early = { receivedOn: '2025-06-05', unappealableOn: '2025-06-10' };
    const refused = [400, 'unappealableOn', expect.stringContaining('§ 70 VwGO')];
    expect(fault(await record(id, early))).toEqual(refused);
    const noted = { ...early, note: 'Rechtsbehelfsverzicht vom 10.06.2025' };
    expect(fault(await record(id, noted))).toEqual(refused);
    const words = {
      receivedOn: '2025-02-05',
      unappealableOn: '2025-02-06',
      note: 'Wiedereinsetzung, § 60 VwGO',
    };
    expect(fault(await put(id, '/tracks/federal/notices/2', words, api.advisor))).toEqual(refused);
    const waived = async (day: string) => {
      const { etag } = await api.call('GET', `project-records/${id}`);
      const body = { facts: { federal_appeals_waived_on: day } };
      const said = { by: api.officer, body, etag };
      expect((await api.call('POST', `project-records/${id}/reports`, said)).status).toBe(200);
    };
    // Not before it was known, and not after the day that is told.
    for (const day of ['2025-06-04', '2025-06-11']) {
      await waived(day);
      expect(fault(await record(id, early))).toEqual(refused);
    }
    await waived('2025-06-10');
    expect((await record(id, early)).status).toBe(201);
  });

  it('„Auf diesem Verzicht ruht meine Bestandskraft“: it is not moved nor taken away, and no later notice borrows it', async () => {
    const id = await granted();
    const waive = async (day: string | null) => {
      const { etag } = await api.call('GET', `project-records/${id}`);
      const body = { facts: { federal_appeals_waived_on: day } };
      return api.call('POST', `project-records/${id}/reports`, { by: api.officer, body, etag });
    };
    const kept = async (day: string | null, why: string) => {
      const { status, json } = await waive(day);
      expect([status, json.errors[0].path]).toEqual([409, 'facts.federal_appeals_waived_on']);
      expect(json.errors[0].message).toContain(why);
    };
    await waive('2025-06-10');
    expect((await record(id, { receivedOn: '2025-06-05', unappealableOn: '2025-06-10' })).status).toBe(201);
    const rests = 'trägt die Bestandskraft des Bescheids vom 01.06.2025';
    for (const day of ['2025-06-09', '2025-06-12', null]) await kept(day, rests);

    const newer = { dated: '2025-06-08', amount: 550_000 * EUR };
    expect(fault(await record(id, { ...newer, unappealableOn: '2025-06-12' }))).toEqual([
      400,
      'unappealableOn',
      expect.stringContaining('vom 10.06.2025 gilt dem Bescheid vom 01.06.2025'),
    ]);
    expect((await record(id, newer)).status).toBe(201);
    await kept('2025-06-12', 'der noch nicht bestätigt ist');
    const third = '/tracks/federal/notices/3';
    expect((await write(id, `${third}/decision`, { decision: 'confirmed' }, api.colleague)).status).toBe(200);
    for (const day of ['2025-06-09', null]) await kept(day, rests);
    expect((await waive('2025-06-12')).status).toBe(200);
    const told = await put(id, '/tracks/federal/notices/4', { unappealableOn: '2025-06-12' }, api.advisor);
    expect(told.status).toBe(200);
    // What two persons have confirmed on the earlier waiver stays.
    expect((await put(id, third, { note: 'Akte im Archiv' }, api.advisor)).status).toBe(200);
    await kept(null, 'trägt die Bestandskraft des Bescheids vom 08.06.2025');
  });

  it('keeps its note and its day apart: what was unappealable before is not asked again for a word', async () => {
    const id = await granted();
    await api.service.db.query(
      `UPDATE notice SET unappealable_on = '2025-02-10' WHERE project_id = $1 AND number = 2`,
      [id],
    );
    const said = { unappealableOn: '2025-02-10', note: 'Akte im Archiv' };
    expect((await put(id, '/tracks/federal/notices/2', said, api.advisor)).status).toBe(200);
  });

  it('keeps the paper with which it was confirmed: another one is another notice', async () => {
    const id = await granted();
    const [first, other] = [
      await insertProjectDocument(api.service.db, id, api.advisor.id),
      await insertProjectDocument(api.service.db, id, api.advisor.id),
    ];
    const paper = (documentId: string | null) =>
      put(id, '/tracks/federal/notices/2', { documentId, note: 'Scan' }, api.advisor);
    expect((await paper(first)).status).toBe(200);
    for (const another of [other, null])
      expect(fault(await paper(another))).toEqual([
        400,
        'documentId',
        expect.stringContaining('als eigenen Bescheid erfassen'),
      ]);
    expect((await paper(first)).status).toBe(200);
    const { json } = await record(id, { documentId: first });
    const { number } = json.tracks[0].notices.at(-1);
    const changed = await put(id, `/tracks/federal/notices/${number}`, { documentId: other }, api.advisor);
    expect(changed.status).toBe(200);
  });

  it('that was confirmed without its paper takes the scan from anyone but who recorded it', async () => {
    const id = await granted();
    expect((await record(id, {})).status).toBe(201);
    const path = '/tracks/federal/notices/3';
    await write(id, `${path}/decision`, { decision: 'confirmed' }, api.colleague);
    const documentId = await insertProjectDocument(api.service.db, id, api.advisor.id);
    expect(fault(await put(id, path, { documentId }, api.advisor))).toEqual([
      400,
      'documentId',
      expect.stringMatching(/^Vier Augen: .* Jemand anderes aus der Beratung/),
    ]);
    expect((await put(id, path, { note: 'Scan folgt' }, api.advisor)).status).toBe(200);
    expect((await put(id, path, { documentId }, api.colleague)).status).toBe(200);
  });
});

describe('What an application rests on', () => {
  const survey = {
    number: 1,
    startedOn: '2023-03-01',
    endedOn: '2023-05-01',
    addresses: 900,
    eligibleAddresses: 800,
  };
  const promise = {
    number: 1,
    surveyNumber: 1,
    addresses: 100,
    promisedOn: '2023-04-01',
    dueOn: '2026-04-01',
  };

  it('is set right by an advisor with a reason once it is submitted; the Kommune adds what is new', async () => {
    const id = await api.opened({ status: 'survey_evaluated' });
    const [{ id: operatorId }] = await api.service.db.query(
      `INSERT INTO operator (name, sort_name) VALUES ('Stadtwerke Aue', 'stadtwerke aue') RETURNING id`,
    );
    const commitment = { ...promise, operatorId };
    expect((await put(id, '/surveys', { surveys: [survey] })).status).toBe(200);
    expect((await put(id, '/surveys', { surveys: [{ ...survey, eligibleAddresses: 790 }] })).status).toBe(
      200,
    );
    expect((await put(id, '/commitments', { commitments: [commitment] })).status).toBe(200);
    await track(id, `status = 'submitted', status_since = '2023-10-12', applied_on = '2023-10-12'`);
    expect(
      (await put(id, '/surveys', { surveys: [{ ...survey, eligibleAddresses: 790, horizonYears: 3 }] }))
        .status,
    ).toBe(200);
    const smaller = await put(id, '/surveys', { surveys: [{ ...survey, eligibleAddresses: 2 }] });
    expect([smaller.status, smaller.json.errors[0].path]).toEqual([403, 'surveys.0.eligibleAddresses']);
    const none = await put(id, '/commitments', { commitments: [] });
    expect([none.status, none.json.errors[0].path]).toEqual([403, 'commitments']);
    const later = { commitments: [{ ...commitment, dueOn: '2028-04-01' }] };
    expect((await put(id, '/commitments', later)).status).toBe(403);
    expect((await put(id, '/commitments', later, api.advisor)).status).toBe(400);
    expect((await put(id, '/commitments', { ...later, reason: 'Schreibfehler' }, api.advisor)).status).toBe(
      200,
    );
    const more = { commitments: [...later.commitments, { ...commitment, number: 2 }] };
    expect((await put(id, '/commitments', more)).status).toBe(200);
  });
});

describe('A track that was withdrawn', () => {
  it('grants nothing any more, in the case and in the reports', async () => {
    const id = await granted();
    const sum = async () => (await api.get(id)).json.tracks[0].remaining;
    expect(await sum()).toBe(600_000 * EUR);
    await track(id, `status = 'withdrawn', status_since = '2026-10-01'`);
    expect(await sum()).toBeNull();
  });
});
