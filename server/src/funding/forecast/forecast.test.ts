import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { signedIn } from '../../../test/accounts.js';
import { startTestService, type TestService } from '../../../test/service.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertCase } from '../../../test/things-of-funding.js';
import { insertProject, insertProjectDocument } from '../../../test/things-of-projects.js';
import { SHARES } from '../../coverage/cell-bands.js';
import { CellBuffer } from '../../coverage/cell-buffer.js';
import { storeCells } from '../../coverage/cell-store.js';
import { openEdition } from '../../coverage/edition-store.js';
import { projectionOf } from '../../coverage/grid-projection.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { toDegrees } from '../../project/area/area-projection.js';
import type { FinderDto, ForecastDto } from './forecast.dto.js';

const [AUE, OLBERNHAU, DOEBELN] = ['14521035', '14521460', '14522080'];

type Signed = Awaited<ReturnType<typeof signedIn>>;
let service: TestService;
let advisor: Signed;
let officer: Signed;
beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await db.query(`UPDATE municipality SET area_km2 = 500 WHERE valid_to IS NULL`);
    await seedProgrammes(db);
  });
  advisor = await signedIn(service, { role: 'dias_advisor' });
  officer = await signedIn(service, { role: 'municipal_officer', areas: [AUE] });
}, 120_000);
afterAll(() => service.close());

async function forecast(body: object, by = advisor) {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: '/api/forecasts',
    headers: by.headers,
    payload: body,
  });
  return { status: answer.statusCode, json: answer.json() as ForecastDto & { errors: { path: string }[] } };
}
const find = async (query: string, by = advisor) =>
  (await service.get(`/api/programme-finder?${query}`, by.headers)) as unknown as {
    status: number;
    json: FinderDto & { detail: string };
  };
const criterion = (of: ForecastDto, id: string) => of.criteria.find((one) => one.criterion === id)!;

/** A case of Aue and Olbernhau under the version of 2024, evaluated. */
async function aCase(): Promise<number> {
  const id = await insertProject(service.db, {
    municipalities: [AUE, OLBERNHAU],
    managed_by: [AUE],
    guideline_version_id: 'gigabit20_2024',
    call_id: 'gigabit20_2024_regular',
    total_cost: 36_666_000,
  });
  await insertCase(service.db, id);
  await service.db.query(
    `INSERT INTO market_survey (project_id, number, addresses, eligible_addresses, white_addresses, promised_addresses, potential_addresses)
     VALUES ($1, 1, 9000, 4074, 2700, 80, 100)`,
    [id],
  );
  return id;
}

