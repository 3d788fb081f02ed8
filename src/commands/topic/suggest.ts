import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { addTopic, readTopic, type TopicFacts } from '../../db/topics.js';
import { oneLine } from '../../domain/clean-text.js';
import { isWaiting, topicState } from '../../domain/topic.js';
import { Cancelled, UsageError } from '../../errors.js';
import { argumentWord } from '../argument-words.js';
import { complaintOf } from '../complaint.js';
import { dayOption, textOption } from '../event/options.js';
import { pickPerson, refuseUnknown } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { votesOption } from './options.js';
import { printTopic, topicJson } from './present.js';
import { findRepeats, noticeRepeats, recordedJson } from './repeats.js';

interface Given {
  by?: string | undefined;
  on?: string | undefined;
  abstract?: string | undefined;
  votes?: string | undefined;
}

export const verb: Verb = {
  examples: [
    'njb topic suggest "KI in der Verwaltung" --by "Kim Mayer"',
    'njb topic suggest Wärmeplanung --abstract @waermeplanung.txt --on 3.9.2025 --votes 2',
    'njb topic suggest',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('[title]', t('the topic; without it, it is asked for'))
      .option('--by <member>', t('who suggests it: id, e-mail address or name'))
      .option('--on <date>', t('when it was suggested; without it today'))
      .option('--abstract <text>', t('a few sentences for the invitation, or @FILE'))
      .option('--votes <number>', t('how many members are for it'))
      .action(async (typed, options) => {
        const { terminal, prompt } = context;
        const isBare = typed === undefined;
        if (isBare && !terminal.canAsk)
          throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('title') });
        const facts = isBare
          ? await readGiven(context, await ask(context))
          : await readGiven(context, [typed, options]);
        const exists = readHeader(context.config.database) !== null;
        const similar = exists ? await findRepeats((await context.store()).query, facts.title) : [];
        if (!context.options.json) noticeRepeats(context, similar);
        if (isBare && !(await prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        const idea = await context.change(async ({ query }) => readTopic(query, await addTopic(query, facts)));
        if (idea === null) return;
        if (context.printedJson(() => ({ ...topicJson(idea, context), similar: similar.map(recordedJson) }))) return;
        printTopic(context, idea);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else noticeNext(context, idea.id, similar);
      });
  },
};

function noticeNext(
  { t, terminal, today }: Context,
  id: number,
  similar: Awaited<ReturnType<typeof findRepeats>>,
): void {
  const same = similar.find(({ kind, idea }) => kind === 'idea' && idea?.status !== 'dropped');
  terminal.notice(t('Saved. “njb topic schedule {id} EVENT” gives it a date.', { id }));
  if (same?.idea && isWaiting(topicState({ status: same.idea.status, event: null }, today))) {
    terminal.notice(
      t('If it is the same as no. {id}: “njb undo”, then “njb topic vote {id}” counts it there.', { id: same.idea.id }),
    );
  }
}

async function ask(context: Context): Promise<[string, Given]> {
  const { t, prompt } = context;
  const title = await prompt.text(t('Topic'), {
    check: (answer) => (oneLine(answer) === '' ? t('The topic is needed.') : null),
  });
  const by = await prompt.text(t('Suggested by (name, e-mail address or number; may stay empty)'), {
    check: (answer) =>
      answer.trim() === ''
        ? null
        : complaintOf(context, async () => refuseUnknown(await context.store(), answer.trim())),
  });
  const abstract = await prompt.text(t('A few sentences about it (may stay empty)'), {
    check: (answer) => complaintOf(context, () => textOption(answer, context)),
  });
  return [title, { by, abstract }];
}

async function readGiven(context: Context, [typed, given]: [string, Given]): Promise<TopicFacts> {
  const title = oneLine(typed);
  if (title === '') throw new UsageError('The topic is empty.');
  return {
    title,
    abstract: given.abstract ? textOption(given.abstract, context) || null : null,
    suggestedBy: given.by?.trim() ? await pickPerson(context, given.by.trim()) : null,
    suggestedOn: given.on === undefined ? context.today : dayOption(given.on, '--on'),
    votes: given.votes === undefined ? 0 : votesOption(given.votes, '--votes'),
  };
}
