import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageScripts } from '../entry-server.js';
import { languages } from '../ui/language.js';
import type { Manifest } from './document.js';

const built = resolve(import.meta.dirname, '../../../dist/web');
const MOST = 160_000;

/** What is built must be there: `npm test` builds first. */
function manifest(): Manifest {
  const file = join(built, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error('Der Bau fehlt. Bitte zuerst: npm run build');
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

const packed = (file: string) => statSync(join(built, `${file}.gz`)).size;

describe('The JavaScript of a public page', () => {
  it.each(languages)('weighs at most 160 KB packed, in %s, and the map comes after it', (language) => {
    const tooHeavy = pageScripts(manifest(), language)
      .filter(({ isOfStaff }) => !isOfStaff)
      .map(({ name, files }) => ({ name, bytes: files.map(packed).reduce((sum, bytes) => sum + bytes, 0) }))
      .filter(({ bytes }) => bytes > MOST);
    expect(tooHeavy).toEqual([]);
  });
});
