import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { Refusal } from '../platform/refusal.js';

/** A file unpacked from a ZIP, in a temporary place. */
export interface Unpacked {
  path: string;
  /** Name of the file inside the ZIP. */
  name: string;
  remove(): Promise<void>;
}

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Unpacks the one GeoPackage of a ZIP beside it (SQLite cannot read inside a ZIP), if the disk has room for it. */
export async function unpackGeoPackage(file: string): Promise<Unpacked> {
  const zipName = path.basename(file);
  const zip = await openZip(file, { lazyEntries: true, autoClose: false }).catch(() => {
    throw damaged(zipName);
  });
  try {
    const entry = await onlyGeoPackage(zip, zipName);
    const place = await placeFor(file, entry.uncompressedSize);
    const remove = () => fs.rm(place, { force: true });
    try {
      const open = promisify((done: (error: Error | null, stream: Readable) => void) =>
        zip.openReadStream(entry, done),
      );
      await pipeline(await open(), createWriteStream(place));
    } catch (error) {
      await remove();
      const isOfDisk = ['ENOSPC', 'EIO', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
      throw isOfDisk ? error : damaged(zipName);
    }
    return { path: place, name: path.basename(entry.fileName), remove };
  } finally {
    zip.close();
  }
}

const damaged = (zipName: string) =>
  new Refusal(`${zipName} ist ein beschädigtes ZIP. Bitte die Datei noch einmal herunterladen.`);

async function onlyGeoPackage(zip: yauzl.ZipFile, zipName: string): Promise<yauzl.Entry> {
  const found = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      if (/\.gpkg$/i.test(entry.fileName) && !/(^|\/)(__MACOSX\/|\._)/.test(entry.fileName))
        entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(damaged(zipName)));
    zip.readEntry();
  });
  if (found.length !== 1)
    throw new Refusal(
      `${zipName} enthält ${found.length} GeoPackages statt eines. Bitte entpacken und einzeln einspielen.`,
    );
  if (found[0]!.isEncrypted())
    throw new Refusal(`${zipName} ist mit einem Kennwort geschützt. Bitte ohne Kennwort packen.`);
  return found[0]!;
}

/** Beside the file, else (its folder may be read-only) in the temporary folder of the system. */
async function placeFor(file: string, bytes: number): Promise<string> {
  const beside = path.dirname(path.resolve(file));
  const folder = await fs.access(beside, fs.constants.W_OK).then(() => beside, () => os.tmpdir()); // prettier-ignore
  const prefix = `.${path.basename(file)}.unpacked-`;
  await removeStale(folder, prefix);
  const { bavail, bsize } = await fs.statfs(folder);
  const missing = bytes * 1.02 - bavail * bsize;
  if (missing > 0) {
    const gigabytes = (value: number) => (value / 1e9).toFixed(1).replace('.', ',');
    throw new Refusal(
      `Zum Entpacken von ${path.basename(file)} fehlen in ${folder} ${gigabytes(missing)} GB ` +
        `(nötig: ${gigabytes(bytes)} GB). Bitte Platz schaffen oder die Datei an einem anderen Ort einspielen.`,
    );
  }
  return path.join(folder, `${prefix}${process.pid}`);
}

/** What a killed import left behind. */
async function removeStale(folder: string, prefix: string): Promise<void> {
  for (const name of await fs.readdir(folder))
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))))
      await fs.rm(path.join(folder, name), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
