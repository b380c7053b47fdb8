import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../platform/refusal.js';
import { zipEntryNames } from './zip-entries.js';

export type CoverageFileKind = 'table' | 'workbook' | 'grid' | 'zipped grid';
export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le';

/** What a file is, found from its content and never from its name. */
export interface CoverageFile {
  path: string;
  name: string;
  kind: CoverageFileKind;
  encoding: TextEncoding;
  checksum: string;
}

/** First bytes of files that are no coverage data, with the word for them. */
const FOREIGN: [RegExp, string][] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF.{4}WEBP/, 'ein Bild'],
  [/^%PDF/, 'ein PDF'],
  [/^\s*(<!doctype html|<html)/i, 'eine Webseite (HTML), vermutlich eine Fehlerseite des Downloads'],
  [/^\s*<\?xml|^\s*<[a-z]/i, 'eine XML-Datei'],
  [/^.\x8b|^7z\xbc\xaf|^Rar!/, 'ein gepacktes Archiv'],
];
const HOW =
  'Erwartet wird eine CSV- oder Excel-Datei (.xlsx) des Breitbandatlas oder sein Gitter als GeoPackage.';

export async function recogniseCoverageFile(file: string): Promise<CoverageFile> {
  const name = path.basename(file);
  const size = await sizeOf(file, name);
  if (size === 0) throw new Refusal(`Die Datei ${name} ist leer. Bitte die Datei noch einmal herunterladen.`);
  const head = await firstBytes(file);
  const kind = await kindOf(file, name, head);
  const { checksum, encoding } = await scan(file, kind);
  return { path: file, name, kind, encoding, checksum };
}

async function sizeOf(file: string, name: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found)
    throw new Refusal(`Die Datei ${file} gibt es nicht oder sie ist nicht lesbar. Bitte den Pfad prüfen.`);
  if (!found.isFile()) throw new Refusal(`${name} ist keine Datei. Bitte den Pfad einer Datei angeben.`);
  return found.size;
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function kindOf(file: string, name: string, head: string): Promise<CoverageFileKind> {
  if (head.startsWith('SQLite format 3\0')) return 'grid';
  if (head.startsWith('PK')) return kindOfZip(file, name);
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    throw new Refusal(
      `${name} ist eine alte Excel-Datei (.xls). Bitte in Excel als .xlsx speichern und neu einspielen.`,
    );
  }
  const foreign = FOREIGN.find(([pattern]) => pattern.test(head.replace(/^\xef\xbb\xbf/, '')));
  if (foreign) throw new Refusal(`${name} ist ${foreign[1]}, keine Versorgungsdatei. ${HOW}`);
  if (/^(\xef\xbb\xbf)?\s*[{[]/.test(head)) throw municipalityFile(name, 'eine JSON- oder GeoJSON-Datei');
  const isUtf16 = head.startsWith('\xff\xfe');
  if (!isUtf16 && head.includes('\0')) throw new Refusal(`${name} ist keine Textdatei. ${HOW}`);
  return 'table';
}

async function kindOfZip(file: string, name: string): Promise<CoverageFileKind> {
  const entries = await zipEntryNames(file).catch(() => {
    throw new Refusal(`${name} ist ein beschädigtes ZIP. Bitte die Datei noch einmal herunterladen.`);
  });
  if (entries.some((entry) => entry === 'xl/workbook.xml')) return 'workbook';
  if (entries.some((entry) => /\.gpkg$/i.test(entry))) return 'zipped grid';
  if (entries.some((entry) => /\.(shp|geojson|json)$/i.test(entry)))
    throw municipalityFile(name, 'eine Gebietsdatei');
  if (entries.some((entry) => /\.(csv|xlsx)$/i.test(entry))) {
    throw new Refusal(
      `${name} ist ein ZIP mit Tabellen. Bitte entpacken und die Dateien einzeln einspielen.`,
    );
  }
  throw new Refusal(`${name} ist ein ZIP ohne Versorgungsdaten. ${HOW}`);
}

function municipalityFile(name: string, what: string): Refusal {
  return new Refusal(
    `${name} ist ${what}, keine Versorgungsdatei. Gemeindegrenzen spielt „lotse import municipalities“ ein.`,
  );
}

/** One pass over the file: its checksum, and whether its text is UTF-8 throughout (else it is CP1252). */
async function scan(
  file: string,
  kind: CoverageFileKind,
): Promise<{ checksum: string; encoding: TextEncoding }> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = kind === 'table';
  let isUtf16 = false;
  let first = true;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (first) isUtf16 = chunk[0] === 0xff && chunk[1] === 0xfe;
    if (isUtf8) isUtf8 = decodes(utf8, chunk);
    first = false;
  }
  const encoding = isUtf16 ? 'utf-16le' : isUtf8 && decodes(utf8, null) ? 'utf-8' : 'windows-1252';
  return { checksum: hash.digest('hex'), encoding };
}

function decodes(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    decoder.decode(chunk ?? undefined, { stream: chunk !== null });
    return true;
  } catch {
    return false;
  }
}
