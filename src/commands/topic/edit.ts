import type { Context } from '../../context.js';
import { type TopicFacts, updateTopic } from '../../db/topics.js';
import { oneLine } from '../../domain/clean-text.js';
import { isSameTopic, type TopicIdea, topicState } from '../../domain/topic.js';
import { UsageError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { dayOption, textOption } from '../event/options.js';
import { pickPerson } from '../member/pick.js';
import { collect, type Verb } from '../verb.js';
import { changeTopic, printChangedTopic } from './change-topic.js';
import { pickTopic } from './pick.js';

export const clearable = ['abstract', 'by', 'on'] as const;

interface Given {
  title?: string | undefined;
  abstract?: string | undefined;
  by?: string | undefined;
  on?: string | undefined;
  clear?: string[] | undefined;
}

export const verb: Verb = {
  examples: [
    'njb topic edit 3 --title "KI in der Bauverwaltung"',
    'njb topic edit 3 --by "Kim Mayer" --clear abstract',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<topic>', t('number of the idea, or words of its title'))
      .option('--title <text>', t('the topic, worded anew'))
      .option('--abstract <text>', t('a few sentences for the invitation, or @FILE'))
      .option('--by <member>', t('who suggests it: id, e-mail address or name'))
      .option('--on <date>', t('when it was suggested'))
      .option('--clear <field>', t('empty a field: {fields}', { fields: clearable.join(', ') }), collect)
      .action(async (reference, options) => {
        const { id } = await pickTopic(context, reference);
        const edits = await readEdits(context, options);
        const changed = await changeTopic(context, id, (db, idea) =>
          updateTopic(db, id, { ...factsOf(idea), ...edits }),
        );
        printChangedTopic(context, changed);
        noticeEvent(context, changed.before, changed.after);
      });
  },
};

async function readEdits(context: Context, given: Given): Promise<Partial<TopicFacts>> {
  const title = given.title === undefined ? undefined : oneLine(given.title);
  if (title === '') throw new UsageError('The topic is empty.');
  const cleared = (given.clear ?? []).map((field) => oneOf(field, clearable, '--clear'));
  return {
    ...(title !== undefined && { title }),
    ...(given.abstract !== undefined && { abstract: textOption(given.abstract, context) || null }),
    ...(given.by !== undefined && { suggestedBy: await pickPerson(context, given.by) }),
    ...(given.on !== undefined && { suggestedOn: dayOption(given.on, '--on') }),
    ...(cleared.includes('abstract') && { abstract: null }),
    ...(cleared.includes('by') && { suggestedBy: null }),
    ...(cleared.includes('on') && { suggestedOn: null }),
  };
}

function factsOf({ title, abstract, suggestedBy, suggestedOn, votes }: TopicIdea): TopicFacts {
  return { title, abstract, suggestedBy: suggestedBy?.id ?? null, suggestedOn, votes };
}

/** The event's own texts are changed with the event, as people may have been invited with them. */
function noticeEvent({ t, terminal, today }: Context, before: TopicIdea, after: TopicIdea): void {
  const { event } = after;
  if (event === null || topicState(after, today) !== 'scheduled') return;
  const isReworded = before.title !== after.title && isSameTopic(event.topic, before.title);
  if (!isReworded && before.abstract === after.abstract) return;
  terminal.notice(t('“{event}” keeps its text: “njb event edit {event}” changes it.', { event: event.slug }));
}
