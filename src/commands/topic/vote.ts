import { updateTopic } from '../../db/topics.js';
import { UserError } from '../../errors.js';
import type { Verb } from '../verb.js';
import { changeTopic, printChangedTopic } from './change-topic.js';
import { votesOption } from './options.js';
import { pickTopic } from './pick.js';

export const verb: Verb = {
  examples: ['njb topic vote 3', 'njb topic vote 3 5', 'njb topic vote Wärmeplanung --total 12'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<topic>', t('number of the idea, or words of its title'))
      .argument('[votes]', t('how many votes to add'), '1')
      .option('--total <number>', t('how many votes it has altogether, as after a poll'))
      .action(async (reference, votes, { total }) => {
        const more = votesOption(votes, '[votes]');
        const all = total === undefined ? null : votesOption(total, '--total');
        const { id } = await pickTopic(context, reference);
        const changed = await changeTopic(context, id, async ({ query }, idea) => {
          if (idea.status === 'dropped') {
            throw new UserError('“{topic}” was dropped.', { topic: idea.title }).hint(
              '“njb topic reopen {id}” makes it an idea again.',
              { id },
            );
          }
          await updateTopic(query, id, {
            title: idea.title,
            abstract: idea.abstract,
            suggestedBy: idea.suggestedBy?.id ?? null,
            suggestedOn: idea.suggestedOn,
            votes: all ?? idea.votes + more,
          });
        });
        printChangedTopic(context, changed);
      });
  },
};
