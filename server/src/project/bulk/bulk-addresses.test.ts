import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BulkScene, BURKAU, csv, FORMER, HASELBACHTAL, KAMENZ, offer } from '../../../test/bulk-scene.js';
import { NO_REASON } from '../../platform/typed-text.js';

let scene: BulkScene;
beforeAll(async () => {
  scene = await BulkScene.start();
}, 120_000);
afterAll(() => scene?.service.close());
beforeEach(() => scene.newProject());

const HEADER = ['AGS', 'Ort', 'Straße', 'Hausnummer', 'Flurstück', 'Stand', 'Quartal', 'Grund'];
const row = (street: string, number: string, state = 'geplant', quarter = '', reason = '', ags = BURKAU) => [
  ags,
  'Burkau',
  street,
  number,
  '',
  state,
  quarter,
  reason,
];
const list = (...rows: (string | number | null)[][]) => csv([HEADER, ...rows]);

describe('a first list', () => {
  it('is read, shown, and taken over; the figures of project, lots and Gemeinden come from it', async () => {
    const { status, json } = await scene.upload(
      csv([
        ['AGS', 'Los', 'Straße', 'Hausnummer', 'Stand', 'Zählung'],
        [BURKAU, 1, 'Hauptstraße', '12', 'angeschlossen', 'gefördert'],
        [BURKAU, 1, 'Hauptstraße', '14', 'in Nutzung', 'gefördert'],
        [BURKAU, 1, 'Hauptstraße', '16', 'verweigert', 'gefördert'],
        [HASELBACHTAL, 2, 'Dorfstraße', '9', 'bereit', 'gefördert'],
        [HASELBACHTAL, 2, 'Dorfstraße', '11 a', 'bereit', 'Vortrieb'],
        [HASELBACHTAL, 2, 'Dorfstraße', '13', 'geplant', 'förderfähig'],
      ]).replace('verweigert', 'geplant'),
    );
    expect(status).toBe(201);
    expect(json.rows).toEqual({ read: 6, unchanged: 0, changed: 0, added: 6, refused: 0, unmatched: 0 });
    expect(json.effects).toContain('Adressen 0 → 6');
    expect((await scene.stock()).length).toBe(0);
    const applied = await scene.apply(json);
    expect(applied.json).toMatchObject({ applied: 6, refused: 0, projects: [{ name: 'Westlausitz' }] });
    const [project] = await scene.db.query(
      `SELECT eligible_addresses, funded_addresses, reserve_extension_addresses, homes_passed, homes_connected, homes_activated,
              counts_from FROM project WHERE id = $1`,
      [scene.project],
    );
    expect(project).toEqual({
      eligible_addresses: 5,
      funded_addresses: 4,
      reserve_extension_addresses: 1,
      homes_passed: 3,
      homes_connected: 2,
      homes_activated: 1,
      counts_from: 'addresses',
    });
    const lots = await scene.db.query(
      `SELECT number, funded_addresses, reserve_extension_addresses, homes_passed FROM lot WHERE project_id = $1 ORDER BY 1`,
      [scene.project],
    );
    expect(lots).toEqual([
      { number: 1, funded_addresses: 3, reserve_extension_addresses: 0, homes_passed: 2 },
      { number: 2, funded_addresses: 1, reserve_extension_addresses: 1, homes_passed: 1 },
    ]);
    const pairs = await scene.db.query(
      `SELECT ags, address_count FROM project_municipality WHERE project_id = $1 ORDER BY ags`,
      [scene.project],
    );
    expect(pairs).toEqual([
      { ags: BURKAU, address_count: 3 },
      { ags: HASELBACHTAL, address_count: 3 },
    ]);
  });

  it('run again changes nothing and writes no version', async () => {
    const content = list(row('Hauptstraße', '12'), row('Hauptstraße', '14 a', 'im Bau', 'Q4 2026'));
    await scene.takeOver(content);
    const before = await scene.versions();
    const again = await scene.takeOver(content);
    expect(again.rows).toEqual({ read: 2, unchanged: 2, changed: 0, added: 0, refused: 0, unmatched: 0 });
    expect(again.outcome.applied).toBe(0);
    expect(await scene.versions()).toBe(before);
  });

  it('in another spelling of the same addresses changes nothing', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12 a')));
    const { json } = await scene.upload(list(row('HAUPTSTR.', '12A')));
    expect(json.rows).toMatchObject({ unchanged: 1, added: 0 });
  });
});

