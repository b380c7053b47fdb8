import { ACCEPTED, type KindId, kindOf } from './document-kinds.js';
import { problem } from './problem.js';

/*
 * What is not accepted as a document, each in one clear sentence: what it is, and what to do instead. The authority that
 * grants the funding takes neither encrypted files nor archives, so they would only be found out later.
 */

const AUTHORITY = 'Die Bewilligungsbehörde nimmt';

const sentences = {
  archive: `${AUTHORITY} keine Archive an: bitte entpacken und die Dateien einzeln hochladen.`,
  shapefile:
    'Das ist ein Shapefile, also Geodaten und kein Dokument: bitte über das Einlesen von Flächen laden oder als GeoPackage oder GeoJSON hochladen.',
  executable:
    'Das ist ein Programm. Programme werden nicht angenommen: bitte das Dokument selbst hochladen, etwa als PDF.',
  script:
    'Das ist ein Programm. Programme werden nicht angenommen: bitte das Dokument selbst hochladen, etwa als PDF.',
  macros:
    'Diese Office-Datei enthält Makros. Bitte ohne Makros speichern (.docx, .xlsx, .pptx) oder als PDF und neu hochladen.',
  'old-office':
    'Das ist eine Datei im alten Office-Format (.doc, .xls, .ppt, .msg). Bitte als .docx, .xlsx, .pptx oder PDF speichern und neu hochladen.',
  html: 'Das ist eine Internetseite (HTML). Bitte als PDF drucken und die PDF-Datei hochladen.',
  svg: 'Das ist eine SVG-Grafik, die Programme enthalten kann. Bitte als PNG oder PDF speichern und neu hochladen.',
  doctype:
    'Diese XML-Datei enthält eine DOCTYPE-Angabe, die andere Dateien nachladen kann. Bitte ohne sie speichern und neu hochladen.',
  prolog:
    'Diese Textdatei beginnt mit mehr als 64 KB Leerzeichen oder Kommentaren. Bitte ohne sie speichern und neu hochladen.',
  database:
    'Das ist eine Datenbank und kein GeoPackage. Bitte die Daten als GeoPackage oder CSV speichern und neu hochladen.',
  utf16: 'Dieser Text ist in UTF-16 gespeichert. Bitte als UTF-8 speichern und neu hochladen.',
  video: 'Filme und Töne werden nicht angenommen: bitte das Wesentliche als PDF oder Bild hochladen.',
  image: 'Dieses Bildformat wird nicht angenommen: bitte als JPEG, PNG oder PDF speichern und neu hochladen.',
  mail: 'Das ist ein Postfach. Bitte die Nachricht als PDF drucken und die PDF-Datei hochladen.',
  rtf: 'Das ist eine RTF-Datei. Bitte als PDF oder .docx speichern und neu hochladen.',
} satisfies Record<string, string>;

export type RefusedKind = keyof typeof sentences | 'other';

const refused = (sentence: string) => problem(422, sentence);

export const refusedKind = (kind: RefusedKind, extension?: string) =>
  kind === 'other'
    ? refused(`Dateien der Art „${extension}“ werden nicht angenommen. ${ACCEPTED}`)
    : refused(sentences[kind]);

export const empty = () =>
  refused('Die Datei ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde, und neu hochladen.');

export const damaged = (what: string) =>
  refused(`Das ist ${what}, aber beschädigt. Bitte noch einmal speichern und neu hochladen.`);

export const encryptedPdf = () =>
  refused(
    'Diese PDF-Datei ist verschlüsselt oder mit einem Kennwort gegen Ändern oder Drucken geschützt. ' +
      `${AUTHORITY} solche Dateien nicht an: bitte ohne Schutz speichern und neu hochladen.`,
  );

export const encrypted = (what: string) =>
  refused(
    `Diese ${what} ist verschlüsselt. ${AUTHORITY} solche Dateien nicht an: bitte ohne Kennwort speichern und neu hochladen.`,
  );

export const contradiction = (extension: string, kind: KindId) =>
  refused(
    `Der Name endet auf „.${extension}“, der Inhalt ist aber ${kindOf(kind).name}. ` +
      `Bitte den Namen auf „.${kindOf(kind).extensions[0]}“ enden lassen oder die gemeinte Datei wählen.`,
  );

export const notAccepted = () => refused(`Was das für eine Datei ist, ist nicht zu erkennen. ${ACCEPTED}`);

export const infected = (what: string) =>
  refused(
    `In dieser Datei wurde Schadsoftware gefunden (${what}). Sie wurde nicht gespeichert. ` +
      'Bitte den eigenen Rechner prüfen lassen und eine saubere Fassung hochladen.',
  );

export const tooLarge = (megabytes: number) =>
  problem(
    413,
    `Die Datei ist größer als ${megabytes} MB. Bitte verkleinern, etwa mit geringerer Auflösung der Bilder, oder in Teile trennen.`,
  );
