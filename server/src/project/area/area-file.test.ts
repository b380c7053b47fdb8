import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sqlite from 'node-sqlite3-wasm';
import { type Place, shapefile, square, TestFolder, zip } from '../../../test/boundary-files.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { geoPackagePolygon } from '../../../test/grid-geopackage.js';
import { itWithFiles, sharedData } from '../../../test/shared-data.js';
import { writeWkb } from '../../municipality/wkb.js';
import { readAreaFile } from './area-file.js';
import type { AreaFileQuery } from './area.dto.js';

const folder = new TestFolder();
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(async () => {
  folder.remove();
  await test.close();
});

const [X, Y] = [449_000, 5_676_000];
const field = (x: number): Place => ({ properties: { name: 'Feld' }, geometry: square(x, Y, 1_000) });
const one = [field(X)];

const read = (file: string, more: Partial<AreaFileQuery> = {}) =>
  readAreaFile(test.db, file, { name: 'gebiet.zip', ...more });
interface Refused {
  status: number;
  detail: string;
  unmet?: string[];
  errors?: { message: string }[];
}
const refusal = (promise: Promise<unknown>): Promise<Refused> =>
  promise.then(
    () => ({ status: 200, detail: 'accepted' }),
    (error) => ({ ...error.getResponse(), status: error.getStatus() }),
  );
const ringsIn = (geometry: Record<string, unknown>) =>
  (geometry.coordinates as number[][][][]).map((part) => part.length);
const cornersIn = (geometry: Record<string, unknown>) =>
  new Set((geometry.coordinates as number[][][][])[0]![0]!.map((point) => point.map(Math.round).join(' ')));
const THE_SQUARE = new Set([
  `${X} ${Y}`,
  `${X} ${Y + 1_000}`,
  `${X + 1_000} ${Y + 1_000}`,
  `${X + 1_000} ${Y}`,
]);

const WKT_33 =
  'PROJCS["ETRS_1989_UTM_Zone_33N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],' +
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",15.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

