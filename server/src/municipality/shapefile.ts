import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Geometry } from 'geojson';
import { openShp } from 'shapefile';
import { Refusal } from '../platform/refusal.js';
import type { BoundaryFeature, BoundaryLayer, LayerSearch } from './boundary-layer.js';
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
  has(extension: 'shx'): boolean;
  close(): void;
}

const MAX_DBF_BYTES = 256 * 1024 ** 2;
const DAMAGED = 'Das Shapefile ist beschädigt oder unvollständig: bitte die Datei noch einmal herunterladen.';

export async function openShapefile(parts: ShapefileParts, search: LayerSearch): Promise<BoundaryLayer> {
  const [dbf, prj, cpg] = await Promise.all([parts.read('dbf'), parts.read('prj'), parts.read('cpg')]);
  if (!dbf) throw missingPart(search.words.dbf);
  if (search.strict && !parts.has('shx')) throw missingPart('.shx-Datei');
  const table = new DbfTable(dbf, cpg?.toString('utf8') ?? null);
  return {
    format: 'shapefile',
    name: parts.name,
    hasHeights: WITH_HEIGHTS.includes(await shapeType(parts)),
    crs: prj ? crsFromWkt(prj.toString('utf8')) : null,
    features: features(parts, table),
    close: async () => parts.close(),
  };
}

export const missingPart = (part: string): Refusal =>
  new Refusal(`Zum Shapefile fehlt die ${part}: bitte alle Teile zusammen packen.`);

/** PolygonZ and MultiPatch. */
const WITH_HEIGHTS = [15, 31];

async function shapeType(parts: ShapefileParts): Promise<number> {
  const shp = await parts.shp();
  try {
    for await (const chunk of shp)
      return (chunk as Buffer).length < 36 ? 0 : (chunk as Buffer).readInt32LE(32);
    return 0;
  } catch {
    return 0;
  } finally {
    shp.destroy();
  }
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
      const shape = record.value as Geometry | null;
      if (properties) yield { line: index + 1, properties, ...geometryOf(shape), source: shape };
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
    has: (extension) => part(extension) !== undefined,
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
    has: (extension) => zip.find(`${stem}.${extension}`) !== null,
    close: () => zip.close(),
  };
}
