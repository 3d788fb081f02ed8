import type { Standing } from '../domain/answer.js';
import type { AttendeeStatus } from '../domain/attendance.js';
import { bringing } from '../domain/mail-kinds.js';
import { answersSubject } from '../domain/mail-subject.js';
import type { PartialDate } from '../domain/partial-date.js';
import { daysLater } from '../domain/plain-days.js';
import { erasedAddress, loadErasures } from './erasures.js';
import type { MailingKind } from './mailings.js';
import { quoted } from './quoted.js';
import { cameBack, reached, returnedElsewhereMark, returnedMark } from './returned.js';
import type { Store } from './store.js';
import { tieLookup } from './ties.js';
import { isOldAnswer, sinceUntrue, stillHolds } from './what-holds.js';

/** An event that an answer may be about. */
export interface AnsweredEvent {
  id: number;
  slug: string;
  title: string;
  start: PartialDate;
  /** SEQUENCE as it is now: nobody can have been sent a higher one. */
  sequence: number;
}

/** Somebody who may have answered. */
export interface Answering {
  id: number;
  name: string;
}

/** A mail of ours that an answer or a report refers to. */
export interface AnsweredMail {
  id: number;
  kind: MailingKind;
  /** Whether it is known already that it came back. */
  isReturned: 0 | 1;
  /** What was noted of a report with the mail. */
  error: string | null;
  eventId: number | null;
  personId: number | null;
  name: string;
  address: string;
  /** The instant (UTC) it left; null: not known. */
  sentAt: string | null;
}

/** A day from which an event moved, and the instant (UTC) it did. */
interface Move {
  from: PartialDate;
  at: string;
}

/** What a guest has said, as somebody noted it. */
export interface NotedGuest {
  status: 'confirmed' | 'declined';
  /** UTC instant. */
  at: string;
}

const isNotUndone = 'NOT EXISTS (SELECT 1 FROM commands undoing WHERE undoing.undoes = c.id)';

/**
 * SQL: an entry of the list says what was answered: older ones wrote it along, too, where only interests or the like were typed.
 */
const saysAnswer = `(j.before ->> '$.status' IS NOT j.after ->> '$.status' OR j.before ->> '$.comment' IS NOT j.after ->> '$.comment'
  OR j.before ->> '$.replied_at' IS NOT j.after ->> '$.replied_at' OR c.args LIKE '%"--status%' OR c.args LIKE '%"--comment%'
  OR NOT EXISTS (SELECT 1 FROM journal along WHERE along.command_id = c.id AND along.before IS NOT along.after))`;

/** SQL: an entry of a guest says whether they come, and not what they are called or the like. */
const saysComing = `(c.words IN ('guest confirm', 'guest decline') OR j.before ->> '$.status' IS NOT j.after ->> '$.status'
  OR j.before ->> '$.asked_for' IS NOT j.after ->> '$.asked_for')`;

/** SQL: the number of a person (second) who is asked to an event (first) as a guest, or has confirmed; NULL: none is. */
export const guestNumberOf = `
  SELECT min(id) FROM guests WHERE event_id = ? AND person_id = ? AND status IN ('requested', 'confirmed')`;

