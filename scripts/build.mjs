// Builds what is missing or older than its sources: server (swc), web for the browser and for the server (vite),
// and, at the same time, the template of the embedded database. `npm start` calls it first.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');

/** The parts of the build: their sources and the command that makes them. */
const parts = [
  {
    name: 'server',
    label: 'Server',
    sources: ['server/src', 'migrations', 'scripts/build-server.mjs'],
    run: ['scripts/build-server.mjs'],
  },
  {
    name: 'web',
    label: 'Seiten',
    sources: ['web', 'server/src/municipality/municipality.dto.ts', 'server/src/coverage/coverage.dto.ts'],
    run: ['scripts/build-web.mjs'],
  },
];

export async function build({ template = true, web = true } = {}) {
  const wanted = parts.filter((part) => web || part.name !== 'web');
  const stale = wanted.filter((part) => stampOf(part) !== readStamp(part));
  const server = stale.find((part) => part.name === 'server');
  const work = [];
  if (server) await make(server);
  for (const part of stale) if (part !== server) work.push(make(part));
  if (template) work.push(makeTemplate());
  await Promise.all(work);
}

async function make(part) {
  const started = Date.now();
  const stamp = stampOf(part);
  await node(part.run);
  fs.writeFileSync(stampFile(part), stamp);
  console.error(`${part.label} gebaut (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

async function makeTemplate() {
  const { templateFolder } = await import(
    pathToFileURL(path.join(dist, 'server/src/platform/database-template.js'))
  );
  if (fs.existsSync(templateFolder())) return;
  console.error('Vorlage der eingebetteten Datenbank wird angelegt (einmalig) …');
  await node(['dist/server/src/make-template.js']);
}

function node(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} endete mit ${code}`)),
    );
  });
}

/** Names, sizes and times of all sources: cheap, and right for a newcomer's clone as for an edit. */
function stampOf(part) {
  const hash = createHash('sha256');
  const lock = path.join(root, 'package-lock.json');
  for (const source of [...part.sources.map((name) => path.join(root, name)), lock]) addToStamp(hash, source);
  return hash.digest('hex');
}

function addToStamp(hash, file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory())
    for (const name of fs.readdirSync(file).sort()) addToStamp(hash, path.join(file, name));
  else hash.update(`${file}:${stat.size}:${stat.mtimeMs};`);
}

const stampFile = (part) => path.join(dist, `.${part.name}.stamp`);
function readStamp(part) {
  try {
    return fs.readFileSync(stampFile(part), 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ template: !process.argv.includes('--no-template') }).catch((error) => {
    console.error(`Der Bau ist fehlgeschlagen: ${error.message}`);
    process.exit(1);
  });
}
