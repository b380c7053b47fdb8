import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BulkScene, BURKAU, csv, HASELBACHTAL, offer } from '../../../test/bulk-scene.js';
import { insertSmallProgramme } from '../../../test/record-api.js';
import { insertProject } from '../../../test/things-of-projects.js';

let scene: BulkScene;
let reference: string;
beforeAll(async () => {
  scene = await BulkScene.start();
  await insertSmallProgramme(scene.db);
  await scene.db.query(
    `INSERT INTO operator (id, name, sort_name) VALUES (1, 'SachsenEnergie AG', 'sachsenenergie ag')`,
  );
  await scene.db.query(
    `INSERT INTO operator_spelling (folded, operator_id, spelling) VALUES ('sachsenenergie', 1, 'SachsenEnergie AG')`,
  );
}, 120_000);
afterAll(() => scene?.service.close());
beforeEach(async () => {
  await scene.newProject();
  reference = `los-${scene.project}`;
  await scene.db.query(`UPDATE project SET reference = $2 WHERE id = $1`, [scene.project, reference]);
});

/** Of a Kreis that the officer does not keep. */
const foreignProject = async () => {
  const id = await insertProject(scene.db, {
    name: 'Fremdes',
    managed_by: ['14626'],
    municipalities: [HASELBACHTAL],
  });
  const [{ reference: name }] = await scene.db.query(`SELECT reference FROM project WHERE id = $1`, [id]);
  return name as string;
};

describe('a list of lots', () => {
  const HEADER = [
    'Kennung des Vorhabens',
    'Los',
    'Bezeichnung',
    'Netzbetreiber',
    'Technik',
    'Geförderte Adressen',
    'Anschluss möglich',
  ];
  const lots = (...rows: (string | number)[][]) => csv([HEADER, ...rows]);
  const options = { kind: 'lots', project: null };

  it('changes lots and adds new ones; the operator is known under any spelling, run again it changes nothing', async () => {
    const content = lots(
      [reference, 1, 'Nord', 'SACHSENENERGIE', 'FTTH', '1.200', 300],
      [reference, 3, 'West', 'Sachsen Energie AG', 'FTTB/H', 80, ''],
    );
    const dry = await scene.takeOver(content, options);
    expect(dry.rows).toEqual({ read: 2, unchanged: 0, changed: 1, added: 1, refused: 0, unmatched: 0 });
    expect(dry.summary).toContainEqual({
      field: 'operator',
      label: 'Netzbetreiber',
      from: null,
      to: 'SachsenEnergie AG',
      count: 1,
    });
    expect(dry.outcome.projects).toEqual([{ id: scene.project, name: 'Westlausitz' }]);
    const stored = await scene.db.query(
      `SELECT number, name, operator_id, technology, funded_addresses, homes_passed FROM lot WHERE project_id = $1 ORDER BY 1`,
      [scene.project],
    );
    expect(stored).toMatchObject([
      {
        number: 1,
        name: 'Nord',
        operator_id: 1,
        technology: 'ftth',
        funded_addresses: 1200,
        homes_passed: 300,
      },
      { number: 2, name: null },
      { number: 3, name: 'West', technology: 'ftthb', funded_addresses: 80, homes_passed: null },
    ]);
    const before = await scene.versions();
    const again = await scene.takeOver(content, options);
    expect(again.rows).toMatchObject({ unchanged: 2 });
    expect(await scene.versions()).toBe(before);
  });

  it('an operator that nobody knows is refused, with those that it may be', async () => {
    const { json } = await scene.upload(lots([reference, 1, '', 'SachsenEnergi', '', '', '']), options);
    expect(json.refused[0].reason).toBe('Den Netzbetreiber „SachsenEnergi“ gibt es nicht.');
    const corrections = offer(json.refused[0], 'SachsenEnergie AG');
    expect((await scene.read(json.id, { corrections })).json.rows).toMatchObject({ changed: 1, refused: 0 });
  });

  it('figures that run ahead of each other are refused as in the form', async () => {
    const { json } = await scene.upload(lots([reference, 1, '', '', '', 10, 20]), options);
    expect(json.refused[0]).toMatchObject({ column: 'G', value: '20' });
    expect(json.refused[0].reason).toContain('20 sind mehr als 10');
  });

  it('the same lot twice, a lot without a number, a count below zero', async () => {
    const { json } = await scene.upload(
      lots(
        [reference, 1, '', '', '', '', ''],
        [reference, 1, 'x', '', '', '', ''],
        [reference, '', '', '', '', '', ''],
        [reference, 2, '', '', '', -3, ''],
      ),
      options,
    );
    expect(json.rows).toMatchObject({ read: 4, refused: 4 });
    expect(json.refused.map(({ reason }: { reason: string }) => reason)).toEqual([
      'Los 1 steht in den Zeilen 2 und 3.',
      'Die Nummer des Loses fehlt.',
      '„-3“ ist keine Anzahl.',
    ]);
  });

  it("another's project and one that is missing are refused alike", async () => {
    const foreign = await foreignProject();
    const { json } = await scene.upload(
      lots([foreign, 1, '', '', '', '', ''], ['gibt-es-nicht', 1, '', '', '', '', '']),
      options,
    );
    const [one, other] = json.refused.map(({ reason, mend }: Record<string, string>) => `${reason} ${mend}`);
    expect(one.replace(foreign, 'X')).toBe(other.replace('gibt-es-nicht', 'X'));
  });
});

