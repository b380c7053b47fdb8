import fs from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { itWithFiles, sharedData } from '../../test/shared-data.js';
import { type Place, shapefile, square, TestFolder, zip } from '../../test/boundary-files.js';
import { openBoundaryFile } from './boundary-file.js';
import { municipalitySearch } from './boundary-layer.js';
import { readBoundaries } from './boundary-reading.js';

const folder = new TestFolder();
afterAll(() => folder.remove());

const place = (properties: Place['properties']): Place => ({
  properties,
  geometry: square(450_000, 5_650_000, 1000),
});
const goeda = place({ AGS: '14625150', GEN: 'Göda', BEZ: 'Gemeinde', name_sorbisch: 'Hodźij' });
const read = (file: string, crs?: string) => readBoundaries(file, { crs, states: ['14'] });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('a boundary file', () => {
  it.each([
    ['UTF-8 named by .cpg', { cpg: 'UTF-8' }, 'Hodźij'],
    ['UTF-8 that says nothing', {}, 'Hodźij'],
    ['CP1252 that says nothing', { encoding: 'latin1' }, 'Hodij'],
    ['CP1252 by its language driver', { encoding: 'latin1', languageDriver: 3 }, 'Hodij'],
    ['CP1252 named by .cpg', { encoding: 'latin1', cpg: '1252' }, 'Hodij'],
  ] as const)('is read in its character set: %s', async (_, options, sorbianName) => {
    const { rows } = await read(folder.shapefileZip('charset.zip', [goeda], options), 'EPSG:25833');
    expect(rows[0]).toMatchObject({ ags: '14625150', name: 'Göda', sorbianName });
  });

  it('CP1252 has š and ž, which are no control characters', async () => {
    const parts = shapefile([place({ AGS: '14625130', GEN: 'Hal~trow' })], { encoding: 'latin1' });
    const dbf = Buffer.from(parts['gemeinden.dbf']!);
    dbf[dbf.indexOf('~')] = 0x9a;
    const { rows } = await read(folder.write('s.zip', zip({ ...parts, 'gemeinden.dbf': dbf })), 'EPSG:25833');
    expect(rows[0]!.name).toBe('Halštrow');
  });

  it('a character set that is not supported is named', async () => {
    const file = folder.shapefileZip('big5.zip', [goeda], { cpg: 'Big5' });
    expect(await refusal(read(file, 'EPSG:25833'))).toMatch('Zeichensatz „Big5“');
  });

  it.each([
    ['VG250', { AGS: '14625150', ARS: '146250150150', GEN: 'Göda', BEZ: 'Gemeinde', GF: 4 }],
    ['newer VG250', { ade: 6, gf: 9, ars: '146250150150', ags: '14625150', gen: 'Göda', bez: 'Gemeinde' }],
    ['GeoSN', { SCHLUESSEL: '14625150', ORTSNAME: 'Göda', ADMIN: 'Gemeinde', KREIS: 'Bautzen' }],
    ['only the ARS', { ARS: '146250150150', GEN: 'Göda' }],
    ['a name cut at ten characters', { Gemeindeschlüssel: '14625150', Gemeindename: 'Göda' }],
  ])('the columns are found by their names: %s', async (_, properties) => {
    const { rows } = await read(folder.geoJson('columns.geojson', [place(properties)], 'EPSG:25833'));
    expect(rows[0]).toMatchObject({ ags: '14625150', name: 'Göda' });
  });

  it('water, other levels and other Länder are counted, not taken', async () => {
    const places = [
      place({ AGS: '14625150', GEN: 'Göda', BEZ: 'Gemeinde', GF: 4, ADE: 6 }),
      place({ AGS: '14625150', GEN: 'Göda', BEZ: 'Gemeinde', GF: 2, ADE: 6 }),
      place({ AGS: '14625', GEN: 'Bautzen', BEZ: 'Landkreis', GF: 4, ADE: 4 }),
      place({ AGS: '14625', GEN: 'Bautzen', BEZ: 'Landkreis', GF: 4, ADE: null }),
      place({ AGS: '12051000', GEN: 'Brandenburg', BEZ: 'Stadt', GF: 4, ADE: 6 }),
      place({ AGS: '1462515', GEN: 'Göda', BEZ: 'Gemeinde', GF: 4, ADE: 6 }),
    ];
    const reading = await read(folder.geoJson('levels.geojson', places, 'EPSG:25833'));
    expect(reading).toMatchObject({ read: 6, skipped: 3, outOfArea: 1 });
    expect(reading.rows).toHaveLength(1);
    expect(reading.refused).toEqual([
      { line: 6, column: 'AGS', value: '1462515', reason: expect.stringContaining('kein Gemeindeschlüssel') },
    ]);
  });

  it('a number as key keeps its leading zero, and a Kreisfreie Stadt under five digits is the Gemeinde', async () => {
    const places = [
      place({ ags: 1_051_001, gen: 'x', bez: 'Gemeinde' }),
      place({ ags: '14511', gen: 'Chemnitz', bez: 'Kreisfreie Stadt' }),
    ];
    const file = folder.geoJson('number.geojson', places, 'EPSG:25833');
    const { rows } = await readBoundaries(file, { states: ['01', '14'] });
    expect(rows.map((row) => row.ags)).toEqual(['01051001', '14511000']);
  });

  it('of the layers in a zip the one of the Gemeinden is read; if that is not clear it asks', async () => {
    const layers = (names: string[]) =>
      zip(Object.assign({}, ...names.map((layer) => shapefile([goeda], { layer }))));
    const vg250 = folder.write(
      'vg250.zip',
      layers(['vg250/VG250_KRS', 'vg250/VG250_GEM', 'vg250/VG250_LAN']),
    );
    expect((await read(vg250, 'EPSG:25833')).layer).toBe('VG250_GEM');
    const unclear = folder.write('unclear.zip', layers(['a', 'b']));
    expect(await refusal(read(unclear, 'EPSG:25833'))).toMatch('mehrere Ebenen (a, b)');
    expect((await readBoundaries(unclear, { crs: 'EPSG:25833', layer: 'B', states: ['14'] })).layer).toBe(
      'b',
    );
  });

  it('a GeoJSON in a zip is read as well', async () => {
    const plain = folder.geoJson('inner.geojson', [goeda], 'EPSG:25833');
    const file = folder.write('geojson.zip', zip({ 'data/inner.geojson': fs.readFileSync(plain) }));
    expect((await read(file)).rows).toHaveLength(1);
  });

  it('a plain .shp is read with the files beside it', async () => {
    for (const [name, bytes] of Object.entries(shapefile([goeda], {})))
      folder.write(name.toUpperCase(), bytes);
    const { rows } = await read(`${folder.path}/GEMEINDEN.SHP`, 'EPSG:25833');
    expect(rows).toHaveLength(1);
  });

  it('GeoJSON without crs is WGS 84 only if its coordinates can be degrees', async () => {
    expect(await refusal(read(folder.geoJson('metres.geojson', [goeda])))).toMatch(
      'nennt kein Koordinatensystem',
    );
  });

  const cut = (file: string, bytes: number) => fs.readFileSync(file).subarray(0, bytes);
  const parts = shapefile([goeda], {});
  it.each([
    ['no file', () => `${folder.path}/none.zip`, 'nicht lesbar'],
    ['an empty file', () => folder.write('empty.zip', ''), 'keine lesbare Grenzdatei'],
    [
      'a zip cut off',
      () => folder.write('cut.zip', cut(folder.shapefileZip('w.zip', [goeda]), 400)),
      'kein lesbares ZIP',
    ],
    [
      'a zip without boundaries',
      () => folder.write('txt.zip', zip({ 'a.txt': Buffer.from('a') })),
      'keine Grenzdatei',
    ],
    [
      'a zip with a way out',
      () => folder.write('out.zip', zip({ '../../a.shp': Buffer.from('a') })),
      'kein lesbares ZIP',
    ],
    [
      'an entry that unpacks to 3 GB',
      () => folder.write('bomb.zip', zip({ 'a.shp': Buffer.from('a') }, { 'a.shp': 3e9 })),
      'zu groß',
    ],
    [
      'an entry that unpacks to more than it says',
      () => folder.write('lie.zip', zip(parts, { 'gemeinden.dbf': 5 })),
      'ZIP',
    ],
    [
      'a Shapefile without .dbf',
      () => folder.write('nodbf.zip', zip({ 'a.shp': parts['gemeinden.shp']! })),
      '.dbf',
    ],
    [
      'a .dbf cut off',
      () =>
        folder.write('dbf.zip', zip({ ...parts, 'gemeinden.dbf': parts['gemeinden.dbf']!.subarray(0, 200) })),
      '.dbf-Datei des Shapefiles ist beschädigt',
    ],
    [
      'a .shp cut off',
      () =>
        folder.write('shp.zip', zip({ ...parts, 'gemeinden.shp': parts['gemeinden.shp']!.subarray(0, 160) })),
      'Shapefile ist beschädigt',
    ],
    [
      'a GeoPackage cut off',
      () =>
        folder.write(
          'cut.gpkg',
          cut(folder.geoPackage('w.gpkg', [{ properties: { ags: '1' }, wkb: null }], 25833), 5000),
        ),
      'kein lesbares GeoPackage',
    ],
    [
      'broken JSON',
      () => folder.write('broken.geojson', '{"type":"FeatureCollection","features":['),
      'unvollständig, sie bricht in Zeile 1 ab',
    ],
    ['JSON of another kind', () => folder.write('other.json', '{"a":1}'), 'keine FeatureCollection'],
    [
      'no column with a key',
      () => folder.geoJson('nokey.geojson', [place({ foo: 1 })], 'EPSG:25833'),
      'Spalte mit dem Gemeindeschlüssel',
    ],
  ])('%s is refused with one sentence', async (_, file, words) => {
    const said = await refusal(read(file(), 'EPSG:25833'));
    expect(said).toMatch(/^Refusal: [^\n]+$/);
    expect(said).toContain(words);
  });

  it('opening leaves nothing beside the file', async () => {
    const file = folder.geoPackage('clean.gpkg', [{ properties: { ags: '14625150' }, wkb: null }], 25833);
    const layer = await openBoundaryFile(file, municipalitySearch());
    await layer.close();
    expect(fs.readdirSync(folder.path).filter((name) => name.startsWith('clean'))).toEqual(['clean.gpkg']);
  });
});

