import { setImmediate as nextTurn } from 'node:timers/promises';
import sqlite from 'node-sqlite3-wasm';
import { openGeoPackage } from '../municipality/geopackage.js';
import { Refusal } from '../platform/refusal.js';
import { type CellColumns, cellColumnsOf } from './cell-columns.js';
import { unpackGeoPackage } from './cell-unpack.js';
import type { CoverageFile } from './coverage-file.js';
import { projectionOf } from './grid-projection.js';
import { referenceDateOfName } from './published-name.js';

export type SqliteRow = Record<string, string | number | bigint | Uint8Array | null>;
type Sqlite = ReturnType<typeof openGeoPackage>['db'];

/** The grid table of a GeoPackage. */
export interface CellTable {
  name: string;
  /** null: neither the table nor the file in the ZIP says it. */
  referenceDate: string | null;
  srid: number;
  uses: CellColumns[];
  /** Number of rows, where SQLite can tell without counting. */
  estimatedRows: number;
  columns: { ags: string; rasterId: string | null; geometry: string };
  /** Rows of the given Länder in portions, with the number of rows that were passed over. */
  rows(states: readonly string[]): AsyncGenerator<{ rows: SqliteRow[]; outside: number }>;
  close(): Promise<void>;
}

export async function openCellFile(file: CoverageFile): Promise<CellTable> {
  const unpacked = file.kind === 'zipped grid' ? await unpackGeoPackage(file.path) : null;
  const { db, close } = openGeoPackage(unpacked?.path ?? file.path);
  const closeAll = async () => {
    close();
    await unpacked?.remove();
  };
  try {
    const table = findTable(db, file.name);
    const referenceDate =
      referenceDateOfName(table.name) ?? (unpacked ? referenceDateOfName(unpacked.name) : null);
    const rows = (states: readonly string[]) => portions(db, file.name, table, states);
    return { ...table, referenceDate, rows, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

type FoundTable = Pick<CellTable, 'name' | 'srid' | 'uses' | 'estimatedRows' | 'columns'>;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function findTable(db: Sqlite, fileName: string): FoundTable {
  const layers = query(
    db,
    fileName,
    `SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id AS srid
     FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id AND g.srs_id > 0
     ORDER BY g.table_name`,
  );
  const grids = layers.flatMap((layer) => {
    const names = query(db, fileName, `PRAGMA table_info(${quoted(String(layer.table_name))})`).map((row) =>
      String(row.name),
    );
    const named = (wanted: string) => names.find((name) => name.toLowerCase() === wanted) ?? null;
    const uses = cellColumnsOf(names);
    return named('ags') && uses.length > 0
      ? [{ layer, uses, ags: named('ags')!, rasterId: named('raster_id') }]
      : [];
  });
  if (grids.length !== 1) throw wrongTables(fileName, layers, grids);
  const [{ layer, uses, ags, rasterId }] = grids as [(typeof grids)[number]];
  const name = String(layer.table_name);
  refuseSystem(fileName, name, layer);
  const last = query(db, fileName, `SELECT max(rowid) AS last FROM ${quoted(name)}`)[0]?.last;
  const columns = { ags, rasterId, geometry: String(layer.column_name) };
  return { name, srid: Number(layer.srid), uses, estimatedRows: Number(last ?? 0), columns };
}

function refuseSystem(fileName: string, table: string, layer: SqliteRow): void {
  const code = String(layer.organization).toUpperCase() === 'EPSG' ? Number(layer.srid) : null;
  if (code !== null && projectionOf(code)) return;
  throw new Refusal(
    code === null
      ? `${fileName} nennt für die Tabelle ${table} kein Koordinatensystem. ` +
          'Bitte die Originaldatei einspielen oder es eintragen (ogr2ogr -a_srs EPSG:25832).'
      : `Die Tabelle ${table} in ${fileName} liegt in EPSG:${code}, das hier nicht gelesen wird. ` +
          'Bitte umrechnen: ogr2ogr -t_srs EPSG:25832 NEU.gpkg ALT.gpkg.',
  );
}

function wrongTables(fileName: string, layers: SqliteRow[], grids: { layer: SqliteRow }[]): Refusal {
  const list = (rows: SqliteRow[]) => rows.map((row) => row.table_name).join(', ') || 'keine';
  if (grids.length > 1)
    return new Refusal(
      `${fileName} enthält mehrere Tabellen mit Gitterzellen (${list(grids.map(({ layer }) => layer))}). ` +
        'Bitte je Stichtag eine Datei einspielen.',
    );
  return new Refusal(
    `${fileName} enthält keine Tabelle mit Versorgungsdaten je Gitterzelle (Spalten ags und down_fn_hh_alle_50 …), ` +
      `nur: ${list(layers)}. Gemeindegrenzen spielt „lotse import municipalities“ ein.`,
  );
}

/** Rows looked at in one go: at most some fifty milliseconds, so that the server goes on answering. */
const WINDOW = 2_000;

/**
 * The file is walked along its row numbers in short windows: one query for all would keep SQLite busy for seconds
 * before it comes to the first row of our Länder.
 */
async function* portions(db: Sqlite, fileName: string, table: FoundTable, states: readonly string[]) {
  const from = quoted(table.name);
  const ags = `CASE typeof(${quoted(table.columns.ags)}) WHEN 'integer' THEN printf('%08d', ${quoted(table.columns.ags)})
    ELSE trim(${quoted(table.columns.ags)}) END`;
  const { rasterId, geometry } = table.columns;
  const values = new Set(
    table.uses.flatMap(({ shares, count }) => [...shares, count]).filter((name) => name !== null),
  );
  const select = `SELECT rowid AS _line, ${ags} AS _ags, ${rasterId ? quoted(rasterId) : 'NULL'} AS _raster_id,
      ${quoted(geometry)} AS _geometry, ${[...values].map(quoted).join(', ')}
    FROM ${from} WHERE rowid > ? AND rowid <= ?
      AND (_ags IS NULL OR length(_ags) NOT IN (8, 12) OR substr(_ags, 1, 2) IN (${states.map(() => '?').join(', ')}))
    ORDER BY rowid`;
  const window = `SELECT count(*) AS n, max(rowid) AS last
    FROM (SELECT rowid FROM ${from} WHERE rowid > ? ORDER BY rowid LIMIT ${WINDOW})`;
  query(db, fileName, 'PRAGMA cache_size = -32000');
  for (let after = -1; ;) {
    const [{ n, last }] = query(db, fileName, window, [after]) as [SqliteRow];
    if (Number(n) === 0) return;
    const rows = query(db, fileName, select, [after, Number(last), ...states]);
    yield { rows, outside: Number(n) - rows.length };
    after = Number(last);
    await nextTurn();
  }
}

function query(db: Sqlite, fileName: string, sql: string, values: (string | number)[] = []): SqliteRow[] {
  try {
    return db.all(sql, values) as SqliteRow[];
  } catch (error) {
    if (!(error instanceof sqlite.SQLite3Error)) throw error;
    throw new Refusal(`${fileName} ist kein lesbares GeoPackage. Bitte die Datei noch einmal herunterladen.`);
  }
}