/** Looks up what answers refer to. Made once for a command, as there may be hundreds of mails. */
export function answerLookup({ sqlite }: Store) {
  const erasures = loadErasures(sqlite);
  const answered = 'SELECT id, slug, title, start_date AS start, sequence FROM events';
  const byUid = sqlite.prepare<[string], AnsweredEvent>(`${answered} WHERE uid = ?`);
  const byNumber = sqlite.prepare<[number], AnsweredEvent>(`${answered} WHERE id = ?`);
  const guest = sqlite.prepare<[number, number], number | null>(guestNumberOf).pluck();
  // what is taken back was never said, and a move says nothing
  const noted = sqlite.prepare<[object], NotedGuest>(
    `SELECT g.status, max(c.at) AS at
       FROM guests g CROSS JOIN journal j ON j.table_name = 'guests' AND j.row_id = g.id
       JOIN commands c ON c.id = j.command_id
      WHERE g.event_id = @event AND g.person_id = @person AND g.status IN ('confirmed', 'declined')
        AND j.after ->> '$.status' = g.status AND c.words LIKE 'guest %' AND ${isNotUndone} AND ${saysComing}
      GROUP BY g.status ORDER BY at DESC LIMIT 1`,
  );
  const byHand = sqlite
    .prepare<[object], AttendeeStatus>(
      `SELECT j.after ->> '$.status' FROM commands c CROSS JOIN journal j ON j.command_id = c.id
        WHERE substr(c.at, 1, 19) >= substr(@since, 1, 19) AND c.words IN ('attendee add', 'attendee edit') AND ${isNotUndone}
          AND j.table_name = 'attendees' AND j.after ->> '$.event_id' = @event AND j.after ->> '$.person_id' = @person
          AND ${saysAnswer} AND (j.after ->> '$.status' <> 'invited'
            OR (j.before ->> '$.status' = 'invited' AND c.words = 'attendee edit' AND c.args LIKE '%"--status%'))`,
    )
    .pluck();
  const person = `p.id, trim(p.given_name || ' ' || p.family_name) AS name`;
  const writtenTo = sqlite.prepare<[number, string], Answering>(
    `SELECT DISTINCT ${person} FROM deliveries d JOIN mailings m ON m.id = d.mailing_id JOIN persons p ON p.id = d.person_id
      WHERE m.event_id = ? AND d.address = ? AND d.state IN ('sent', 'unclear', 'sending')`,
  );
  const owners = sqlite.prepare<[string], Answering>(
    `SELECT ${person} FROM email_addresses e JOIN persons p ON p.id = e.person_id WHERE e.address = ?`,
  );
  const addresses = sqlite
    .prepare<[object], string>(
      `SELECT lower(address) FROM email_addresses WHERE person_id = @id
       UNION SELECT lower(address) FROM deliveries WHERE person_id = @id AND address IS NOT NULL`,
    )
    .pluck();
  const aboutMail = `d.id, m.kind, ${cameBack('d')} AS isReturned, d.error, m.event_id AS eventId,
    d.person_id AS personId, d.name, d.address, d.sent_at AS sentAt`;
  const mail = sqlite.prepare<[string], AnsweredMail>(
    `SELECT ${aboutMail} FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE d.message_id = ?`,
  );
  // the sign after “@” in ASCII ends the range
  const signed = sqlite.prepare<[object], AnsweredMail>(
    `SELECT ${aboutMail} FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
      WHERE d.message_id >= '<' || @sign || '@' AND d.message_id < '<' || @sign || 'A'`,
  );
  const lastTo = sqlite.prepare<[object], AnsweredMail>(
    `SELECT ${aboutMail} FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
      WHERE d.address = @address AND d.state = 'sent' AND (@before IS NULL OR substr(d.sent_at, 1, 19) <= substr(@before, 1, 19))
      ORDER BY d.id DESC LIMIT 1`,
  );
  const subjects = sqlite
    .prepare<[], string>(
      `SELECT DISTINCT c.subject FROM delivery_contents c JOIN deliveries d ON d.id = c.delivery_id
        WHERE d.state IN ('sent', 'unclear', 'sending')`,
    )
    .pluck();
  type MailUnder = AnsweredMail & { sender: string };
  const under = sqlite.prepare<[string], MailUnder>(
    `SELECT ${aboutMail}, m.sender FROM delivery_contents c JOIN deliveries d ON d.id = c.delivery_id
       JOIN mailings m ON m.id = d.mailing_id
      WHERE c.subject = ? AND d.state IN ('sent', 'unclear', 'sending') ORDER BY d.id DESC`,
  );
  const first = sqlite.prepare<[], string | null>('SELECT min(sent_at) FROM deliveries').pluck();
  let firstSent: string | null | undefined;
  let knownSubjects: readonly string[] | null = null;
  // many answer under one subject, and no index finds it
  const underSubject = new Map<string, readonly MailUnder[]>();
  // entered as working again, by a person: not by taking back what a report had marked
  const corrected = sqlite
    .prepare<[object], string | null>(
      `SELECT max(c.at) FROM journal j JOIN commands c ON c.id = j.command_id
        WHERE j.table_name = 'email_addresses' AND c.words <> 'undo'
          AND j.before ->> '$.bounced_at' IS NOT NULL AND j.after ->> '$.bounced_at' IS NULL
          AND lower(j.after ->> '$.address') IN (lower(@address), lower(@sentTo))`,
    )
    .pluck();
  const live = sqlite.prepare<[object]>(
    'SELECT 1 FROM email_addresses WHERE bounced_at IS NULL AND address IN (@address, @sentTo)',
  );
  const invited = sqlite.prepare<[object], Answering>(
    `SELECT DISTINCT ${person} FROM persons p WHERE p.id IN (
       SELECT person_id FROM attendees WHERE event_id = @event
       UNION SELECT d.person_id FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = @event AND d.state IN ('sent', 'unclear', 'sending'))`,
  );
  const wanting = sqlite
    .prepare<[object], 0 | 1>(
      `SELECT blocked = 0 AND NOT EXISTS (SELECT 1 FROM consents
          WHERE id = (SELECT max(id) FROM consents WHERE person_id = @id AND purpose = 'newsletter')
            AND (revoked_on IS NOT NULL OR given_on > substr(@date, 1, 10)))
         FROM persons WHERE id = @id`,
    )
    .pluck();
  const standing = sqlite.prepare<[number, number], Standing>(
    `SELECT status, reply_sequence AS sequence, replied_at AS stamp FROM attendees WHERE event_id = ? AND person_id = ?`,
  );
  // what undo takes back was never so
  const takenOff = sqlite
    .prepare<[object], string | null>(
      `SELECT max(c.at) FROM journal j JOIN commands c ON c.id = j.command_id
        WHERE j.table_name = 'attendees' AND j.after IS NULL AND c.words <> 'undo'
          AND j.before ->> '$.event_id' = @event AND j.before ->> '$.person_id' = @person`,
    )
    .pluck();
  const told = sqlite
    .prepare<[object], number | null>(
      `SELECT max(m.sequence) FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = @event AND d.person_id = @person AND ${reached('d')}
          AND m.kind IN (${quoted(bringing)}) AND (@stamp IS NULL OR m.created_at <= @stamp)`,
    )
    .pluck();
  const oldAnswer = sqlite.prepare<[object], 0 | 1>(`SELECT ${isOldAnswer('@event', '@person', '@sequence')}`).pluck();
  const trueSince = sqlite
    .prepare<[object], number | null>(
      `SELECT min(m.sequence) FROM events e JOIN mailings m ON m.event_id = e.id JOIN deliveries d ON d.mailing_id = m.id
        WHERE e.id = @event AND d.person_id = @person AND ${reached('d')} AND m.kind IN (${quoted(bringing)})
          AND ${stillHolds('m', 'e')} AND ${sinceUntrue('d', 'e')}`,
    )
    .pluck();
  const moves = sqlite.prepare<[number], Move>(
    'SELECT substr(from_start, 1, 10) AS "from", moved_at AS at FROM event_moves WHERE event_id = ? ORDER BY sequence, id',
  );
  const withdrawals = sqlite
    .prepare<[number, number], number>(
      `SELECT count(*) FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = ? AND d.person_id = ? AND m.kind = 'cancellation' AND ${reached('d')}`,
    )
    .pluck();
  return {
    event: (uid: string): AnsweredEvent | null => byUid.get(uid) ?? null,
    eventNumbered: (id: number): AnsweredEvent | null => byNumber.get(id) ?? null,
    /** The number of a person who is asked to an event as a guest, or has confirmed; null: none. */
    guestNumber: (eventId: number, personId: number): number | null => guest.get(eventId, personId) ?? null,
    /** What was last noted of a person as a guest of an event, and when; null: nothing that still stands. */
    guestNoted: (eventId: number, personId: number): NotedGuest | null =>
      noted.get({ event: eventId, person: personId }) ?? null,
    /** How the office entered a person on an event's list since an instant, even as they stood there already. */
    notedByHand: (eventId: number, personId: number, since: string): AttendeeStatus[] =>
      byHand.all({ event: eventId, person: personId, since }),
    /** Who was written to about the event at the address, else everybody who has it. */
    persons(eventId: number, address: string): Answering[] {
      const recipients = writtenTo.all(eventId, address);
      return recipients.length > 0 ? recipients : owners.all(address);
    },
    /** The moves of an event, oldest first. */
    moves: (eventId: number): Move[] => moves.all(eventId),
    /** Everybody who was written to about the event, or stands on its list. */
    invited: (eventId: number): Answering[] => invited.all({ event: eventId }),
    owners: (address: string): Answering[] => owners.all(address),
    /** What whoever writes from an address has to do with events. */
    ties: tieLookup({ sqlite }),
    /** The day somebody with an address was erased, where nobody has it now; null: nobody was. */
    erasedOn: (address: string): string | null => erasedAddress(erasures, [address])?.day ?? null,
    /** Whether a person did not say so far that they want no mails, and did not ask for them after an instant. */
    wantsMails: (id: number, date: string | null): boolean => wanting.get({ id, date }) === 1,
    /** Every address of a person, and every one a mail went to, in lower case. */
    addresses: (personId: number): string[] => addresses.all({ id: personId }),
    mail: (messageId: string): AnsweredMail | null => mail.get(messageId) ?? null,
    /** The mail whose Message-ID begins with a sign. */
    mailSigned: (sign: string): AnsweredMail | null => signed.get({ sign }) ?? null,
    /** The last mail sent to an address before an instant; null: before now. */
    lastMailTo: (address: string, before: string | null): AnsweredMail | null =>
      lastTo.get({ address, before }) ?? null,
    /**
     * The last mail before an instant whose subject a mail from an address has, with its sender; that to the address where there
     * is one. A mail program that sends a mail of ours out of a folder gives it another Message-ID. Clocks and time zones are
     * set wrong, so that a day more counts as before.
     */
    mailUnder(subject: string, address: string, before: string | null): MailUnder | null {
      knownSubjects ??= subjects.all();
      const [ours] = knownSubjects.filter((each) => answersSubject(subject, each)).sort((a, b) => b.length - a.length);
      if (ours === undefined) return null;
      const mails = underSubject.get(ours) ?? under.all(ours);
      underSubject.set(ours, mails);
      const upTo = (last: string | null) =>
        mails.filter(({ sentAt }) => last === null || sentAt === null || sentAt.slice(0, 19) <= last.slice(0, 19));
      const earlier = upTo(before);
      const about = before === null ? earlier : upTo(daysLater(before.slice(0, 10), 1) + before.slice(10));
      const isTheirs = (mail: MailUnder) => mail.address.toLowerCase() === address;
      return earlier.find(isTheirs) ?? about.find(isTheirs) ?? earlier[0] ?? about[0] ?? null;
    },
    /** The instant (UTC) the first mail of all left; null: none has. */
    firstSent(): string | null {
      firstSent ??= first.get() ?? null;
      return firstSent;
    },
    /** Whether a report of a dead address would mark somebody's. */
    isLive: (address: string, sentTo: string): boolean => live.get({ address, sentTo }) !== undefined,
    /** The instant (UTC) at which an address that had sent mails back was last entered as working; null: never. */
    correctedAt: (address: string, sentTo: string): string | null => corrected.get({ address, sentTo }) ?? null,
    /** The instant (UTC) at which somebody was last taken off an event's list; null: never, as far as the log knows. */
    takenOffAt: (eventId: number, personId: number): string | null =>
      takenOff.get({ event: eventId, person: personId }) ?? null,
    standing: (eventId: number, personId: number): Standing | null => standing.get(eventId, personId) ?? null,
    /** The SEQUENCE a person had been told by an instant; 0 where nothing is on record. */
    sequenceTold: (eventId: number, personId: number, stamp: string | null): number =>
      told.get({ event: eventId, person: personId, stamp }) ?? 0,
    /** Whether the event had another date at a SEQUENCE than it has now, or a person was told one since. */
    isOldAnswer: (eventId: number, personId: number, sequence: number): boolean =>
      oldAnswer.get({ event: eventId, person: personId, sequence }) === 1,
    /** The first SEQUENCE since which every entry a person got says what holds; null: none does. */
    trueSince: (eventId: number, personId: number): number | null =>
      trueSince.get({ event: eventId, person: personId }) ?? null,
    /** How often a person's entry was taken back. */
    withdrawals: (eventId: number, personId: number): number => withdrawals.get(eventId, personId) ?? 0,
  };
}

