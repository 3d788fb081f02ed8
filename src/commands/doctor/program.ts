import { openSqlite } from '../../db/load-sqlite.js';
import { NjbError } from '../../errors.js';
import { message } from '../../i18n/message.js';
import { version } from '../../version.js';
import { type Finding, ok, wrong, wrongAs } from './finding.js';

/** njb itself and what it runs on. */
export function examineProgram(): Finding[] {
  const node = process.versions.node;
  const runs = message('njb {version} on Node {node} ({system})', {
    version: version(),
    node,
    system: `${process.platform} ${process.arch}`,
  });
  return [
    isServed(node)
      ? ok('node', runs)
      : wrong('node', runs, message('njb needs Node 20.19 or newer: 20, 22, 24 or 26, from nodejs.org.')),
    examineSqlite(),
  ];
}

/** Whether njb works on a version of Node, as `engines` in package.json says. */
export function isServed(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

function examineSqlite(): Finding {
  try {
    const sqlite = openSqlite(':memory:');
    const number = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    sqlite.close();
    return ok('sqlite', message('SQLite {version}', { version: number }));
  } catch (error) {
    if (error instanceof NjbError) return wrongAs('sqlite', error);
    throw error;
  }
}
