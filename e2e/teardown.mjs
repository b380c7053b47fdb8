import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Once, when all tests of a run are done: the filled folder that places were copied from (service.ts). */
export default function removeFilledFolder() {
  fs.rmSync(path.join(os.tmpdir(), `lotse-e2e-seeded-${process.pid}`), { recursive: true, force: true });
}
