// `npm test`: server, web and scripts, then the journeys where Chromium is found. `npm test -- server` runs one part,
// `npm test -- server --database` of it only the files that open a database.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, root } from './build.mjs';
import { findChromium } from './chromium.mjs';

const parts = {
  server: ['server', 'scripts', 'seed-data'],
  web: ['web'],
  e2e: ['e2e'],
};
const [wanted, ...rest] = process.argv.slice(2);
const chosen = wanted in parts ? [wanted] : Object.keys(parts);
const said = wanted in parts || wanted === undefined ? rest : [wanted, ...rest];
const onlyDatabase = said.includes('--database');
const jestArguments = said.filter((argument) => argument !== '--database');

const sums = { passed: 0, failed: 0, skipped: 0 };
const named = [];

await build();
for (const part of chosen) {
  if (part === 'e2e' && !findChromium()) {
    named.push(
      'Browser-Wege übersprungen: Chromium fehlt (Debian: apt-get install chromium, oder CHROMIUM=/pfad setzen).',
    );
    continue;
  }
  await runJest(part);
}
if (!fs.existsSync(process.env.SHARED_DATA ?? path.join(root, '../shared/data')))
  named.push(
    'Übersprungen: Prüfungen an den amtlichen Dateien (Ordner ../shared/data oder SHARED_DATA fehlt).',
  );
if (
  !(process.env.PATH ?? '')
    .split(':')
    .concat('/usr/sbin')
    .some((folder) => fs.existsSync(path.join(folder, 'clamd')))
)
  named.push('Übersprungen: Virenprüfung mit ClamAV (clamd fehlt; Debian: apt-get install clamav-daemon).');
for (const line of named) console.log(line);
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
if (process.env.TEST_RESULT) fs.appendFileSync(process.env.TEST_RESULT, `${JSON.stringify(sums)}\n`);
process.exit(sums.failed > 0 ? 1 : 0);

async function runJest(part) {
  const report = path.join(os.tmpdir(), `lotse-jest-${process.pid}-${part}.json`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    '--maxWorkers=2',
    '--json',
    `--outputFile=${report}`,
  ];
  console.log(`\n== ${part}${process.env.DATABASE_URL ? ' (PostGIS)' : ''}`);
  const code = await run(process.execPath, [...args, ...jestArguments, ...filesOf(part)]);
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
  fs.rmSync(report, { force: true });
  sums.passed += result?.numPassedTests ?? 0;
  sums.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  sums.skipped += result?.numPendingTests ?? 0;
  if (code !== 0 && sums.failed === 0) sums.failed = 1;
}

/** By folder; or, of these, all that import what opens a database, over however many files. */
function filesOf(part) {
  if (!onlyDatabase) return parts[part].map((folder) => `^${root}/${folder}/`);
  const elsewhere = `^${root}/(?!(${parts[part].join('|')})/)`;
  return [`--testPathIgnorePatterns=${elsewhere}`, '--findRelatedTests', 'server/test/database.ts'];
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: process.env,
    });
    child.on('exit', resolve);
  });
}
