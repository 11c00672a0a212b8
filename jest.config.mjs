/** Sources stay ES modules; the transformer turns them, and every ES-module-only package, into CommonJS for Jest. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.(ts|js|mjs)$': '<rootDir>/test/support/transformer.cjs' },
  transformIgnorePatterns: ['\\.cjs$'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
};
