import type BetterSqlite3 from 'better-sqlite3';
import { isOnListSince } from '../../db/answered-since.js';
import type { Correspondent } from '../../db/correspondents.js';
import { quoted } from '../../db/quoted.js';
import { isReturned, reached } from '../../db/returned.js';
import { saysNow, tellsOfCancellation } from '../../db/what-holds.js';
import { announcing, bringing, lastWords } from '../../domain/mail-kinds.js';
import { fullName } from '../../domain/member.js';
import type { PlainDate } from '../../domain/partial-date.js';
import type { Standpoint } from './collect.js';
import { type Due, type DueEvent, type DuePerson, due } from './due.js';

/** SQL: the mail is with its person, may be, or waits to be sent and still says what holds. */
const counts = `(${reached('d')} OR ((d.state = 'planned' OR d.failure = 'temporary') AND ${saysNow('m', 'e')}))`;

interface Row extends DueEvent {
  startTime: string | null;
  /** As `--to` takes it, of the series; null: the active members. */
  audience: string | null;
}

/**
 * Who is left out of coming dates whose invitations have gone out: members of the audience who have none, as they came
 * later, or as theirs never arrived and they have another address since; and who was told that a date is cancelled that
 * takes place again.
 */
export async function dueInvitations(sqlite: BetterSqlite3.Database, at: Standpoint): Promise<Due[]> {
  const found: Due[] = [];
  for (const event of invitedTo(sqlite, at)) {
    const { audience, startTime: _, ...named } = event;
    const facts = { date: event.start, event: named };
    const missing = await withoutInvitation(sqlite, at, event);
    if (missing.length > 0) {
      found.push(due('invitation_missing', 'now', { ...facts, count: missing.length, persons: missing }));
    }
  }
  found.push(...(await toldCancelled(sqlite, at)));
  const isNamed = (event: number, id: number) =>
    found.some((each) => each.event?.id === event && each.persons.some((person) => person.id === id));
  return [...found, ...(await lostInvitations(sqlite, at, isNamed))];
}

/**
 * People whose own invitation was never sent, or came back, and not those of all (`events.ts` tells of that): unless they
 * answered since, were told something else, or are named otherwise.
 */
async function lostInvitations(
  sqlite: BetterSqlite3.Database,
  { today }: Standpoint,
  isNamed: (event: number, person: number) => boolean,
): Promise<Due[]> {
  const rows = sqlite
    .prepare<[object], DueEvent & { personId: number }>(
      `WITH e AS MATERIALIZED (
         SELECT * FROM events WHERE start_date >= @today AND length(start_date) = 10 AND status IN ('planned', 'confirmed')),
       word AS MATERIALIZED (
         SELECT e.id AS event, d.person_id AS person, m.kind, max(d.id) AS mail
           FROM e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
          WHERE m.kind IN (${quoted(lastWords)}) AND d.person_id IS NOT NULL AND ${counts}
          GROUP BY e.id, d.person_id)
       SELECT DISTINCT e.id, e.slug, e.title, e.start_date AS start, p.id AS personId
         FROM e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
         CROSS JOIN persons p ON p.id = d.person_id
         CROSS JOIN email_addresses a ON a.person_id = p.id AND a.is_primary = 1 AND a.bounced_at IS NULL
         LEFT JOIN word w ON w.event = e.id AND w.person = p.id
        WHERE m.kind = 'invitation' AND (${isStale} OR ${isReturned('d')}) AND p.blocked = 0
          AND (w.mail IS NULL OR (w.kind = 'cancellation' AND w.mail < d.id))
          AND NOT ${isOnListSince('m', 'd.person_id')}
          AND EXISTS (SELECT 1 FROM mailings om CROSS JOIN deliveries o ON o.mailing_id = om.id
            WHERE om.event_id = e.id AND om.kind IN (${quoted(announcing)}) AND o.state <> 'skipped'
              AND (NOT (o.state = 'planned' OR coalesce(o.failure = 'temporary', 0)) OR ${saysNow('om', 'e')}))
          AND NOT EXISTS (SELECT 1 FROM mailings om CROSS JOIN deliveries o ON o.mailing_id = om.id
            WHERE om.event_id = e.id AND om.kind IN (${quoted(bringing)}) AND o.address = trim(a.address)
              AND o.id > coalesce(w.mail, 0) AND (o.personal = 0 OR o.person_id = p.id)
              AND (o.failure = 'permanent' OR ${reached('o')} OR (o.state = 'planned' AND ${saysNow('om', 'e')})))
        ORDER BY e.start_date, e.id, p.family_name, p.given_name, p.id`,
    )
    .all({ today })
    .filter(({ id, personId }) => !isNamed(id, personId));
  return (await whoMayBeInvited(sqlite, today, rows)).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { id, slug, title, start } = first;
    const persons = own.map(({ person }) => named(person));
    return due('invitation_lost', 'now', {
      ...{ date: start, event: { id, slug, title, start }, count: persons.length, persons },
    });
  });
}

