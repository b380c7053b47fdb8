import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { insertNotice } from '../../../test/things-of-funding.js';
import { insertProjectDocument } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

type By = CaseApi['advisor'];
const EUR = 100;
const write = (id: number, part: string, body: object, by: By = api.officer) =>
  api.write('POST', id, part, body, by);
const payout = '/tracks/federal/payout-requests';

/** 600,000 euros of the Bund, finally and unappealable. */
async function granted(
  notice: Record<string, unknown> = {},
  facts: Record<string, string> = {},
): Promise<number> {
  const id = await api.opened({ facts: { application_on: '2023-10-12', ...facts } });
  const { db } = api.service;
  await insertNotice(db, id, 'federal', { amount: 600_000, dated: '2023-12-15' });
  await insertNotice(db, id, 'federal', {
    number: 2,
    kind: 'final',
    amount: 600_000,
    dated: '2025-02-01',
    unappealable_on: '2025-03-05',
    ...notice,
  });
  await db.query(
    `UPDATE grant_track SET status = 'final_granted', status_since = '2025-02-01' WHERE project_id = $1 AND funder = 'federal'`,
    [id],
  );
  return id;
}
const draft = async (id: number, amount: number) =>
  (await write(id, payout, { requestedAmount: amount * EUR })).json.tracks[0].payouts.at(-1).number as number;
const step = (id: number, number: number, body: object, by: By = api.officer) =>
  write(id, `${payout}/${number}/status`, body, by);

describe('A payout request', () => {
  it('goes from the Kommune over the advisors to the funder, and back as money', async () => {
    const id = await granted();
    const number = await draft(id, 200_000);
    expect((await step(id, number, { to: 'advisor_checked' })).status).toBe(403);
    await step(id, number, { to: 'advisor_checked' }, api.advisor);
    expect((await step(id, number, { to: 'submitted' })).status).toBe(200);
    expect(
      (await step(id, number, { to: 'approved', approvedAmount: 250_000 * EUR }, api.advisor)).status,
    ).toBe(409);
    await step(id, number, { to: 'approved', approvedAmount: 190_000 * EUR }, api.advisor);
    const paid = await step(id, number, { to: 'paid' });
    expect(paid.json.tracks[0]).toMatchObject({
      paid: 190_000 * EUR,
      remaining: 410_000 * EUR,
      payouts: [
        { status: 'paid', approvedAmount: 190_000 * EUR, paidAmount: 190_000 * EUR, paidOn: '2026-11-22' },
      ],
    });
    expect(
      (await api.write('PUT', id, `${payout}/${number}`, { requestedAmount: 1 }, api.officer)).status,
    ).toBe(409);
    const back = await step(id, number, { to: 'approved', reason: 'falsch gebucht' }, api.lead);
    expect(back.json.tracks[0]).toMatchObject({
      paid: 0,
      payouts: [{ status: 'approved', paidOn: null, paidAmount: null }],
    });
  });

  it('never asks for more than is granted, in one or in several', async () => {
    const id = await granted();
    const above = await write(id, payout, { requestedAmount: 600_001 * EUR });
    expect([above.status, above.json.errors[0].path]).toEqual([400, 'requestedAmount']);
    expect(above.json.detail.replaceAll('\u00a0', ' ')).toBe(
      'Zu viel: Es geht um 600.001,00 €, von 600.000,00 €, die der Bund gewährt, sind noch 600.000,00 € frei. Behebung: höchstens 600.000,00 € ansetzen. Grundlage: Auszahlung auf bestandskräftigen abschließenden Bescheid oder mit vorzeitiger Baufreigabe auf den vorläufigen (aconium).',
    );
    const [first, second] = [await draft(id, 400_000), await draft(id, 300_000)];
    await step(id, first, { to: 'advisor_checked' }, api.advisor);
    const both = await step(id, second, { to: 'advisor_checked' }, api.advisor);
    expect([both.status, both.json.errors[0].path]).toEqual([409, 'requirements.payout_within_grant']);
    const pass = {
      rule: 'step.payout_within_grant',
      reason: 'es eilt',
      step: { aggregate: 'payout', funder: 'federal', number: second, to: 'advisor_checked' },
    };
    expect((await write(id, '/overrides', pass, api.lead)).status).toBe(409);
  });

  it('is never led to its end by one person: who noted what was approved does not say that it was paid', async () => {
    const id = await granted({ unappealable_on: null });
    await api.write('PUT', id, '/tracks/federal/notices/2', { unappealableOn: '2025-03-05' }, api.advisor);
    const alone = async (to: string, number: number) => step(id, number, { to }, api.advisor);
    const number = (await write(id, payout, { requestedAmount: 1_000 * EUR }, api.advisor)).json.tracks[0]
      .payouts[0].number;
    for (const to of ['advisor_checked', 'submitted', 'approved'])
      expect((await alone(to, number)).status).toBe(200);
    const paid = await alone('paid', number);
    expect([paid.status, paid.json.detail]).toEqual([409, expect.stringMatching(/^Vier Augen: /)]);
    const stepsOf = async (by: By) => (await api.get(id, by)).json.tracks[0].payouts[0].steps[0];
    expect(await stepsOf(api.advisor)).toMatchObject({
      to: 'paid',
      unmet: [{ requirement: 'second_person', effect: 'block' }],
    });
    expect(await stepsOf(api.officer)).toMatchObject({ to: 'paid', unmet: [] });
    expect((await step(id, number, { to: 'paid' }, api.colleague)).status).toBe(200);
    // Set right by a lead, it is still the colleague who saw the money come, and not who approved it.
    await step(id, number, { to: 'approved', reason: 'falsch gebucht' }, api.lead);
    expect((await alone('paid', number)).status).toBe(409);
  });

  it('is possible only on a final notice that is unappealable, or early with a release of construction', async () => {
    const appealable = await granted({ unappealable_on: null });
    const number = await draft(appealable, 1_000);
    await step(appealable, number, { to: 'advisor_checked' }, api.advisor);
    expect((await step(appealable, number, { to: 'submitted' })).json.detail).toMatch(
      /nicht bestandskräftig/,
    );
    const released = await granted({ state: 'refused' }, { early_release_on: '2025-01-10' });
    const early = await draft(released, 1_000);
    await step(released, early, { to: 'advisor_checked' }, api.advisor);
    expect((await step(released, early, { to: 'submitted' })).status).toBe(200);
    const provisional = await granted({ state: 'refused' });
    const late = await draft(provisional, 1_000);
    await step(provisional, late, { to: 'advisor_checked' }, api.advisor);
    expect((await step(provisional, late, { to: 'submitted' })).json.detail).toMatch(
      /nur den vorläufigen Bescheid/,
    );
  });

  it('for material in stock is made once, in the Betreibermodell', async () => {
    const id = await granted();
    const asked = { requestedAmount: 1_000, materialInStock: true };
    expect((await write(id, payout, asked)).json.errors[0].path).toBe('materialInStock');
    await api.service.db.query(`UPDATE project SET model = 'operator_model' WHERE id = $1`, [id]);
    expect((await write(id, payout, asked)).status).toBe(201);
  });

  it('is planned by budget years, each once', async () => {
    const id = await granted();
    const plan = (years: object[]) =>
      api.write('PUT', id, '/tracks/federal/drawdown-plan', { years }, api.officer);
    expect(
      (
        await plan([
          { year: 2026, amount: 1 },
          { year: 2026, amount: 2 },
        ])
      ).status,
    ).toBe(400);
    await plan([
      { year: 2026, amount: 30_000_000 },
      { year: 2027, amount: 30_000_000 },
    ]);
    const less = await plan([{ year: 2027, amount: 60_000_000 }]);
    expect(less.json.tracks[0].plan).toEqual([{ year: 2027, amount: 60_000_000 }]);
  });
});

