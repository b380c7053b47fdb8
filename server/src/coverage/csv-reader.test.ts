import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itWithFiles, sharedData } from '../../test/shared-data.js';
import { recogniseCoverageFile } from './coverage-file.js';
import type { CoverageRow } from './coverage-table.js';
import { readCsv } from './csv-reader.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'export.csv') {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return readPath(file);
}

async function readPath(file: string) {
  const recognised = await recogniseCoverageFile(file);
  const tables = await readCsv(recognised);
  const rows: CoverageRow[] = [];
  for await (const portion of tables[0]!.rows()) rows.push(...portion);
  return { recognised, tables, rows };
}

const figures = (row: CoverageRow) =>
  row.values.map(({ column, text, value }) => [column.technology, column.minMbit, text, value]);

describe('the dialects of the atlas are recognised, never asked for', () => {
  it('mid 2018: semicolons, decimal comma, CRLF, bare numbers as headers', async () => {
    const { rows } = await read('AGS;300_1;300_50;FTTH_50;WLAN_6\r\n14625020;100,00;56,00;0,00;3,50\r\n');
    expect(rows[0]).toMatchObject({ line: 2, areaKey: '14625020', damage: null });
    expect(figures(rows[0]!)).toEqual([
      ['all', 1, '100,00', 100],
      ['all', 50, '56,00', 56],
      ['ftthb', 50, '0,00', 0],
      ['wlan', 6, '3,50', 3.5],
    ]);
  });

  it('2021 Kreise: quoted headers with verf_, bare decimals', async () => {
    const { rows } = await read('"ags";"verf_300_50";"verf_catv_400"\n"14625";93.49;65.98\n');
    expect(figures(rows[0]!)).toEqual([
      ['all', 50, '93.49', 93.49],
      ['hfc', 400, '65.98', 65.98],
    ]);
  });

  it('2021 Germany: the area stands under "staat"', async () => {
    const { rows } = await read('"staat";"verf_300_50"\nDeutschland;95.07\n');
    expect(rows[0]!.areaKey).toBe('DE');
  });

  it('2019 to 2021 Gemeinden: German headers, commas, everything quoted', async () => {
    const { rows } = await read('"AGS","alle Technologien ≥ 50 Mbit/s"\n"14625020","99,5"\n');
    expect(figures(rows[0]!)).toEqual([['all', 50, '99,5', 99.5]]);
  });

  it('with a byte order mark', async () => {
    const { rows } = await read('\ufeffAGS;DSL ≥ 16 Mbit/s\n14625020;7\n');
    expect(figures(rows[0]!)).toEqual([['dsl', 16, '7', 7]]);
  });

  it('in CP1252, which cannot write ≥', async () => {
    const { recognised, rows } = await read(
      Buffer.from('AGS;Gemeinde;leitungsg. Technologien >= 30 Mbit/s\n14626110;G\xf6rlitz;88\n', 'latin1'),
    );
    expect(recognised.encoding).toBe('windows-1252');
    expect(figures(rows[0]!)).toEqual([['wired', 30, '88', 88]]);
  });

  it('in UTF-16, as Excel saves "Unicode text"', async () => {
    const { rows } = await read(
      Buffer.from('\ufeffAGS\talle Technologien ≥ 50 Mbit/s\r\n14625020\t7\r\n', 'utf16le'),
    );
    expect(figures(rows[0]!)).toEqual([['all', 50, '7', 7]]);
  });

  it('since 2022: one table per user group, uploads named as not read', async () => {
    const { tables } = await read(
      'ags;down_fn_hh_alle_50;down_fn_gew_alle_50;up_fn_hh_alle_50\n14625020;1;2;3\n',
    );
    expect(tables.map((table) => table.userGroup)).toEqual(['households', 'business']);
    expect(tables[0]!.ignored).toEqual(['up_fn_hh_alle_50']);
  });

  it('with lines above the header: line numbers are those of the file', async () => {
    const { rows } = await read('Breitbandatlas\n\nAGS;300_50\n14625020;1\n');
    expect(rows[0]!.line).toBe(4);
  });

  it('an empty cell is not published, a real zero is zero', async () => {
    const { rows } = await read('AGS;300_30;300_50;300_100\n14625020;;0;k. A.\n');
    expect(figures(rows[0]!)).toEqual([['all', 50, '0', 0]]);
  });
});

