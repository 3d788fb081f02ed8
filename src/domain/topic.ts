import type { Event, EventStatus } from './event.js';
import { foldText } from './names.js';
import { lastDay, type PartialDate, type PlainDate } from './partial-date.js';

/** An idea for a topic: suggested, waiting for a date, scheduled for one, or dropped. */
export interface TopicIdea {
  id: number;
  title: string;
  abstract: string | null;
  suggestedBy: { id: number; name: string } | null;
  suggestedOn: PlainDate | null;
  votes: number;
  status: TopicStatus;
  /** Why it was dropped. */
  note: string | null;
  /** The event it is scheduled for; null too where that event was removed since. */
  event: TopicEvent | null;
}

export type TopicStatus = 'idea' | 'scheduled' | 'dropped';

/** What an idea needs to know of its event. */
export interface TopicEvent {
  id: number;
  slug: string;
  title: string;
  topic: string | null;
  status: EventStatus;
  startDate: PartialDate;
  endDate: PartialDate;
}

/**
 * How an idea stands on a day. `freed`: it was scheduled, and the event was cancelled or removed since, so it waits for
 * another date. `held`: the event it was scheduled for is over.
 */
export type TopicState = 'idea' | 'freed' | 'scheduled' | 'held' | 'dropped';
export const topicStates: readonly TopicState[] = ['idea', 'freed', 'scheduled', 'held', 'dropped'];

/** How an idea stands on a day. */
export function topicState({ status, event }: Pick<TopicIdea, 'status' | 'event'>, today: PlainDate): TopicState {
  if (status !== 'scheduled') return status;
  if (event === null || event.status === 'cancelled') return 'freed';
  return event.status === 'held' || lastDay(event.endDate) < today ? 'held' : 'scheduled';
}

/** Whether an idea can be given a date: it has none, or lost it. */
export function isWaiting(state: TopicState): boolean {
  return state === 'idea' || state === 'freed';
}

/** What an event says about its topic. */
export type TopicTexts = Pick<Event, 'topic' | 'abstract' | 'question'>;

/** Whether two topics are worded alike: case, umlauts and punctuation do not matter. */
export function isSameTopic(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldText(a) === foldText(b);
}

/**
 * An event's texts with an idea put onto it. An open topic is filled, with the abstract where that is open too. Another
 * topic gives way, and with it the abstract and the question, which were about it.
 */
export function withIdea(
  event: TopicTexts,
  idea: Pick<TopicIdea, 'title' | 'abstract'>,
): TopicTexts & { replaces: boolean } {
  const { topic, question } = event;
  if (topic !== null && !isSameTopic(topic, idea.title)) {
    return { topic: idea.title, abstract: idea.abstract, question: null, replaces: true };
  }
  return { topic: topic ?? idea.title, abstract: event.abstract ?? idea.abstract, question, replaces: false };
}

/** An event's texts with an idea taken off it again: what is still worded as the idea goes, what was changed stays. */
export function withoutIdea(event: TopicTexts, idea: Pick<TopicIdea, 'title' | 'abstract'>): TopicTexts {
  const isIdeas = isSameTopic(event.topic, idea.title);
  return {
    topic: isIdeas ? null : event.topic,
    abstract: isIdeas && event.abstract === idea.abstract ? null : event.abstract,
    question: event.question,
  };
}

/** Ideas that wait before those that have a date, held and dropped ones last; in each most votes, then oldest first. */
export function inOrderOfVotes(ideas: readonly TopicIdea[], today: PlainDate): TopicIdea[] {
  const rank = (idea: TopicIdea) => {
    const state = topicState(idea, today);
    return isWaiting(state) ? 0 : topicStates.indexOf(state);
  };
  return ideas.toSorted((a, b) => rank(a) - rank(b) || b.votes - a.votes || a.id - b.id);
}