export type AnswerLookup = ReturnType<typeof answerLookup>;

/** An answer to be written down. */
export interface NewAnswer {
  eventId: number;
  personId: number;
  status: AttendeeStatus;
  sequence: number;
  /** UTC instant; null where the answer does not say. */
  stamp: string | null;
  comment: string | null;
}

/** Writes answers down; to be used inside a command's change. */
export function answerWriter({ sqlite }: Store) {
  const answer = sqlite.prepare<[NewAnswer]>(
    `INSERT INTO attendees (event_id, person_id, status, reply_sequence, replied_at, comment)
     VALUES (@eventId, @personId, @status, @sequence, @stamp, @comment)
     ON CONFLICT (event_id, person_id) DO UPDATE SET status = excluded.status, reply_sequence = excluded.reply_sequence,
       replied_at = excluded.replied_at, comment = coalesce(excluded.comment, comment)`,
  );
  const bounce = sqlite.prepare<[object]>(
    `UPDATE email_addresses SET bounced_at = @at
      WHERE bounced_at IS NULL AND address IN (@address, @sentTo)`,
  );
  const comeBack = sqlite.prepare<[object]>(`UPDATE deliveries SET error = @error WHERE id = @mail AND state = 'sent'`);
  return {
    answer: (given: NewAnswer): void => void answer.run(given),
    /** Notes with a mail that it came back; `elsewhere`: from an address that it was passed on to. */
    comeBack({ mail, diagnostic, elsewhere }: { mail: number; diagnostic: string; elsewhere: boolean }): void {
      comeBack.run({ mail, error: `${elsewhere ? returnedElsewhereMark : returnedMark} ${diagnostic}`.trim() });
    },
    /** Marks an address as one that takes no mail, whoever shares it. @returns the number of people whose address it is */
    bounce: (report: { address: string; sentTo: string; at: string }): number => bounce.run(report).changes,
  };
}
