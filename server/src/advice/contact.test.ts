import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '../../test/accounts.js';
import { AdviceApi } from '../../test/advice-api.js';
import type { CaseApi } from '../../test/case-api.js';
import { setClock } from '../platform/clock.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { clearOldContacts } from './contact-retention.js';

let api: AdviceApi;
let who: CaseApi;
beforeAll(async () => {
  api = await AdviceApi.start();
  who = api.cases;
}, 120_000);
afterAll(() => api.close());
beforeEach(async () => {
  setClock(new Date('2026-11-22T10:00:00Z'));
  await api.db.query('DELETE FROM mail');
});
afterEach(() => setClock(null));

const letter = {
  kind: 'citizen',
  topic: 'coverage',
  name: 'Fritz Frage',
  email: 'Fritz@Post.example',
  message: 'Wann kommt bei uns in der Gartenstraße Glasfaser?',
};

const at = (seconds: number) => setClock(new Date(Date.parse('2026-11-22T10:00:00Z') + seconds * 1_000));

async function send(more: object = {}, { after = 20, from = visitor() } = {}) {
  setClock(new Date('2026-11-22T10:00:00Z'));
  const form = (await who.service.get('/api/contact-form')).json;
  at(after);
  const answer = await who.service.fastify.inject({
    method: 'POST',
    url: '/api/contact-requests',
    remoteAddress: from,
    payload: { ticket: form.ticket, ...letter, ...more },
  });
  return { status: answer.statusCode, json: answer.json(), headers: answer.headers };
}
const count = async () =>
  (await api.db.query('SELECT count(*)::int AS count FROM contact_request'))[0].count as number;

