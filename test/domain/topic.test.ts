import { describe, expect, it } from 'vitest';
import {
  inOrderOfVotes,
  type TopicEvent,
  type TopicIdea,
  topicState,
  withIdea,
  withoutIdea,
} from '../../src/domain/topic.js';

const event: TopicEvent = {
  id: 1,
  slug: 'impuls-2025-10',
  title: 'Impuls',
  topic: null,
  status: 'planned',
  startDate: '2025-10-09',
  endDate: '2025-10-09',
};

describe('how an idea stands', () => {
  it.each([
    ['idea', { status: 'idea', event: null }],
    ['dropped', { status: 'dropped', event: null }],
    ['scheduled', { status: 'scheduled', event }],
    ['scheduled', { status: 'scheduled', event: { ...event, startDate: '2025-10', endDate: '2025-10' } }],
    ['held', { status: 'scheduled', event: { ...event, status: 'held' } }],
    ['freed', { status: 'scheduled', event: { ...event, status: 'cancelled' } }],
    ['freed', { status: 'scheduled', event: null }],
  ] as const)('%s', (state, idea) => {
    expect(topicState(idea, '2025-10-09')).toBe(state);
  });

  it('is held the day after, though nobody marked it', () => {
    expect(topicState({ status: 'scheduled', event }, '2025-10-10')).toBe('held');
  });
});

describe('an idea put onto an event', () => {
  const idea = { title: 'Hitze', abstract: 'Es wird warm.' };
  const open = { topic: null, abstract: null, question: null };

  it('fills what is open, and keeps what is there', () => {
    expect(withIdea(open, idea)).toEqual({
      topic: 'Hitze',
      abstract: 'Es wird warm.',
      question: null,
      replaces: false,
    });
    const worded = { topic: 'HITZE!', abstract: 'Ausführlich.', question: 'Was tun?' };
    expect(withIdea(worded, idea)).toEqual({ ...worded, replaces: false });
    expect(withIdea({ ...open, abstract: 'Schon da.' }, idea).abstract).toBe('Schon da.');
  });

  it('takes the abstract and the question of another topic away with it', () => {
    const other = { topic: 'Kälte', abstract: 'Es wird kalt.', question: 'Wie kalt?' };
    expect(withIdea(other, { title: 'Hitze', abstract: null })).toEqual({
      topic: 'Hitze',
      abstract: null,
      question: null,
      replaces: true,
    });
  });

  it('comes off again, but for what was worded anew', () => {
    expect(withoutIdea(withIdea(open, idea), idea)).toEqual(open);
    expect(withoutIdea({ ...open, topic: 'Hitze', abstract: 'Neu.' }, idea)).toEqual({ ...open, abstract: 'Neu.' });
    expect(withoutIdea({ ...open, topic: 'Kälte', abstract: idea.abstract }, idea)).toMatchObject({
      topic: 'Kälte',
      abstract: 'Es wird warm.',
    });
  });
});

it('ideas that wait come first, those whose date was cancelled among them, by votes and age', () => {
  const idea = (id: number, votes: number, more: Partial<TopicIdea> = {}): TopicIdea => ({
    id,
    title: `Idee ${id}`,
    abstract: null,
    suggestedBy: null,
    suggestedOn: null,
    votes,
    status: 'idea',
    note: null,
    event: null,
    ...more,
  });
  const ideas = [
    idea(1, 0),
    idea(2, 9, { status: 'dropped' }),
    idea(3, 5, { status: 'scheduled', event }),
    idea(4, 2, { status: 'scheduled' }),
    idea(5, 0),
  ];
  expect(inOrderOfVotes(ideas, '2025-09-04').map(({ id }) => id)).toEqual([4, 1, 5, 3, 2]);
});
