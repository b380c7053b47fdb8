import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BulkScene, BURKAU, csv, offer, X, Y } from '../../../test/bulk-scene.js';

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

describe('where an address lies', () => {
  const place = (east: string | number, north: string | number, header = ['Ostwert', 'Nordwert']) =>
    csv([
      ['AGS', 'Straße', 'Hausnummer', 'Stand', ...header],
      [BURKAU, 'Ring', '1', 'geplant', east, north],
    ]);

  it.each([
    ['EPSG:25833 with decimal comma', '434.000,5', '5.675.000,0', 25833],
    ['EPSG:25833 with its zone in front', '33434000.5', '5675000', 25833],
    ['degrees', '14,0549', '51,2222', 4326],
  ])('is read in %s', async (_name, east, north, srid) => {
    const { json } = await scene.upload(place(east, north));
    expect(json.reading.srid).toBe(srid);
    expect(json.rows).toMatchObject({ added: 1, refused: 0 });
    await scene.apply(json);
    expect(Math.abs(((await scene.stock())[0]!.x as number) - 434_000.5)).toBeLessThan(120);
  });

  it('a point outside its Gemeinde is refused', async () => {
    const { json } = await scene.upload(place(X + 15_000, Y + 5_000));
    expect(json.refused[0]).toMatchObject({
      column: 'E',
      reason: 'Die Lage ist außerhalb der Gemeinde Burkau.',
    });
  });

  it('so is not one that lies less than 100 m beside it', async () => {
    expect((await scene.upload(place(X - 90, Y + 5_000))).json.rows).toMatchObject({ added: 1 });
    expect((await scene.upload(place(X - 110, Y + 5_000))).json.rows).toMatchObject({ refused: 1 });
  });

  it('swapped values are offered to be swapped', async () => {
    await scene.takeOver(place(434_000, 5_675_000));
    const { json } = await scene.upload(place(5_675_012, 434_000));
    expect(json.refused[0]).toMatchObject({
      reason: 'Lage außerhalb der Gemeinde: Ost- und Nordwert sind vertauscht.',
      mend: 'Getauscht läge der Punkt 12 m neben der Adresse im Bestand.',
    });
    const mended = await scene.read(json.id, { corrections: offer(json.refused[0], 'Werte tauschen') });
    expect(mended.json.rows).toMatchObject({ changed: 1, refused: 0 });
  });

  it('Gauß-Krüger is refused with a clear sentence', async () => {
    const { json } = await scene.upload(place(4_638_000, 5_674_000));
    expect(json.refused[0].reason).toBe('Die Lage ist in Gauß-Krüger-Koordinaten angegeben.');
  });
});

describe("an operator's list", () => {
  it('rows that match none of ours are named, never dropped, and a near miss is offered', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12-14'), row('Hauptstraße', '16')));
    const { json } = await scene.upload(
      list(
        row('Hauptstraße', '12/14', 'im Bau'),
        row('Hauptstraße', '16', 'im Bau'),
        row('Feldweg', '3', 'im Bau'),
      ),
    );
    const only = (await scene.read(json.id, { onlyUpdates: true })).json;
    expect(only.rows).toEqual({ read: 3, unchanged: 0, changed: 1, added: 0, refused: 0, unmatched: 2 });
    expect(only.unmatched).toMatchObject([
      { line: 2, value: 'Burkau, Hauptstraße 12/14', sentence: expect.stringContaining('Hauptstraße 12-14') },
      {
        line: 4,
        value: 'Burkau, Feldweg 3',
        sentence: 'Diese Adresse gehört nicht zum Vorhaben.',
        offers: [],
      },
    ]);
    const corrections = offer(only.unmatched[0], 'Hauptstraße 12-14 übernehmen');
    const mended = (await scene.read(json.id, { corrections })).json;
    expect(mended.rows).toMatchObject({ changed: 2, unmatched: 1 });
  });

  it('without that reading they are added, and the near miss is a warning', async () => {
    await scene.takeOver(list(row('Hauptstraße', '12')));
    const { json } = await scene.upload(list(row('Haupstraße', '12')));
    expect(json.rows).toMatchObject({ added: 1 });
    expect(json.warnings[0].sentence).toContain('Gemeint ist vielleicht „Hauptstraße 12“');
  });
});
