import type BetterSqlite3 from 'better-sqlite3';

/** Tells whether an import of a file of that name, without its folder, found a line to be about a person. */
export function originLookup(
  sqlite: BetterSqlite3.Database,
  fileName: string,
): (person: number, line: number) => boolean {
  const origin = sqlite.prepare<[number, string, number], number>(
    'SELECT 1 FROM import_origins WHERE person_id = ? AND file_name = ? AND line = ?',
  );
  return (person, line) => origin.get(person, fileName, line) !== undefined;
}