describe('a list of dates', () => {
  const HEADER = ['Kennung des Vorhabens', 'Los', 'Meilenstein', 'Termin', 'Grund', 'Erläuterung'];
  const dates = (...rows: (string | number)[][]) => csv([HEADER, ...rows]);
  const options = { kind: 'promises', project: null };
  const chain = () =>
    scene.db.query(
      `SELECT m.kind, m.lot_number, p.number, to_char(p.last_day, 'YYYY-MM-DD') AS last_day, p.reason FROM milestone m
         JOIN promise p ON p.project_id = m.project_id AND p.milestone_number = m.number
        WHERE m.project_id = $1 ORDER BY m.number, p.number`,
      [scene.project],
    );

  it('begins chains, adds to them, and run again changes nothing', async () => {
    await scene.takeOver(
      dates(
        [reference, '', 'Baubeginn', '30.06.2099', '', ''],
        [reference, 1, 'Fertigstellung', 'Q4 2099', '', ''],
      ),
      options,
    );
    const moved = dates(
      [reference, 'Los 1', 'Fertigstellung', '2. Halbjahr 2099', 'Tiefbau verzögert', 'Fels'],
      [reference, 1, 'Baubeginn', 'Q3 2099', '', ''],
    );
    const later = dates([reference, 'Los 1', 'Fertigstellung', 'Q4 2099', '', '']);
    expect((await scene.upload(later, options)).json.rows).toMatchObject({ unchanged: 1 });
    const dry = await scene.upload(moved, options);
    expect(dry.json.rows).toMatchObject({ read: 2 });
    const { json } = await scene.upload(
      dates([reference, 1, 'Fertigstellung', '31.12.2099', '', '']),
      options,
    );
    expect(json.rows.read).toBe(1);
    expect(await chain()).toEqual([
      { kind: 'construction_start', lot_number: null, number: 1, last_day: '2099-06-30', reason: null },
      { kind: 'completion', lot_number: 1, number: 1, last_day: '2099-12-31', reason: null },
    ]);
  });

  it('a later date needs a reason; with it the chain grows', async () => {
    await scene.takeOver(dates([reference, '', 'Fertigstellung', 'Q2 2098', '', '']), options);
    const { json } = await scene.upload(dates([reference, '', 'Fertigstellung', 'Q1 2099', '', '']), options);
    expect(json.refused[0]).toMatchObject({
      column: 'E',
      reason: expect.stringContaining('der Grund der Änderung Q2 2098 → Q1 2099'),
    });
    const mended = (
      await scene.read(json.id, { corrections: [{ line: 2, column: 'E', value: 'Tiefbau verzögert' }] })
    ).json;
    expect(mended.summary).toEqual([
      { field: 'promised', label: 'Termin', from: 'Q2 2098', to: 'Q1 2099', count: 1 },
    ]);
    expect((await scene.apply(mended)).status).toBe(200);
    expect(await chain()).toMatchObject([
      { number: 1 },
      { number: 2, last_day: '2099-03-31', reason: 'civil_works_delayed' },
    ]);
    expect((await scene.apply(mended)).status).toBe(409);
  });

  it('dates that move together are looked at together', async () => {
    await scene.takeOver(
      dates(
        [reference, '', 'Baubeginn', 'Q1 2097', '', ''],
        [reference, '', 'Fertigstellung', 'Q4 2097', '', ''],
      ),
      options,
    );
    const { json } = await scene.upload(
      dates(
        [reference, '', 'Baubeginn', 'Q1 2098', 'Genehmigung fehlt', ''],
        [reference, '', 'Fertigstellung', 'Q4 2098', 'Genehmigung fehlt', ''],
      ),
      options,
    );
    expect(json.rows).toMatchObject({ changed: 2, refused: 0 });
    expect((await scene.apply(json)).status).toBe(200);
  });

  it('a past date, a quarter that no year has, an unknown milestone, a lot that is not there', async () => {
    const { json } = await scene.upload(
      dates(
        [reference, '', 'Fertigstellung', 'Q1 2020', '', ''],
        [reference, '', 'Baubeginn', 'Q5 2099', '', ''],
        [reference, '', 'Einweihung', 'Q1 2099', '', ''],
        [reference, 7, 'Baubeginn', 'Q1 2099', '', ''],
      ),
      options,
    );
    expect(json.rows).toMatchObject({ read: 4, refused: 4 });
    const reasons = json.refused.map(({ reason }: { reason: string }) => reason);
    expect(reasons[0]).toContain('Zu früh');
    expect(reasons.slice(1)).toEqual([
      'Ein Quartal liegt zwischen Q1 und Q4.',
      '„Einweihung“ ist hier nicht bekannt.',
      'Das Los 7 gibt es in diesem Vorhaben nicht.',
    ]);
  });
});

