import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AdviceApi } from '../../test/advice-api.js';
import type { CaseApi } from '../../test/case-api.js';
import { setClock } from '../platform/clock.js';

let api: AdviceApi;
let who: CaseApi;
beforeAll(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  api = await AdviceApi.start();
  who = api.cases;
}, 120_000);
afterAll(() => api.close());
beforeEach(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  await api.db.query('DELETE FROM mail');
});
afterEach(() => setClock(null));

const handOver = async (id: number, body: object, by = who.advisor, tag?: string) => {
  const { etag } = await api.call('GET', `advice-sessions/${id}`, who.lead);
  return api.call('POST', `advice-sessions/${id}/handover`, by, body, tag ?? etag);
};
const planned = async (by = who.advisor) => {
  const { json } = await api.session(by, { heldOn: '2026-12-01' });
  await api.db.query('DELETE FROM mail');
  return json.id as number;
};
const told = async () => (await api.mails()).map(({ recipient, subject }) => [recipient, subject]);

describe('A session that is handed over', () => {
  it('is led by the other advisor, who gets a mail; the history says who did it and why', async () => {
    const id = await planned();
    const dots = await handOver(id, { ledBy: who.colleague.id, reason: '...' });
    expect([dots.status, dots.json.errors[0].path]).toEqual([400, 'reason']);
    const { status, json } = await handOver(id, { ledBy: who.colleague.id, reason: 'Urlaub' });
    expect([status, json.ledBy.name]).toEqual([200, 'Kai Kollege']);
    expect(await told()).toEqual([[who.colleague.email, 'Beratung übergeben: Antrag beim Land']]);
    const [mail] = await api.mails();
    expect(mail!.body).toContain('am 01.12.2026');
    expect(mail!.body).not.toContain('Urlaub');
    const [last] = (await api.call('GET', `advice-sessions/${id}/versions`, who.officer)).json.items;
    expect(last).toMatchObject({
      by: { name: 'Bea Berat' },
      reason: 'Urlaub',
      changes: [{ field: 'ledBy', name: 'Geführt von', from: 'Bea Berat', to: 'Kai Kollege' }],
    });
  });

  it('by somebody else is told to the one who led it, too', async () => {
    const id = await planned();
    await handOver(id, { ledBy: who.colleague.id }, who.lead);
    expect(await told()).toEqual([
      [who.colleague.email, 'Beratung übergeben: Antrag beim Land'],
      [who.advisor.email, 'Beratung abgegeben: Antrag beim Land'],
    ]);
  });

  it('goes to somebody else who advises, from the version that was read', async () => {
    const id = await planned();
    for (const ledBy of [who.officer.id, who.advisor.id, '00000000-0000-4000-8000-000000000000']) {
      const { status, json } = await handOver(id, { ledBy });
      expect([status, json.errors[0].path]).toEqual([400, 'ledBy']);
    }
    const stale = (await api.call('GET', `advice-sessions/${id}`, who.advisor)).etag;
    await handOver(id, { ledBy: who.colleague.id });
    expect((await handOver(id, { ledBy: who.lead.id }, who.advisor, stale)).status).toBe(412);
    expect((await handOver(id, { ledBy: who.lead.id }, who.officer)).status).toBe(403);
  });

  it('keeps who led it once its protocol is finished', async () => {
    const id = await api.finished(who.advisor);
    expect((await handOver(id, { ledBy: who.colleague.id })).status).toBe(409);
  });

  it('names in the list of advisors who is away', async () => {
    await api.db.query(
      `INSERT INTO absence (account_id, first_day, last_day) VALUES ($1, '2026-11-20', '2026-11-30')`,
      [who.colleague.id],
    );
    const { items } = (await api.call('GET', 'advice-advisors', who.advisor)).json;
    expect(items.find(({ name }: { name: string }) => name === 'Kai Kollege').absentUntil).toBe('2026-11-30');
    expect(items.map(({ name }: { name: string }) => name)).toContain('Lea Leitung');
    expect((await api.call('GET', 'advice-advisors', who.officer)).status).toBe(403);
  });
});

describe('The history of a request', () => {
  it('says who asked, added files and agreed on a day; whoever may not read it finds none', async () => {
    const { json } = await api.ask(who.officer);
    await api.upload(who.officer, json.id);
    await api.schedule(who.advisor, json.id);
    const { items } = (await api.call('GET', `advice-requests/${json.id}/versions`, who.officer)).json;
    expect(items.map(({ by }: { by: { name: string } }) => by.name)).toEqual([
      'Bea Berat',
      'Anna Aue',
      'Anna Aue',
    ]);
    expect(items[0].changes).toMatchObject([{ name: 'Stand', from: 'offen', to: 'Termin vereinbart' }]);
    expect(items[1].changes).toMatchObject([{ name: 'Dokument: Datei', to: 'karte.pdf' }]);
    const [hidden, missing] = await Promise.all(
      [json.id, 999_999].map((id) => api.call('GET', `advice-requests/${id}/versions`, who.elsewhere)),
    );
    expect([hidden!.status, missing!.status]).toEqual([404, 404]);
  });
});

describe('A case that is opened after the advice', () => {
  it('finds the first finished protocol on its project as the advice that is asked for', async () => {
    const project = await who.project();
    await api.finished(who.advisor, { projectId: project, heldOn: '2026-11-21' });
    await api.finished(who.advisor, { projectId: project, heldOn: '2026-11-19' });
    await api.session(who.advisor, { projectId: project, heldOn: '2026-11-18' });
    await who.call('POST', 'funding-cases', { body: { projectId: project } });
    await api.db.query(
      `UPDATE grant_track SET guideline_version_id = 'dios_2018' WHERE project_id = $1 AND funder = 'state'`,
      [project],
    );
    const { json } = await who.get(project);
    expect(json.adviceProtocolOn).toBe('2026-11-19');
    const rules = json.findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('advice_protocol_missing');
  });

  it('has none where nothing was advised on it', async () => {
    const project = await who.opened();
    expect((await who.get(project)).json.adviceProtocolOn).toBe(null);
  });
});
