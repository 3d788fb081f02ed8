import type { Context } from '../../context.js';
import type { Db, Store } from '../../db/store.js';
import { readTopic } from '../../db/topics.js';
import type { TopicIdea } from '../../domain/topic.js';
import { UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { printFacts } from '../facts.js';
import { stateText, topicJson } from './present.js';

/** An idea before and after a command. */
export interface ChangedTopic {
  before: TopicIdea;
  after: TopicIdea;
}

/** An idea that was there a moment ago. @throws UserError where it is gone */
export async function topicOf(db: Db, id: number): Promise<TopicIdea> {
  const idea = await readTopic(db, id);
  if (idea === null) throw new UserError('There is no idea “{topic}”.', { topic: String(id) });
  return idea;
}

/** Changes one idea as one command, judged by how it stands then, and gives it before and after. */
export function changeTopic(
  context: Context,
  id: number,
  work: (store: Store, idea: TopicIdea) => Promise<void>,
): Promise<ChangedTopic> {
  return context.change(async (store) => {
    const before = await topicOf(store.query, id);
    await work(store, before);
    return { before, after: await topicOf(store.query, id) };
  });
}

/** Prints what a command changed of an idea, old → new; `more` goes into the JSON beside it. */
export function printChangedTopic(
  context: Context,
  { before, after }: ChangedTopic,
  more: Record<string, unknown> = {},
): void {
  const { t, terminal, options } = context;
  const changes = factsOf(context, before)
    .map((from, i) => ({ from, to: factsOf(context, after)[i] ?? from }))
    .filter(({ from, to }) => from.value !== to.value);
  const isJson = context.printedJson(() => ({
    ...topicJson(after, context),
    applied: !options.dryRun && changes.length > 0,
    ...more,
  }));
  if (isJson) return;
  terminal.out(terminal.paint.bold(t('{title} (no. {id})', { title: after.title, id: after.id })));
  if (changes.length === 0) terminal.notice(t('Nothing changes: all of this is on record already.'));
  printFacts(
    terminal,
    changes.map(({ from, to }) => [from.label, `${from.value || '–'} → ${to.value || '–'}`]),
  );
  if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
}

function factsOf(context: Context, idea: TopicIdea): { label: string; value: string }[] {
  const { t, lang } = context;
  return [
    { label: t('Topic'), value: idea.title },
    { label: t('Status'), value: t(stateText(idea, context)) },
    { label: t('Suggested by'), value: idea.suggestedBy?.name ?? '' },
    { label: t('Suggested on'), value: idea.suggestedOn === null ? '' : dateInWords(idea.suggestedOn, lang) },
    { label: t('Votes'), value: String(idea.votes) },
    { label: t('Abstract'), value: idea.abstract ?? '' },
  ];
}
