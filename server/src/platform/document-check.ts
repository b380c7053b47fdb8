import { fileTypeFromBuffer } from 'file-type';
import { type KindId, kindOf, kindOfExtension } from './document-kinds.js';
import { cleanName, extensionOf, withExtension } from './document-name.js';
import { isEncryptedPdf, isSignedPdf } from './document-pdf.js';
import {
  contradiction,
  damaged,
  empty,
  encrypted,
  encryptedPdf,
  notAccepted,
  type RefusedKind,
  refusedKind,
} from './document-refusals.js';
import { charsetOf, faultOfText, isUtf16, kindsOfText } from './document-text.js';
import { readZip, type ZipFacts } from './document-zip.js';

/** What a document is, by its bytes alone; neither its name nor a header is believed. */
export interface CheckedDocument {
  name: string;
  mediaType: string;
  signed: boolean;
}

interface Found {
  /** The name chooses among them. */
  kinds: KindId[];
  signed?: boolean;
  charset?: string;
}

/** Refuses with a sentence (422) what is not accepted, or what nobody could check. The bytes stay as they are. */
export async function checkDocument(bytes: Buffer, typedName: string): Promise<CheckedDocument> {
  if (bytes.length === 0) throw empty();
  const name = cleanName(typedName);
  const found = await lookInto(bytes, name);
  const kind = chooseKind(found.kinds, name);
  const { mediaType } = kindOf(kind);
  return {
    name: withExtension(name, kind),
    mediaType: found.charset ? `${mediaType}; charset=${found.charset}` : mediaType,
    signed: found.signed ?? false,
  };
}

function chooseKind(kinds: KindId[], name: string): KindId {
  const extension = extensionOf(name);
  const named = kindOfExtension(extension);
  if (named === null) return kinds[0]!;
  const chosen = kinds.find((kind) => kind === named);
  if (!chosen) throw contradiction(extension, kinds[0]!);
  return chosen;
}

/** Kinds that file-type tells from the first bytes, where these are a text as well: two letters prove nothing there. */
const TOLD_IN_TEXT = new Set(['pdf', 'rtf', 'ps', 'eps']);

async function lookInto(bytes: Buffer, name: string): Promise<Found> {
  const detected = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext as string | undefined;
  const charset = charsetOf(bytes);
  if (charset && !(detected && TOLD_IN_TEXT.has(detected))) return lookIntoText(bytes, charset, name);
  if (detected === 'pdf') return lookIntoPdf(bytes);
  if (detected === 'png' || detected === 'apng') return { kinds: ['png'] };
  if (detected === 'jpg') return { kinds: ['jpeg'] };
  if (detected === 'tif') return { kinds: ['tiff'] };
  if (detected === 'sqlite') return lookIntoSqlite(bytes);
  if (detected === 'cfb')
    throw bytes.includes(ENCRYPTED_PACKAGE) ? encrypted('Office-Datei') : refusedKind('old-office');
  if (/^504b(?:0304|0506)/.test(bytes.toString('hex', 0, 4))) return lookIntoZip(bytes, detected);
  if (isUtf16(bytes)) throw refusedKind('utf16');
  if (detected) throw refusedKind(refusedKinds[detected] ?? 'other', detected);
  return lookIntoSignature(bytes);
}