/** SQL: the mail waited until it said what holds no longer, or the address was another one: it was never sent, but was to be. */
const isStale = `(((d.state = 'planned' OR d.failure = 'temporary') AND NOT ${saysNow('m', 'e')})
  OR (d.state = 'skipped' AND d.skip_reason = 'expired'))`;

/**
 * Dates ahead whose invitations went to the audience that they go to by themselves, or were to go while somebody else was
 * invited: whoever was asked one by one, says who is meant. Where nobody is, that is told as such (`events.ts`).
 */
function invitedTo(sqlite: BetterSqlite3.Database, { today, time }: Standpoint): Row[] {
  return sqlite
    .prepare<[object], Row>(
      `SELECT e.id, e.slug, e.title, e.start_date AS start, e.start_time AS startTime, s.audience
         FROM events e LEFT JOIN series s ON s.id = e.series_id
        WHERE e.start_date >= @today AND length(e.start_date) = 10 AND e.status IN ('planned', 'confirmed')
          AND EXISTS (SELECT 1 FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
            WHERE m.event_id = e.id AND m.kind = 'invitation' AND m.audience = coalesce(s.audience, 'members')
              AND (d.state IN ('sent', 'unclear') OR (${isStale} AND EXISTS (SELECT 1
                FROM mailings om CROSS JOIN deliveries o ON o.mailing_id = om.id
               WHERE om.event_id = e.id AND om.kind IN (${quoted(announcing)}) AND ${reached('o')}))))
        ORDER BY e.start_date, e.id`,
    )
    .all({ today })
    .filter(({ start, startTime }) => start > today || startTime === null || startTime > time);
}

/** Whom `njb invite send EVENT` would write to by now; the rules are those of `mailing/audience.ts`. */
async function withoutInvitation(
  sqlite: BetterSqlite3.Database,
  { today }: Standpoint,
  { id: event, start, audience }: Row,
): Promise<DuePerson[]> {
  const candidates = new Map(
    sqlite
      .prepare<[object], { id: number; address: string; answer: string | null }>(
        `SELECT p.id, a.address, l.status AS answer
           FROM persons p
           CROSS JOIN email_addresses a ON a.person_id = p.id AND a.is_primary = 1 AND a.bounced_at IS NULL
           LEFT JOIN attendees l ON l.event_id = @event AND l.person_id = p.id
          WHERE p.blocked = 0 AND coalesce(l.status, 'invited') = 'invited'
            AND (@all = 1 OR EXISTS (SELECT 1 FROM memberships WHERE person_id = p.id AND status = 'active'))
            AND p.id NOT IN (SELECT d.person_id FROM events e CROSS JOIN mailings m ON m.event_id = e.id
              CROSS JOIN deliveries d ON d.mailing_id = m.id
              WHERE e.id = @event AND m.kind IN (${quoted(lastWords)}) AND d.person_id IS NOT NULL AND ${counts})`,
      )
      .all({ event, all: audience === null ? 0 : 1 })
      .map((row) => [row.id, row]),
  );
  if (candidates.size === 0) return [];
  // what follows is for the few, and need not be there at each start
  const [
    { isMeant },
    { readStoredAudience },
    { mayBeWritten },
    { parseEmailAddress },
    { correspondents, guestsOf, rolesOn },
  ] = await Promise.all([
    import('../../domain/audience.js'),
    import('../../db/stored-audience.js'),
    import('../../domain/mail-consent.js'),
    import('../../domain/email-address.js'),
    import('../../db/correspondents.js'),
  ]);
  const meant = readStoredAudience(sqlite, audience ?? 'members');
  if (meant === null) return [];
  const [roles, guests] = [rolesOn(sqlite, today), guestsOf(sqlite, event)];
  const { taken, refused } = usedAddresses(sqlite, event);
  const isLeftOut = (person: Correspondent): boolean => {
    const own = candidates.get(person.id);
    const address = own === undefined ? null : parseEmailAddress(own.address.trim());
    const key = address?.toLowerCase() ?? '';
    if (own === undefined || key === '' || taken.has(key) || refused.get(person.id)?.has(key)) return false;
    const isGuest = guests.has(person.id);
    const answer = own.answer === null ? null : ('invited' as const);
    if (!isMeant({ person, roles: roles.get(person.id) ?? [], isGuest, answer }, meant)) return false;
    if (!mayBeWritten({ ...person, takesPart: isGuest }, 'offer')) return false;
    // one mail an address
    taken.add(key);
    return true;
  };
  return [...correspondents(sqlite, start)].filter(isLeftOut).map(named);
}

/**
 * Addresses where an entry of the event is, may be or will be, or which refused one for good, without those that are one person's
 * alone; and by person which refused theirs.
 */
