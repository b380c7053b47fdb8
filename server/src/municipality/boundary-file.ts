import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../platform/refusal.js';
import { type BoundaryLayer, layerQuestion, municipalityLayer } from './boundary-layer.js';
import { openGeoJson } from './geojson.js';
import { openGeoPackageLayer } from './geopackage.js';
import { openShapefile, partsInFolder, partsInZip } from './shapefile.js';
import { NOT_A_ZIP, ZipArchive } from './zip-archive.js';

const FORMATS = 'Angenommen werden Shapefile (als ZIP oder .shp), GeoPackage und GeoJSON.';

type Format = 'zip' | 'gpkg' | 'shp' | 'geojson';

/** Opens the layer of Gemeinden in a boundary file; the format is found from the content, not from the name. */
export async function openBoundaryFile(file: string, layer?: string): Promise<BoundaryLayer> {
  switch (await formatOf(file)) {
    case 'zip':
      return openZip(await ZipArchive.open(file), layer);
    case 'gpkg':
      return openGeoPackageLayer(file, layer);
    case 'shp':
      return openShapefile(partsInFolder(file));
    case 'geojson':
      return openGeoJson(file);
  }
}

async function formatOf(file: string): Promise<Format> {
  const head = await readHead(file);
  if (head.toString('latin1', 0, 2) === 'PK') return 'zip';
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return 'gpkg';
  const index = /\.shx$/i.test(file);
  if (!index && head.length >= 4 && head.readUInt32BE(0) === SHAPEFILE_CODE) return 'shp';
  if (/^(\uFEFF)?\s*\{/.test(head.toString('utf8'))) return 'geojson';
  const shp = file.replace(/\.(dbf|shx|prj|cpg)$/i, '.shp');
  const mend =
    shp !== file ? ' Bitte die .shp-Datei nennen.' : /\.zip$/i.test(file) ? ' Sie ist kein ZIP-Archiv.' : '';
  throw new Refusal(`„${path.basename(file)}“ ist keine lesbare Grenzdatei.${mend} ${FORMATS}`);
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

async function openZip(zip: ZipArchive, wanted?: string): Promise<BoundaryLayer> {
  try {
    const shapes = zip.names.filter((name) => /\.shp$/i.test(name));
    if (shapes.length) return await openShapefile(partsInZip(zip, chosen(shapes, wanted)));
    const whole = zip.names.filter((name) => /\.(gpkg|geojson|json)$/i.test(name));
    if (whole.length === 0) throw new Refusal(`Das ZIP-Archiv enthält keine Grenzdatei. ${FORMATS}`);
    return await openUnpacked(zip, whole.length === 1 ? whole[0]! : chosen(whole, wanted), wanted);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function chosen(names: string[], wanted?: string): string {
  const stems = names.map((name) => path.posix.basename(name).replace(/\.[^.]+$/, ''));
  const stem = municipalityLayer(stems, wanted);
  if (stem === null) throw new Refusal(layerQuestion(stems));
  return names[stems.indexOf(stem)]!;
}

/** GeoPackage and GeoJSON are read from a file of our own in a temporary folder, which goes when the layer closes. */
async function openUnpacked(zip: ZipArchive, name: string, wanted?: string): Promise<BoundaryLayer> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'lotse-boundary-'));
  const clean = () => fs.promises.rm(folder, { recursive: true, force: true });
  try {
    const unpacked = path.join(folder, /\.gpkg$/i.test(name) ? 'layer.gpkg' : 'layer.geojson');
    await pipeline(await zip.stream(name), fs.createWriteStream(unpacked)).catch(() => {
      throw new Refusal(NOT_A_ZIP);
    });
    zip.close();
    const layer = await openBoundaryFile(unpacked, wanted);
    return { ...layer, close: () => layer.close().then(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}
