import { createRequire } from 'node:module';
import BetterSqlite3 from 'better-sqlite3';
import { OperationFailed } from '../errors.js';

/** What this process can load: the version of Node it runs on, and the packages installed beside njb. */
export interface Installed {
  node: string;
  require: Pick<NodeJS.Require, 'resolve'> & ((name: string) => typeof BetterSqlite3);
}

const nodeRequire = createRequire(import.meta.url);

/** The scripts of version 12 are part of the build, which saves opening a dozen files; its compiled part is not. */
const here: Installed = {
  node: process.versions.node,
  require: Object.assign(
    (name: string): typeof BetterSqlite3 => (name === 'better-sqlite3' ? BetterSqlite3 : nodeRequire(name)),
    { resolve: nodeRequire.resolve },
  ),
};

/**
 * Opens a connection with the native SQLite module that serves this Node. No single release serves all: 12 (compiled
 * at install) aborts on Node 24.19 and newer, after the work is done, so that it is no help in need there either; 13
 * (Node-API, shipped compiled) crashes on Node 20 and is not installed there.
 * @param file where it lies, or the bytes of one, of which a copy is opened in memory
 * @throws OperationFailed where that module is missing or was compiled for another Node
 */
export function openSqlite(
  file: string | Buffer,
  options: BetterSqlite3.Options = {},
  installed = here,
): BetterSqlite3.Database {
  const { node, require } = installed;
  try {
    if (shipsCompiled(node)) return new (require('better-sqlite3-node-api'))(file, options);
    // Told where its compiled part lies, version 12 need not search for it at every start
    const nativeBinding = require.resolve('better-sqlite3/build/Release/better_sqlite3.node');
    return new (require('better-sqlite3'))(file, { nativeBinding, ...options });
  } catch (error) {
    if (!isLoading(error)) throw error;
    const failure = new OperationFailed('SQLite is not installed for Node {version} here: {problem}', {
      version: node,
      problem: error.message.replace(/\nRequire stack:.*/s, '').replaceAll('\n', ' '),
    }).hint(
      'Install njb again with this Node: “npm ci” in its source folder, or “npm install --global” as the first time.',
    );
    // npm says nothing where the compilation fails, and would fail again
    if (!shipsCompiled(node)) {
      failure.hint(
        'On Node {version} that takes a C++ compiler and Python (Debian, Ubuntu: build-essential and python3); Node 22 and newer need neither.',
        { version: node },
      );
    }
    throw failure;
  }
}

/** Whether this Node is served by the release that comes compiled. */
function shipsCompiled(node: string): boolean {
  return Number(node.split('.')[0]) >= 22;
}

/** Whether an error comes from Node's loader and not from SQLite. */
function isLoading(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED';
}
