// `npm run check`: format, lint, types, import directions, contract drift. Every part runs, two at a time; one line each,
// with what it said above.
import { spawn } from 'node:child_process';
import { root } from './build.mjs';

// TypeScript 7 checks six times as fast; it has no API, for which version 6 stays (docs/decisions/0005).
const tsc = 'node_modules/typescript-compiler/bin/tsc';

const parts = [
  ['Format', 'npx', ['prettier', '--check', '--log-level=warn', '.']],
  ['Typen Server', process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.json']],
  ['Typen Seiten', process.execPath, [tsc, '--noEmit', '-p', 'web/tsconfig.json']],
  ['Schnittstelle', process.execPath, ['scripts/generate-client.mjs', '--check']],
  ['Lint', 'npx', ['oxlint', '--deny-warnings']],
  ['Importrichtungen', process.execPath, ['scripts/check-imports.mjs']],
];

const waiting = [...parts];
let failed = 0;
await Promise.all([work(), work()]);
process.exit(failed > 0 ? 1 : 0);

async function work() {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const [name, command, args] = part;
    const started = Date.now();
    const { code, said } = await run(command, args);
    process.stdout.write(said);
    console.log(`${code === 0 ? 'ok  ' : 'FEHL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed++;
  }
}

function run(command, args) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, NX_DAEMON: 'false' } });
  const said = [];
  child.stdout.on('data', (bytes) => said.push(bytes));
  child.stderr.on('data', (bytes) => said.push(bytes));
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, said: Buffer.concat(said).toString() })),
  );
}
