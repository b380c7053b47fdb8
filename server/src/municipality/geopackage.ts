import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { Refusal } from '../platform/refusal.js';
import {
  type BoundaryFeature,
  type BoundaryLayer,
  LayerQuestion,
  type LayerSearch,
} from './boundary-layer.js';
import type { DeclaredCrs } from './crs.js';

const { Database } = sqlite;
type Sqlite = InstanceType<typeof Database>;
type Row = Record<string, string | number | bigint | Uint8Array | null>;

const DAMAGED = 'Die Datei ist kein lesbares GeoPackage: bitte die Datei noch einmal herunterladen.';

export function openGeoPackageLayer(file: string, search: LayerSearch): BoundaryLayer {
  const { db, close } = openGeoPackage(file);
  try {
    const tables = query(
      db,
      'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY table_name',
    );
    const names = tables.map((table) => String(table.table_name));
    if (names.length === 0) throw new Refusal('Das GeoPackage enthält keine Ebene mit Flächen.');
    const name = search.choose(names, search.wanted);
    const table = tables.find((candidate) => candidate.table_name === name);
    if (!table) throw new LayerQuestion(search.question(names), names);
    if (search.strict) requireTable(db, name!);
    const features = featuresOf(db, String(table.table_name), String(table.column_name));
    const crs = declaredCrs(db, Number(table.srs_id));
    return { format: 'geopackage', name: name!, crs, features, close: async () => close() };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Opens for reading through a link in a folder of our own: SQLite wants to lay its lock beside the file, and the
 * folder of the user may be read-only, and must stay clean.
 */
export function openGeoPackage(file: string): { db: Sqlite; close(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-gpkg-'));
  const link = path.join(folder, 'file.gpkg');
  const clean = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.symlinkSync(path.resolve(file), link);
    const db = new Database(link, { readOnly: true });
    const close = () => {
      if (db.isOpen) db.close();
      clean();
    };
    return { db, close };
  } catch {
    clean();
    throw new Refusal(DAMAGED);
  }
}

/** A view may compute without end, and nothing else would run meanwhile. */
function requireTable(db: Sqlite, name: string): void {
  for (const needed of ['gpkg_geometry_columns', 'gpkg_spatial_ref_sys', name]) {
    const [found] = query(db, 'SELECT type, sql FROM sqlite_master WHERE name = ?', [needed]);
    const isPlain =
      found?.type === 'table' && !/\bVIRTUAL\b|\bGENERATED\b|\bAS\s*\(/i.test(String(found.sql));
    if (!isPlain)
      throw new Refusal(
        `„${needed}“ im GeoPackage ist eine Abfrage und keine Tabelle: bitte die Ebene als neues GeoPackage speichern.`,
      );
  }
}

function query(db: Sqlite, sql: string, values: (string | number)[] = []): Row[] {
  try {
    return db.all(sql, values) as Row[];
  } catch {
    throw new Refusal(DAMAGED);
  }
}

/** -1 and 0 mean "undefined" in every GeoPackage, so they declare nothing. */
function declaredCrs(db: Sqlite, srsId: number): DeclaredCrs | null {
  if (srsId <= 0) return null;
  const [srs] = query(
    db,
    'SELECT srs_name, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [srsId],
  );
  if (!srs) return null;
  const epsg = String(srs.organization).toUpperCase() === 'EPSG';
  return { code: epsg ? Number(srs.organization_coordsys_id) : null, name: String(srs.srs_name) };
}

async function* featuresOf(db: Sqlite, table: string, column: string): AsyncGenerator<BoundaryFeature> {
  const statement = db.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
  let line = 0;
  try {
    for (const row of statement.iterate() as IterableIterator<Row>) {
      const { [column]: blob, ...properties } = row;
      yield { line: ++line, properties, ...wkbOf(blob) };
    }
  } catch (error) {
    throw error instanceof sqlite.SQLite3Error ? new Refusal(DAMAGED) : error;
  } finally {
    statement.finalize();
  }
}

/** Bytes of the envelope by its code in the header of a GeoPackage geometry. */
const ENVELOPE = [0, 32, 48, 48, 64];

/** The WKB inside a GeoPackage geometry: "GP", version, flags, srs, envelope, then the WKB itself. */
export function wkbOf(blob: unknown): Pick<BoundaryFeature, 'geometry' | 'flaw'> {
  if (blob === null || blob === undefined) return { geometry: null };
  const bytes = blob instanceof Uint8Array ? Buffer.from(blob) : Buffer.alloc(0);
  if (bytes.length < 8 || bytes.toString('latin1', 0, 2) !== 'GP') return unreadable;
  const flags = bytes[3]!;
  const envelope = ENVELOPE[(flags >> 1) & 7];
  if (envelope === undefined || flags & 0x20) return unreadable;
  if (flags & 0x10) return { geometry: null };
  return { geometry: bytes.subarray(8 + envelope) };
}

const unreadable = { geometry: null, flaw: 'die Geometrie ist keine des GeoPackage-Formats' };
