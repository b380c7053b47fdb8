import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Refusal } from '../platform/refusal.js';

/** A zip beyond these is refused: one entry unpacked, all entries in sum; and how to mend it. */
export interface ZipLimits {
  entryBytes: number;
  totalBytes: number;
  mend: string;
}

const MAX_ENTRIES = 2_000;

export const NOT_A_ZIP = 'Die Datei ist kein lesbares ZIP-Archiv: bitte die Datei noch einmal herunterladen.';

/**
 * Entries of a zip file, read as streams. Nothing is written under a name from the archive, so a name with `../` can
 * do no harm; yauzl refuses such an archive anyway, and stops an entry that unpacks to more than it declares.
 */
export class ZipArchive {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: Map<string, yauzl.Entry>,
    private readonly limits: ZipLimits,
  ) {}

  static async open(file: string, limits: ZipLimits): Promise<ZipArchive> {
    const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);
    const zip = await open(file, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new Refusal(NOT_A_ZIP);
    });
    try {
      return new ZipArchive(zip, await listEntries(zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Names of the files in it, without folders and what macOS adds. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The entry of that name in upper or lower case, null if there is none. */
  find(name: string): string | null {
    return this.names.find((found) => found.toLowerCase() === name.toLowerCase()) ?? null;
  }

  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name)!;
    if (entry.isEncrypted()) {
      throw new Refusal('Das ZIP-Archiv ist mit einem Kennwort geschützt: bitte ohne Kennwort packen.');
    }
    const open = promisify((done: (error: Error | null, stream: Readable) => void) =>
      this.zip.openReadStream(entry, done),
    );
    return open().catch(() => {
      throw new Refusal(NOT_A_ZIP);
    });
  }

  async read(name: string, maxBytes: number): Promise<Buffer> {
    if (this.entries.get(name)!.uncompressedSize > maxBytes) throw tooLarge(name, this.limits);
    const stream = await this.stream(name);
    try {
      return Buffer.concat(await stream.toArray());
    } catch {
      throw new Refusal(NOT_A_ZIP);
    }
  }

  close(): void {
    this.zip.close();
  }
}

function listEntries(zip: yauzl.ZipFile, limits: ZipLimits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new Refusal(`Das ZIP-Archiv enthält mehr als ${MAX_ENTRIES} Dateien.`);
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    zip.on('error', () => reject(new Refusal(NOT_A_ZIP)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) {
        reject(tooLarge(entry.fileName, limits));
        return;
      }
      const noise = entry.fileName.endsWith('/') || /(^|\/)(__MACOSX\/|\._)/.test(entry.fileName);
      if (!noise) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function tooLarge(name: string, { mend }: ZipLimits): Refusal {
  return new Refusal(`„${name}“ im ZIP-Archiv ist entpackt zu groß: ${mend}.`);
}
