// A newcomer's machine: `npm start` in a clean copy of the tree, an import beside it, and the next start.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { get } from './load.mjs';
import { freePort, root, waitFor } from './process.mjs';
import { median } from './rounds.mjs';

const FILE = 'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv';
const ROWS = 11_388;
const sharedFile = path.join(process.env.SHARED_DATA ?? path.join(root, '../shared/data'), FILE);

export const starts = {
  rows: ['first-start', 'next-start', 'import', 'import-dry-run', 'import-longest-request'],
  needsDatabase: false,
  isSlow: true,
  async run() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-start-'));
    try {
      copyTree(folder);
      const first = await start(folder);
      const imports = await measureImports(folder, first).finally(() => first.stop());
      const next = await start(folder);
      await next.stop();
      return [{ unit: 's', ours: first.seconds }, { unit: 's', ours: next.seconds }, ...imports];
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The files that git knows or would take, and the packages as `npm ci` leaves them. */
function copyTree(folder) {
  const listed = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (listed.status !== 0) throw new Error('git is needed to know the files of the project');
  for (const name of listed.stdout.split('\0').filter((one) => one && isFile(path.join(root, one)))) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  }
  const packages = fs.realpathSync(path.join(root, 'node_modules'));
  const copied = spawnSync('cp', ['-al', packages, path.join(folder, 'node_modules')]);
  if (copied.status !== 0) fs.cpSync(packages, path.join(folder, 'node_modules'), { recursive: true });
  fs.rmSync(path.join(folder, 'node_modules/.cache'), { recursive: true, force: true });
}

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile();

const environment = (more) => ({ ...process.env, DATABASE_URL: '', DATA_DIR: './data', ...more });

async function start(folder) {
  const env = environment({ PORT: String(await freePort()), HOST: '127.0.0.1' });
  const begun = performance.now();
  // A process group of its own: npm, its shell and the server end together, by the id of the group.
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const [, origin] = await waitFor(child, /ready on (http:\/\/\S+)/, 300);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, origin: origin.replace('localhost', '127.0.0.1'), env, stop: () => stopGroup(child) };
}

async function stopGroup(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
  // npm goes first; the server closes its database.
  for (let i = 0; i < 100 && isAlive(-child.pid); i++) await sleep(100);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function measureImports(folder, service) {
  if (!fs.existsSync(sharedFile)) return Array(3).fill({ missing: `${FILE} is not beside the project` });
  const before = await visit(service.origin, sleep(10_000));
  const dryRun = await lotse(folder, service.env, ['--dry-run']);
  const importing = lotse(folder, service.env, []);
  const meanwhile = await visit(service.origin, importing);
  const [slowest] = meanwhile.toSorted((a, b) => b.ms - a.ms);
  const note = `${slowest.path}; ${meanwhile.length} requests, median ${median(meanwhile.map(({ ms }) => ms)).toFixed(1)} ms`;
  return [
    { unit: 's', ours: await importing },
    { unit: 's', ours: dryRun },
    { unit: 'ms', ours: slowest.ms, peer: Math.max(...before.map(({ ms }) => ms)), note },
  ];
}

/** Seconds of the operator's command, from npm to its end. */
async function lotse(folder, env, options) {
  const args = ['run', '--silent', 'lotse', '--', 'import', 'coverage', sharedFile, '--json', ...options];
  const begun = performance.now();
  const child = spawn('npm', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  await new Promise((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - begun) / 1000;
  const read = /"read":\s*(\d+)/.exec(said)?.[1];
  if (Number(read) !== ROWS) throw new Error(`the import read ${read} rows: ${said.slice(0, 500)}`);
  return seconds;
}

/** What a visitor of the map asks for, one request after the other with short pauses, until the other work is done. */
async function visit(origin, work) {
  const agent = new http.Agent({ keepAlive: true });
  const { body } = await get(`${origin}/tiles/municipality.json`, agent);
  const v = new URL(JSON.parse(body).tiles[0]).search;
  const paths = [
    '/api/health',
    '/api/coverage-shares',
    '/api/coverage?area=14625020',
    '/api/municipalities?search=dresden',
    `/tiles/municipality/8/137/85.pbf${v}`,
    '/tiles/municipality/9/275/171.pbf',
    '/gemeinde/14625020',
  ];
  for (const one of [...paths, ...paths]) await get(origin + one, agent);
  const times = [];
  let isDone = false;
  work.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  for (let i = 0; !isDone; i++) {
    const shown = paths[i % paths.length].replace(/\?v=.*/, '');
    times.push({ path: shown, ms: (await get(origin + paths[i % paths.length], agent)).ms });
    await sleep(5);
  }
  agent.destroy();
  return times;
}
