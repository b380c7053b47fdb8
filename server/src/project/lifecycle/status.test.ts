import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { insertSmallLand } from '../../../test/small-land.js';
import {
  insertGuideline,
  insertProject,
  insertProjectDocument,
  type ProjectOptions,
} from '../../../test/things-of-projects.js';
import { changing } from '../../platform/changing.js';
import { setClock } from '../../platform/clock.js';
import { changeStatus } from './status-writer.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;

let service: TestService;
let officer: Signed;
let colleague: Signed;
let neighbour: Signed;
let advisor: Signed;
let lead: Signed;

beforeAll(async () => {
  service = await startTestService(insertSmallLand, { publicUrl: 'https://lotse.example.org', demo: false });
  await insertGuideline(service.db, {
    parameters: {
      survey_min_days: 56,
      required_tracks: ['Bund', 'Land'],
      survey_max_age_months_at_tender: 12,
    },
  });
  officer = await signedIn(service, { name: 'Olga Ortsamt' });
  colleague = await signedIn(service, { name: 'Kai Kollege' });
  neighbour = await signedIn(service, { areas: ['14521460'] });
  advisor = await signedIn(service, { role: 'dias_advisor', name: 'Bea Beratung' });
  lead = await signedIn(service, { role: 'dias_lead' });
}, 120_000);
afterAll(() => service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(async () => {
  setClock(null);
  await service.db.query('DELETE FROM mail');
});

/** Bautzen 2020: Bund in March, Land on 15.04., tender from 17.04. on. */
const NOTICES = { federal_provisional_on: '2020-03-20', state_provisional_on: '2020-04-15' };
const SURVEY = { survey_start: '2019-07-01', survey_end: '2019-09-30' };
const aProject = (options: ProjectOptions = {}) =>
  insertProject(service.db, { guideline_version_id: 'white_spot_2018', ...options });
const granted = (facts = {}) =>
  aProject({ status: 'funding_provisional', facts: { ...SURVEY, ...NOTICES, ...facts } });

const etagOf = async (id: number) =>
  String((await service.get(`/api/project-records/${id}`, lead.headers)).headers.etag);

async function change(id: number, body: object, by: Signed, ifMatch?: string) {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: `/api/project-records/${id}/status`,
    headers: { ...by.headers, 'if-match': ifMatch ?? (await etagOf(id)) },
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const stored = async (id: number) =>
  (
    await service.db.query(
      `SELECT status, status_since::text AS since, held_from, facts FROM project WHERE id = $1`,
      [id],
    )
  )[0];
const events = (id: number) =>
  service.db.query(
    `SELECT from_status, to_status, effective_on::text AS on, account_id, direction, reason, overridden, legal_basis,
            documents FROM project_event WHERE project_id = $1 ORDER BY id`,
    [id],
  );
const mails = () => service.db.query('SELECT recipient, subject, body FROM mail ORDER BY recipient');

describe('A step of the life cycle', () => {
  it('is taken with its facts in one go, and is noted with who, when and on what it rests', async () => {
    const id = await granted();
    const answer = await change(
      id,
      { to: 'tendering', effectiveOn: '2020-04-17', facts: { tender_start: '2020-04-17' } },
      officer,
    );
    expect(answer).toMatchObject({ status: 200, json: { status: 'tendering', statusSince: '2020-04-17' } });
    expect(await stored(id)).toEqual({
      status: 'tendering',
      since: '2020-04-17',
      held_from: null,
      facts: { ...SURVEY, ...NOTICES, tender_start: '2020-04-17' },
    });
    expect(await events(id)).toEqual([
      {
        from_status: 'funding_provisional',
        to_status: 'tendering',
        on: '2020-04-17',
        account_id: officer.id,
        direction: 'forward',
        reason: null,
        overridden: [],
        legal_basis: expect.stringContaining('Auswahlverfahren'),
        documents: [],
      },
    ]);
  });

  it('that lacks something is refused with every sentence, and nothing is stored, not even the facts', async () => {
    const id = await granted();
    const before = await stored(id);
    const answer = await change(id, { to: 'tendering', facts: { tender_start: '2020-04-14' } }, officer);
    const sentence =
      'Zu früh: Das Auswahlverfahren begann am 14.04.2020, der letzte vorläufige Bescheid ist vom 15.04.2020. Behebung: ab diesem Tag beginnen oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.';
    expect(answer).toMatchObject({
      status: 409,
      json: {
        detail: `„Auswahlverfahren beginnen“ geht noch nicht. ${sentence}`,
        unmet: [sentence],
        errors: [{ path: 'requirements.tender_after_notices', message: sentence }],
      },
    });
    expect(await stored(id)).toEqual(before);
    expect(await events(id)).toEqual([]);
  });

  it('that the table does not have is refused with those that it has', async () => {
    const id = await aProject({ status: 'tendering' });
    expect(await change(id, { to: 'under_construction' }, officer)).toMatchObject({
      status: 409,
      json: {
        detail:
          'Passt nicht: Von „Auswahlverfahren“ führt kein Schritt zu „im Bau“. Möglich: „Zuschlag erteilt“.',
      },
    });
  });

  it('takes effect today where no day is given, never in the future, never before the last one', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    expect((await change(id, { to: 'tendering', effectiveOn: '2026-11-23' }, officer)).json.errors).toEqual([
      expect.objectContaining({
        path: 'effectiveOn',
        message: expect.stringContaining('heute ist der 22.11.2026'),
      }),
    ]);
    expect((await change(id, { to: 'tendering' }, officer)).json.statusSince).toBe('2026-11-22');
    const back = { to: 'on_hold', effectiveOn: '2026-11-21', reason: 'Personal fehlt' };
    expect(await change(id, back, advisor)).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('gilt erst seit dem 22.11.2026') },
    });
  });

  it('never takes effect before the programme, nor before what the project began with', async () => {
    const early = async (facts: object, effectiveOn: string) => {
      const id = await aProject({ status: 'idea', facts: { dialogue_start: '2018-09-01', ...facts } });
      const answer = await change(id, { to: 'industry_dialogue', effectiveOn }, officer);
      return [answer.status, answer.json.errors?.[0].path, answer.json.detail];
    };
    expect(await early({}, '2016-07-02')).toEqual([
      400,
      'effectiveOn',
      'Zu früh: Der Schritt soll ab dem 02.07.2016 gelten; möglich ist es ab dem 03.07.2016 („Weiße Flecken 2018“ ist vom 03.07.2018). Behebung: den Tag oder die Fassung der Richtlinie prüfen.',
    ]);
    expect(await early({}, '2018-08-31')).toEqual([
      400,
      'effectiveOn',
      'Zu früh: Der Schritt soll ab dem 31.08.2018 gelten, das Vorhaben begann am 01.09.2018 („Beginn des Branchendialogs“). Behebung: diesen Tag oder einen späteren angeben.',
    ]);
    expect((await early({ dialogue_announced_on: '2018-08-01' }, '2018-08-31'))[0]).toBe(200);
    const commercial = await insertProject(service.db, { kind: 'commercial', status: 'announced' });
    const planned = { to: 'on_hold', reason: 'Personal fehlt', effectiveOn: '1999-12-31' };
    expect((await change(commercial, planned, advisor)).json.detail).toContain(
      'möglich ist es ab dem 01.01.2000',
    );
  });

  it('is a report, too: nobody is reminded right after it', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    expect((await change(id, { to: 'tendering' }, officer)).json).toMatchObject({
      reportedAt: expect.stringMatching(/^2026-11-22T10:/),
      lastReportBy: { name: 'Olga Ortsamt' },
    });
  });

  it('names documents of the project only', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    const other = await insertProjectDocument(service.db, await aProject(), officer.id);
    expect((await change(id, { to: 'tendering', documents: [other] }, officer)).status).toBe(400);
    const own = await insertProjectDocument(service.db, id, officer.id);
    expect((await change(id, { to: 'tendering', documents: [own] }, officer)).status).toBe(200);
    expect((await events(id))[0].documents).toEqual([own]);
  });
});

