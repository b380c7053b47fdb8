import { describe, expect, it } from 'vitest';
import { square } from '../../test/boundary-files.js';
import { KM5, squareLand, useSquareLand, X, Y } from '../../test/square-land.js';
import { MunicipalityService } from './municipality.service.js';
import { writeWkb } from './wkb.js';

const { folder, db, run, importLand, stored } = useSquareLand();

describe('an import into an empty database', () => {
  it('takes every Gemeinde, and makes Kreise, borders of the map and words to be found by', async () => {
    const report = await importLand();
    expect(report).toMatchObject({
      rows: { read: 6, accepted: 6, outOfArea: 0, skipped: 0, repaired: 0, refused: 0 },
      changes: { added: 6, changed: 0, unchanged: 0, missing: [] },
      applied: true,
      refusal: null,
    });
    expect(await stored('14626110')).toMatchObject({
      name: 'Görlitz',
      official_name: 'Görlitz, Stadt',
      sort_name: 'gorlitz',
      area: 25_000_000,
      area_km2: '25.00',
    });
    const districts = await db().query(
      'SELECT ags, name, kind, ST_Area(geometry) AS area FROM district ORDER BY ags',
    );
    expect(districts).toEqual([
      { ags: '14511', name: 'Chemnitz, Stadt', kind: 'Kreisfreie Stadt', area: 25_000_000 },
      { ags: '14625', name: 'Landkreis 14625', kind: 'Landkreis', area: 75_000_000 },
      { ags: '14626', name: 'Landkreis 14626', kind: 'Landkreis', area: 50_000_000 },
    ]);
    const [shapes] = await db().query(
      `SELECT count(*)::int AS n FROM boundary_shape WHERE level = 'municipality'`,
    );
    expect(shapes.n).toBe(6 * 8);
    const [hit] = (await new MunicipalityService(db()).list({ search: 'gorlitz', limit: 5 })).items;
    expect(hit).toMatchObject({ ags: '14626110', exact: true });
  });

  it('done twice changes nothing', async () => {
    await importLand();
    const version = () => db().query('SELECT version FROM data_version');
    const before = await version();
    const again = await importLand();
    expect(again).toMatchObject({
      changes: { added: 0, changed: 0, unchanged: 6 },
      applied: false,
      refusal: null,
    });
    expect(await version()).toEqual(before);
  });

  it('as a dry run gives the same report and changes nothing', async () => {
    const dry = await importLand(undefined, { dryRun: true });
    expect(await db().query('SELECT 1 FROM municipality')).toEqual([]);
    const real = await importLand();
    expect({ ...dry, dryRun: false, applied: true }).toEqual(real);
  });
});

