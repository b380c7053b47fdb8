import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BulkScene, BURKAU, csv, HASELBACHTAL } from '../../../test/bulk-scene.js';
import { insertSmallProgramme } from '../../../test/record-api.js';
import {
  boundErrors,
  boundRemark,
  eligibleErrors,
  NO_BOUNDS,
  shareErrors,
  sumOfLots,
  together,
} from './count-bounds.js';

const gemeinden = { households: 1_000, inhabitants: 2_100 };

describe('counts against the Gemeinden', () => {
  it('more addresses than households are asked about, more than three for each inhabitant are refused', () => {
    expect(boundRemark({ funded: 1_000 }, gemeinden)).toBeNull();
    expect(boundRemark({ funded: 1_001 }, gemeinden)).toBe(
      'Adressen des Vorhabens: 1.001 sind mehr als die 1.000 Haushalte der Gemeinden',
    );
    expect(boundErrors({ funded: 6_300 }, gemeinden, 'counts.')).toEqual([]);
    expect(boundErrors({ funded: 6_301, passed: 6_301 }, gemeinden, 'counts.')).toEqual([
      {
        path: 'counts.funded',
        message:
          'Adressen des Vorhabens: 6.301 Adressen sind bei 2.100 Einwohnern der Gemeinden nicht möglich. Bitte die Zahl und die Gemeinden prüfen.',
      },
      { path: 'counts.passed', message: expect.stringContaining('6.301') },
    ]);
  });

  it('what is stored already is not asked about again', () => {
    expect(boundErrors({ funded: 9_000 }, gemeinden, '', { funded: 9_000 })).toEqual([]);
    expect(boundErrors({ funded: 9_001 }, gemeinden, '', { funded: 9_000 })).toHaveLength(1);
  });

  it('where inhabitants are not known a household stands for two; where nothing is known nobody is refused', () => {
    const households = { households: 100, inhabitants: null };
    expect(boundErrors({ eligible: 600 }, households, '')).toEqual([]);
    expect(boundErrors({ eligible: 601 }, households, '')[0]!.message).toContain('bei 100 Haushalten');
    expect(boundErrors({ eligible: 9_999_999 }, NO_BOUNDS, '')).toEqual([]);
    expect(boundRemark({ eligible: 9_999_999 }, NO_BOUNDS)).toBeNull();
  });

  it('of several Gemeinden are those of all, and unknown where one of them is', () => {
    expect(together([gemeinden, gemeinden])).toEqual({ households: 2_000, inhabitants: 4_200 });
    expect(together([gemeinden, { households: null, inhabitants: 50 }])).toEqual({
      households: null,
      inhabitants: 2_150,
    });
    expect(together([])).toEqual(NO_BOUNDS);
  });
});

describe('counts against each other', () => {
  it('funded addresses are among those that may be funded, where no commercial ones are counted with them', () => {
    expect(eligibleErrors({ eligible: 100, funded: 101 }, true, 'counts.')).toEqual([
      {
        path: 'counts.funded',
        message:
          'Adressen des Vorhabens: 101 sind mehr als 100 („Förderfähig“). Bitte eine der beiden Zahlen berichtigen.',
      },
    ]);
    expect(eligibleErrors({ eligible: 100, funded: 101 }, false, '')).toEqual([]);
    expect(eligibleErrors({ eligible: null, funded: 101 }, true, '')).toEqual([]);
    const stored = { eligible: 100, funded: 101 };
    expect(eligibleErrors(stored, true, '', stored)).toEqual([]);
  });

  const lots = (...funded: (number | null)[]) =>
    sumOfLots(funded.map((count) => ({ funded: count, reserveExtension: null })));
  const none = { lots: lots(), project: {} };

  it('the lots together have no more than the project; less they may have', () => {
    expect(shareErrors(lots(60, 40), { funded: 100 }, none)).toEqual([]);
    expect(shareErrors(lots(60, null), { funded: 100 }, none)).toEqual([]);
    expect(shareErrors(lots(60, 41), { funded: null }, none)).toEqual([]);
    expect(shareErrors(lots(60, 41), { funded: 100 }, none)).toEqual([
      {
        field: 'funded',
        message: 'Adressen: die Lose haben zusammen 101, das Vorhaben 100. Bitte eines davon berichtigen.',
      },
    ]);
  });

  it('what did not add up before can be mended step by step, and not made worse', () => {
    const before = { lots: lots(80, 40), project: { funded: 100 } };
    expect(shareErrors(lots(70, 40), { funded: 100 }, before)).toEqual([]);
    expect(shareErrors(lots(80, 41), { funded: 100 }, before)).toHaveLength(1);
    expect(shareErrors(lots(80, 40), { funded: 90 }, before)).toHaveLength(1);
  });
});

