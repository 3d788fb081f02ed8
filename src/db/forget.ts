import type BetterSqlite3 from 'better-sqlite3';
import { countedStatuses } from '../domain/coming.js';
import { type Identity, NOBODY, type Redactor, redactor } from '../domain/redact.js';
import { answeredMarks, dropAnsweredRows } from './answered-rows.js';
import { replaceInAudiences } from './audiences.js';
import { comingEvents } from './coming-events.js';
import { type Marks, rememberErasure } from './erasures.js';
import { anonymiseGuests, bearsName, entriesOfRemovedGuests, officesOf } from './forget-guests.js';
import { cleanJournal, identityOf, ownIdentity } from './forget-journal.js';
import { endedLives, entriesOf, livesOf, secondCopies } from './person-lives.js';
import type { Store } from './store.js';
import { type Mention, redactMentions, resetSettings } from './sweep.js';

/** What forgetting a person takes away and what it leaves. Counts of rows. */
export interface Forgotten {
  erased: {
    addresses: number;
    memberships: number;
    terms: number;
    roles: number;
    consents: number;
    importOrigins: number;
    /** What was answered whom rows of lists are about. */
    answeredRows: number;
    /** Diet and access needs, by event. */
    needs: number;
    workshopWishes: number;
    workshopPlaces: number;
    /** Registrations for events to come, and places on their waiting lists: they are free for others. */
    registrations: number;
    /** Recordings and slides of appearances as a guest. */
    recordings: number;
    /** Texts of mails to the person. */
    mailTexts: number;
    /** Mails that were not sent yet, and now never are. */
    unsentMails: number;
    /** Texts of others that named the person. */
    mentions: Mention[];
    /** Settings that named the person and are back to their default. */
    settings: string[];
    /** Profiles of imports that were called after the person and are given another name. */
    profiles: number;
    journalEntries: number;
    commands: number;
  };
  /** Kept without name and address. */
  kept: { mails: number; attendances: number; guestAppearances: number; topics: number };
  /** Where the name could not be taken out. */
  left: Mention[];
  /** Other people of the same name: texts that name it may mean them and were left as they are. */
  namesakes: number;
  /** Events still to come whose entry the person holds, or where they are to speak: afterwards nobody can tell them of a change. */
  coming: ReturnType<typeof comingEvents>;
  /** Names and addresses of the person, to look for copies outside the database. */
  identity: Identity;
}

/**
 * Erases a person for good, as one command's change; the command becomes final. Dependent rows go with the person.
 * Numbers stay: mails sent, attendances, appearances as a guest, all without a name. To be followed by
 * {@link compactFile}.
 *
 * Law: Art. 17 GDPR; what is left is anonymous (recital 26).
 * @param newKey makes the key of the hashes the first time
 */
export function forget(
  { sqlite }: Pick<Store, 'sqlite'>,
  personId: number,
  today: string,
  newKey: () => string,
): Forgotten {
  const coming = comingEvents(sqlite, personId, today);
  // What is deleted is overwritten at once, not only when the file is written anew
  sqlite.pragma('secure_delete = ON');
  const lives = livesOf(sqlite, personId);
  const entries = lives.flatMap((life) => entriesOf(sqlite, life));
  const answered = answeredMarks(sqlite, personId);
  const said = ownIdentity(sqlite, personId, answered);
  const identity = together(identityOf(entries, presentIdentity(sqlite, personId)), said);
  const { namesakes, ...own } = ownIdentity(sqlite, personId, identity);
  const ended = endedLives(sqlite, own);
  const count = (table: string) =>
    Number(sqlite.prepare(`SELECT count(*) FROM "${table}" WHERE person_id = ?`).pluck().get(personId));
  const dependents = {
    addresses: count('email_addresses'),
    memberships: count('memberships'),
    terms: count('terms'),
    roles: count('roles'),
    consents: count('consents'),
    importOrigins: count('import_origins'),
    answeredRows: count('answered_rows'),
    needs: count('attendee_needs'),
    workshopWishes: count('workshop_wishes'),
    workshopPlaces: count('workshop_places'),
  };
  const registrations = freePlaces(sqlite, personId, today);
  const kept = {
    attendances: keepAttendances(sqlite, personId),
    topics: Number(sqlite.prepare('SELECT count(*) FROM topics WHERE suggested_by = ?').pluck().get(personId)),
  };
  const municipalities = [...placesOf(sqlite, personId), ...answered.municipalities];
  const marks = { ...together(identity, answered), addresses: own.addresses, municipalities };
  remember(sqlite, marks, namesakes > 0, today, newKey);
  const isNamed = bearsName(own);
  const { guests, recordings } = anonymiseGuests(sqlite, personId, isNamed, today);
  const removedGuests = entriesOfRemovedGuests(sqlite, [...lives, ...ended], isNamed);
  const find = redactor({ ...own, offices: officesOf(sqlite, guests, removedGuests) });
  const copies = secondCopies(entries);
  const mails = anonymiseMails(sqlite, personId, copies);
  replaceInAudiences(sqlite, personId, null);
  sqlite.prepare('DELETE FROM persons WHERE id = ?').run(personId);
  const answers = dropAnsweredRows(sqlite, { ...own, municipalities });
  const mentions = redactMentions(sqlite, find);
  const { settings, profiles } = resetSettings(sqlite, find);
  const journal = cleanJournal(
    sqlite,
    [...lives, ...ended],
    new Set([
      ...guests.map((id) => `guests ${id}`),
      ...recordings.map((id) => `event_links ${id}`),
      ...copies.map((id) => `deliveries ${id}`),
    ]),
    [...removedGuests, ...answers.entries],
    find,
  );
  sqlite.prepare(`UPDATE commands SET final = 'forgotten' WHERE running = 1`).run();
  return {
    erased: {
      ...dependents,
      answeredRows: dependents.answeredRows + answers.rows,
      registrations,
      recordings: recordings.length,
      mailTexts: mails.texts,
      unsentMails: mails.unsent,
      mentions: mentions.done,
      settings,
      profiles,
      journalEntries: journal.entries,
      commands: journal.commands,
    },
    kept: { ...kept, mails: mails.kept, guestAppearances: guests.length },
    left: mentions.left,
    namesakes,
    identity,
    coming,
  };
}

