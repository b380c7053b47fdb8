import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';
import { parametersOf } from './programme.queries.js';
import { readSeedProgrammes, seedNewParameters, seedProgrammes } from './seed-programmes.js';
import type { GuidelineVersionDto, ParameterDto } from './programme.dto.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService((db) => seedProgrammes(db));
}, 120_000);
afterAll(() => service.close());

async function version(programme: string, id: string): Promise<GuidelineVersionDto> {
  const { json } = await service.get(`/api/programmes/${programme}`);
  return json.versions.find((one: GuidelineVersionDto) => one.id === id);
}
const valueOf = (of: { parameters: ParameterDto[] }, name: string) =>
  of.parameters.find((one) => one.name === name)?.value;

describe('Funding programmes', () => {
  it('name every programme of Bund and Land with the versions of its guideline, the newest first', async () => {
    const { json } = await service.get('/api/programmes');
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([
      'gigabit20',
      'gap_closure',
      'grey_spot',
      'white_spot',
      'advisory_grant',
      'dios',
    ]);
    expect(json.items[0].versions.map(({ id }: { id: string }) => id)).toEqual([
      'gigabit20_2026',
      'gigabit20_2025',
      'gigabit20_2024',
      'gigabit20_2023',
    ]);
    expect(json.items[0].versions[0].parameters).toBeUndefined();
  });

  it('keep every change of the law as a version: threshold, score of the fast lane, length of the survey', async () => {
    const thresholds = await Promise.all(
      [
        ['white_spot', 'white_spot_2015'],
        ['grey_spot', 'grey_spot_2021'],
        ['gigabit20', 'gigabit20_2024'],
      ].map(async ([programme, id]) => valueOf(await version(programme!, id!), 'threshold_down')),
    );
    expect(thresholds).toEqual([30, 100, 300]);
    expect(valueOf(await version('gigabit20', 'gigabit20_2023'), 'threshold_sym')).toBe(200);
    expect(valueOf(await version('gigabit20', 'gigabit20_2024'), 'fast_lane_points')).toBe(300);
    expect(valueOf(await version('gigabit20', 'gigabit20_2025'), 'fast_lane_points')).toBe(350);
    expect(valueOf(await version('gigabit20', 'gigabit20_2025'), 'survey_min_days')).toBe(56);
    expect(valueOf(await version('gigabit20', 'gigabit20_2026'), 'survey_min_days')).toBe(30);
  });

  it('never guess: what nobody knows is null and says so', async () => {
    const { parameters } = await version('gigabit20', 'gigabit20_2026');
    expect(parameters.find(({ name }) => name === 'fast_lane_points')).toMatchObject({
      value: null,
      trust: 'unknown',
    });
  });

  it('give every figure its source', () => {
    const all = readSeedProgrammes().flatMap(({ versions }) =>
      versions.flatMap((one) => [...one.parameters, ...one.calls.flatMap((call) => call.parameters)]),
    );
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ source }) => source.trim().length < 3)).toEqual([]);
    expect(all.filter(({ trust, value }) => (trust === 'unknown') !== (value === null))).toEqual([]);
  });

  it('come to a running installation with the next start, and leave alone what stands there', async () => {
    const of = async (name: string) => (await parametersOf(service.db, 'grey_spot_2021')).get(name);
    const before = await of('state_guideline');
    await service.db.query(
      `DELETE FROM programme_parameter WHERE guideline_version_id = 'grey_spot_2021' AND name = 'state_guideline'`,
    );
    await service.db.query(
      `UPDATE programme_parameter SET value = '77' WHERE guideline_version_id = 'grey_spot_2021' AND name = 'survey_min_days'`,
    );
    await seedNewParameters(service.db);
    await seedNewParameters(service.db);
    expect(await of('state_guideline')).toMatchObject({ value: before!.value, source: before!.source });
    expect((await of('survey_min_days'))!.value).toBe(77);
  });

  it('say which calls there were, when, and what held for them alone', async () => {
    const { calls } = await version('gap_closure', 'gap_closure_2024');
    expect(calls.map(({ id, opens }) => [id, opens])).toEqual([
      ['gap_closure_3', '2025-03-05'],
      ['gap_closure_2', '2024-09-05'],
      ['gap_closure_1', '2024-06-06'],
    ]);
    expect(calls.map((call) => valueOf(call, 'max_total_eur'))).toEqual([1_000_000, 1_000_000, 500_000]);
  });

  it('let a parameter of the call stand over that of its version', async () => {
    const of = await parametersOf(service.db, 'gap_closure_2024', 'gap_closure_3');
    expect(of.get('cap_eur')!.value).toBe(500_000);
    expect(of.get('threshold_down')!.value).toBe(300);
    expect((await parametersOf(service.db, null)).size).toBe(0);
  });

  it('show with asOf what was known then', async () => {
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await service.db.query(`UPDATE programme SET name = 'Gigabit 3.0' WHERE id = 'gigabit20'`);
    const then = await service.get(`/api/programmes/gigabit20?asOf=${before}`);
    expect(then.json.name).toBe('Gigabit-Richtlinie des Bundes 2.0');
    expect((await service.get('/api/programmes/gigabit20')).json.name).toBe('Gigabit 3.0');
  });

  it('answer an unknown programme with 404 and a sentence', async () => {
    const { status, json } = await service.get('/api/programmes/mondflug');
    expect(status).toBe(404);
    expect(json.detail).toBe('Ein Förderprogramm „mondflug“ gibt es hier nicht.');
  });
});
