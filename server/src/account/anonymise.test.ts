import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount, forgetAccounts } from '../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { now, setClock } from '../platform/clock.js';
import { readConfiguration } from '../platform/configuration.js';
import { AnonymisationJob } from './anonymise.js';

const DAY = 86_400_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => forgetAccounts(database.db));
afterEach(() => setClock(null));

const job = () => new AnonymisationJob(database.db, { ...readConfiguration({}), accountRetentionDays: 730 });
const later = (days: number) => setClock(new Date(now().getTime() + days * DAY));
const accounts = () =>
  database.db.query(
    `SELECT a.id, a.state, a.role, a.areas, p.name, p.email, p.phone, p.signs_in, p.anonymised_at
       FROM account a JOIN person p ON p.id = a.person_id ORDER BY a.id`,
  );
const versions = (id: string) =>
  database.db.query(
    `SELECT id, actor, account_id, reason, row FROM record_version WHERE record_key = $1 ORDER BY id`,
    [id],
  );

async function fillEverything(id: string): Promise<void> {
  const { db } = database;
  await db.query(
    `UPDATE person SET phone = '0371 1' WHERE id = (SELECT person_id FROM account WHERE id = $1)`,
    [id],
  );
  await db.query(
    `INSERT INTO account_identity (issuer, subject, account_id) VALUES ('i', $1::text, $1::uuid)`,
    [id],
  );
  await db.query(
    `INSERT INTO account_link (token_hash, account_id, purpose, expires_at) VALUES (sha256($1::text::bytea), $1::uuid, 'invitation', now())`,
    [id],
  );
  await db.query(
    `INSERT INTO session (token_hash, account_id, data, expires_at) VALUES (sha256($1::text::bytea), $1::uuid, '{}', now())`,
    [id],
  );
  await db.query(
    `INSERT INTO access_token (account_id, name, token_hash, scopes, expires_at) VALUES ($1::uuid, 'QGIS von Olga', sha256($1::text::bytea), '{read}', now())`,
    [id],
  );
  await db.query(
    `INSERT INTO mail (message_id, account_id, recipient, subject, body) VALUES ($1::text, $1::uuid, 'olga@example.org', 's', 'b')`,
    [id],
  );
}

test('after 730 days what names the person is gone, and the account stays with role, scope and history', async () => {
  const { id } = await createAccount(database.db, {
    name: 'Olga Ott',
    email: 'olga@example.org',
    state: 'deactivated',
    password: 'ein langer Satz',
  });
  await fillEverything(id);
  const before = await versions(id);
  later(731);
  await job().anonymiseExpired();
  const [account] = await accounts();
  expect(account).toMatchObject({
    id,
    state: 'anonymised',
    role: 'municipal_officer',
    areas: ['14521035'],
    name: null,
    email: null,
    phone: null,
    signs_in: false,
  });
  expect(account.anonymised_at.getTime()).toBeGreaterThan(Date.now() + 730 * DAY);
  for (const table of ['credential', 'account_identity', 'account_link', 'session', 'access_token', 'mail'])
    expect(await database.db.query(`SELECT * FROM ${table}`)).toHaveLength(0);
  const after = await versions(id);
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({
    actor: 'service',
    account_id: null,
    reason: 'Aufbewahrungsfrist von 730 Tagen abgelaufen',
    row: expect.objectContaining({ state: 'anonymised' }),
  });
  const everything = await database.db.query(
    `SELECT row::text || coalesce(reason, '') AS text FROM record_version`,
  );
  for (const { text } of everything) expect(text).not.toMatch(/Olga|olga@/);
});

test('one that is active, or deactivated for a shorter time stays', async () => {
  await createAccount(database.db, { name: 'Aktiv' });
  await createAccount(database.db, { name: 'Kürzer', state: 'deactivated' });
  later(729);
  await job().anonymiseExpired();
  expect((await accounts()).map(({ name }: { name: string }) => name).toSorted()).toEqual([
    'Aktiv',
    'Kürzer',
  ]);
});

test('two instances at once: each account once', async () => {
  for (let i = 0; i < 6; i++) await createAccount(database.db, { state: 'deactivated' });
  later(800);
  await Promise.all([job().anonymiseExpired(), job().anonymiseExpired()]);
  const rows = await accounts();
  expect(rows.every(({ state }: { state: string }) => state === 'anonymised')).toBe(true);
  for (const { id } of rows) expect(await versions(id)).toHaveLength(2);
});

test('the address of someone anonymised is free again', async () => {
  await createAccount(database.db, { email: 'olga@example.org', state: 'deactivated' });
  later(731);
  await job().anonymiseExpired();
  await createAccount(database.db, { email: 'olga@example.org' });
  expect(await accounts()).toHaveLength(2);
});

test('the job starts with the service and ends with it', async () => {
  const { id } = await createAccount(database.db, { state: 'deactivated' });
  later(731);
  const running = job();
  running.onApplicationBootstrap();
  for (let i = 0; i < 100 && (await accounts())[0].state !== 'anonymised'; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await running.onModuleDestroy();
  expect((await accounts())[0]).toMatchObject({ id, state: 'anonymised' });
});
