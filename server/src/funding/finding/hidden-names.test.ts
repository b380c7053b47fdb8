import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseApi } from '../../../test/case-api.js';

let api: CaseApi;
beforeAll(async () => {
  api = await CaseApi.start();
}, 120_000);
afterAll(() => api.close());

it('a Kommune reads that another project overlaps, and of one that is not public neither its name nor how much exactly', async () => {
  const { db } = api.service;
  const id = await api.opened();
  const other = await api.project({ name: 'Geheim', municipalities: ['14522080'], managed_by: ['14522080'] });
  const draw = (project: number, west: number) =>
    db.query(
      `UPDATE project SET area = ST_Multi(ST_MakeEnvelope($2::float8, 5600000, $2::float8 + 4000, 5604000, 25833)) WHERE id = $1`,
      [project, west],
    );
  await draw(id, 400_000);
  await draw(other, 403_123);
  const sentences = async (by: CaseApi['advisor']): Promise<string> =>
    (await api.get(id, by)).json.findings.map(({ sentence }: { sentence: string }) => sentence).join('\n');
  expect(await sentences(api.advisor)).toContain(
    `3,51 km² von 16 km² des Projektgebiets liegen auch in einem anderen geförderten Vorhaben: „Geheim“ (${other});`,
  );
  const read = await sentences(api.officer);
  expect(read).toContain(
    'rund 3,5 km² von 16 km² des Projektgebiets liegen auch in einem anderen geförderten Vorhaben: ein nicht veröffentlichtes Vorhaben;',
  );
  expect(read).not.toContain('Geheim');
  await db.query(`UPDATE project SET status = 'idea' WHERE id = $1`, [other]);
  expect(await sentences(api.advisor)).not.toContain('Geheim');
});
