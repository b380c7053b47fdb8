import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { scanForViruses } from './antivirus.js';
import { changing } from './changing.js';
import { now } from './clock.js';
import type { Configuration } from './configuration.js';
import { type CheckedDocument, checkDocument } from './document-check.js';
import { ReceivedFile } from './document-receive.js';
import { empty, infected } from './document-refusals.js';
import {
  type DocumentRow,
  findDocument,
  findPart,
  insertDocument,
  storePart,
} from './document-store.queries.js';
import { problem, tooMany } from './problem.js';
import { Turns } from './turns.js';

/** A part is one row and one turn on the database: nobody else waits long for it. */
const PART_BYTES = 256 * 1024;
const MOST_UPLOADS = 16;
const MOST_BY_ONE = 4;
/** A check holds the whole file in memory. */
const MOST_CHECKS = 2;

export interface Upload {
  /** undefined: the request had no body. */
  body: Readable | undefined;
  /** Content-Length. */
  announced: number | null;
  /** As it was typed or chosen. */
  name: string;
  area: string;
  accountId: string;
  /** Refuses once more, in the transaction that makes it a document: an upload takes minutes. */
  requireStillAllowed: (manager: EntityManager) => Promise<void>;
  /** What it is put to in the same transaction, so that there is none without it. */
  put?: (manager: EntityManager, document: DocumentRow) => Promise<void>;
}

/**
 * Documents: received into a nameless file, checked by content, scanned, then stored. The parts go first, under the hash
 * of the whole; only the one row that names them makes them a document. So an upload is whole or not there, and what a
 * killed one left behind is swept away (document-sweep.ts).
 */
export class DocumentStore {
  private readonly log = new Logger('document');
  /** Whose uploads are under way. */
  private readonly uploads: string[] = [];
  private readonly checks = new Turns(MOST_CHECKS);

  constructor(
    private readonly db: DataSource,
    private readonly settings: Pick<Configuration, 'clamav'>,
  ) {}

  async add(upload: Upload): Promise<DocumentRow> {
    if (!upload.body) throw empty();
    const own = this.uploads.filter((account) => account === upload.accountId).length;
    if (own >= MOST_BY_ONE || this.uploads.length >= MOST_UPLOADS)
      throw tooMany(
        'Gerade werden viele Dateien hochgeladen. Bitte in einer Minute noch einmal versuchen.',
        60,
      );
    this.uploads.push(upload.accountId);
    try {
      const file = await ReceivedFile.from(upload.body, upload.announced);
      return await this.take(file, upload).finally(() => file.close());
    } finally {
      this.uploads.splice(this.uploads.indexOf(upload.accountId), 1);
    }
  }

  find(id: string): Promise<DocumentRow | null> {
    return findDocument(this.db, id);
  }

  /** The bytes as they were uploaded, part after part. Damaged ones break off, so that nobody takes them for whole. */
  content(document: Pick<DocumentRow, 'sha256' | 'size'>): Readable {
    const content = Readable.from(this.parts(document), { objectMode: false });
    return content.on('error', (error) => this.log.error('a document was not sent whole', error));
  }

  private async take(file: ReceivedFile, upload: Upload): Promise<DocumentRow> {
    const checked = await this.checks.take(async () => checkDocument(await file.bytes(), upload.name));
    const scan = await this.scan(file);
    let part = 0;
    for await (const bytes of file.parts(PART_BYTES))
      await storePart(this.db, file.sha256, part++, bytes, now());
    return changing(this.db, async (manager) => {
      await upload.requireStillAllowed(manager);
      const stored = await insertDocument(manager, rowOf(file, upload, checked, scan));
      await upload.put?.(manager, stored);
      return stored;
    });
  }

  private async scan(file: ReceivedFile): Promise<DocumentRow['scan']> {
    const { clamav } = this.settings;
    if (clamav === null) return 'not_scanned';
    const found = await scanForViruses(clamav, file.parts(PART_BYTES)).catch((error: unknown) => {
      this.log.error('the virus scanner cannot be asked, nothing is stored', error);
      throw problem(
        503,
        'Die Virenprüfung ist gerade nicht erreichbar, deshalb wurde nichts gespeichert. Bitte später noch einmal hochladen.',
      );
    });
    if (found.infected === null) return 'clean';
    this.log.warn(`an upload was refused, the virus scanner found ${found.infected}`);
    throw infected(found.infected);
  }

  private async *parts({ sha256, size }: Pick<DocumentRow, 'sha256' | 'size'>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    const count = Math.ceil(size / PART_BYTES);
    for (let part = 0; part < count; part++) {
      const bytes = await findPart(this.db, sha256, part);
      if (!bytes) throw new Error(`part ${part} of document ${sha256} is missing`);
      hash.update(bytes);
      // Before the last one leaves, the hash is known.
      if (part === count - 1 && hash.digest('hex') !== sha256)
        throw new Error(`document ${sha256} is damaged`);
      yield bytes;
    }
  }
}

const rowOf = (
  file: ReceivedFile,
  { area, accountId }: Upload,
  { name, mediaType, signed }: CheckedDocument,
  scan: DocumentRow['scan'],
): Omit<DocumentRow, 'id'> => ({
  sha256: file.sha256,
  area,
  name,
  media_type: mediaType,
  size: file.size,
  signed,
  scan,
  uploaded_by: accountId,
  uploaded_at: now(),
});
