import type { CommonPast } from './common-past.js';
import { cameBack, returnedMark } from './returned.js';
import type { Store } from './store.js';

type Sqlite = Store['sqlite'];

/**
 * Takes over from the database attached as `present` which mails came back since, and which addresses take none any more:
 * else they would count as having reached somebody, and be written to again, until the reports are read anew. Of somebody
 * who is not at hand only the mark is kept. To be run once the mails themselves were taken over.
 * @param isOlder whether everything at hand is in the other one's past; else what was entered at hand since stays
 * @returns the number of addresses
 */
export function carryReturns(sqlite: Sqlite, { entry }: Pick<CommonPast, 'entry'>, isOlder: boolean): number {
  sqlite.exec(`
    UPDATE main.deliveries AS here SET error = iif(here.person_id IS NULL, '${returnedMark}', there.error)
      FROM present.deliveries AS there
     WHERE there.message_id = here.message_id AND here.message_id NOT LIKE '<erased-%@erased.invalid>'
       AND ${cameBack('there')} AND here.state = 'sent' AND NOT ${cameBack('here')}`);
  const touched = (journal: string, row: string, how: string) =>
    `EXISTS (SELECT 1 FROM ${journal} WHERE id > @entry AND table_name = 'email_addresses'
      AND ${row} BETWEEN row_id AND coalesce(last_row_id, row_id) ${how})`;
  const { changes } = sqlite
    .prepare<[object]>(
      `UPDATE main.email_addresses AS here SET bounced_at = there.bounced_at
         FROM (SELECT address, max(bounced_at) AS bounced_at FROM present.email_addresses there
                WHERE bounced_at IS NOT NULL
                  AND (@isOlder = 1 OR ${touched('present.journal', 'there.id', `AND after ->> '$.bounced_at' IS NOT NULL`)})
                GROUP BY address) AS there
        WHERE there.address = here.address AND here.bounced_at IS NULL
          AND (@isOlder = 1 OR NOT ${touched('main.journal', 'here.id', '')})`,
    )
    .run({ entry, isOlder: isOlder ? 1 : 0 });
  return changes;
}