describe('damage', () => {
  it('in a row is named in that row, the others are read', async () => {
    const { rows } = await read('AGS;300_30;300_50\n14625020;1;1\n14625030;1\n14625040;1;1\n');
    expect(rows.map((row) => row.damage)).toEqual([null, 'Die Zeile hat 2 statt 3 Spalten', null]);
  });

  it('by a quote out of place refuses the file whole, with the line', async () => {
    await expect(read('AGS;300_30\n14625020;1\n14625030;"1"x\n14625040;1\n')).rejects.toThrow(
      'export.csv ist ab Zeile 3 nicht lesbar: ein Anführungszeichen steht falsch; es wurde nichts verändert.',
    );
  });

  it.each([
    ['in the middle of a row', 'AGS;300_30;300_50\n14625020;1;1\n14625030;1'],
    ['in the middle of a key', 'AGS;300_30\n14625020;1\n1462'],
    ['within quotes', 'AGS;300_30\n"14625020";"1"\n"14625030";"1'],
  ])('by being cut off %s refuses the file whole', async (_, content) => {
    await expect(read(content)).rejects.toThrow(
      'export.csv ist vermutlich abgeschnitten; es wurde nichts verändert. Bitte noch einmal herunterladen.',
    );
  });
});

describe('what is no coverage file gets one sentence that helps', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n000', 'latin1'), /ist ein Bild/],
    ['an error page', '<!DOCTYPE html><html></html>', /Webseite/],
    ['an empty file', '', /ist leer/],
    ['borders as GeoJSON', '{"type":"FeatureCollection"}', /lotse import municipalities/],
    ['a text without AGS', 'a;b\n1;2\n', /Kopfzeile mit der Spalte „AGS“/],
    ['a list of municipalities', 'AGS;Name\n14625020;Bautzen\n', /keine Spalte mit Versorgungsanteilen/],
    ['a census file', 'time;ARS;1_variable_attribute_code;value\n;1;2;3\n', /lotse import population/],
    ['a broken zip', Buffer.from('PK\x03\x04rest'), /beschädigtes ZIP/],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /als .xlsx speichern/],
  ])('%s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  it('a file that is not there', async () => {
    await expect(readPath(path.join(folder, 'fehlt.csv'))).rejects.toThrow('Bitte den Pfad prüfen');
  });

  it('the table of mobile nets is refused by name', async () => {
    const mobile =
      '"AGS";"Technologie";"Flaechenart";"Flaechen Gruppe";"Verfügbarkeit"\n"01001";"5G2";Bahn;30;94.47\n';
    await expect(read(mobile)).rejects.toThrow(
      /^Mobilfunk: noch nicht unterstützt\. .*bitte die Festnetztabelle/,
    );
  });
});

describe('the published files', () => {
  const published: [string, number, number][] = [
    ['deutschland_privat_2021_1.csv', 1, 58],
    ['gemeinde_bezirke_privat_2019_ende.csv', 11388, 42],
    ['gemeinde_bezirke_privat_2020_ende.csv', 11388, 53],
    ['gemeinde_bezirke_privat_2021_mitte.csv', 11388, 53],
    ['gemeinde_privat_2018_ende.csv', 11330, 45],
    ['landkreis_privat_2018_2.csv', 402, 93],
    ['landkreis_privat_2021_1.csv', 402, 58],
    ['p2_Verf_Gemeinden_atene_Mitte_18.csv', 11330, 47],
  ];
  for (const [name, rows, columns] of published) {
    itWithFiles([`breitbandatlas/${name}`], `${name}: every row and every column is read`, async () => {
      const read = await readPath(sharedData(`breitbandatlas/${name}`));
      expect(read.tables[0]!.columns).toHaveLength(columns);
      expect(read.rows).toHaveLength(rows);
      const whole = read.rows.filter(
        (row) => row.damage === null && row.areaKey && row.values.length === columns,
      );
      expect(whole).toHaveLength(rows);
      expect(read.rows.flatMap((row) => row.values.filter((share) => Number.isNaN(share.value)))).toEqual([]);
    });
  }

  itWithFiles(
    ['breitbandatlas/landkreis_mobilfunk_stats_2021_1.csv'],
    'the mobile file is refused',
    async () => {
      const file = sharedData('breitbandatlas/landkreis_mobilfunk_stats_2021_1.csv');
      await expect(readPath(file)).rejects.toThrow('Mobilfunk: noch nicht unterstützt');
    },
  );
});
