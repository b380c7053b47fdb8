import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { createService } from '../service.js';
import { readConfiguration } from './configuration.js';
import { ServiceLog } from './service-log.js';

const EMAIL = 'Anna.Muster@kommune.example';

let database: TestDatabase;
let app: NestFastifyApplication;
let lines: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  app = await createService(
    database.db,
    readConfiguration({}),
    new ServiceLog((line) => lines.push(line), true),
  );
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** The entries of one request. */
async function entriesOf(method: 'GET' | 'POST', url: string, payload?: object) {
  lines = [];
  const answer = await app.inject({
    method,
    url,
    headers: { 'user-agent': 'Anna' },
    payload,
    remoteAddress: '192.0.2.77',
  });
  await new Promise((resolve) => setImmediate(resolve));
  lines = lines.filter((line) => line.includes('"context":"request"'));
  return { answer, entries: lines.map((line) => JSON.parse(line)), text: lines.join('\n') };
}

describe('the log', () => {
  it('has one line for a write: route, status, time, number of the request', async () => {
    const { answer, entries } = await entriesOf('POST', '/api/password-resets?for=anna', { email: EMAIL });
    expect(entries).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        level: 'info',
        context: 'request',
        requestId: answer.headers['x-request-id'],
        method: 'POST',
        route: '/api/password-resets',
        status: 202,
        ms: expect.any(Number),
        account: null,
      },
    ]);
  });
  it('names neither address nor query, nobody and no secret', async () => {
    const { text } = await entriesOf('POST', `/api/session?secret=abc&email=${EMAIL}`, {
      email: EMAIL,
      password: 'geheim',
    });
    expect(text).toContain('/api/session');
    expect(text).not.toMatch(/abc|geheim|Anna|192\.0\.2|\?/i);
    const unknown = await entriesOf('POST', `/api/nonsense/${EMAIL}`);
    expect(unknown.entries).toMatchObject([{ route: 'unknown', status: 404 }]);
    expect(unknown.text).not.toContain('Anna');
  });
  it('leaves everyday reads out, and has those that were refused', async () => {
    expect((await entriesOf('GET', '/api/health')).entries).toEqual([]);
    expect((await entriesOf('GET', '/api/nonsense')).entries).toEqual([]);
    expect((await entriesOf('GET', '/api/accounts')).entries).toEqual([]);
    expect((await entriesOf('GET', '/api/municipalities?limit=0')).entries).toMatchObject([{ status: 400 }]);
  });
  it('of a failing insert with an e-mail names no e-mail', async () => {
    await database.db.query(`ALTER TABLE person ADD CONSTRAINT nobody CHECK (name <> 'Anna Muster')`);
    const insert = database.db.query(
      `INSERT INTO person (name, email) VALUES ('Anna Muster', $1) /* Anna */`,
      [EMAIL.toLowerCase()],
    );
    const error: unknown = await insert.catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error)).toContain('anna.muster@');
    lines = [];
    new Logger('test').error('could not be stored', error);
    expect(lines[0]).toContain('violates check constraint');
    expect(lines[0]).toContain('"code":"23514"');
    expect(lines[0]).toContain(' at ');
    expect(lines.join()).not.toMatch(/anna|muster|INSERT/i);
  });
  it.each([
    [`invalid input syntax for type uuid: "${EMAIL}"`, 'invalid input syntax for type uuid: "…"'],
    [`duplicate key: Key (email)=(${EMAIL}) already exists`, 'duplicate key: Key (email)=(…) already exists'],
    [`550 <${EMAIL}> unknown`, '550 <…@…> unknown'],
  ])('%s', (words, kept) => {
    lines = [];
    new Logger('test').error(new Error('outer', { cause: new Error(words) }));
    expect(JSON.parse(lines[0]!).error.cause.message).toBe(`Error: ${kept}`);
  });
  it('prints no object that it does not know', () => {
    lines = [];
    new Logger('test').warn('a mail failed', { recipient: EMAIL, status: 550 });
    expect(JSON.parse(lines[0]!)).toEqual({
      time: expect.any(String),
      level: 'warn',
      context: 'test',
      message: 'a mail failed',
      status: 550,
    });
  });
  it('for a person at a terminal is words', () => {
    const words: string[] = [];
    const log = new ServiceLog((line) => words.push(line), false);
    log.log('', { method: 'POST', route: '/api/session', status: 200, ms: 3 }, 'request');
    expect(words[0]).toMatch(/^\d\d:\d\d:\d\d INFO {2}\[request\] POST \/api\/session 200 3$/);
  });
});
