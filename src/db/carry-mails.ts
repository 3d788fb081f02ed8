import { renumberAudience } from './audiences.js';
import { Owners } from './carry-owners.js';
import { type CommonPast, rowsInCommon } from './common-past.js';
import { columnsOf } from './journal.js';
import { reached } from './returned.js';
import type { Store } from './store.js';
import { factColumns } from './what-holds.js';

type Sqlite = Store['sqlite'];

/** What decides which mails are taken over, and whose they are. */
export interface Carriage {
  past: CommonPast;
  /** Whether everything in the database at hand is in the other one's past, so that what that says of it is newer. */
  isOlder: boolean;
  /** Of the people at hand: who was erased since, by which command. */
  erased: ReadonlyMap<number, number>;
  /** Kinds of mailing of which a person gets one about an event, whatever it says. */
  onceAnEvent: readonly string[];
  /** UTC instant. */
  now: string;
}

/** A delivery of the database attached as `present`. */
interface Line {
  id: number;
  mailingId: number;
  personId: number | null;
  name: string;
  address: string | null;
  state: string;
  isErased: 0 | 1;
}

/** SQL: name and address were erased, and with them what told the mail from others. */
const isErased = `message_id LIKE '<erased-%@erased.invalid>'`;

/** In which states a mail left, or may have; what was given up, or refused, did not. */
const left: readonly string[] = ['sending', 'sent', 'unclear'];

/** SQL: it left, or may have, or never can; what waits is as if it had not been written. */
const isDone = `(state IN ('sending', 'sent', 'unclear') OR (state = 'failed' AND failure = 'permanent'))`;

/**
 * Takes over from the database attached as `present` which mails have left, or may have. Numbers of mailings, mails and
 * people are given out again after an undo, so a mail is known by its Message-ID, an event by its UID, and what is new gets
 * new numbers. Events that are not at hand concern nobody; who is not keeps the line in the book, so that who is entered
 * again does not get the mail again.
 * @returns the number of mails that left, or may have, of which nothing was known
 */
export function carryMails(sqlite: Sqlite, carriage: Carriage): number {
  sqlite.exec(`
    CREATE TEMP TABLE common_events AS
      SELECT there.id AS there, here.id AS here FROM main.events here JOIN present.events there ON there.uid = here.uid;
    CREATE TEMP TABLE common_lines AS
      SELECT there.id AS there, here.id AS here, there.mailing_id AS mailing_there, here.mailing_id AS mailing_here, 0 AS is_carried
        FROM main.deliveries here JOIN present.deliveries there ON there.message_id = here.message_id
       WHERE NOT here.${isErased};
    CREATE TEMP TABLE carried_mailings (id INTEGER PRIMARY KEY) STRICT`);
  const settled = settle(sqlite, carriage.isOlder);
  const added = new Porter(sqlite, carriage).carry();
  // whoever was not known as invited can be reminded; of who was erased nothing says that they were taken off the list
  sqlite.exec(`
    INSERT INTO main.attendees (event_id, person_id, status)
      SELECT m.event_id, d.person_id, 'invited'
        FROM common_lines line JOIN main.deliveries d ON d.id = line.here JOIN main.mailings m ON m.id = d.mailing_id
        JOIN present.deliveries there ON there.id = line.there JOIN present.mailings of ON of.id = there.mailing_id
       WHERE m.kind = 'invitation' AND d.state = 'sent' AND d.person_id IS NOT NULL
         AND (there.person_id IS NULL OR EXISTS (SELECT 1 FROM present.attendees a
           WHERE a.event_id = of.event_id AND a.person_id = there.person_id))
      ON CONFLICT DO NOTHING`);
  dropWhatWasTold(sqlite, carriage.onceAnEvent);
  outrank(sqlite, carriage);
  sqlite.exec('DROP TABLE common_events; DROP TABLE common_lines; DROP TABLE carried_mailings');
  return settled + added;
}