describe('an area from a file', () => {
  it('GeoJSON with the old crs member is read in its coordinate system', async () => {
    const found = await read(folder.geoJson('a.geojson', one, 'urn:ogc:def:crs:EPSG::25833'));
    expect(found).toMatchObject({ format: 'geojson', srid: 25833, features: 1, skipped: [], notes: [] });
    expect(cornersIn(found.geometryInGrid)).toEqual(THE_SQUARE);
  });

  it('GeoJSON without one is in degrees, and a lone feature or geometry is enough', async () => {
    const geometry = square(14.25, 51.25, 0.125);
    for (const content of [geometry, { type: 'Feature', properties: null, geometry }]) {
      const found = await read(folder.write('b.geojson', JSON.stringify(content)), {
        name: 'mein Gebiet.geojson',
      });
      expect(found).toMatchObject({ srid: 4326, features: 1, layer: 'mein Gebiet.geojson' });
      expect(found.geometry).toEqual({ ...geometry });
    }
  });

  it.each([
    [25832, 869_100, 5_688_300],
    [4258, 14.27, 51.23],
    [3857, 1_588_500, 6_660_500],
  ])('EPSG:%i is taken', async (srid, x, y) => {
    const size = srid === 4258 ? 0.01 : 1_000;
    const place = { properties: {}, geometry: square(x, y, size) };
    const found = await read(folder.geoJson('c.geojson', [place], `EPSG:${srid}`));
    expect(found.srid).toBe(srid);
    const [longitude, latitude] = (found.geometry.coordinates as number[][][][])[0]![0]![0]!;
    expect(longitude).toBeCloseTo(14.27, 1);
    expect(latitude).toBeCloseTo(51.23, 1);
  });

  it.each([
    [31468, 'Gauß-Krüger Zone 4 (EPSG:31468)'],
    [31469, 'Gauß-Krüger Zone 5 (EPSG:31469)'],
    [3035, 'EPSG:3035'],
    [32633, 'EPSG:32633'],
  ])('EPSG:%i is refused by its name, with the way out', async (srid, name) => {
    const { status, detail } = await refusal(read(folder.geoJson('d.geojson', one, `EPSG:${srid}`)));
    expect([status, detail]).toEqual([422, expect.stringContaining(name)]);
    expect(detail).toContain('QGIS');
    expect((await refusal(read(folder.geoJson('e.geojson', one), { srid }))).detail).toContain(name);
  });

  it('without a coordinate system the question for it is asked, and its answer is taken', async () => {
    const file = folder.shapefileZip('noprj.zip', one);
    const asked = await refusal(read(file));
    expect(asked).toMatchObject({
      status: 422,
      unmet: ['srid'],
      detail: expect.stringContaining('In welchem liegt sie?'),
    });
    const found = await read(file, { srid: 25833 });
    expect(found).toMatchObject({ format: 'shapefile', srid: 25833, layer: 'gemeinden' });
    expect(cornersIn(found.geometryInGrid)).toEqual(THE_SQUARE);
  });

  it('an answer that the file contradicts is refused', async () => {
    const file = folder.shapefileZip('prj.zip', one, { prj: WKT_33 });
    expect((await refusal(read(file, { srid: 25832 }))).detail).toContain(
      'nennt selbst ETRS_1989_UTM_Zone_33N (EPSG:25833)',
    );
    expect((await read(file)).srid).toBe(25833);
  });

  it.each(['.shp', '.shx', '.dbf'])('a Shapefile without its %s says which part is missing', async (part) => {
    const whole = shapefile(one, { prj: WKT_33 });
    const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => !name.endsWith(part)));
    const { status, detail } = await refusal(read(folder.write('part.zip', zip(rest))));
    expect([status, detail]).toEqual([
      422,
      `Zum Shapefile fehlt die ${part}-Datei: bitte alle Teile zusammen packen.`,
    ]);
  });

  it('a .shp alone is asked for together with its parts', async () => {
    const { detail } = await refusal(
      read(folder.write('area', shapefile(one, {})['gemeinden.shp']!), { name: 'gebiet.shp' }),
    );
    expect(detail).toContain('Zum Shapefile fehlt die .dbf-Datei: bitte alle Teile zusammen packen.');
  });

  it('of several layers one is asked for, and the answer is taken', async () => {
    const layers = ['Ausbaugebiet', 'Trassen'].map((layer, i) => shapefile([field(X + i * 5_000)], { layer, prj: WKT_33 })); // prettier-ignore
    const file = folder.write('layers.zip', zip(Object.assign({}, ...layers)));
    const asked = await refusal(read(file));
    expect(asked).toMatchObject({ status: 422, unmet: ['layer'] });
    expect(asked.errors!.map(({ message }) => message)).toEqual(['Ausbaugebiet', 'Trassen']);
    expect((await read(file, { layer: 'ausbaugebiet' })).layer).toBe('Ausbaugebiet');
    expect((await refusal(read(file, { layer: 'Lose' }))).detail).toContain(
      'Eine Ebene „Lose“ enthält die Datei nicht.',
    );
  });

  it('a GeoPackage with several layers asks as well', async () => {
    const file = folder.geoPackage(
      'two.gpkg',
      [{ properties: { name: 'a' }, wkb: writeWkb(square(X, Y, 1_000)) }],
      25833,
    );
    const db = new sqlite.Database(file);
    db.exec(
      `CREATE TABLE lose AS SELECT * FROM vg250_gem; INSERT INTO gpkg_geometry_columns VALUES ('lose', 'geom', 'GEOMETRY', 25833)`,
    );
    db.close();
    expect((await refusal(read(file))).unmet).toEqual(['layer']);
    expect(await read(file, { layer: 'lose' })).toMatchObject({
      format: 'geopackage',
      layer: 'lose',
      srid: 25833,
    });
  });

  it('a view in a GeoPackage, which may compute without end, is refused', async () => {
    const file = folder.geoPackage(
      'view.gpkg',
      [{ properties: { name: 'a' }, wkb: writeWkb(square(X, Y, 1_000)) }],
      25833,
    );
    const db = new sqlite.Database(file);
    db.exec(`ALTER TABLE vg250_gem RENAME TO hidden;
      CREATE VIEW vg250_gem AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT n.i AS fid, hidden.geom FROM n, hidden`);
    db.close();
    expect((await refusal(read(file))).detail).toContain('ist eine Abfrage und keine Tabelle');
  });

  it('several areas become one, and it is said', async () => {
    const found = await read(
      folder.geoJson('merge.geojson', [field(X), field(X + 1_000), field(X + 9_000)], 'EPSG:25833'),
    );
    expect(found.notes).toEqual(['3 Flächen wurden zu einem Gebiet vereinigt.']);
    expect(ringsIn(found.geometryInGrid)).toEqual([1, 1]);
  });

  it('what is not valid is not united but left for the check to mark', async () => {
    const bowTie: Place = { properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[[[X, Y], [X + 9, Y + 9], [X + 9, Y], [X, Y + 9], [X, Y]]]] } }; // prettier-ignore
    const found = await read(folder.geoJson('bow.geojson', [bowTie, field(X + 5_000)], 'EPSG:25833'));
    expect(found.notes[0]).toContain('Nicht alle sind gültig');
    expect(ringsIn(found.geometryInGrid)).toEqual([1, 1]);
  });

  it('points, lines and empty records are named and skipped', async () => {
    const features = [
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [14, 51] } },
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[14, 51], [15, 51]] } },
      { type: 'Feature', properties: {}, geometry: null },
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: 'kaputt' } },
      { type: 'Feature', properties: {}, geometry: square(14.2, 51.2, 0.01) },
    ]; // prettier-ignore
    const found = await read(
      folder.write('mixed.geojson', JSON.stringify({ type: 'FeatureCollection', features })),
    );
    expect(found.skipped).toEqual([
      { feature: 1, sentence: 'Statt einer Fläche steht dort ein Punkt.' },
      { feature: 2, sentence: 'Statt einer Fläche steht dort eine Linie.' },
      { feature: 3, sentence: 'Der Datensatz hat keine Geometrie.' },
      { feature: 4, sentence: 'Statt einer Fläche steht dort etwas Unlesbares.' },
    ]);
  });

  it('heights are dropped and open rings closed, and it is said', async () => {
    const ring = [[14.2, 51.2, 280], [14.21, 51.2, 281], [14.21, 51.21, 282]]; // prettier-ignore
    const found = await read(
      folder.write('z.geojson', JSON.stringify({ type: 'Polygon', coordinates: [ring] })),
    );
    expect(found.notes).toEqual([
      'Höhen wurden weggelassen: ein Gebiet hat keine.',
      'Ein offener Ring wurde geschlossen.',
    ]);
    expect((found.geometry.coordinates as number[][][][])[0]![0]).toHaveLength(4);
  });

  it('latitude before longitude, as EPSG:4326 has it in its own register, is turned round, and it is said', async () => {
    const place: Place = { properties: {}, geometry: square(51.25, 14.25, 0.125) };
    const found = await read(folder.geoJson('latlon.geojson', [place], 'urn:ogc:def:crs:EPSG::4326'));
    expect(found.notes).toEqual([
      'Länge und Breite standen in umgekehrter Reihenfolge und wurden getauscht.',
    ]);
    expect((found.geometry.coordinates as number[][][][])[0]![0]![0]).toEqual([14.25, 51.25]);
  });

  it('more points than are taken are refused with the number and the mend', async () => {
    const ring = Array.from({ length: 40_000 }, (_, i) => [
      X + 1_000 * Math.cos((i / 20_000) * Math.PI),
      Y + 1_000 * Math.sin((i / 20_000) * Math.PI),
    ]);
    const place: Place = {
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] },
    };
    const { detail } = await refusal(read(folder.geoJson('many.geojson', [place], 'EPSG:25833')));
    expect(detail).toContain('hat 40.001 Punkte, angenommen werden höchstens 30.000');
  });

  const encrypted = () => {
    const parts = shapefile(one, {});
    const sizes = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.length]));
    const bytes = zip(parts, sizes);
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4))
      bytes[at + 6]! |= 1;
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
      bytes[at + 8]! |= 1;
    return bytes;
  };
  it.each([
    ['a zip with a password', () => encrypted(), 'mit einem Kennwort geschützt'],
    [
      'a zip bomb',
      () => zip({ 'a.shp': Buffer.from('a') }, { 'a.shp': 3e9 }),
      'entpackt zu groß: bitte nur die Ebene mit dem Gebiet',
    ],
    ['what is no zip', () => Buffer.from('PK, aber kein ZIP'), 'kein lesbares ZIP-Archiv'],
    ['a zip without an area', () => zip({ 'a.txt': Buffer.from('a') }), 'enthält keine Gebietsdatei'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47]), '„gebiet.zip“ ist keine lesbare Gebietsdatei'],
    [
      'JSON that ends too early',
      () => Buffer.from('{"type":\n'),
      'Die GeoJSON-Datei ist unvollständig, sie bricht in Zeile 2 ab: bitte neu ausgeben.',
    ],
    [
      'broken JSON',
      () => Buffer.from(`{"type": "FeatureCollection",\n "features": [}${' '.repeat(100)}`),
      'Die GeoJSON-Datei ist in Zeile 2, Zeichen 15 kein gültiges JSON: bitte neu ausgeben.',
    ],
    [
      'coordinates of 1e308',
      () =>
        Buffer.from(
          '{"type":"Polygon","crs":{"properties":{"name":"EPSG:25833"}},"coordinates":[[[1e308,1],[2,1],[2,1e308],[1e308,1]]]}',
        ),
      'Koordinaten, die auf keiner Karte liegen',
    ],
    ['JSON of another kind', () => Buffer.from('{"a":1}'), 'kein GeoJSON'],
    [
      'GeoJSON without features',
      () => Buffer.from('{"type":"FeatureCollection","features":[]}'),
      'enthält keinen Datensatz',
    ],
    [
      'nothing but JSON brackets',
      () => Buffer.from(`{"type":"Polygon","coordinates":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
      'enthält keine Fläche',
    ],
  ])('%s is refused with one sentence', async (_, bytes, words) => {
    const { status, detail } = await refusal(read(folder.write('area', bytes())));
    expect([status, detail]).toEqual([422, expect.stringContaining(words)]);
    expect(detail).not.toContain('\n');
  });

  it('curves are refused with the mend', async () => {
    const curve = Buffer.from(geoPackagePolygon([[X, Y], [X + 1, Y], [X, Y]], 25833)).subarray(8); // prettier-ignore
    curve.writeUInt32LE(10, 1);
    const { detail } = await refusal(
      read(folder.geoPackage('curve.gpkg', [{ properties: { name: 'a' }, wkb: curve }], 25833)),
    );
    expect(detail).toContain('In Datensatz 1 stehen Kurven');
    expect(detail).toContain('Segmentieren');
  });
});

describe('the real files', () => {
  const cases = 'import-cases';
  itWithFiles(
    [`${cases}/gemeinden_25833.gpkg`],
    'the Gemeinden as GeoPackage become the outline of Saxony',
    async () => {
      const found = await read(sharedData(`${cases}/gemeinden_25833.gpkg`));
      expect(found).toMatchObject({ format: 'geopackage', srid: 25833, features: 418, skipped: [] });
      expect(found.notes).toEqual(['418 Flächen wurden zu einem Gebiet vereinigt.']);
    },
    60_000,
  );
  itWithFiles(
    [`${cases}/gemeinden_25833_cp1252_nocpg.zip`],
    'the Gemeinden as Shapefile without .cpg as well',
    async () => {
      const found = await read(sharedData(`${cases}/gemeinden_25833_cp1252_nocpg.zip`));
      expect(found).toMatchObject({ format: 'shapefile', srid: 25833, features: 418 });
      expect(found.notes).toEqual(['418 Flächen wurden zu einem Gebiet vereinigt.']);
    },
    60_000,
  );
  itWithFiles(
    [`${cases}/gemeinden_25832_utf8_noprj.zip`],
    'without .prj the question comes first, then the same outline',
    async () => {
      const file = sharedData(`${cases}/gemeinden_25832_utf8_noprj.zip`);
      expect((await refusal(read(file))).unmet).toEqual(['srid']);
      expect(await read(file, { srid: 25832 })).toMatchObject({ srid: 25832, features: 418 });
    },
    60_000,
  );

  const refused: [string, RegExp][] = [
    ['SHP_Exclude.zip', /In welchem liegt sie/],
    ['T8Th4_6n.zip', /enthält keine Fläche.*eine Gruppe von Linien|enthält keine Fläche.*eine Linie/],
    ['badzip.zip', /keine lesbare Gebietsdatei/],
    ['codepage.zip', /enthält keine Fläche.*ein Punkt/],
    ['curve.gpkg', /stehen Kurven/],
    ['test_gpkg_nulls.gpkg', /enthält keine Fläche.*ein Punkt/],
    ['latin1-property.shp', /enthält keine Fläche.*ein Punkt/],
    ['null.shp', /enthält keine Fläche/],
    ['null.dbf', /keine lesbare Gebietsdatei/],
    ['null.shx', /keine lesbare Gebietsdatei/],
    ['null.prj', /keine lesbare Gebietsdatei/],
    ['polygons.dbf', /keine lesbare Gebietsdatei/],
    ['polygons.prj', /keine lesbare Gebietsdatei/],
    ['polygons.shx', /keine lesbare Gebietsdatei/],
    ['latin1-property.dbf', /keine lesbare Gebietsdatei/],
    ['latin1-property.prj', /keine lesbare Gebietsdatei/],
    ['latin1-property.shx', /keine lesbare Gebietsdatei/],
  ];
  for (const [name, words] of refused) {
    const file = `${cases}/fixtures/${name}`;
    itWithFiles([file], `${name} gives one clear sentence`, async () => {
      const { status, detail } = await refusal(read(sharedData(file), { name }));
      expect([status, detail]).toEqual([422, expect.stringMatching(words)]);
    });
  }

  itWithFiles([`${cases}/fixtures/polygons.shp`], 'polygons.shp: holes and parts arrive whole', async () => {
    const found = await read(sharedData(`${cases}/fixtures/polygons.shp`));
    expect(found).toMatchObject({ srid: 4326, features: 3 });
  });
  itWithFiles(
    [`${cases}/fixtures/SHP_Exclude.zip`],
    'SHP_Exclude.zip with the answer in degrees is read',
    async () => {
      expect((await read(sharedData(`${cases}/fixtures/SHP_Exclude.zip`), { srid: 4326 })).format).toBe(
        'shapefile',
      );
    },
  );

  it('opening leaves nothing behind', () => {
    expect(fs.readdirSync(folder.path).filter((name) => name.includes('lotse-'))).toEqual([]);
  });
});
