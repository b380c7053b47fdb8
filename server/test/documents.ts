import { PDFDocument } from '@cantoo/pdf-lib';
import { utils, write } from '@e965/xlsx';
import { zip } from './boundary-files.js';

/** Small files of every kind, as programs write them. */
export async function pdf(
  options: { encrypted?: boolean; tables?: boolean; text?: string } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawText(options.text ?? 'Bescheid');
  // The password of the owner only: anyone may open it, but not print it.
  if (options.encrypted) document.encrypt({ ownerPassword: 'geheim', permissions: { printing: false } });
  return Buffer.from(await document.save({ useObjectStreams: !options.tables }));
}

/** A revision appended, with a byte range that leaves out the signature: what every signing program makes. */
export function signed(document: Buffer): Buffer {
  const before = Buffer.concat([
    document,
    Buffer.from(
      '\n9 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange [0 0000000000 0000000000 0000000000]/Contents ',
    ),
  ]);
  const signature = `<${'30'.repeat(512)}>`;
  const after = '>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
  const range = [before.length, before.length + signature.length, after.length];
  const text = before
    .toString('latin1')
    .replace(
      '0 0000000000 0000000000 0000000000',
      `0 ${range.map((number) => String(number).padStart(10, '0')).join(' ')}`,
    );
  return Buffer.from(text + signature + after, 'latin1');
}

/** Whatever program wrote it: an entry that says what it is, and the parts. */
const openXml = (type: string, parts: Record<string, string>): Buffer =>
  zip(
    bytesOf({
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
      ...parts,
    }),
  );
export const docx = (parts: Record<string, string> = {}) =>
  openXml('wordprocessingml.document', { 'word/document.xml': '<document/>', ...parts });
export const pptx = () =>
  openXml('presentationml.presentation', { 'ppt/presentation.xml': '<presentation/>' });

export function workbook(bookType: 'xlsx' | 'ods' | 'biff8'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Straße', 'Haushalte'],
      ['Ring', 12],
    ]),
    'Blatt',
  );
  return write(book, { bookType, type: 'buffer' });
}

export const container = (mimetype: string, parts: Record<string, string> = {}): Buffer =>
  zip(bytesOf({ mimetype, ...parts }));
export const odt = (parts: Record<string, string> = {}) =>
  container('application/vnd.oasis.opendocument.text', { 'content.xml': '<office/>', ...parts });
export const asice = () =>
  container('application/vnd.etsi.asic-e+zip', {
    'Bescheid.pdf': '%PDF-1.7',
    'META-INF/signatures.xml': '<x/>',
  });
export const archive = (name: string) => zip(bytesOf({ [name]: 'x' }));

/** Magic of the format of old Office, and, where it is encrypted, the name of the stream that holds it. */
export const oldOffice = (stream = 'WordDocument'): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

/** ContentInfo of RFC 5652 with this type of content. */
export const cms = (type: number): Buffer =>
  Buffer.concat([
    Buffer.from('3082012006092a864886f70d0107', 'hex'),
    Buffer.from([type, 0xa0, 0x82, 0x01, 0x11]),
    Buffer.alloc(300, 0x30),
  ]);
export const SIGNED_DATA = 2;
export const ENVELOPED_DATA = 3;

export const geoPackage = (application = 'GPKG'): Buffer => {
  const head = Buffer.alloc(512);
  head.write('SQLite format 3\0', 'latin1');
  head.write(application, 68, 'latin1');
  return head;
};

export const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082',
  'hex',
);
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043000101ffd9', 'hex');
export const tiff = Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]);
export const program = Buffer.concat([
  Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
  Buffer.alloc(256),
]);

const bytesOf = (files: Record<string, string>): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
