import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bumpDataVersion, dataVersion } from './data-version.js';
import { VersionMemory } from './version-memory.js';

describe('a remembered answer', () => {
  let database: TestDatabase;
  let made = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const make = async () => ({ number: ++made, dataVersion: await dataVersion(database.db) });

  it('is given again until the data change', async () => {
    const memory = new VersionMemory<{ number: number; dataVersion: string }>(database.db, 2);
    expect((await memory.get('a', make)).number).toBe(1);
    expect((await memory.get('a', make)).number).toBe(1);
    await bumpDataVersion(database.db.manager, 'coverage');
    expect((await memory.get('a', make)).number).toBe(2);
  });

  it('is forgotten first where it is the oldest, and never kept if the data changed while it was made', async () => {
    const memory = new VersionMemory<{ number: number; dataVersion: string }>(database.db, 2);
    const first = (await memory.get('a', make)).number;
    await memory.get('b', make);
    await memory.get('c', make);
    expect((await memory.get('a', make)).number).toBeGreaterThan(first);
    const changing = async () => {
      const answer = await make();
      await bumpDataVersion(database.db.manager, 'coverage');
      return { ...answer, dataVersion: await dataVersion(database.db) };
    };
    const late = (await memory.get('d', changing)).number;
    expect((await memory.get('d', make)).number).toBeGreaterThan(late);
  });
});
