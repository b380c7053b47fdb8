import { fileURLToPath } from 'node:url';
import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files that take minutes: what starts last should not be what takes longest. */
const LONGEST = ['matrix', 'everyone', 'safety', 'fuzz', 'demo-cases', 'published-files'].map(
  (name) => `/${name}.test.ts`,
);

class LongestFirst extends BaseSequencer {
  async sort(files) {
    const rank = ({ moduleId }) => LONGEST.findLastIndex((name) => moduleId.endsWith(name));
    const rest = await super.sort(files);
    return rest.toSorted((a, b) => rank(b) - rank(a));
  }
}

/** Three parts with one configuration: `vitest run --project server`. */
export default defineConfig({
  oxc: {
    // Nest injects by the types of constructors, TypeORM reads those of columns.
    decorator: { legacy: true, emitDecoratorMetadata: true },
    // Links keep the language (web/src/ui/jsx).
    jsx: { runtime: 'automatic', importSource: '#page' },
  },
  // As the pages are built (web/vite.config.ts).
  resolve: {
    alias: { 'react-i18next': fileURLToPath(new URL('web/src/ui/react-i18next.ts', import.meta.url)) },
  },
  test: {
    maxWorkers: 2,
    // Else memory that was freed stays with the threads that had it.
    env: { MALLOC_ARENA_MAX: '2' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is said by tests that pass, nobody reads.
    silent: 'passed-only',
    slowTestThreshold: 10_000,
    // What is built is loaded as it is: the pages rendered on the server, megabytes of one file.
    server: { deps: { external: [/\/dist\//] } },
    sequence: { hooks: 'list', sequencer: LongestFirst },
    projects: [
      part('server', {
        include: ['{server,scripts,seed-data}/**/*.test.ts'],
        setupFiles: 'server/test/setup.ts',
        // One process runs many files and keeps what it has loaded and compiled: docs/decisions/0012.
        isolate: false,
      }),
      part('web', { include: ['web/**/*.test.{ts,tsx}'], isolate: false }),
      part('e2e', { include: ['e2e/*.test.ts'] }),
    ],
  },
});

function part(name, test) {
  return { extends: true, test: { name, globalSetup: 'e2e/setup.mjs', ...test } };
}
