import { setTopicStanding } from '../../db/topics.js';
import { oneLine } from '../../domain/clean-text.js';
import { topicState } from '../../domain/topic.js';
import { UserError } from '../../errors.js';
import { whenInWords } from '../../i18n/dates.js';
import type { Verb } from '../verb.js';
import { changeTopic, printChangedTopic } from './change-topic.js';
import { pickTopic } from './pick.js';

export const verb: Verb = {
  examples: ['njb topic drop 3 --reason "war gerade Thema des Kongresses"', 'njb topic drop Wärmeplanung'],
  build: (command, context) => {
    const { t, lang, terminal, prompt, today } = context;
    return command
      .argument('<topic>', t('number of the idea, or words of its title'))
      .option('--reason <text>', t('why it is dropped'))
      .action(async (reference, options) => {
        const { id } = await pickTopic(context, reference);
        const asked =
          options.reason ?? (terminal.canAsk ? await prompt.text(t('Why is it dropped? (may stay empty)')) : '');
        const reason = oneLine(asked) || null;
        const changed = await changeTopic(context, id, async (db, idea) => {
          const state = topicState(idea, today);
          if (idea.event !== null && (state === 'scheduled' || state === 'held')) {
            const said = { topic: idea.title, when: whenInWords(idea.event.startDate, lang) };
            if (state === 'held') throw new UserError('“{topic}” was a topic {when}; it cannot be dropped.', said);
            throw new UserError('“{topic}” is planned {when}.', said).hint(
              '“njb topic reopen {id}” takes it off that date first.',
              { id },
            );
          }
          await setTopicStanding(db, id, { status: 'dropped', eventId: null, note: reason });
        });
        printChangedTopic(context, changed);
      });
  },
};
