import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { OneAtATime } from './one-at-a-time.js';
import { problem, tooMany } from './problem.js';
import { withTimeLimit } from './time-limit.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const refuse = () => problem(503, 'Das dauert zu lange.');
const rest = (seconds: number, ms: number) =>
  withTimeLimit(test.db, { ms, refuse }, async (manager) => {
    await manager.query('SELECT pg_sleep($1)', [seconds]);
    return 'done';
  });

describe('a question to the database', () => {
  it('that takes too long is broken off with a sentence; the embedded database cannot be interrupted', async () => {
    const answer = await rest(0.5, 50).catch((error) => error.getResponse().detail);
    expect(answer).toBe(test.embedded ? 'done' : 'Das dauert zu lange.');
  });

  it('that is quick is answered, and the limit ends with it', async () => {
    expect(await rest(0, 5_000)).toBe('done');
    const [{ statement_timeout }] = await test.db.query('SHOW statement_timeout');
    expect(statement_timeout).toBe('0');
  });

  it('that is wrong stays wrong', async () => {
    const wrong = withTimeLimit(test.db, { ms: 5_000, refuse }, (manager) => manager.query('SELECT 1/0'));
    await expect(wrong).rejects.toThrow(/division by zero/);
  });
});

describe('one at a time', () => {
  it('a second one of the same key is refused until the first has ended, well or badly', async () => {
    const turns = new OneAtATime(() => tooMany('Gleich.', 1));
    let end!: () => void;
    const first = turns.take('a', () => new Promise<void>((resolve) => (end = resolve)));
    await expect(turns.take('a', async () => 1)).rejects.toMatchObject({ status: 429 });
    expect(await turns.take('b', async () => 2)).toBe(2);
    end();
    await first;
    await expect(turns.take('a', () => Promise.reject(new Error('badly')))).rejects.toThrow('badly');
    expect(await turns.take('a', async () => 3)).toBe(3);
  });
});

describe('the connections of the service', () => {
  it('compile no query just in time: that costs more than it saves', async () => {
    const counted = await Promise.all(
      Array.from({ length: 5 }, () => test.db.query(`SELECT current_setting('jit') AS jit`)),
    );
    const settings = counted.map(([row]) => row.jit);
    // The embedded database has no compiler, whatever the setting says.
    if (!test.embedded) expect(new Set(settings)).toEqual(new Set(['off']));
  });
});