describe('what changes', () => {
  it('is shown field by field, summed up, and with its effect', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12'), row('Hauptstraße', '14'), row('Hauptstraße', '16')));
    const { json } = await scene.upload(
      list(
        row('Hauptstraße', '12', 'im Bau', 'Q4 2026'),
        row('Hauptstraße', '14', 'im Bau'),
        row('Hauptstraße', '16', 'verweigert', '', 'Eigentümer lehnt ab'),
      ),
    );
    expect(json.rows).toMatchObject({ read: 3, changed: 3 });
    expect(json.changedFields).toBe(5);
    expect(json.summary).toEqual(
      expect.arrayContaining([
        { field: 'state', label: 'Stand', from: 'geplant', to: 'im Bau', count: 2 },
        { field: 'quarter', label: 'Quartal', from: null, to: 'Q4 2026', count: 1 },
        { field: 'reason', label: 'Grund', from: null, to: 'Text', count: 1 },
      ]),
    );
    expect(json.effects).toEqual(['geplant 3 → 0', 'im Bau 0 → 2', 'verweigert 0 → 1']);
    const page = await scene.call(
      'GET',
      `bulk-imports/${json.id}/changes?field=state&from=geplant&to=im%20Bau&limit=1`,
    );
    expect(page.json.items).toEqual([
      {
        line: 2,
        thing: 'Burkau, Hauptstraße 12',
        field: 'state',
        label: 'Stand',
        from: 'geplant',
        to: 'im Bau',
        note: null,
        stepBack: false,
      },
    ]);
    const next = await scene.call(
      'GET',
      `bulk-imports/${json.id}/changes?field=state&from=geplant&to=im%20Bau&limit=1&after=${page.json.next}`,
    );
    expect(next.json.items[0]).toMatchObject({ line: 3 });
    expect(next.json.next).toBeNull();
    await scene.apply(json);
    expect((await scene.stock()).map(({ state, reason }) => [state, reason])).toEqual([
      ['in_construction', null],
      ['in_construction', null],
      ['refused', 'Eigentümer lehnt ab'],
    ]);
  });

  it('an empty cell leaves what is stored, a dash empties it', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12', 'geplant', 'Q4 2026')));
    await scene.takeOver(list(row('Hauptstraße', '12', '')));
    expect((await scene.stock())[0]).toMatchObject({ quarter: '2026-10-01', state: 'planned' });
    await scene.takeOver(list(row('Hauptstraße', '12', '', '–')));
    expect((await scene.stock())[0]).toMatchObject({ quarter: null });
  });

  it('addresses that are not in the file are named and stay', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12'), row('Hauptstraße', '14')));
    const { json } = await scene.upload(list(row('Hauptstraße', '12', 'im Bau')));
    expect(json.notInFile).toEqual({ count: 1, items: ['Burkau, Hauptstraße 14'] });
    await scene.apply(json);
    expect(await scene.stock()).toHaveLength(2);
  });

  it('a reason goes with the state it was given for', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12', 'verweigert', '', 'Eigentümer lehnt ab')));
    await scene.takeOver(list(row('Hauptstraße', '12', 'geplant')));
    expect((await scene.stock())[0]).toMatchObject({ state: 'planned', reason: null });
  });

  it('is found by the Kennung, even where the street is written otherwise', async () => {
    const header = ['Netzbetreiber-ID', 'AGS', 'Straße', 'Hausnummer', 'Stand'];
    await scene.takeOver(csv([header, ['A-1', BURKAU, 'Alte Dorfstraße', '1', 'geplant']]));
    const { json } = await scene.upload(csv([header, ['A-1', BURKAU, 'Neue Dorfstraße', '1', 'geplant']]));
    expect(json.summary).toEqual([
      { field: 'street', label: 'Straße', from: 'Text', to: 'anderer Text', count: 1 },
    ]);
    const onlyId = await scene.upload(
      csv([
        ['Netzbetreiber-ID', 'Stand'],
        ['A-1', 'im Bau'],
      ]),
    );
    expect(onlyId.json.rows).toMatchObject({ changed: 1, refused: 0 });
  });

  it('one street twice in a Gemeinde is told apart by the Ortsteil', async () => {
    const header = ['AGS', 'Ortsteil', 'Straße', 'Hausnummer', 'Stand'];
    await scene.takeOver(
      csv([
        header,
        [BURKAU, 'Auschkowitz', 'Hauptstraße', '1', 'geplant'],
        [BURKAU, 'OT Taschendorf', 'Hauptstraße', '1', 'geplant'],
      ]),
    );
    expect(await scene.stock()).toHaveLength(2);
    const { json } = await scene.upload(csv([header, [BURKAU, '', 'Hauptstraße', '1', 'im Bau']]));
    expect(json.refused[0]).toMatchObject({ reason: 'Diese Adresse gibt es im Bestand mehrfach.' });
    const mended = await scene.read(json.id, {
      corrections: offer(json.refused[0], 'OT Taschendorf übernehmen'),
    });
    expect(mended.json.rows).toMatchObject({ changed: 1, refused: 0 });
  });
});

