import type { Context } from '../../context.js';
import { type TopicFacts, updateTopic } from '../../db/topics.js';
import { oneLine } from '../../domain/clean-text.js';
import { isSameTopic, type TopicIdea, topicState } from '../../domain/topic.js';
import { UsageError } from '../../errors.js';
import { type AskedOption, askForOptions, withClear } from '../ask-changes.js';
import { oneOf } from '../choices.js';
import { dayOption, textOption } from '../event/options.js';
import { pickPerson, refuseUnknown } from '../member/pick.js';
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
      .action(async (reference, typed) => {
        const topic = await pickTopic(context, reference);
        const { id } = topic;
        const asks = Object.keys(typed).length === 0 && context.terminal.canAsk && !context.options.json;
        const edits = await readEdits(context, asks ? await askForTopicEdits(context, topic) : typed);
        const changed = await changeTopic(context, id, ({ query }, idea) =>
          updateTopic(query, id, { ...factsOf(idea), ...edits }),
        );
        printChangedTopic(context, changed);
        noticeEvent(context, changed.before, changed.after);
      });
  },
};

/** Asks what is to change of an idea, and to what. */
async function askForTopicEdits(context: Context, topic: TopicIdea): Promise<Given> {
  const { t } = context;
  const all: AskedOption<(typeof clearable)[number] | 'title'>[] = [
    { option: 'title', label: t('Topic'), present: topic.title, needed: true },
    { option: 'abstract', label: t('Abstract'), present: topic.abstract },
    { option: 'by', label: t('Suggested by'), present: topic.suggestedBy?.name },
    { option: 'on', label: t('Suggested on'), present: topic.suggestedOn },
  ];
  const { query } = await context.store();
  const edits = await askForOptions(context, all, async ({ by, title, ...given }) => {
    if (by) await refuseUnknown({ query }, by);
    await readEdits(context, { ...withClear(given), ...(title !== undefined && { title }) });
  });
  const { title, ...others } = edits;
  return { ...withClear(others), ...(title !== undefined && { title }) };
}

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