/** Events that people were written to about, and that are not at hand: their titles. */
export function lostEvents(sqlite: Sqlite): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT title FROM present.events e
        WHERE uid NOT IN (SELECT uid FROM main.events) AND EXISTS (SELECT 1 FROM present.mailings m
          JOIN present.deliveries d ON d.mailing_id = m.id WHERE m.event_id = e.id AND d.state IN ('sending', 'sent', 'unclear'))
        ORDER BY start_date, id`,
    )
    .pluck()
    .all();
}

/** What became of mails that both know. What is known here as sent stays so, unless what is there is newer. */
function settle(sqlite: Sqlite, isOlder: boolean): number {
  const states = sqlite
    .prepare<[number], string>(
      `UPDATE main.deliveries AS here
          SET state = there.state, skip_reason = there.skip_reason, failure = there.failure, attempts = there.attempts,
              sent_at = there.sent_at, error = there.error, response = there.response
         FROM common_lines AS line JOIN present.deliveries AS there ON there.id = line.there
        WHERE here.id = line.here AND there.state <> here.state AND (? OR here.state <> 'sent')
       RETURNING state`,
    )
    .pluck()
    .all(isOlder ? 1 : 0);
  return states.filter((state) => left.includes(state)).length;
}

/** Carries the mails that only the database attached as `present` knows. */
class Porter {
  readonly #sqlite: Sqlite;
  readonly #owners: Owners;
  /** Mailings here, by their number there. */
  readonly #known: ReadonlyMap<number, number>;
  readonly #new = new Map<number, number>();
  /** People here whose mails were erased there, by the line there. */
  readonly #erased: ReadonlyMap<number, number>;
  readonly #statements: ReturnType<typeof statementsOf>;
  #last: number;

  constructor(sqlite: Sqlite, { past, erased }: Carriage) {
    this.#sqlite = sqlite;
    this.#owners = new Owners(sqlite, past);
    const known = sqlite.prepare<[], [number, number]>('SELECT mailing_there, mailing_here FROM common_lines').raw();
    // a mailing whose every mail was erased has nothing else to be known by
    const byNumber = [...rowsInCommon(sqlite, 'mailings', past)].map((id) => [id, id] as const);
    this.#known = new Map([...byNumber, ...known.all()]);
    this.#erased = erasedLines(sqlite, erased);
    this.#statements = statementsOf(sqlite);
    this.#last = sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM main.deliveries').pluck().get() ?? 0;
  }

  carry(): number {
    const carried = this.#lines(isDone).filter((line) => this.#carryLine(line));
    const count = carried.filter(({ state }) => left.includes(state)).length;
    for (const line of this.#lines(`state = 'skipped'`)) {
      const mailing = this.#new.get(line.mailingId);
      const owner = this.#owners.ownerOf({ ...line, address: null });
      if (mailing !== undefined && owner !== null) this.#insert(line, mailing, owner);
    }
    return count;
  }

  #lines(which: string): Line[] {
    return this.#sqlite
      .prepare<[], Line>(
        `SELECT id, mailing_id AS mailingId, person_id AS personId, name, address, state, ${isErased} AS isErased
           FROM present.deliveries
          WHERE ${which} AND id NOT IN (SELECT there FROM common_lines) AND mailing_id IN (SELECT id FROM present.mailings
                  WHERE event_id IS NULL OR event_id IN (SELECT there FROM common_events))
          ORDER BY id`,
      )
      .all();
  }

  #carryLine(line: Line): boolean {
    const owner = line.isErased ? (this.#erased.get(line.id) ?? null) : this.#owners.ownerOf(line);
    const known = this.#known.get(line.mailingId);
    if (known !== undefined && line.isErased) {
      // the line here still has name and address
      return this.#statements.settle.run({ mailing: known, owner, there: line.id }).changes > 0;
    }
    if (known !== undefined && this.#statements.isWritten.get(known, line.address, owner) !== undefined) return false;
    this.#insert(line, known ?? this.#mailing(line.mailingId), owner);
    return true;
  }

  #mailing(there: number): number {
    const found = this.#new.get(there);
    if (found !== undefined) return found;
    const { audience } = this.#statements.readMailing.get(there) ?? { audience: '' };
    const { lastInsertRowid } = this.#statements.addMailing.run({
      there,
      audience: renumberAudience(audience, (person) => this.#owners.numberOf(person)),
    });
    const here = Number(lastInsertRowid);
    this.#new.set(there, here);
    this.#statements.noteMailing.run(here);
    return here;
  }

  #insert(line: Line, mailing: number, owner: number | null): void {
    const { add, addContent, hasOne, note } = this.#statements;
    this.#last += 1;
    const here = this.#last;
    const person = owner !== null && hasOne.get(mailing, owner) === undefined ? owner : null;
    add.run({ here, mailing, person, there: line.id });
    // the text is of no use without the person, unless somebody has to decide what became of it
    if (person !== null || line.state !== 'sent') addContent.run({ here, there: line.id });
    note.run({ there: line.id, here });
  }
}

function statementsOf(sqlite: Sqlite) {
  const others = (table: string, own: readonly string[]) =>
    columnsOf(sqlite, table)
      .filter((column) => !own.includes(column))
      .map((column) => `"${column}"`)
      .join(', ');
  const mailing = others('mailings', ['id', 'event_id', 'audience']);
  // of somebody who is not at hand the line keeps no more than it takes to know them again
  const personal = ['error', 'response', 'tells'];
  const line = others('deliveries', ['id', 'mailing_id', 'person_id', 'address', 'message_id', ...personal]);
  const content = others('delivery_contents', ['delivery_id']);
  const erased = (before: string, after: string, column: string) =>
    `CASE WHEN ${isErased} THEN '${before}erased-' || CAST(@here AS INTEGER) || '@erased.invalid${after}' ELSE ${column} END`;
  return {
    readMailing: sqlite.prepare<[number], { audience: string }>('SELECT audience FROM present.mailings WHERE id = ?'),
    addMailing: sqlite.prepare<[object]>(
      `INSERT INTO main.mailings (event_id, audience, ${mailing})
       SELECT (SELECT here FROM common_events WHERE there = event_id), @audience, ${mailing}
         FROM present.mailings WHERE id = @there`,
    ),
    noteMailing: sqlite.prepare<[number]>('INSERT INTO carried_mailings (id) VALUES (?)'),
    hasOne: sqlite.prepare<[number, number]>('SELECT 1 FROM main.deliveries WHERE mailing_id = ? AND person_id = ?'),
    isWritten: sqlite.prepare<[number, string | null, number | null]>(
      `SELECT 1 FROM main.deliveries
        WHERE mailing_id = ? AND address = ? AND state <> 'skipped' AND (personal = 0 OR person_id IS ?)`,
    ),
    settle: sqlite.prepare<[object]>(
      `UPDATE main.deliveries AS here
          SET state = there.state, skip_reason = NULL, failure = there.failure, attempts = there.attempts,
              sent_at = there.sent_at
         FROM present.deliveries AS there
        WHERE there.id = @there AND here.mailing_id = @mailing AND here.person_id = @owner
          AND here.message_id IS NOT NULL AND here.state NOT IN ('sent', there.state)`,
    ),
    add: sqlite.prepare<[object]>(
      `INSERT INTO main.deliveries (id, mailing_id, person_id, address, message_id, ${personal.join(', ')}, ${line})
       SELECT @here, @mailing, @person, ${erased('', '', 'address')}, ${erased('<', '>', 'message_id')},
              ${personal.map((column) => `CASE WHEN @person IS NOT NULL THEN ${column} END`).join(', ')}, ${line}
         FROM present.deliveries WHERE id = @there`,
    ),
    addContent: sqlite.prepare<[object]>(
      `INSERT INTO main.delivery_contents (delivery_id, ${content})
       SELECT @here, ${content} FROM present.delivery_contents WHERE delivery_id = @there`,
    ),
    note: sqlite.prepare<[object]>('INSERT INTO common_lines (there, here, is_carried) VALUES (@there, @here, 1)'),
  };
}

/** Mails whose name and address went with a person who was erased, and is at hand. */
function erasedLines(sqlite: Sqlite, erased: ReadonlyMap<number, number>): Map<number, number> {
  const touched = sqlite
    .prepare<[number], number>(
      `SELECT row_id FROM present.journal
        WHERE command_id = ? AND table_name = 'deliveries' AND before IS NOT NULL AND after IS NOT NULL`,
    )
    .pluck();
  const lines = new Map<number, number>();
  // lines of others are among them where they named the person, but have kept their address
  for (const [person, command] of erased) for (const id of touched.all(command)) lines.set(id, person);
  return lines;
}

/** What waits here, and was written to the same people by another mailing that has left, is not sent any more. */
function dropWhatWasTold(sqlite: Sqlite, onceAnEvent: readonly string[]): void {
  sqlite
    .prepare(
      `UPDATE main.deliveries SET state = 'skipped', skip_reason = 'already_told', failure = NULL
        WHERE (state = 'planned' OR (state = 'failed' AND failure = 'temporary')) AND EXISTS (
          SELECT 1 FROM main.mailings own
            JOIN main.mailings other ON other.event_id IS own.event_id AND other.kind = own.kind
            JOIN main.deliveries told ON told.mailing_id = other.id
           WHERE own.id = deliveries.mailing_id AND told.id IN (SELECT here FROM common_lines WHERE is_carried)
             AND ${reached('told')}
             AND (told.person_id = deliveries.person_id
               OR (told.address = deliveries.address
                 AND (told.person_id IS NULL OR (deliveries.personal = 0 AND told.personal = 0))))
             AND (own.kind IN (SELECT value FROM json_each(?)) OR (other.sequence IS own.sequence
               AND other.message IS own.message AND told.tells IS deliveries.tells)))`,
    )
    .run(JSON.stringify(onceAnEvent));
}

/**
 * Where people were told of a date that is not known here, what is known is news to them again: a SEQUENCE above all they
 * hold (RFC 5546, 2.1.4), or no update would be sent, nor read. Answers to the date they were told then are old.
 */
function outrank(sqlite: Sqlite, { past, now }: Carriage): void {
  const row = (of: (column: string) => string) => `(${factColumns.map(of).join(', ')}, ${of('status')} = 'cancelled')`;
  const here = row((column) => `here.${column}`);
  sqlite
    .prepare(
      `CREATE TEMP TABLE outranked AS
       SELECT here.id, there.id AS there, max(m.sequence) + 1 AS sequence
         FROM main.events here JOIN common_events e ON e.here = here.id JOIN present.events there ON there.id = e.there
         JOIN main.mailings m ON m.event_id = here.id
        WHERE m.id IN (SELECT id FROM carried_mailings) GROUP BY here.id
       HAVING max(m.sequence) > here.sequence OR (max(m.sequence) = here.sequence AND (
         (there.sequence = here.sequence AND ${row((column) => `there.${column}`)} IS NOT ${here})
         OR EXISTS (SELECT 1 FROM present.journal j
              WHERE j.id > ${past.entry} AND j.table_name = 'events' AND j.row_id = there.id AND j.after ->> '$.sequence' = here.sequence
                AND ${row((column) => `j.after ->> '$.${column}'`)} IS NOT ${here})))`,
    )
    .run();
  const start = (event: string) => `${event}.start_date || coalesce('T' || ${event}.start_time, '')`;
  const end = (event: string) => `${event}.end_date || coalesce('T' || ${event}.end_time, '')`;
  // which date people were told, and said yes to, tell the moves they were told of
  sqlite.exec(`
    INSERT INTO main.event_moves (event_id, sequence, from_start, from_end, reason, moved_at)
      SELECT o.id, move.sequence, move.from_start, move.from_end, move.reason, move.moved_at
        FROM outranked o JOIN main.events here ON here.id = o.id JOIN present.event_moves move ON move.event_id = o.there
       WHERE move.sequence > here.sequence AND move.sequence < o.sequence ORDER BY move.id`);
  sqlite
    .prepare(
      `INSERT INTO main.event_moves (event_id, sequence, from_start, from_end, moved_at)
       SELECT here.id, o.sequence, ${start('there')}, ${end('there')}, ?
         FROM outranked o JOIN main.events here ON here.id = o.id JOIN present.events there ON there.id = o.there
        WHERE ${start('here')} <> ${start('there')} OR ${end('here')} <> ${end('there')}`,
    )
    .run(now);
  sqlite.exec(`
    UPDATE main.events SET sequence = (SELECT o.sequence FROM outranked o WHERE o.id = events.id)
     WHERE id IN (SELECT id FROM outranked);
    DROP TABLE outranked`);
}
