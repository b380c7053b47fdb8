// `npm test`: server, web and scripts, then the journeys where Chromium is found. `npm test -- server` runs one part,
// `npm test -- server --database` of it only the files that open a database.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, root } from './build.mjs';
import { findChromium } from './chromium.mjs';

const parts = ['server', 'web', 'e2e'];
const [wanted, ...rest] = process.argv.slice(2);
const chosen = parts.includes(wanted) ? [wanted] : parts;
const said = parts.includes(wanted) || wanted === undefined ? rest : [wanted, ...rest];
const onlyDatabase = said.includes('--database');
const vitestArguments = said.filter((argument) => argument !== '--database');

const sums = { passed: 0, failed: 0, skipped: 0 };
const named = [];
const failures = [];

await build();
for (const part of chosen) {
  if (part === 'e2e' && !findChromium()) {
    named.push(
      'Browser-Wege übersprungen: Chromium fehlt (Debian: apt-get install chromium, oder CHROMIUM=/pfad setzen).',
    );
    continue;
  }
  await runVitest(part);
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
for (const line of [...named, ...failures]) console.log(line);
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
if (process.env.TEST_RESULT)
  fs.appendFileSync(process.env.TEST_RESULT, `${JSON.stringify({ sums, failures })}\n`);
process.exit(sums.failed > 0 ? 1 : 0);

async function runVitest(part) {
  const report = path.join(os.tmpdir(), `lotse-vitest-${process.pid}-${part}.json`);
  // Of the part's files all, or those that import what opens a database, over however many files.
  const files = onlyDatabase ? ['related', 'server/test/database.ts', '--run'] : ['run'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  console.log(`\n== ${part}${process.env.DATABASE_URL ? ' (PostGIS)' : ''}`);
  const code = await run([...files, `--project=${part}`, ...reporters, ...vitestArguments]);
  const ended = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')).testResults : [];
  fs.rmSync(report, { force: true });
  const counted = count(ended);
  // An error beside the tests, or no report at all.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  for (const name of Object.keys(sums)) sums[name] += counted[name];
  nameFailed(ended);
  // Where tests are chosen by name, all others are skipped.
  if (!vitestArguments.some((argument) => /^(-t|--testNamePattern)/.test(argument))) nameSkipped(ended);
}

function count(files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const are = (status) => tests.filter((test) => test.status === status);
  // A file fails without any test of it when it cannot be loaded, or when what stands before and after its tests fails.
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  // What is still pending never ended, because its process did.
  const failed = are('failed').length + are('pending').length + broken.length;
  return { passed: are('passed').length, failed, skipped: are('skipped').length };
}

/** Again at the end, where one who reads only that finds them. */
function nameFailed(files) {
  for (const { name, message, status, assertionResults } of files) {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => ['failed', 'pending'].includes(test.status));
    for (const { fullName, failureMessages } of failed)
      failures.push(`Fehlgeschlagen: ${file}: ${fullName}\n${indented(failureMessages.join('\n'))}`);
    if (status === 'failed' && failed.length === 0)
      failures.push(`Fehlgeschlagen: ${file}\n${indented(message)}`);
  }
}

function indented(text) {
  return text
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 400)}`)
    .join('\n');
}

function nameSkipped(files) {
  for (const { name, assertionResults } of files)
    for (const test of assertionResults)
      if (test.status === 'skipped')
        named.push(`Übersprungen: ${path.relative(root, name)}: ${test.fullName}`);
}

function run(args) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: process.env,
    });
    child.on('exit', resolve);
  });
}