describe('a refused row', () => {
  it('names line, column, value, reason and mend; equal faults stand together', async () => {
    const { json } = await scene.upload(
      list(row('Ring', '1'), row('Ring', ''), row('Ring', ''), row('Ring', '4')),
    );
    expect(json.rows).toMatchObject({ read: 4, added: 2, refused: 2 });
    expect(json.refused).toEqual([
      {
        line: 3,
        column: 'D',
        header: 'Hausnummer',
        value: '',
        reason: 'Hausnummer fehlt.',
        mend: 'Tragen Sie die Nummer ein, bei Flurstücken „o. Nr.“ und das Flurstück in Spalte E.',
        alsoLines: [4],
        offers: [],
      },
    ]);
    const mended = await scene.read(json.id, { corrections: [{ line: 3, column: 'D', value: '2' }] });
    expect(mended.json.rows).toMatchObject({ added: 3, refused: 1 });
    expect((await scene.call('GET', `bulk-imports/${json.id}`)).json.corrections).toHaveLength(1);
  });

  it('a quarter outside Q1 to Q4', async () => {
    const { json } = await scene.upload(list(row('Ring', '1', 'geplant', 'Q5 2026')));
    expect(json.refused[0]).toMatchObject({
      column: 'G',
      value: 'Q5 2026',
      reason: 'Ein Quartal liegt zwischen Q1 und Q4.',
    });
  });

  it('an unknown Gemeindeschlüssel: the right one is offered by the Ort, for all its rows at once', async () => {
    const { json } = await scene.upload(
      csv([
        HEADER,
        [BURKAU, 'Pannewitz', 'Ring', '1', '', 'geplant'],
        ['14625065', 'Pannewitz', 'Ring', '2', '', 'geplant'],
        ['14625065', 'Pannewitz', 'Ring', '3', '', 'geplant'],
      ]),
    );
    expect(json.refused[0]).toMatchObject({
      value: '14625065',
      reason: 'Diesen Gemeindeschlüssel gibt es nicht.',
      mend: `Der Ort „Pannewitz“ liegt in Burkau, ${BURKAU}.`,
      alsoLines: [4],
    });
    const corrections = offer(json.refused[0], `${BURKAU} übernehmen (2)`);
    expect((await scene.read(json.id, { corrections })).json.rows).toMatchObject({ added: 3, refused: 0 });
  });

  it('a former Gemeindeschlüssel: its successor is offered', async () => {
    const { json } = await scene.upload(list(row('Ring', '1', 'geplant', '', '', FORMER)));
    expect(json.refused[0].mend).toBe(`Heute gehört es zu Burkau, ${BURKAU}.`);
    expect(offer(json.refused[0], `${BURKAU} übernehmen`)).toEqual([{ line: 2, column: 'A', value: BURKAU }]);
  });

  it('a Gemeinde that is not in the project', async () => {
    const { json } = await scene.upload(list([KAMENZ, 'Kamenz', 'Ring', '1', '', 'geplant']));
    expect(json.refused[0].reason).toBe(`Kamenz (${KAMENZ}) gehört nicht zu diesem Vorhaben.`);
  });

  it('„fertig“ means two states: both are offered', async () => {
    const { json } = await scene.upload(
      list(row('Ring', '1', 'fertig'), row('Ring', '2', 'Fertig'), row('Ring', '3', 'fertig')),
    );
    expect(json.refused[0]).toMatchObject({
      column: 'F',
      value: 'fertig',
      reason: '„fertig“ ist mehrdeutig.',
    });
    const corrections = offer(json.refused[0], 'angeschlossen (2)');
    const mended = await scene.read(json.id, { corrections });
    expect(mended.json.rows).toMatchObject({ added: 2, refused: 1 });
  });

  it('a step back without a reason; with one it goes, and is told', async () => {
    await scene.takeOver(list(row('Dorfstraße', '11 a', 'angeschlossen')));
    const { json } = await scene.upload(list(row('Dorfstraße', '11 a', 'im Bau')));
    expect(json.refused[0]).toMatchObject({
      column: 'H',
      reason: 'Rückschritt: von „angeschlossen“ zu „im Bau“ geht es nur mit Grund.',
    });
    const mended = await scene.read(json.id, {
      corrections: [{ line: 2, column: 'H', value: 'falsch gemeldet' }],
    });
    expect(mended.json.rows).toMatchObject({ changed: 1, refused: 0 });
    expect(mended.json.warnings[0].sentence).toContain('von „angeschlossen“ zurück zu „im Bau“');
    const { items } = (await scene.call('GET', `bulk-imports/${json.id}/changes?field=state`)).json;
    expect(items).toMatchObject([{ note: 'Rückschritt, Grund: falsch gemeldet', stepBack: true }]);
  });

  it('„verweigert“ and „ausgelassen“ without a reason', async () => {
    const { json } = await scene.upload(
      list(row('Ring', '1', 'verweigert'), row('Ring', '2', 'ausgelassen')),
    );
    expect(json.refused.map(({ reason }: { reason: string }) => reason)).toEqual([
      '„verweigert“ braucht einen Grund.',
      '„ausgelassen“ braucht einen Grund.',
    ]);
    const dots = await scene.read(json.id, { corrections: [{ line: 2, column: 'H', value: 'k. A.' }] });
    expect(dots.json.refused[0]).toMatchObject({ mend: NO_REASON });
  });

  it('the same address twice with another state: nobody knows which holds, so neither is taken until it is said', async () => {
    const { json } = await scene.upload(
      list(row('Hauptstraße', '7'), row('Hauptstr.', '7', 'im Bau'), row('Hauptstraße', '9')),
    );
    expect(json.rows).toMatchObject({ read: 3, added: 1, refused: 2 });
    expect(json.refused).toHaveLength(1);
    expect(json.refused[0]).toMatchObject({
      line: 3,
      alsoLines: [2],
      value: 'Hauptstr. 7',
      reason: 'Doppelt: gleiche Adresse wie Zeile 2, aber anders bei Stand.',
      mend: 'Zeile 2: geplant; Zeile 3: im Bau. Entscheiden Sie, welche gilt.',
    });
    const mended = await scene.read(json.id, { corrections: offer(json.refused[0], '3 gilt') });
    expect(mended.json.rows).toEqual({
      read: 3,
      unchanged: 1,
      changed: 0,
      added: 2,
      refused: 0,
      unmatched: 0,
    });
    await scene.apply(mended.json);
    expect((await scene.stock()).map(({ state }) => state)).toEqual(['in_construction', 'planned']);
  });

  it('the same row twice is taken once, and told', async () => {
    const { json } = await scene.upload(list(row('Hauptstraße', '7'), row('Hauptstraße', '7')));
    expect(json.rows).toMatchObject({ added: 1, unchanged: 1, refused: 0 });
    expect(json.warnings[0]).toMatchObject({ line: 3, sentence: expect.stringContaining('wie Zeile 2') });
  });

  it('a house number that Excel has made a date', async () => {
    const { json } = await scene.upload(list(row('Ring', '01. Mrz'), row('Ring', '2026-05-03')));
    expect(json.refused.map((one: { offers: { label: string }[] }) => one.offers[0]!.label)).toEqual([
      '1-3 übernehmen',
      '3-5 übernehmen',
    ]);
  });

  it('a lot that the project does not have', async () => {
    const { json } = await scene.upload(
      csv([
        ['AGS', 'Los', 'Straße', 'Hausnummer'],
        [BURKAU, 'Los 7', 'Ring', '1'],
        [BURKAU, 'Los 2', 'Ring', '2'],
      ]),
    );
    expect(json.refused[0].mend).toBe('Das Vorhaben hat die Lose 1, 2.');
    expect(json.rows).toMatchObject({ added: 1, refused: 1 });
  });

  it('every row counts once, whatever becomes of it', async () => {
    await scene.takeOver(list(row('Ring', '1'), row('Ring', '2')));
    const { json } = await scene.upload(
      list(
        row('Ring', '1'),
        row('Ring', '2', 'im Bau'),
        row('Ring', '3'),
        row('Ring', ''),
        row('Ring', '5', 'quer'),
      ),
    );
    const { read, unchanged, changed, added, refused, unmatched } = json.rows;
    expect([read, unchanged, changed, added, refused, unmatched]).toEqual([5, 1, 1, 1, 2, 0]);
  });
});
