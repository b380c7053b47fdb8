import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { type Mailbox, openMailbox } from '../../test/mailbox.js';
import { now, setClock } from './clock.js';
import { queueMail } from './mail.js';
import { MailDelivery } from './mail-delivery.js';
import { takeDueMail } from './mail-delivery.queries.js';

const MINUTE = 60_000;
const FROM = 'Breitbandlotse <lotse@example.org>';
let database: TestDatabase;
let mailbox: Mailbox;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  mailbox = await openMailbox();
});
afterEach(async () => {
  setClock(null);
  await mailbox.close();
  await database.db.query('DELETE FROM mail');
});

const queue = (recipient: string, body = 'Grüße aus Görlitz\nhttps://example.org/einladung/abc\n') =>
  database.db.transaction((manager) =>
    queueMail(manager, { accountId: null, recipient, subject: 'Einladung für Sie', body }),
  );
const delivery = (settings: { demo?: boolean; smtpUrl?: string | null } = {}) =>
  new MailDelivery(database.db, {
    smtpUrl: mailbox.url,
    mailFrom: FROM,
    mailLeaseSeconds: 90,
    demo: false,
    ...settings,
  });
const mails = () => database.db.query('SELECT * FROM mail ORDER BY id');
const later = (minutes: number) => setClock(new Date(now().getTime() + minutes * MINUTE));

test('a mail arrives with its text and the Message-ID that it got when it was queued', async () => {
  await queue('anna@example.org');
  const [{ message_id: messageId }] = await mails();
  await delivery().deliverDue();
  expect(mailbox.received).toHaveLength(1);
  expect(mailbox.received[0]!.to).toEqual(['anna@example.org']);
  expect(mailbox.received[0]!.messageId).toBe(messageId);
  expect(mailbox.received[0]!.text.replaceAll('\r\n', '\n')).toContain(
    'Grüße aus Görlitz\nhttps://example.org/einladung/abc',
  );
  const [sent] = await mails();
  expect(sent).toMatchObject({ attempts: 1, next_attempt_at: null, last_error: null });
  expect(sent.sent_at).not.toBeNull();
});

test('a sent mail loses its text, which holds a link; in the demo it keeps it', async () => {
  await queue('anna@example.org');
  await delivery().deliverDue();
  await queue('berta@example.org');
  await delivery({ demo: true }).deliverDue();
  const [anna, berta] = await mails();
  expect(anna.body).toBe('');
  expect(berta.body).toContain('einladung');
});

test('without SMTP_URL nothing is sent and nothing fails', async () => {
  await queue('anna@example.org');
  await delivery({ smtpUrl: null }).deliverDue();
  const [mail] = await mails();
  expect(mail).toMatchObject({ attempts: 0, sent_at: null });
  expect(mail.next_attempt_at).not.toBeNull();
});

