import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { stateGuidelineOf } from './state-guideline.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedProgrammes(database.db);
}, 120_000);
afterAll(() => database.close());

describe('The RL DiOS with which the track of the Land begins', () => {
  it.each([
    ['white_spot_2015', '2017-02-01', 'dios_2016'],
    ['white_spot_2018', '2019-02-01', 'dios_2018'],
    ['grey_spot_2021', '2021-10-01', 'dios_2022'],
    ['gigabit20_2023', '2023-06-01', 'dios_2023'],
    ['gigabit20_2026', null, 'dios_2023'],
    ['gap_closure_2024', null, 'dios_2023'],
  ])('of %s applied for on %s is %s', async (guideline, appliedOn, found) => {
    expect(await stateGuidelineOf(database.db.manager, guideline, appliedOn)).toBe(found);
  });

  it('is the one that its guideline version names', async () => {
    await database.db.query(
      `UPDATE programme_parameter SET value = '"RL DiOS 2016"'
        WHERE name = 'state_guideline' AND guideline_version_id = 'grey_spot_2021'`,
    );
    expect(await stateGuidelineOf(database.db.manager, 'grey_spot_2021', '2021-10-01')).toBe('dios_2016');
    expect(await stateGuidelineOf(database.db.manager, null, null)).toBeNull();
  });
});
