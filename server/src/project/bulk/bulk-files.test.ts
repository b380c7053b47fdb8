import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { book, BulkScene, BURKAU, csv } from '../../../test/bulk-scene.js';

let scene: BulkScene;
beforeAll(async () => {
  scene = await BulkScene.start();
}, 120_000);
afterAll(() => scene?.service.close());
beforeEach(() => scene.newProject());

const HEADER = ['AGS', 'Straße', 'Hausnummer', 'Stand'];
const rows = (count: number, state = 'geplant') =>
  Array.from({ length: count }, (_, at) => [BURKAU, 'Hauptstraße', String(at + 1), state]);

describe('the file of errors', () => {
  it('holds the refused rows alone, in the dialect of the file, and goes through once it is mended', async () => {
    const { json } = await scene.upload(
      csv([
        [...HEADER, 'Grund'],
        ...rows(1).map((one) => [...one, '']),
        [BURKAU, 'Ring', '', 'geplant', '=1+1'],
      ]),
    );
    const file = await scene.call('GET', `bulk-imports/${json.id}/error-file`);
    expect(file.headers['content-disposition']).toContain('liste_Fehler.csv');
    const text = file.raw.toString('utf8');
    expect(text.startsWith('\uFEFFAGS;Straße;Hausnummer;Stand;Grund;FEHLER;BEHEBUNG\r\n')).toBe(true);
    expect(text).toContain(`${BURKAU};Ring;;geplant;'=1+1;Hausnummer fehlt.;`);
    expect(text.trim().split('\r\n')).toHaveLength(2);
    const again = await scene.upload(text.replace('Ring;;', 'Ring;8;'));
    expect(again.json.rows).toMatchObject({ read: 1, added: 1, refused: 0 });
  });

  it.each(['xlsx', 'ods'] as const)('of a %s is a workbook in which nothing is a formula', async (format) => {
    const { json } = await scene.upload(book([HEADER, [BURKAU, '=HYPERLINK("x")', '', 'geplant']], format));
    const file = await scene.call('GET', `bulk-imports/${json.id}/error-file`);
    const sheet = Object.values(read(file.raw).Sheets)[0]!;
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      [...HEADER, 'FEHLER', 'BEHEBUNG'],
      [BURKAU, '=HYPERLINK("x")', '', 'geplant', 'Hausnummer fehlt.', expect.stringContaining('Tragen Sie')],
    ]);
    expect(sheet.B2.f).toBeUndefined();
  });
});

describe('a template', () => {
  it.each(['csv', 'csv-excel', 'xlsx', 'ods'])(
    'as %s, with the stock, goes back and changes nothing',
    async (format) => {
      await scene.takeOver(
        csv([
          [
            'Kennung',
            'Los',
            'AGS',
            'Ortsteil',
            'PLZ',
            'Straße',
            'Hausnummer',
            'Flurstück',
            'Stand',
            'Quartal',
            'Grund',
            'Ostwert',
            'Nordwert',
          ],
          [
            'A-1',
            1,
            BURKAU,
            'Auschkowitz',
            '01906',
            'Hauptstraße',
            '1-3',
            '',
            'verweigert',
            '',
            'lehnt ab',
            '434000,5',
            '5675000',
          ],
          ['', '', BURKAU, '', '', 'Ring', 'o. Nr.', '12/3', 'geplant', 'Q4 2026', '', '', ''],
        ]),
      );
      const file = await scene.call(
        'GET',
        `bulk-imports/template?kind=addresses&project=${scene.project}&format=${format}`,
      );
      expect(file.status).toBe(200);
      const { json } = await scene.upload(file.raw, { name: `x.${format}` });
      expect(json.rows).toEqual({ read: 2, unchanged: 2, changed: 0, added: 0, refused: 0, unmatched: 0 });
    },
  );

  it('without a project is empty, and every column of it is known', async () => {
    const file = await scene.call('GET', 'bulk-imports/template?kind=addresses&format=csv');
    const [header] = file.raw.toString().split('\r\n');
    const { json } = await scene.upload(`${header}\r\n,,${BURKAU},,,,Ring,1,,,,,,,\r\n`);
    expect(json.reading.columns.every(({ field }: { field: string | null }) => field !== null)).toBe(true);
    expect(json.rows).toMatchObject({ added: 1 });
  });
});
