import type BetterSqlite3 from 'better-sqlite3';
import type { DeliveryState, MailingKind } from '../../db/mailings.js';
import { quoted } from '../../db/quoted.js';
import { isReturned, reached } from '../../db/returned.js';
import { isToTakeBack } from '../../db/taken-back.js';
import {
  isExpired,
  isOldDate,
  listedSequence,
  saysNow,
  stillHolds,
  takesBack,
  writtenSequence,
} from '../../db/what-holds.js';
import { countedStatuses } from '../../domain/coming.js';
import type { EventStatus } from '../../domain/event.js';
import { announcing, bringing, lastWords, missedElsewhere } from '../../domain/mail-kinds.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, type DueKind, type DuePerson, due } from './due.js';

/** From coming dates to their mails: CROSS JOIN keeps SQLite from beginning with all mails ever written. */
const theirMails = 'e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id';

interface Mail {
  event: number;
  slug: string;
  title: string;
  start: string;
  mailing: MailingKind;
  state: DeliveryState;
  failure: 'temporary' | 'permanent' | null;
  personId: number | null;
  name: string;
  isObsolete: 0 | 1;
  /** Of a refused one: what another address of the person means for it; null: there is none. */
  mended: 'again' | 'elsewhere' | null;
}

/** Mails about the coming dates that are neither sent nor meant to be left: unclear, waiting, refused. And who has to hear of a change. */
export function dueMails(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  return [...unsettled(sqlite, at), ...oldEntries(sqlite, at), ...untoldListed(sqlite, at)];
}

/** SQL: the person has another address than the one that refused the mail. */
const hasOtherAddress = `EXISTS (SELECT 1 FROM email_addresses own WHERE own.person_id = d.person_id
  AND own.is_primary = 1 AND own.bounced_at IS NULL AND own.address <> d.address)`;

/** SQL: a mail can go to the person. */
const isReachable = `EXISTS (SELECT 1 FROM persons p JOIN email_addresses own ON own.person_id = p.id
  WHERE p.id = d.person_id AND p.blocked = 0 AND own.is_primary = 1 AND own.bounced_at IS NULL)`;

/** SQL: a later mail of the kind was written to the person. */
const isWrittenAnew = `EXISTS (SELECT 1 FROM deliveries o JOIN mailings l ON l.id = o.mailing_id
  WHERE o.person_id = d.person_id AND o.id > d.id AND o.state <> 'skipped' AND l.event_id = e.id AND l.kind = m.kind)`;

/**
 * SQL: nothing is to be sent again in the place of the mail: whom an invitation to a whole audience missed is named by itself
 * (`invitations.ts`), who has answered, or has no invitation, is not reminded, and a later mail of the kind speaks for itself.
 */
const isToldElsewhere = `((m.kind = 'invitation' AND m.audience = coalesce((SELECT audience FROM series WHERE id = e.series_id), 'members')
    AND EXISTS (SELECT 1 FROM mailings l CROSS JOIN deliveries o ON o.mailing_id = l.id
      WHERE l.event_id = e.id AND l.kind = 'invitation' AND l.audience = m.audience AND o.state IN ('sent', 'unclear')))
  OR (m.kind = 'reminder' AND NOT (
    EXISTS (SELECT 1 FROM attendees a WHERE a.event_id = e.id AND a.person_id = d.person_id AND a.status = 'invited')
    AND EXISTS (SELECT 1 FROM mailings l CROSS JOIN deliveries o ON o.mailing_id = l.id
      WHERE l.event_id = e.id AND l.kind IN (${quoted(announcing)}) AND o.person_id = d.person_id AND ${reached('o')})))
  OR ${isWrittenAnew})`;

/**
 * SQL: a later mail to the person makes this one needless: of one that waits, only a mail that says the same, or, where it is about
 * their entry, one that gives or takes that.
 */
const isOvertaken = `EXISTS (SELECT 1 FROM deliveries o JOIN mailings l ON l.id = o.mailing_id
  WHERE o.person_id = d.person_id AND o.state = 'sent' AND o.id > d.id AND l.event_id = m.event_id
    AND (NOT (d.state = 'planned' OR coalesce(d.failure = 'temporary', 0))
      OR (l.kind = m.kind AND (m.kind <> 'information' OR l.message IS m.message))
      OR (m.kind IN (${quoted(missedElsewhere)}) AND l.kind IN (${quoted(lastWords)}))))`;

/**
 * A mail counts as settled once a later one about the same event reached the person ({@link isOvertaken}). One that waits and announces what no
 * longer holds is never sent; where nothing else tells of whom it was for, it is due all the same, to be written anew.
 */
