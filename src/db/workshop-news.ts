import { choosingStatuses } from '../domain/coming.js';
import { reached } from './returned.js';
import type { Store } from './store.js';

/** SQL: the statuses of those who get places. */
export const choosing = choosingStatuses.map((status) => `'${status}'`).join(', ');

/**
 * SQL: a person's places in the workshops of an event, with all that somebody who was told of them goes by; empty where
 * there are none. Two of these texts are equal where there is no news.
 * @param event SQL of the event's id, `person` of the person's
 */
function placesNow(event: string, person: string): string {
  return `(SELECT coalesce(group_concat(json_array(s.id, s.title, s.day, s.start_time, s.end_time, s.time_note, s.room)
                                        , char(10) ORDER BY s.position, s.id), '')
    FROM workshop_places p JOIN sessions s ON s.id = p.session_id
    JOIN attendees a ON a.event_id = s.event_id AND a.person_id = p.person_id
   WHERE s.event_id = ${event} AND s.kind = 'workshop' AND p.person_id = ${person} AND a.status IN (${choosing}))`;
}

/** SQL: a mail said something of the person's own (workshops), and that is no longer so. */
export const saysOldPlaces = `(deliveries.tells IS NOT NULL AND deliveries.tells IS NOT
  (SELECT ${placesNow('m.event_id', 'deliveries.person_id')} FROM mailings m WHERE m.id = deliveries.mailing_id))`;

/**
 * What those who chose workshops of an event are to be told, by person: everybody who is coming and has a wish, a place,
 * or was told of one before.
 */
export function workshopNews({ sqlite }: Pick<Store, 'sqlite'>, eventId: number): Map<number, string> {
  const rows = sqlite
    .prepare<[object], { person: number; tells: string }>(
      `SELECT attendees.person_id AS person, ${placesNow('attendees.event_id', 'attendees.person_id')} AS tells
         FROM attendees
        WHERE event_id = @eventId AND status IN (${choosing}) AND (
          EXISTS (SELECT 1 FROM workshop_wishes w JOIN sessions s ON s.id = w.session_id
                   WHERE w.person_id = attendees.person_id AND s.event_id = @eventId)
          OR EXISTS (SELECT 1 FROM workshop_places p JOIN sessions s ON s.id = p.session_id
                   WHERE p.person_id = attendees.person_id AND s.event_id = @eventId)
          OR EXISTS (SELECT 1 FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
                   WHERE d.person_id = attendees.person_id AND m.event_id = @eventId AND d.tells IS NOT NULL))`,
    )
    .all({ eventId });
  return new Map(rows.map(({ person, tells }) => [person, tells]));
}

/**
 * Tells whether a person was told of places of an event, or may have been, before a mail that says `tells`: where the last one
 * said just that, before that one.
 */
export function toldReader(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number,
): (person: number, tells: string) => boolean {
  const read = sqlite
    .prepare<[number, number], string>(
      `SELECT d.tells FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE m.event_id = ? AND d.person_id = ? AND d.tells IS NOT NULL AND ${reached('d')} ORDER BY d.id DESC LIMIT 2`,
    )
    .pluck();
  return (person, tells) => {
    const [last, earlier] = read.all(eventId, person);
    return (last === tells ? earlier : last) !== undefined;
  };
}

/** One place of a person, as a mail prints it. */
export interface ToldPlace {
  title: string;
  day: string;
  startTime: string | null;
  endTime: string | null;
  timeNote: string | null;
  room: string | null;
}

/** Reads a text of {@link workshopNews} back. */
export function toldPlaces(tells: string): ToldPlace[] {
  return tells
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, title, day, startTime, endTime, timeNote, room] = JSON.parse(line) as [
        number,
        string,
        string,
        ...Text[],
      ];
      return {
        ...{ title, day, startTime: startTime ?? null, endTime: endTime ?? null },
        ...{ timeNote: timeNote ?? null, room: room ?? null },
      };
    });
}

type Text = string | null;
