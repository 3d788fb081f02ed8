import { UserError } from '../errors.js';
import { isVain } from './change.js';
import { columnsOf, rowAsJson } from './journal.js';
import type { Store } from './store.js';
import { AnnouncedRows } from './undo-announced.js';
import { remedyFor } from './undo-mails.js';

/** A command in the log. */
export interface LoggedCommand {
  id: number;
  at: string;
  words: string;
  args: string;
  final: 'mail_sent' | 'forgotten' | 'migrated' | null;
}

interface Change {
  id: number;
  table_name: string;
  row_id: number;
  before: string | null;
  after: string | null;
  last_row_id: number | null;
}

/**
 * The command `njb undo` would take back: the last one that is neither an undo nor undone. One that kept its entry to go
 * on, and then changed nothing, is passed over.
 * @returns null where there is none
 */
export function lastCommand(store: Store): LoggedCommand | null {
  const found = store.sqlite
    .prepare<[], LoggedCommand>(
      `SELECT id, at, words, args, final FROM commands
        WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM commands WHERE undoes IS NOT NULL)
          AND (final IS NOT NULL OR EXISTS (SELECT 1 FROM journal WHERE command_id = commands.id))
        ORDER BY id DESC LIMIT 1`,
    )
    .get();
  return found ?? null;
}

/** Whether a command left everything as it was, and its entry says that it was noted once more. */
export function isOnlyNoted({ sqlite }: Pick<Store, 'sqlite'>, { id }: LoggedCommand): boolean {
  return isVain(sqlite, id);
}

/**
 * Takes back every change of a command, newest first. To be run inside `change` with `undoes`, so that it is one
 * transaction, a journal entry of its own, and shown by a dry run.
 * @returns the number of changes taken back
 * @throws UserError where the command is final, or a row has been changed since by something else
 */
export function takeBack(store: Store, command: LoggedCommand): number {
  if (command.final !== null) throw refusals[command.final](command, store);
  const { sqlite } = store;
  const lastEntry = sqlite.prepare<[], number | null>('SELECT max(id) FROM journal').pluck();
  const announced = new AnnouncedRows(store, command.id);
  const tables = new Map<string, ReturnType<typeof tableOf>>();
  let count = 0;
  for (const each of newestFirst(sqlite, command.id)) {
    const { table_name, row_id, last_row_id } = each;
    const written = lastEntry.get() ?? 0;
    let done = 1;
    try {
      if (last_row_id !== null) done = removeAnnounced(announced, command, { ...each, last_row_id });
      else {
        const table = tables.get(table_name) ?? tableOf(store, table_name);
        tables.set(table_name, table);
        revert(table, each);
      }
    } catch (error) {
      // a row that was added since cannot be without this one, or has what only one may have
      const isForbidden = String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');
      throw isForbidden ? changedSince(command, table_name, row_id) : error;
    }
    // a row that was left alone shows up as fewer changes than were taken back, a deletion that took others along as more
    if ((lastEntry.get() ?? 0) - written !== done) {
      const along = takenAlong(sqlite, written, each) ?? each;
      throw changedSince(command, along.table_name, along.row_id);
    }
    count += done;
  }
  announced.close();
  return count;
}

/** A row that changed with those of an entry when that was taken back, as the journal tells from there on. */
function takenAlong(sqlite: Store['sqlite'], written: number, { table_name, row_id, last_row_id }: Change) {
  return sqlite
    .prepare<[object], Pick<Change, 'table_name' | 'row_id'>>(
      `SELECT table_name, row_id FROM journal
        WHERE id > @written AND NOT (table_name = @table AND row_id BETWEEN @first AND @last) LIMIT 1`,
    )
    .get({ written, table: table_name, first: row_id, last: last_row_id ?? row_id });
}

function removeAnnounced(
  announced: AnnouncedRows,
  command: LoggedCommand,
  entry: Change & { last_row_id: number },
): number {
  const result = announced.remove(entry);
  if ('changed' in result) throw changedSince(command, entry.table_name, result.changed);
  return result.removed;
}

/** Makes a row as it was before a change; where it is no longer as the change left it, it is left alone. */
function revert(table: ReturnType<typeof tableOf>, { row_id, before, after }: Change): void {
  if ((table.read.get(row_id) ?? null) !== after) return;
  if (before === null) table.remove.run(row_id);
  else if (after === null) table.insert.run(before);
  else table.update.run(before, row_id);
}

/** So many changes are held at once: an import of many members made some hundred thousand. */
const TOGETHER = 1000;

function* newestFirst(sqlite: Store['sqlite'], commandId: number): Generator<Change> {
  const read = sqlite.prepare<[number, number, number], Change>(
    `SELECT id, table_name, row_id, before, after, last_row_id FROM journal
      WHERE command_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const changes = read.all(commandId, before, TOGETHER);
    yield* changes;
    const last = changes.at(-1);
    if (last === undefined) return;
    before = last.id;
  }
}

function tableOf(store: Store, name: string) {
  const { sqlite } = store;
  const columns = columnsOf(sqlite, name);
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `row.value ->> '$.${column}'`).join(', ');
  return {
    read: sqlite
      .prepare<[number], string>(`SELECT ${rowAsJson(`"${name}"`, columns)} FROM "${name}" WHERE id = ?`)
      .pluck(),
    remove: sqlite.prepare<[number]>(`DELETE FROM "${name}" WHERE id = ?`),
    insert: sqlite.prepare<[string]>(
      `INSERT INTO "${name}" (${quoted}) SELECT ${values} FROM (SELECT ? AS value) AS row`,
    ),
    update: sqlite.prepare<[string, number]>(
      `UPDATE "${name}" SET (${quoted}) = (SELECT ${values} FROM (SELECT ? AS value) AS row) WHERE id = ?`,
    ),
  };
}

function changedSince(command: LoggedCommand, table: string, row: number): UserError {
  return new UserError('“njb {words}” cannot be undone: something else has changed the data since ({table} {row}).', {
    words: command.words,
    table,
    row,
  }).hint('“njb log” shows what was changed and when.');
}

const refusals: Record<NonNullable<LoggedCommand['final']>, (command: LoggedCommand, store: Store) => UserError> = {
  mail_sent({ id, words }, store) {
    const refused = new UserError('“njb {words}” cannot be undone: it sent mails, and they cannot be called back.', {
      words,
    });
    refused.hints.push(remedyFor(store, id));
    return refused;
  },
  forgotten: ({ words }) =>
    new UserError('“njb {words}” cannot be undone: it erased personal data for good.', { words }),
  migrated: ({ words }) =>
    words === 'db restore'
      ? new UserError('There is nothing to undo since the database was restored from a copy.').hint(
          'What it was before lies in the folder “backups” beside it; “njb db restore” goes back to it.',
        )
      : new UserError('There is nothing to undo since the database was updated to a new version of njb.').hint(
          'The copy made before the update lies in the folder “backups” beside the database.',
        ),
};
