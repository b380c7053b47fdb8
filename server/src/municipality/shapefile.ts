import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Geometry } from 'geojson';
import { openShp } from 'shapefile';
import { Refusal } from '../platform/refusal.js';
import type { BoundaryFeature, BoundaryLayer } from './boundary-layer.js';
import { crsFromWkt } from './crs.js';
import { DbfTable } from './dbf.js';
import { geometryOf } from './wkb.js';
import type { ZipArchive } from './zip-archive.js';

/** Where the parts of one Shapefile come from: beside each other in a folder, or in a zip. */
export interface ShapefileParts {
  name: string;
  shp(): Promise<Readable>;
  /** null: there is no such part. */
  read(extension: 'dbf' | 'prj' | 'cpg'): Promise<Buffer | null>;
  close(): void;
}

const MAX_DBF_BYTES = 256 * 1024 ** 2;
const DAMAGED = 'Das Shapefile ist beschädigt oder unvollständig: bitte die Datei noch einmal herunterladen.';

export async function openShapefile(parts: ShapefileParts): Promise<BoundaryLayer> {
  const [dbf, prj, cpg] = await Promise.all([parts.read('dbf'), parts.read('prj'), parts.read('cpg')]);
  if (!dbf)
    throw new Refusal(
      'Zum Shapefile fehlt die .dbf-Datei mit den Schlüsseln: bitte alle Teile zusammen packen.',
    );
  const table = new DbfTable(dbf, cpg?.toString('utf8') ?? null);
  return {
    name: parts.name,
    crs: prj ? crsFromWkt(prj.toString('utf8')) : null,
    features: features(parts, table),
    close: async () => parts.close(),
  };
}

async function* features(parts: ShapefileParts, table: DbfTable): AsyncGenerator<BoundaryFeature> {
  const shp = await parts.shp();
  const source = await openShp(shp).catch(() => {
    throw new Refusal(DAMAGED);
  });
  try {
    for (let index = 0; index < table.recordCount; index++) {
      const record = await source.read().catch(() => ({ done: true, value: null }));
      if (record.done) throw new Refusal(DAMAGED);
      const properties = table.record(index);
      if (properties) yield { line: index + 1, properties, ...geometryOf(record.value as Geometry | null) };
    }
  } finally {
    shp.destroy();
  }
}

export function partsInFolder(shp: string): ShapefileParts {
  const stem = path.basename(shp).replace(/\.shp$/i, '');
  const beside = fs.readdirSync(path.dirname(shp));
  const part = (extension: string) =>
    beside.find((name) => name.toLowerCase() === `${stem}.${extension}`.toLowerCase());
  return {
    name: stem,
    shp: async () => fs.createReadStream(shp),
    read: async (extension) => {
      const found = part(extension);
      return found ? readFile(path.join(path.dirname(shp), found)) : null;
    },
    close: () => undefined,
  };
}

async function readFile(file: string): Promise<Buffer> {
  if ((await fs.promises.stat(file)).size > MAX_DBF_BYTES)
    throw new Refusal(`„${path.basename(file)}“ ist zu groß.`);
  return fs.promises.readFile(file);
}

export function partsInZip(zip: ZipArchive, shp: string): ShapefileParts {
  const stem = shp.replace(/\.shp$/i, '');
  return {
    name: path.posix.basename(stem),
    shp: () => zip.stream(shp),
    read: async (extension) => {
      const found = zip.find(`${stem}.${extension}`);
      return found ? zip.read(found, MAX_DBF_BYTES) : null;
    },
    close: () => zip.close(),
  };
}