describe('geometry as files hold it', () => {
  it('an invalid ring is repaired and reported with its key', async () => {
    const report = await importLand((places) => {
      const [x, y] = [X + KM5, Y];
      const spike = [x + KM5 + 500, y];
      const ring = [[x, y], [x, y + KM5], [x + KM5, y + KM5], [x + KM5, y], spike, [x + KM5, y], [x, y]];
      places.get('14625150')!.geometry = { type: 'MultiPolygon', coordinates: [[ring]] };
    });
    expect(report.rows).toMatchObject({ accepted: 6, repaired: 1, refused: 0 });
    expect(report.issues.find((issue) => issue.value === '14625150')).toMatchObject({
      line: 2,
      column: 'Geometrie',
      reason: expect.stringContaining('repariert'),
    });
    const [{ valid }] = await db().query(`SELECT bool_and(ST_IsValid(geometry)) AS valid FROM municipality`);
    expect(valid).toBe(true);
  });

  it('parts under one key are united, holes stay holes, a ring drawn the wrong way round is the same area', async () => {
    const hole = [
      [X + 1000, Y + 1000],
      [X + 2000, Y + 1000],
      [X + 2000, Y + 2000],
      [X + 1000, Y + 2000],
      [X + 1000, Y + 1000],
    ];
    const places = squareLand((all) => {
      all.get('14625010')!.geometry = square(X, Y, KM5, [hole]);
      all.get('14625150')!.geometry!.coordinates[0]![0]!.reverse();
    });
    places.push({ properties: { ...places[2]!.properties }, geometry: square(X + 3 * KM5, Y, 1000) });
    const report = await run(folder.shapefileZip('parts.zip', places, {}), { crs: 'EPSG:25833' });
    expect(report).toMatchObject({ rows: { read: 7, accepted: 7 }, changes: { added: 6 } });
    expect((await stored('14625010')).area).toBeCloseTo(24_000_000, 3);
    expect((await stored('14625150')).area).toBeCloseTo(25_000_000, 3);
    expect((await stored('14625250')).area).toBeCloseTo(26_000_000, 3);
  });

  it('height is dropped, and arcs become lines that follow them', async () => {
    const places = squareLand().map(({ properties, geometry }) => ({ properties, wkb: writeWkb(geometry!) }));
    places[0] = { ...places[0]!, wkb: circle(X + 2500, Y + 2500, 2000) };
    const report = await run(folder.geoPackage('curve.gpkg', places, 25833));
    expect(report).toMatchObject({ rows: { accepted: 6, repaired: 0 }, refusal: null });
    expect((await stored('14625010')).area / (Math.PI * 2000 ** 2)).toBeCloseTo(1, 3);
    const [{ dimensions }] = await db().query(
      `SELECT max(ST_NDims(geometry)) AS dimensions FROM municipality`,
    );
    expect(dimensions).toBe(2);
  });

  /** CURVEPOLYGON Z of one closed CIRCULARSTRING Z, as ISO WKB. */
  function circle(x: number, y: number, radius: number): Uint8Array {
    const points = [
      [x - radius, y],
      [x + radius, y],
      [x - radius, y],
    ];
    const bytes = Buffer.alloc(9 + 9 + points.length * 24);
    bytes.writeUInt8(1, 0);
    bytes.writeUInt32LE(1010, 1);
    bytes.writeUInt32LE(1, 5);
    bytes.writeUInt8(1, 9);
    bytes.writeUInt32LE(1008, 10);
    bytes.writeUInt32LE(points.length, 14);
    points.forEach(([px, py], index) => {
      bytes.writeDoubleLE(px!, 18 + index * 24);
      bytes.writeDoubleLE(py!, 26 + index * 24);
      bytes.writeDoubleLE(100, 34 + index * 24);
    });
    return bytes;
  }

  it('a record without geometry is refused with its number, the others go in', async () => {
    const report = await importLand((places) => (places.get('14625150')!.geometry = null));
    expect(report).toMatchObject({ rows: { read: 6, accepted: 5, refused: 1 }, applied: true });
    expect(report.issues).toContainEqual({
      line: 2,
      column: 'Geometrie',
      value: '14625150',
      reason: 'der Datensatz hat keine Geometrie',
    });
  });

  it('bytes that are no geometry are refused, the others go in', async () => {
    const places = squareLand().map(({ properties, geometry }) => ({ properties, wkb: writeWkb(geometry!) }));
    places[1] = { ...places[1]!, wkb: Buffer.from('01030000000100000004', 'hex') };
    const report = await run(folder.geoPackage('bad.gpkg', places, 25833));
    expect(report).toMatchObject({ rows: { accepted: 5, refused: 1 }, applied: true });
    expect(report.issues[0]).toMatchObject({
      line: 2,
      value: '14625150',
      reason: expect.stringContaining('nicht lesbar'),
    });
  });
});

describe('names', () => {
  it('a Sorbian name that is known is never replaced by one that CP1252 has damaged', async () => {
    await importLand();
    const report = await run(folder.shapefileZip('cp1252.zip', squareLand(), { encoding: 'latin1' }), {
      crs: 'EPSG:25833',
    });
    expect(report.changes).toMatchObject({ changed: 0, unchanged: 6 });
    expect(report.issues).toContainEqual({
      line: 2,
      column: 'name_sorbi',
      value: 'Hodij',
      reason: expect.stringContaining('„Hodźij“ bleibt'),
    });
    expect(await stored('14625150')).toMatchObject({ name: 'Göda', sorbian_name: 'Hodźij' });
  });

  it('a new name is taken, a double name is taken apart', async () => {
    await importLand();
    await importLand((places) => {
      places.get('14625150')!.properties = { AGS: '14625150', GEN: 'Göda / Hodźij', BEZ: 'Gemeinde' };
      places.get('14625010')!.properties.GEN = 'Arnsdorf b. Dresden';
    });
    expect(await stored('14625150')).toMatchObject({ name: 'Göda', sorbian_name: 'Hodźij' });
    expect(await stored('14625010')).toMatchObject({
      name: 'Arnsdorf b. Dresden',
      official_name: 'Arnsdorf b. Dresden',
    });
  });

  it('an unknown Gemeinde with a damaged name is refused', async () => {
    const report = await importLand((places) => (places.get('14626120')!.properties.GEN = 'Gro? D\uFFFDben'));
    expect(report).toMatchObject({ rows: { accepted: 5, refused: 1 }, changes: { added: 5 } });
    expect(report.issues[0]).toMatchObject({ line: 5, column: 'GEN', value: 'Gro? D\uFFFDben' });
  });
});
