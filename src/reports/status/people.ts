import type BetterSqlite3 from 'better-sqlite3';
import { readMembers, withoutReach } from '../../db/members.js';
import { type Eligibility, eligibilityOfTerms } from '../../domain/age.js';
import { fullName, type Member } from '../../domain/member.js';
import { lastDay } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, type DuePerson, due } from './due.js';
import { countPrivacyDue } from './privacy.js';

/** What is missing of the members, what a new election means for one, and whose data is to go. */
export function duePeople(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  const members = readMembers(sqlite, { status: 'active' });
  const unreachable = withoutReach(sqlite, members);
  const unknown = members.filter((member) => verdictOf(member.terms, member, at).verdict === 'unknown');
  const toErase = countPrivacyDue(sqlite, at.settings, at.today);
  const found: Due[] = [];
  if (unreachable.length > 0) {
    found.push(
      due('members_unreachable', 'later', {
        count: unreachable.length,
        persons: unreachable.map((each) => ({ ...named(each), why: each.why })),
      }),
    );
  }
  if (unknown.length > 0) {
    found.push(due('eligibility_unknown', 'later', { count: unknown.length, persons: unknown.map(named) }));
  }
  if (toErase > 0) found.push(due('privacy_due', 'later', { count: toErase }));
  return [...dueNeeds(sqlite, at), ...found, ...members.flatMap((member) => grownTooOld(member, at))];
}

/** Health data goes soon after the event. */
function dueNeeds(sqlite: BetterSqlite3.Database, { settings: { keepNeeds }, today }: Standpoint): Due[] {
  if (keepNeeds === null) return [];
  return sqlite
    .prepare<[string], DueEvent & { endDate: string; count: number }>(
      `SELECT e.id, e.slug, e.title, e.start_date AS start, e.end_date AS endDate, n.count
         FROM (SELECT event_id, count(*) AS count FROM attendee_needs GROUP BY event_id) n
        CROSS JOIN events e ON e.id = n.event_id WHERE e.end_date < ? ORDER BY e.end_date`,
    )
    .all(today)
    .filter(({ endDate }) => daysLater(lastDay(endDate), keepNeeds) <= today)
    .map(({ count, endDate: date, ...event }) => due('needs_due', 'soon', { date, count, event }));
}

function named(member: Member): DuePerson {
  return { id: member.id, name: fullName(member) };
}

function verdictOf(terms: Member['terms'], { born }: Member, { settings, today }: Standpoint): Eligibility {
  return eligibilityOfTerms({ born, terms, asOf: today }, settings.rule, settings.ageLimit);
}

/** For how many days an election is news. */
const news = 183;

/** A new election made somebody too old who was young enough at the one before: the board should know, nothing more. */
function grownTooOld(member: Member, at: Standpoint): Due[] {
  const elected = member.terms.at(-1)?.elected ?? null;
  if (member.terms.length < 2 || elected === null) return [];
  if (elected > at.today || lastDay(elected) < daysLater(at.today, -news)) return [];
  if (verdictOf(member.terms, member, at).verdict !== 'no') return [];
  if (verdictOf(member.terms.slice(0, -1), member, at).verdict === 'no') return [];
  return [due('member_too_old', 'info', { date: elected, persons: [named(member)] })];
}
