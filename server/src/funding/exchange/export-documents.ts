import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { cleanName } from '../../platform/document-name.js';
import { findPart } from '../../platform/document-store.queries.js';
import { documentKinds, type DocumentKind } from '../../project/words.js';
import type { ExportedDocument } from './export-papers.queries.js';
import { csvFile, momentText } from './export-words.js';

/** A document of the case, and what of it is in the export. */
export interface Paper extends ExportedDocument {
  /** null: nothing of it is stored any more. */
  path: string | null;
  /** What was sent is not what was once received; known once it was sent. */
  isDamaged: boolean;
}

/** `unterlagen/003_Bescheid.pdf`: numbered in the order in which they came. */
export const papersOf = (documents: readonly ExportedDocument[]): Paper[] =>
  documents.map((document, at) => ({
    ...document,
    path:
      document.name !== null && document.isWhole
        ? `unterlagen/${String(at + 1).padStart(3, '0')}_${cleanName(document.name)}`
        : null,
    isDamaged: false,
  }));

/** Part after part. A damaged one is sent as it is, and said to be so: for those who check it, it is evidence. */
export async function* contentOf(db: DataSource, paper: Paper): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let sent = 0;
  for (let part = 0; sent < paper.size!; part++) {
    const bytes = await findPart(db, paper.sha256!, part);
    if (!bytes) break;
    hash.update(bytes);
    sent += bytes.length;
    yield bytes;
  }
  paper.isDamaged = hash.digest('hex') !== paper.sha256;
}

/** What is to be said of a document beside its bytes; empty: nothing. */
export function remarksOf(paper: Paper): string[] {
  return [
    ...(paper.name === null ? ['nicht mehr vorhanden: nur die Nummer steht noch im Verlauf'] : []),
    ...(paper.name !== null && !paper.isWhole ? ['fehlt: der Inhalt ist nicht vollständig gespeichert'] : []),
    ...(paper.isDamaged ? ['beschädigt: die Prüfsumme ist eine andere als beim Hochladen'] : []),
    ...(paper.scan === 'not_scanned' ? ['nicht auf Viren geprüft'] : []),
    ...(paper.name !== null && !paper.isCurrent ? ['ersetzt oder vom Vorhaben genommen'] : []),
  ];
}

export const papersCsv = (papers: readonly Paper[]): string =>
  csvFile(
    ['Nr.', 'Datei', 'Titel', 'Art', 'hochgeladen', 'Größe (Byte)', 'SHA-256 beim Hochladen', 'Hinweis'],
    papers.map((paper, at) => [
      at + 1,
      paper.path ?? paper.name,
      paper.title,
      paper.kind && documentKinds[paper.kind as DocumentKind],
      momentText(paper.uploadedAt),
      paper.size,
      paper.sha256,
      remarksOf(paper).join('; ') || null,
    ]),
  );
