import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';
import { AUE, type Signed } from '../../../test/record-api.js';
import { insertNotice } from '../../../test/things-of-funding.js';

/* Total, own share and that of others belong to the application once it is submitted: advisors set them right, with a reason. */

let api: CaseApi;
let id: number;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());
beforeEach(async () => {
  id = await api.opened({
    recipient_type: 'municipality',
    recipient_name: 'Aue',
    recipient_area: AUE,
    federal_share: 500_000,
    own_share: 100_000,
  });
});

const submitted = () =>
  api.service.db.query(
    `UPDATE grant_track SET status = 'submitted' WHERE project_id = $1 AND funder = 'federal'`,
    [id],
  );
const read = async () => (await api.call('GET', `project-records/${id}`, { by: api.officer })).json;

/** The form of the record as the page sends it, with other words and costs. */
async function save(by: Signed, costs: object, words: object = {}) {
  const { json, etag } = await api.call('GET', `project-records/${id}`);
  const { name, kind, guidelineVersionId, callId, recipientType, recipientName, recipientArea } = json;
  const { technology, municipalities } = json;
  const own = { name, kind, guidelineVersionId, callId, recipientType, recipientName, recipientArea };
  const body = { ...own, technology, municipalities, costs: { ...json.costs, ...costs }, ...words };
  return api.call('PUT', `project-records/${id}`, { by, body, etag });
}
const moved = { total: 99_000_000, own: 9_000_000 };

describe('Total, own share and that of others', () => {
  it('are changed by an officer as long as nothing was submitted', async () => {
    expect((await read()).costsApplied).toBe(false);
    expect((await save(api.officer, moved)).status).toBe(200);
  });

  it('are changed by no officer after the application, not even with a reason; the rest still is', async () => {
    await submitted();
    expect((await read()).costsApplied).toBe(true);
    const refused = await save(api.officer, moved, { reason: 'neues Angebot' });
    expect([refused.status, refused.json.errors]).toEqual([
      403,
      [
        {
          path: 'costs.total',
          message:
            'Die Gesamtkosten gehören zum eingereichten Antrag. Behebung: die Beratung der Digitalagentur bitten, sie berichtigt es mit Grund.',
        },
        expect.objectContaining({ path: 'costs.own' }),
      ],
    ]);
    expect((await read()).costs).toMatchObject({ total: 100_000_000, own: 10_000_000 });
    expect((await save(api.officer, {}, { description: 'Bald wird gebaut' })).status).toBe(200);
    expect((await save(api.officer, { third: 0 })).status).toBe(200);
  });

  it('are kept by a notice too, where nobody has reported the application as submitted', async () => {
    await insertNotice(api.service.db, id, 'federal', { state: 'recorded', decided_at: null });
    expect((await save(api.officer, moved)).status).toBe(403);
    const other = { requestedAmount: 60_000_000 };
    expect((await api.write('PUT', id, '/tracks/federal', other, api.officer)).status).toBe(403);
  });

  it('are set right by an advisor, who says why; that stands in the history', async () => {
    await submitted();
    const without = await save(api.advisor, moved);
    expect([without.status, without.json.detail]).toEqual([400, expect.stringMatching(/^Fehlt: der Grund/)]);
    expect((await save(api.advisor, moved, { reason: 'neues Angebot' })).status).toBe(200);
    const [version] = await api.service.db.query(
      `SELECT reason FROM record_version WHERE record = 'project' AND record_key = $1 AND part = 'row' ORDER BY id DESC LIMIT 1`,
      [String(id)],
    );
    expect(version.reason).toBe('neues Angebot');
  });

  it('come as little by a list: the row is refused at its cell, for a file gives no reason', async () => {
    await submitted();
    const { reference, name } = await read();
    const rows = [
      ['Kennung', 'Name', 'Gesamtkosten', 'Eigenanteil'],
      [reference, name, '990.000,00', '90.000,00'],
    ];
    const file = rows.map((row) => row.join(';')).join('\r\n');
    for (const by of [api.officer, api.advisor]) {
      const answer = await api.service.fastify.inject({
        method: 'POST',
        url: '/api/bulk-imports?kind=projects&name=liste.csv',
        headers: { ...by.headers, 'content-type': 'application/octet-stream' },
        payload: Buffer.from(file),
      });
      const { rows: counts, refused } = answer.json();
      expect([answer.statusCode, counts.refused, counts.changed]).toEqual([201, 1, 0]);
      expect(refused).toMatchObject([
        { column: 'C', reason: 'Die Gesamtkosten gehören zum eingereichten Antrag.' },
        { column: 'D', reason: 'Der Eigenanteil gehört zum eingereichten Antrag.' },
      ]);
    }
  });
});
