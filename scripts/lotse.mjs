// `npm run lotse -- …`: builds the server if needed, then runs the operator's command line.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from './build.mjs';

await build({ template: false, web: false });
const child = spawn(
  process.execPath,
  ['--enable-source-maps', path.join(root, 'dist/server/src/lotse.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
