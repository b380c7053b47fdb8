import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../platform/refusal.js';
import { type BoundaryLayer, LayerQuestion, type LayerSearch } from './boundary-layer.js';
import { openGeoJson } from './geojson.js';
import { openGeoPackageLayer } from './geopackage.js';
import { missingPart, openShapefile, partsInFolder, partsInZip } from './shapefile.js';
import { NOT_A_ZIP, ZipArchive } from './zip-archive.js';

type Format = 'zip' | 'gpkg' | 'shp' | 'geojson';

/** Opens the layer that is looked for in a file; the format is found from the content, not from the name. */
export async function openBoundaryFile(file: string, search: LayerSearch): Promise<BoundaryLayer> {
  switch (await formatOf(file, search)) {
    case 'zip':
      return openZip(await ZipArchive.open(file, search.zip), search);
    case 'gpkg':
      return openGeoPackageLayer(file, search);
    case 'shp':
      return openShapefile(partsInFolder(file), search);
    case 'geojson':
      return openGeoJson(file, search);
  }
}

async function formatOf(file: string, { words }: LayerSearch): Promise<Format> {
  const head = await readHead(file);
  if (head.toString('latin1', 0, 2) === 'PK') return 'zip';
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return 'gpkg';
  const index = /\.shx$/i.test(file);
  if (!index && head.length >= 4 && head.readUInt32BE(0) === SHAPEFILE_CODE) return 'shp';
  if (/^(\uFEFF)?\s*\{/.test(head.toString('utf8'))) return 'geojson';
  const shp = file.replace(/\.(dbf|shx|prj|cpg)$/i, '.shp');
  const mend =
    shp !== file ? ' Bitte die .shp-Datei nennen.' : /\.zip$/i.test(file) ? ' Sie ist kein ZIP-Archiv.' : '';
  throw new Refusal(`„${path.basename(file)}“ ist keine lesbare ${words.file}.${mend} ${words.formats}`);
}

const SHAPEFILE_CODE = 9994;

async function readHead(file: string): Promise<Buffer> {
  try {
    const handle = await fs.promises.open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    throw new Refusal(`„${file}“ ist nicht lesbar: bitte Namen und Leserechte der Datei prüfen.`);
  }
}

async function openZip(zip: ZipArchive, search: LayerSearch): Promise<BoundaryLayer> {
  try {
    const shapes = zip.names.filter((name) => /\.shp$/i.test(name));
    if (shapes.length) return await openShapefile(partsInZip(zip, chosen(shapes, search)), search);
    const whole = zip.names.filter((name) => /\.(gpkg|geojson|json)$/i.test(name));
    if (whole.length === 0) throw nothingInside(zip, search);
    return await openUnpacked(zip, whole.length === 1 ? whole[0]! : chosen(whole, search), search);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function nothingInside(zip: ZipArchive, { words, strict }: LayerSearch): Refusal {
  if (strict && zip.names.some((name) => /\.(shx|dbf)$/i.test(name))) return missingPart('.shp-Datei');
  return new Refusal(`Das ZIP-Archiv enthält keine ${words.file}. ${words.formats}`);
}

function chosen(names: string[], search: LayerSearch): string {
  const stems = names.map((name) => path.posix.basename(name).replace(/\.[^.]+$/, ''));
  const stem = search.choose(stems, search.wanted);
  if (stem === null) throw new LayerQuestion(search.question(stems), stems);
  return names[stems.indexOf(stem)]!;
}

/** GeoPackage and GeoJSON are read from a file of our own in a temporary folder, which goes when the layer closes. */
async function openUnpacked(zip: ZipArchive, name: string, search: LayerSearch): Promise<BoundaryLayer> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'lotse-boundary-'));
  const clean = () => fs.promises.rm(folder, { recursive: true, force: true });
  try {
    const unpacked = path.join(folder, /\.gpkg$/i.test(name) ? 'layer.gpkg' : 'layer.geojson');
    await pipeline(await zip.stream(name), fs.createWriteStream(unpacked)).catch(() => {
      throw new Refusal(NOT_A_ZIP);
    });
    zip.close();
    const layer = await openBoundaryFile(unpacked, search);
    return { ...layer, close: () => layer.close().then(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}
