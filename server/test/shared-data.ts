import fs from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { projectRoot } from '../src/platform/project-root.js';

const folder = process.env.SHARED_DATA ?? path.join(projectRoot, '..', 'shared', 'data');

/** Path of a real file that lies beside the project and is no part of it. */
export const sharedData = (file: string): string => path.join(folder, file);

/** A test with real files: where one is missing, it is reported as skipped, by name. */
export function itWithFiles(
  files: string[],
  name: string,
  test: () => Promise<void>,
  timeout?: number,
): void {
  const missing = files.filter((file) => !fs.existsSync(sharedData(file)));
  if (missing.length === 0) it(name, test, timeout);
  else it.skip(`${name} (ohne ${missing.join(', ')})`, test);
}
