import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import sqlite from 'node-sqlite3-wasm';
import { cellCorners, type GridSrid } from '../src/coverage/grid.js';
import { projectionOf } from '../src/coverage/grid-projection.js';

/**
 * Writes a GeoPackage in the layout in which the grid of the Breitbandatlas is published, as described by people who
 * read it (one table named after its reference date, polygons in EPSG:25832, columns
 * `down_fn_<use>_<technology>_<class>`). No original was at hand: untested on originals.
 */
export interface GridCell {
  gx: number;
  gy: number;
  ags: string | number | null;
  /** Values by column; a column that is not named is empty. */
  values: Record<string, number | string | null>;
  /** Metres by which the corners lie beside the grid. */
  shift?: number;
  /** In place of the square. */
  geometry?: Uint8Array | null;
}

export interface GridOptions {
  cells: Iterable<GridCell>;
  table?: string;
  grid?: GridSrid;
  srid?: number;
  uses?: string[];
  technologies?: string[];
  /** Further columns, such as a number of households. */
  extra?: string[];
  /** Tables with other things in the same file. */
  otherTables?: string[];
}

const CLASSES = [10, 16, 30, 50, 100, 200, 400, 1000];
const TECHNOLOGIES = ['alle', 'ftthb', 'ftth', 'fttb', 'fttc', 'hfc', 'sonst'];

export function writeGridGeoPackage(path: string, options: GridOptions): void {
  const table = options.table ?? 'Versorgungsdaten_Gitterzellen_Stand_20251231';
  const [grid, srid] = [options.grid ?? 3035, options.srid ?? 25832];
  const columns = [
    ...(options.uses ?? ['hh']).flatMap((use) =>
      (options.technologies ?? TECHNOLOGIES).flatMap((technology) =>
        CLASSES.map((minMbit) => `down_fn_${use}_${technology}_${minMbit}`),
      ),
    ),
    ...(options.extra ?? []),
  ];
  const db = new sqlite.Database(path);
  try {
    db.exec(metaTables(srid, [table, ...(options.otherTables ?? [])]));
    for (const other of options.otherTables ?? [])
      db.exec(`CREATE TABLE "${other}" (id INTEGER PRIMARY KEY, geom BLOB, name TEXT)`);
    const list = columns.map((column) => `"${column}"`).join(', ');
    db.exec(`CREATE TABLE "${table}" (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POLYGON, raster_id TEXT,
      raster_rowid INTEGER, ags TEXT, ${columns.map((column) => `"${column}" REAL`).join(', ')})`);
    db.exec('BEGIN');
    const insert = db.prepare(
      `INSERT INTO "${table}" (geom, raster_id, raster_rowid, ags, ${list})
       VALUES (?, ?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    );
    let row = 0;
    for (const cell of options.cells) {
      const geometry = cell.geometry === undefined ? square(cell, grid, srid) : cell.geometry;
      const values = columns.map((column) => cell.values[column] ?? null);
      insert.run([geometry, rasterId(cell), ++row, cell.ags, ...values]);
    }
    insert.finalize();
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

export const rasterId = ({ gx, gy }: { gx: number; gy: number }): string => `100mN${gy}E${gx}`;

function metaTables(srid: number, tables: string[]): string {
  return `
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('ETRS89', ${srid}, 'EPSG', ${srid}, '', '');
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
      z INTEGER, m INTEGER);
    ${tables.map((name) => `INSERT INTO gpkg_contents VALUES ('${name}', 'features', '${name}', ${srid});`).join('\n')}
    ${tables
      .map(
        (name) => `INSERT INTO gpkg_geometry_columns VALUES ('${name}', 'geom', 'POLYGON', ${srid}, 0, 0);`,
      )
      .join('\n')}`;
}

function square({ gx, gy, shift = 0 }: GridCell, grid: GridSrid, srid: number): Uint8Array {
  const [from, to] = [projectionOf(grid)!, projectionOf(srid)!];
  const corners = cellCorners(gx, gy).map(([x, y]) =>
    grid === srid ? [x + shift, y] : to.forward(...from.inverse(x + shift, y)),
  );
  return geoPackagePolygon([...corners, corners[0]!], srid);
}

/** Header without envelope, then WKB of a polygon of one ring. */
export function geoPackagePolygon(ring: readonly (readonly number[])[], srid: number): Uint8Array {
  const bytes = Buffer.alloc(8 + 13 + ring.length * 16);
  bytes.write('GP', 0, 'latin1');
  bytes.writeUInt8(0, 2);
  bytes.writeUInt8(1, 3);
  bytes.writeInt32LE(srid, 4);
  bytes.writeUInt8(1, 8);
  bytes.writeUInt32LE(3, 9);
  bytes.writeUInt32LE(1, 13);
  bytes.writeUInt32LE(ring.length, 17);
  ring.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x!, 21 + i * 16);
    bytes.writeDoubleLE(y!, 29 + i * 16);
  });
  return new Uint8Array(bytes);
}

/** A ZIP with these files, deflated. */
export function writeZip(path: string, files: { name: string; content: Buffer }[]): void {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(offset, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, entry.subarray(2), Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  writeFileSync(path, Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]));
}
