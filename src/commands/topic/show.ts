import type { Verb } from '../verb.js';
import { pickTopic } from './pick.js';
import { printTopic, topicJson } from './present.js';
import { findRepeats, noticeRepeats, recordedJson } from './repeats.js';

export const verb: Verb = {
  examples: ['njb topic show 3', 'njb topic show Wärmeplanung --json'],
  build: (command, context) =>
    command.argument('<topic>', context.t('number of the idea, or words of its title')).action(async (reference) => {
      const idea = await pickTopic(context, reference);
      const { query } = await context.store();
      const similar = await findRepeats(query, idea.title, { topicId: idea.id, eventId: idea.event?.id });
      if (context.printedJson(() => ({ ...topicJson(idea, context), similar: similar.map(recordedJson) }))) return;
      printTopic(context, idea);
      noticeRepeats(context, similar);
    }),
};
