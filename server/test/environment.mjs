// Jest's node environment, plus embedded databases that outlive a test file: opening one costs four seconds of
// computing, emptying it a fraction. They live out here, because a file's own modules end with the file; database.ts
// empties them and lends them. Plain JavaScript, because Jest loads an environment before it compiles anything.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { TestEnvironment } from 'jest-environment-node';

const program = new URL('../src/platform/pglite-worker.mjs', import.meta.url);
/** A file rarely needs more at a time, and each holds most of a gigabyte. */
const MOST_IDLE = 2;

const all = new Set();
/** By template: what a database made from it looks like before anybody used it, as text. */
const portraits = new Map();

/** What the files of this process share. Only texts come in, so that nothing of a file outlives it here. */
const embedded = {
  portrait: (template) => portraits.get(template),
  keepPortrait: (template, portrait) => void portraits.set(template, portrait),

  /** One that an earlier file has used, else a new copy of the template. */
  async take(template) {
    const idle = [...all].find((database) => database.template === template && !database.lent);
    const database = idle ?? (await open(template));
    database.lent = true;
    database.worker.ref();
    return database;
  },

  /** Takes one back to lend it again. */
  async giveBack(database) {
    database.used = true;
    database.lent = false;
    // An idle one does not keep the process from ending.
    database.worker.unref();
    const idle = [...all].filter((one) => !one.lent);
    await Promise.all(idle.slice(MOST_IDLE).map(discard));
  },

  discard,
};

async function open(template) {
  // What is left of it at the end of the run goes with teardown.mjs.
  const run = path.join(os.tmpdir(), `lotse-test-${process.env.TEST_RUN}`);
  fs.mkdirSync(run, { recursive: true });
  const folder = fs.mkdtempSync(path.join(run, 'database-'));
  const copy = path.join(folder, 'database');
  fs.cpSync(template, copy, { recursive: true });
  const worker = new Worker(program, { workerData: { folder: copy } });
  const database = { template, folder, worker, used: false, lent: true };
  all.add(database);
  const opened = await new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ error: error.message }));
  });
  if (!opened.error) return database;
  await discard(database);
  throw new Error(opened.error);
}

async function discard(database) {
  all.delete(database);
  await database.worker.terminate();
  fs.rmSync(database.folder, { recursive: true, force: true });
}

export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.embedded = embedded;
  }

  async teardown() {
    // Nobody knows what a file that did not close its database still does with it.
    await Promise.all([...all].filter((database) => database.lent).map(discard));
    await super.teardown();
  }
}
