// Writes src/db/tables.ts, the types of all tables, from the migrations. `npm run db:types` after a new migration; a
// test compares. Closed sets of words (CHECK … IN (…)) become unions of literals.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text that src/db/tables.ts must have. */
export function generateTableTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'njb-types-'));
  try {
    const file = join(folder, 'schema.db');
    const database = new Database(file);
    for (const name of readdirSync(join(root, 'migrations')).sort()) {
      database.exec(readFileSync(join(root, 'migrations', name), 'utf8'));
    }
    const tables = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`).all();
    database.close();
    const columns = {};
    for (const { name, sql } of tables) {
      for (const [, column, rest, words] of sql.matchAll(/^ +(\w+) +(.*)CHECK \(\1 IN \(([^)]*)\)\)/gm)) {
        if (words.includes("'")) columns[`${name}.${column}`] = union(words, rest);
      }
    }
    const out = join(folder, 'tables.ts');
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
        ...['--dialect', 'sqlite', '--url', file, '--out-file', out],
        ...['--overrides', JSON.stringify({ columns })],
      ],
      // It wants TypeScript's classic API to pretty-print overrides, complains at length and takes them as text.
      { stdio: 'ignore', cwd: folder },
    );
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function union(words, definition) {
  const literals = words.split(',').map((word) => word.trim().replaceAll("'", '"'));
  const type = [...literals, ...(definition.includes('NOT NULL') ? [] : ['null'])].join(' | ');
  return definition.includes('DEFAULT') ? `Generated<${type}>` : type;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'src/db/tables.ts'), generateTableTypes());
}
