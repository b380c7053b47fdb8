import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import sqlite from 'node-sqlite3-wasm';

/** Writes tiny boundary files as other programs would, so that tests prove something without real data. */
export interface Place {
  properties: Record<string, string | number | null>;
  /** null: a record without geometry. */
  geometry: MultiPolygon | null;
}

/** A square with its south-west corner at (x, y), in whatever unit the coordinates have. */
export function square(x: number, y: number, size: number, holes: Position[][] = []): MultiPolygon {
  const ring = [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring, ...holes]] };
}

export class TestFolder {
  readonly path = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-files-'));

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    fs.writeFileSync(file, content);
    return file;
  }

  geoJson(name: string, places: Place[], crs?: string): string {
    const features = places.map((place) => ({ type: 'Feature', ...place }));
    const declared = crs ? { crs: { type: 'name', properties: { name: crs } } } : {};
    return this.write(name, JSON.stringify({ type: 'FeatureCollection', ...declared, features }));
  }

  shapefileZip(name: string, places: Place[], parts: ShapefileOptions = {}): string {
    return this.write(name, zip(shapefile(places, parts)));
  }

  geoPackage(
    name: string,
    places: { properties: Place['properties']; wkb: Uint8Array | null }[],
    srs: number,
  ): string {
    const file = path.join(this.path, name);
    writeGeoPackage(file, places, srs);
    return file;
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

export interface ShapefileOptions {
  layer?: string;
  prj?: string;
  cpg?: string;
  /** How the attributes are written; letters that it lacks are left out, as some programs do. */
  encoding?: 'latin1' | 'utf8';
  languageDriver?: number;
}

export function shapefile(places: Place[], options: ShapefileOptions): Record<string, Uint8Array> {
  const layer = options.layer ?? 'gemeinden';
  return {
    [`${layer}.shp`]: shp(places),
    [`${layer}.shx`]: Buffer.alloc(100),
    [`${layer}.dbf`]: dbf(places, options),
    ...(options.prj ? { [`${layer}.prj`]: Buffer.from(options.prj) } : {}),
    ...(options.cpg ? { [`${layer}.cpg`]: Buffer.from(options.cpg) } : {}),
  };
}

function shp(places: Place[]): Buffer {
  const records = places.map((place, index) => {
    const body = place.geometry ? polygonRecord(place.geometry) : Buffer.alloc(4);
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return Buffer.concat([head, body]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, record) => sum + record.length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

function polygonRecord(geometry: MultiPolygon): Buffer {
  const rings = geometry.coordinates.flat();
  const points = rings.flat();
  const body = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  body.writeInt32LE(5, 0);
  body.writeInt32LE(rings.length, 36);
  body.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, index) => {
    body.writeInt32LE(first, 44 + index * 4);
    first += ring.length;
  });
  points.forEach(([x, y], index) => {
    body.writeDoubleLE(x!, 44 + rings.length * 4 + index * 16);
    body.writeDoubleLE(y!, 52 + rings.length * 4 + index * 16);
  });
  return body;
}

const FIELD_LENGTH = 60;

/** Every attribute as text, under a name cut at ten characters. */
function dbf(places: Place[], options: ShapefileOptions): Buffer {
  const names = Object.keys(places[0]!.properties);
  const header = Buffer.alloc(32 + names.length * 32 + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(places.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + names.length * FIELD_LENGTH, 10);
  header.writeUInt8(options.languageDriver ?? 0, 29);
  names.forEach((name, index) => {
    header.write(name.slice(0, 10), 32 + index * 32, 'latin1');
    header.write('C', 43 + index * 32, 'latin1');
    header.writeUInt8(FIELD_LENGTH, 48 + index * 32);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const values = places.flatMap((place) => [
    Buffer.from(' '),
    ...names.map((name) => field(String(place.properties[name] ?? ''), options.encoding ?? 'utf8')),
  ]);
  return Buffer.concat([header, ...values, Buffer.from([0x1a])]);
}

function field(text: string, encoding: 'latin1' | 'utf8'): Buffer {
  const writable = encoding === 'latin1' ? [...text].filter((letter) => letter <= 'ÿ').join('') : text;
  const bytes = Buffer.alloc(FIELD_LENGTH, ' ');
  Buffer.from(writable, encoding).copy(bytes);
  return bytes;
}

/** A zip, uncompressed; an entry that claims another size than it has is deflated. */
export function zip(files: Record<string, Uint8Array>, claimed: Record<string, number> = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, plain] of Object.entries(files)) {
    const content = name in claimed ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(name in claimed ? 8 : 0, 4);
    common.writeUInt32LE(crc32(Buffer.from(plain)), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(claimed[name] ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

function writeGeoPackage(
  file: string,
  places: { properties: Place['properties']; wkb: Uint8Array | null }[],
  srs: number,
): void {
  const db = new sqlite.Database(file);
  const names = Object.keys(places[0]!.properties);
  db.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE vg250_gem (fid INTEGER PRIMARY KEY, geom BLOB, ${names.map((name) => `"${name}"`).join(', ')});
    INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined', -1, 'NONE', -1), ('the name', ${srs}, 'EPSG', ${srs});
    INSERT INTO gpkg_geometry_columns VALUES ('vg250_gem', 'geom', 'GEOMETRY', ${srs})`);
  for (const { properties, wkb } of places) {
    const values = [wkb && geoPackageBlob(wkb, srs), ...names.map((name) => properties[name] ?? null)];
    db.run(`INSERT INTO vg250_gem VALUES (NULL, ${values.map(() => '?').join(', ')})`, values);
  }
  db.close();
}

/** With an envelope of 32 bytes, as GDAL writes it. */
function geoPackageBlob(wkb: Uint8Array, srs: number): Uint8Array {
  const head = Buffer.alloc(40);
  head.write('GP', 0, 'latin1');
  head.writeUInt8(0b0000_0011, 3);
  head.writeInt32LE(srs, 4);
  return Buffer.concat([head, wkb]);
}
