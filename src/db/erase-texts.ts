import type BetterSqlite3 from 'better-sqlite3';
import { markText } from './erasures.js';
import { withoutValues } from './typed-options.js';

/** What is to be erased, by number. */
export interface ErasableTexts {
  /** Mailings whose mails lose their texts; what became of each mail stays. */
  mailings: readonly number[];
  /** Events whose list loses the comments to answers; the answers stay. */
  events: readonly number[];
  /** Commands of the log that lose what they changed and what was typed; when what was done stays. */
  commands: readonly number[];
}

/**
 * Erases texts and values for good, in the log too, as part of one command's change; the command becomes final, and so do
 * those that lose their values. To be followed by `compactFile`.
 *
 * Of a text the office wrote a keyed hash stays, so that the same is not sent again to whoever had it.
 *
 * @param newKey makes the key of the hashes the first time
 *
 * Law: Art. 5 (1) (e) GDPR.
 */
export function eraseTexts(
  sqlite: BetterSqlite3.Database,
  { mailings, events, commands }: ErasableTexts,
  newKey: () => string,
): void {
  sqlite.pragma('secure_delete = ON');
  const among = (numbers: readonly number[]) => ({ numbers: JSON.stringify(numbers) });
  const run = (sql: string, numbers: readonly number[]) => void sqlite.prepare<[object]>(sql).run(among(numbers));
  run(
    `DELETE FROM delivery_contents
      WHERE delivery_id IN (SELECT id FROM deliveries WHERE mailing_id IN (SELECT value FROM json_each(@numbers)))`,
    mailings,
  );
  const written = sqlite
    .prepare<[object], { id: number; message: string }>(
      'SELECT id, message FROM mailings WHERE message IS NOT NULL AND id IN (SELECT value FROM json_each(@numbers))',
    )
    .all(among(mailings));
  const leaveMark = sqlite.prepare<[string, number]>(
    'UPDATE mailings SET message = NULL, message_hash = ? WHERE id = ?',
  );
  for (const { id, message } of written) leaveMark.run(markText(sqlite, message, newKey), id);
  takeOutOfLog(sqlite, {
    table: 'mailings',
    field: 'message',
    key: '$.id',
    numbers: mailings,
    options: ['--text', '--reason'],
  });
  run(
    'UPDATE attendees SET comment = NULL WHERE comment IS NOT NULL AND event_id IN (SELECT value FROM json_each(@numbers))',
    events,
  );
  takeOutOfLog(sqlite, {
    ...{ table: 'attendees', field: 'comment', key: '$.event_id', numbers: events, options: ['--comment'] },
  });
  run(
    `UPDATE journal SET before = CASE WHEN before IS NOT NULL THEN '{"erased":true}' END,
                        after = CASE WHEN after IS NOT NULL THEN '{"erased":true}' END
      WHERE command_id IN (SELECT value FROM json_each(@numbers)) AND last_row_id IS NULL`,
    commands,
  );
  run(
    `UPDATE commands SET args = '[]', final = coalesce(final, 'forgotten')
      WHERE id IN (SELECT value FROM json_each(@numbers))`,
    commands,
  );
  sqlite.prepare(`UPDATE commands SET final = 'forgotten' WHERE running = 1`).run();
}

/** Takes one field of some rows out of the journal, and what was typed for it out of the commands that changed them. */
function takeOutOfLog(
  sqlite: BetterSqlite3.Database,
  {
    table,
    field,
    key,
    numbers,
    options,
  }: { table: string; field: string; key: string; numbers: readonly number[]; options: readonly string[] },
): void {
  const where = `table_name = @table AND coalesce(after, before) ->> @key IN (SELECT value FROM json_each(@numbers))`;
  const of = { table, key, numbers: JSON.stringify(numbers) };
  sqlite
    .prepare<[object]>(
      `UPDATE journal SET before = json_replace(before, @path, NULL), after = json_replace(after, @path, NULL) WHERE ${where}`,
    )
    .run({ ...of, path: `$.${field}` });
  const typed = sqlite
    .prepare<[object], { id: number; args: string }>(
      `SELECT id, args FROM commands WHERE id IN (SELECT command_id FROM journal WHERE ${where})`,
    )
    .all(of);
  const write = sqlite.prepare('UPDATE commands SET args = ? WHERE id = ?');
  for (const { id, args } of typed) write.run(JSON.stringify(withoutValues(JSON.parse(args) as string[], options)), id);
}
