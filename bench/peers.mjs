// Programs of others, fetched into bench/peers, which git ignores. None is a dependency of the project.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';

const peers = path.join(root, 'bench', 'peers');

/** tileserver-gl-light from npm: `{ name, folder }`, or `{ missing }` with the reason. */
export function tileserver(mayFetch) {
  const manifest = path.join(peers, 'node_modules/tileserver-gl-light/package.json');
  if (!fs.existsSync(manifest) && mayFetch) fetchTileserver();
  if (!fs.existsSync(manifest)) return { missing: absent('tileserver-gl-light', mayFetch) };
  return { name: `tileserver-gl-light ${JSON.parse(fs.readFileSync(manifest)).version}`, folder: peers };
}

/** Its driver of mbtiles files must build itself, which npm does only for packages that are named. */
function fetchTileserver() {
  fs.mkdirSync(peers, { recursive: true });
  const manifest = {
    private: true,
    dependencies: { 'tileserver-gl-light': '^5.0.0' },
    allowScripts: { sqlite3: true },
  };
  fs.writeFileSync(path.join(peers, 'package.json'), JSON.stringify(manifest, null, 2));
  run('npm', ['install', '--no-audit', '--no-fund'], peers);
}

const WANTED = ['cgi-mapserver', 'mapserver-bin', 'spawn-fcgi'];

/**
 * MapServer of Debian and the program that gives it a port: the installed ones, else their packages unpacked beside the
 * other peers (nothing is installed). `{ name, command, launcher, env }`, or `{ missing }` with the reason.
 */
export function mapserver(mayFetch) {
  const folder = path.join(peers, 'mapserver');
  const find = (name) =>
    ['/usr/bin', path.join(folder, 'usr/bin')].map((at) => path.join(at, name)).find(fs.existsSync);
  if (!(find('mapserv') && find('spawn-fcgi')) && mayFetch) fetchMapserver(folder);
  const [command, launcher] = [find('mapserv'), find('spawn-fcgi')];
  if (!command || !launcher) return { missing: absent(`MapServer (Debian: ${WANTED.join(', ')})`, mayFetch) };
  const env = { ...process.env, LD_LIBRARY_PATH: libraries(folder).join(':') };
  const { stdout } = spawnSync(command, ['-v'], { env, encoding: 'utf8' });
  const version = /MapServer version (\S+)/.exec(stdout ?? '')?.[1];
  if (!version || !/SUPPORTS=PBF/.test(stdout) || !/SUPPORTS=FASTCGI/.test(stdout))
    return { missing: 'MapServer is there but does not run, or lacks PBF or FastCGI' };
  return { name: `MapServer ${version}`, command, launcher, env };
}

function fetchMapserver(folder) {
  const plan = spawnSync('apt-get', ['install', '--simulate', '--no-install-recommends', ...WANTED], {
    encoding: 'utf8',
  });
  const names = [...(plan.stdout ?? '').matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
  if (names.length === 0) return;
  fs.mkdirSync(folder, { recursive: true });
  run('apt-get', ['download', ...names], folder);
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.deb'))) {
    run('dpkg', ['-x', name, '.'], folder);
    fs.rmSync(path.join(folder, name));
  }
}

function libraries(folder) {
  const lib = path.join(folder, 'usr/lib');
  const folders = fs.existsSync(lib) ? fs.readdirSync(lib, { withFileTypes: true }) : [];
  return folders
    .filter((one) => one.isDirectory() && one.name.includes('-linux-'))
    .map((one) => path.join(lib, one.name));
}

const absent = (name, mayFetch) =>
  mayFetch ? `${name} could not be fetched` : `${name} is not there, and --quick fetches nothing`;

function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.slice(-500)}`);
}
