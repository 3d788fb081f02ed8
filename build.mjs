// Bundles src into dist: CommonJS, one chunk a verb, so that a command loads only what it needs.
import { rm } from 'node:fs/promises';
import { rolldown } from 'rolldown';

// Commander can run its verbs as programs of their own; ours never are. Node takes a while to load child_process.
const withoutChildProcess = {
  name: 'commander-without-child-process',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('/commander/') ? '\0none' : null),
  load: (id) => (id === '\0none' ? 'export default {};' : null),
};

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
const bundle = await rolldown({
  input: { start: 'src/start.ts' },
  cwd: import.meta.dirname,
  platform: 'node',
  external: ['better-sqlite3', 'better-sqlite3-node-api'],
  plugins: [withoutChildProcess],
  tsconfig: true,
  logLevel: 'warn',
});
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Opening a file costs more than reading it: what most commands need lies together.
  codeSplitting: {
    groups: [
      { name: 'core', test: /src\/(?:[\w-]+\.ts|i18n\/[\w-]+\.ts|domain\/(?:names|partial-date|weekday|date-names|german-time)\.ts|commands\/(?:index|verb|program|usage|choices|facts)\.ts|terminal\/(?:table|terminal|paint|output|prompt)\.ts)$|node_modules\/commander\// },
      { name: 'database', test: /src\/db\/|node_modules\/kysely\// },
    ],
  },
});
await bundle.close();