describe('the same in every way a count is entered', () => {
  let scene: BulkScene;
  let reference: string;
  beforeAll(async () => {
    scene = await BulkScene.start();
    await insertSmallProgramme(scene.db);
    await scene.db.query(`UPDATE municipality SET population = 2 WHERE ags = ANY ($1)`, [
      [BURKAU, HASELBACHTAL],
    ]);
    const [{ id }] = await scene.db.query(
      `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit,
         grid_srid, row_counts, active_from)
       VALUES ('bba', 'households', '2025-06-30', 'cell', 'f', 'c', 'l', 'c', 25832, '{"weights": "counts"}', now()) RETURNING id`,
    );
    await scene.db.query(
      `INSERT INTO coverage_cell (edition_id, gy, gx, ags, households, bands_all, bands_ftthb, bands_hfc, bands_dsl, shares, running)
       SELECT $1, 1, n, ags, 1, 0, 0, 0, 0, '{}', '{}' FROM unnest($2::text[]) WITH ORDINALITY AS x (ags, n)`,
      [id, [BURKAU, HASELBACHTAL]],
    );
  }, 120_000);
  afterAll(() => scene?.service.close());
  beforeEach(async () => {
    await scene.newProject();
    reference = `zahl-${scene.project}`;
    await scene.db.query(`UPDATE project SET reference = $2 WHERE id = $1`, [scene.project, reference]);
  });

  const etagOf = async () =>
    String((await scene.call('GET', `project-records/${scene.project}`)).headers.etag);
  const care = async () =>
    (await scene.call('GET', `project-records/${scene.project}`)).json.care.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
  const save = async (method: 'PUT' | 'POST', part: string, body: object) =>
    scene.call(method, `project-records/${scene.project}${part}`, body, { etag: await etagOf() });
  const record = (counts: object) => ({
    name: 'Westlausitz',
    kind: 'funded',
    guidelineVersionId: 'g2023',
    recipientType: 'district',
    recipientName: 'Landkreis Bautzen',
    recipientArea: '14625',
    technology: 'ftth',
    counts,
    municipalities: [BURKAU, HASELBACHTAL].map((ags) => ({ ags, addressCount: null })),
  });
  const IMPOSSIBLE = '13 Adressen sind bei 4 Einwohnern der Gemeinden nicht möglich.';
  const REMARK = 'Adressen des Vorhabens: 3 sind mehr als die 2 Haushalte der Gemeinden';

  it('in the form of the record', async () => {
    const refused = await save('PUT', '', record({ funded: 13 }));
    expect([refused.status, refused.json.errors[0]]).toEqual([
      400,
      { path: 'counts.funded', message: expect.stringContaining(IMPOSSIBLE) },
    ]);
    expect((await save('PUT', '', record({ eligible: 2, funded: 3 }))).json.errors[0].path).toBe(
      'counts.funded',
    );
    expect((await save('PUT', '', record({ funded: 3 }))).status).toBe(200);
    expect(await care()).toContain(REMARK);
  });

  it('in a report', async () => {
    const refused = await save('POST', '/reports', { counts: { passed: 13 } });
    expect([refused.status, refused.json.errors[0]]).toEqual([
      400,
      { path: 'counts.passed', message: expect.stringContaining(IMPOSSIBLE) },
    ]);
    expect((await save('POST', '/reports', { counts: { passed: 3 } })).status).toBe(200);
    expect((await care()).join()).toContain('3 sind mehr als die 2 Haushalte');
  });

  it('in the lots, each and together', async () => {
    const lots = (...funded: number[]) => ({
      lots: funded.map((count, i) => ({ number: i + 1, funded: count })),
    });
    const refused = await save('PUT', '/lots', lots(13));
    expect([refused.status, refused.json.errors[0]]).toEqual([
      400,
      { path: 'lots.0.funded', message: expect.stringContaining(IMPOSSIBLE) },
    ]);
    await save('PUT', '', record({ funded: 2 }));
    expect((await save('PUT', '/lots', lots(1, 1))).status).toBe(200);
    const more = await save('PUT', '/lots', lots(1, 2));
    expect([more.status, more.json.errors[0]]).toEqual([
      400,
      { path: 'lots.1.funded', message: expect.stringContaining('Lose haben zusammen 3, das Vorhaben 2') },
    ]);
    const less = await save('PUT', '', record({ funded: 1 }));
    expect(less.json.errors[0].path).toBe('counts.funded');
  });

  it('in a list of projects', async () => {
    const header = [
      'Kennung',
      'Richtlinie',
      'Art des Empfängers',
      'Zuwendungsempfänger',
      'Schlüssel des Empfängers',
    ];
    const own = [reference, 'Richtlinie 2023', 'Landkreis', 'Landkreis Bautzen', '14625'];
    const list = (funded: number) =>
      csv([
        [...header, 'Geförderte Adressen'],
        [...own, funded],
      ]);
    const options = { kind: 'projects', project: null };
    const refused = await scene.upload(list(13), options);
    expect(refused.json.refused).toEqual([
      expect.objectContaining({ header: 'Geförderte Adressen', reason: expect.stringContaining(IMPOSSIBLE) }),
    ]);
    const asked = await scene.upload(list(3), options);
    expect(asked.json.rows).toMatchObject({ changed: 1, refused: 0 });
    expect(asked.json.warnings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      `${REMARK}. Bitte prüfen.`,
    ]);
  });

  it('in a list of lots', async () => {
    await scene.db.query(`UPDATE project SET funded_addresses = 4 WHERE id = $1`, [scene.project]);
    const list = (...rows: number[][]) =>
      csv([
        ['Kennung des Vorhabens', 'Los', 'Geförderte Adressen'],
        ...rows.map((row) => [reference, ...row]),
      ]);
    const options = { kind: 'lots', project: null };
    const refused = await scene.upload(list([1, 13]), options);
    expect(refused.json.refused[0].reason).toContain(IMPOSSIBLE);
    const sum = await scene.upload(list([1, 3], [2, 2]), options);
    expect(sum.json.refused[0]).toMatchObject({
      reason: 'Adressen: die Lose haben zusammen 5, das Vorhaben 4.',
      alsoLines: [3],
    });
    const asked = await scene.upload(list([1, 3], [2, 1]), options);
    expect(asked.json.rows).toMatchObject({ changed: 2, refused: 0 });
    expect(asked.json.warnings).toHaveLength(1);
  });

  it('in a list of addresses', async () => {
    const list = (count: number) =>
      csv([
        ['AGS', 'Straße', 'Hausnummer', 'Stand'],
        ...Array.from({ length: count }, (_, at) => [BURKAU, 'Hauptstraße', String(at + 1), 'geplant']),
      ]);
    const refused = await scene.upload(list(7));
    expect(refused.json.rows).toMatchObject({ added: 0, refused: 7 });
    expect(refused.json.refused[0].reason).toBe(
      'Burkau: 7 Adressen sind bei 2 Einwohnern der Gemeinden nicht möglich.',
    );
    const asked = await scene.upload(list(6));
    expect(asked.json.rows).toMatchObject({ added: 6, refused: 0 });
    expect(asked.json.warnings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Burkau hätte mit dieser Liste mehr Adressen als Haushalte. Adressen des Vorhabens: 6 sind mehr als die 1 Haushalte der Gemeinden. Bitte prüfen.',
    ]);
    await scene.takeOver(list(6));
    const again = await scene.upload(list(7));
    expect(again.json.rows).toMatchObject({ unchanged: 6, refused: 1 });
  });
});
