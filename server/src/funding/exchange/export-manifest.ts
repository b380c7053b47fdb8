import { createHash } from 'node:crypto';

/** One file of an export, made when it is its turn. */
export interface ExportFile {
  path: string;
  content: () => AsyncIterable<string | Buffer> | Iterable<string | Buffer>;
}

export interface ManifestEntry {
  path: string;
  bytes: number;
  sha256: string;
}

/** The bytes of a file on their way out; what was sent is noted once it is whole. */
export async function* noted(file: ExportFile, entries: ManifestEntry[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.content()) {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  entries.push({ path: file.path, bytes, sha256: hash.digest('hex') });
}

/** The files, then the manifest of them, then all checksums as `sha256sum -c` reads them. */
export function* withManifest(
  files: readonly ExportFile[],
  entries: ManifestEntry[],
  about: () => object,
): Generator<ExportFile> {
  yield* files;
  yield {
    path: 'manifest.json',
    content: () => [`${JSON.stringify({ ...about(), files: entries }, null, 2)}\n`],
  };
  yield {
    path: 'SHA256SUMS',
    content: () => entries.map(({ sha256, path }) => `${sha256}  ${path}\n`),
  };
}