/** Name of the stream in which Office keeps what it encrypted (MS-OFFCRYPTO, 2.3.4.4), in UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

function lookIntoText(bytes: Buffer, charset: string, name: string): Found {
  const fault = faultOfText(bytes);
  if (fault === 'pgp') throw encrypted('Datei');
  if (fault) throw refusedKind(fault);
  if (SCRIPTS.has(extensionOf(name))) throw refusedKind('executable');
  const kinds = kindsOfText(bytes);
  return kinds[0] === 'signature' ? { kinds, signed: true } : { kinds, charset };
}

const SCRIPTS = new Set(['bat', 'cmd', 'ps1', 'vbs', 'js', 'mjs', 'sh', 'php']);

function lookIntoPdf(bytes: Buffer): Found {
  if (isEncryptedPdf(bytes)) throw encryptedPdf();
  return { kinds: ['pdf'], signed: isSignedPdf(bytes) };
}

/** A GeoPackage is a SQLite database that says so in its head (OGC 12-128r19, 1.1.1.1.1). */
function lookIntoSqlite(bytes: Buffer): Found {
  const application = bytes.toString('latin1', 68, 72);
  if (application !== 'GPKG' && application !== 'GP10' && application !== 'GP11')
    throw refusedKind('database');
  return { kinds: ['geopackage'] };
}

const OFFICE = new Set<string>(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);
const ASIC: Record<string, KindId> = {
  'application/vnd.etsi.asic-e+zip': 'asice',
  'application/vnd.etsi.asic-s+zip': 'asics',
};

async function lookIntoZip(bytes: Buffer, detected: string | undefined): Promise<Found> {
  const zip = await readZip(bytes);
  if (!zip)
    throw detected && OFFICE.has(detected)
      ? damaged(kindOf(detected as KindId).name)
      : refusedKind('archive');
  const asic = ASIC[zip.mimetype ?? ''];
  if (asic) return { kinds: [asic], signed: true };
  if (!detected || !OFFICE.has(detected)) throw refusedZip(zip, detected);
  if (zip.hasEncryptedEntries || /encryption-data|encrypted-key/.test(zip.manifest ?? ''))
    throw encrypted('Office-Datei');
  if (zip.names.some((entry) => /(?:^|\/)vbaProject\.bin$/i.test(entry))) throw refusedKind('macros');
  const signed = zip.names.some((entry) =>
    /^(?:_xmlsignatures\/|META-INF\/documentsignatures\.xml$)/.test(entry),
  );
  return { kinds: [detected as KindId], signed };
}

function refusedZip(zip: ZipFacts, detected: string | undefined): Error {
  if (zip.names.some((entry) => entry.toLowerCase().endsWith('.shp'))) return refusedKind('shapefile');
  if (detected && /^(?:docm|dotm|xlsm|xltm|pptm|potm|ppsm)$/.test(detected)) return refusedKind('macros');
  if (detected === 'jar' || detected === 'apk') return refusedKind('executable');
  return refusedKind(detected === undefined || detected === 'zip' ? 'archive' : 'other', detected);
}

/** A signed message of PKCS #7 (RFC 5652): a sequence that begins with the type of its content. */
function lookIntoSignature(bytes: Buffer): Found {
  const type = bytes.toString('hex', 0, 24);
  if (/^30(?:80|8[1-4]|[0-7])/.test(type)) {
    if (type.includes('06092a864886f70d010702')) return { kinds: ['signature'], signed: true };
    if (/06092a864886f70d01070[36]|060b2a864886f70d0109100117/.test(type)) throw encrypted('Datei');
  }
  throw notAccepted();
}

const refusedKinds: Record<string, RefusedKind> = {
  ...of('archive', '7z rar gz tar tar.gz bz2 xz Z lz lzh zst lz4 arj cpio ace cab ar'),
  ...of('executable', 'exe elf macho class wasm deb rpm crx xpi lnk alias dmg swf nes chm reg'),
  ...of('shapefile', 'shp'),
  ...of('video', 'mp4 m4v mov mkv webm avi mpg 3gp 3g2 flv asf ogv mp3 wav flac ogg opus m4a aac mid'),
  ...of('image', 'gif webp bmp heic avif psd cr2 cr3 nef dng arw orf rw2 raf jxl jp2 ico jxr'),
  ...of('mail', 'pst'),
  ...of('rtf', 'rtf'),
};

function of(kind: RefusedKind, extensions: string): Record<string, RefusedKind> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, kind]));
}