describe('A proof', () => {
  const proofs = '/tracks/federal/proofs';

  it('of use, once the funder has accepted it, is known to the project', async () => {
    const id = await granted({}, { commissioned_on: '2026-03-01', construction_started_on: '2025-05-01' });
    const of = async (name: string) =>
      (await api.service.db.query('SELECT facts FROM project WHERE id = $1', [id]))[0].facts[name];
    await write(id, proofs, { kind: 'usage', provenExpenditure: 100_000_000 });
    const take = (to: string, effectiveOn: string, by: By) =>
      write(id, `${proofs}/1/status`, { to, effectiveOn }, by);
    await take('advisor_checked', '2026-09-01', api.advisor);
    const submitted = await take('submitted', '2026-09-02', api.officer);
    expect(submitted.json.detail).toBeUndefined();
    expect(await of('usage_proof_on')).toBe('2026-09-02');
    expect((await take('accepted', '2026-10-01', api.officer)).status).toBe(403);
    await take('accepted', '2026-10-01', api.advisor);
    expect(await of('federal_proof_accepted_on')).toBe('2026-10-01');
  });

  it('falls away where the Bund alone checks, and only there', async () => {
    const id = await granted();
    const { db } = api.service;
    await insertNotice(db, id, 'state', { amount: 400_000, dated: '2024-01-17' });
    await write(id, '/tracks/state/proofs', { kind: 'usage' });
    const gone = () => write(id, '/tracks/state/proofs/1/status', { to: 'not_applicable' }, api.advisor);
    expect((await gone()).status).toBe(409);
    await db.query(
      `INSERT INTO programme_parameter (guideline_version_id, name, value, label, source, trust)
       VALUES ('dios_2018', 'proof_checked_by', '"Bund"', 'Prüfung', 'Test', 'primary')`,
    );
    expect((await gone()).json.tracks[1].proofs[0].status).toBe('not_applicable');
    await db.query(`DELETE FROM programme_parameter WHERE name = 'proof_checked_by'`);
  });
});

