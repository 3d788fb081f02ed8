import type BetterSqlite3 from 'better-sqlite3';
import type { AttendeeStatus } from '../domain/attendance.js';
import type { MailingKind } from './mailings.js';
import { reached } from './returned.js';
import { tookBack } from './what-holds.js';

/** A workshop, by the number of its session. */
export interface NamedWorkshop {
  session: number;
  title: string;
}

/** What hangs on somebody's place on an event's list, and is lost with it; mails stay on record. */
export interface Hanging {
  /** What the outside tool last said; null: no file put the person there. */
  registration: AttendeeStatus | null;
  registeredAt: string | null;
  reference: string | null;
  /** Whether diet or access needs are on record. */
  hasNeeds: boolean;
  /** The dearest first. */
  wishes: NamedWorkshop[];
  places: NamedWorkshop[];
  counterpart: { person: number | null; name: string } | null;
  /** What of the event reached the person, or may have, in the order it was sent. */
  mails: { kind: MailingKind; takesBack: boolean; sentAt: string | null }[];
}

/** Reads what hangs on somebody's place on an event's list. */
export function readHanging(sqlite: BetterSqlite3.Database, eventId: number, person: number): Hanging {
  const key = { eventId, person };
  const workshops = (table: 'workshop_wishes' | 'workshop_places', order: string) =>
    sqlite
      .prepare<[object], NamedWorkshop>(
        `SELECT s.id AS session, s.title FROM ${table} w JOIN sessions s ON s.id = w.session_id
          WHERE s.event_id = @eventId AND w.person_id = @person ORDER BY ${order}`,
      )
      .all(key);
  const row = sqlite
    .prepare<[object], Pick<Hanging, 'registration' | 'registeredAt' | 'reference'> & { hasNeeds: 0 | 1 }>(
      `SELECT registration, registered_at AS registeredAt, reference,
              EXISTS (SELECT 1 FROM attendee_needs n WHERE n.event_id = a.event_id AND n.person_id = a.person_id) AS hasNeeds
         FROM attendees a WHERE event_id = @eventId AND person_id = @person`,
    )
    .get(key) ?? { registration: null, registeredAt: null, reference: null, hasNeeds: 0 };
  const counterpart = sqlite
    .prepare<[object], { person: number | null; name: string }>(
      `SELECT o.person_id AS person,
              trim(coalesce(p.academic_title || ' ', '') || coalesce(p.given_name || ' ' || p.family_name, '')) AS name
         FROM attendees a JOIN pairs ON a.id IN (one_id, other_id)
         JOIN attendees o ON o.id = CASE a.id WHEN one_id THEN other_id ELSE one_id END
         LEFT JOIN persons p ON p.id = o.person_id
        WHERE a.event_id = @eventId AND a.person_id = @person`,
    )
    .get(key);
  const mails = sqlite
    .prepare<[object], Omit<Hanging['mails'][number], 'takesBack'> & { takesBack: 0 | 1 }>(
      `SELECT m.kind, ${tookBack('m', 'e')} AS takesBack, d.sent_at AS sentAt FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
         JOIN events e ON e.id = m.event_id
        WHERE m.event_id = @eventId AND d.person_id = @person AND ${reached('d')} ORDER BY d.id`,
    )
    .all(key)
    .map((mail) => ({ ...mail, takesBack: mail.takesBack === 1 }));
  return {
    ...{ ...row, hasNeeds: row.hasNeeds === 1 },
    wishes: workshops('workshop_wishes', 'w.rank, w.id'),
    places: workshops('workshop_places', 's.position, s.id'),
    ...{ counterpart: counterpart ?? null, mails },
  };
}

/** Takes somebody off an event's list with all that hangs on it; their pair goes with the row. */
export function removeFromList(sqlite: BetterSqlite3.Database, eventId: number, person: number): void {
  const key = { eventId, person };
  const ofEvent = 'session_id IN (SELECT id FROM sessions WHERE event_id = @eventId) AND person_id = @person';
  for (const condition of [
    `workshop_places WHERE ${ofEvent}`,
    `workshop_wishes WHERE ${ofEvent}`,
    'attendee_needs WHERE event_id = @eventId AND person_id = @person',
    'attendees WHERE event_id = @eventId AND person_id = @person',
  ]) {
    sqlite.prepare(`DELETE FROM ${condition}`).run(key);
  }
}

/** How the list calls those who stay on it when their invitation is taken back: their answer, or that they came, is a fact. */
export const staying: readonly AttendeeStatus[] = ['declined', 'attended', 'absent'];

/** Takes people off an event's list whose invitation is taken back. */
export function takeOffList(sqlite: BetterSqlite3.Database, eventId: number, persons: readonly number[]): void {
  const standing = sqlite
    .prepare<[number, number], AttendeeStatus>('SELECT status FROM attendees WHERE event_id = ? AND person_id = ?')
    .pluck();
  for (const person of persons) {
    const status = standing.get(eventId, person);
    if (status !== undefined && !staying.includes(status)) removeFromList(sqlite, eventId, person);
  }
}