describe('the odd files that others keep for their tests', () => {
  const cases: [string, string | RegExp][] = [
    ['SHP_Exclude.zip', 'nennt kein Koordinatensystem'],
    ['T8Th4_6n.zip', 'Spalte mit dem Gemeindeschlüssel'],
    ['badzip.zip', 'kein ZIP-Archiv'],
    ['codepage.zip', 'Spalte mit dem Gemeindeschlüssel'],
    ['curve.gpkg', 'Spalte mit dem Gemeindeschlüssel'],
    ['latin1-property.shp', /^accepted$|Datensatz|Spalte/],
    ['null.shp', 'Spalte mit dem Gemeindeschlüssel'],
    ['polygons.shp', 'Spalte mit dem Gemeindeschlüssel'],
    ['test_gpkg_nulls.gpkg', 'Spalte mit dem Gemeindeschlüssel'],
    ['null.dbf', 'Bitte die .shp-Datei nennen'],
    ['null.shx', 'Bitte die .shp-Datei nennen'],
  ];
  for (const [name, words] of cases) {
    const file = `import-cases/fixtures/${name}`;
    itWithFiles([file], `${name} gives one clear sentence`, async () => {
      expect(await refusal(read(sharedData(file)))).toMatch(words);
    });
  }

  itWithFiles(['import-cases/fixtures/codepage.zip'], 'CP1250 named by .cpg is read', async () => {
    const layer = await openBoundaryFile(
      sharedData('import-cases/fixtures/codepage.zip'),
      municipalitySearch(),
    );
    const values: unknown[] = [];
    for await (const feature of layer.features) values.push(feature.properties.field);
    await layer.close();
    expect(values).toContain('Hněvošický háj');
  });

  itWithFiles(['import-cases/fixtures/polygons.shp'], 'holes and parts arrive whole', async () => {
    const layer = await openBoundaryFile(
      sharedData('import-cases/fixtures/polygons.shp'),
      municipalitySearch(),
    );
    const rings: number[] = [];
    for await (const feature of layer.features) rings.push(Buffer.from(feature.geometry!).readUInt32LE(5));
    await layer.close();
    expect(rings).toEqual([1, 1, 2]);
  });
});
