import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { setClock } from '../../platform/clock.js';

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
beforeEach(() => setClock(new Date('2026-11-22T10:00:00Z')));
afterEach(() => setClock(null));

type By = CaseApi['advisor'];
const step = (id: number, funder: string, body: object, by: By = api.advisor) =>
  api.write('POST', id, `/tracks/${funder}/status`, body, by);
const applied = () =>
  api.opened({ facts: { application_on: '2023-10-12', state_application_on: '2023-10-20' } });

describe('A funding case', () => {
  it('is opened with the tracks that the guideline version asks for, prefilled from its parameters', async () => {
    const projectId = await api.project({
      facts: { application_on: '2023-10-12', survey_start: '2023-06-21', survey_end: '2023-08-16' },
    });
    const opened = await api.call('POST', 'funding-cases', { by: api.officer, body: { projectId } });
    expect(opened.json.detail).toBeUndefined();
    expect(opened.status).toBe(201);
    const { tracks, surveys } = opened.json;
    expect(tracks.map(({ funder, status }: { funder: string; status: string }) => [funder, status])).toEqual([
      ['federal', 'draft'],
      ['state', 'draft'],
    ]);
    expect(tracks[0]).toMatchObject({
      executingAgency: 'PwC',
      guidelineVersionId: 'g2023',
      requestedAmount: 60_000_000,
      appliedOn: '2023-10-12',
    });
    expect(tracks[1]).toMatchObject({
      grantingAuthority: 'Landesdirektion Sachsen',
      guidelineVersionId: 'dios_2018',
    });
    expect(surveys).toMatchObject([{ startedOn: '2023-06-21', endedOn: '2023-08-16' }]);
  });

  it('is opened once, of a funded project only, and not outside the scope', async () => {
    const projectId = await api.opened();
    const open = (body: object, by = api.advisor) => api.call('POST', 'funding-cases', { by, body });
    expect((await open({ projectId })).status).toBe(409);
    expect((await open({ projectId: await api.project({ kind: 'commercial' }) })).status).toBe(409);
    const hidden = await open({ projectId }, api.elsewhere);
    const missing = await open({ projectId: 999_999 }, api.elsewhere);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
  });

  it('is not there for those outside the scope', async () => {
    const id = await api.opened();
    const [hidden, missing] = [await api.get(id, api.elsewhere), await api.get(999_999, api.elsewhere)];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.json.detail.replace(String(id), '')).toBe(missing.json.detail.replace('999999', ''));
  });

  it('is saved from the version that was read: without one 428, from an older one 412 with what has changed', async () => {
    const id = await api.opened();
    const { etag } = await api.get(id);
    const body = { summary: 'Erster Antrag' };
    const save = (ifMatch?: string) =>
      api.call('PUT', `funding-cases/${id}`, { by: api.officer, body, etag: ifMatch });
    expect((await save()).status).toBe(428);
    expect((await save(etag)).status).toBe(200);
    const stale = await api.call('PUT', `funding-cases/${id}`, { body: { summary: 'Zweiter' }, etag });
    expect(stale.status).toBe(412);
    expect(stale.json.changes[0].changes).toMatchObject([{ field: 'summary', to: 'Erster Antrag' }]);
  });

  it('is assigned by the advisors, to one of them', async () => {
    const id = await api.opened();
    const put = (body: object, by = api.advisor) => api.write('PUT', id, '', body, by);
    expect((await put({ assignedTo: api.colleague.id }, api.officer)).status).toBe(403);
    expect((await put({ assignedTo: api.officer.id })).status).toBe(400);
    expect((await put({ assignedTo: api.colleague.id })).json.assignedTo.name).toBe('Kai Kollege');
    expect((await put({ adviceProtocolOn: '2026-11-23' })).status).toBe(400);
    expect((await put({ adviceProtocolOn: '2026-11-20' })).json).toMatchObject({
      adviceProtocolOn: '2026-11-20',
      assignedAccount: api.colleague.id,
    });
  });
});