describe('The forecast of a case', () => {
  it('rests on its survey, its Gemeinden and the version it was filed under, with every source', async () => {
    const { status, json } = await forecast({ caseId: await aCase() });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      guidelineVersionId: 'gigabit20_2024',
      callName: 'Aufruf 2024',
      stateGuidelineName: 'RL DiOS 2023',
      total: { min: 425, max: 500, of: 500 },
      fastLane: { points: 300, verdict: 'above' },
    });
    expect(criterion(json, 'catch_up_need')).toMatchObject({ min: 200, max: 200, value: '30\u00a0%' });
    expect(criterion(json, 'rural_participation').steps[0]).toBe(
      '30.000\u00a0Einwohner ÷ 1.000 km² = 30 Einwohner/km²',
    );
    expect(json.rates.find(({ rate }) => rate === 60)).toMatchObject({
      federal: 21_999_600_00,
      state: 14_666_400_00,
      own: 0,
      fagPool: 3_666_600_00,
    });
    expect(json.sources.map(({ label }) => label)).toContain('Punkte für die Schnellspur');
    expect(json.sources.every(({ source }) => source.length > 2)).toBe(true);
  });

  it('takes points of the portal over its own range, until another group is asked about', async () => {
    const id = await aCase();
    const document = await insertProjectDocument(service.db, id, advisor.id);
    await service.db.query(
      `INSERT INTO score_points (project_id, criterion, points, document_id, entered_on)
       VALUES ($1, 'intermunicipal_cooperation', 30, $2, '2024-06-01')`,
      [id, document],
    );
    expect(criterion((await forecast({ caseId: id })).json, 'intermunicipal_cooperation')).toMatchObject({
      min: 30,
      max: 30,
      trust: 'entered',
    });
    const { json } = await forecast({ caseId: id, municipalities: [AUE, OLBERNHAU, DOEBELN] });
    expect(criterion(json, 'intermunicipal_cooperation')).toMatchObject({ min: 0, max: 75, trust: 'range' });
    // What was surveyed says nothing of a larger group, either.
    expect(criterion(json, 'catch_up_need')).toMatchObject({ min: 0, max: 200, trust: 'missing' });
    expect(json.municipalities.map(({ ags }) => ags).sort()).toEqual([AUE, OLBERNHAU, DOEBELN].sort());
  });

  it('says what would be, with whatever is assumed in place of what is stored', async () => {
    const { json } = await forecast({
      caseId: await aCase(),
      guidelineVersionId: 'gigabit20_2026',
      promisedAddresses: 120,
      totalCost: 100_000_000_00,
      points: [{ criterion: 'synergy_use', points: 50 }],
    });
    expect(criterion(json, 'synergy_use')).toMatchObject({ min: 50, trust: 'entered' });
    expect(criterion(json, 'synergy_use').steps[0]).toContain('= 20\u00a0% (angenommen)');
    expect(json.fastLane).toMatchObject({
      points: null,
      verdict: 'unknown',
      earlier: { points: 350, year: 2025 },
    });
    expect(json.rates.find(({ rate }) => rate === 70)!.cappedBy).toContain('40.000.000,00');
    expect(json.callName).toBeNull();
  });

  it('is the same 404 for a case outside the scope and for none at all', async () => {
    const id = await insertProject(service.db, { municipalities: [DOEBELN], managed_by: [DOEBELN] });
    await insertCase(service.db, id);
    const [outside, missing] = [
      await forecast({ caseId: id }, officer),
      await forecast({ caseId: 2_000_000_000 }, officer),
    ];
    expect([outside.status, missing.status]).toEqual([404, 404]);
    expect((await forecast({ caseId: id })).status).toBe(200);
  });
});

describe('A forecast without a case', () => {
  it('needs Gemeinden alone: what is not known of them is open', async () => {
    const { json } = await forecast({ municipalities: [AUE, OLBERNHAU] }, officer);
    expect(json.guidelineVersionId).toBe('gigabit20_2026');
    expect(criterion(json, 'rural_participation')).toMatchObject({ min: 100, max: 100 });
    expect(json.total).toEqual({ min: 100, max: 500, of: 500 });
    expect(json.rates[0]).toMatchObject({ rate: 50, federal: null, total: null });
  });

  it.each([
    [{}, 'municipalities'],
    [{ municipalities: ['14999999'] }, 'municipalities'],
    [{ municipalities: [AUE], whiteAddresses: 11, allAddresses: 10 }, 'whiteAddresses'],
    [{ municipalities: [AUE], totalCost: 100, thirdShare: 101 }, 'thirdShare'],
    [{ municipalities: [AUE], points: [{ criterion: 'synergy_use', points: 126 }] }, 'points.0.points'],
    [{ municipalities: [AUE], callId: 'gap_closure_3' }, 'callId'],
  ])('%j is refused at the field', async (body, path) => {
    const { status, json } = await forecast(body);
    expect([status, json.errors[0]!.path]).toEqual([400, path]);
  });

  it('shows the atlas as an indication only, where there is one', async () => {
    await someCells(service.db);
    const { json } = await forecast({ municipalities: [AUE] });
    const { indication, min, max, trust } = criterion(json, 'catch_up_need');
    expect([min, max, trust]).toEqual([0, 200, 'missing']);
    expect(indication).toBe(
      'Richtwert aus dem Breitbandatlas, keine Förderfähigkeit: 30 weiße in den Gemeinden ÷ 40\u00a0Haushalte der Gemeinden = 75\u00a0% (Stand 31.12.2025).',
    );
  });
});

