import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor } from '../../test/accounts.js';
import { type Mailbox, openMailbox } from '../../test/mailbox.js';
import { promisedAt } from '../../test/promised.js';
import { insertLand, plant } from '../../test/public-projects.js';
import { startTestService, type TestService } from '../../test/service.js';
import { changing } from '../platform/changing.js';
import { setClock } from '../platform/clock.js';
import { MailDelivery } from '../platform/mail-delivery.js';
import type { Posted, ShowPage } from '../platform/page.js';
import { SubscriptionJob } from './subscription-job.js';
import { confirmSubscription } from './subscription.queries.js';

let service: TestService;
let mailbox: Mailbox;
let shown: { url: string; status: number; posted: Posted } | null;
const START = Date.parse('2026-11-02T10:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number) => setClock(new Date(START + hours * HOUR));

beforeAll(async () => {
  mailbox = await openMailbox();
  setClock(new Date('2026-10-01T10:00:00Z'));
  service = await startTestService(insertLand, {
    demo: false,
    publicUrl: 'https://lotse.example',
    smtpUrl: mailbox.url,
  });
  await service.app.get(SubscriptionJob).onApplicationShutdown();
  await service.app.get(MailDelivery).onModuleDestroy();
  await plant(service.db, {
    id: 1,
    name: 'Cluster 12',
    milestones: [{ kind: 'completion', quarters: ['2026-4'] }],
    columns: { published_at: '2026-10-01T08:00:00Z' },
  });
  await service.db.query(
    `INSERT INTO project_event (project_id, to_status, effective_on, recorded_at, actor, direction)
     VALUES (1, 'under_construction', '2026-10-01', '2026-10-01T07:00:00Z', 'service', 'created')`,
  );
  const showPage: ShowPage = async (_request, reply, page) => {
    shown = page;
    return reply.status(page.status).type('text/html').send('');
  };
  service.fastify.showPage = showPage;
}, 120_000);
afterAll(async () => {
  setClock(null);
  await service.close();
  await mailbox.close();
});
beforeEach(() => {
  shown = null;
  after(0);
});
afterEach(async () => {
  await service.db.query('DELETE FROM subscription');
  await service.db.query('ALTER TABLE promise DISABLE TRIGGER USER');
  await service.db.query('DELETE FROM promise WHERE number > 1');
  await service.db.query('ALTER TABLE promise ENABLE TRIGGER USER');
  promised = 1;
  await service.db.query('DELETE FROM person');
  mailbox.received.length = 0;
});

type Fields = Record<string, string>;
const post = (url: string, payload: string, more: object = {}) =>
  service.fastify.inject({
    method: 'POST',
    url,
    remoteAddress: visitor(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload,
    ...more,
  });
async function order(fields: Fields = {}, { hours = 0, from = visitor(), page = '/abo' } = {}) {
  after(hours);
  const { ticket } = (await service.get('/api/subscription-form')).json;
  setClock(new Date(START + hours * HOUR + 20_000));
  const all = { ticket, email: 'Anna@Post.example', municipality: '14625010', homepage: '', ...fields };
  return post(page, new URLSearchParams(all).toString(), { remoteAddress: from });
}
const mails = () => service.db.query('SELECT * FROM mail ORDER BY id');
const lastMail = async () => (await mails()).at(-1);
const linkIn = (body: string, at = 0) =>
  [...body.matchAll(/https:\/\/lotse\.example(\/abo\/[\w-]+)/g)][at]![1]!;
const press = (link: string) => post(link, 'von=seite');
const change = (sql: string) => changing(service.db, (manager) => manager.query(sql));
const run = () => service.app.get(SubscriptionJob).run();
const count = async (table: string) =>
  (await service.db.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count as number;

async function subscribed(fields: Fields = {}) {
  await order(fields);
  const { headers } = await press(linkIn((await lastMail()).body));
  expect(headers.location).toBe('/abo?bestaetigt=ja');
}
let promised = 1;
const move = (quarter: string, hours: number) => {
  const at = new Date(START + hours * HOUR);
  setClock(at);
  return promisedAt(service.db, { project: 1, number: ++promised, quarter, at });
};

describe('Someone subscribes to a Gemeinde by mail', () => {
  it('is asked by mail first, and gets nothing without an answer', async () => {
    const { statusCode, headers } = await order();
    expect([statusCode, headers.location]).toEqual([303, '/abo?gesendet=ja']);
    expect(headers['set-cookie']).toBeUndefined();
    expect(await lastMail()).toMatchObject({
      recipient: 'anna@post.example',
      subject: 'Bitte bestätigen: Nachrichten zum Breitbandausbau: Arnsdorf',
    });
    await move('2027-1', 20);
    after(24);
    expect(await run()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('looking at the link does nothing: a scanner of mails confirms for nobody', async () => {
    await order();
    const link = linkIn((await lastMail()).body);
    const token = link.split('/').at(-1);
    const { json } = await service.get(`/api/subscriptions/${token}`);
    expect(json).toEqual({ deed: 'confirm', names: ['Arnsdorf'], confirmed: false });
    await service.get(link);
    expect((await service.get(`/api/subscriptions/${token}`)).json.confirmed).toBe(false);
    await press(link);
    expect((await service.get(`/api/subscriptions/${token}`)).json.confirmed).toBe(true);
  });

  it('gets one mail a day with what is new, and none where nothing is', async () => {
    await subscribed();
    await move('2027-2', 2);
    await move('2027-3', 3);
    after(4);
    expect(await run()).toBe(0);
    after(24);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const { subject, body } = await lastMail();
    expect(subject).toBe('Breitbandausbau: 2 Neuigkeiten');
    expect(body).toContain('Arnsdorf\n– Fertigstellung von „Cluster 12“ verschoben: Q2 2027 → Q3 2027.');
    expect(body).toContain('https://lotse.example/projekt/1');
    after(48);
    expect(await run()).toBe(0);
    await move('2027-4', 50);
    after(72);
    expect(await run()).toBe(1);
    expect((await lastMail()).subject).toBe('Breitbandausbau: eine Neuigkeit');
  });

  it('several subscriptions of one address come in one mail, and nothing is told twice', async () => {
    await subscribed();
    await subscribed({ municipality: '', district: '14625' });
    await subscribed({ municipality: '', project: '1' });
    const polygon = '14.30,51.00;14.37,51.00;14.37,51.05;14.30,51.05';
    await subscribed({ municipality: '', polygon });
    await move('2028-1', 2);
    after(24);
    expect(await run()).toBe(1);
    const { body } = await lastMail();
    expect(body.match(/Q1 2028/g)).toHaveLength(1);
    for (const name of [
      'Arnsdorf: https',
      'Landkreis Bautzen: https',
      'Cluster 12: https',
      'gezeichnetes Gebiet: https',
    ])
      expect(body).toContain(name);
    expect(body).toContain('Alle Abos beenden: https://lotse.example/abo/a');
  });

  it('a mail is told once, also where the service is killed in the middle', async () => {
    await subscribed();
    await move('2028-2', 2);
    after(24);
    await service.db.query(
      `ALTER TABLE mail ADD CONSTRAINT broken CHECK (subject NOT LIKE '%Neuigkeit%') NOT VALID`,
    );
    expect(await run()).toBe(0);
    await service.db.query('ALTER TABLE mail DROP CONSTRAINT broken');
    const before = (await mails()).length;
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await mails()).toHaveLength(before + 1);
  });

  it('can end it in the mail program with one click (RFC 8058), whatever kind of form that sends', async () => {
    await subscribed();
    await move('2028-3', 2);
    after(24);
    await run();
    let raw = '';
    const delivery = new MailDelivery(service.db, {
      smtpUrl: mailbox.url,
      mailFrom: 'Lotse <lotse@lotse.example>',
      mailLeaseSeconds: 90,
      demo: false,
    });
    await delivery.deliverDue();
    raw = mailbox.received.at(-1)!.head;
    expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i);
    const link = /List-Unsubscribe:\s*<https:\/\/lotse\.example(\/abo\/[\w-]+)>/i.exec(raw)![1]!;
    const boundary =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const { statusCode } = await post(link, boundary, {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(statusCode).toBe(200);
    expect(await count('subscription')).toBe(0);
    expect((await post(link, 'List-Unsubscribe=One-Click')).statusCode).toBe(200);
  });

  it('with the last subscription the address goes, and all mails to it', async () => {
    await subscribed();
    await subscribed({ municipality: '', project: '1' });
    await move('2028-4', 2);
    after(24);
    await run();
    const { body } = await lastMail();
    expect((await press(linkIn(body, 1))).headers.location).toBe('/abo?beendet=ja');
    expect([await count('subscription'), await count('person')]).toEqual([1, 1]);
    await press(linkIn(body, 2));
    expect([await count('subscription'), await count('person'), await count('mail')]).toEqual([0, 0, 0]);
    const { json } = await service.get(`/api/subscriptions/${linkIn(body, 2).split('/').at(-1)}`);
    expect(json).toMatchObject({ status: 404, detail: expect.stringContaining('gilt nicht mehr') });
  });

  it('who does not confirm within 48 hours is forgotten', async () => {
    await order();
    const link = linkIn((await lastMail()).body);
    after(47);
    await run();
    expect(await count('person')).toBe(1);
    after(49);
    await run();
    expect([await count('subscription'), await count('person'), await count('mail')]).toEqual([0, 0, 0]);
    expect((await press(link)).statusCode).toBe(404);
  });

  it('48 hours from the first request: whoever asks again keeps the address no longer, and sends one mail more', async () => {
    await order();
    await order({}, { hours: 25 });
    await order({}, { hours: 47 });
    expect(await mails()).toHaveLength(2);
    after(49);
    await run();
    expect([await count('subscription'), await count('person'), await count('mail')]).toEqual([0, 0, 0]);
  });

  it('a link that was followed twice is confirmed, one that has ended meanwhile is not', async () => {
    await order();
    const link = linkIn((await lastMail()).body);
    await press(link);
    expect((await press(link)).headers.location).toBe('/abo?bestaetigt=ja');
    await service.db.transaction(async (manager) => {
      const id = (await manager.query('SELECT id FROM subscription'))[0].id;
      expect(await confirmSubscription(manager, id, new Date())).toBe(true);
      await manager.query('DELETE FROM subscription');
      expect(await confirmSubscription(manager, id, new Date())).toBe(false);
    });
  });

  it('the name of a project that is public no more is told by no link', async () => {
    await subscribed({ municipality: '', project: '1' });
    const token = linkIn((await lastMail()).body)
      .split('/')
      .at(-1);
    await change(`UPDATE project SET published_at = NULL, name = 'Geheim' WHERE id = 1`);
    const { json } = await service.get(`/api/subscriptions/${token}`);
    await change(
      `UPDATE project SET published_at = '2026-10-01T08:00:00Z', name = 'Cluster 12' WHERE id = 1`,
    );
    expect(json.names).toEqual(['ein Projekt, das nicht mehr veröffentlicht ist']);
  });

  it('goes on in the language of the page', async () => {
    await order();
    const link = linkIn((await lastMail()).body);
    expect((await press(`${link}?lang=en`)).headers.location).toBe('/abo?bestaetigt=ja&lang=en');
    await service.db.query('DELETE FROM subscription');
    await order({ email: 'berta@post.example' }, { page: '/abo?lang=en' });
    expect(await lastMail()).toMatchObject({
      subject: 'Please confirm: news about the broadband rollout: Arnsdorf',
      body: expect.stringMatching(/\/abo\/b[\w-]+\?lang=en\n/),
    });
    await press(linkIn((await lastMail()).body));
    await move('2027-1', 2);
    after(24);
    await run();
    const { subject, body } = await lastMail();
    expect(subject).toBe('Broadband rollout: one piece of news');
    expect(body).toContain('Completion of “Cluster 12” postponed: Q4 2026 → Q1 2027.');
    await post('/abo?lang=hsb', 'email=kein&municipality=14625010');
    expect(shown!.url).toBe('/abo?municipality=14625010&lang=hsb');
  });

  it('the address stands in one table only, and in no version', async () => {
    await subscribed();
    const [row] = await service.db.query(
      `SELECT count(*)::int AS count FROM record_version WHERE row::text LIKE '%anna@post%'`,
    );
    expect(row.count).toBe(0);
  });
});

describe('Someone types the address of somebody else', () => {
  it('the page answers the same, whether the address subscribes or not', async () => {
    await subscribed();
    const [known, unknown] = [await order(), await order({ email: 'berta@post.example' })];
    expect([known.statusCode, known.headers.location]).toEqual([
      unknown.statusCode,
      unknown.headers.location,
    ]);
    // Not even the mail of today comes a second time.
    expect((await mails()).map(({ recipient }: { recipient: string }) => recipient)).toEqual([
      'anna@post.example',
      'berta@post.example',
    ]);
    await order({}, { hours: 25 });
    expect((await lastMail()).subject).toContain('Sie bekommen schon Nachrichten');
  });

  it('fills nobody’s mailbox: three wait for a confirmation, and no more', async () => {
    for (const ags of ['14625010', '14625150', '14626110', '14626120', '14625010'])
      expect((await order({ municipality: ags })).statusCode).toBe(303);
    expect(await mails()).toHaveLength(3);
  });

  it('may try twice a minute, and what was typed stays there', async () => {
    const from = visitor();
    const answers: number[] = [];
    for (let n = 0; n < 3; n++)
      answers.push((await order({ email: `n${n}@post.example` }, { from })).statusCode);
    expect(answers).toEqual([303, 303, 429]);
    expect(shown).toMatchObject({
      url: '/abo?municipality=14625010',
      posted: { values: { email: 'n2@post.example' } },
    });
  });

  it('is known as a program by haste, age, or the field that nobody sees', async () => {
    for (const fields of [{ ticket: 'x.y' }, { ticket: '' }]) {
      expect((await order(fields)).statusCode).toBe(400);
      expect(shown!.posted.sentence).toContain('Ihre Angaben stehen noch da');
    }
    expect((await order({ homepage: 'https://spam.example' })).statusCode).toBe(303);
    expect(await mails()).toHaveLength(0);
  });

  it('is told at the field what does not fit', async () => {
    await order({ email: 'kein at' });
    expect(shown!.posted.errors.email).toContain('name@beispiel.de');
    await order({ municipality: '', polygon: '13.8,51.1;13.9,51.2;13.9,51.1;13.8,51.2' });
    expect(shown!.posted.errors.polygon).toContain('kreuzt sich');
    await order({ municipality: '' });
    expect(shown!.posted.errors.polygon).toContain('Bitte wählen');
    expect((await order({ municipality: '', project: '7' })).statusCode).toBe(404);
    expect(await mails()).toHaveLength(0);
  });

  it('cannot make a link: it is signed', async () => {
    await order();
    const link = linkIn((await lastMail()).body);
    const forged = link.replace('/abo/b', '/abo/e');
    for (const bad of [forged, `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, '/abo/xyz'])
      expect((await press(bad)).statusCode).toBe(404);
    expect(await count('subscription')).toBe(1);
  });

  it('a form of another site is refused, a wrong way of calling is named', async () => {
    const cross = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
    for (const url of ['/abo', '/abo/xyz'])
      expect((await post(url, 'von=seite', { headers: cross })).statusCode).toBe(403);
    const wrong = await service.fastify.inject({ method: 'DELETE', url: '/abo' });
    expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });
});

it('where no mails are sent nobody can order them', async () => {
  const silent = await startTestService(insertLand, { demo: false });
  try {
    let status = 0;
    silent.fastify.showPage = async (_request, reply, page) => {
      status = page.status;
      return reply.status(page.status).send('');
    };
    await silent.fastify.inject({
      method: 'POST',
      url: '/abo',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'email=anna%40post.example&municipality=14625010',
    });
    expect(status).toBe(503);
    expect(await silent.db.query('SELECT FROM person')).toEqual([]);
  } finally {
    await silent.close();
  }
}, 60_000);
