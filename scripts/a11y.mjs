// `npm run a11y`: axe on every page for each who sees it differently, in each language, theme and size; the result goes
// into docs/a11y.md. A PostGIS shortens it: scripts/postgis.sh npm run a11y. `--quick` takes the combinations of the tests.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, root } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { writeFormatted } from './write-formatted.mjs';

const MARK = '<!-- measured -->';
const target = path.join(root, 'docs/a11y.md');
const quick = process.argv.includes('--quick');
if (!findChromium()) {
  console.error(
    'Chromium fehlt. Bitte installieren (Debian: apt-get install chromium) oder CHROMIUM=/pfad setzen.',
  );
  process.exit(1);
}
await build();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-a11y-'));
const report = path.join(folder, 'sights.jsonl');
fs.writeFileSync(report, '');
const started = Date.now();
const code = await run([
  path.join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--project=e2e',
  'e2e/everyone.test.ts',
]);
const sights = fs.readFileSync(report, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
fs.rmSync(folder, { recursive: true });
const found = sights.flatMap((sight) => sight.found);
// A run that broke off says nothing about the pages that it did not come to.
if (code === 0 || found.length > 0) {
  const [prose] = fs.readFileSync(target, 'utf8').split(MARK);
  await writeFormatted(target, `${prose}${MARK}\n\n${lines()}`);
}
console.log(`${sights.length} Ansichten, ${found.length} Barrieren (${minutes()} Minuten)`);
process.exit(code);

function run(args) {
  return new Promise((resolve) => {
    const env = { ...process.env, A11Y_REPORT: report, A11Y_QUICK: quick ? '1' : '' };
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }).on('exit', resolve);
  });
}

function minutes() {
  return Math.round((Date.now() - started) / 60_000);
}

function lines() {
  const count = (key) => new Set(sights.map(key)).size;
  const version = (name) =>
    JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const chromium = spawnSync(findChromium(), ['--version'], { encoding: 'utf8' }).stdout.match(/[\d.]+/)?.[0];
  const each = ['viewer', 'language', 'theme', 'size'].map(
    (key) => `| ${key} | ${[...new Set(sights.map((sight) => sight[key]))].join(', ')} |`,
  );
  return [
    `- ${new Date().toISOString().slice(0, 10)}, ${minutes()} minutes, ${process.env.DATABASE_URL ? 'PostGIS' : 'embedded database'}, demo data`,
    `- axe-core ${version('axe-core')}, playwright-core ${version('playwright-core')}, Chromium ${chromium} without a graphics card, Node ${process.versions.node}`,
    `- ${count(({ name }) => name)} pages at ${count(({ address }) => address)} addresses, ${sights.length} combinations${quick ? ' (--quick: pairs, not each with each)' : ''}`,
    `- **${found.length} violations**${code === 0 ? '' : '; the run did not end well, so the list may not be whole'}`,
    '',
    '| Of | Looked at |',
    '| --- | --- |',
    ...each,
    ...(found.length > 0
      ? ['', ...[...new Set(found)].map((one) => `- \`${one.replaceAll('`', "'")}\``)]
      : []),
    '',
  ].join('\n');
}