/** Writes the file anew, so that no free page holds what was erased or changed before. */
export function compactFile({ sqlite }: Pick<Store, 'sqlite'>): void {
  sqlite.exec('VACUUM');
}

/** A person's names and addresses as they are now. */
function presentIdentity(sqlite: BetterSqlite3.Database, personId: number): Identity {
  return {
    names: sqlite
      .prepare<[number], { givenName: string; familyName: string }>(
        'SELECT given_name AS givenName, family_name AS familyName FROM persons WHERE id = ?',
      )
      .all(personId),
    addresses: sqlite
      .prepare<[number], string>('SELECT address FROM email_addresses WHERE person_id = ?')
      .pluck()
      .all(personId),
  };
}

/** The person and what is found of them in texts, taking the journal into account; for a dossier. */
export function redactorOf(sqlite: BetterSqlite3.Database, personId: number): Redactor {
  const entries = livesOf(sqlite, personId).flatMap((life) => entriesOf(sqlite, life));
  return redactor(ownIdentity(sqlite, personId, identityOf(entries, presentIdentity(sqlite, personId))));
}

/** The municipalities of a person's terms; `''` alone where there is none. */
function placesOf(sqlite: BetterSqlite3.Database, personId: number): string[] {
  const held = sqlite
    .prepare<[number], string>(
      `SELECT m.name FROM terms t JOIN municipalities m ON m.id = t.municipality_id WHERE t.person_id = ?`,
    )
    .pluck()
    .all(personId);
  return held.length === 0 ? [''] : held;
}

function remember(
  sqlite: BetterSqlite3.Database,
  { names, addresses, municipalities }: Marks,
  hasNamesakes: boolean,
  today: string,
  newKey: () => string,
): void {
  // A name alone, without a municipality, must not keep out others who bear it
  const counted = hasNamesakes ? municipalities.filter((place) => place !== '') : municipalities;
  const known = hasNamesakes && counted.length === 0 ? [] : names;
  rememberErasure(sqlite, { addresses, names: known, municipalities: counted }, today, newKey);
}

function together(one: Identity, other: Identity): Identity {
  return { names: [...one.names, ...other.names], addresses: [...new Set([...one.addresses, ...other.addresses])] };
}

/** A place at an event to come is not kept for somebody of whom nobody knows any more whether they come. */
function freePlaces(sqlite: BetterSqlite3.Database, personId: number, today: string): number {
  const counted = JSON.stringify(countedStatuses);
  const { changes } = sqlite
    .prepare(
      `DELETE FROM attendees WHERE person_id = @personId AND status IN (SELECT value FROM json_each(@counted))
          AND event_id IN (SELECT id FROM events WHERE start_date > @today AND status IN ('planned', 'confirmed'))`,
    )
    .run({ personId, counted, today });
  return changes;
}

/** The row stays for the count; what the person said, and when, and whom they were paired with does not. */
function keepAttendances(sqlite: BetterSqlite3.Database, personId: number): number {
  sqlite
    .prepare(
      `WITH own AS (SELECT id FROM attendees WHERE person_id = ?)
       DELETE FROM pairs WHERE one_id IN own OR other_id IN own`,
    )
    .run(personId);
  const { changes } = sqlite
    .prepare(
      `UPDATE attendees SET person_id = NULL, comment = NULL, replied_at = NULL, reply_sequence = NULL,
              registered_at = NULL, reference = NULL, registration = NULL, pair_group = NULL, interests = NULL,
              languages = NULL, population = NULL WHERE person_id = ?`,
    )
    .run(personId);
  return changes;
}

/** What left the house stays as a number, what did not never will. */
function anonymiseMails(sqlite: BetterSqlite3.Database, personId: number, copies: readonly number[]) {
  const given = { personId, copies: JSON.stringify(copies) };
  const own = '(person_id = @personId OR (person_id IS NULL AND id IN (SELECT value FROM json_each(@copies))))';
  const { changes: unsent } = sqlite
    .prepare(
      `DELETE FROM deliveries WHERE ${own} AND (state = 'planned' OR (state = 'failed' AND failure = 'temporary'))`,
    )
    .run(given);
  const { changes: texts } = sqlite
    .prepare(`DELETE FROM delivery_contents WHERE delivery_id IN (SELECT id FROM deliveries WHERE ${own})`)
    .run(given);
  const { changes: kept } = sqlite
    .prepare(
      `UPDATE deliveries SET person_id = NULL, name = @nobody, error = NULL, response = NULL, tells = NULL,
              address = CASE WHEN address IS NOT NULL THEN 'erased-' || id || '@erased.invalid' END,
              message_id = CASE WHEN message_id IS NOT NULL THEN '<erased-' || id || '@erased.invalid>' END
        WHERE ${own}`,
    )
    .run({ ...given, nobody: NOBODY });
  return { unsent, texts, kept };
}