describe('A notice', () => {
  it('is never set by a municipal officer, neither as a status nor as a fact', async () => {
    const id = await aProject({ status: 'funding_applied', facts: NOTICES });
    expect(await change(id, { to: 'funding_provisional' }, officer)).toMatchObject({
      status: 403,
      json: { detail: '„Vorläufige Bescheide erfassen“ übernimmt die Beratung der Digitalagentur.' },
    });
    const other = await granted();
    const facts = { tender_start: '2020-04-17', federal_final_on: '2021-01-01' };
    expect(await change(other, { to: 'tendering', facts }, officer)).toMatchObject({
      status: 403,
      json: {
        detail:
          'Nicht gespeichert: „Abschließender Bescheid des Bundes vom“ erfasst die Beratung der Digitalagentur.',
      },
    });
    expect((await stored(other)).status).toBe('funding_provisional');
  });

  it('is recorded by an advisor', async () => {
    const id = await aProject({ status: 'funding_applied' });
    expect((await change(id, { to: 'funding_provisional', facts: NOTICES }, advisor)).status).toBe(200);
  });

  it('is missing for everybody, a lead among them', async () => {
    const id = await aProject({ status: 'funding_applied', facts: { federal_provisional_on: '2020-03-20' } });
    const body = { to: 'funding_provisional', reason: 'Es eilt' };
    expect(await change(id, body, lead)).toMatchObject({
      status: 409,
      json: { unmet: ['Fehlt: „Vorläufiger Bescheid des Landes vom“. Behebung: bitte eintragen.'] },
    });
  });
});

