import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../../test/accounts.js';
import { zip } from '../../../test/boundary-files.js';
import { book, BulkScene, BURKAU, csv } from '../../../test/bulk-scene.js';
import { docx, pdf, workbook } from '../../../test/documents.js';
import { setClock } from '../../platform/clock.js';
import { BulkImportSweep } from './bulk-import-sweep.js';

let scene: BulkScene;
beforeAll(async () => {
  scene = await BulkScene.start();
}, 120_000);
afterAll(() => scene?.service.close());
beforeEach(() => scene.newProject());

const HEADER = ['AGS', 'Straße', 'Hausnummer', 'Stand'];
const rows = (count: number, state = 'geplant') =>
  Array.from({ length: count }, (_, at) => [BURKAU, 'Hauptstraße', String(at + 1), state]);

describe('a file is read as it comes', () => {
  it.each([
    ['UTF-8', Buffer.from(csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']])), 'utf-8', ';'],
    [
      'UTF-8 with its mark',
      Buffer.from(`\uFEFF${csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']])}`),
      'utf-8',
      ';',
    ],
    [
      'Windows-1252',
      Buffer.from(csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']]), 'latin1'),
      'windows-1252',
      ';',
    ],
    ['comma', Buffer.from(csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']], ',')), 'utf-8', ','],
    ['tab', Buffer.from(csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']], '\t')), 'utf-8', '\t'],
    ['bar', Buffer.from(csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']], '|')), 'utf-8', '|'],
    [
      'a title above the header',
      Buffer.from(`Liste;;;\n\n${csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']])}`),
      'utf-8',
      ';',
    ],
    [
      'the remark of Excel',
      Buffer.from(`sep=;\n${csv([HEADER, [BURKAU, 'Äußerer Weg', '1', 'geplant']])}`),
      'utf-8',
      ';',
    ],
  ])('CSV: %s', async (_name, bytes, encoding, delimiter) => {
    const { json } = await scene.upload(bytes);
    expect(json.reading).toMatchObject({ format: 'csv', encoding, delimiter });
    expect(json.rows).toMatchObject({ read: 1, added: 1 });
    await scene.apply(json);
    expect((await scene.stock())[0]).toMatchObject({ street: 'Äußerer Weg' });
  });

  it.each(['xlsx', 'ods'] as const)(
    '%s, with numbers as numbers and the zero of the postcode put back',
    async (format) => {
      const { json } = await scene.upload(
        book(
          [
            ['AGS', 'PLZ', 'Straße', 'Hausnummer', 'Stand', 'Ostwert', 'Nordwert'],
            [Number(BURKAU), 1906, 'Ring', 7, 'geplant', 434000.5, 5675000],
          ],
          format,
        ),
        { name: `liste.${format}` },
      );
      expect(json.reading).toMatchObject({
        format,
        delimiter: null,
        sheet: 'Adressen',
        srid: 25833,
        headerLine: 1,
      });
      expect(json.rows).toMatchObject({ read: 1, added: 1, refused: 0 });
      await scene.apply(json);
      expect((await scene.stock())[0]).toMatchObject({ postcode: '01906', house_number: '7', x: 434000.5 });
    },
  );

  it('semicolons and line breaks in quotes belong to the text', async () => {
    const { json } = await scene.upload(
      `AGS;Straße;Hausnummer;Stand;Grund\r\n${BURKAU};Ring;1;verweigert;"lehnt ab; ""nie""\r\nwieder"\r\n${BURKAU};Ring;;geplant;\r\n`,
    );
    expect(json.rows).toMatchObject({ read: 2, added: 1, refused: 1 });
    expect(json.refused[0].line).toBe(3);
    await scene.apply(json);
    expect((await scene.stock())[0]!.reason).toBe('lehnt ab; "nie" wieder');
  });

  it('a column is read as the sender says', async () => {
    const { json } = await scene.upload(
      csv([
        ['AGS', 'Straße', 'Nr', 'Bauphase'],
        [BURKAU, 'Ring', '1', 'im Bau'],
      ]),
    );
    expect(json.reading.columns[3]).toEqual({ letter: 'D', header: 'Bauphase', field: null, label: null });
    const mended = await scene.read(json.id, { columns: { D: 'state' } });
    expect(mended.json.reading.columns[3]).toMatchObject({ field: 'state', label: 'Stand' });
    expect(mended.json.effects).toContain('im Bau 0 → 1');
  });

  it('what cannot be read as such is refused and not kept', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(1)]));
    expect((await scene.read(json.id, { columns: { D: 'colour' } })).status).toBe(400);
    expect((await scene.read(json.id, { columns: { A: 'state', B: 'state' } })).status).toBe(400);
    expect((await scene.read(json.id, { srid: 31469 })).status).toBe(400);
    expect((await scene.call('GET', `bulk-imports/${json.id}`)).json.rows.added).toBe(1);
  });
});

describe('what is no list is refused with one sentence', () => {
  const encryptedPackage = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const wide = book([Array.from({ length: 16_384 }, (_, at) => `Spalte ${at}`), ['x']]);
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['an empty file', () => Buffer.alloc(0), 'Die Datei ist leer.'],
    ['a header alone', () => Buffer.from(csv([HEADER])), 'nur die Kopfzeile'],
    ['no header', () => Buffer.from(csv(rows(3))), 'fehlt eine Kopfzeile'],
    ['a PDF named .xlsx', () => pdf(), 'PDF-Datei'],
    [
      'HTML named .xlsx',
      () => Buffer.from('<html><table><tr><td>AGS</td></tr></table></html>'),
      'Internetseite (HTML)',
    ],
    ['an encrypted workbook', () => encryptedPackage, 'mit einem Kennwort geschützt'],
    ['an old workbook', () => workbook('biff8'), 'altes Office-Format'],
    [
      'a workbook with macros',
      () => zip({ 'xl/workbook.xml': Buffer.from('<x/>'), 'xl/vbaProject.bin': Buffer.from('x') }),
      'Makros',
    ],
    ['another document', () => docx(), 'kein'],
    ['a ZIP', () => zip({ 'a.csv': Buffer.from('AGS') }), 'ZIP-Archiv'],
    ['a ZIP cut off', () => book([HEADER, ...rows(3)]).subarray(0, 900), 'beschädigt oder unvollständig'],
    ['a damaged workbook', () => zip({ 'xl/workbook.xml': Buffer.from('<workbook') }), 'Tabelle'],
    ['16,384 columns', () => wide, '16.384 Spalten'],
    ['16,384 columns in CSV', () => Buffer.from(`${'x;'.repeat(16_383)}x\r\ny`), '16.384 Spalten'],
    [
      'an open quote',
      () => Buffer.from(`${HEADER.join(';')}\r\n${BURKAU};"Ring;1;geplant\r\n`),
      'Anführungszeichen',
    ],
    ['UTF-16', () => Buffer.from(`\uFEFF${csv([HEADER, ...rows(1)])}`, 'utf16le'), 'UTF-16'],
    ['a GeoJSON file', () => Buffer.from('{"type": "FeatureCollection"}'), 'JSON-Datei'],
    ['bytes', () => Buffer.from([1, 2, 0, 3, 4]), 'kein Text'],
  ])('%s', async (_name, content, sentence) => {
    const { status, json } = await scene.upload(await content(), { name: 'liste.xlsx' });
    expect(status).toBe(422);
    expect(json.detail).toContain(sentence);
    expect(
      await scene.db.query(`SELECT FROM bulk_import WHERE project_id = $1`, [scene.project]),
    ).toHaveLength(0);
  });

  it.each<[string, () => Buffer]>([
    ['that says how large it is', () => zipBomb(300)],
    ['that says it is small', () => zipBomb(300, 1_000)],
  ])('a zip bomb %s is not unpacked', async (_name, bomb) => {
    const { status, json } = await scene.upload(bomb(), { name: 'liste.xlsx' });
    expect(status).toBe(422);
    expect(json.detail).toMatch(/größer als 100 MB|beschädigt/);
  });

  it('200 MB are refused with 413, whether they are announced or not', async () => {
    const url = `/api/bulk-imports?kind=addresses&project=${scene.project}&name=x.csv`;
    const headers = { ...scene.officer.headers, 'content-type': 'application/octet-stream' };
    const announced = await scene.service.fastify.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-length': String(200 * 1024 ** 2) },
      payload: 'x',
    });
    expect(announced.statusCode).toBe(413);
    const streamed = await scene.service.fastify.inject({
      method: 'POST',
      url,
      headers,
      payload: Buffer.alloc(21 * 1024 ** 2, 'a;'),
    });
    expect(streamed.statusCode).toBe(413);
    expect(streamed.json().detail).toContain('größer als 20 MB');
  });
});

/** Zeros, deflated; `claimed`: what its directory says. */
function zipBomb(megabytes: number, claimed = megabytes * 1024 ** 2): Buffer {
  const zeros = Buffer.alloc(megabytes * 1024 ** 2);
  return zip(
    { 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': zeros },
    { 'xl/worksheets/sheet1.xml': claimed },
  );
}

describe('taking over', () => {
  it('twice is refused (409), and after a week it is gone (404)', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(2)]));
    expect((await scene.apply(json)).status).toBe(200);
    expect((await scene.apply(json)).status).toBe(409);
    setClock(new Date(Date.now() + 8 * 86_400_000));
    await scene.service.app.get(BulkImportSweep).sweep();
    setClock(null);
    expect((await scene.apply(json)).status).toBe(404);
  });

  it('is told days later with the same counts, though nothing is left to change', async () => {
    await scene.takeOver(csv([HEADER, ...rows(2)]));
    const list = [
      ...rows(1),
      ...rows(2, 'im Bau').slice(1),
      ...rows(4).slice(2),
      [BURKAU, 'Ring', '', 'geplant'],
    ];
    const { json } = await scene.upload(csv([HEADER, ...list]));
    expect(json.outcome).toBeNull();
    const counts = { read: 5, unchanged: 1, changed: 1, added: 2, refused: 1, unmatched: 0 };
    const outcome = { applied: 3, refused: 1, rows: counts, projects: [{ id: scene.project }] };
    expect((await scene.apply(json)).json).toMatchObject(outcome);
    setClock(new Date(Date.now() + 3 * 86_400_000));
    await scene.service.app.get(BulkImportSweep).sweep();
    setClock(null);
    const later = await scene.call('GET', `bulk-imports/${json.id}`);
    expect(later.json.outcome).toMatchObject(outcome);
    expect(later.json.rows).toMatchObject({ unchanged: 4, changed: 0, added: 0, refused: 1 });
  });

  it('of a file that nobody took over in a week is no longer possible', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(2)]));
    setClock(new Date(Date.now() + 8 * 86_400_000));
    await scene.service.app.get(BulkImportSweep).sweep();
    setClock(null);
    expect((await scene.call('GET', `bulk-imports/${json.id}`)).status).toBe(404);
  });

  it('after somebody changed one of the addresses is refused (412) with the new dry run; then it goes', async () => {
    await scene.takeOver(csv([HEADER, ...rows(2)]));
    const { json } = await scene.upload(csv([HEADER, ...rows(2, 'im Bau')]));
    await scene.takeOver(csv([HEADER, [BURKAU, 'Hauptstraße', '2', 'bereit']]));
    const stale = await scene.apply(json);
    expect(stale.status).toBe(412);
    expect(stale.json.changes.rows).toMatchObject({ changed: 1, refused: 1 });
    expect((await scene.stock()).map(({ state }) => state)).toEqual(['planned', 'ready']);
    expect((await scene.apply(stale.json.changes)).status).toBe(200);
    expect((await scene.stock()).map(({ state }) => state)).toEqual(['in_construction', 'ready']);
  });

  it('is not held up by a change of an address that is not in the file', async () => {
    await scene.takeOver(csv([HEADER, ...rows(3)]));
    const { json } = await scene.upload(csv([HEADER, ...rows(2, 'im Bau')]));
    await scene.takeOver(csv([HEADER, [BURKAU, 'Hauptstraße', '3', 'bereit']]));
    expect((await scene.apply(json)).status).toBe(200);
  });

  it('at the same time by two is done once', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(200)]));
    const answers = await Promise.all([scene.apply(json), scene.apply(json)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await scene.stock()).toHaveLength(200);
  });

  it('that breaks in the middle leaves nothing behind', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(50)]));
    const before = await scene.versions();
    await scene.db.query(`CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      ${scene.service.db.options.type === 'postgres' && process.env.DATABASE_URL ? 'PERFORM pg_terminate_backend(pg_backend_pid());' : "RAISE EXCEPTION 'killed';"} RETURN NULL; END $$`);
    await scene.db.query(
      `CREATE TRIGGER break AFTER UPDATE ON project FOR EACH STATEMENT EXECUTE FUNCTION break()`,
    );
    const answer = await scene.apply(json);
    await scene.db.query(`DROP TRIGGER break ON project`);
    await scene.db.query(`DROP FUNCTION break`);
    expect(answer.status).toBe(500);
    expect(await scene.stock()).toHaveLength(0);
    expect(await scene.versions()).toBe(before);
    expect((await scene.apply(json)).status).toBe(200);
  });

  it('says who and why in the history of every address', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(1)]));
    await scene.call('POST', `bulk-imports/${json.id}/application`, {
      basis: json.basis,
      reason: 'Liste vom September',
    });
    const history = await scene.call('GET', `project-records/${scene.project}/addresses/1/versions`);
    expect(history.json.items[0]).toMatchObject({
      operation: 'insert',
      reason: 'Liste vom September',
      by: { name: 'Katrin Hanske' },
    });
  });
});

