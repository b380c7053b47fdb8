import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';

/* What Bund and Land give is said in one place: in the funding case, where a project has one. */

let api: CaseApi;
let id: number;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
beforeEach(async () => {
  id = await api.project({
    recipient_type: 'municipality',
    recipient_name: 'Aue',
    recipient_area: '14521035',
  });
});

const open = () => api.call('POST', 'funding-cases', { body: { projectId: id } });
const read = () => api.call('GET', `project-records/${id}`, { by: api.officer });

/** The form of the record as the page sends it, with other costs. */
async function save(costs: object) {
  const { json, etag } = await read();
  const { name, kind, guidelineVersionId, callId, recipientType, recipientName, recipientArea } = json;
  const { technology, municipalities } = json;
  const words = { name, kind, guidelineVersionId, callId, recipientType, recipientName, recipientArea };
  return api.call('PUT', `project-records/${id}`, {
    by: api.officer,
    body: { ...words, technology, municipalities, costs: { ...json.costs, ...costs } },
    etag,
  });
}

describe('What Bund and Land give', () => {
  it('is typed in the record as long as there is no funding case', async () => {
    expect((await read()).json.costsOfCase).toEqual([]);
    const saved = await save({ federal: 50_000_000, state: 50_000_000 });
    expect([saved.status, saved.json.costs]).toEqual([
      200,
      expect.objectContaining({ federal: 50_000_000, state: 50_000_000 }),
    ]);
  });

  it('is refused in the record where there is a case, with where it is to be entered', async () => {
    await open();
    expect((await read()).json.costsOfCase).toEqual(['federal', 'state', 'basis']);
    const refused = await save({ federal: 50_000_000, own: 10_000_000, basis: 'planned' });
    expect([refused.status, refused.json.errors.map(({ path }: { path: string }) => path)]).toEqual([
      409,
      ['costs.federal', 'costs.basis'],
    ]);
    expect(refused.json.detail).toBe(
      `Nicht gespeichert: Den Anteil des Bundes führt der Förderfall. Behebung: bitte dort eintragen, unter /fall/${id}/foerderung.`,
    );
    expect((await read()).json.costs).toMatchObject({ federal: 60_000_000, own: null });
  });

  it('leaves the total and the other shares to the record: they have no other place', async () => {
    await open();
    expect((await save({ total: 110_000_000, own: 10_000_000 })).status).toBe(200);
  });

  it('is what the case asks for, until there is a notice', async () => {
    await open();
    const asked = await api.write('PUT', id, '/tracks/federal', { requestedAmount: 55_000_000 });
    expect(asked.status).toBe(200);
    expect((await read()).json.costs).toMatchObject({ federal: 55_000_000, state: 40_000_000 });
    await api.service.db.query(`UPDATE project SET cost_basis = 'provisional' WHERE id = $1`, [id]);
    await api.write('PUT', id, '/tracks/federal', { requestedAmount: 52_000_000 });
    expect((await read()).json.costs).toMatchObject({ federal: 55_000_000 });
  });
});
