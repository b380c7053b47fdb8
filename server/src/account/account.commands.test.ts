import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount, forgetAccounts } from '../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { insertSmallLand } from '../../test/small-land.js';
import { answerUsage, runLotse } from '../lotse-program.js';
import { CommandSocket, handOver } from '../platform/command-socket.js';
import type { CommandSession } from '../platform/command.js';
import { verifyPassword } from './password.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
});
afterAll(() => database.close());
beforeEach(() => forgetAccounts(database.db));

function sessionOf(input?: string) {
  const said: string[] = [];
  const warned: string[] = [];
  const session: CommandSession = {
    db: database.db,
    cwd: os.tmpdir(),
    beside: 'nothing',
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
    progress: () => undefined,
    exitCode: 0,
    input,
  };
  return { session, said, warned };
}

/** `lotse user …`, with what it said and its exit code. */
async function user(...args: string[]) {
  const { session, said, warned } = sessionOf();
  const exit = await runLotse(['user', ...args], session);
  return { exit, said, warned };
}

const ADMIN = ['ada@example.org', '--name', 'Ada Amtmann', '--role', 'admin'];
const accounts = () =>
  database.db.query(
    'SELECT a.*, p.name, p.email, p.phone, p.anonymised_at FROM account a JOIN person p ON p.id = a.person_id ORDER BY a.created_at',
  );