describe('before it is taken over', () => {
  it('all its changes can be had as one file', async () => {
    await scene.takeOver(csv([HEADER, ...rows(2)]));
    const { json } = await scene.upload(csv([HEADER, ...rows(3, 'im Bau')]), { name: 'september.csv' });
    const file = await scene.call('GET', `bulk-imports/${json.id}/changes-file?format=csv-excel`);
    expect(file.headers['content-disposition']).toContain('september_%C3%84nderungen.csv');
    const lines = file.raw.toString().replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe('Zeile;Eintrag;Angabe;bisher;neu;Hinweis');
    expect(lines[1]).toMatch(/^2;Burkau, Hauptstraße 1;Stand;geplant;im Bau;/);
    expect(lines[2]).toMatch(/^3;Burkau, Hauptstraße 2;Stand;geplant;im Bau;/);
    expect(lines.slice(3).every((line) => line.startsWith('4;Burkau, Hauptstraße 3'))).toBe(true);
    expect(lines.length).toBeGreaterThan(3);
  });

  it('it can be removed; afterwards it is gone, and the stock is as it was', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(2)]));
    expect((await scene.call('DELETE', `bulk-imports/${json.id}`)).status).toBe(204);
    expect((await scene.call('GET', `bulk-imports/${json.id}`)).status).toBe(404);
    expect((await scene.call('DELETE', `bulk-imports/${json.id}`)).status).toBe(404);
    expect(await scene.stock()).toEqual([]);
  });

  it('only: what was taken over stays (409), and another has nothing to remove (404)', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(2)]));
    const colleague = await signedIn(scene.service, { role: 'district_officer', areas: ['14625'] });
    const path = `bulk-imports/${json.id}`;
    expect((await scene.call('DELETE', path, undefined, { by: colleague })).status).toBe(404);
    await scene.apply(json);
    expect((await scene.call('DELETE', path)).status).toBe(409);
    expect((await scene.call('GET', path)).status).toBe(200);
  });
});

