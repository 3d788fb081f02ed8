import type BetterSqlite3 from 'better-sqlite3';
import type { PartialDate, PlainDate } from '../domain/partial-date.js';
import { fieldOf } from './guest-fields.js';
import { tookPlace } from './year-figures.js';

/** A guest at an event that took place, as they were then. */
export interface Appearance {
  event: string;
  /** The day of the session they spoke in, else the first day of the event. */
  date: PartialDate;
  title: string;
  topic: string | null;
  /** Title of the session they spoke in, where it was not the event as a whole. */
  session: string | null;
  name: string | null;
  function: string | null;
  organisation: string | null;
  /** The field they come from, as said of this or another appearance. */
  field: string | null;
  /** Whether they are, or were, a member of the network. */
  member: boolean;
  /** How many events they were at before this one; by name, or by organisation where there is no name. */
  earlier: number;
}

/**
 * Whom the network had as guests, on what: who confirmed, once an event, in order of time.
 * @param year null: all years
 */
export function guestAppearances(sqlite: BetterSqlite3.Database, year: number | null, today: PlainDate): Appearance[] {
  return sqlite
    .prepare<[Record<string, string>], Omit<Appearance, 'member'> & { member: number }>(
      `SELECT event, date, title, topic, session, name, function, organisation, field, member, earlier FROM (
         SELECT *, row_number() OVER (PARTITION BY name IS NULL, who ORDER BY date, start_time, event_id) - 1 AS earlier
           FROM (SELECT e.id AS event_id, e.slug AS event, coalesce(min(s.day), e.start_date) AS date, e.start_time, e.title,
                        nullif(trim(e.topic), '') AS topic, max(s.title) AS session, min(g.position) AS position,
                        g.name, coalesce(g.name, g.organisation) AS who, min(g.function) AS function,
                        min(g.organisation) AS organisation, min(${fieldOf('g')}) AS field,
                        max(EXISTS (SELECT 1 FROM memberships AS m WHERE m.person_id = g.person_id
                                     AND m.status IN ('active', 'former'))) AS member
                   FROM events AS e JOIN guests AS g ON g.event_id = e.id LEFT JOIN sessions AS s ON s.id = g.session_id
                  WHERE ${tookPlace} AND g.status = 'confirmed'
                  GROUP BY e.id, g.name, CASE WHEN g.name IS NULL THEN g.organisation END))
        WHERE date >= @first ORDER BY date, start_time, event_id, position`,
    )
    .all({
      year: '',
      first: year === null ? '' : String(year),
      until: year === null ? '9999' : `${year}-12-31`,
      today,
    })
    .map((row) => ({ ...row, member: row.member === 1 }));
}
