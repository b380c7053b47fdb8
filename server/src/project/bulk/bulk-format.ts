import { readZip } from '../../platform/document-zip.js';
import { problem } from '../../platform/problem.js';

/*
 * What kind of table a file is, by its bytes alone; what is none is refused with one sentence that says what it is and what
 * to do instead.
 */

export const bulkFormats = ['csv', 'xlsx', 'ods'] as const;
export type BulkFormat = (typeof bulkFormats)[number];

const ACCEPTED = 'Angenommen werden CSV, Excel (.xlsx) und OpenDocument (.ods).';
export const refuseFile = (sentence: string) => problem(422, sentence);

/** First bytes of files that are no tables. */
const FOREIGN: [RegExp, string][] = [
  [/^%PDF/, 'eine PDF-Datei. Bitte die Tabelle, aus der sie gedruckt wurde, als .xlsx oder CSV hochladen.'],
  [
    /^\s*<(?:!doctype html|html|head|meta|table|style)/i,
    'eine Internetseite (HTML), auch wenn der Name etwas anderes sagt. Bitte in Excel öffnen, als .xlsx speichern und diese Datei hochladen.',
  ],
  [/^\s*<\?xml|^\s*<[a-z]/i, `eine XML-Datei. ${ACCEPTED}`],
  [/^\s*[{[]\s*["{[]/, `eine JSON-Datei. ${ACCEPTED} Ein Gebiet wird auf der Seite „Gebiet“ hochgeladen.`],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF.{4}WEBP/s, `ein Bild. ${ACCEPTED}`],
  [/^SQLite format 3\0/, `eine Datenbank oder ein GeoPackage. ${ACCEPTED}`],
  [
    /^7z\xbc\xaf|^Rar!|^.\x8b[^ -~]|^BZh/s,
    `ein gepacktes Archiv. Bitte entpacken und die Tabelle selbst hochladen.`,
  ],
  [
    /^\xff\xfe|^\xfe\xff/,
    'in UTF-16 gespeichert („Unicode-Text“). Bitte als „CSV UTF-8“ oder .xlsx speichern und neu hochladen.',
  ],
];

export async function formatOf(bytes: Buffer): Promise<BulkFormat> {
  if (bytes.length === 0)
    throw refuseFile(
      'Die Datei ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde, und neu hochladen.',
    );
  const head = bytes.toString('latin1', 0, 512).replace(/^\xef\xbb\xbf/, '');
  if (head.startsWith('PK')) return formatOfZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOrEncrypted(bytes);
  const foreign = FOREIGN.find(([pattern]) => pattern.test(head));
  if (foreign) throw refuseFile(`Diese Datei ist ${foreign[1]}`);
  if (bytes.subarray(0, 65_536).includes(0))
    throw refuseFile(`Diese Datei ist kein Text und keine Tabelle. ${ACCEPTED}`);
  return 'csv';
}

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const PROTECTED =
  'Diese Tabelle ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und neu hochladen.';

const oldOrEncrypted = (bytes: Buffer) =>
  refuseFile(
    bytes.includes(ENCRYPTED_PACKAGE)
      ? PROTECTED
      : 'Diese Datei hat ein altes Office-Format (.xls). Bitte in Excel als .xlsx speichern und neu hochladen.',
  );

const MACROS =
  'Diese Tabelle enthält Makros. Bitte ohne Makros (.xlsx oder .ods) speichern und neu hochladen.';

async function formatOfZip(bytes: Buffer): Promise<BulkFormat> {
  const zip = await readZip(bytes);
  if (!zip)
    throw refuseFile(
      'Diese Datei ist beschädigt oder unvollständig. Bitte noch einmal speichern und neu hochladen.',
    );
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (zip.hasEncryptedEntries || /encryption-data|encrypted-key/.test(zip.manifest ?? ''))
    throw refuseFile(PROTECTED);
  if (has(/(^|\/)vbaProject\.bin$/i) || (zip.mimetype && has(/^(Basic|Scripts)\/.*\.(xml|bsh|js|py)$/)))
    throw refuseFile(MACROS);
  if (has(/^xl\/workbook\.xml$/i)) return 'xlsx';
  if (zip.mimetype === 'application/vnd.oasis.opendocument.spreadsheet') return 'ods';
  if (has(/^xl\/workbook\.bin$/i))
    throw refuseFile(
      'Diese Datei ist eine binäre Excel-Datei (.xlsb). Bitte als .xlsx speichern und neu hochladen.',
    );
  throw refuseFile(`Diese Datei ist ein ZIP-Archiv oder ein anderes Dokument, keine Tabelle. ${ACCEPTED}`);
}
