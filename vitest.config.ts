import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/folder.ts'],
    isolate: false,
    // vitest leaves one core to itself by default; on two cores that would double the time
    maxWorkers: '100%',
    // what a file was turned into is kept below node_modules, by its text, for the next run
    experimental: { fsModuleCache: true },
    testTimeout: 20_000,
    setupFiles: ['test/helpers/setup.ts'],
  },
});
