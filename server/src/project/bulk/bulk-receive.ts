import type { Readable } from 'node:stream';
import { type Most, ReceivedFile } from '../../platform/document-receive.js';
import { problem } from '../../platform/problem.js';
import { refuseFile } from './bulk-format.js';

/** Ten thousand addresses are one megabyte. */
export const MOST_LIST_MEGABYTES = 20;

const MOST: Most = {
  bytes: MOST_LIST_MEGABYTES * 1024 ** 2,
  refuse: () =>
    problem(
      413,
      `Die Datei ist größer als ${MOST_LIST_MEGABYTES} MB. Bitte nur das Blatt mit der Liste speichern, oder die Liste in mehrere Dateien teilen.`,
    ),
};

/** The body of a request, broken off as soon as it is too large. */
export async function receiveList(
  body: Readable | undefined,
  announced: string | undefined,
): Promise<Buffer> {
  if (!body)
    throw refuseFile(
      'Die Datei ist leer. Bitte prüfen, ob sie vollständig gespeichert wurde, und neu hochladen.',
    );
  const file = await ReceivedFile.from(body, announced === undefined ? null : Number(announced), MOST);
  return file.bytes().finally(() => file.close());
}
