import { type RecordedTopic, readRecordedTopics } from '../../db/topics.js';
import { indexTopics } from '../../domain/topic-search.js';
import { topicWords } from '../../domain/topic-words.js';
import { UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { printTable } from '../../terminal/table.js';
import { eventStatusWord } from '../event/present.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { recordedJson } from './repeats.js';

export const verb: Verb = {
  examples: ['njb topic search Wärmeplanung', 'njb topic search "KI in der Verwaltung" --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<text...>', t('what to look for; spelling, endings and order of the words may differ'))
      .action(async (words) => {
        const text = words.join(' ');
        if (topicWords(text).length === 0) throw new UserError('There is no word to look for in “{text}”.', { text });
        const found = indexTopics(await readRecordedTopics((await context.store()).query)).search(text);
        const json = () =>
          found.map(({ topic, likeness }) => ({ ...recordedJson(topic), likeness: Math.round(likeness * 100) / 100 }));
        if (context.printedJson(json)) return;
        if (found.length === 0) terminal.notice(t('Never a topic so far: “{text}”', { text }));
        await printTable(
          terminal,
          [
            { heading: t('Date'), cell: ({ day }) => day && listDate(context, day), align: 'right' },
            { heading: t('Topic'), cell: ({ title }) => title },
            {
              heading: t('Event'),
              cell: ({ event, idea }) => event?.slug ?? t('idea no. {id}', { id: idea?.id ?? 0 }),
              whole: true,
            },
            { heading: t('Status'), cell: (topic) => t(statusOf(topic)) },
          ],
          found.map(({ topic }) => topic),
        );
      });
  },
};

function statusOf({ event, idea }: RecordedTopic): Message {
  if (event !== null) return eventStatusWord(event.status);
  return idea?.status === 'dropped' ? message('dropped') : message('idea');
}