const lastVersion = async (id: string) =>
  (
    await database.db.query(
      `SELECT actor, reason, account_id FROM record_version WHERE record = 'account' AND record_key = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    )
  )[0];

describe('lotse user add', () => {
  test('prints the link of the invitation, queues it as mail, and the history says that the operator did it', async () => {
    const { exit, said, warned } = await user('add', ...ADMIN);
    expect({ exit, warned }).toEqual({ exit: 0, warned: [] });
    expect(said).toEqual([
      expect.stringMatching(
        /^Angelegt: ada@example\.org \(Verwaltung des Dienstes\)\. Passwort wählen: http:\/\/localhost:3000\/einladung\/[\w-]{43}$/,
      ),
    ]);
    const [account] = await accounts();
    expect(account).toMatchObject({ role: 'admin', state: 'invited', name: 'Ada Amtmann' });
    const [mail] = await database.db.query('SELECT * FROM mail');
    expect(mail.recipient).toBe('ada@example.org');
    expect(mail.body).toContain(said[0]!.split('wählen: ')[1]);
    expect(mail.body).toContain('Der Betrieb des Dienstes lädt Sie ein');
    expect(await lastVersion(account.id)).toEqual({
      actor: 'lotse user add',
      reason: null,
      account_id: null,
    });
  });

  test('areas and the right to manage users, as JSON', async () => {
    const { said } = await user(
      'add',
      'olga@example.org',
      '--name',
      'Olga',
      '--role',
      'municipal_officer',
      '--areas',
      '14521460, 14521035',
      '--manages-users',
      '--json',
    );
    const [account] = await accounts();
    expect(account).toMatchObject({ areas: ['14521035', '14521460'], manages_users: true });
    expect(JSON.parse(said[0]!)).toEqual({
      id: account.id,
      email: 'olga@example.org',
      role: 'municipal_officer',
      url: expect.stringContaining('/einladung/'),
    });
  });

  test('with a password from standard input the account is active and there is no link and no mail', async () => {
    const { session, said } = sessionOf('ein Satz mit Umlaut ä\n');
    expect(await runLotse(['user', 'add', ...ADMIN, '--password-stdin'], session)).toBe(0);
    expect(said).toEqual(['Angelegt: ada@example.org (Verwaltung des Dienstes).']);
    expect((await accounts())[0].state).toBe('active');
    const [{ password_hash: hash }] = await database.db.query('SELECT password_hash FROM credential');
    expect(await verifyPassword(hash, 'ein Satz mit Umlaut ä')).toBe(true);
    expect(await database.db.query('SELECT * FROM mail')).toHaveLength(0);
  });

  test('beside a running service the password travels through its socket', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-user-'));
    const socket = await CommandSocket.listen(folder, database.db, runLotse);
    try {
      const { session, said } = sessionOf();
      const argv = ['user', 'add', ...ADMIN, '--password-stdin'];
      expect(await handOver(folder, { argv, cwd: folder, input: 'ein langer Satz\n' }, session)).toBe(0);
      expect(said).toEqual(['Angelegt: ada@example.org (Verwaltung des Dienstes).']);
    } finally {
      await socket.close();
      fs.rmSync(folder, { recursive: true });
    }
    const [{ password_hash: hash }] = await database.db.query('SELECT password_hash FROM credential');
    expect(await verifyPassword(hash, 'ein langer Satz')).toBe(true);
  });

  test.each([
    [
      ['x@example.org', '--name', 'X', '--role', 'chef'],
      /^Die Rolle „chef“ gibt es nicht\. Möglich sind: municipal_officer \(/,
    ],
    [
      ['x@example.org', '--name', 'X', '--role', 'municipal_officer', '--areas', '14521999'],
      /^Passt nicht: Zum Schlüssel 14521999 gibt es heute keine Gemeinde\.$/,
    ],
    [
      ['x@example.org', '--name', 'X', '--role', 'municipal_officer', '--areas', 'Olbernhau'],
      /^Bitte Schlüssel mit 8 Ziffern/,
    ],
    [
      ['x@example.org', '--name', 'X', '--role', 'district_officer'],
      /^Fehlt: Die Rolle „Sachbearbeitung Landkreis“ braucht mindestens einen Kreis\.$/,
    ],
    [
      ['kein-at', '--name', 'X', '--role', 'admin'],
      /^Bitte eine E-Mail-Adresse wie name@kommune\.de eingeben\.$/,
    ],
    [['x@example.org', '--name', ' ', '--role', 'admin'], /^Bitte einen Namen eingeben\.$/],
    [
      ['x@example.org', '--name', 'X\nBcc: alle@example.org', '--role', 'admin'],
      /^Bitte ohne Zeilenumbruch und unsichtbare Zeichen\.$/,
    ],
    [
      ['Da@example.org', '--name', 'X', '--role', 'admin'],
      /^Zu dieser E-Mail-Adresse gibt es schon ein Konto\./,
    ],
    [
      ['x@example.org', '--name', 'X', '--role', 'admin', '--password-stdin'],
      /^Bitte mindestens 12 Zeichen wählen/,
    ],
  ])('one sentence and exit code 1: %j', async (args, sentence) => {
    await createAccount(database.db, { email: 'da@example.org' });
    const { exit, said, warned } = await user('add', ...args);
    expect(exit).toBe(1);
    expect(said).toEqual([]);
    expect(warned).toEqual([expect.stringMatching(sentence)]);
    expect(await accounts()).toHaveLength(1);
    expect(await database.db.query('SELECT * FROM mail')).toHaveLength(0);
  });

  test('what is missing on the command line is said in German, exit code 2', async () => {
    const { session, warned } = sessionOf();
    expect(await answerUsage(['user', 'add', 'x@example.org', '--role', 'admin'], session)).toBe(2);
    expect(warned.join('\n')).toContain('Es fehlt: --name <Name>.');
  });
});

describe('lotse user deactivate', () => {
  test('ends the access and keeps the reason', async () => {
    const { id } = await createAccount(database.db, { email: 'o@example.org' });
    const { exit, said } = await user('deactivate', 'O@example.org', '--reason', 'Ausgeschieden');
    expect({ exit, said }).toEqual({ exit: 0, said: ['Deaktiviert: O@example.org.'] });
    expect((await accounts())[0]).toMatchObject({ state: 'deactivated', email: 'o@example.org' });
    expect(await lastVersion(id)).toMatchObject({ actor: 'lotse user deactivate', reason: 'Ausgeschieden' });
  });

  test('not the last administration, not an account of the demo, not one that is not there', async () => {
    await createAccount(database.db, { role: 'admin', email: 'ada@example.org' });
    await createAccount(database.db, { isDemo: true, email: 'demo@example.org' });
    for (const [email, sentence] of [
      ['ada@example.org', /^Das ist das letzte aktive Konto mit der Rolle/],
      ['demo@example.org', /^Demokonten bleiben, wie sie sind/],
      ['weg@example.org', /^Zur E-Mail-Adresse weg@example\.org gibt es kein Konto\.$/],
    ] as const) {
      const { exit, warned } = await user('deactivate', email, '--reason', 'Nur ein Test');
      expect({ exit, warned }).toEqual({ exit: 1, warned: [expect.stringMatching(sentence)] });
    }
    const { said } = await user('deactivate', 'weg@example.org', '--reason', 'Nur ein Test', '--json');
    expect(JSON.parse(said[0]!)).toEqual({
      refusal: 'Zur E-Mail-Adresse weg@example.org gibt es kein Konto.',
    });
  });
});

test('lotse user reset ends password and second factor and prints the link for a new password', async () => {
  const { id } = await createAccount(database.db, { email: 'o@example.org', password: 'ein langer Satz' });
  const { exit, said } = await user('reset', 'o@example.org');
  expect(exit).toBe(0);
  expect(said).toEqual([
    expect.stringMatching(
      /^Zurückgesetzt: o@example\.org\. Passwort wählen: http:\/\/localhost:3000\/passwort\/[\w-]{43}$/,
    ),
  ]);
  const [credential] = await database.db.query('SELECT password_hash FROM credential');
  expect(credential.password_hash).toBeNull();
  expect(await lastVersion(id)).toMatchObject({ actor: 'lotse user reset', reason: 'Zugang zurückgesetzt' });
});

test('lotse user list names everyone, the anonymised by their id', async () => {
  expect((await user('list')).said).toEqual(['Es gibt noch keine Konten. Das erste legt „user add“ an.']);
  await createAccount(database.db, { email: 'o@example.org', name: 'Olga', areas: ['14521460'] });
  const { id } = await createAccount(database.db, {
    email: 'z@example.org',
    role: 'auditor',
    state: 'deactivated',
  });
  await user('anonymise', 'z@example.org');
  expect((await user('list')).said).toEqual([
    'o@example.org · Olga · Sachbearbeitung Kommune · 14521460 · aktiv',
    `${id} · Prüfung (liest nur) · anonymisiert`,
  ]);
  expect(JSON.parse((await user('list', '--json')).said[0]!)[0]).toMatchObject({
    email: 'o@example.org',
    state: 'active',
  });
});

describe('lotse user anonymise', () => {
  test('before the time, at the wish of the person, for a deactivated account', async () => {
    const { id } = await createAccount(database.db, { email: 'o@example.org', state: 'deactivated' });
    const { exit, said } = await user('anonymise', 'o@example.org');
    expect({ exit, said }).toEqual({ exit: 0, said: [`Anonymisiert: Konto ${id}.`] });
    expect((await accounts())[0]).toMatchObject({ state: 'anonymised', name: null, email: null });
    expect(await lastVersion(id)).toMatchObject({
      actor: 'lotse user anonymise',
      reason: 'Wunsch der Person (Art. 17 DSGVO)',
    });
    expect((await user('anonymise', 'o@example.org')).exit).toBe(1);
  });

  test('not for an active account', async () => {
    await createAccount(database.db, { email: 'o@example.org' });
    const { exit, warned } = await user('anonymise', 'o@example.org');
    expect({ exit, warned }).toEqual({
      exit: 1,
      warned: ['Nur ein deaktiviertes Konto lässt sich anonymisieren. Bitte es zuerst deaktivieren.'],
    });
  });
});