describe('The programme finder', () => {
  it('names for a Gemeinde every version and call of that day, the fitting ones first, with reasons and sources', async () => {
    const { json } = await find(`area=${AUE}&day=2025-06-01`);
    expect(json.asked).toBe('Aue-Bad Schlema am 01.06.2025');
    expect(json.items[0]).toMatchObject({ verdict: 'fits', open: true });
    const call = json.items.find(({ callId }) => callId === 'gigabit20_2025_regular')!;
    expect(call.verdict).toBe('fits');
    expect(call.reasons.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Aufruf 2025 am 01.06.2025 offen: 23.01.2025 bis 15.09.2025.',
        'Nach dem Atlas liegen zwischen 30 und 40 von 40\u00a0Haushalten unter 300/150 Mbit/s (Download).',
      ]),
    );
    expect(json.notes[0]).toContain('keine Förderfähigkeit');
    expect(
      (await find(`area=${AUE}&day=2025-10-01`)).json.items.find(
        ({ callId }) => callId === 'gigabit20_2025_regular',
      )!.verdict,
    ).toBe('does_not_fit');
  });

  it('asks for a Kreis as the one who applies, and for a project with what is stored of it', async () => {
    const kreis = await find('area=14521&day=2025-06-01');
    expect(kreis.json.asked).toBe('Erzgebirgskreis am 01.06.2025');
    const id = await insertProject(service.db, {
      name: 'Lücke',
      total_cost: 2_000_000,
      model: 'gap_closure',
    });
    const { json } = await find(`project=${id}&day=2025-06-01`);
    expect(json.asked).toBe('die Gemeinden von „Lücke“ (kein Gebiet gezeichnet) am 01.06.2025');
    const gap = json.items.find(({ callId }) => callId === 'gap_closure_3')!;
    expect(gap.reasons.map(({ sentence }) => sentence)).toContain(
      'Zu viel: Gesamtausgaben 2.000.000,00\u00a0€, höchstens 1.000.000,00\u00a0€.',
    );
  });

  it('counts applications of the same year, but never tells an officer of projects they may not see', async () => {
    await insertProject(service.db, {
      name: 'Geheime Lücke',
      municipalities: [DOEBELN],
      managed_by: [DOEBELN],
      guideline_version_id: 'gap_closure_2024',
      call_id: 'gap_closure_3',
      status: 'funding_applied',
    });
    const gap = async (by: Signed) =>
      (await find(`area=${DOEBELN}&day=2025-06-01`, by)).json.items.find(
        ({ callId }) => callId === 'gap_closure_3',
      )!;
    expect(JSON.stringify(await gap(advisor))).toContain('Döbeln („Geheime Lücke“)');
    expect(JSON.stringify(await gap(officer))).not.toContain('Geheime');
  });

  it('answers what does not exist and what is not theirs alike', async () => {
    const other = await insertProject(service.db, { municipalities: [DOEBELN], managed_by: [DOEBELN] });
    const words = async (query: string) => {
      const { status, json } = await find(query, officer);
      return [status, json.detail.replace(/\d+/g, '…')];
    };
    expect(await words(`project=${other}`)).toEqual(await words('project=2000000000'));
    expect((await find('area=14999')).status).toBe(404);
    expect((await find('day=2025-06-01')).status).toBe(400);
  });
});

/** 30 households below 30 Mbit/s and 10 with up to 200, in the ground of every Gemeinde of the small Land. */
async function someCells(db: DataSource): Promise<void> {
  const id = await openEdition(db, {
    source: 'Testatlas',
    userGroup: 'households',
    referenceDate: '2025-12-31',
    level: 'cell',
    fileName: 'test',
    checksum: 'test',
    licence: 'test',
    credit: '© Testatlas',
    gridSrid: 3035,
  });
  const at = (x: number, y: number) =>
    projectionOf(3035)!
      .forward(...(toDegrees(x, y) as [number, number]))
      .map((metres) => Math.floor(metres / 100)) as [number, number];
  const cells = new CellBuffer();
  const reached = (classes: number) =>
    Array.from({ length: SHARES }, (_, i) => (i % 6 < classes ? 10_000 : 0));
  cells.add(...at(400_700, 5_600_300), 14521035, 30, reached(0));
  cells.add(...at(400_900, 5_600_500), 14521035, 10, reached(4));
  await storeCells(db, id, cells.sorted());
  await db.query(`UPDATE coverage_edition SET active_from = now() WHERE id = $1`, [id]);
}