function unsettled(sqlite: BetterSqlite3.Database, { today, instant }: Standpoint): Due[] {
  const mails = sqlite
    .prepare<[object], Mail>(
      `SELECT e.id AS event, e.slug, e.title, e.start_date AS start, m.kind AS mailing, d.state, d.failure,
              d.person_id AS personId, d.name,
              ${isExpired('m', 'e', '@instant')} OR (m.kind IN (${quoted(missedElsewhere)}) AND NOT ${saysNow('m', 'e')})
                OR (e.status = 'cancelled' AND m.kind <> 'cancellation') OR (${takesBack('m', 'e')} AND NOT ${isToTakeBack('d', 'm', 'e')}) AS isObsolete,
              CASE WHEN d.failure = 'permanent' AND ${hasOtherAddress} THEN iif(${isToldElsewhere}, 'elsewhere', 'again') END
                AS mended
         FROM events ${theirMails}
        WHERE e.start_date >= @today AND (d.state IN ('planned', 'sending', 'failed', 'unclear')
            OR (d.state = 'skipped' AND ${isToTakeBack('d', 'm', 'e')} AND ${isReachable} AND NOT ${isWrittenAnew}))
          AND NOT ${isOvertaken}
        ORDER BY e.start_date, e.id, m.id, d.id`,
    )
    .all({ today, instant });
  const groups = new Map<string, { kind: DueKind; mails: Mail[] }>();
  for (const mail of mails) {
    const kind = kindOf(mail);
    if (kind === null) continue;
    const key = `${kind} ${mail.event} ${kind === 'open_mails' ? mail.mailing : ''}`;
    const group = groups.get(key) ?? { kind, mails: [] };
    group.mails.push(mail);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.mails;
    if (first === undefined) return [];
    return due(group.kind, 'now', {
      date: first.start,
      count: group.mails.length,
      event: { id: first.event, slug: first.slug, title: first.title, start: first.start },
      persons: personsOf(group.mails),
      mailing: first.mailing,
    });
  });
}

function kindOf({ state, failure, isObsolete, mended }: Mail): DueKind | null {
  if (state === 'unclear') return 'unclear_mails';
  if (mended === 'elsewhere') return null;
  if (state === 'failed' && failure === 'permanent' && mended === null) return 'failed_mails';
  // one that was being sent when njb was cut off becomes unclear with the next run, whatever it announces
  if (state === 'sending') return 'open_mails';
  return isObsolete === 1 ? null : 'open_mails';
}

/** People whose name is gone from the book (erased, merged) are counted, not listed. */
function personsOf(rows: readonly { personId: number | null; name: string }[]): DuePerson[] {
  const persons = new Map<number, DuePerson>();
  for (const { personId, name } of rows) if (personId !== null) persons.set(personId, { id: personId, name });
  return [...persons.values()];
}

interface Holder {
  event: number;
  slug: string;
  title: string;
  start: string;
  status: EventStatus;
  personId: number;
  name: string;
  /** Whether the mail that told them came back; whether they answered since; and whether another one can go to them. */
  cameBack?: 0 | 1;
  hasAnswered?: 0 | 1;
  isReachable?: 0 | 1;
}

/** SQL: the mail went, or will go; one that came back, expired, or says what no longer holds and waits, tells nobody. */
const isToGo = `(d.skip_reason IS NOT 'expired' AND NOT ${isReturned('d')}
  AND NOT ((d.state = 'planned' OR (d.state = 'failed' AND d.failure = 'temporary')) AND NOT ${saysNow('m', 'e')}))`;

/**
 * People whose calendar entry no longer holds: the event changed (RFC 5546, 3.2.2) or was cancelled (3.2.5), and no mail
 * about that was written for them since, sent or to go; those to whom it was written, and came back, apart. Of these none who
 * has answered what holds now: they have it otherwise.
 */
