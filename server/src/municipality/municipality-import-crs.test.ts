import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import type { Place } from '../../test/boundary-files.js';
import { refusalOf, squareLand, useSquareLand } from '../../test/square-land.js';
import { writeWkb } from './wkb.js';

const { folder, db, run, importLand } = useSquareLand();

describe('the coordinate system of a file', () => {
  /** A border as PostGIS has it in another system. */
  async function transformed(places: Place[], srid: number): Promise<Place[]> {
    const sql =
      'SELECT ST_AsGeoJSON(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON($1), 25833), $2::int), 12) AS g';
    return Promise.all(
      places.map(async (place) => {
        const [row] = await db().query(sql, [JSON.stringify(place.geometry), srid]);
        return { ...place, geometry: JSON.parse(row.g) as MultiPolygon };
      }),
    );
  }

  it('25832, 25833 and 4326 give the same borders within half a metre', async () => {
    await importLand();
    const in32 = folder.shapefileZip('utm32.zip', await transformed(squareLand(), 25832), { cpg: 'UTF-8' });
    const in33 = folder.geoPackage(
      'utm33.gpkg',
      squareLand().map(({ properties, geometry }) => ({ properties, wkb: writeWkb(geometry!) })),
      25833,
    );
    const degrees = folder.geoJson('degrees.geojson', await transformed(squareLand(), 4326));
    for (const [file, options] of [
      [in32, { crs: 'EPSG:25832' }],
      [in33, {}],
      [degrees, {}],
    ] as const) {
      expect(await run(file, options)).toMatchObject({ refusal: null, rows: { accepted: 6 } });
      for (const place of squareLand()) {
        const [{ far }] = await db().query(
          `SELECT ST_HausdorffDistance(geometry, ST_SetSRID(ST_GeomFromGeoJSON($2), 25833)) AS far FROM municipality WHERE ags = $1`,
          [place.properties.AGS, JSON.stringify(place.geometry)],
        );
        expect(far).toBeLessThan(0.5);
      }
    }
  });

  it.each([
    [
      'Dresden',
      13.7373,
      51.0504,
      4582938.1,
      3111044.6,
      411494.4,
      5656188.1,
      831974.9,
      5666113.7,
      1529229.2,
      6630213.7,
    ],
    [
      'Leipzig',
      12.3747,
      51.3406,
      4486442.0,
      3139323.5,
      317149.8,
      5690974.2,
      735033.6,
      5693109.8,
      1377545.3,
      6681764.5,
    ],
    [
      'Bautzen',
      14.4239,
      51.1814,
      4630120.2,
      3128281.3,
      459733.3,
      5670155.3,
      878985.5,
      5683992.7,
      1605661.2,
      6653444.2,
    ],
    [
      'Plauen',
      12.1384,
      50.4956,
      4472716.3,
      3044847.5,
      297049.5,
      5597648.1,
      722578.2,
      5598441.7,
      1351240.5,
      6532551.6,
    ],
  ])('%s lies where closed formulas say, in all four systems', async (_, lon, lat, ...expected) => {
    for (const [index, srid] of [3035, 25833, 25832, 3857].entries()) {
      const [at] = await db().query(
        `SELECT ST_X(p) AS x, ST_Y(p) AS y FROM (SELECT ST_Transform(ST_SetSRID(ST_Point($1, $2), 4326), $3::int) AS p) t`,
        [lon, lat, srid],
      );
      expect(Math.abs(at.x - expected[index * 2]!)).toBeLessThan(0.5);
      expect(Math.abs(at.y - expected[index * 2 + 1]!)).toBeLessThan(0.5);
    }
  });

  it('declared nowhere is refused, Gauß-Krüger too, and nothing is changed', async () => {
    const places = squareLand().map(({ properties, geometry }) => ({ properties, wkb: writeWkb(geometry!) }));
    expect(await refusalOf(run(folder.shapefileZip('noprj.zip', squareLand(), {})))).toMatch(
      'nennt kein Koordinatensystem',
    );
    expect(await refusalOf(run(folder.geoPackage('undefined.gpkg', places, -1)))).toMatch(
      'nennt kein Koordinatensystem',
    );
    expect(await refusalOf(run(folder.geoPackage('gk.gpkg', places, 31468)))).toMatch(
      'ogr2ogr -s_srs EPSG:31468',
    );
    expect(await db().query('SELECT 1 FROM municipality')).toEqual([]);
  });

  it('stated wrongly is noticed, because the Gemeinden then lie elsewhere', async () => {
    await importLand();
    const report = await run(folder.shapefileZip('wrong.zip', squareLand(), {}), { crs: 'EPSG:25832' });
    expect(report).toMatchObject({
      applied: false,
      refusal: expect.stringContaining('bitte das Koordinatensystem der Datei prüfen'),
    });
  });
});