describe('On hold', () => {
  it('leads back to where it was, and only there; both with a reason', async () => {
    const id = await granted();
    expect((await change(id, { to: 'on_hold' }, advisor)).status).toBe(400);
    expect((await change(id, { to: 'on_hold', reason: 'Haushaltssperre' }, officer)).status).toBe(403);
    expect((await change(id, { to: 'on_hold', reason: 'Haushaltssperre' }, advisor)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ status: 'on_hold', held_from: 'funding_provisional' });
    expect((await change(id, { to: 'tendering', reason: 'Weiter' }, lead)).status).toBe(409);
    expect((await change(id, { to: 'idea', reason: 'Falsch' }, advisor)).status).toBe(403);
    expect(
      (await change(id, { to: 'funding_provisional', reason: 'Sperre aufgehoben' }, advisor)).status,
    ).toBe(200);
    expect(await stored(id)).toMatchObject({ status: 'funding_provisional', held_from: null });
    expect((await events(id)).map(({ direction }: { direction: string }) => direction)).toEqual([
      'hold',
      'resume',
    ]);
  });
});

it('Held from a wrong status it is set back by a lead, and rests no longer', async () => {
  const id = await granted();
  await change(id, { to: 'on_hold', reason: 'Haushaltssperre' }, advisor);
  const back = { to: 'market_survey', reason: 'War nie bewilligt', effectiveOn: '2019-07-01' };
  expect((await change(id, back, lead)).status).toBe(200);
  expect(await stored(id)).toMatchObject({ status: 'market_survey', held_from: null });
});

