import { promisify } from 'node:util';
import yauzl from 'yauzl';

const MOST_ENTRIES = 10_000;
const MOST_BYTES_READ = 1_000_000;

/** What the directory of a ZIP tells, with the two entries that say what a container is. Nothing else is unpacked. */
export interface ZipFacts {
  names: string[];
  hasEncryptedEntries: boolean;
  /** Of OpenDocument and ASiC: the media type. */
  mimetype: string | null;
  /** Of OpenDocument: says whether its parts are encrypted. */
  manifest: string | null;
}

const openBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/** null: not readable as a ZIP. */
export async function readZip(bytes: Buffer): Promise<ZipFacts | null> {
  try {
    const zip = await openBuffer(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > MOST_ENTRIES) return null;
    const facts: ZipFacts = { names: [], hasEncryptedEntries: false, mimetype: null, manifest: null };
    for await (const entry of entriesOf(zip)) await note(zip, entry, facts);
    return facts;
  } catch {
    return null;
  }
}

async function note(zip: yauzl.ZipFile, entry: yauzl.Entry, facts: ZipFacts): Promise<void> {
  facts.names.push(entry.fileName);
  if (entry.isEncrypted()) facts.hasEncryptedEntries = true;
  else if (entry.fileName === 'mimetype') facts.mimetype ??= (await read(zip, entry)).trim();
  else if (entry.fileName === 'META-INF/manifest.xml') facts.manifest ??= await read(zip, entry);
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (let count = 0; count < zip.entryCount; count++) {
    yield await new Promise<yauzl.Entry>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
  }
}

/** An entry that unpacks to more than it says makes yauzl stop. */
async function read(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > MOST_BYTES_READ) return '';
  const open = promisify((done: (error: Error | null, stream: NodeJS.ReadableStream) => void) =>
    zip.openReadStream(entry, done),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of await open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
