// Writes web/src/api from the controllers and their schemas: openapi.json and the typed client.
// With --check it changes nothing and fails if the committed files differ.
import { createClient } from '@hey-api/openapi-ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

const target = path.join(root, 'web/src/api');
const check = process.argv.includes('--check');
await build({ template: false, web: false });

const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-client-'));
try {
  const { openApiOfProgram } = await import(
    pathToFileURL(path.join(root, 'dist/server/src/openapi-offline.js'))
  );
  const document = `${JSON.stringify(await openApiOfProgram(), null, 2)}\n`;
  fs.writeFileSync(path.join(fresh, 'openapi.json'), document);
  await createClient({
    input: path.join(fresh, 'openapi.json'),
    output: { path: path.join(fresh, 'generated') },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  if (check) compare();
  else {
    fs.rmSync(path.join(target, 'generated'), { recursive: true, force: true });
    fs.cpSync(fresh, target, { recursive: true });
  }
} finally {
  fs.rmSync(fresh, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);

function compare() {
  const differing = files(fresh).filter((name) => read(fresh, name) !== read(target, name));
  if (differing.length === 0) return;
  console.error(
    `Abweichend von der Schnittstelle: ${differing.join(', ')}. Bitte node scripts/generate-client.mjs ausführen.`,
  );
  process.exitCode = 1;
}

function files(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile());
}

function read(folder, name) {
  try {
    return fs.readFileSync(path.join(folder, name), 'utf8');
  } catch {
    return null;
  }
}