test('a change that is rolled back queues no mail', async () => {
  const refused = database.db.transaction(async (manager) => {
    await queueMail(manager, { accountId: null, recipient: 'a@example.org', subject: 's', body: 'b' });
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  expect(await mails()).toHaveLength(0);
});

test('while the mail server is down a mail waits, longer each time, and goes once it is up', async () => {
  await mailbox.close();
  await queue('anna@example.org');
  await delivery().deliverDue();
  const [waiting] = await mails();
  expect(waiting.last_error).toBe('Der Mailserver ist nicht erreichbar oder antwortet nicht (ECONNREFUSED).');
  expect(waiting.next_attempt_at.getTime()).toBeGreaterThan(now().getTime() + 50_000);
  await delivery().deliverDue();
  expect((await mails())[0].attempts).toBe(1);
  later(2);
  await delivery().deliverDue();
  const [second] = await mails();
  expect(second.attempts).toBe(2);
  expect(second.next_attempt_at.getTime()).toBeGreaterThan(now().getTime() + 4 * MINUTE);

  mailbox = await openMailbox(mailbox.port);
  later(6);
  await delivery().deliverDue();
  expect(mailbox.received.map(({ to }) => to)).toEqual([['anna@example.org']]);
});

test('after twelve attempts over three days a mail is given up, without its text', async () => {
  await mailbox.close();
  await queue('anna@example.org');
  const begun = now().getTime();
  for (let attempt = 1; attempt <= 12; attempt++) {
    await delivery().deliverDue();
    later(1441);
  }
  const [mail] = await mails();
  expect(mail).toMatchObject({ attempts: 12, next_attempt_at: null, sent_at: null, body: '' });
  expect(now().getTime() - begun).toBeGreaterThan(3 * 24 * 60 * MINUTE);
  mailbox = await openMailbox(mailbox.port);
  await delivery().deliverDue();
  expect(mailbox.received).toHaveLength(0);
});

test('a refusal with 5xx is for good, and what is noted names nobody', async () => {
  mailbox.refuse.set('anna@example.org', { code: 550, message: '5.1.1 <anna@example.org> user unknown' });
  await queue('anna@example.org');
  await delivery().deliverDue();
  const [mail] = await mails();
  expect(mail).toMatchObject({ attempts: 1, next_attempt_at: null, sent_at: null });
  expect(mail.last_error).toBe('Der Mailserver nimmt die Adresse nicht an (550 5.1.1).');
});

test('a refusal with 4xx is tried again', async () => {
  mailbox.refuse.set('anna@example.org', { code: 451, message: '4.7.1 greylisted' });
  await queue('anna@example.org');
  await delivery().deliverDue();
  expect((await mails())[0].next_attempt_at).not.toBeNull();
  mailbox.refuse.clear();
  later(2);
  await delivery().deliverDue();
  expect(mailbox.received).toHaveLength(1);
});

test('a password that the mail server refuses fails no mail: a setting can be mended', async () => {
  await queue('anna@example.org');
  await delivery({ smtpUrl: mailbox.url.replace('//', '//lotse:wrong@') }).deliverDue();
  const [mail] = await mails();
  expect(mail.next_attempt_at).not.toBeNull();
  expect(mail.last_error).toBe('Der Mailserver nimmt die Anmeldung nicht an; bitte SMTP_URL prüfen (535).');
});

test('cut off between sending and noting it: the mail goes once more under the same Message-ID, and none is lost', async () => {
  await queue('anna@example.org');
  await queue('berta@example.org');
  const recipients = () => mailbox.received.map(({ to }) => to[0]);
  const dying = await new DataSource(database.db.options).initialize();
  mailbox.beforeAnswer = () => dying.destroy();
  const settings = { smtpUrl: mailbox.url, mailFrom: FROM, mailLeaseSeconds: 90, demo: false };
  await expect(new MailDelivery(dying, settings).deliverDue()).rejects.toThrow();
  mailbox.beforeAnswer = null;
  expect(recipients()).toEqual(['anna@example.org']);

  // Others leave it alone while it may still be on its way.
  later(1);
  await delivery().deliverDue();
  expect(recipients()).toEqual(['anna@example.org', 'berta@example.org']);
  later(1);
  await delivery().deliverDue();
  expect(recipients()).toEqual(['anna@example.org', 'berta@example.org', 'anna@example.org']);
  expect(mailbox.received[2]!.messageId).toBe(mailbox.received[0]!.messageId);
  expect((await mails()).every((mail: { sent_at: Date | null }) => mail.sent_at)).toBe(true);
});

test('while one instance is just taking a mail another takes the next one, without waiting', async () => {
  // The embedded database has one backend, and so never two at the same moment.
  if (database.embedded) return;
  await queue('anna@example.org');
  await queue('berta@example.org');
  const leased = new Date(now().getTime() + 5 * MINUTE);
  await database.db.transaction(async (manager) => {
    expect(await takeDueMail(manager, now(), leased)).toMatchObject({ recipient: 'anna@example.org' });
    expect(await takeDueMail(database.db, now(), leased)).toMatchObject({ recipient: 'berta@example.org' });
  });
});

test('two instances at once send each mail once', async () => {
  for (let i = 0; i < 20; i++) await queue(`person${i}@example.org`);
  await Promise.all([delivery().deliverDue(), delivery().deliverDue()]);
  expect(new Set(mailbox.received.map(({ to }) => to[0])).size).toBe(20);
  expect(mailbox.received).toHaveLength(20);
});

test('a mail goes as soon as its change is committed, and a stop waits for the one in flight', async () => {
  const running = delivery();
  running.onApplicationBootstrap();
  await queue('anna@example.org');
  await queue('berta@example.org');
  // Far sooner than the job looks by itself.
  for (let i = 0; i < 100 && mailbox.received.length < 2; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(mailbox.received).toHaveLength(2);
  await running.onModuleDestroy();
  const listening = database.db.subscribers.length;
  expect(listening).toBe(0);
  expect((await mails()).every((mail: { sent_at: Date | null }) => mail.sent_at)).toBe(true);
});

test('what was sent or given up is removed after 30 days, what waits stays', async () => {
  mailbox.refuse.set('berta@example.org', { code: 550, message: 'unknown' });
  mailbox.refuse.set('carla@example.org', { code: 451, message: 'later' });
  for (const name of ['anna', 'berta', 'carla']) await queue(`${name}@example.org`);
  await delivery().deliverDue();
  later(31 * 24 * 60);
  await delivery({ smtpUrl: null }).deliverDue();
  expect((await mails()).map((mail: { recipient: string }) => mail.recipient)).toEqual(['carla@example.org']);
});
