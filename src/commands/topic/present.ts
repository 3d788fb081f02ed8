import type { Context } from '../../context.js';
import { type TopicIdea, topicState } from '../../domain/topic.js';
import { dateInWords, shortDate } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { printFacts } from '../facts.js';

type Place = Pick<Context, 'lang' | 'today'>;

/** An idea as `--json` prints one. */
export function topicJson(idea: TopicIdea, { today }: Pick<Context, 'today'>): Record<string, unknown> {
  const { event } = idea;
  return {
    id: idea.id,
    title: idea.title,
    abstract: idea.abstract,
    suggestedBy: idea.suggestedBy,
    suggestedOn: idea.suggestedOn,
    votes: idea.votes,
    status: idea.status,
    state: topicState(idea, today),
    note: idea.note,
    event: event && { id: event.id, slug: event.slug, start: event.startDate, status: event.status },
  };
}

/** How an idea stands, in few words. */
export function stateText(idea: TopicIdea, { lang, today }: Place): Message {
  const date = idea.event === null ? '' : shortDate(idea.event.startDate, lang);
  switch (topicState(idea, today)) {
    case 'idea':
      return message('idea');
    case 'freed':
      return date === '' ? message('its date was removed') : message('its date, {date}, was cancelled', { date });
    case 'scheduled':
      return message('for {date}', { date });
    case 'held':
      return message('was a topic, {date}', { date });
    case 'dropped':
      return idea.note === null ? message('dropped') : message('dropped: {reason}', { reason: idea.note });
  }
}

/** Prints an idea with everything about it. */
export function printTopic(context: Context, idea: TopicIdea): void {
  const { t, lang, terminal } = context;
  terminal.out(terminal.paint.bold(t('{title} (no. {id})', { title: idea.title, id: idea.id })));
  printFacts(terminal, [
    [t('Status'), t(stateText(idea, context))],
    [t('Event'), idea.event && t('{title} ({slug})', { title: idea.event.title, slug: idea.event.slug })],
    [t('Suggested by'), idea.suggestedBy?.name ?? null],
    [t('Suggested on'), idea.suggestedOn && dateInWords(idea.suggestedOn, lang)],
    [t('Votes'), String(idea.votes)],
  ]);
  if (idea.abstract !== null) terminal.out(`\n${idea.abstract}`);
}
