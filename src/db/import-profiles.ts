import type BetterSqlite3 from 'better-sqlite3';
import type { Db, Store } from './store.js';

/** How the columns of one source's files are read, kept under a name for the next file. */
export interface ImportProfile {
  /** Header → field, or `-` for a column that is left out. */
  columns: Readonly<Record<string, string>>;
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** Where it was remembered from answers at a terminal: it is used again for lists of that kind without being named. */
  remembered?: ImportKind | undefined;
}

/** What a list brings: people, or their registrations for an event. */
export type ImportKind = 'members' | 'registrations';

/** Profiles live among the network's settings, and so travel with the database. */
const PREFIX = 'importProfile.';

/** The profile of that name, null where there is none. */
export async function readImportProfile(db: Db, name: string): Promise<ImportProfile | null> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', PREFIX + name)
    .executeTakeFirst();
  return row === undefined ? null : parse(row.value);
}

/** The names of all profiles, sorted. */
export async function importProfileNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('settings')
    .select('key')
    .where('key', 'like', `${PREFIX}%`)
    .orderBy('key')
    .execute();
  return rows.map(({ key }) => key.slice(PREFIX.length));
}

/** What was remembered from answers about lists of a kind, sorted by name. */
export async function rememberedProfiles(db: Db, kind: ImportKind): Promise<(ImportProfile & { name: string })[]> {
  const rows = await db.selectFrom('settings').selectAll().where('key', 'like', `${PREFIX}%`).orderBy('key').execute();
  return rows.flatMap(({ key, value }) => {
    const profile = parse(value);
    return profile?.remembered === kind ? [{ ...profile, name: key.slice(PREFIX.length) }] : [];
  });
}

/** Remembers answers under a name that says nothing of the file, which may be called after a person: `list`, `list-2`. */
export async function rememberProfile(
  { sqlite, query }: Pick<Store, 'sqlite' | 'query'>,
  profile: ImportProfile & { remembered: ImportKind },
): Promise<void> {
  renameProfiles(sqlite, () => false);
  await writeImportProfile(query, freeName(await importProfileNames(query)), profile);
}

/**
 * Gives another name to profiles whose own names a person, and to those that were remembered under the name of a file.
 * @param isNamed whether a name names the person
 */
export function renameProfiles(
  sqlite: BetterSqlite3.Database,
  isNamed: (name: string) => boolean,
): { from: string; to: string; isNamed: boolean }[] {
  const rows = sqlite
    .prepare<[string], { key: string; value: string }>('SELECT key, value FROM settings WHERE key LIKE ? ORDER BY key')
    .all(`${PREFIX}%`);
  const names = new Set(rows.map(({ key }) => key.slice(PREFIX.length)));
  return rows.flatMap(({ key: from, value }) => {
    const name = from.slice(PREFIX.length);
    const isMeant = isNamed(name);
    if (!isMeant && (parse(value)?.remembered === undefined || OWN_NAME.test(name))) return [];
    const free = freeName([...names]);
    names.add(free);
    const to = PREFIX + free;
    sqlite.prepare('UPDATE settings SET key = ? WHERE key = ?').run(to, from);
    return { from, to, isNamed: isMeant };
  });
}

/** How what is remembered by itself is called. */
const OWN_NAME = /^list(?:-\d+)?$/;

function freeName(taken: readonly string[]): string {
  let free = 'list';
  for (let number = 2; taken.includes(free); number += 1) free = `list-${number}`;
  return free;
}

/** Of a row of the settings that is a profile: its name, and whether it can be read. Null for any other row. */
export function examineImportProfile({ key, value }: { key: string; value: string }): {
  name: string;
  isReadable: boolean;
} | null {
  if (!key.startsWith(PREFIX)) return null;
  return { name: key.slice(PREFIX.length), isReadable: parse(value) !== null };
}

/** Keeps a profile; one that is kept already just so is not written again. */
export async function writeImportProfile(db: Db, name: string, profile: ImportProfile): Promise<void> {
  const value = JSON.stringify(profile);
  await db
    .insertInto('settings')
    .values({ key: PREFIX + name, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }).where('settings.value', '<>', value))
    .execute();
}

/** What somebody spoilt by hand counts as no profile. */
function parse(text: string): ImportProfile | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isObject(value.columns)) return null;
    const columns = Object.entries(value.columns).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return {
      columns: Object.fromEntries(columns),
      ...(typeof value.encoding === 'string' ? { encoding: value.encoding } : {}),
      ...(typeof value.delimiter === 'string' ? { delimiter: value.delimiter } : {}),
      ...(value.remembered === 'members' || value.remembered === 'registrations'
        ? { remembered: value.remembered }
        : {}),
    };
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
