import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Compiled from 'better-sqlite3';

const require = createRequire(import.meta.url);

/**
 * Opens a connection with the native SQLite module that serves this Node. No single release serves all: 12 (compiled
 * at install) aborts on Node 24.19 and newer, 13 (Node-API, shipped compiled) crashes on Node 20 and is not installed
 * there.
 */
export function openSqlite(file: string, options: Compiled.Options = {}): Compiled.Database {
  const Shipped = shippedModule();
  if (Shipped !== null) return new Shipped(file, options);
  return new Compiled(file, { ...compiledPart(), ...options });
}

function shippedModule(): typeof Compiled | null {
  if (Number(process.versions.node.split('.')[0]) < 22) return null;
  try {
    return require('better-sqlite3-node-api');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Told where its compiled part lies, version 12, bundled into the build, need not search for it. */
function compiledPart(): Compiled.Options {
  const folder = dirname(require.resolve('better-sqlite3/package.json'));
  const nativeBinding = join(folder, 'build/Release/better_sqlite3.node');
  return existsSync(nativeBinding) ? { nativeBinding } : {};
}
