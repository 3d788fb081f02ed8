// Bundles src into dist: CommonJS, one chunk a verb, so that a command loads only what it needs.
import { rm } from 'node:fs/promises';
import { rolldown } from 'rolldown';

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
const bundle = await rolldown({
  input: { start: 'src/start.ts' },
  cwd: import.meta.dirname,
  platform: 'node',
  external: ['better-sqlite3', 'better-sqlite3-node-api'],
  tsconfig: true,
  logLevel: 'warn',
});
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  sourcemap: false,
});
await bundle.close();
