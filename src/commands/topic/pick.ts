import type { Context } from '../../context.js';
import { readTopics } from '../../db/topics.js';
import {
  inOrderOfVotes,
  isSameTopic,
  isWaiting,
  type TopicIdea,
  type TopicState,
  topicState,
} from '../../domain/topic.js';
import { indexTopics } from '../../domain/topic-search.js';
import { UserError } from '../../errors.js';
import { stateText } from './present.js';

/**
 * The one idea a reference means: its number, or words of its title. What fits several is asked on a terminal.
 * @param isMeant the states an idea is in that the command is for: it goes before others that fit
 * @throws UserError naming the candidates, or that there is none
 */
export async function pickTopic(
  context: Context,
  reference: string,
  isMeant: (state: TopicState) => boolean = (state) => state !== 'dropped',
): Promise<TopicIdea> {
  const all = await readTopics((await context.store()).query);
  const fits = fitting(all, reference);
  const meant = fits.filter((idea) => isMeant(topicState(idea, context.today)));
  const found = meant.length > 0 ? meant : fits;
  const [only] = found;
  if (only === undefined) {
    throw new UserError('There is no idea “{topic}”.', { topic: reference }).hint(
      '“njb topic list --status any” shows all ideas; one goes by its number or by words of its title.',
    );
  }
  if (found.length === 1) return only;
  if (context.terminal.canAsk) {
    return chooseTopic(
      context,
      context.t('“{topic}” fits several ideas. Which one is meant?', { topic: reference }),
      found,
    );
  }
  const complaint = new UserError('“{topic}” fits {count} ideas.', { topic: reference, count: found.length });
  for (const idea of found.slice(0, 10)) {
    complaint.hint('{id}: {topic}', { id: idea.id, topic: choiceText(idea, context) });
  }
  throw complaint.hint('Use the number.');
}

function fitting(all: readonly TopicIdea[], reference: string): TopicIdea[] {
  if (/^\d+$/.test(reference)) return all.filter(({ id }) => id === Number(reference));
  const same = all.filter(({ title }) => isSameTopic(title, reference));
  return same.length > 0
    ? same
    : indexTopics(all)
        .search(reference)
        .map(({ topic }) => topic);
}

/** Asks for one of some ideas. */
export function chooseTopic(context: Context, question: string, ideas: readonly TopicIdea[]): Promise<TopicIdea> {
  return context.prompt.choose(
    question,
    ideas.map((idea) => ({ name: choiceText(idea, context), value: idea })),
  );
}

/** An idea as it stands among choices: "Wärmeplanung – 3 votes". */
export function choiceText(idea: TopicIdea, context: Context): string {
  const { t, today } = context;
  const { title: topic, votes } = idea;
  if (!isWaiting(topicState(idea, today))) {
    return t('{topic} ({state})', { topic, state: stateText(idea, context) });
  }
  return votes === 0 ? t('{text}', { text: topic }) : t('{topic} ({votes} {votes|vote|votes})', { topic, votes });
}

/** The ideas that wait for a date, most votes first. */
export async function waitingTopics(context: Context): Promise<TopicIdea[]> {
  const all = await readTopics((await context.store()).query);
  return inOrderOfVotes(all, context.today).filter((idea) => isWaiting(topicState(idea, context.today)));
}
