import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../platform/refusal.js';
import type { CaseExport } from './case-export.js';
import { noted } from './export-manifest.js';

/** Beside the folder until it is whole; what a killed run left under this name goes with the next one. */
const UNFINISHED = '.unvollstaendig';

/** The same files as in the ZIP. The folder is there whole, or not at all. */
export async function exportFolder(
  { files, entries }: CaseExport,
  folder: string,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const unfinished = folder + UNFINISHED;
  await rm(unfinished, { recursive: true, force: true });
  try {
    for (const file of files) {
      const target = path.join(unfinished, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      const handle = await open(target, 'wx');
      try {
        for await (const bytes of noted(file, entries)) await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      progress(entries.length);
    }
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

export function requireNewFolder(folder: string): void {
  if (existsSync(folder))
    throw new Refusal(
      `${folder} gibt es schon. Bitte einen anderen Namen wählen, es wurde nichts geschrieben.`,
    );
  if (!existsSync(path.dirname(folder)))
    throw new Refusal(`Den Ordner ${path.dirname(folder)} gibt es nicht. Bitte anlegen.`);
}