describe('whose it is', () => {
  it('a project outside the scope and a missing one get the same answer', async () => {
    const stranger = await signedIn(scene.service, { role: 'municipal_officer', areas: ['14625250'] });
    for (const by of [stranger, scene.reader]) {
      const hidden = await scene.upload(csv([HEADER, ...rows(1)]), { by });
      const missing = await scene.upload(csv([HEADER, ...rows(1)]), { by, project: 999_999 });
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(hidden.json.detail.replace(String(scene.project), '')).toBe(
        missing.json.detail.replace('999999', ''),
      );
    }
  });

  it("another's upload is not there", async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(1)]));
    const colleague = await signedIn(scene.service, { role: 'district_officer', areas: ['14625'] });
    expect((await scene.call('GET', `bulk-imports/${json.id}`, undefined, { by: colleague })).status).toBe(
      404,
    );
    expect((await scene.apply(json, colleague)).status).toBe(404);
    expect((await scene.call('GET', 'bulk-imports', undefined, { by: colleague })).json.items).toEqual([]);
  });

  it('after the project was given to others nothing is written', async () => {
    const { json } = await scene.upload(csv([HEADER, ...rows(1)]));
    await scene.db.query(`UPDATE project SET managed_by = ARRAY['14626'] WHERE id = $1`, [scene.project]);
    expect((await scene.apply(json)).status).toBe(404);
  });

  it('addresses without a project are refused', async () => {
    expect((await scene.upload('x', { project: null })).status).toBe(400);
  });

  it('of one account at most 20 stay open: the oldest goes', async () => {
    const by = await signedIn(scene.service, { role: 'district_officer', areas: ['14625'] });
    const first = await scene.upload(csv([HEADER, ...rows(1)]), { by });
    for (let count = 0; count < 20; count++) await scene.upload(csv([HEADER, ...rows(1)]), { by });
    expect((await scene.call('GET', 'bulk-imports?limit=100', undefined, { by })).json.items).toHaveLength(
      20,
    );
    expect((await scene.call('GET', `bulk-imports/${first.json.id}`, undefined, { by })).status).toBe(404);
  }, 30_000);
});
