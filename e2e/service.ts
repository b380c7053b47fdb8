import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createServerDatabase } from '../server/test/database.js';

const root = process.cwd();

/** What a finished program said and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the built programs to its end. */
export function runProgram(
  name: 'main' | 'lotse',
  args: string[],
  env: Record<string, string>,
): Promise<Ended> {
  const child = launch(name, args, env);
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout!.on('data', (text) => (ended.out += text));
  child.stderr!.on('data', (text) => (ended.err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

function launch(name: 'main' | 'lotse', args: string[], env: Record<string, string>): ChildProcess {
  const none = { DATABASE_URL: '', MIGRATION_DATABASE_URL: '', NODE_OPTIONS: '' };
  // Journeys end long before all tiles are drawn, and would wait for the machine meanwhile.
  const clean = { ...process.env, ...none, TILES_AHEAD: '0', ...env };
  return spawn(process.execPath, [path.join(root, `dist/server/src/${name}.js`), ...args], {
    env: clean,
    cwd: root,
  });
}

export interface RunningService {
  url: string;
  port: number;
  env: Record<string, string>;
  /** Milliseconds from the start of the process to `ready on`. */
  startedIn: number;
  /** All it has printed so far: its log. */
  said(): string;
  lotse(...args: string[]): Promise<Ended>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** A place for one service: a new data folder, or with DATABASE_URL a new database there. */
export interface Place {
  env: Record<string, string>;
  remove(): Promise<void>;
}

export async function newPlace(template?: string): Promise<Place> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-e2e-'));
  const dataDir = { DATA_DIR: path.join(folder, 'data') };
  const removeFolder = () => fs.rmSync(folder, { recursive: true, force: true });
  if (!process.env.DATABASE_URL) return { env: dataDir, remove: async () => removeFolder() };
  const created = await createServerDatabase(process.env.DATABASE_URL, template);
  const remove = async () => {
    await created.drop();
    removeFolder();
  };
  return { env: { ...dataDir, DATABASE_URL: created.url, DEMO: '1' }, remove };
}

/**
 * A place that a first start has filled already: a copy of one that is made once for all journeys of a run, since filling
 * it takes longer than most of them; setup.mjs removes it.
 */
export async function seededPlace(): Promise<Place> {
  const filled = await once(`lotse-e2e-seeded-${process.env.TEST_RUN}`, fill);
  const { DATABASE_URL: url } = process.env;
  if (url) return newPlace(fs.readFileSync(filled, 'utf8'));
  const place = await newPlace();
  const database = (folder: string) => path.join(folder, 'database');
  fs.cpSync(database(filled), database(place.env.DATA_DIR!), { recursive: true });
  return place;
}

/** The folder or file that the journey which comes first makes; one that runs at the same time waits for it. */
async function once(name: string, make: (target: string) => Promise<void>): Promise<string> {
  const folder = path.join(os.tmpdir(), name);
  const made = path.join(folder, 'made');
  while (!fs.existsSync(made)) {
    if (isMine(folder)) await make(made).catch(giveUp(folder));
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return made;
}

/** Whether this process has made the folder; of several only one does. */
function isMine(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const giveUp = (folder: string) => (error: unknown) => {
  fs.rmSync(folder, { recursive: true, force: true });
  throw error;
};

/** A filled data folder, or the name of a filled database on the test server. */
async function fill(target: string): Promise<void> {
  const unfinished = `${target}-unfinished`;
  const { DATABASE_URL: url } = process.env;
  const remove = async () => undefined;
  const place: Place = url ? await newPlace() : { env: { DATA_DIR: unfinished }, remove };
  const first = await startService(place);
  await first.kill('SIGTERM');
  // What waits for a seal would be sealed by each of the copies.
  await first.lotse('audit', 'seal');
  if (url) fs.writeFileSync(unfinished, new URL(place.env.DATABASE_URL!).pathname.slice(1));
  fs.renameSync(unfinished, target);
}

/** Starts the built service in a place and waits until it is ready. */
export async function startService(place: Place, env: Record<string, string> = {}): Promise<RunningService> {
  const port = await freePort();
  const all = { ...place.env, PORT: String(port), ...env };
  const started = Date.now();
  const child = launch('main', [], all);
  const said: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => said.push(String(text)));
  await ready(child);
  return {
    url: `http://localhost:${port}`,
    port,
    env: all,
    startedIn: Date.now() - started,
    said: () => said.join(''),
    lotse: (...args) => runProgram('lotse', args, all),
    kill: (signal) => end(child, signal),
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (text) => (said += text));
    child.stdout!.on('data', (text) => {
      said += text;
      if (said.includes('ready on')) resolve();
    });
    child.on('close', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill(signal);
  });
}

/** Below the ports that the system gives to outgoing connections: one of those could take it before it is listened on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
