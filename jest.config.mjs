/** One configuration for server, web and journeys; the part is chosen by path. */
export default {
  testEnvironment: '<rootDir>/server/test/environment.mjs',
  roots: ['<rootDir>/server', '<rootDir>/web', '<rootDir>/e2e', '<rootDir>/scripts', '<rootDir>/seed-data'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            // Links keep the language (web/src/ui/jsx).
            react: { runtime: 'automatic', importSource: '#page' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/e2e/setup.mjs',
  globalTeardown: '<rootDir>/e2e/teardown.mjs',
  testTimeout: 60_000,
  // A file's modules stay in the heap of the process that ran it: without an end the later files wait for its collector.
  workerIdleMemoryLimit: '1GB',
};
