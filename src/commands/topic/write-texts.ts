import { type Holder, holdersOf } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { setTopicTexts } from '../../db/topics.js';
import type { Event } from '../../domain/event.js';
import { lastDay } from '../../domain/partial-date.js';
import type { TopicTexts } from '../../domain/topic.js';

/**
 * Writes what an event says about its topic. Where people hold an invitation with another topic, SEQUENCE rises, so that
 * an update goes to them (RFC 5546, 2.1.4); not where the event is over.
 * @returns who holds another topic by now
 */
export async function writeTexts(store: Store, event: Event, texts: TopicTexts, today: string): Promise<Holder[]> {
  const isOver = event.status === 'held' || lastDay(event.endDate) < today;
  const holders = isOver || texts.topic === event.topic ? [] : await holdersOf(store, event.id);
  await setTopicTexts(store.query, event.id, texts, holders.length > 0);
  return holders.length === 0 ? [] : (await holdersOf(store, event.id)).filter(({ isTrue }) => !isTrue);
}
