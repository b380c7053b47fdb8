import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertGuideline, insertProject } from '../../../test/things-of-projects.js';
import { changing } from '../../platform/changing.js';
import { setClock } from '../../platform/clock.js';
import { NO_REASON } from '../../platform/typed-text.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;

let service: TestService;
let officer: Signed;
let advisor: Signed;
let lead: Signed;
let secondLead: Signed;
beforeAll(async () => {
  service = await startTestService(insertSmallLand, { publicUrl: 'https://lotse.example.org', demo: false });
  await insertGuideline(service.db, {
    parameters: { survey_min_days: 56, required_tracks: ['Bund'], survey_max_age_months_at_tender: 12 },
  });
  officer = await signedIn(service, { name: 'Olga Ortsamt' });
  advisor = await signedIn(service, { role: 'dias_advisor', name: 'Bea Beratung' });
  lead = await signedIn(service, { role: 'dias_lead', name: 'Lea Leitung' });
  secondLead = await signedIn(service, { role: 'dias_lead', name: 'Lars Leitung' });
}, 120_000);
afterAll(() => service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const REQUIREMENT = 'survey_young_at_tender';
/** The survey was older than a year when the tender began. */
const tooOld = () =>
  insertProject(service.db, {
    guideline_version_id: 'white_spot_2018',
    status: 'funding_provisional',
    facts: {
      survey_start: '2018-10-01',
      survey_end: '2018-12-31',
      federal_provisional_on: '2020-03-20',
      tender_start: '2020-04-17',
    },
  });

async function send(id: number, below: string, body: object, by: Signed) {
  const { headers } = await service.get(`/api/project-records/${id}`, lead.headers);
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/project-records/${id}${below}`,
    headers: { ...by.headers, 'if-match': String(headers.etag) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const step = (id: number, by: Signed = officer, body: object = {}) =>
  send(id, '/status', { to: 'tendering', ...body }, by);
const ask = (id: number, by: Signed = advisor, body: object = {}) =>
  send(
    id,
    '/overrides',
    { requirement: REQUIREMENT, to: 'tendering', reason: 'Der Bund hat zugestimmt', ...body },
    by,
  );
const decide = (id: number, by: Signed, decision: string, number = 1, reason = 'geprüft') =>
  send(id, `/overrides/${number}/decision`, { decision, reason }, by);
const revoke = (id: number, by: Signed = secondLead, reason = 'Der Bund hat widersprochen') =>
  send(id, '/overrides/1/revocation', { reason }, by);
const mailsAbout = (id: number): Promise<{ recipient: string; subject: string; body: string }[]> =>
  service.db.query(`SELECT recipient, subject, body FROM mail WHERE body LIKE $1 ORDER BY id`, [
    `%/vorhaben/${id}\n%`,
  ]);
const eventsOf = async (id: number) =>
  (await service.get(`/api/project-records/${id}/events`, lead.headers)).json.items;
const blockedIn = (json: { transitions: { to: string; unmet: { requirement: string }[] }[] }) =>
  json.transitions
    .find(({ to }) => to === 'tendering')!
    .unmet.find(({ requirement }) => requirement === REQUIREMENT);

describe('A step that a requirement blocks', () => {
  it('is taken by nobody alone, whatever a lead sends with it', async () => {
    const id = await tooOld();
    for (const by of [officer, advisor, lead]) {
      const answer = await step(id, by, { override: [REQUIREMENT], reason: 'Es eilt' });
      expect([answer.status, answer.json.errors[0].path]).toEqual([409, `requirements.${REQUIREMENT}`]);
    }
  });

  it('is taken once an advisor has asked and a lead has let it pass; both stand in the history', async () => {
    const id = await tooOld();
    const asked = await ask(id);
    expect(asked.status).toBe(201);
    expect(asked.json.overrides).toMatchObject([
      {
        rule: `step.${REQUIREMENT}`,
        step: 'Vorhaben: von „vorläufig bewilligt“ zu „Auswahlverfahren“',
        sentence: expect.stringContaining('Zu alt:'),
        legalBasis: expect.stringContaining('Auswahlverfahren'),
        decision: null,
        mayDecide: false,
        mayWithdraw: true,
      },
    ]);
    expect(blockedIn(asked.json)).toMatchObject({ effect: 'block', override: { approved: false } });
    expect((await step(id)).status).toBe(409);
    const passed = await decide(id, lead, 'approved');
    expect(blockedIn(passed.json)).toMatchObject({
      effect: 'warn',
      override: { approved: true, onlyOn: null, decidedBy: { name: 'Lea Leitung' } },
    });
    expect((await step(id)).status).toBe(200);
    expect((await eventsOf(id))[0]).toMatchObject({
      to: 'tendering',
      by: { name: 'Olga Ortsamt' },
      overridden: [REQUIREMENT],
      wentPast: [
        {
          reason: 'Der Bund hat zugestimmt',
          askedBy: { name: 'Bea Beratung' },
          decidedBy: { name: 'Lea Leitung' },
        },
      ],
    });
  });

  it('a lead who asked does not decide it, another one does; an advisor never, and an officer does not ask', async () => {
    const id = await tooOld();
    expect((await ask(id, officer)).status).toBe(403);
    await ask(id, lead);
    expect((await decide(id, advisor, 'approved')).status).toBe(403);
    const own = await decide(id, lead, 'approved');
    expect([own.status, own.json.detail]).toEqual([403, expect.stringContaining('eine andere Leitung')]);
    expect((await decide(id, secondLead, 'approved')).status).toBe(200);
    expect((await decide(id, secondLead, 'refused')).status).toBe(409);
  });

  it('names the persons of the exception that it rested on, not of another one of the same requirement', async () => {
    const id = await insertProject(service.db, {
      guideline_version_id: 'white_spot_2018',
      status: 'market_survey',
      facts: { survey_start: '2026-08-01', survey_end: '2026-11-21', survey_horizon_years: 3 },
      eligible_addresses: 10,
    });
    const of = (day: string) => ({ requirement: 'survey_ended', to: 'survey_evaluated', effectiveOn: day });
    await ask(id, advisor, { ...of('2026-11-20'), reason: 'Alle haben geantwortet' });
    await decide(id, lead, 'approved');
    await ask(id, lead, { ...of('2026-11-18'), reason: 'Der Bund drängt darauf' });
    await decide(id, secondLead, 'approved', 2);
    const taken = await step(id, officer, { to: 'survey_evaluated', effectiveOn: '2026-11-20' });
    expect(taken.json.overrides.map(({ mayRevoke }: { mayRevoke: boolean }) => mayRevoke)).toEqual([
      false,
      false,
    ]);
    expect((await eventsOf(id))[0].wentPast).toMatchObject([
      {
        reason: 'Alle haben geantwortet',
        askedBy: { name: 'Bea Beratung' },
        decidedBy: { name: 'Lea Leitung' },
      },
    ]);
    expect((await revoke(id)).json.detail).toContain('beruht schon ein Schritt');
    const other = await send(id, '/overrides/2/revocation', { reason: 'Nicht mehr nötig' }, lead);
    expect(other.status).toBe(200);
  });

  it('stays blocked where the lead refuses, and asks for the reason of that', async () => {
    const id = await tooOld();
    await ask(id);
    expect((await decide(id, lead, 'refused', 1, '')).status).toBe(400);
    expect((await decide(id, lead, 'refused')).json.overrides[0]).toMatchObject({ decision: 'refused' });
    expect((await step(id)).status).toBe(409);
  });

  it('is blocked again when a day it was asked for has changed since', async () => {
    const id = await tooOld();
    await ask(id);
    await decide(id, lead, 'approved');
    await changing(service.db, (manager) =>
      manager.query(`UPDATE project SET facts = facts || '{"tender_start": "2020-04-18"}' WHERE id = $1`, [
        id,
      ]),
    );
    expect((await step(id)).status).toBe(409);
    const { json } = await service.get(`/api/project-records/${id}`, advisor.headers);
    expect(blockedIn(json)).toMatchObject({ effect: 'block', override: null });
    const again = await ask(id);
    expect(again.json.overrides.map(({ decision }: { decision: string | null }) => decision)).toEqual([
      null,
      'approved',
    ]);
  });

  it('is asked for anew once a lead has set the step back', async () => {
    const id = await tooOld();
    await ask(id);
    await decide(id, lead, 'approved');
    expect((await step(id)).status).toBe(200);
    setClock(new Date('2026-11-22T11:00:00Z'));
    const back = { to: 'funding_provisional', reason: 'Der Bund hat doch nicht zugestimmt' };
    expect((await step(id, secondLead, back)).status).toBe(200);
    expect((await step(id)).status).toBe(409);
    const late = await revoke(id);
    expect([late.status, late.json.detail]).toEqual([409, expect.stringContaining('seither zurückgesetzt')]);
    expect((await ask(id)).status).toBe(201);
  });

  it('was let pass for the days that were read, and for no others that an advisor sets alone', async () => {
    const id = await tooOld();
    await ask(id);
    await decide(id, lead, 'approved');
    await step(id);
    const { headers } = await service.get(`/api/project-records/${id}`, advisor.headers);
    const answer = await service.fastify.inject({
      method: 'PUT',
      url: `/api/project-records/${id}`,
      headers: { ...advisor.headers, 'if-match': String(headers.etag) },
      payload: {
        name: 'Cluster 12',
        kind: 'funded',
        guidelineVersionId: 'white_spot_2018',
        recipientType: 'municipality',
        recipientName: 'Stadt Aue-Bad Schlema',
        recipientArea: '14521035',
        technology: 'ftth',
        municipalities: [{ ags: '14521035', addressCount: null }],
        facts: { tender_start: '2021-04-17' },
        reason: 'Berichtigung',
      },
    });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      409,
      expect.stringContaining('Damit trüge „'),
    ]);
  });

  it('is not let pass by who decides over other figures than were asked for', async () => {
    const id = await tooOld();
    await ask(id);
    await changing(service.db, (manager) =>
      manager.query(`UPDATE project SET facts = facts || '{"survey_end": "2018-12-30"}' WHERE id = $1`, [id]),
    );
    const answer = await decide(id, lead, 'approved');
    expect([answer.status, answer.json.detail]).toEqual([
      409,
      expect.stringContaining('haben sich geändert'),
    ]);
  });

  it('is asked for once, withdrawn by who asked, and then asked for anew', async () => {
    const id = await tooOld();
    await ask(id);
    expect((await ask(id, lead)).status).toBe(409);
    expect((await send(id, '/overrides/1/withdrawal', {}, lead)).status).toBe(403);
    expect((await send(id, '/overrides/1/withdrawal', {}, advisor)).status).toBe(200);
    expect((await ask(id, lead)).status).toBe(201);
  });

  it('blocks again when a lead revokes what is approved, with the reason; then it is asked for anew', async () => {
    const id = await tooOld();
    await ask(id);
    expect((await revoke(id)).status).toBe(409);
    await decide(id, lead, 'approved');
    expect((await revoke(id, advisor)).status).toBe(403);
    expect((await revoke(id, lead, 'x')).json.errors).toMatchObject([{ path: 'reason', message: NO_REASON }]);
    const revoked = await revoke(id);
    expect(revoked.json.overrides[0]).toMatchObject({
      decision: 'approved',
      decidedBy: { name: 'Lea Leitung' },
      revokedBy: { name: 'Lars Leitung' },
      revocationReason: 'Der Bund hat widersprochen',
      mayRevoke: false,
    });
    expect(blockedIn(revoked.json)).toMatchObject({ effect: 'block', override: null });
    expect((await step(id)).status).toBe(409);
    expect((await revoke(id)).status).toBe(409);
    expect((await ask(id)).status).toBe(201);
  });

  it('stands in the history of the project with every turn, and each is another version', async () => {
    const id = await tooOld();
    const stale = (await service.get(`/api/project-records/${id}`, lead.headers)).headers.etag;
    await ask(id);
    await decide(id, lead, 'approved');
    await revoke(id);
    const { json } = await service.get(`/api/project-records/${id}/versions`, officer.headers);
    const told = json.items.map(({ changes }: { changes: { name: string; to: unknown }[] }) =>
      changes.map(({ name, to }) => [name, to]),
    );
    expect(told.slice(0, 3)).toEqual([
      [['Ausnahme 1: widerrufen, weil', 'Der Bund hat widersprochen']],
      [
        ['Ausnahme 1: Entscheidung', 'genehmigt'],
        ['Ausnahme 1: Begründung', 'geprüft'],
      ],
      [
        ['Ausnahme 1', 'beantragt'],
        ['Ausnahme 1: Sachverhalt', expect.stringContaining('Zu alt:')],
        ['Ausnahme 1: Grund', 'Der Bund hat zugestimmt'],
      ],
    ]);
    const late = await service.fastify.inject({
      method: 'POST',
      url: `/api/project-records/${id}/overrides`,
      headers: { ...advisor.headers, 'if-match': String(stale) },
      payload: { requirement: REQUIREMENT, to: 'tendering', reason: 'Der Bund hat zugestimmt' },
    });
    expect(late.statusCode).toBe(412);
  });

  it('„Wer entscheiden darf, erfährt davon; wer gebeten hat, erfährt die Entscheidung“', async () => {
    const id = await tooOld();
    await ask(id, lead);
    const asked = await mailsAbout(id);
    expect(asked.map(({ recipient }) => recipient)).toEqual([secondLead.email]);
    expect(asked[0]).toMatchObject({
      subject: '„Cluster 12“: Ausnahme bitte prüfen',
      body: expect.stringContaining('Vorhaben: von „vorläufig bewilligt“ zu „Auswahlverfahren“'),
    });
    await decide(id, secondLead, 'approved');
    await revoke(id, secondLead);
    expect((await mailsAbout(id)).slice(1)).toMatchObject([
      { recipient: lead.email, subject: '„Cluster 12“: Ausnahme genehmigt' },
      { recipient: lead.email, subject: '„Cluster 12“: Ausnahme widerrufen' },
    ]);
    expect(asked[0]!.body).not.toContain('Lea Leitung');
    const texts = (await mailsAbout(id)).map(({ body }) => body).join();
    for (const kept of ['Der Bund hat', 'geprüft']) expect(texts).not.toContain(kept);
  });

  it('is told to who asked only while they may still read the project, whatever they were then', async () => {
    for (const [area, told] of [
      ['14522080', 0],
      ['14521035', 1],
    ] as const) {
      const moved = await signedIn(service, { role: 'dias_advisor' });
      const id = await tooOld();
      await ask(id, moved);
      await service.db.query(`UPDATE account SET role = 'municipal_officer', areas = $2 WHERE id = $1`, [
        moved.id,
        [area],
      ]);
      await decide(id, lead, 'approved');
      const mails = (await mailsAbout(id)).filter(({ recipient }) => recipient === moved.email);
      expect(mails).toHaveLength(told);
    }
  });

  it('is asked for only where something blocks, and never past a notice', async () => {
    const id = await tooOld();
    expect((await ask(id, advisor, { requirement: 'tender_started' })).status).toBe(400);
    expect((await ask(id, advisor, { requirement: 'unknown' })).status).toBe(400);
    const applied = await insertProject(service.db, {
      guideline_version_id: 'white_spot_2018',
      status: 'funding_applied',
    });
    const notice = { requirement: 'federal_provisional', to: 'funding_provisional' };
    expect((await ask(applied, lead, notice)).status).toBe(409);
  });

  it('whose requirement names the day is let pass for that day alone', async () => {
    const id = await insertProject(service.db, {
      guideline_version_id: 'white_spot_2018',
      status: 'market_survey',
      facts: {
        survey_start: '2026-08-01',
        survey_end: '2026-11-21',
        survey_horizon_years: 3,
      },
      eligible_addresses: 10,
    });
    const on = { requirement: 'survey_ended', to: 'survey_evaluated', effectiveOn: '2026-11-20' };
    const asked = await ask(id, advisor, on);
    expect([asked.status, asked.json.detail]).toEqual([201, undefined]);
    await decide(id, lead, 'approved');
    const to = 'survey_evaluated';
    expect((await step(id, officer, { to, effectiveOn: '2026-11-19' })).status).toBe(409);
    expect((await step(id, officer, { to, effectiveOn: '2026-11-20' })).status).toBe(200);
  });
});

it('The start page of a lead lists what waits, and not what that lead asked for', async () => {
  const id = await tooOld();
  await ask(id, lead);
  const tasksOf = async (by: Signed) =>
    (await service.get('/api/work-list', by.headers)).json.tasks.filter(
      (task: { kind: string; project: { id: number } }) =>
        task.kind === 'override_waiting' && task.project.id === id,
    );
  expect(await tasksOf(secondLead)).toMatchObject([{ href: `/vorhaben/${id}`, deed: 'Prüfen' }]);
  for (const by of [lead, advisor, officer]) expect(await tasksOf(by)).toEqual([]);
});
