import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await edition(db, '2018-12-31', { '14': 12, '14521': 20 });
    await edition(db, '2021-06-30', { '14': 48.94, '14521': 42.1 });
  });
}, 120_000);
afterAll(() => service.close());

async function edition(db: TestService['db'], date: string, shares: Record<string, number>): Promise<void> {
  const [{ id }] = await db.query(
    `INSERT INTO coverage_edition (source, user_group, reference_date, level, credit, licence, is_demo, file_name, checksum, imported_at, active_from)
     VALUES ('Breitbandatlas', 'households', $1::date, 'mixed', 'Atlas', 'frei', false, 'x', $2, now(), now()) RETURNING id`,
    [date, `sum of ${date}`],
  );
  for (const [area, share] of Object.entries(shares))
    await db.query(
      `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share, computed) VALUES ($1, $2, 'all', 1000, $3, false)`,
      [id, area, share],
    );
}
const get = (path: string) => service.get(`/api/${path}`);

describe('The figures of a Land and of a Kreis', () => {
  it.each([
    ['states/14/coverage-trend', [12, 48.94]],
    ['districts/14521/coverage-trend', [20, 42.1]],
  ])('%s is told over the editions, with the break of the series', async (path, shares) => {
    const { status, json } = await get(path);
    expect(status).toBe(200);
    expect(json.points.map(({ figures }: { figures: { share: number }[] }) => figures[0]!.share)).toEqual(
      shares,
    );
    expect(json.points[1].seriesBreak).toContain('ganze Prozent');
  });
  it('those of the Land stand by themselves', async () => {
    const { json } = await get('states/14/coverage');
    expect(json.areas).toMatchObject([{ area: '14', name: 'Sachsen', figures: [{ share: 48.94 }] }]);
  });
  it.each([
    'states/12/coverage',
    'states/12/coverage-trend',
    'states/x/coverage',
    'districts/14999/coverage-trend',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));
});
