import type BetterSqlite3 from 'better-sqlite3';
import { isGuestSince, isOnListSince } from '../../db/answered-since.js';
import { askedForOf } from '../../db/asked-for.js';
import { hasLeftSinceInvited } from '../../db/left-since.js';
import { quoted } from '../../db/quoted.js';
import { reached } from '../../db/returned.js';
import { canReachGuest, isUninformed } from '../../db/uninformed.js';
import { isOldAnswer, saysNow, sinceUntrue, stillHolds } from '../../db/what-holds.js';
import type { EventKind, EventStatus, GuestStatus } from '../../domain/event.js';
import { announcing } from '../../domain/mail-kinds.js';
import { firstDay, lastDay } from '../../domain/partial-date.js';
import { daysLater, daysUntil } from '../../domain/plain-days.js';
import type { Standpoint, Status } from './collect.js';
import { type Due, type DueKind, due, type Urgency } from './due.js';

interface Row {
  id: number;
  slug: string;
  title: string;
  kind: EventKind;
  status: EventStatus;
  start: string;
  endDate: string;
  startTime: string | null;
  topic: string | null;
  seriesId: number | null;
  isSomewhere: 0 | 1;
}

/** Dates known by day from today on; and those of this month or year whose day is open. */
const fromToday = `(start_date >= @today OR start_date = substr(@today, 1, 7) OR start_date = substr(@today, 1, 4))`;

const select = `
  SELECT id, slug, title, kind, status, start_date AS start, end_date AS endDate, start_time AS startTime, topic,
         series_id AS seriesId, online_url IS NOT NULL OR place IS NOT NULL AS isSomewhere
    FROM events WHERE ${fromToday} AND status IN ('planned', 'confirmed')`;

/** The next date of the network that has not begun. */
export function nextEvent(sqlite: BetterSqlite3.Database, at: Standpoint): Status['next'] {
  const rows = sqlite.prepare<[object], Row>(
    `${select} AND start_date >= @today AND length(start_date) = 10 ORDER BY start_date, start_time, id`,
  );
  for (const row of rows.iterate({ today: at.today })) {
    if (isAhead(row, at)) return { id: row.id, slug: row.slug, title: row.title, start: row.start, topic: row.topic };
  }
  return null;
}

/** What the coming dates lack: confirmation, guests, a topic, a link or place, invitations, reminders. */
export function dueOfDates(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  const { settings, today } = at;
  const { confirmDaysBefore, inviteDaysBefore, topicDaysBefore, remindDaysBefore } = settings;
  const horizon = Math.max(confirmDaysBefore, inviteDaysBefore, topicDaysBefore, remindDaysBefore);
  const rows = sqlite
    .prepare<[object], Row>(
      `${select} AND (start_date <= @until OR EXISTS (SELECT 1 FROM mailings WHERE event_id = events.id))
        ORDER BY start_date, start_time, id`,
    )
    .all({ today, until: daysLater(today, horizon) });
  const guestsOf = guestReader(sqlite);
  const uninformedOf = uninformedReader(sqlite);
  const hasIdeas = sqlite.prepare("SELECT 1 FROM topics WHERE status = 'idea' LIMIT 1").get() !== undefined;
  const invitationsTo = invitationReader(sqlite);
  const silentOf = silentReader(sqlite);
  return rows
    .filter((row) => isAhead(row, at))
    .flatMap((row): Due[] => {
      const left = daysUntil(today, firstDay(row.start));
      const isFull = row.start.length === 10;
      const urgency: Urgency = isFull && left <= pressing ? 'now' : 'soon';
      const facts = { date: row.start, event: { id: row.id, slug: row.slug, title: row.title, start: row.start } };
      const found: Due[] = [];
      if (left <= confirmDaysBefore) {
        if (!isFull && row.kind !== 'external') found.push(due('date_open', 'soon', facts));
        if (isFull && row.status === 'planned') found.push(due('date_unconfirmed', urgency, facts));
        for (const [kind, status] of open) {
          const own = guestsOf(row.id, status);
          const [guests, canBeWritten] = [own.map(({ name }) => name), own.some(({ isReached }) => isReached === 1)];
          if (own.length > 0) found.push(due(kind, urgency, { ...facts, count: own.length, guests, canBeWritten }));
        }
      }
      // a date of its own, such as a retreat, is what its title says
      if (row.topic === null && row.seriesId !== null && row.kind !== 'external' && left <= topicDaysBefore) {
        found.push(due('topic_open', urgency, { ...facts, hasIdeas }));
      }
      if (isFull && row.kind !== 'external') {
        const invitations = invitationsTo(row.id);
        if (row.isSomewhere === 0 && (invitations !== 'none' || left <= inviteDaysBefore)) {
          found.push(due('place_open', urgency, facts));
        }
        const guests = left <= confirmDaysBefore ? uninformedOf(row.id) : [];
        if (guests.length > 0)
          found.push(due('guests_uninformed', urgency, { ...facts, count: guests.length, guests }));
        // who had begun is not to wait for the usual day
        if (invitations === 'stale' || (invitations === 'none' && left <= inviteDaysBefore)) {
          found.push(due('invitation_due', 'now', facts));
        }
      }
      if (isFull && left <= remindDaysBefore) {
        const persons = silentOf(row.id, today);
        if (persons.length > 0) found.push(due('reminder_due', 'now', { ...facts, count: persons.length, persons }));
      }
      return found;
    });
}

