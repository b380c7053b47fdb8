import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/**
 * A backup is gzip of lines of JSON: a head, then per table a line with its columns and lines of rows (every value as
 * PostgreSQL's own text, so that it fits both engines), and a foot with the number of lines and their hash.
 * Without a right foot a file is truncated or foreign.
 */
export const FORMAT = 'breitbandlotse-backup-1';

export const headLine = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ timestamp: z.string(), name: z.string() })),
});
export const tableLine = z.object({
  table: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
});
export const rowsLine = z.object({ rows: z.array(z.array(z.string().nullable())) });
export const footLine = z.object({
  lines: z.number().int(),
  sha256: z.string(),
  tables: z.record(z.string(), z.number().int()),
});
export type Head = z.infer<typeof headLine>;
export type TableLine = z.infer<typeof tableLine>;

export async function* backupLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const unzipped = input.pipe(createGunzip());
  input.on('error', (error) => unzipped.destroy(error));
  yield* createInterface({ input: unzipped, crlfDelay: Infinity });
}

/** Reads the whole file once and says what it is, before anything is touched; refuses a truncated or foreign one. */
export async function verifyBackup(file: string): Promise<Head> {
  const hash = createHash('sha256');
  let head: Head | null = null;
  let last = '';
  let lines = 0;
  try {
    for await (const line of backupLines(file)) {
      if (lines > 0) hash.update(`${last}\n`);
      else head = headLine.parse(JSON.parse(line));
      last = line;
      lines++;
    }
    const foot = footLine.parse(JSON.parse(last));
    if (head && foot.lines === lines - 1 && foot.sha256 === hash.digest('hex')) return head;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Refusal(`Die Datei ${file} gibt es nicht. Bitte den Namen prüfen.`);
    if (!head)
      throw new Refusal(`${file} ist keine Sicherung des Breitbandlotsen. Es wurde nichts verändert.`);
  }
  throw new Refusal(
    `Die Sicherung ${file} ist unvollständig oder beschädigt. Es wurde nichts verändert. Bitte eine andere nehmen.`,
  );
}
