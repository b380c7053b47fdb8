// `npm run dev`: the service, built and started anew whenever a source of server or pages changes.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, root } from './build.mjs';

const watched = ['server/src', 'migrations', 'web'];
let server = null;
let waiting = null;

await restart();
for (const folder of watched) fs.watch(path.join(root, folder), { recursive: true }, soon);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(restart, 200);
}

async function restart() {
  try {
    await build();
  } catch (error) {
    console.error(`${error.message} – warte auf die nächste Änderung.`);
    return;
  }
  await stop();
  server = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/server/src/main.js')], {
    stdio: 'inherit',
  });
}

function stop() {
  if (!server || server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGTERM');
  });
}