function oldEntries(sqlite: BetterSqlite3.Database, { today }: Standpoint): Due[] {
  const holders = sqlite
    .prepare<[object], Holder>(
      `WITH e AS MATERIALIZED (
         SELECT * FROM events WHERE start_date >= @today AND (sequence > 0 OR status = 'cancelled'))
       SELECT e.id AS event, e.slug, e.title, e.start_date AS start, e.status, d.person_id AS personId, d.name,
              max(${isReturned('d')} AND iif(e.status = 'cancelled', m.kind = 'cancellation', ${stillHolds('m', 'e')})) AS cameBack,
              EXISTS (SELECT 1 FROM attendees a WHERE a.event_id = e.id AND a.person_id = d.person_id
                AND e.status <> 'cancelled' AND a.status <> 'invited' AND a.reply_sequence >= e.sequence) AS hasAnswered,
              ${isReachable} AS isReachable
         FROM ${theirMails}
        WHERE d.person_id IS NOT NULL AND m.kind IN (${quoted(lastWords)})
        GROUP BY e.id, d.person_id
       HAVING max(CASE WHEN m.kind <> 'cancellation' AND ${reached('d')} THEN d.id END)
              > max(CASE WHEN m.kind = 'cancellation' AND ${isToGo} THEN d.id ELSE 0 END)
          -- the last that reached them with what no longer holds came after the last that told, or was to tell, what does
          AND (e.status = 'cancelled'
            OR max(CASE WHEN m.kind <> 'cancellation' AND ${reached('d')} AND NOT ${stillHolds('m', 'e')} THEN d.id END)
              > max(CASE WHEN m.kind <> 'cancellation' AND ${isToGo} AND ${stillHolds('m', 'e')}
                THEN d.id ELSE 0 END))
          AND max(${isToTakeBack('d', 'm', 'e')}) = 0
        ORDER BY e.start_date, e.id, d.name`,
    )
    .all({ today });
  return [
    ...byEvent(
      holders.filter(({ cameBack }) => cameBack !== 1),
      'old_entry_held',
    ),
    ...byEvent(
      holders.filter(({ cameBack, hasAnswered }) => cameBack === 1 && hasAnswered === 0),
      'news_returned',
    ),
  ];
}

/** SQL: how an event's list calls those who mean to come, or would like to. */
const counted = countedStatuses.map((status) => `'${status}'`).join(', ');

/**
 * People on the list of a date that moved or was cancelled who hold no entry of ours, as they registered elsewhere, and to
 * whom nothing was written about it; of a cancelled one also guests who were asked or have confirmed. Whom no mail reaches
 * is not among them: no command would settle that.
 */
function untoldListed(sqlite: BetterSqlite3.Database, { today }: Standpoint): Due[] {
  const listed = sqlite
    .prepare<[object], Holder>(
      `WITH e AS MATERIALIZED (
         SELECT * FROM events WHERE start_date >= @today
            AND (status = 'cancelled' OR EXISTS (SELECT 1 FROM event_moves WHERE event_id = events.id))),
       meant AS MATERIALIZED (
         SELECT e.*, a.person_id, ${listedSequence('a', 'e')} AS known, 0 AS isGuest
           FROM e CROSS JOIN attendees a ON a.event_id = e.id WHERE a.status IN (${counted})
         UNION ALL
         SELECT e.*, g.person_id, e.sequence, 1 FROM e CROSS JOIN guests g ON g.event_id = e.id
          WHERE e.status = 'cancelled' AND g.status IN ('requested', 'confirmed'))
       SELECT e.id AS event, e.slug, e.title, e.start_date AS start, e.status, p.id AS personId,
              trim(p.given_name || ' ' || p.family_name) AS name
         FROM meant e CROSS JOIN persons p ON p.id = e.person_id
        WHERE p.blocked = 0
          AND EXISTS (SELECT 1 FROM email_addresses m
            WHERE m.person_id = p.id AND m.is_primary = 1 AND m.bounced_at IS NULL)
          AND (e.status = 'cancelled'
            OR ${isOldDate('e.id', `max(e.known, coalesce(${writtenSequence('p.id', 'e')}, -1))`)})
          AND NOT EXISTS (SELECT 1 FROM deliveries d CROSS JOIN mailings m ON m.id = d.mailing_id
            WHERE d.person_id = p.id AND m.event_id = e.id AND (
              (m.kind IN (${quoted(bringing)}) AND ${reached('d')})
              OR (e.status = 'cancelled' AND ${isToGo} AND m.kind = 'cancellation'
                AND (e.isGuest = 0 OR m.sequence >= e.sequence))))
        GROUP BY e.id, p.id
        ORDER BY e.start_date, e.id, p.family_name, p.given_name, p.id`,
    )
    .all({ today });
  return byEvent(listed, 'list_untold');
}

function byEvent(holders: readonly Holder[], kind: DueKind): Due[] {
  const groups = new Map<number, Holder[]>();
  for (const holder of holders) groups.set(holder.event, [...(groups.get(holder.event) ?? []), holder]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const event: DueEvent = { id: first.event, slug: first.slug, title: first.title, start: first.start };
    return due(kind, 'now', {
      date: first.start,
      count: group.length,
      event,
      persons: personsOf(group),
      canBeWritten: group.some((each) => each.isReachable === 1),
      mailing: first.status === 'cancelled' ? 'cancellation' : 'update',
    });
  });
}