describe('A track', () => {
  it('is submitted by the Kommune once it says what is applied for; every step is an event with who and when', async () => {
    const id = await api.opened({ federal_share: null });
    const missing = await step(id, 'federal', { to: 'submitted' }, api.officer);
    expect(missing.status).toBe(409);
    expect(missing.json.unmet).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Fehlt: der Tag des Antrags beim Bund/)]),
    );
    await api.write(
      'PUT',
      id,
      '/tracks/federal',
      { appliedOn: '2023-10-12', requestedAmount: 60_000_000 },
      api.officer,
    );
    const [{ facts }] = await api.service.db.query('SELECT facts FROM project WHERE id = $1', [id]);
    expect(facts.application_on).toBe('2023-10-12');
    await api.service.db.query('UPDATE project SET federal_share = 600000 WHERE id = $1', [id]);
    expect(
      (await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' }, api.officer)).status,
    ).toBe(200);
    const events = await api.call('GET', `funding-cases/${id}/events`);
    expect(events.json.items[0]).toMatchObject({
      aggregate: 'track',
      key: 'federal',
      from: 'Entwurf',
      to: 'eingereicht',
      effectiveOn: '2023-10-12',
      by: { name: 'Anna Aue', office: 'Kommune' },
    });
    const mails = await api.service.db.query(`SELECT recipient FROM mail WHERE subject LIKE '%eingereicht'`);
    expect(mails.length).toBeGreaterThan(0);
  });

  it('is not granted by the Kommune, nor without a notice by anybody', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    expect((await step(id, 'federal', { to: 'provisional_granted' }, api.officer)).status).toBe(403);
    expect((await step(id, 'federal', { to: 'provisional_granted' }, api.lead)).status).toBe(409);
    const pass = {
      rule: 'step.notice_provisional',
      reason: 'es eilt',
      step: { aggregate: 'track', funder: 'federal', to: 'provisional_granted' },
    };
    expect((await api.write('POST', id, '/overrides', pass, api.lead)).status).toBe(409);
  });

  it('of the Land under RL DiOS 2018 needs the protocol of an advice, unless two persons let it pass', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    const asked = { to: 'submitted', effectiveOn: '2023-10-20' };
    const alone = { ...asked, override: ['advice_protocol'], reason: 'mündlich' };
    const refused = await step(id, 'state', alone, api.lead);
    expect([refused.status, refused.json.errors]).toMatchObject([
      409,
      [{ path: 'requirements.advice_protocol' }],
    ]);
    const pass = {
      rule: 'step.advice_protocol',
      reason: 'mündlich beraten',
      step: { aggregate: 'track', funder: 'state', ...asked },
    };
    expect((await api.write('POST', id, '/overrides', pass, api.officer)).status).toBe(403);
    const waits = await api.write('POST', id, '/overrides', pass, api.advisor);
    expect(waits.json.overrides[0]).toMatchObject({
      step: 'Förderstrang (Land): von „Entwurf“ zu „eingereicht“',
      legalBasis: expect.stringContaining('Beratungsgespräch'),
      decision: null,
    });
    expect((await step(id, 'state', asked)).status).toBe(409);
    const whyOnDesk = async () =>
      (await api.call('GET', 'funding-cases?limit=100', { by: api.lead })).json.items.find(
        (item: { id: number }) => item.id === id,
      ).why;
    expect(await whyOnDesk()).toBe('Ausnahme für einen Schritt wartet auf die Leitung');
    await api.write('POST', id, '/overrides/1/decision', { decision: 'approved' }, api.lead);
    expect((await step(id, 'state', asked)).status).toBe(200);
    const { json } = await api.call('GET', `funding-cases/${id}/events`);
    expect(json.items[0]).toMatchObject({
      key: 'state',
      overridden: ['advice_protocol'],
      wentPast: [{ askedBy: { name: 'Bea Berat' }, decidedBy: { name: 'Lea Leitung' } }],
    });
  });

  it('comes back from a Nachforderung to where it was', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    expect((await step(id, 'federal', { to: 'information_requested' })).status).toBe(400);
    const asked = await step(id, 'federal', { to: 'information_requested', reason: 'Karten fehlen' });
    const ways = asked.json.tracks[0].steps.map(({ to, direction }: { to: string; direction: string }) => [
      to,
      direction,
    ]);
    expect(ways).toContainEqual(['submitted', 'return']);
    expect(ways.map(([to]: string[]) => to)).not.toContain('specification_submitted');
    expect((await step(id, 'federal', { to: 'submitted' }, api.officer)).json.tracks[0].status).toBe(
      'submitted',
    );
  });

  it('is set right by an advisor with a reason once it is submitted, and by no officer', async () => {
    const id = await applied();
    await step(id, 'federal', { to: 'submitted', effectiveOn: '2023-10-12' });
    const put = (body: object, by: By) => api.write('PUT', id, '/tracks/federal', body, by);
    expect((await put({ requestedAmount: 1 }, api.officer)).status).toBe(403);
    expect((await put({ requestedAmount: 1 }, api.advisor)).status).toBe(400);
    expect((await put({ requestedAmount: 1, reason: 'Tippfehler' }, api.advisor)).status).toBe(200);
    expect((await put({ applicationReference: 'A-17' }, api.officer)).status).toBe(200);
    expect((await put({ guidelineVersionId: 'dios_2018', reason: 'falsch' }, api.advisor)).status).toBe(400);
  });
});
