// Adds to package-lock.json the optional packages of other systems (macOS, Windows, …) that the registry at hand did not
// offer when the lock was written. Without them `npm ci` stops with "Missing: … from lock file". Run after npm install.
import fs from 'node:fs';

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const systems = /(darwin|win32|linux|freebsd|android|openharmony|aix|netbsd|openbsd|sunos|wasi|wasm32)/;
let added = 0;

for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!systems.test(name) || /[\^~ ]/.test(version) || isThere(folder, name)) continue;
    lock.packages[`node_modules/${name}`] = describe(name, version, entry.dev);
    added++;
  }
}

const sorted = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted.map((key) => [key, lock.packages[key]]));
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} Einträge ergänzt`);

function isThere(folder, name) {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`]);
  }
}

function describe(name, version, dev) {
  const os = name.match(systems)[1].replace('wasm32', '');
  const cpu = name.match(/(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el)/)?.[1];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
