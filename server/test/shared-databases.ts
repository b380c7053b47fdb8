import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/*
 * Embedded databases that outlive a test file: opening one costs four seconds of computing, emptying it a fraction. The
 * files that run in one process share this module; embedded-database.ts empties them and lends them.
 */

export interface SharedDatabase {
  template: string;
  folder: string;
  worker: Worker;
  used: boolean;
  lent: boolean;
}

const program = new URL('../src/platform/pglite-worker.mjs', import.meta.url);
/** A file rarely needs more than one, and each holds most of a gigabyte. */
const MOST_IDLE = 1;

const all = new Set<SharedDatabase>();

/** One that an earlier file has used, else a new copy of the template. */
export async function take(template: string): Promise<SharedDatabase> {
  const idle = [...all].find((database) => database.template === template && !database.lent);
  const database = idle ?? (await open(template));
  database.lent = true;
  database.worker.ref();
  return database;
}

/** Takes one back to lend it again. */
export async function giveBack(database: SharedDatabase): Promise<void> {
  database.used = true;
  database.lent = false;
  // An idle one does not keep the process from ending.
  database.worker.unref();
  const idle = [...all].filter((one) => !one.lent);
  await Promise.all(idle.slice(MOST_IDLE).map(discard));
}

export async function discard(database: SharedDatabase): Promise<void> {
  all.delete(database);
  await database.worker.terminate();
  fs.rmSync(database.folder, { recursive: true, force: true });
}

/** What files before have not closed: nobody knows what they still do with it. */
export async function discardLent(): Promise<void> {
  await Promise.all([...all].filter((database) => database.lent).map(discard));
}

async function open(template: string): Promise<SharedDatabase> {
  // What is left of it at the end of the run goes with e2e/setup.mjs.
  const run = path.join(os.tmpdir(), `lotse-test-${process.env.TEST_RUN}`);
  fs.mkdirSync(run, { recursive: true });
  const folder = fs.mkdtempSync(path.join(run, 'database-'));
  const copy = path.join(folder, 'database');
  fs.cpSync(template, copy, { recursive: true });
  const worker = new Worker(program, { workerData: { folder: copy } });
  const database = { template, folder, worker, used: false, lent: true };
  all.add(database);
  const opened = await new Promise<{ error?: string }>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ error: error.message }));
  });
  if (!opened.error) return database;
  await discard(database);
  throw new Error(opened.error);
}
