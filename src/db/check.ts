import type BetterSqlite3 from 'better-sqlite3';
import { journalledTables } from './journal.js';

/** A fault of the database, as SQLite names it, or a journal trigger that is missing. */
export interface Problem {
  kind: 'integrity' | 'foreign_key' | 'trigger';
  detail: string;
}

/** Reads the whole database and returns every fault found: structure, references, the journal's triggers. */
export function checkStore(sqlite: BetterSqlite3.Database): Problem[] {
  try {
    return faultsOf(sqlite);
  } catch (error) {
    // So damaged that it cannot even be read through
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT')) throw error;
    return [{ kind: 'integrity', detail: error instanceof Error ? error.message : String(error) }];
  }
}

function faultsOf(sqlite: BetterSqlite3.Database): Problem[] {
  const integrity = sqlite.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  const references = sqlite
    .prepare<[], { table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .all();
  const triggers = new Set(
    sqlite.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all(),
  );
  const wanted = journalledTables(sqlite).flatMap((table) =>
    ['insert', 'update', 'delete'].map((action) => `journal_${table}_${action}`),
  );
  return [
    ...integrity.filter((line) => line !== 'ok').map((detail): Problem => ({ kind: 'integrity', detail })),
    ...references.map(
      ({ table, rowid, parent }): Problem => ({ kind: 'foreign_key', detail: `${table} ${rowid} → ${parent}` }),
    ),
    ...wanted.filter((name) => !triggers.has(name)).map((detail): Problem => ({ kind: 'trigger', detail })),
  ];
}