describe('a list of projects', () => {
  const HEADER = [
    'Kennung',
    'Name',
    'Art',
    'Technik',
    'Richtlinie',
    'Art des Empfängers',
    'Zuwendungsempfänger',
    'Schlüssel des Empfängers',
    'Gemeinden (AGS)',
    'Gesamtkosten',
    'Geförderte Adressen',
  ];
  const projects = (...rows: (string | number)[][]) => csv([HEADER, ...rows]);
  const options = { kind: 'projects', project: null };
  const whole = (name: string, more: Record<number, string | number> = {}) =>
    [
      name,
      `Vorhaben ${name}`,
      'gefördert',
      'FTTH',
      'Richtlinie 2023',
      'Landkreis',
      'Landkreis Bautzen',
      '14625',
      `${BURKAU}, ${HASELBACHTAL}`,
      '36.666.000,00 €',
      '4.074',
    ].map((cell, at) => more[at] ?? cell);

  it('makes them by the rules of the form; run again it changes nothing, a new figure changes them', async () => {
    const dry = await scene.takeOver(projects(whole('bz-c12'), whole('bz-c13')), options);
    expect(dry.rows).toMatchObject({ added: 2 });
    expect(dry.outcome.projects).toHaveLength(2);
    const [stored] = await scene.db.query(
      `SELECT total_cost::float8 AS cost, funded_addresses, managed_by, status FROM project WHERE reference = 'bz-c12'`,
    );
    expect(stored).toEqual({ cost: 36666000, funded_addresses: 4074, managed_by: ['14625'], status: 'idea' });
    const before = await scene.versions();
    expect((await scene.takeOver(projects(whole('bz-c12')), options)).rows).toMatchObject({ unchanged: 1 });
    expect(await scene.versions()).toBe(before);
    const change = await scene.takeOver(projects(whole('bz-c12', { 10: 4112 })), options);
    expect(change.summary).toEqual([
      { field: 'funded', label: 'Geförderte Adressen', from: '4.074', to: '4.112', count: 1 },
    ]);
  });

  it('what the form refuses is refused here, at its column', async () => {
    const { json } = await scene.upload(
      projects(
        whole('bz-1', { 4: '' }),
        whole('bz-2', { 7: '14626' }),
        whole('bz-3', { 8: '14625999' }),
        whole('bz 4'),
        whole('', {}),
        whole('bz-6', { 9: 'viel' }),
        whole('bz-7'),
      ),
      options,
    );
    expect(json.rows).toMatchObject({ read: 7, added: 1, refused: 6 });
    expect(json.refused.map(({ column }: { column: string }) => column)).toEqual(
      expect.arrayContaining(['E', 'H', 'I', 'A', 'J']),
    );
    const applied = await scene.apply(json);
    expect(applied.json).toMatchObject({ applied: 1, refused: 6 });
  });

  it("the Kennung of another's project is refused", async () => {
    const foreign = await foreignProject();
    const { json } = await scene.upload(projects(whole(foreign)), options);
    expect(json.refused[0].reason).toBe('Diese Kennung hat schon ein anderes Vorhaben.');
  });
});

describe('a template with the stock', () => {
  it.each(['projects', 'lots', 'promises'])('of %s goes back and changes nothing', async (kind) => {
    await scene.db.query(
      `UPDATE project SET guideline_version_id = 'g2023', recipient_area = '14625', recipient_type = 'district', total_cost = 1250000.5 WHERE id = $1`,
      [scene.project],
    );
    await scene.takeOver(
      csv([
        ['Meilenstein', 'Los', 'Termin'],
        ['Fertigstellung', '', '2. Halbjahr 2099'],
        ['Baubeginn', 1, '30.06.2098'],
      ]),
      { kind: 'promises' },
    );
    for (const format of ['csv', 'csv-excel', 'xlsx', 'ods']) {
      const file = await scene.call(
        'GET',
        `bulk-imports/template?kind=${kind}&project=${scene.project}&format=${format}`,
      );
      const { json } = await scene.upload(file.raw, { kind, project: null });
      expect(json.refused).toEqual([]);
      expect(json.rows.unchanged).toBe(json.rows.read);
      expect(json.rows.read).toBeGreaterThan(0);
    }
  });
});
