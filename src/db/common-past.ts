import type { Store } from './store.js';

type Sqlite = Store['sqlite'];

/**
 * As far as two databases were one, a copy and what it is a copy of: the last command, and the last entry of the journal,
 * that both have.
 */
export interface CommonPast {
  command: number;
  entry: number;
}

/**
 * The last command up to which two logs say the same; 0: one of them says nothing yet.
 * @returns null where they begin differently, so that neither is a copy of the other
 */
export function lastSharedCommand(copy: Sqlite, present: Sqlite): number | null {
  const log = 'SELECT id, at, words FROM commands ORDER BY id';
  const lines = copy.prepare<[], unknown[]>(log).raw().all();
  const others = present.prepare<[], unknown[]>(log).raw().iterate();
  let shared: number | null = lines.length === 0 ? 0 : null;
  let i = 0;
  for (const other of others) {
    const line = lines[i];
    if (line === undefined || other.some((value, column) => value !== line[column])) break;
    shared = Number(other[0]);
    i += 1;
  }
  return shared;
}

/**
 * The last entry up to which two journals say the same. One of them is attached as `present`.
 * @param command the last command both have
 * @param last the last entry of the copy, when it was made
 */
export function lastSharedEntry(sqlite: Sqlite, command: number, last: number): number {
  const differing = sqlite
    .prepare<[number, number], number>(
      `SELECT here.id FROM main.journal here LEFT JOIN present.journal there ON there.id = here.id
        WHERE here.id <= ? AND (there.id IS NULL OR here.command_id > ? OR there.command_id IS NOT here.command_id
          OR there.table_name <> here.table_name OR there.row_id <> here.row_id OR there.last_row_id IS NOT here.last_row_id)
        ORDER BY here.id LIMIT 1`,
    )
    .pluck()
    .get(last, command);
  return differing === undefined ? last : differing - 1;
}

/**
 * Which numbers of a table mean the same row in the database at hand and in the one attached as `present`. A number alone
 * says nothing: SQLite gives it out again once the newest row is gone. It means the same where neither has given it out
 * since the two were one.
 */
export function rowsInCommon(sqlite: Sqlite, table: 'persons' | 'mailings', { entry }: CommonPast): Set<number> {
  const ids = sqlite
    .prepare<[], number>(`SELECT here.id FROM main."${table}" here JOIN present."${table}" there ON there.id = here.id`)
    .pluck()
    .all();
  const [here, there] = [new Births(sqlite, 'main', table, entry), new Births(sqlite, 'present', table, entry)];
  return new Set(ids.filter((id) => !here.has(id) && !there.has(id)));
}

/**
 * Of the people in the database at hand: who was erased since in the one attached as `present`, by which command, and
 * whether somebody erased by it was taken in again.
 */
export function peopleErased(
  sqlite: Sqlite,
  { entry }: CommonPast,
): Map<number, { command: number; isReleased: boolean }> {
  const [here, there] = [new Births(sqlite, 'main', 'persons', entry), new Births(sqlite, 'present', 'persons', entry)];
  const gone = sqlite
    .prepare<[number], { entry: number; person: number; command: number }>(
      `SELECT gone.id AS entry, gone.row_id AS person, gone.command_id AS command
         FROM present.journal gone JOIN present.commands c ON c.id = gone.command_id
        WHERE gone.id > ? AND gone.table_name = 'persons' AND gone.after IS NULL AND gone.last_row_id IS NULL
          AND (c.final = 'forgotten' OR c.words = 'db restore') AND gone.row_id IN (SELECT id FROM main.persons)
        ORDER BY gone.id`,
    )
    .all(entry);
  // the hashes a command wrote down go when the person comes back
  const released = sqlite
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM present.journal made JOIN present.journal gone ON gone.table_name = made.table_name
          AND gone.row_id = made.row_id AND gone.id > made.id AND gone.after IS NULL AND gone.last_row_id IS NULL
         WHERE made.command_id = ? AND made.table_name = 'erasures' AND made.after IS NOT NULL)`,
    )
    .pluck();
  const erased = new Map<number, { command: number; isReleased: boolean }>();
  for (const { entry: end, person, command } of gone) {
    if (erased.has(person) || here.has(person) || there.has(person, end)) continue;
    erased.set(person, { command, isReleased: released.get(command) === 1 });
  }
  return erased;
}

/** The numbers of a table that were given to new rows since an entry of the journal. A row that came back by undo is none. */
class Births {
  readonly #single = new Map<number, number>();
  readonly #announced: { id: number; first: number; last: number }[] = [];

  constructor(sqlite: Sqlite, database: 'main' | 'present', table: string, entry: number) {
    const rows = sqlite.prepare<[number, string], { id: number; first: number; last: number | null }>(
      `SELECT made.id, made.row_id AS first, made.last_row_id AS last FROM ${database}.journal made
        WHERE made.id > ? AND made.table_name = ? AND made.before IS NULL
          AND NOT EXISTS (SELECT 1 FROM ${database}.commands c JOIN ${database}.journal gone ON gone.command_id = c.undoes
            WHERE c.id = made.command_id AND gone.table_name = made.table_name AND gone.row_id = made.row_id
              AND gone.after IS NULL AND gone.last_row_id IS NULL)
        ORDER BY made.id`,
    );
    for (const { id, first, last } of rows.iterate(entry, table)) {
      if (last !== null) this.#announced.push({ id, first, last });
      else if (!this.#single.has(first)) this.#single.set(first, id);
    }
  }

  /** Whether a number was given out, before a later entry if one is said. */
  has(number: number, end = Number.MAX_SAFE_INTEGER): boolean {
    return (
      (this.#single.get(number) ?? end) < end ||
      this.#announced.some(({ id, first, last }) => id < end && first <= number && number <= last)
    );
  }
}
