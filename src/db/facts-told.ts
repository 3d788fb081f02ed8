import type { Event } from '../domain/event.js';
import type { Store } from './store.js';

/** What people plan by besides the date. */
export type EventFacts = Pick<Event, 'title' | 'topic' | 'onlineUrl' | 'place'>;

/** A row of events, as the journal keeps it. What was erased is not there. */
type Row = Partial<Record<'title' | 'topic' | 'online_url' | 'place', string | null>> & { sequence?: number };

interface Entry {
  table: 'events' | 'mailings';
  rowId: number;
  before: string | null;
  words: string | null;
}

/**
 * What was told of an event in mails of some kinds, by the SEQUENCE it had then. What the journal cannot tell is left out:
 * mails that a restored database was told of, or a text of which a person was taken out.
 */
export function factsTold(
  { sqlite }: Pick<Store, 'sqlite'>,
  event: Event,
  kinds: readonly string[],
): ReadonlyMap<number, EventFacts> {
  const mailings = new Map(
    sqlite
      .prepare<[number, string], [number, number]>(
        'SELECT id, sequence FROM mailings WHERE event_id = ? AND kind IN (SELECT value FROM json_each(?))',
      )
      .raw()
      .all(event.id, JSON.stringify(kinds)),
  );
  const entries = sqlite.prepare<[{ event: number; mailings: string }], Entry>(
    `SELECT j.table_name AS "table", j.row_id AS rowId, j.before, c.words FROM journal j LEFT JOIN commands c ON c.id = j.command_id
      WHERE (j.table_name = 'events' AND j.row_id = @event AND j.before IS NOT NULL)
         OR (j.table_name = 'mailings' AND j.before IS NULL AND j.row_id IN (SELECT value FROM json_each(@mailings)))
      ORDER BY j.id DESC`,
  );
  const told = new Map<number, EventFacts>();
  const seen = new Set<number>();
  // backwards from what holds now, so that each mailing meets the event as it was then
  let sequence: number | undefined = event.sequence;
  let facts: EventFacts | null = event;
  for (const { table, rowId, before, words } of entries.iterate({
    event: event.id,
    mailings: JSON.stringify([...mailings.keys()]),
  })) {
    if (table === 'events') {
      const row: Row = JSON.parse(before ?? '{}');
      sequence = row.sequence;
      facts = factsOf(row);
      continue;
    }
    const announced = mailings.get(rowId);
    // a number that was given out again is that of the later mailing
    if (announced === undefined || seen.has(rowId)) continue;
    seen.add(rowId);
    if (facts === null || announced !== sequence || words === 'db restore' || told.has(announced)) continue;
    const { title, topic, onlineUrl, place } = facts;
    told.set(announced, { title, topic, onlineUrl, place });
  }
  return told;
}

function factsOf({ title, topic, online_url: onlineUrl, place }: Row): EventFacts | null {
  if (typeof title !== 'string' || topic === undefined || onlineUrl === undefined || place === undefined) return null;
  return { title, topic, onlineUrl, place };
}