/** Guests of coming dates who were asked for another day and not told since, from the moment the date moved. */
export function dueOfMoved(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  const rows = sqlite
    .prepare<[object], Row & { guest: string; toAsk: number | null }>(
      `SELECT events.id, slug, title, start_date AS start, end_date AS endDate, start_time AS startTime, ${nameOf} AS guest,
              iif(${canReachGuest('guests')}, min(guests.id) OVER (PARTITION BY guests.event_id, guests.person_id), NULL) AS toAsk
         FROM events CROSS JOIN guests ON guests.event_id = events.id
        WHERE ${fromToday} AND ${askedForOf('guests')} IS NOT NULL ORDER BY events.id, guests.session_id IS NOT NULL, guests.position, guests.id`,
    )
    .all({ today: at.today })
    .filter((row) => isAhead(row, at));
  return byEvent(rows, at, 'guests_old_date');
}

/**
 * Guests of coming dates who declined the invitation, by their calendar perhaps, while they are announced as coming to speak, and
 * of whom nothing was heard since.
 */
export function dueOfDeclining(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  const rows = sqlite
    .prepare<[object], Row & { guest: string }>(
      `WITH e AS MATERIALIZED (${select})
       SELECT e.id, e.slug, e.title, e.start, e.endDate, e.startTime, ${nameOf} AS guest
         FROM e CROSS JOIN guests ON guests.event_id = e.id CROSS JOIN attendees a ON a.event_id = e.id AND a.person_id = guests.person_id
        WHERE guests.status IN ('requested', 'confirmed')
          AND a.status = 'declined' AND NOT ${isOldAnswer('a.event_id', 'a.person_id', 'a.reply_sequence')}
          AND NOT ${isGuestSince('guests', 'a.replied_at')}
        ORDER BY e.start, e.id, guests.position, guests.id`,
    )
    .all({ today: at.today })
    .filter((row) => isAhead(row, at));
  return byEvent(rows, at, 'guests_declined');
}

function byEvent(
  rows: readonly (Row & { guest: string; toAsk?: number | null })[],
  at: Standpoint,
  kind: DueKind,
): Due[] {
  return [...new Set(rows.map(({ id }) => id))].flatMap((event) => {
    const own = rows.filter(({ id }) => id === event);
    const [first] = own;
    if (first === undefined) return [];
    const { id, slug, title, start } = first;
    const guests = own.map(({ guest }) => guest);
    const toAsk = [...new Set(own.flatMap((each) => each.toAsk ?? []))];
    const urgency = daysUntil(at.today, firstDay(start)) <= pressing ? 'now' : 'soon';
    const facts = { date: start, count: guests.length, event: { id, slug, title, start }, guests, toAsk };
    return [due(kind, urgency, facts)];
  });
}

/** A week before a date what it lacks is pressing. */
const pressing = 7;

const open = [
  ['guests_requested', 'requested'],
  ['guests_idea', 'idea'],
] as const;

