import type BetterSqlite3 from 'better-sqlite3';
import { type ActiveMember, readActive, readNames } from '../../db/active-members.js';
import type { Unreachable } from '../../db/members.js';
import { eligibilityOfTerms, isOpen } from '../../domain/age.js';
import { fullName, type Person } from '../../domain/member.js';
import { lastDay, type PartialDate } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, type DuePerson, due } from './due.js';
import { countPrivacyDue } from './privacy.js';

/** What is missing of the members, what a new election means for one, and whose data is to go. */
export function duePeople(sqlite: BetterSqlite3.Database, at: Standpoint): Due[] {
  const unreachable = new Map<number, Unreachable>();
  const unknown = new Set<number>();
  const tooOld = new Map<number, PartialDate>();
  const bare = new Set<number>();
  const hasNoGivenName = withoutGivenName(sqlite);
  for (const member of readActive(sqlite, at.today)) {
    const { id, why } = member;
    if (why !== null) unreachable.set(id, why);
    if (isOpen(factsOf(member.terms, member, at), at.settings.rule, at.settings.ageLimit)) unknown.add(id);
    if (hasNoGivenName.has(id)) bare.add(id);
    const elected = grownTooOldAt(member, at);
    if (elected !== null) tooOld.set(id, elected);
  }
  const persons = readNames(sqlite, [...unreachable.keys(), ...unknown, ...bare, ...tooOld.keys()]).map(
    (person): DuePerson => ({ id: person.id, name: fullName(person) }),
  );
  const toErase = countPrivacyDue(sqlite, at.settings, at.today);
  const found: Due[] = [];
  if (unreachable.size > 0) {
    found.push(
      due('members_unreachable', 'later', {
        count: unreachable.size,
        persons: persons.flatMap((person) => {
          const why = unreachable.get(person.id);
          return why === undefined ? [] : [{ ...person, why }];
        }),
      }),
    );
  }
  if (unknown.size > 0) {
    const open = persons.filter(({ id }) => unknown.has(id));
    found.push(due('eligibility_unknown', 'later', { count: open.length, persons: open }));
  }
  if (bare.size > 0) {
    const nameless = persons.filter(({ id }) => bare.has(id));
    found.push(due('given_name_missing', 'later', { count: nameless.length, persons: nameless }));
  }
  if (toErase > 0) found.push(due('privacy_due', 'later', { count: toErase }));
  const grown = persons.flatMap((person) => {
    const elected = tooOld.get(person.id);
    return elected === undefined ? [] : [due('member_too_old', 'info', { date: elected, persons: [person] })];
  });
  return [...membershipsEnded(sqlite, at.today), ...dueNeeds(sqlite, at), ...found, ...grown];
}

/** Asked of the index of names alone. Who wants no mail is addressed in none. */
function withoutGivenName(sqlite: BetterSqlite3.Database): ReadonlySet<number> {
  const found = sqlite.prepare<[], number>(
    `SELECT id FROM persons WHERE id IN (SELECT n.id FROM persons AS n WHERE n.given_name = '') AND blocked = 0`,
  );
  return new Set(found.pluck().all());
}

/** Who said beforehand when they leave, once that day is over. */
function membershipsEnded(sqlite: BetterSqlite3.Database, today: string): Due[] {
  return sqlite
    .prepare<[string], Pick<Person, 'id' | 'academicTitle' | 'givenName' | 'familyName'> & { leftOn: PartialDate }>(
      `SELECT p.id, p.academic_title AS academicTitle, p.given_name AS givenName, p.family_name AS familyName,
              own.left_on AS leftOn
         FROM memberships AS own JOIN persons AS p ON p.id = own.person_id
        WHERE own.left_on < ? AND own.status <> 'former'
          AND own.id = (SELECT max(id) FROM memberships WHERE person_id = p.id)
        ORDER BY own.left_on, p.id`,
    )
    .all(today)
    .filter(({ leftOn }) => lastDay(leftOn) < today)
    .map(({ id, leftOn: date, ...name }) =>
      due('membership_ended', 'soon', { date, persons: [{ id, name: fullName(name) }] }),
    );
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

function factsOf(terms: ActiveMember['terms'], { born }: ActiveMember, { today }: Standpoint) {
  return { born, terms, asOf: today };
}

/** For how many days an election is news. */
const news = 183;

/**
 * The election that made somebody too old who was young enough at the one before, while it is news: the board should know,
 * nothing more.
 */
function grownTooOldAt(member: ActiveMember, at: Standpoint): PartialDate | null {
  const { terms } = member;
  const elected = terms.at(-1)?.elected ?? null;
  if (terms.length < 2 || elected === null) return null;
  if (elected > at.today || lastDay(elected) < daysLater(at.today, -news)) return null;
  const isTooOld = (after: ActiveMember['terms']) =>
    eligibilityOfTerms(factsOf(after, member, at), at.settings.rule, at.settings.ageLimit).verdict === 'no';
  return isTooOld(terms) && !isTooOld(terms.slice(0, -1)) ? elected : null;
}