function usedAddresses(
  sqlite: BetterSqlite3.Database,
  event: number,
): { taken: Set<string>; refused: Map<number | null, Set<string>> } {
  const rows = sqlite
    .prepare<[number], { personId: number | null; address: string; isPersonal: 0 | 1 }>(
      `SELECT d.person_id AS personId, lower(d.address) AS address, d.personal AS isPersonal
         FROM events e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
        WHERE e.id = ? AND m.kind IN (${quoted(bringing)}) AND d.address IS NOT NULL
          AND (d.failure = 'permanent' OR (d.personal = 0 AND ${counts}))`,
    )
    .all(event);
  const taken = new Set<string>();
  const refused = new Map<number | null, Set<string>>();
  for (const { personId, address, isPersonal } of rows) {
    if (isPersonal === 0) taken.add(address);
    else refused.set(personId, (refused.get(personId) ?? new Set()).add(address));
  }
  return { taken, refused };
}

function named(person: Correspondent): DuePerson {
  return { id: person.id, name: fullName(person) };
}

/** Of dates that take place again: whose last word from us is that they do not, and who can be told otherwise. */
async function toldCancelled(sqlite: BetterSqlite3.Database, { today }: Standpoint): Promise<Due[]> {
  const rows = sqlite
    .prepare<[object], DueEvent & { personId: number; isFirst: 0 | 1 }>(
      `WITH e AS MATERIALIZED (
         SELECT * FROM events
          WHERE start_date >= @today AND sequence > 0 AND length(start_date) = 10 AND status IN ('planned', 'confirmed')),
       last AS MATERIALIZED (
         SELECT e.id, e.slug, e.title, e.start_date AS start, e.sequence, e.series_id, d.person_id, m.id AS mailing, max(d.id) AS mail
           FROM e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
          WHERE m.kind IN (${quoted(lastWords)}) AND d.person_id IS NOT NULL AND ${counts}
          GROUP BY e.id, d.person_id)
       SELECT l.id, l.slug, l.title, l.start, p.id AS personId,
              (SELECT sum(m.sequence >= l.sequence) = 0 FROM mailings m
                WHERE m.event_id = l.id AND m.kind = 'invitation'
                  AND m.audience = coalesce((SELECT audience FROM series WHERE id = l.series_id), 'members')) IS 1 AS isFirst
         FROM last l CROSS JOIN persons p ON p.id = l.person_id
        WHERE p.blocked = 0
          AND EXISTS (SELECT 1 FROM mailings m CROSS JOIN e ON e.id = m.event_id
            WHERE m.id = l.mailing AND m.kind = 'cancellation' AND ${tellsOfCancellation('m', 'e')})
          AND EXISTS (SELECT 1 FROM email_addresses a
            WHERE a.person_id = p.id AND a.is_primary = 1 AND a.bounced_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM mailings m CROSS JOIN deliveries d ON d.mailing_id = m.id
                WHERE m.event_id = l.id AND m.kind IN (${quoted(bringing)}) AND d.id > l.mail AND d.address = trim(a.address)
                  AND (d.personal = 0 OR d.person_id = p.id)))
        ORDER BY l.start, l.id, p.family_name, p.given_name, p.id`,
    )
    .all({ today });
  return (await whoMayBeInvited(sqlite, today, rows)).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { id, slug, title, start, isFirst } = first;
    const persons = own.map(({ person }) => named(person));
    const facts = {
      mailing: isFirst === 1 ? ('invitation' as const) : null,
      date: start,
      event: { id, slug, title, start },
      count: persons.length,
      persons,
    };
    return [due('cancellation_held', 'now', facts)];
  });
}

/** Rows about people and dates, date by date, without those about people whose consents allow no invitation. */
async function whoMayBeInvited<Row extends DueEvent & { personId: number }>(
  sqlite: BetterSqlite3.Database,
  today: PlainDate,
  rows: readonly Row[],
): Promise<(Row & { person: Correspondent })[][]> {
  if (rows.length === 0) return [];
  const [{ mayBeWritten }, { answersTo, correspondents, guestsOf }] = await Promise.all([
    import('../../domain/mail-consent.js'),
    import('../../db/correspondents.js'),
  ]);
  const people = new Map([...correspondents(sqlite, today)].map((person) => [person.id, person]));
  return [...new Set(rows.map(({ id }) => id))].map((event) => {
    const [guests, answers] = [guestsOf(sqlite, event), answersTo(sqlite, event)];
    return rows.flatMap((row) => {
      const person = row.id === event ? people.get(row.personId) : undefined;
      if (person === undefined) return [];
      const answer = answers.get(person.id)?.status ?? 'invited';
      const takesPart = guests.has(person.id) || (answer !== 'invited' && answer !== 'declined');
      return mayBeWritten({ ...person, takesPart }, 'offer') ? [{ ...row, person }] : [];
    });
  });
}
