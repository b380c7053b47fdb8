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
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/e2e/setup.mjs',
  globalTeardown: '<rootDir>/e2e/teardown.mjs',
  testTimeout: 60_000,
};
