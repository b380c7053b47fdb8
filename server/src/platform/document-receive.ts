import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { tooLarge } from './document-refusals.js';
import { badRequest } from './problem.js';

const MEGABYTES = 25;
export const MOST_BYTES = MEGABYTES * 1024 * 1024;

/** How large a file may be, and how a larger one is refused. */
export interface Most {
  bytes: number;
  refuse: () => Error;
}
const DOCUMENT: Most = { bytes: MOST_BYTES, refuse: () => tooLarge(MEGABYTES) };

/** A file that was received whole. It has no name on the disk any more: when the process ends, it is gone. */
export class ReceivedFile {
  private constructor(
    private readonly file: FileHandle,
    readonly size: number,
    readonly sha256: string,
  ) {}

  /** Breaks off at the limit; what was announced as larger is not even begun. Needs no memory to speak of. */
  static async from(body: Readable, announced: number | null, most = DOCUMENT): Promise<ReceivedFile> {
    if (announced !== null && announced > most.bytes) throw most.refuse();
    const file = await openNameless();
    try {
      const { size, sha256 } = await write(body, file, most);
      if (announced !== null && size !== announced) throw brokenOff();
      return new ReceivedFile(file, size, sha256);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async bytes(): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(this.size);
    for (let at = 0; at < this.size;) at += (await this.file.read(bytes, at, this.size - at, at)).bytesRead;
    return bytes;
  }

  /** Pieces of this size, the last one of the rest. */
  async *parts(size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < this.size; at += size) {
      const part = Buffer.alloc(Math.min(size, this.size - at));
      await this.file.read(part, 0, part.length, at);
      yield part;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

async function openNameless(): Promise<FileHandle> {
  const name = path.join(os.tmpdir(), `lotse-upload-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  await unlink(name);
  return file;
}

async function write(
  body: Readable,
  file: FileHandle,
  most: Most,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    // The request stays open behind the last byte that is read, so that the answer can still be sent.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most.bytes) throw most.refuse();
      hash.update(chunk);
      await file.write(chunk);
    }
  } catch (error) {
    // Whoever sends went away.
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw brokenOff();
    throw error;
  }
  return { size, sha256: hash.digest('hex') };
}

const brokenOff = () => badRequest('Die Übertragung brach ab. Bitte die Datei noch einmal hochladen.');
