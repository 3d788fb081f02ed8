// Writes src/db/tables.ts, the types of all tables, from the migrations. `npm run db:types` after a new migration; a
// test compares. Closed sets of words (CHECK … IN (…)) become unions of literals.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, SqliteDialect } from 'kysely';
import { generate, getDialect, RawExpressionNode } from 'kysely-codegen';

// As in src/db/load-sqlite.ts. The program of kysely-codegen would load release 12 on every Node.
const newer = Number(process.versions.node.split('.')[0]) >= 22;
const Database = createRequire(import.meta.url)(newer ? 'better-sqlite3-node-api' : 'better-sqlite3');

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text that src/db/tables.ts must have. */
export async function generateTableTypes() {
  const database = new Database(':memory:');
  try {
    for (const name of readdirSync(join(root, 'migrations')).sort()) {
      database.exec(readFileSync(join(root, 'migrations', name), 'utf8'));
    }
    const tables = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`).all();
    const columns = {};
    for (const { name, sql } of tables) {
      for (const [, column, rest, words] of sql.matchAll(inClosedSet)) {
        if (words.includes("'")) columns[`${name}.${column}`] = new RawExpressionNode(union(words, rest));
      }
    }
    const db = new Kysely({ dialect: new SqliteDialect({ database }) });
    return await generate({ db, dialect: getDialect('sqlite'), overrides: { columns }, outFile: null });
  } finally {
    database.close();
  }
}

/** A column of a closed set of words: on a line of its own, or put behind the others by ALTER TABLE. */
const inClosedSet = /(?:^ +|, )(\w+) +([^,\n]*)CHECK \(\1 IN \(([^)]*)\)\)/gm;

/** The words as a type; kysely-codegen adds null where the column may be empty. */
function union(words, definition) {
  const type = words
    .split(',')
    .map((word) => word.trim().replaceAll("'", '"'))
    .join(' | ');
  return definition.includes('DEFAULT') ? `Generated<${type}>` : type;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'src/db/tables.ts'), await generateTableTypes());
}
