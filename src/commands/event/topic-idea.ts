import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import type { Db } from '../../db/store.js';
import { setTopicStanding } from '../../db/topics.js';
import { type TopicIdea, topicState } from '../../domain/topic.js';
import { UserError } from '../../errors.js';
import { whenInWords } from '../../i18n/dates.js';
import { choiceText, pickTopic, waitingTopics } from '../topic/pick.js';
import { findRepeats, noticeRepeats } from '../topic/repeats.js';
import { refuseUnfit } from '../topic/schedule.js';

/**
 * The idea that a new event is to be about.
 * @throws UserError where it is dropped, or has a date already
 */
export async function ideaOption(context: Context, reference: string): Promise<TopicIdea> {
  const idea = await pickTopic(context, reference);
  refuseUnfit(context, idea, null);
  if (idea.event === null || topicState(idea, context.today) !== 'scheduled') return idea;
  throw new UserError('“{topic}” is planned {when}.', {
    topic: idea.title,
    when: whenInWords(idea.event.startDate, context.lang),
  }).hint('“njb topic reopen {id}” takes it off that date first.', { id: idea.id });
}

/** Notes that an idea has become an event. */
export function linkIdea(db: Db, topicId: number, eventId: number): Promise<void> {
  return setTopicStanding(db, topicId, { status: 'scheduled', eventId, note: null });
}

/** Says whether the topic of a new event was one before. */
export async function noticeEarlier(context: Context, topic: string | null, idea: TopicIdea | null): Promise<void> {
  if (topic === null || readHeader(context.config.database) === null) return;
  const { query } = await context.store();
  noticeRepeats(context, await findRepeats(query, topic, { topicId: idea?.id ?? null }));
}

/** Asks what an event is about: among the ideas that wait for a date, where there are any. */
export async function askForTopic(context: Context): Promise<{ topic?: string; topicIdea?: string }> {
  const { t, prompt } = context;
  const exists = readHeader(context.config.database) !== null;
  const waiting = exists ? await waitingTopics(context) : [];
  if (waiting.length > 0) {
    const chosen = await prompt.choose<TopicIdea | null>(t('What is it about?'), [
      ...waiting.map((idea) => ({ name: choiceText(idea, context), value: idea })),
      { name: t('another topic, or still open'), value: null },
    ]);
    if (chosen !== null) return { topicIdea: String(chosen.id) };
  }
  return { topic: await prompt.text(t('Topic (may stay open)')) };
}
