import type BetterSqlite3 from 'better-sqlite3';

/**
 * Not journalled: the journal itself, and texts that are written once and only leave with their delivery (their size
 * would double the file, and no undo needs them).
 */
const unjournalled = new Set(['commands', 'journal', 'delivery_contents']);

/** The tables whose changes are journalled, in the order they were created. */
export function journalledTables(sqlite: BetterSqlite3.Database): string[] {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .pluck()
    .all();
  return names.filter((name) => !unjournalled.has(name));
}

/** The columns of a table, in order. */
export function columnsOf(sqlite: BetterSqlite3.Database, table: string): string[] {
  return sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** SQL that renders a row (`NEW`, `OLD` or a table name) as the JSON text the journal keeps. */
export function rowAsJson(row: string, columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}

/**
 * Lays the triggers that write the journal, for every table and column there is now. They belong to the database, so
 * that a change made by any program leaves its row; the command is the one running, or none. Rows that were announced
 * ({@link BulkInsert}) have theirs already.
 */
export function layTriggers(sqlite: BetterSqlite3.Database): void {
  const old = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all();
  for (const name of old) sqlite.exec(`DROP TRIGGER "${name}"`);
  for (const table of journalledTables(sqlite)) {
    const columns = columnsOf(sqlite, table);
    const [before, after] = [rowAsJson('OLD', columns), rowAsJson('NEW', columns)];
    sqlite.exec(
      trigger(table, `INSERT ON "${table}" WHEN NOT ${announced(table)}`, 'NEW', 'NULL', after) +
        trigger(table, `UPDATE ON "${table}"`, 'NEW', before, after) +
        trigger(table, `DELETE ON "${table}"`, 'OLD', before, 'NULL'),
    );
  }
}

/** Whether an inserted row is one of those being announced. */
function announced(table: string): string {
  return `EXISTS (SELECT 1 FROM journal WHERE filling = 1 AND table_name = '${table}' AND NEW.id BETWEEN row_id AND last_row_id)`;
}

function trigger(table: string, event: string, row: string, before: string, after: string): string {
  const action = event.slice(0, event.indexOf(' ')).toLowerCase();
  return `
    CREATE TRIGGER "journal_${table}_${action}" AFTER ${event} BEGIN
      INSERT INTO journal (command_id, table_name, row_id, before, after)
      VALUES ((SELECT id FROM commands WHERE running = 1), '${table}', ${row}.id, ${before}, ${after});
    END;`;
}
