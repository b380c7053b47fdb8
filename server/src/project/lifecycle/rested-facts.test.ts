import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertGuideline, insertProject, type ProjectOptions } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';

/* What a step rests on is not taken from under it. Which facts and words these are stands in rested.test.ts. */

type Signed = Awaited<ReturnType<typeof signedIn>>;

let service: TestService;
let officer: Signed;
let advisor: Signed;
let lead: Signed;

beforeAll(async () => {
  service = await startTestService(insertSmallLand, { publicUrl: 'https://lotse.example.org', demo: false });
  await insertGuideline(service.db, {
    parameters: { survey_min_days: 56, required_tracks: ['Bund', 'Land'] },
  });
  officer = await signedIn(service, {});
  advisor = await signedIn(service, { role: 'dias_advisor' });
  lead = await signedIn(service, { role: 'dias_lead' });
}, 120_000);
afterAll(() => service.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

const SURVEY = { survey_start: '2019-07-01', survey_end: '2019-09-30' };
const NOTICES = { federal_provisional_on: '2020-03-20', state_provisional_on: '2020-04-15' };
const aProject = (options: ProjectOptions = {}) =>
  insertProject(service.db, { guideline_version_id: 'white_spot_2018', ...options });
const granted = (facts: object) =>
  aProject({ status: 'funding_provisional', facts: { ...SURVEY, ...NOTICES, ...facts } });

async function send(method: 'PUT' | 'POST', path: string, payload: object, by: Signed) {
  const { headers } = await service.get(path.replace('/status', ''), lead.headers);
  const answer = await service.fastify.inject({
    method,
    url: path,
    headers: { ...by.headers, 'if-match': String(headers.etag) },
    payload,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const change = (id: number, body: object, by: Signed) =>
  send('POST', `/api/project-records/${id}/status`, body, by);
const words = {
  name: 'Cluster 12',
  kind: 'funded',
  guidelineVersionId: 'white_spot_2018',
  recipientType: 'municipality',
  recipientName: 'Stadt Aue-Bad Schlema',
  recipientArea: '14521035',
  technology: 'ftth',
  municipalities: [{ ags: '14521035', addressCount: null }],
};
const put = (id: number, body: object, by: Signed) =>
  send('PUT', `/api/project-records/${id}`, { ...words, ...body }, by);
const putFacts = (id: number, facts: object, by: Signed, reason?: string) => put(id, { facts, reason }, by);
const stored = async (id: number) =>
  (await service.db.query(`SELECT facts FROM project WHERE id = $1`, [id]))[0];

describe('A fact that a step rests on', () => {
  const REST = { survey_horizon_years: 3, tender_start: '2020-04-17' };
  const tendering = () => aProject({ status: 'tendering', facts: { ...SURVEY, ...NOTICES, ...REST } });

  it('is neither taken away nor changed by an officer', async () => {
    const id = await tendering();
    for (const facts of [{ tender_start: null }, { tender_start: '2020-05-01' }, { survey_end: '' }])
      expect((await putFacts(id, facts, officer, 'vertippt')).status).toBe(403);
    expect((await putFacts(id, { tender_start: null }, officer)).json.detail).toBe(
      'Nicht gespeichert: „Beginn des Auswahlverfahrens“ trägt den Schritt „Auswahlverfahren vorzeitig beginnen“. Berichtigen kann es die Beratung der Digitalagentur, mit Grund.',
    );
    expect((await stored(id)).facts).toEqual({ ...SURVEY, ...NOTICES, ...REST });
    const shown = (await service.get(`/api/project-records/${id}`, officer.headers)).json.facts;
    const may = Object.fromEntries(
      shown.map(({ name, mayWrite }: { name: string; mayWrite: boolean }) => [name, mayWrite]),
    );
    expect(may).toMatchObject({ tender_start: false, survey_end: false, tender_end: true });
  });

  it('is set right by an advisor, with a reason, as long as the step still stands', async () => {
    const id = await tendering();
    const right = { tender_start: '2020-05-04' };
    expect((await putFacts(id, right, advisor)).json.errors[0].path).toBe('reason');
    expect((await putFacts(id, { tender_start: null }, advisor, 'unbekannt')).json.detail).toContain(
      'Damit trüge „Auswahlverfahren vorzeitig beginnen“ nicht mehr: Fehlt: „Beginn des Auswahlverfahrens“.',
    );
    expect((await putFacts(id, { tender_start: '2020-04-01' }, advisor, 'vertippt')).status).toBe(409);
    expect((await putFacts(id, right, advisor, 'Bekanntmachung war am 04.05.')).status).toBe(200);
    expect((await stored(id)).facts.tender_start).toBe('2020-05-04');
    const [version] = await service.db.query(
      `SELECT reason FROM record_version WHERE record = 'project' AND record_key = $1 AND part = 'row' ORDER BY id DESC LIMIT 1`,
      [String(id)],
    );
    expect(version.reason).toBe('Bekanntmachung war am 04.05.');
  });

  it('nobody takes away alone, not even a lead', async () => {
    const id = await tendering();
    for (const name of ['survey_end', 'federal_provisional_on'])
      expect((await putFacts(id, { [name]: null }, lead, 'Falsches Vorhaben')).status).toBe(409);
  });

  it('that was not told when the step was taken is told afterwards', async () => {
    const id = await aProject({ status: 'tendering', facts: { ...SURVEY, ...NOTICES } });
    expect((await putFacts(id, { tender_start: '2020-04-17' }, officer)).status).toBe(200);
  });

  it('rests no longer once a lead has set the status back', async () => {
    const id = await granted({ tender_start: '2020-04-17' });
    await change(id, { to: 'tendering' }, officer);
    await change(id, { to: 'funding_provisional', reason: 'Noch nicht bekannt gemacht' }, lead);
    expect((await putFacts(id, { tender_start: null }, officer)).status).toBe(200);
  });
});

describe('What was applied for', () => {
  it('stays: another model is chosen by a lead alone, who says why', async () => {
    const id = await aProject({ status: 'funding_applied', model: 'viability_gap' });
    const save = async (by: Signed, reason?: string) => {
      const { status, json } = await put(id, { model: 'operator_model', reason }, by);
      return [status, json.errors?.[0].path];
    };
    expect(await save(officer, 'vertippt')).toEqual([400, 'model']);
    expect(await save(advisor, 'vertippt')).toEqual([400, 'model']);
    expect(await save(lead)).toEqual([400, 'model']);
    expect(await save(lead, 'So steht es im Antrag')).toEqual([200, undefined]);
  });
});
