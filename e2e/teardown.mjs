import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Once, when all tests of a run are done: the filled folder that places were copied from (service.ts), and the embedded
 * databases that files shared (server/test/environment.mjs).
 */
export default function removeFolders() {
  for (const name of ['lotse-e2e-seeded', 'lotse-test'])
    fs.rmSync(path.join(os.tmpdir(), `${name}-${process.env.TEST_RUN}`), { recursive: true, force: true });
}
