import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { CaseExport } from './case-export.js';
import { noted } from './export-manifest.js';

/**
 * The export as a ZIP that is made while it is sent: one file after the other, none of them whole in memory. If one fails, or
 * whoever asked goes away, it ends without its directory: nobody takes it for whole.
 */
export function exportZip({ files, entries, changedAt }: CaseExport): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  let current: Readable | undefined;
  zip.on('error', (error: Error) => out.destroy(error));
  out.on('close', () => current?.destroy());
  for (const file of files)
    zip.addReadStreamLazy(file.path, { mtime: changedAt, mode: 0o100644 }, (ready) => {
      current = Readable.from(noted(file, entries), { objectMode: false });
      current.on('error', (error) => out.destroy(error));
      ready(null, current);
    });
  zip.end();
  return out;
}
