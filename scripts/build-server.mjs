// Compiles server/src and migrations with swc into dist/ (TypeScript 7 only checks: `npm run check`).
import { transformFile } from '@swc/core';
import fs from 'node:fs';
import path from 'node:path';

const options = {
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

async function compile(file) {
  const target = path.join('dist', file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (file.endsWith('.mjs')) return fs.copyFileSync(file, target);
  if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.endsWith('.d.ts')) return;
  const { code } = await transformFile(file, options);
  fs.writeFileSync(target.replace(/\.ts$/, '.js'), code);
}

for (const folder of ['server/src', 'migrations']) {
  fs.rmSync(path.join('dist', folder), { recursive: true, force: true });
  const files = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
  await Promise.all(files.filter((file) => fs.statSync(file).isFile()).map(compile));
}
