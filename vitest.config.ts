import { configDefaults, defineConfig } from 'vitest/config';

/** It counts what a build does, and so needs modules that nobody has used. */
const ALONE = 'test/effort.test.ts';

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/support/compile.ts', 'test/support/run-folder.ts'],
    // On two cores vitest would take one.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], thresholds: { lines: 90 } },
    projects: [
      {
        // The program keeps no state in its modules: files share them, which saves a third of the work.
        test: {
          ...patience,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ALONE],
          isolate: false,
        },
      },
      { test: { ...patience, name: 'alone', include: [ALONE] } },
    ],
  },
});
