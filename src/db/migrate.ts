import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';
import { safeWriting } from './change.js';
import { applicationId } from './header.js';
import { layTriggers } from './journal.js';
import type { Store } from './store.js';

interface Migration {
  version: number;
  file: string;
}

let known: readonly Migration[] | null = null;

function migrations(): readonly Migration[] {
  known ??= readdirSync(join(packageRoot(), 'migrations'))
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), file: join(packageRoot(), 'migrations', name) }));
  return known;
}

/** The version of the tables this program works with: the number of its last migration. */
export function latestVersion(): number {
  return migrations().at(-1)?.version ?? 0;
}

/**
 * Brings the tables up to date in one transaction: all pending migrations, then the journal's triggers anew.
 * @param now the instant to log the migration under; null for a database just being created
 */
export function migrate({ sqlite }: Pick<Store, 'sqlite'>, now: string | null): void {
  sqlite.exec(safeWriting);
  const run = sqlite.transaction(() => {
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    for (const migration of migrations().filter((each) => each.version > version)) {
      sqlite.exec(readFileSync(migration.file, 'utf8'));
    }
    if (now !== null) {
      sqlite
        .prepare(`INSERT INTO commands (at, words, args, running, final) VALUES (?, 'db migrate', '[]', 0, 'migrated')`)
        .run(now);
    }
    layTriggers(sqlite);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${latestVersion()}`);
  });
  run.immediate();
}
