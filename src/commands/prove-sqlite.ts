/**
 * Finds out whether there can be a database at all, before anything is asked or put anywhere.
 * @throws OperationFailed where SQLite is not installed for this Node
 */
export async function proveSqlite(): Promise<void> {
  const { openSqlite } = await import('../db/load-sqlite.js');
  openSqlite(':memory:').close();
}
