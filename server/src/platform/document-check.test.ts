import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  archive,
  asice,
  cms,
  container,
  docx,
  ENVELOPED_DATA,
  geoPackage,
  jpeg,
  odt,
  oldOffice,
  pdf,
  png,
  pptx,
  program,
  SIGNED_DATA,
  signed,
  tiff,
  workbook,
} from '../../test/documents.js';
import { checkDocument } from './document-check.js';

const text = (words: string, encoding: BufferEncoding = 'utf8') => Buffer.from(words, encoding);
const asText = (charset: string) => (type: string) => `${type}; charset=${charset}`;
const utf8 = asText('utf-8');

const answerTo = (bytes: Buffer, name: string): Promise<{ status: number; detail: string }> =>
  checkDocument(bytes, name).then(
    () => ({ status: 201, detail: '' }),
    (error) => ({ status: error.getStatus(), detail: error.getResponse().detail }),
  );

describe('what a document is says its content', () => {
  const accepted: [string, () => Buffer | Promise<Buffer>, string][] = [
    ['Bescheid.pdf', pdf, 'application/pdf'],
    ['Bescheid alt.PDF', () => pdf({ tables: true }), 'application/pdf'],
    ['Lageplan.png', () => png, 'image/png'],
    ['Foto.JPG', () => jpeg, 'image/jpeg'],
    ['Plan.tiff', () => tiff, 'image/tiff'],
    ['Antrag.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'Kosten.xlsx',
      () => workbook('xlsx'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['Vortrag.pptx', pptx, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['Antrag.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['Kosten.ods', () => workbook('ods'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['Adressen.csv', () => text('Straße;Nummer\nRing;1\n'), utf8('text/csv')],
    ['Adressen.csv', () => text('Straße;Nummer\r\nRing;1\r\n', 'latin1'), asText('windows-1252')('text/csv')],
    ['Bundesmittel.csv', () => text('BMDV;Betrag\n'), utf8('text/csv')],
    ['Notiz.txt', () => text('MZ steht für Mainz, <b> für fett.\n'), utf8('text/plain')],
    ['Notiz.txt', () => text('[siehe Anlage]'), utf8('text/plain')],
    [
      'Trasse.geojson',
      () => text('{"type":"FeatureCollection","features":[]}\n'),
      utf8('application/geo+json'),
    ],
    ['Daten.json', () => text('\ufeff{"a":1}'), utf8('application/json')],
    [
      'Rechnung.xml',
      () => text('<?xml version="1.0"?>\n<!-- x --><rsm:CrossIndustryInvoice/>'),
      utf8('application/xml'),
    ],
    ['Trassen.gpkg', geoPackage, 'application/geopackage+sqlite3'],
  ];
  it.each(accepted)('%s is accepted', async (name, bytes, mediaType) => {
    expect(await checkDocument(await bytes(), name)).toEqual({ name, mediaType, signed: false });
  });

  it.each([
    ['Bescheid', 'Bescheid.pdf'],
    ['Bescheid vom 12.03.2026', 'Bescheid vom 12.03.2026.pdf'],
    ['C:\\Akten\\..\\Bescheid für Göda.pdf', 'Bescheid für Göda.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u0000b\r\nc\u202efdp.pdf', 'abcfdp.pdf'],
    ['Fördermittelbescheid <neu>: "Teil 1".pdf', 'Fördermittelbescheid _neu__ _Teil 1_.pdf'],
    ['Go\u0308da.pdf', 'Göda.pdf'],
    [' ... ', 'Dokument.pdf'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(196)}.pdf`],
    ['𝔊'.repeat(300), `${'𝔊'.repeat(196)}.pdf`],
  ])('%j is kept as %j', async (typed, name) => {
    expect((await checkDocument(await pdf(), typed)).name).toBe(name);
  });
});

describe('an electronic signature is seen', () => {
  const cases: [string, () => Buffer | Promise<Buffer>][] = [
    ['Bescheid.pdf', async () => signed(await pdf())],
    ['Bescheid.pdf.p7s', () => cms(SIGNED_DATA)],
    ['Bescheid.pdf.p7m', () => cms(SIGNED_DATA)],
    ['Bescheid.p7s', () => text('-----BEGIN PKCS7-----\nMII\n-----END PKCS7-----\n')],
    ['Bescheid.asice', asice],
    ['Antrag.docx', () => docx({ '_xmlsignatures/sig1.xml': '<Signature/>' })],
    ['Antrag.odt', () => odt({ 'META-INF/documentsignatures.xml': '<Signature/>' })],
  ];
  it.each(cases)('%s', async (name, bytes) => {
    expect(await checkDocument(await bytes(), name)).toMatchObject({ name, signed: true });
  });
  it('also where its key is written with escapes', async () => {
    const bytes = Buffer.from(
      signed(await pdf())
        .toString('latin1')
        .replace('/ByteRange', '/Byte#52ang#65'),
      'latin1',
    );
    // Two signs of the key are four longer now, so is the place of the signature.
    const moved = bytes
      .toString('latin1')
      .replace(/(?<=\[0 )(\d+) (\d+)/, (_all, length, next) =>
        [length, next].map((at) => String(Number(at) + 4).padStart(10, '0')).join(' '),
      );
    expect(await checkDocument(Buffer.from(moved, 'latin1'), 'a.pdf')).toMatchObject({ signed: true });
  });
  it('but a place that is only prepared for one is none', async () => {
    const prepared = Buffer.concat([
      await pdf(),
      text('\n<</Type/Sig/ByteRange [0 10 20 999999999]/Contents <00>>>'),
    ]);
    expect(await checkDocument(prepared, 'Bescheid.pdf')).toMatchObject({ signed: false });
  });
});

describe('what the authority does not take is refused in one sentence', () => {
  const cases: [string, string, () => Buffer | Promise<Buffer>, string][] = [
    ['an empty file', 'Bescheid.pdf', () => Buffer.alloc(0), 'Die Datei ist leer'],
    [
      'an encrypted PDF with a cross-reference stream',
      'a.pdf',
      () => pdf({ encrypted: true }),
      'PDF-Datei ist verschlüsselt',
    ],
    [
      'an encrypted PDF with a trailer',
      'a.pdf',
      () => pdf({ encrypted: true, tables: true }),
      'PDF-Datei ist verschlüsselt',
    ],
    [
      'an encrypted Office file',
      'a.docx',
      () => oldOffice('EncryptedPackage'),
      'Office-Datei ist verschlüsselt',
    ],
    [
      'an encrypted OpenDocument',
      'a.odt',
      () => odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'Office-Datei ist verschlüsselt',
    ],
    ['an encrypted message', 'a.p7m', () => cms(ENVELOPED_DATA), 'Diese Datei ist verschlüsselt'],
    ['old Office', 'a.doc', () => oldOffice(), 'im alten Office-Format'],
    ['old Excel', 'a.xls', () => workbook('biff8'), 'im alten Office-Format'],
    ['macros', 'a.docx', () => docx({ 'word/vbaProject.bin': 'x' }), 'enthält Makros'],
    ['a zip', 'a.zip', () => archive('Bescheid.pdf'), 'nimmt keine Archive an'],
    ['a zip that calls itself a PDF', 'a.pdf', () => archive('Bescheid.pdf'), 'nimmt keine Archive an'],
    [
      'a zip that calls itself signed',
      'a.asice',
      () => archive('META-INF/signature.p7s'),
      'nimmt keine Archive an',
    ],
    [
      'an empty zip',
      'a.zip',
      () => Buffer.concat([text('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
      'nimmt keine Archive an',
    ],
    ['a damaged docx', 'a.docx', () => docx().subarray(0, -30), 'aber beschädigt'],
    ['gzip', 'a.gz', () => gzipSync('x'), 'nimmt keine Archive an'],
    [
      '7z',
      'a.7z',
      () => Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(32)]),
      'nimmt keine Archive an',
    ],
    [
      'rar',
      'a.rar',
      () => Buffer.concat([text('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(32)]),
      'nimmt keine Archive an',
    ],
    ['a zipped shapefile', 'a.zip', () => archive('trasse.SHP'), 'Shapefile'],
    ['a program', 'a.exe', () => program, 'Das ist ein Programm'],
    ['a program that calls itself a PDF', 'a.pdf', () => program, 'Das ist ein Programm'],
    ['a script', 'a.txt', () => text('#!/bin/sh\nrm x\n'), 'Das ist ein Programm'],
    ['a script by its name', 'a.bat', () => text('del *.*\n'), 'Das ist ein Programm'],
    ['HTML', 'a.html', () => text('\n<!-- x -->\n<!DOCTYPE html><p>x'), 'Internetseite'],
    ['HTML that calls itself a text', 'a.txt', () => text('<script>alert(1)</script>'), 'Internetseite'],
    ['XHTML', 'a.xml', () => text('<?xml version="1.0"?><html xmlns="x"/>'), 'Internetseite'],
    ['SVG', 'a.svg', () => text('<?xml version="1.0"?>\n<svg xmlns="x"/>'), 'SVG-Grafik'],
    [
      'XML that may load other files',
      'a.xml',
      () => text('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
      'DOCTYPE',
    ],
    [
      'XML that hides behind a long comment that it may load other files',
      'a.xml',
      () =>
        text(
          `<?xml version="1.0"?><!--${' '.repeat(60_000)}--><!DOCTYPE a [<!ENTITY b SYSTEM "c">]><a>&b;</a>`,
        ),
      'DOCTYPE',
    ],
    [
      'XML that hides behind a comment longer than is looked at',
      'a.xml',
      () => text(`<?xml version="1.0"?><!--${' '.repeat(70_000)}--><!DOCTYPE a SYSTEM "b"><a/>`),
      'mehr als 64 KB Leerzeichen oder Kommentaren',
    ],
    ['blanks without an end', 'a.txt', () => text(' '.repeat(1_000_000)), 'mehr als 64 KB Leerzeichen'],
    ['another database', 'a.gpkg', () => geoPackage('\0\0\0\0'), 'kein GeoPackage'],
    ['RTF', 'a.rtf', () => text('{\\rtf1 x}'), 'RTF'],
    [
      'another picture',
      'a.gif',
      () => text('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
      'Dieses Bildformat',
    ],
    ['another container', 'a.epub', () => container('application/epub+zip'), 'Dateien der Art „epub“'],
    ['UTF-16', 'a.txt', () => Buffer.concat([Buffer.from([0xff, 0xfe]), text('Göda', 'utf16le')]), 'UTF-16'],
    ['noise', 'a.bin', () => Buffer.from('00010203', 'hex'), 'ist nicht zu erkennen'],
    ['one byte', 'a.pdf', () => Buffer.from([0]), 'ist nicht zu erkennen'],
    ['a name that contradicts', 'a.exe', pdf, 'endet auf „.exe“, der Inhalt ist aber eine PDF-Datei'],
    [
      'a name that contradicts',
      'Kosten.docx',
      () => workbook('xlsx'),
      'endet auf „.docx“, der Inhalt ist aber eine Excel-Datei',
    ],
    [
      'a text that is no JSON',
      'a.json',
      () => text('Hallo'),
      'endet auf „.json“, der Inhalt ist aber ein Text',
    ],
  ];
  it.each(cases)('%s', async (_what, name, bytes, sentence) => {
    const { status, detail } = await answerTo(await bytes(), name);
    expect(detail).toContain(sentence);
    expect(detail).toMatch(/[Bb]itte|Angenommen werden/);
    expect(status).toBe(422);
  });

  it('but not a PDF whose page speaks of encryption', async () => {
    const page = await pdf();
    const speaking = Buffer.concat([
      page,
      text('\n8 0 obj\n<</Length 20>>\nstream\n/Encrypt 5 0 R\nendstream\nendobj\n'),
    ]);
    expect(await answerTo(speaking, 'a.pdf')).toMatchObject({ status: 201 });
  });

  it('nor a PDF of 25 MB for its size, unless it is made to be looked at for ever', async () => {
    const filled = async (filling: string) =>
      (await answerTo(Buffer.concat([await pdf(), Buffer.alloc(25_000_000, filling)]), 'a.pdf')).status;
    expect(await filled('/ByteRange [0 1 2 3] ')).toBe(201);
    // What says /Encrypt a hundred thousand times is not looked through to its end.
    expect(await filled('obj << /Encrypt 5 0 S ')).toBe(422);
    expect(await filled('stream /Encrypt 5 0 R ')).toBe(422);
  });

  // As fillings, these have ended the stack or held up everybody else.
  it.each([' ', '%\r', '\0', '/Encrypt ', '%/Encrypt', '/ByteRange [', '/ByteRange[0 '])(
    'nor is one of 25 MB of %j a fault',
    async (filling) => {
      const bytes = Buffer.concat([await pdf(), text('/Encrypt'), Buffer.alloc(25_000_000, filling)]);
      expect([201, 422]).toContain((await answerTo(bytes, 'a.pdf')).status);
    },
  );

  it.each([
    ['/#45ncrypt 5 0 R'],
    ['/E#6ecr#79pt 5 0 R'],
    ['/Encrypt%a comment\r%another\n5 0\0R'],
    ['/Encrypt<</Filter/Standard>>'],
    [`/Encrypt${' '.repeat(2_000_000)}5 0 R`],
    [`/Encrypt${'%\r'.repeat(1_000_000)}5 0 R`],
  ])('an encrypted PDF is known however its trailer says so (%#)', async (key) => {
    const bytes = Buffer.concat([await pdf(), text(`\ntrailer\n<</Root 1 0 R ${key}>>\n`)]);
    expect((await answerTo(bytes, 'a.pdf')).detail).toContain('verschlüsselt');
    const stream = text(`\n9 0 obj\n<</Type/XR#65f ${key}>>\nstream\n`);
    expect((await answerTo(Buffer.concat([await pdf(), stream]), 'a.pdf')).status).toBe(422);
  });

  it('but not by a key that only begins alike', async () => {
    const trailer = text('\ntrailer\n<</EncryptMetadata 5 0 R /Encrypt5 0 R /Encrypt null>>\n');
    expect((await answerTo(Buffer.concat([await pdf(), trailer]), 'a.pdf')).status).toBe(201);
  });
});

it('whatever is done to a file, it is accepted or refused, never a fault', async () => {
  const files = [
    await pdf(),
    signed(await pdf()),
    docx(),
    odt(),
    asice(),
    workbook('xlsx'),
    geoPackage(),
    cms(SIGNED_DATA),
    png,
    tiff,
    oldOffice(),
  ];
  const damage = fc.record({
    file: fc.constantFrom(...files),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 20 }),
    name: fc.string({ unit: 'binary' }),
  });
  const run = fc.asyncProperty(damage, async ({ file, from, to, bytes, name }) => {
    const at = (share: number) => Math.floor(share * file.length);
    const damaged = Buffer.concat([file.subarray(0, at(from)), bytes, file.subarray(at(to))]);
    expect([201, 422]).toContain((await answerTo(damaged, name)).status);
  });
  await fc.assert(run, { numRuns: Number(process.env.FUZZ_REQUESTS ?? 300) });
}, 600_000);
