import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';

const require = createRequire(import.meta.url);

/** What opening a database needs: the library, and options that spare it a search for its compiled part. */
export interface Sqlite {
  Database: typeof BetterSqlite3;
  options: BetterSqlite3.Options;
}

/**
 * The native SQLite module that serves this Node. No single release serves all: 12 (compiled at install) aborts on
 * Node 24.19 and newer, 13 (Node-API, shipped compiled) crashes on Node 20 and is not installed there.
 */
export function loadSqlite(): Sqlite {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 22) {
    try {
      return { Database: require('better-sqlite3-node-api'), options: {} };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  const folder = dirname(require.resolve('better-sqlite3/package.json'));
  const nativeBinding = join(folder, 'build/Release/better_sqlite3.node');
  return { Database: require('better-sqlite3'), options: existsSync(nativeBinding) ? { nativeBinding } : {} };
}