describe('A change request', () => {
  const requests = '/tracks/federal/change-requests';

  it('lengthens the approval period once the funder has approved it', async () => {
    const id = await granted({ approval_period_end: '2027-12-31' });
    const body = { kind: 'extension', reason: 'Bahnquerung', approvalPeriodEnd: '2027-06-30' };
    await write(id, requests, body);
    expect((await write(id, `${requests}/1/status`, { to: 'submitted' })).json.detail).toMatch(
      /reicht schon bis 31.12.2027/,
    );
    await api.write('PUT', id, `${requests}/1`, { ...body, approvalPeriodEnd: '2028-12-31' }, api.officer);
    await write(id, `${requests}/1/status`, { to: 'submitted' });
    const approved = await write(id, `${requests}/1/status`, { to: 'approved' }, api.advisor);
    expect(approved.json.tracks[0].approvalPeriodEnd).toBe('2028-12-31');
    const [row] = await api.service.db.query('SELECT facts FROM project WHERE id = $1', [id]);
    expect(row.facts.approval_period_end).toBe('2028-12-31');
  });
});

describe('What is prepared', () => {
  const put = (id: number, part: string, body: object, by: By = api.officer) =>
    api.write('PUT', id, part, body, by);

  it('is known to the project: the last dialogue and survey, the tenders of all lots', async () => {
    const id = await api.opened({ status: 'idea' });
    const survey = {
      number: 1,
      startedOn: '2023-06-21',
      endedOn: '2023-08-16',
      horizonYears: 3,
      addresses: 500,
      eligibleAddresses: 200,
    };
    await put(id, '/dialogues', {
      dialogues: [{ number: 1, announcedOn: '2023-03-01', startedOn: '2023-03-08', endedOn: '2023-04-05' }],
    });
    const saved = await put(id, '/surveys', { surveys: [survey] });
    expect(saved.json.detail).toBeUndefined();
    const facts = async () =>
      (await api.service.db.query('SELECT facts FROM project WHERE id = $1', [id]))[0].facts;
    expect(await facts()).toMatchObject({
      dialogue_start: '2023-03-08',
      survey_end: '2023-08-16',
      survey_horizon_years: 3,
    });
    await put(id, '/surveys', { surveys: [] });
    expect((await facts()).survey_end).toBeUndefined();
    const tender = { procedure: 'concession', startedOn: '2024-02-01' };
    await put(id, '/tenders', {
      tenders: [
        { ...tender, number: 1, endedOn: '2024-10-01' },
        { ...tender, number: 2 },
      ],
    });
    expect(await facts()).toMatchObject({ tender_start: '2024-02-01' });
    expect((await facts()).tender_end).toBeUndefined();
    await put(id, '/tenders', {
      tenders: [
        { ...tender, number: 1, endedOn: '2024-10-01' },
        { ...tender, number: 2, cancelledReason: 'kein Angebot' },
      ],
    });
    expect((await facts()).tender_end).toBe('2024-10-01');
  });

  it('is refused at the field: more eligible than asked, an award to nobody, a document from elsewhere', async () => {
    const id = await api.opened({ status: 'idea' });
    const survey = {
      number: 1,
      startedOn: '2023-06-21',
      endedOn: '2023-06-01',
      addresses: 100,
      eligibleAddresses: 101,
    };
    const refused = await put(id, '/surveys', { surveys: [survey] });
    expect(refused.json.errors.map(({ path }: { path: string }) => path)).toEqual([
      'surveys.0.endedOn',
      'surveys.0.eligibleAddresses',
    ]);
    const tender = {
      number: 1,
      procedure: 'open',
      startedOn: '2024-02-01',
      awardedOn: '2024-09-01',
      lots: [7],
    };
    expect(
      (await put(id, '/tenders', { tenders: [tender] })).json.errors.map(
        ({ path }: { path: string }) => path,
      ),
    ).toEqual(['tenders.0.lots', 'tenders.0.operatorId']);
    const document = await insertProjectDocument(api.service.db, await api.project(), api.advisor.id);
    const points = [{ criterion: 'catch_up_need', points: 120, documentId: document }];
    expect((await put(id, '/score-points', { points })).json.errors[0].path).toBe('points.0.documentId');
    const own = await insertProjectDocument(api.service.db, id, api.advisor.id);
    expect(
      (await put(id, '/score-points', { points: [{ ...points[0], documentId: own }] })).json.scorePoints,
    ).toMatchObject([{ criterion: 'catch_up_need', points: 120, enteredOn: '2026-11-22' }]);
  });

  it('on which a step of the project rests, only an advisor sets right, with a reason', async () => {
    const id = await api.opened({
      status: 'survey_evaluated',
      facts: { survey_start: '2023-06-21', survey_end: '2023-08-16', survey_horizon_years: 3 },
    });
    const surveys = [{ number: 1, startedOn: '2023-06-21', endedOn: '2023-08-20', horizonYears: 3 }];
    expect((await put(id, '/surveys', { surveys })).status).toBe(403);
    expect((await put(id, '/surveys', { surveys }, api.advisor)).status).toBe(400);
    const saved = await put(id, '/surveys', { surveys, reason: 'Tippfehler' }, api.advisor);
    expect(saved.json.surveys[0].endedOn).toBe('2023-08-20');
  });
});
