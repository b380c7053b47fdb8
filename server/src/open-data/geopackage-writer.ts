import sqlite from 'node-sqlite3-wasm';
import type { CsvValue } from '../platform/csv.js';

const { Database } = sqlite;

export type SqlType = 'TEXT' | 'INTEGER' | 'REAL' | 'BOOLEAN' | 'DATE';
export interface SqlColumn {
  name: string;
  type: SqlType;
}
export interface Shape {
  wkb: Uint8Array;
  /** West, east, south, north. */
  envelope: [number, number, number, number];
}

const SRS = 25833;
const UTM33 =
  'PROJCS["ETRS89 / UTM zone 33N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",' +
  'SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],' +
  'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],' +
  'AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],' +
  'PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],' +
  'PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],' +
  'AXIS["Northing",NORTH],AUTHORITY["EPSG","25833"]]';
const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** What OGC 12-128r18 wants of every GeoPackage: its mark and version, and these tables. */
const FRAME = `
  PRAGMA application_id = 1196444487;
  PRAGMA user_version = 10300;
  CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, '${WGS84}', NULL),
    ('ETRS89 / UTM zone 33N', ${SRS}, 'EPSG', ${SRS}, '${UTM33}', NULL);
  CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
  CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
    z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));`;

/** Writes a GeoPackage of areas in EPSG:25833 and of plain tables into a file. */
export class GeoPackageWriter {
  private readonly db: InstanceType<typeof Database>;

  /** `changedAt`: what it says of when its content last changed. */
  constructor(
    file: string,
    private readonly changedAt: string,
  ) {
    this.db = new Database(file);
    this.db.exec(FRAME);
  }

  addAreas(table: string, about: string, columns: SqlColumn[]): void {
    this.describe(table, 'features', about, SRS);
    this.db.run(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ${SRS}, 0, 0)`, [
      table,
    ]);
    this.db.exec(
      `CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, ${declared(columns)})`,
    );
  }

  addTable(table: string, about: string, columns: SqlColumn[]): void {
    this.describe(table, 'attributes', about, 0);
    this.db.exec(`CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, ${declared(columns)})`);
  }

  /** Whole or not at all. A row of a table of areas begins with its area, or null. */
  insert(table: string, rows: (CsvValue | Uint8Array)[][]): void {
    if (rows.length === 0) return;
    const places = rows[0]!.map(() => '?').join(', ');
    this.db.exec('BEGIN');
    const statement = this.db.prepare(`INSERT INTO "${table}" VALUES (NULL, ${places})`);
    try {
      for (const row of rows)
        statement.run(row.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
    } finally {
      statement.finalize();
    }
    this.db.exec('COMMIT');
  }

  setExtent(table: string, [west, east, south, north]: Shape['envelope']): void {
    this.db.run('UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?', [
      west,
      east,
      south,
      north,
      table,
    ]);
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private describe(table: string, type: string, about: string, srs: number): void {
    this.db.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, ?)', [
      table,
      type,
      table,
      about,
      this.changedAt,
      srs,
    ]);
  }
}

const declared = (columns: SqlColumn[]): string =>
  columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');

/** The geometry of a GeoPackage: "GP", version 0, flags (envelope of x and y, little endian), SRS, envelope, WKB. */
export function geoPackageGeometry({ wkb, envelope }: Shape): Uint8Array {
  const head = Buffer.alloc(40);
  head.write('GP', 'latin1');
  head[3] = 0b00000011;
  head.writeInt32LE(SRS, 4);
  envelope.forEach((value, at) => head.writeDoubleLE(value, 8 + 8 * at));
  return Buffer.concat([head, wkb]);
}
