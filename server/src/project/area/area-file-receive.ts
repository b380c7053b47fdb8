import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { badRequest, problem } from '../../platform/problem.js';

export const MOST_FILE_BYTES = 20 * 1024 ** 2;

const tooLarge = () =>
  problem(
    413,
    'Die Datei ist größer als 20 MB. Bitte nur die Ebene mit dem Gebiet speichern; ein GeoPackage ist kleiner als GeoJSON.',
  );
const brokenOff = () => badRequest('Die Übertragung brach ab. Bitte die Datei noch einmal hochladen.');

/** Keeps the body in a file of its own while `work` reads it. It is gone afterwards, whatever happened. */
export async function withReceived<T>(
  body: Readable | undefined,
  announced: number | null,
  work: (file: string) => Promise<T>,
): Promise<T> {
  if (announced !== null && announced > MOST_FILE_BYTES) throw tooLarge();
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'lotse-area-'));
  try {
    const file = path.join(folder, 'area');
    const size = await write(body, file);
    if (size === 0) throw problem(422, 'Die Datei ist leer. Bitte eine andere wählen.');
    if (announced !== null && size !== announced) throw brokenOff();
    return await work(file);
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
}

async function write(body: Readable | undefined, name: string): Promise<number> {
  const file = await fs.promises.open(name, 'wx', 0o600);
  let size = 0;
  try {
    // The request stays open behind the last byte that is read, so that the answer can still be sent.
    for await (const chunk of (body?.iterator({ destroyOnReturn: false }) ?? []) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_FILE_BYTES) throw tooLarge();
      await file.write(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw brokenOff();
    throw error;
  } finally {
    await file.close();
  }
  return size;
}
