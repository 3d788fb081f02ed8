import type { AttendeeStatus } from '../domain/attendance.js';
import { wholeNameKey } from '../domain/names.js';
import type { PartialDate } from '../domain/partial-date.js';
import { daysLater } from '../domain/plain-days.js';
import type { AnsweredEvent, Answering } from './answers.js';
import { reached } from './returned.js';
import type { Store } from './store.js';

/** What somebody who writes has to do with an event. */
export interface Tie {
  event: AnsweredEvent & {
    topic: string | null;
    /** The dates from which it moved. */
    former: PartialDate[];
  };
  person: { id: number; name: string };
  /** The number as a guest; null: they are, or were, invited. */
  guest: number | null;
  /** Null: they were invited, and are on the list no more. */
  status: AttendeeStatus | 'requested' | 'confirmed' | null;
  /** The instant (UTC) their first mail about it left; null: none has. */
  since: string | null;
  /** Whether their answer is waited for, or may still change, as with a guest. */
  isAwaited: boolean;
  isCancelled: boolean;
}

type Row = Pick<Tie, 'guest' | 'status' | 'since'> &
  Omit<Tie['event'], 'id' | 'former'> & {
    former: string;
    event: number;
    person: number;
    name: string;
    isAwaited: 0 | 1;
    isCancelled: 0 | 1;
  };

/** So long after an event a mail from before it may still be read for the first time, as after a holiday. */
const DAYS_AFTER = 31;

/**
 * Looks up to which events whoever writes from an address was invited, or is a guest of; no matter whether they have answered.
 * Those that were coming when the mail was written first, the next before others, then those that are over, the last first.
 */
export function tieLookup({ sqlite }: Pick<Store, 'sqlite'>) {
  const ties = sqlite.prepare<[object], Row>(
    `WITH people AS (SELECT value AS id FROM json_each(@people)), all_ties AS (
       SELECT event_id, person_id, NULL AS guest, status FROM attendees WHERE person_id IN people
       UNION ALL
       SELECT event_id, person_id, id, status FROM guests WHERE person_id IN people AND status IN ('requested', 'confirmed')
       UNION
       SELECT m.event_id, d.person_id, NULL, NULL FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
        WHERE d.person_id IN people AND m.kind = 'invitation' AND ${reached('d')} AND NOT EXISTS (
          SELECT 1 FROM attendees a WHERE a.event_id = m.event_id AND a.person_id = d.person_id)),
     dated AS (
       SELECT *, status = 'cancelled' AS isCancelled,
              status NOT IN ('planned', 'confirmed') OR end_date < substr(@today, 1, length(end_date)) AS isOver
         FROM events WHERE end_date >= substr(@from, 1, length(end_date))
          AND (@date IS NULL OR end_date >= substr(@date, 1, length(end_date))))
     SELECT ev.id AS event, ev.slug, ev.title, ev.topic, ev.start_date AS start, ev.sequence, p.id AS person,
            (SELECT json_group_array(from_start) FROM event_moves v WHERE v.event_id = ev.id) AS former,
            trim(p.given_name || ' ' || p.family_name) AS name, x.guest, x.status,
            (SELECT min(d.sent_at) FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
              WHERE d.person_id = p.id AND m.event_id = ev.id) AS since,
            coalesce((x.status = 'invited' AND ev.status <> 'cancelled') OR (x.guest IS NOT NULL AND NOT ev.isOver), 0) AS isAwaited,
            ev.isCancelled
       FROM all_ties x JOIN dated ev ON ev.id = x.event_id JOIN persons p ON p.id = x.person_id
      ORDER BY ev.isCancelled, @date IS NULL AND ev.isOver, CASE WHEN @date IS NULL AND ev.isOver THEN '' ELSE ev.start_date END,
            ev.start_date DESC, ev.id, x.guest IS NULL, p.id`,
  );
  const owners = sqlite
    .prepare<[string], number>('SELECT person_id FROM email_addresses WHERE address = ? ORDER BY person_id')
    .pluck();
  const written = sqlite
    .prepare<[], [string, number]>(
      `SELECT DISTINCT lower(d.address), d.person_id FROM deliveries d
        WHERE d.address IS NOT NULL AND d.person_id IS NOT NULL AND ${reached('d')}`,
    )
    .raw();
  const recent = sqlite.prepare<[object], Answering>(
    `SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name FROM persons p WHERE p.id IN (
       SELECT a.person_id FROM attendees a JOIN events e ON e.id = a.event_id WHERE e.end_date >= substr(@from, 1, length(e.end_date))
       UNION SELECT g.person_id FROM guests g JOIN events e ON e.id = g.event_id WHERE e.end_date >= substr(@from, 1, length(e.end_date)))
      ORDER BY p.id`,
  );
  let byName: Map<string, number[]> | null = null;
  /** Who of those on the lists of events bears a name. */
  const namesakes = (name: string, from: string): readonly number[] => {
    byName ??= grouped(recent.all({ from }).map((each) => [wholeNameKey(each.name), each.id]));
    const key = wholeNameKey(name);
    return key === '' ? [] : (byName.get(key) ?? []);
  };
  let writtenTo: Map<string, number[]> | null = null;
  /** Who was written to at an address that nobody has any more. */
  const formerOwners = (address: string): readonly number[] => {
    writtenTo ??= grouped(written.all());
    return writtenTo.get(address) ?? [];
  };
  /**
   * @param name as the sender calls themselves: it counts where the address is nobody's
   * @param today a day, `YYYY-MM-DD`
   * @param date when the mail was written; null: it does not say
   */
  return (address: string, name: string, today: string, date: string | null): Tie[] => {
    const from = daysLater(today, -DAYS_AFTER);
    const own = owners.all(address);
    const former = own.length > 0 ? own : formerOwners(address);
    const ids = former.length > 0 ? former : namesakes(name, from);
    if (ids.length === 0) return [];
    const people = JSON.stringify(ids);
    return ties
      .all({ people, today, from, date })
      .map(({ event, slug, title, topic, start, sequence, person, name, former, ...row }) => ({
        event: { id: event, slug, title, topic, start, sequence, former: JSON.parse(former) as PartialDate[] },
        person: { id: person, name },
        guest: row.guest,
        status: row.status,
        since: row.since,
        isAwaited: row.isAwaited === 1,
        isCancelled: row.isCancelled === 1,
      }));
  };
}

function grouped(entries: readonly (readonly [string, number])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [key, id] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return groups;
}
