import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Once, before all tests of a run: its name, which the processes that run them share (service.ts). */
export function setup() {
  process.env.TEST_RUN = String(process.pid);
}

/**
 * Once, when all tests of a run are done: the filled folder or database that places were copied from (service.ts), and the
 * embedded databases that files shared (server/test/shared-databases.ts).
 */
export async function teardown() {
  const [seeded, shared] = ['lotse-e2e-seeded', 'lotse-test'].map((name) =>
    path.join(os.tmpdir(), `${name}-${process.env.TEST_RUN}`),
  );
  const made = path.join(seeded, 'made');
  if (process.env.DATABASE_URL && fs.existsSync(made)) await dropDatabase(fs.readFileSync(made, 'utf8'));
  for (const folder of [seeded, shared]) fs.rmSync(folder, { recursive: true, force: true });
}

async function dropDatabase(name) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}
