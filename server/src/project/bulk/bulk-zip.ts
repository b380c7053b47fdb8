import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { CellCount } from './bulk-cell-count.js';
import { refuseFile } from './bulk-format.js';

/** What a workbook may be when it is unpacked, and how many cells it may have: ten thousand addresses are 5 MB and 150,000 cells. */
export const MOST_UNPACKED_BYTES = 100 * 1024 ** 2;
export const MOST_CELLS = 1_000_000;

const openBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/**
 * Refuses a workbook that unpacks to more than it should, before anything is unpacked to be kept: first by what its
 * directory declares, then by what its parts really are, counted and thrown away.
 */
export async function requireSmallUnpacked(bytes: Buffer): Promise<void> {
  const entries = await entriesOf(bytes);
  const declared = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (declared > MOST_UNPACKED_BYTES) throw tooLarge();
  let [real, cells] = [0, 0];
  for (const { zip, entry } of entries) {
    const stream = await promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry).catch(damaged);
    const counted = new CellCount();
    const isText = /\.xml$/i.test(entry.fileName);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        real += chunk.length;
        if (isText) counted.add(chunk.toString('latin1'));
        if (real > MOST_UNPACKED_BYTES || cells + counted.total > MOST_CELLS) break;
      }
    } catch (error) {
      damaged(error);
    }
    cells += counted.total;
    if (real > MOST_UNPACKED_BYTES) throw tooLarge();
    if (cells > MOST_CELLS) throw tooManyCells();
  }
}

/** Sizes that are not what the directory says make yauzl stop. */
async function entriesOf(bytes: Buffer): Promise<{ zip: yauzl.ZipFile; entry: yauzl.Entry }[]> {
  const zip = await openBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(damaged);
  return new Promise((resolve, reject) => {
    const found: { zip: yauzl.ZipFile; entry: yauzl.Entry }[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      found.push({ zip, entry });
      zip.readEntry();
    });
    zip.on('end', () => resolve(found));
    zip.on('error', () => reject(damagedFile()));
    zip.readEntry();
  });
}

const tooLarge = () =>
  refuseFile(
    'Diese Tabelle ist entpackt größer als 100 MB; eine Liste ist das nicht. Bitte nur das Blatt mit der Liste in eine neue Datei speichern.',
  );
const tooManyCells = () =>
  refuseFile(
    'Diese Tabelle hat mehr als 1.000.000 Zellen; eine Liste ist das nicht. Bitte nur die Zeilen der Liste in eine neue Datei kopieren, oder in mehrere Dateien teilen.',
  );
const damagedFile = () =>
  refuseFile('Diese Datei ist beschädigt oder unvollständig. Bitte noch einmal speichern und neu hochladen.');
function damaged(_cause: unknown): never {
  throw damagedFile();
}
