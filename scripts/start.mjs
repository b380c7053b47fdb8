// `npm start`: builds what is missing, then runs the service in this process group.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from './build.mjs';

try {
  await build({ template: !process.env.DATABASE_URL });
} catch (error) {
  console.error(`Der Bau ist fehlgeschlagen: ${error.message}`);
  process.exit(1);
}
const server = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/server/src/main.js')], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
