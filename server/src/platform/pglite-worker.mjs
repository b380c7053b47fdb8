// Runs PGlite (PostgreSQL in WebAssembly) off the main thread. It speaks PostgreSQL's wire protocol in whole batches:
// one request in, the complete answer out. Plain JavaScript, because a worker is loaded by file name.
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { postgis } from '@electric-sql/pglite-postgis';
import { parentPort, workerData } from 'node:worker_threads';

const answer = (id, result) => parentPort.postMessage({ id, ...result });
let pglite;

async function handle({ id, kind, bytes }) {
  try {
    if (kind === 'close') {
      await pglite.close();
      answer(id, {});
      parentPort.close();
    } else {
      const result = await pglite.execProtocolRaw(bytes);
      answer(id, { bytes: result });
    }
  } catch (error) {
    answer(id, { error: String(error?.message ?? error) });
  }
}

try {
  pglite = await PGlite.create({
    dataDir: workerData.folder ?? undefined,
    extensions: { postgis, pg_trgm },
  });
  parentPort.on('message', handle);
  parentPort.postMessage({ id: 0 });
} catch (error) {
  parentPort.postMessage({ id: 0, error: String(error?.message ?? error) });
}
