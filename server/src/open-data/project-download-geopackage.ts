import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aboutLines } from './project-download-about.js';
import { type ColumnType, COLUMNS } from './project-download-columns.js';
import type { ProjectDownload } from './project-download.service.js';
import {
  geoPackageGeometry,
  GeoPackageWriter,
  type Shape,
  type SqlColumn,
  type SqlType,
} from './geopackage-writer.js';

const TYPES: Record<ColumnType, SqlType> = {
  text: 'TEXT',
  number: 'INTEGER',
  money: 'REAL',
  date: 'DATE',
  yes_no: 'BOOLEAN',
};
const [DATA, ABOUT, MEANING] = ['projekte', 'angaben', 'spalten'] as const;
const text = (...names: string[]): SqlColumn[] => names.map((name) => ({ name, type: 'TEXT' }));
/** So many areas are read and written at a time. */
const PART = 50;

type Areas = (ids: number[]) => Promise<Map<number, Shape>>;

/** A GeoPackage in EPSG:25833, put together in a folder of its own that goes when it is sent, or given up. */
export async function* writeProjectGeoPackage(
  download: ProjectDownload,
  areasOf: Areas,
): AsyncGenerator<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-download-'));
  try {
    const file = path.join(folder, 'projekte.gpkg');
    await fill(file, download, areasOf);
    yield* fs.createReadStream(file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string, download: ProjectDownload, areasOf: Areas): Promise<void> {
  const { about } = download;
  const writer = new GeoPackageWriter(file, about.asOf);
  try {
    // "id" is the number of the project in every format; the row of the table has its own key.
    writer.addAreas(
      DATA,
      'Veröffentlichte Projekte des Breitbandausbaus',
      COLUMNS.map(({ name, type }) => ({ name, type: TYPES[type] })),
    );
    await fillAreas(writer, download, areasOf);
    writer.addTable(ABOUT, 'Filter, Daten, Quelle und Lizenz dieser Datei', text('angabe', 'wert'));
    writer.insert(ABOUT, aboutLines(about));
    writer.addTable(MEANING, 'Was die Spalten bedeuten', text('spalte', 'bedeutung'));
    writer.insert(
      MEANING,
      COLUMNS.map(({ name, means }) => [name, means]),
    );
  } finally {
    writer.close();
  }
}

async function fillAreas(
  writer: GeoPackageWriter,
  { about, pages }: ProjectDownload,
  areasOf: Areas,
): Promise<void> {
  let extent: Shape['envelope'] | null = null;
  for await (const { items, rows } of pages) {
    for (let from = 0; from < items.length; from += PART) {
      const part = items.slice(from, from + PART);
      const areas = await areasOf(part.map(({ id }) => id));
      for (const { envelope } of areas.values()) extent = around(extent, envelope);
      writer.insert(
        DATA,
        part.map((project, at) => [
          areas.has(project.id) ? geoPackageGeometry(areas.get(project.id)!) : null,
          ...COLUMNS.map(({ value }) => value(project, rows[from + at]!, about)),
        ]),
      );
    }
  }
  if (extent) writer.setExtent(DATA, extent);
}

const around = (a: Shape['envelope'] | null, b: Shape['envelope']): Shape['envelope'] =>
  a ? [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])] : b;