describe('A citizen or a company that writes to the advisors', () => {
  it('is received without a cookie, and the advisors get a mail without what was written', async () => {
    const { status, headers } = await send();
    expect([status, headers['set-cookie']]).toEqual([201, undefined]);
    const mails = await api.mails();
    expect(mails).toHaveLength(3);
    for (const word of ['Fritz', 'Gartenstraße', 'post.example'])
      expect(mails.some(({ subject, body }) => `${subject} ${body}`.includes(word))).toBe(false);
    const list = await api.call('GET', 'contact-requests?state=open', who.advisor);
    expect(list.json.items.at(-1)).toMatchObject({
      name: 'Fritz Frage',
      email: 'fritz@post.example',
      answeredAt: null,
    });
    expect((await api.call('GET', 'contact-requests', who.officer)).status).toBe(403);
  });

  it('leaves no trace of what was written in the history', async () => {
    await send({ name: 'Gerda Geheim', message: 'Mein Haus in der Geheimgasse 7' });
    const found = await api.db.query(
      `SELECT count(*)::int AS count FROM record_version WHERE row::text ~ 'Geheim|Gartenstraße'`,
    );
    expect(found).toEqual([{ count: 0 }]);
  });

  it('needs a way to be answered', async () => {
    const { status, json } = await send({ email: null });
    expect([status, json.errors[0].path]).toEqual([400, 'email']);
    expect((await send({ email: null, phone: '0371 1' })).status).toBe(201);
  });

  it('is a program if it is faster than a person, or fills in what no person sees', async () => {
    const before = await count();
    expect((await send({}, { after: 1 })).status).toBe(400);
    expect((await send({}, { after: 90_000 })).status).toBe(400);
    expect((await send({ ticket: 'x.y' })).status).toBe(400);
    expect((await send({ homepage: 'https://spam.example' })).status).toBe(201);
    expect(await count()).toBe(before);
  });

  it('is slowed down after five times from one address', async () => {
    const from = visitor();
    const answers: number[] = [];
    for (let n = 0; n < 6; n++) answers.push((await send({}, { from })).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('is noted as answered once', async () => {
    await send();
    const [{ id }] = (await api.call('GET', 'contact-requests?state=open', who.advisor)).json.items;
    const answer = () => api.call('POST', `contact-requests/${id}/answer`, who.advisor);
    expect((await answer()).json.answeredBy.name).toBe('Bea Berat');
    expect((await answer()).status).toBe(409);
  });

  it('is forgotten after 180 days: kind, topic and day are left', async () => {
    await send();
    setClock(new Date('2027-05-20T10:00:00Z'));
    const clear = () => clearOldContacts(api.db, who.service.app.get(CONFIGURATION));
    expect(await clear()).toBe(0);
    setClock(new Date('2027-05-22T10:00:00Z'));
    expect(await clear()).toBeGreaterThan(0);
    expect(await api.db.query(`SELECT id FROM person WHERE name = 'Fritz Frage'`)).toEqual([]);
    // The session of the advisor has ended long ago.
    setClock(new Date('2026-11-22T10:00:00Z'));
    const [last] = (await api.call('GET', 'contact-requests', who.advisor)).json.items;
    expect(last).toMatchObject({ kind: 'citizen', topic: 'coverage', name: null, message: null });
  });
});

describe('A contact of a Kommune', () => {
  const berta = { area: '14521035', role: 'mayor', name: 'Berta Beispiel', email: 'berta@kommune.example' };
  const shown = async (ags = '14521035') =>
    (await who.service.get(`/api/municipalities/${ags}/contacts`)).json.items.map(
      ({ name }: { name: string }) => name,
    );
  const save = (by: CaseApi['officer'], { id, etag }: { id: number; etag: string }, body: object) =>
    api.call('PUT', `area-contacts/${id}`, by, { ...berta, ...body }, etag);

  it('is public only where the Kommune decides that, and not by itself', async () => {
    const { status, json } = await api.call('POST', 'area-contacts', who.officer, berta);
    expect([status, json.isPublic, await shown()]).toEqual([201, false, []]);
    const byAdvisor = await save(who.advisor, json, { isPublic: true });
    expect([byAdvisor.status, byAdvisor.json.errors[0].path]).toEqual([403, 'isPublic']);
    const published = await save(who.officer, json, { isPublic: true });
    expect([published.status, await shown()]).toEqual([200, ['Berta Beispiel']]);
    const mended = await save(who.advisor, published.json, { isPublic: true, phone: '03771 1' });
    expect(mended.status).toBe(200);
    const other = await save(who.advisor, mended.json, { isPublic: true, name: 'Bruno Beispiel' });
    expect(other.status).toBe(403);
    expect((await save(who.advisor, mended.json, { isPublic: false })).status).toBe(200);
    expect(await shown()).toEqual([]);
  });

  it('of the Landkreis is shown with its Gemeinden', async () => {
    const { signedIn } = await import('../../test/accounts.js');
    const district = await signedIn(who.service, { role: 'district_officer', areas: ['14521'] });
    const body = { ...berta, area: '14521', role: 'coordinator', name: 'Karla Kreis', isPublic: true };
    expect((await api.call('POST', 'area-contacts', district, body)).status).toBe(201);
    expect(await shown()).toContain('Karla Kreis');
    expect(await shown('14522080')).not.toContain('Karla Kreis');
  });

  it('is saved from the version that was read, and its person goes with it', async () => {
    const { json } = await api.call('POST', 'area-contacts', who.officer, { ...berta, name: 'Weg Damit' });
    expect((await api.call('DELETE', `area-contacts/${json.id}`, who.officer)).status).toBe(428);
    await save(who.officer, json, { name: 'Weg Damit', phone: '1' });
    expect(
      (await api.call('DELETE', `area-contacts/${json.id}`, who.officer, undefined, json.etag)).status,
    ).toBe(412);
    const { items } = (await api.call('GET', 'area-contacts?area=14521035', who.officer)).json;
    const now = items.find(({ id }: { id: number }) => id === json.id);
    expect(
      (await api.call('DELETE', `area-contacts/${json.id}`, who.officer, undefined, now.etag)).status,
    ).toBe(204);
    expect(await api.db.query(`SELECT id FROM person WHERE name = 'Weg Damit'`)).toEqual([]);
    const kept = await api.db.query(
      `SELECT count(*)::int AS count FROM record_version WHERE row::text LIKE '%Weg Damit%'`,
    );
    expect(kept).toEqual([{ count: 0 }]);
  });

  it('of another Kommune is not there', async () => {
    const { json } = await api.call('POST', 'area-contacts', who.officer, berta);
    const [hidden, missing] = [
      await save(who.elsewhere, json, {}),
      await save(who.elsewhere, { id: 999_999, etag: json.etag }, {}),
    ];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect((await api.call('GET', 'area-contacts?area=14521035', who.elsewhere)).json.items).toEqual([]);
  });
});
