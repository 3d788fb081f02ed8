import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/folder.ts'],
    isolate: false,
    testTimeout: 20_000,
    setupFiles: ['test/helpers/setup.ts'],
  },
});
