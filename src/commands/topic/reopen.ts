import { readEvent } from '../../db/events.js';
import type { Holder } from '../../db/mailings.js';
import { setTopicStanding } from '../../db/topics.js';
import { isWaiting, topicState, withoutIdea } from '../../domain/topic.js';
import { UserError } from '../../errors.js';
import { whenInWords } from '../../i18n/dates.js';
import { noticeHolders } from '../event/holders.js';
import type { Verb } from '../verb.js';
import { changeTopic, printChangedTopic } from './change-topic.js';
import { pickTopic } from './pick.js';
import { writeTexts } from './write-texts.js';

export const verb: Verb = {
  examples: ['njb topic reopen 3', 'njb topic reopen Wärmeplanung --dry-run'],
  build: (command, context) => {
    const { t, lang, terminal, today } = context;
    return command.argument('<topic>', t('number of the idea, or words of its title')).action(async (reference) => {
      const { id } = await pickTopic(context, reference, (state) => !isWaiting(state));
      let emptied: string | null = null;
      let holders: readonly Holder[] = [];
      const changed = await changeTopic(context, id, async (store, idea) => {
        const state = topicState(idea, today);
        if (state === 'held' && idea.event !== null) {
          throw new UserError('“{topic}” was a topic {when}.', {
            topic: idea.title,
            when: whenInWords(idea.event.startDate, lang),
          }).hint('To take it up again, suggest it anew: “njb topic suggest TITLE”.');
        }
        const event = state === 'scheduled' && idea.event !== null ? await readEvent(store.query, idea.event.id) : null;
        if (event !== null) {
          const texts = withoutIdea(event, idea);
          holders = await writeTexts(store, event, texts, today);
          emptied = event.topic !== null && texts.topic === null ? event.slug : null;
        }
        await setTopicStanding(store.query, id, { status: 'idea', eventId: null, note: null });
      });
      printChangedTopic(context, changed, { eventWithoutTopic: emptied });
      if (emptied === null || context.options.json) return;
      terminal.notice(t('“{event}” has no topic now.', { event: emptied }));
      noticeHolders(context, { slug: emptied }, holders, 'facts');
    });
  },
};
