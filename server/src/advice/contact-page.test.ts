import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '../../test/accounts.js';
import { AdviceApi } from '../../test/advice-api.js';
import { setClock } from '../platform/clock.js';
import type { Posted, ShowPage } from '../platform/page.js';

let api: AdviceApi;
/** What the page was given: whether the web is built or not. */
let shown: { status: number; posted: Posted } | null;
beforeAll(async () => {
  api = await AdviceApi.start();
  const { fastify } = api.cases.service;
  const showPage: ShowPage = async (_request, reply, page) => {
    shown = page;
    return reply.status(page.status).type('text/html').send('');
  };
  fastify.showPage = showPage;
}, 120_000);
afterAll(() => api.close());
beforeEach(() => {
  shown = null;
  setClock(new Date('2026-11-22T10:00:00Z'));
});
afterEach(() => setClock(null));

const letter = {
  kind: 'citizen',
  topic: 'coverage',
  organisation: '',
  name: 'Fritz Frage',
  email: 'Fritz@Post.example',
  phone: '',
  message: 'Wann kommt bei uns in der Gartenstraße Glasfaser?',
  homepage: '',
};
type Headers = Record<string, string>;

async function send(more: object = {}, { after = 20, from = visitor(), headers = {} as Headers } = {}) {
  const { service } = api.cases;
  setClock(new Date('2026-11-22T10:00:00Z'));
  const { ticket } = (await service.get('/api/contact-form')).json;
  setClock(new Date(Date.parse('2026-11-22T10:00:00Z') + after * 1_000));
  return service.fastify.inject({
    method: 'POST',
    url: '/kontakt',
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ ticket, ...letter, ...more }).toString(),
  });
}
const count = async () =>
  (await api.db.query('SELECT count(*)::int AS count FROM contact_request'))[0].count as number;

describe('The contact form without JavaScript', () => {
  it('is received like the other one, and leads on so that loading again sends nothing', async () => {
    const before = await count();
    const { statusCode, headers } = await send();
    expect([statusCode, headers.location]).toEqual([303, '/kontakt?gesendet=ja']);
    expect(headers['set-cookie']).toBeUndefined();
    expect(await count()).toBe(before + 1);
    const list = await api.call('GET', 'contact-requests', api.cases.advisor);
    expect(list.json.items[0]).toMatchObject({ name: 'Fritz Frage', organisation: null });
  });

  it('takes what somebody writes of a barrier or of a wrong figure as topics of their own', async () => {
    for (const topic of ['accessibility', 'correction']) {
      expect((await send({ topic })).statusCode).toBe(303);
      const list = await api.call('GET', 'contact-requests', api.cases.advisor);
      expect(list.json.items[0]).toMatchObject({ topic });
    }
  });

  it('keeps what was typed and says at each field what is wrong with it', async () => {
    const before = await count();
    const { statusCode } = await send({ name: '', email: 'kein at', organisation: 'Nur für Firmen' });
    expect(statusCode).toBe(400);
    expect(shown!.posted.values).toEqual({
      kind: 'citizen',
      topic: 'coverage',
      organisation: 'Nur für Firmen',
      email: 'kein at',
      message: letter.message,
    });
    expect(shown!.posted.errors).toEqual({
      name: 'Bitte Ihren Namen angeben.',
      email: 'Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.',
    });
    expect(await count()).toBe(before);
  });

  it('needs a way to be answered, and what it is about', async () => {
    await send({ email: '', topic: '' });
    expect(Object.keys(shown!.posted.errors)).toContain('topic');
    await send({ email: '' });
    expect(shown!.posted.errors).toEqual({
      email: 'Fehlt: ein Weg für die Antwort. Behebung: E-Mail-Adresse oder Telefonnummer angeben.',
    });
  });

  it('knows programs as the other one does: too fast, too old, forged, or the field that nobody sees', async () => {
    const before = await count();
    for (const answer of [
      await send({}, { after: 1 }),
      await send({}, { after: 90_000 }),
      await send({ ticket: 'x.y' }),
    ]) {
      expect(answer.statusCode).toBe(400);
      expect(shown!.posted.sentence).toContain('Ihre Angaben stehen noch da');
      expect(shown!.posted.values.name).toBe('Fritz Frage');
    }
    expect((await send({ homepage: 'https://spam.example' })).statusCode).toBe(303);
    expect(await count()).toBe(before);
  });

  it('shares the limit of five a minute with the other one', async () => {
    const from = visitor();
    const answers: number[] = [];
    for (let n = 0; n < 6; n++) answers.push((await send({}, { from })).statusCode);
    expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
    expect(shown!.posted.values.message).toBe(letter.message);
  });

  it('comes from its own page: a form of another site is refused', async () => {
    const before = await count();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }])
      expect((await send({}, { headers: headers as unknown as Headers })).statusCode).toBe(403);
    expect((await send({}, { headers: { 'sec-fetch-site': 'same-origin' } })).statusCode).toBe(303);
    expect(await count()).toBe(before + 1);
  });

  it('leaves the page readable, and says which ways there are to call it', async () => {
    const { fastify } = api.cases.service;
    // 503: the web is not built where this runs without it.
    expect([200, 503]).toContain((await fastify.inject('/kontakt')).statusCode);
    const wrong = await fastify.inject({ method: 'DELETE', url: '/kontakt' });
    expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  it('takes a form and nothing else, and nothing else takes a form', async () => {
    const { fastify } = api.cases.service;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (url: string, headers: Headers, payload: string) =>
      fastify.inject({ method: 'POST', url, headers, payload, remoteAddress: visitor() });
    expect(
      (await send({}, { headers: { 'content-type': 'multipart/form-data; boundary=x' } })).statusCode,
    ).toBe(415);
    for (const url of ['/api/contact-requests', '/api/session'])
      expect((await post(url, form, 'kind=citizen')).statusCode).toBe(415);
    expect((await post('/kontakt', form, 'name=a%00b')).statusCode).toBe(400);
    expect((await post('/kontakt', form, 'name=%ff')).statusCode).toBe(400);
  });
});