describe('A withdrawal', () => {
  it('needs two: the Kommune declares it, an advisor records it with the reason', async () => {
    const id = await granted();
    const body = { to: 'withdrawn', reason: 'Eigenwirtschaftlicher Ausbau kommt' };
    expect(await change(id, body, officer)).toMatchObject({
      status: 403,
      json: { detail: expect.stringContaining('Bitte erklären Sie es bei den Angaben') },
    });
    expect((await change(id, body, advisor)).status).toBe(409);
    const alone = { ...body, facts: { withdrawal_declared_on: '2026-11-20' } };
    expect((await change(id, alone, advisor)).status).toBe(403);
    await service.db.query(
      `UPDATE project SET facts = facts || '{"withdrawal_declared_on": "2026-11-20"}' WHERE id = $1`,
      [id],
    );
    expect((await change(id, body, advisor)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('A wrong status', () => {
  it('is set right by a lead alone, with a reason, and stays in the history', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    await change(id, { to: 'tendering' }, officer);
    const body = { to: 'market_survey', reason: 'Falsches Vorhaben gewählt', effectiveOn: '2019-07-01' };
    for (const by of [officer, advisor]) expect((await change(id, body, by)).status).toBe(403);
    expect((await change(id, { to: 'market_survey' }, lead)).status).toBe(400);
    expect((await change(id, body, lead)).status).toBe(200);
    expect(await events(id)).toMatchObject([
      { direction: 'forward', to_status: 'tendering' },
      { direction: 'correction', from_status: 'tendering', to_status: 'market_survey', reason: body.reason },
    ]);
  });

  it('cannot be taken out of the history', async () => {
    await expect(service.db.query('DELETE FROM project_event')).rejects.toThrow();
    await expect(service.db.query(`UPDATE project_event SET to_status = 'idea'`)).rejects.toThrow();
  });
});

describe('Who comes second', () => {
  it('of two at once sees what the first changed, and only one step is taken', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    const seen = await etagOf(id);
    const answers = await Promise.all([
      change(id, { to: 'tendering' }, officer, seen),
      change(id, { to: 'on_hold', reason: 'Haushaltssperre' }, advisor, seen),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412)!;
    expect(JSON.stringify(stale.json.changes)).toContain('status');
    expect(await events(id)).toHaveLength(1);
  });

  it('must say which state was edited', async () => {
    const id = await granted();
    const answer = await service.fastify.inject({
      method: 'POST',
      url: `/api/project-records/${id}/status`,
      headers: officer.headers,
      payload: { to: 'tendering' },
    });
    expect(answer.statusCode).toBe(428);
  });

  it('of another Kommune finds nothing there, as if it did not exist', async () => {
    const id = await granted();
    const hidden = await change(id, { to: 'tendering' }, neighbour);
    const missing = await change(2_000_000_000, { to: 'tendering' }, neighbour, '"1"');
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.json.detail.replace(String(id), '')).toBe(missing.json.detail.replace('2000000000', ''));
  });
});

describe('When the service dies in between', () => {
  it('nothing is half done: no status, no event, no mail', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    const before = await stored(id);
    const project = { id, name: 'Cluster 12', reference: 'test', managed_by: ['14521035'] };
    const actor = { accountId: advisor.id, role: 'dias_advisor' as const };
    const dies = changing(service.db, async (manager) => {
      await changeStatus(manager, { project, to: 'tendering', actor });
      const [{ count }] = await manager.query('SELECT count(*)::int AS count FROM mail');
      expect(count).toBe(2);
      throw new Error('the power is gone');
    });
    await expect(dies).rejects.toThrow('the power is gone');
    expect(await stored(id)).toEqual(before);
    expect(await events(id)).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});

describe('A mail about a new status', () => {
  it('goes to the officers who keep it when someone else changed it, and names an office, no person', async () => {
    const id = await granted();
    await change(id, { to: 'on_hold', reason: 'Haushaltssperre' }, advisor);
    const queued = await mails();
    expect(queued.map(({ recipient }: { recipient: string }) => recipient)).toEqual(
      [officer.email, colleague.email].sort(),
    );
    expect(queued[0].subject).toBe('„Cluster 12“: ruhend');
    expect(queued[0].body).toContain('Digitalagentur Sachsen hat den Status');
    expect(queued[0].body).toContain('bisher „vorläufig bewilligt“, seit dem 22.11.2026 „ruhend“');
    expect(queued[0].body).toContain('Grund: Haushaltssperre');
    expect(queued[0].body).toContain(`/vorhaben/${id}\n`);
    expect(queued[0].body).not.toContain('Bea');
  });

  it('does not go to the one who did it', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    await change(id, { to: 'tendering' }, officer);
    expect((await mails()).map(({ recipient }: { recipient: string }) => recipient)).toEqual([
      colleague.email,
    ]);
  });

  it('does not go out for a draft', async () => {
    const id = await aProject({ status: 'idea' });
    await change(id, { to: 'industry_dialogue', facts: { dialogue_start: '2026-11-20' } }, advisor);
    expect((await stored(id)).status).toBe('industry_dialogue');
    expect(await mails()).toEqual([]);
  });
});
