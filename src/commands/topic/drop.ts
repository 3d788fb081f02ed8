import type { Context } from '../../context.js';
import { setTopicStanding } from '../../db/topics.js';
import { oneLine } from '../../domain/clean-text.js';
import { type TopicIdea, topicState } from '../../domain/topic.js';
import { UserError } from '../../errors.js';
import { whenInWords } from '../../i18n/dates.js';
import type { Verb } from '../verb.js';
import { changeTopic, printChangedTopic } from './change-topic.js';
import { pickTopic } from './pick.js';

export const verb: Verb = {
  examples: ['njb topic drop 3 --reason "war gerade Thema des Kongresses"', 'njb topic drop Wärmeplanung'],
  build: (command, context) => {
    const { t, terminal, prompt } = context;
    return command
      .argument('<topic>', t('number of the idea, or words of its title'))
      .option('--reason <text>', t('why it is dropped'))
      .action(async (reference, options) => {
        const idea = await pickTopic(context, reference);
        refuseDated(context, idea);
        const asked =
          options.reason ?? (terminal.canAsk ? await prompt.text(t('Why is it dropped? (may stay empty)')) : '');
        const note = oneLine(asked) || null;
        const changed = await changeTopic(context, idea.id, async ({ query }, found) => {
          refuseDated(context, found);
          await setTopicStanding(query, found.id, { status: 'dropped', eventId: null, note });
        });
        printChangedTopic(context, changed);
      });
  },
};

function refuseDated({ lang, today }: Context, idea: TopicIdea): void {
  const state = topicState(idea, today);
  if (idea.event === null || (state !== 'scheduled' && state !== 'held')) return;
  const said = { topic: idea.title, when: whenInWords(idea.event.startDate, lang) };
  if (state === 'held') throw new UserError('“{topic}” was a topic {when}; it cannot be dropped.', said);
  throw new UserError('“{topic}” is planned {when}.', said).hint(
    '“njb topic reopen {id}” takes it off that date first.',
    { id: idea.id },
  );
}
