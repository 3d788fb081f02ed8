import type { Store } from './store.js';

/** What a restored database was told of the time since the copy was made. */
export interface CarriedOver {
  /** Mails that have left, or may have, of which the copy did not know. */
  mails: number;
  /** People erased on request since. */
  erasures: number;
  /** Mails the copy held as waiting. */
  unclear: number;
}

/**
 * Takes over what must not be forgotten from the database attached as `present`: the book of deliveries, so that nobody
 * gets a mail twice, and the hashes of those who were erased.
 *
 * @param isAncestor whether the copy is an older state of that database, so that one number means one row in both
 * @param now UTC instant
 */
export function carryOver(sqlite: Store['sqlite'], isAncestor: boolean, now: string): Omit<CarriedOver, 'unclear'> {
  if (!isAncestor) return { mails: 0, erasures: 0 };
  return { mails: carryMails(sqlite, now), erasures: carryErasures(sqlite) };
}

/** Of a mail still waiting nobody knows what became of it since: it may have left, so it is not sent unasked. */
export function mistrustOpenMails(sqlite: Store['sqlite'], now: string): number {
  const { changes } = sqlite
    .prepare(
      `UPDATE deliveries SET state = 'unclear', failure = NULL, error = 'restored ' || ?
        WHERE state IN ('planned', 'sending') OR (state = 'failed' AND failure = 'temporary')`,
    )
    .run(now.slice(0, 10));
  return changes;
}

/** Mailings whose event is in the copy too, and deliveries to people who are; others concern nothing that is there. */
function carryMails(sqlite: Store['sqlite'], now: string): number {
  sqlite.exec(`
    CREATE TEMP TABLE carried_mailings AS
      SELECT m.id FROM present.mailings m
       WHERE m.id NOT IN (SELECT id FROM main.mailings)
         AND (m.event_id IS NULL OR EXISTS (
           SELECT 1 FROM main.events here JOIN present.events there ON there.id = here.id AND there.uid = here.uid
            WHERE here.id = m.event_id))`);
  const columns = (table: string) =>
    sqlite
      .prepare<[string], string>(`SELECT group_concat('"' || name || '"') FROM pragma_table_info(?)`)
      .pluck()
      .get(table);
  const [mailing, delivery, content] = [columns('mailings'), columns('deliveries'), columns('delivery_contents')];
  sqlite.exec(`
    INSERT INTO main.mailings (${mailing})
      SELECT ${mailing} FROM present.mailings WHERE id IN (SELECT id FROM carried_mailings)`);
  const { changes: added } = sqlite
    .prepare(
      `INSERT INTO main.deliveries (${delivery})
       SELECT ${delivery} FROM present.deliveries
        WHERE mailing_id IN (SELECT id FROM carried_mailings)
          AND (person_id IS NULL OR person_id IN (SELECT id FROM main.persons))`,
    )
    .run();
  sqlite.exec(`
    INSERT INTO main.delivery_contents (${content})
      SELECT ${content} FROM present.delivery_contents
       WHERE delivery_id IN (SELECT id FROM main.deliveries WHERE mailing_id IN (SELECT id FROM carried_mailings));`);
  const { changes: settled } = sqlite
    .prepare(
      `UPDATE main.deliveries AS here
          SET state = there.state, skip_reason = there.skip_reason, failure = there.failure, attempts = there.attempts,
              sent_at = there.sent_at, error = there.error, response = there.response
         FROM present.deliveries AS there
        WHERE there.id = here.id AND there.message_id = here.message_id AND there.state <> here.state`,
    )
    .run();
  // whoever the copy did not know as invited can be reminded
  sqlite.exec(`
    INSERT INTO main.attendees (event_id, person_id, status)
      SELECT there.event_id, there.person_id, 'invited'
        FROM present.attendees AS there JOIN main.mailings AS m ON m.event_id = there.event_id
        JOIN main.deliveries AS d ON d.mailing_id = m.id AND d.person_id = there.person_id
       WHERE m.kind = 'invitation' AND d.state = 'sent'
         AND there.person_id IN (SELECT id FROM main.persons) AND there.event_id IN (SELECT id FROM main.events)
      ON CONFLICT DO NOTHING`);
  outrank(sqlite, now);
  sqlite.exec('DROP TABLE carried_mailings');
  return added + settled;
}

/**
 * Where people were told of a change that the copy does not know, what it does know is news to them again: a SEQUENCE above
 * all they hold (RFC 5546, 2.1.4), or no update would be sent, nor read. Answers to the date they were told then are old.
 */
function outrank(sqlite: Store['sqlite'], now: string): void {
  sqlite.exec(`
    CREATE TEMP TABLE outranked AS
      SELECT here.id, max(m.sequence) + 1 AS sequence FROM main.events here JOIN main.mailings m ON m.event_id = here.id
       WHERE m.id IN (SELECT id FROM carried_mailings) GROUP BY here.id HAVING max(m.sequence) > here.sequence`);
  const start = (event: string) => `${event}.start_date || coalesce('T' || ${event}.start_time, '')`;
  const end = (event: string) => `${event}.end_date || coalesce('T' || ${event}.end_time, '')`;
  sqlite
    .prepare(
      `INSERT INTO main.event_moves (event_id, sequence, from_start, from_end, moved_at)
       SELECT here.id, o.sequence, ${start('there')}, ${end('there')}, ?
         FROM outranked o JOIN main.events here ON here.id = o.id JOIN present.events there ON there.id = o.id
        WHERE ${start('here')} <> ${start('there')} OR ${end('here')} <> ${end('there')}`,
    )
    .run(now);
  sqlite.exec(`
    UPDATE main.events SET sequence = (SELECT o.sequence FROM outranked o WHERE o.id = events.id)
     WHERE id IN (SELECT id FROM outranked);
    DROP TABLE outranked`);
}

/** The hashes mean something only with the key they were made with: the copy's, or the later one where it had none. */
function carryErasures(sqlite: Store['sqlite']): number {
  sqlite.exec(`
    INSERT INTO main.erasure_key (id, value) SELECT id, value FROM present.erasure_key
      WHERE NOT EXISTS (SELECT 1 FROM main.erasure_key)`);
  const subjects = sqlite
    .prepare<[], number>(
      `SELECT count(DISTINCT subject) FROM present.erasures WHERE hash NOT IN (SELECT hash FROM main.erasures)`,
    )
    .pluck()
    .get();
  sqlite.exec(`
    INSERT INTO main.erasures (subject, kind, hash, erased_on)
      SELECT subject, kind, hash, erased_on FROM present.erasures
       WHERE true ON CONFLICT (hash) DO NOTHING`);
  return subjects ?? 0;
}
