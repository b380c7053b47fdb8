import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import { setClock } from '../../platform/clock.js';
import { refreshSummaries } from './case-summary.js';

let scene: CaseScene;
beforeAll(async () => {
  scene = await caseScene();
}, 120_000);
afterAll(() => scene.service.close());
afterEach(() => setClock(null));

const findings = async (id: number): Promise<number> => {
  const [row] = await scene.service.db.query(
    'SELECT blocks + warnings + hints AS found FROM case_summary WHERE project_id = $1',
    [id],
  );
  return row.found;
};

it('a list shows at once what another project of the same Gemeinde has changed, and asks no other case anew', async () => {
  const { aCase, change, service } = scene;
  setClock(new Date('2026-11-22T10:00:00Z'));
  const own = await aCase({ name: 'Nord' });
  const other = await aCase({ name: 'Süd' });
  await aCase({ name: 'Anderswo', municipalities: ['14522080'] });
  await change(
    `UPDATE project SET area = ST_Multi(ST_MakeEnvelope(400000, 5600000, 404000, 5604000, 25833)) WHERE id = $1`,
    [own],
  );
  setClock(new Date('2026-11-22T10:05:00Z'));
  expect(await refreshSummaries(service.db, { all: true })).toBe(3);
  expect(await refreshSummaries(service.db)).toBe(0);
  const before = await findings(own);

  setClock(new Date('2026-11-22T10:10:00Z'));
  await change(
    `UPDATE project SET area = ST_Multi(ST_MakeEnvelope(403000, 5600000, 406000, 5604000, 25833)) WHERE id = $1`,
    [other],
  );
  setClock(new Date('2026-11-22T10:15:00Z'));
  expect(await refreshSummaries(service.db)).toBe(2);
  expect(await findings(own)).toBe(before + 1);
});
