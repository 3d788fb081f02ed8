import type BetterSqlite3 from 'better-sqlite3';
import type { State } from '../domain/member.js';
import type { PartialDate } from '../domain/partial-date.js';
import { lastingMembership, latestTerm, type Period, tookPlace } from './year-figures.js';

/** Somebody who came, or a member, and how often. */
export interface Visitor {
  id: number;
  givenName: string;
  familyName: string;
  academicTitle: string | null;
  /** Gets no mail, and is named in no list. */
  blocked: boolean;
  /** Whether a member at the end of the period. */
  member: boolean;
  municipality: string | null;
  state: State | null;
  /** At how many meetings they are listed as having attended. */
  came: number;
  /** The day of the last of these. */
  last: PartialDate | null;
}

/** How many meetings there were, of how many it is known who came, and how often somebody came. */
export interface Visits {
  meetings: number;
  listed: number;
  /** Each person counted once a meeting; who was erased since is among them. */
  visits: number;
  /** Visits of people erased since. */
  anonymous: number;
}

/** Meetings: events of ours or with others that took place, of one series where asked for. */
const meetings = `SELECT e.id, e.start_date FROM events AS e LEFT JOIN series AS s ON s.id = e.series_id
   WHERE ${tookPlace} AND e.kind <> 'external' AND (@series IS NULL OR s.slug = @series)`;

/** Counts meetings and visits. */
export function countVisits(sqlite: BetterSqlite3.Database, period: Period, series: string | null): Visits {
  const counted = sqlite
    .prepare<[Record<string, string | null>], Visits>(
      `SELECT count(DISTINCT e.id) AS meetings, count(DISTINCT a.event_id) AS listed, count(a.id) AS visits,
              count(a.id) - count(a.person_id) AS anonymous
         FROM (${meetings}) AS e LEFT JOIN attendees AS a ON a.event_id = e.id AND a.status = 'attended'`,
    )
    .get(parameters(period, series));
  return counted ?? { meetings: 0, listed: 0, visits: 0, anonymous: 0 };
}

/** Everybody who came, and all members, by name. Attendance is added up by the database, a row a person. */
export function visitors(sqlite: BetterSqlite3.Database, period: Period, series: string | null): Visitor[] {
  return sqlite
    .prepare<
      [Record<string, string | null>],
      Omit<Visitor, 'blocked' | 'member'> & { blocked: number; member: number }
    >(
      `WITH came AS (
         SELECT a.person_id, count(*) AS times, max(e.start_date) AS last
           FROM (${meetings}) AS e JOIN attendees AS a ON a.event_id = e.id AND a.status = 'attended'
          WHERE a.person_id IS NOT NULL GROUP BY a.person_id),
       members AS (SELECT DISTINCT m.person_id FROM memberships AS m WHERE ${lastingMembership('@until')})
       SELECT p.id, p.given_name AS givenName, p.family_name AS familyName, p.academic_title AS academicTitle, p.blocked,
              members.person_id IS NOT NULL AS member, c.name AS municipality, c.state,
              coalesce(came.times, 0) AS came, came.last
         FROM persons AS p
         LEFT JOIN came ON came.person_id = p.id
         LEFT JOIN members ON members.person_id = p.id
         LEFT JOIN terms AS own ON own.id = (${latestTerm('p.id')})
         LEFT JOIN municipalities AS c ON c.id = own.municipality_id
        WHERE came.person_id IS NOT NULL OR members.person_id IS NOT NULL
        ORDER BY p.id`,
    )
    .all(parameters(period, series))
    .map((row) => ({ ...row, blocked: row.blocked === 1, member: row.member === 1 }));
}

function parameters({ year, until, today }: Period, series: string | null) {
  return { year: String(year), until, today, series };
}
