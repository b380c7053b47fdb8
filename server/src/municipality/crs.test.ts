import { describe, expect, it } from 'vitest';
import { acceptedSrid, crsFromName, crsFromWkt } from './crs.js';

const ETRS_GEOGCS =
  'GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

const utm = (meridian: number, easting = 500_000) =>
  `PROJCS["ETRS_1989_UTM",${ETRS_GEOGCS},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${easting}.0],` +
  `PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]`;

const GAUSS_KRUEGER_4 =
  'PROJCS["DHDN_3_Degree_Gauss_Zone_4",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",' +
  'SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],' +
  'PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",4500000.0],PARAMETER["Central_Meridian",12.0],' +
  'PARAMETER["Scale_Factor",1.0],UNIT["Meter",1.0]]';

const WKT2 = `PROJCRS["ETRS89 / UTM zone 33N",BASEGEOGCRS["ETRS89",ENSEMBLE["European Terrestrial Reference System 1989 ensemble",
  MEMBER["European Terrestrial Reference Frame 1989"],ELLIPSOID["GRS 1980",6378137,298.257222101]],ID["EPSG",4258]],
  CONVERSION["UTM zone 33N",METHOD["Transverse Mercator",ID["EPSG",9807]],
  PARAMETER["Longitude of natural origin",15,ANGLEUNIT["degree",0.0174532925199433]],
  PARAMETER["Scale factor at natural origin",0.9996],PARAMETER["False easting",500000]]`;

describe('the declared coordinate system', () => {
  it.each([
    ['ESRI, no code, zone 32', utm(9), 25832],
    ['ESRI, no code, zone 33', utm(15), 25833],
    [
      'OGC with AUTHORITY',
      'PROJCS["x",GEOGCS["y",AUTHORITY["EPSG","4258"]],AUTHORITY["EPSG","25833"]]',
      25833,
    ],
    ['WKT 2 with ID', `${WKT2},ID["EPSG",25833]]`, 25833],
    ['WKT 2 without its own ID', `${WKT2}]`, 25833],
    ['WGS 84', 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.25]]]', 4326],
    ['ETRS89 geographic, read as WGS 84', ETRS_GEOGCS, 4326],
  ])('is recognised: %s', (_, wkt, srid) => {
    expect(acceptedSrid(crsFromWkt(wkt))).toBe(srid);
  });

  it.each(['EPSG:25833', 'urn:ogc:def:crs:EPSG::25833', 'http://www.opengis.net/def/crs/EPSG/0/25833'])(
    'is recognised by name: %s',
    (name) => expect(acceptedSrid(crsFromName(name))).toBe(25833),
  );

  it('CRS84 of GeoJSON is WGS 84', () => {
    expect(acceptedSrid(crsFromName('urn:ogc:def:crs:OGC:1.3:CRS84'))).toBe(4326);
  });

  it('where none is declared, the file is refused with the sentence how to declare it', () => {
    expect(() => acceptedSrid(crsFromWkt(' '))).toThrow('bitte mit „--crs EPSG:25832“');
    expect(acceptedSrid(null, 'EPSG:25832')).toBe(25832);
    expect(acceptedSrid(null, '25833')).toBe(25833);
    expect(() => acceptedSrid(null, 'UTM')).toThrow('nicht lesbar');
  });

  it.each([31467, 31468, 31469])(
    'Gauß-Krüger (EPSG:%s) is refused with the sentence how to reproject',
    (code) => {
      expect(() => acceptedSrid({ code, name: 'DHDN' })).toThrow(
        `„ogr2ogr -s_srs EPSG:${code} -t_srs EPSG:25833 neu.gpkg DATEI“ oder in QGIS`,
      );
    },
  );

  it('Gauß-Krüger is recognised in the spelling of ESRI', () => {
    expect(() => acceptedSrid(crsFromWkt(GAUSS_KRUEGER_4))).toThrow('Gauß-Krüger Zone 4 (EPSG:31468)');
    expect(() => acceptedSrid(null, 'EPSG:31469')).toThrow('Gauß-Krüger Zone 5');
  });

  it.each([
    ['WGS 84 / UTM 33N', crsFromName('EPSG:32633'), 'EPSG:32633'],
    ['UTM with the zone before the easting', crsFromWkt(utm(15, 33_500_000)), 'ETRS_1989_UTM'],
    ['no well-known text', crsFromWkt('<html>'), 'unbekannter Schreibweise'],
  ])('another one is refused by name: %s', (_, crs, name) => {
    expect(() => acceptedSrid(crs)).toThrow(name);
  });

  it('--crs does not overrule what the file itself declares', () => {
    expect(() => acceptedSrid(crsFromWkt(utm(15)), 'EPSG:25832')).toThrow('bitte „--crs“ weglassen');
    expect(acceptedSrid(crsFromWkt(utm(15)), 'EPSG:25833')).toBe(25833);
  });
});
