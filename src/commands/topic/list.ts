import { readTopics } from '../../db/topics.js';
import { inOrderOfVotes, isWaiting, type TopicIdea, topicState, topicStates } from '../../domain/topic.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { stateText, topicJson } from './present.js';

export const choices = [...topicStates, 'open', 'any'] as const;

export const verb: Verb = {
  examples: ['njb topic list', 'njb topic list --status dropped --json'],
  build: (command, context) => {
    const { t, terminal, today } = context;
    return command
      .option(
        '--status <status>',
        t('only idea, freed (its date was cancelled), scheduled, held or dropped; open: what is still ahead; any: all'),
        'open',
      )
      .action(async ({ status }) => {
        const wanted = oneOf(status, choices, '--status');
        const isWanted = (idea: TopicIdea) => {
          const state = topicState(idea, today);
          if (wanted === 'open') return isWaiting(state) || state === 'scheduled';
          return wanted === 'any' || state === wanted;
        };
        const all = await readTopics((await context.store()).query);
        const ideas = inOrderOfVotes(all, today).filter(isWanted);
        if (context.printedJson(() => ideas.map((idea) => topicJson(idea, context)))) return;
        if (ideas.length === 0) terminal.notice(t('No ideas found. “njb topic suggest” takes one down.'));
        // on a narrow screen the title needs the room
        const isWide = !terminal.isTerminal || terminal.columns >= 100;
        const on: Column<TopicIdea> = {
          heading: t('On'),
          cell: ({ suggestedOn }) => listDate(context, suggestedOn),
          align: 'right',
        };
        const columns: Column<TopicIdea>[] = [
          { heading: '#', cell: ({ id }) => id, align: 'right' },
          { heading: t('Topic'), cell: ({ title }) => title, wraps: 'words' },
          { heading: t('Votes'), cell: ({ votes }) => votes, align: 'right' },
          { heading: t('Of'), cell: ({ suggestedBy }) => suggestedBy?.name ?? null, wraps: 'words' },
          ...(isWide ? [on] : []),
          { heading: t('Status'), cell: (idea) => t(stateText(idea, context)), wraps: 'words' },
        ];
        await printTable(terminal, columns, ideas);
        const freed = ideas.find((idea) => topicState(idea, today) === 'freed');
        if (freed !== undefined) {
          terminal.notice(
            t(
              'The date of no. {id} is off: “njb topic schedule {id} EVENT” gives it another, “njb topic reopen {id}” none.',
              {
                id: freed.id,
              },
            ),
          );
        } else if (ideas.some((idea) => isWaiting(topicState(idea, today))) && terminal.isTerminal) {
          terminal.notice(t('“njb topic schedule NUMBER EVENT” gives an idea a date.'));
        }
      });
  },
};
