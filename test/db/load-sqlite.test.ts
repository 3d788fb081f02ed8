import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Installed, openSqlite } from '../../src/db/load-sqlite.js';
import { OperationFailed } from '../../src/errors.js';
import { inEnglish } from '../../src/i18n/translate.js';

const require = createRequire(import.meta.url);

/** An installation that lacks a package, as after a download or a compilation that failed. */
function lacking(name: string, node: string): Installed {
  const missing = (asked: string) => {
    if (asked !== name && !asked.startsWith(`${name}/`)) throw new Error(`${asked} must not be loaded on Node ${node}`);
    return require(`${asked}-that-nobody-installed`);
  };
  return { node, require: Object.assign(missing, { resolve: Object.assign(missing, require.resolve) }) };
}

describe('SQLite', () => {
  it('opens on this Node, as the release meant for it', () => {
    const database = openSqlite(':memory:');
    expect(database.prepare('SELECT 1').pluck().get()).toBe(1);
    database.close();
    const loaded = Object.keys(require.cache).filter(
      (file) => file.endsWith('.node') && file.includes('better-sqlite3'),
    );
    const native = process.version.startsWith('v20.')
      ? /better-sqlite3.build.Release/
      : /better-sqlite3-node-api.prebuilds/;
    expect(loaded).toEqual([expect.stringMatching(native)]);
  });

  it.each([
    ['better-sqlite3', '20.19.0'],
    ['better-sqlite3-node-api', '22.12.0'],
    ['better-sqlite3-node-api', '24.21.0'],
    ['better-sqlite3-node-api', '26.0.0'],
  ])('says what to do where %s is missing on Node %s, and takes no other release', (name, node) => {
    const open = () => openSqlite(':memory:', {}, lacking(name, node));
    expect(open).toThrow(OperationFailed);
    expect(open).toThrow(`SQLite is not installed for Node ${node} here: Cannot find module '${name}`);
    expect(open).not.toThrow(/Require stack/);
  });

  it.each([
    ['better-sqlite3', '20.19.0', true],
    ['better-sqlite3-node-api', '22.12.0', false],
  ])('names the compiler where %s has to be compiled (Node %s: %s)', (name, node, isCompiled) => {
    let hints = '';
    try {
      openSqlite(':memory:', {}, lacking(name, node));
    } catch (error) {
      hints = error instanceof OperationFailed ? error.hints.map(inEnglish).join('\n') : '';
    }
    expect(hints).toMatch(/^Install njb again/);
    expect(/build-essential and python3\); Node 22 and newer/.test(hints)).toBe(isCompiled);
  });

  it('says what to do where it was compiled for another Node', () => {
    const compiled = Object.assign(new Error('The module was compiled\nagainst another Node.'), {
      code: 'ERR_DLOPEN_FAILED',
    });
    const load = () => {
      throw compiled;
    };
    const installed = { node: '20.19.0', require: Object.assign(load, { resolve: require.resolve }) };
    expect(() => openSqlite(':memory:', {}, installed)).toThrow(
      'SQLite is not installed for Node 20.19.0 here: The module was compiled against another Node.',
    );
  });

  it('leaves the errors of SQLite itself as they are', () => {
    expect(() => openSqlite('/dev/null/no/folder.db')).toThrow(TypeError);
  });
});
