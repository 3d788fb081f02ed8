import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/folder.ts'],
    isolate: false,
    // vitest leaves one core to itself by default; some tests wait for locks and silent servers, so one more keeps all busy
    maxWorkers: availableParallelism() + 1,
    // what a file was turned into is kept below node_modules, by its text, for the next run
    experimental: { fsModuleCache: true },
    testTimeout: 20_000,
    setupFiles: ['test/helpers/setup.ts'],
  },
});
