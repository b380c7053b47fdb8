import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, found from the sources as well as from the build (it alone has seed-data). */
export const projectRoot: string = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (fs.existsSync(path.join(folder, 'seed-data')) && fs.existsSync(path.join(folder, 'package.json')))
    return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('the project folder with package.json and seed-data was not found');
  return findRoot(parent);
}
