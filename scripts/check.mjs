// `npm run check`: format, lint, types, import directions, contract drift. Every part runs; one line each.
import { spawn } from 'node:child_process';
import { root } from './build.mjs';

const parts = [
  ['Format', 'npx', ['prettier', '--check', '--log-level=warn', '.']],
  ['Lint', 'npx', ['oxlint', '--deny-warnings']],
  ['Typen Server', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['Typen Seiten', 'npx', ['tsc', '--noEmit', '-p', 'web/tsconfig.json']],
  ['Importrichtungen', process.execPath, ['scripts/check-imports.mjs']],
  ['Schnittstelle', process.execPath, ['scripts/generate-client.mjs', '--check']],
];

let failed = 0;
for (const [name, command, args] of parts) {
  const started = Date.now();
  const code = await new Promise((resolve) =>
    spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } }).on(
      'exit',
      resolve,
    ),
  );
  console.log(`${code === 0 ? 'ok  ' : 'FEHL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
