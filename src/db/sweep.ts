import type BetterSqlite3 from 'better-sqlite3';
import type { Redactor } from '../domain/redact.js';
import { slugOf } from '../domain/slug.js';
import { redactAudience } from './audiences.js';
import { renameProfiles } from './import-profiles.js';
import { journalledTables } from './journal.js';

/** A place in the database where a person is named. */
export interface Mention {
  table: string;
  row: number;
  column: string;
}

/** Tables of an own treatment: settings fall back to their default, hashes name nobody. */
const apart = new Set(['settings', 'erasures', 'erasure_key']);

/** Where a person is named, whosever row it is: texts of events, other people's remarks, mails to others. */
export function findMentions(sqlite: BetterSqlite3.Database, redactor: Redactor): Mention[] {
  const mentions: Mention[] = [];
  for (const table of [...journalledTables(sqlite), 'delivery_contents'].filter((name) => !apart.has(name))) {
    const columns = textColumns(sqlite, table);
    if (columns.length === 0) continue;
    const rows = sqlite.prepare<[], Record<string, string | number | null>>(
      `SELECT rowid AS "row id", ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}"`,
    );
    for (const row of rows.iterate()) {
      for (const column of columns) {
        const text = row[column];
        if (typeof text === 'string' && redactor.finds(text))
          mentions.push({ table, row: Number(row['row id']), column });
      }
    }
  }
  return mentions;
}

/**
 * Takes a person out of the texts that name them.
 * @returns the places where that is not possible, as in a short name that must have its form
 */
export function redactMentions(
  sqlite: BetterSqlite3.Database,
  redactor: Redactor,
): { done: Mention[]; left: Mention[] } {
  const done: Mention[] = [];
  const left: Mention[] = [];
  for (const mention of findMentions(sqlite, redactor)) {
    const { table, row, column } = mention;
    const text = sqlite
      .prepare<[number], string>(`SELECT "${column}" FROM "${table}" WHERE rowid = ?`)
      .pluck()
      .get(row);
    const update = sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`);
    const isWritten = instead(mention, text ?? '', redactor).some((each) => {
      try {
        update.run(each, row);
        return true;
      } catch (error) {
        if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
        return false;
      }
    });
    (isWritten ? done : left).push(mention);
  }
  return { done, left };
}

/** What may stand in place of a text that names the person; the first that the table allows. */
function instead({ table, column, row }: Mention, text: string, redactor: Redactor): string[] {
  if (column === 'slug') {
    const slug = slugOf(redactor.redact(text), 'n-n');
    return [slug, `${slug}-${row}`];
  }
  const isAudience = (table === 'series' && column === 'audience') || table === 'audiences';
  return [isAudience ? redactAudience(text, redactor) : redactor.redact(text)];
}

/**
 * Puts settings that name a person back to their default, and tells which; where the name of a profile does so, that is
 * given another one, as are the names of files, in the journal, too.
 */
export function resetSettings(
  sqlite: BetterSqlite3.Database,
  redactor: Redactor,
): { settings: string[]; profiles: number } {
  const settings = sqlite.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings').all();
  const named = settings.filter(({ value }) => redactor.finds(value)).map(({ key }) => key);
  for (const key of named) sqlite.prepare('DELETE FROM settings WHERE key = ?').run(key);
  const renamed = renameProfiles(sqlite, (name) => redactor.finds(name));
  const rewrite = sqlite.prepare(
    `UPDATE journal SET before = replace(before, @from, @to), after = replace(after, @from, @to) WHERE table_name = 'settings'`,
  );
  for (const { from, to } of renamed) rewrite.run({ from: JSON.stringify(from), to: JSON.stringify(to) });
  return { settings: named, profiles: renamed.filter(({ isNamed }) => isNamed).length };
}

function textColumns(sqlite: BetterSqlite3.Database, table: string): string[] {
  return sqlite
    .prepare<[string], string>(`SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'`)
    .pluck()
    .all(table);
}
