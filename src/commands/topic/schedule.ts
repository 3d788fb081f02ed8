import type { Context } from '../../context.js';
import { readEvent, readEvents } from '../../db/events.js';
import type { Holder } from '../../db/mailings.js';
import type { Store } from '../../db/store.js';
import { freeTopicsOf, setTopicStanding } from '../../db/topics.js';
import type { Event } from '../../domain/event.js';
import { type TopicIdea, topicState, withIdea, withoutIdea } from '../../domain/topic.js';
import { UsageError, UserError } from '../../errors.js';
import { whenInWords } from '../../i18n/dates.js';
import { argumentWord } from '../argument-words.js';
import { noticeHolders } from '../event/holders.js';
import { pickEvent } from '../event/pick.js';
import { eventJson, shortWhen, whenText } from '../event/present.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { topicOf } from './change-topic.js';
import { chooseTopic, pickTopic, waitingTopics } from './pick.js';
import { topicJson } from './present.js';
import { findRepeats, noticeRepeats, recordedJson } from './repeats.js';
import { writeTexts } from './write-texts.js';

export const verb: Verb = {
  examples: [
    'njb topic schedule 3 digital-impuls-2025-10',
    'njb topic schedule Wärmeplanung 6.11.2025',
    'njb topic schedule --event next',
  ],
  build: (command, context) => {
    const { t, terminal, options: global } = context;
    return command
      .argument('[topic]', t('number of the idea, or words of its title; without it, it is asked for'))
      .argument('[event]', t('number, short name, day, or “next”; without it, it is asked for'))
      .option('--event <event>', t('the same, where the idea is to be asked for'))
      .action(async (topic, place, { event: named }) => {
        const idea = await whichTopic(context, topic);
        const event = await whichEvent(context, place ?? named);
        refuseUnfit(context, idea, event);
        const { query } = await context.store();
        const similar = await findRepeats(query, idea.title, { topicId: idea.id, eventId: event.id });
        const plan = withIdea(event, idea);
        if (!global.json) printPlan(context, event, plan);
        if (!global.json) noticeRepeats(context, similar);
        await askAboutOldDate(context, idea, event);
        if (plan.replaces) {
          await context.confirm(
            t('“{event}” already has the topic “{topic}”. Replace it?', {
              event: event.slug,
              topic: event.topic ?? '',
            }),
          );
        }
        const { result: done, commandId } = await context.changeAs(async (store) => {
          const holders = await putOnto(store, await topicOf(store.query, idea.id), event.id, context.today);
          return { holders, idea: await topicOf(store.query, idea.id), event: await readEvent(store.query, event.id) };
        });
        const isJson = context.printedJson(() => ({
          topic: topicJson(done.idea, context),
          event: done.event && eventJson(done.event),
          similar: similar.map(recordedJson),
          applied: commandId !== null,
        }));
        if (isJson) return;
        noticeHolders(context, event, done.holders, 'facts');
        if (global.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (commandId === null) terminal.notice(t('Nothing changes: all of this is on record already.'));
        else terminal.notice(t('Saved. “njb event show {event}” shows it.', { event: event.slug }));
      });
  },
};

/**
 * Puts an idea onto an event: fills its topic, or replaces another one, whose idea is free again. An idea that had a date
 * ahead is taken off there.
 * @returns who holds the event with another topic
 */
async function putOnto(store: Store, idea: TopicIdea, eventId: number, today: string): Promise<Holder[]> {
  const { query: db } = store;
  const event = await readEvent(db, eventId);
  if (event === null) return [];
  const before = idea.event === null || idea.event.id === eventId ? null : await readEvent(db, idea.event.id);
  if (before !== null && before.status !== 'cancelled')
    await writeTexts(store, before, withoutIdea(before, idea), today);
  const holders = await writeTexts(store, event, withIdea(event, idea), today);
  await freeTopicsOf(db, eventId, idea.id);
  await setTopicStanding(db, idea.id, { status: 'scheduled', eventId, note: null });
  return holders;
}

/** @throws UserError where the idea cannot be put onto a date: dropped, or a topic already; or the event is none */
export function refuseUnfit({ lang, today }: Context, idea: TopicIdea, event: Event | null): void {
  const { id, title: topic } = idea;
  const state = topicState(idea, today);
  if (state === 'dropped') {
    throw new UserError('“{topic}” was dropped.', { topic }).hint('“njb topic reopen {id}” makes it an idea again.', {
      id,
    });
  }
  if (state === 'held' && idea.event !== null && idea.event.id !== event?.id) {
    throw new UserError('“{topic}” was a topic {when}.', {
      topic,
      when: whenInWords(idea.event.startDate, lang),
    }).hint('To take it up again, suggest it anew: “njb topic suggest TITLE”.');
  }
  if (event?.status === 'cancelled') {
    throw new UserError('“{event}” was cancelled.', { event: event.slug }).hint(
      '“njb event list --upcoming” shows the dates ahead.',
    );
  }
}

async function askAboutOldDate(context: Context, idea: TopicIdea, event: Event): Promise<void> {
  const { t, lang, today } = context;
  if (idea.event === null || idea.event.id === event.id || topicState(idea, today) !== 'scheduled') return;
  await context.confirm(
    t('“{topic}” is planned {when}. Take it off there?', {
      topic: idea.title,
      when: whenInWords(idea.event.startDate, lang),
    }),
  );
}

function printPlan({ t, lang, terminal }: Context, event: Event, plan: ReturnType<typeof withIdea>): void {
  terminal.out(terminal.paint.bold(t('{title} ({slug})', { title: event.title, slug: event.slug })));
  const change = (from: string | null, to: string | null) =>
    from === to ? null : `${from || '–'} → ${to || '–'}`.replace(/\s+/g, ' ');
  printFacts(terminal, [
    [t('When'), whenText(event, lang)],
    [t('Topic'), change(event.topic, plan.topic) ?? plan.topic],
    [t('Abstract'), change(event.abstract, plan.abstract)],
    [t('Question'), change(event.question, plan.question)],
  ]);
}

async function whichTopic(context: Context, reference: string | undefined): Promise<TopicIdea> {
  if (reference !== undefined) return pickTopic(context, reference);
  const { t, terminal } = context;
  if (!terminal.canAsk)
    throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('topic') });
  const waiting = await waitingTopics(context);
  if (waiting.length === 0) {
    throw new UserError('No idea is waiting for a date.').hint('“njb topic suggest” takes one down.');
  }
  return chooseTopic(context, t('Which idea?'), waiting);
}

/** Asks among the dates ahead, those without a topic first. */
async function whichEvent(context: Context, reference: string | undefined): Promise<Event> {
  if (reference !== undefined) return pickEvent(context, reference);
  const { t, lang, terminal, prompt, today } = context;
  if (!terminal.canAsk)
    throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('event') });
  const ahead = (await readEvents((await context.store()).query, { from: today })).filter(
    ({ status, kind }) => (status === 'planned' || status === 'confirmed') && kind !== 'external',
  );
  if (ahead.length === 0) {
    throw new UserError('No event lies ahead (as of {date}).', { date: today }).hint(
      '“njb event add” enters one; “njb event list” shows all.',
    );
  }
  const choices = ahead.toSorted((a, b) => Number(a.topic !== null) - Number(b.topic !== null));
  return prompt.choose(
    t('Which date?'),
    choices.map((event) => ({
      name: [shortWhen(event, lang), event.slug, event.topic].filter(Boolean).join(', '),
      value: event,
    })),
  );
}
