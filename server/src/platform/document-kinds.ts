/** One kind of file that is accepted as a document. */
export interface DocumentKind {
  mediaType: string;
  /** As a user calls it: "ist eine PDF-Datei". */
  name: string;
  /** The first one is added to a name without. */
  extensions: readonly string[];
}

export const documentKinds = {
  pdf: { mediaType: 'application/pdf', name: 'eine PDF-Datei', extensions: ['pdf'] },
  png: { mediaType: 'image/png', name: 'ein PNG-Bild', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', name: 'ein JPEG-Bild', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  tiff: { mediaType: 'image/tiff', name: 'ein TIFF-Bild', extensions: ['tif', 'tiff'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'eine Word-Datei',
    extensions: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'eine Excel-Datei',
    extensions: ['xlsx'],
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'eine PowerPoint-Datei',
    extensions: ['pptx'],
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    name: 'ein OpenDocument-Text',
    extensions: ['odt'],
  },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    name: 'eine OpenDocument-Tabelle',
    extensions: ['ods'],
  },
  odp: {
    mediaType: 'application/vnd.oasis.opendocument.presentation',
    name: 'eine OpenDocument-Präsentation',
    extensions: ['odp'],
  },
  asice: {
    mediaType: 'application/vnd.etsi.asic-e+zip',
    name: 'ein ASiC-E-Signaturbehälter',
    extensions: ['asice', 'sce'],
  },
  asics: {
    mediaType: 'application/vnd.etsi.asic-s+zip',
    name: 'ein ASiC-S-Signaturbehälter',
    extensions: ['asics', 'scs'],
  },
  signature: {
    mediaType: 'application/pkcs7-signature',
    name: 'eine Signaturdatei',
    extensions: ['p7s', 'p7m', 'p7c', 'p7b', 'pkcs7'],
  },
  geopackage: { mediaType: 'application/geopackage+sqlite3', name: 'ein GeoPackage', extensions: ['gpkg'] },
  text: { mediaType: 'text/plain', name: 'ein Text', extensions: ['txt', 'text', 'md', 'log', 'asc', 'prj'] },
  csv: { mediaType: 'text/csv', name: 'eine CSV-Datei', extensions: ['csv', 'tsv'] },
  json: { mediaType: 'application/json', name: 'eine JSON-Datei', extensions: ['json'] },
  geojson: { mediaType: 'application/geo+json', name: 'eine GeoJSON-Datei', extensions: ['geojson'] },
  xml: {
    mediaType: 'application/xml',
    name: 'eine XML-Datei',
    extensions: ['xml', 'gml', 'xsd', 'gpx', 'kml'],
  },
} satisfies Record<string, DocumentKind>;

export type KindId = keyof typeof documentKinds;

export const kindOf = (id: KindId): DocumentKind => documentKinds[id];

export const ACCEPTED =
  'Angenommen werden PDF, PNG, JPEG, TIFF, Word, Excel und PowerPoint (.docx, .xlsx, .pptx), OpenDocument (.odt, .ods, ' +
  '.odp), Text, CSV, XML, JSON, GeoJSON, GeoPackage und Signaturen (.p7s, .p7m, .asice, .asics).';

/** Endings that say what a file is, so that a name with one of them and another content is a contradiction. */
const FOREIGN = new Set(
  (
    'exe com dll scr msi bat cmd ps1 vbs js mjs jar app sh lnk iso dmg apk deb rpm html htm xhtml mht svg svgz php ' +
    'zip 7z rar gz tgz tar bz2 xz zst cab doc xls ppt dot xlt rtf docm xlsm pptm dotx xltx potx eml msg pst gif bmp ' +
    'webp heic avif mp3 mp4 mov avi wav shp dbf shx dwg dxf sqlite db mdb accdb epub ps eps'
  ).split(' '),
);

/** The kind that an ending stands for; `foreign`: one that is not accepted; null: it says nothing, like in "z.B". */
export function kindOfExtension(extension: string): KindId | 'foreign' | null {
  const found = Object.entries(documentKinds).find(([, kind]) =>
    (kind.extensions as readonly string[]).includes(extension),
  );
  if (found) return found[0] as KindId;
  return FOREIGN.has(extension) ? 'foreign' : null;
}
