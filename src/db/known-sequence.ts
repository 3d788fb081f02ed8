import type { Store } from './store.js';

type Row = { person: number; sequence: number | null };

/**
 * SEQUENCE of an event as people know it other than by our mails, by person: what they answered, when they registered, and as
 * which date a guest was asked to come. Who is not there knows nothing but our mails.
 */
export function knownSequences(
  { sqlite }: Pick<Store, 'sqlite'>,
  event: { id: number; sequence: number },
): ReadonlyMap<number, number> {
  const rows = sqlite.prepare<[object], Row>(
    `SELECT person_id AS person, reply_sequence AS sequence FROM attendees
      WHERE event_id = @id AND person_id IS NOT NULL AND reply_sequence IS NOT NULL
     UNION ALL
     SELECT a.person_id, coalesce((SELECT min(v.sequence) - 1 FROM event_moves v
              WHERE v.event_id = a.event_id AND substr(v.moved_at, 1, 19) >= substr(a.registered_at, 1, 19)), @sequence)
       FROM attendees a
      WHERE a.event_id = @id AND a.person_id IS NOT NULL AND a.status <> 'invited' AND a.registered_at IS NOT NULL
     UNION ALL
     SELECT g.person_id, coalesce((SELECT max(v.sequence) - 1 FROM event_moves v
              WHERE v.event_id = g.event_id AND v.from_start = g.asked_for), @sequence)
       FROM guests g
      WHERE g.event_id = @id AND g.person_id IS NOT NULL AND g.status IN ('requested', 'confirmed')`,
  );
  const known = new Map<number, number>();
  for (const { person, sequence } of rows.all({ id: event.id, sequence: event.sequence })) {
    if (sequence !== null) known.set(person, Math.max(sequence, known.get(person) ?? 0));
  }
  return known;
}
