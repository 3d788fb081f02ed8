import { UserError } from '../errors.js';
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

/**
 * Takes back every change of a command, newest first. To be run inside `change` with `undoes`, so that it is one
 * transaction, a journal entry of its own, and shown by a dry run.
 * @returns the number of changes taken back
 * @throws UserError where the command is final, or a row has been changed since by something else
 */
export function takeBack(store: Store, command: LoggedCommand): number {
  if (command.final !== null) throw refusals[command.final](command, store);
  const { sqlite } = store;
  const written = sqlite.prepare<[], number>('SELECT count(*) FROM journal').pluck();
  const start = written.get() ?? 0;
  const announced = new AnnouncedRows(store, command.id);
  const tables = new Map<string, ReturnType<typeof tableOf>>();
  let count = 0;
  let first: Change | null = null;
  for (const each of newestFirst(sqlite, command.id)) {
    const { table_name, row_id, last_row_id } = each;
    first ??= each;
    try {
      if (last_row_id !== null) count += removeAnnounced(announced, command, { ...each, last_row_id });
      else {
        count += 1;
        const table = tables.get(table_name) ?? tableOf(store, table_name);
        tables.set(table_name, table);
        if (!revert(table, each)) throw changedSince(command, table_name, row_id);
      }
    } catch (error) {
      // a row that was added since cannot be without this one, or has what only one may have
      const isForbidden = String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');
      throw isForbidden ? changedSince(command, table_name, row_id) : error;
    }
  }
  announced.close();
  // A deletion that took along rows of somebody else shows up as more changes than were taken back.
  if ((written.get() ?? 0) - start !== count) {
    throw changedSince(command, first?.table_name ?? '', first?.row_id ?? 0);
  }
  return count;
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

/** Makes a row as it was before a change; false where it is no longer as the change left it. */
function revert(table: ReturnType<typeof tableOf>, { row_id, before, after }: Change): boolean {
  if ((table.read.get(row_id) ?? null) !== after) return false;
  if (before === null) table.remove.run(row_id);
  else if (after === null) table.insert.run(before);
  else table.update.run(before, row_id);
  return true;
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