function isAhead({ start, endDate, startTime }: Row, { today, time }: Standpoint): boolean {
  if (start.length < 10) return lastDay(endDate) >= today;
  return start > today || (start === today && (startTime === null || startTime > time));
}

/** SQL: what a guest goes by; whoever is not named yet, by the organisation. */
const nameOf = `CASE WHEN organisation IS NOT NULL AND replace(replace(lower(name), '.', ''), ' ', '') = 'nn'
  THEN organisation ELSE coalesce(name, organisation) END`;

/** SQL: a mail that asks a guest to come would go to them: njb knows an address, and none has asked them yet. */
const isReached = `(${canReachGuest('guests')} AND NOT EXISTS (SELECT 1 FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
       WHERE d.person_id = guests.person_id AND m.event_id = guests.event_id
         AND m.kind IN ('guest_request', 'guest_confirmation') AND ${reached('d')}))`;

interface OpenGuest {
  name: string;
  isReached: 0 | 1;
}

function guestReader(sqlite: BetterSqlite3.Database): (eventId: number, status: GuestStatus) => OpenGuest[] {
  const read = sqlite.prepare<[number, GuestStatus], OpenGuest>(
    `SELECT ${nameOf} AS name, ${isReached} AS isReached FROM guests
      WHERE event_id = ? AND status = ? AND ${askedForOf('guests')} IS NULL ORDER BY position, id`,
  );
  return (eventId, status) => read.all(eventId, status);
}

/** Who has confirmed, and knows neither link nor times by us; somebody who speaks in several sessions once. */
function uninformedReader(sqlite: BetterSqlite3.Database): (eventId: number) => string[] {
  const read = sqlite.prepare<[number], string>(
    `SELECT ${nameOf} AS name FROM guests WHERE event_id = ? AND ${isUninformed('guests')}
      GROUP BY person_id ORDER BY min(position), min(id)`,
  );
  return (eventId) => read.pluck().all(eventId);
}

/**
 * Whether anybody was told of a date by a mail, or one waits that will; `stale`: all that were written waited until they said what
 * holds no longer, and will never be sent, as is written down or will be.
 */
function invitationReader(sqlite: BetterSqlite3.Database): (eventId: number) => 'some' | 'stale' | 'none' {
  const read = sqlite
    .prepare<[number], 0 | 1 | null>(
      `SELECT max(d.state <> 'skipped' AND (NOT (d.state = 'planned' OR coalesce(d.failure = 'temporary', 0)) OR ${saysNow('m', 'e')}))
         FROM events e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
        WHERE e.id = ? AND m.kind IN (${quoted(announcing)})
          AND (d.state <> 'skipped' OR (d.skip_reason = 'expired' AND NOT ${isOnListSince('m', 'd.person_id')}))`,
    )
    .pluck();
  return (eventId) => {
    const isSome = read.get(eventId) ?? null;
    if (isSome === null) return 'none';
    return isSome === 1 ? 'some' : 'stale';
  };
}

/**
 * Who was told of the present date before today, has not answered and was not reminded of it yet: after a move a reminder may
 * come again.
 */
function silentReader(sqlite: BetterSqlite3.Database) {
  const read = sqlite.prepare<[object], { id: number; name: string }>(
    `SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name
       FROM attendees a JOIN persons p ON p.id = a.person_id JOIN events e ON e.id = a.event_id
      WHERE a.event_id = @eventId AND a.status = 'invited' AND p.blocked = 0 AND NOT ${hasLeftSinceInvited('e', 'p.id')}
        AND NOT EXISTS (SELECT 1 FROM guests g
          WHERE g.event_id = a.event_id AND g.person_id = a.person_id AND g.status = 'confirmed')
        AND NOT EXISTS (
          SELECT 1 FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
           WHERE d.person_id = a.person_id AND m.event_id = a.event_id AND d.state <> 'skipped'
             AND (m.kind = 'reminder' AND ${stillHolds('m', 'e')} AND ${sinceUntrue('d', 'e')}
                  OR m.kind IN (${quoted(announcing)}) AND d.sent_at >= @today))
      ORDER BY p.family_name, p.given_name, p.id`,
  );
  return (eventId: number, today: string) => read.all({ eventId, today });
}
