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
