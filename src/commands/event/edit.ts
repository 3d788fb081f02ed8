import { Option } from 'commander';
import type { Context } from '../../context.js';
import { updateEvent } from '../../db/event-changes.js';
import { addLink } from '../../db/event-links.js';
import { setOrganisations } from '../../db/event-organisations.js';
import { readEvent } from '../../db/events.js';
import { type Holder, holdersOf } from '../../db/mailings.js';
import type { Db, Store } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { changeForHolders } from '../../domain/event-change.js';
import { isPast } from '../../domain/guest-status.js';
import { Cancelled, UsageError } from '../../errors.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import { dayAsTyped } from '../list-dates.js';
import { noticeDryRun } from '../member/change-person.js';
import { findRepeats, noticeRepeats } from '../topic/repeats.js';
import { quoted } from '../typed-command.js';
import { collect, type Verb } from '../verb.js';
import { askForEdits } from './ask-edit.js';
import { type EditOptions, type EventEdits, readEventEdits } from './edit-values.js';
import { eventFacts } from './event-facts.js';
import { holdersJson, noticeHolders, noticeHoldTrue, noticeToldCancelled, readHolders } from './holders.js';
import { pickEvent } from './pick.js';
import { eventHeading, eventJson } from './present.js';

export const verb: Verb = {
  examples: [
    'njb event edit next --topic "KI in der Verwaltung" --abstract @abstract.txt --question "Was darf sie?"',
    'njb event edit digital-impuls-2025-10 --host "Stadt Musterstadt" --host EGovC --place ""',
    'njb event edit next --editor',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--title <text>', t('title'))
      .option('--topic <text>', t('what it is about'))
      .option('--abstract <text>', t('a few sentences for the invitation, or @FILE'))
      .option('--editor', t('write the abstract in an editor (VISUAL or EDITOR, else nano or Notepad)'))
      .option('--question <text>', t('a question for discussion'))
      .option('--online <url>', t('link to the video conference'))
      .option('--place <text>', t('where people meet'))
      .option('--kind <kind>', t('own, joint (with others) or external (someone else’s)'))
      .option('--our-part <text>', t('what the network does in somebody else’s event'))
      .option('--host <name>', t('organisation that holds it; all of them, may be repeated'), collect)
      .option('--partner <name>', t('organisation that takes part; all of them, may be repeated'), collect)
      .option(
        '--link <link>',
        t('a further link, “KIND URL”: {kinds}; may be repeated', { kinds: linkKindWords }),
        collect,
      )
      .option('--series <name>', t('the series it belongs to'))
      .option('--status <status>', t('back to planned or confirmed'))
      .option('--attendance <number>', t('how many came'))
      .option('--ask-needs', t('ask attendees for diet and access needs: health data, to be erased soon after'))
      .option('--no-ask-needs', t('do not ask for them'))
      .addHelpText('after', `\n${t('An empty value clears. “njb event move” changes the date.')}`)
      .addOption(new Option('--date <date>').hideHelp())
      .addOption(new Option('--to <date>').hideHelp())
      .addOption(new Option('--until <date>').hideHelp())
      .addOption(new Option('--time <from-to>').hideHelp())
      .action(async (reference, { date, to, until, time, ...options }: EditOptions & WhenOptions) => {
        const event = await pickEvent(context, reference);
        refuseWhen(context, event, { to: to ?? date, until, time });
        const asks = Object.keys(options).length === 0 && context.terminal.canAsk;
        const given = asks ? await askForEdits(context, event) : options;
        const edits = await readEventEdits(context, event, given);
        const holders = isPast(event, context.today) ? [] : await readHolders(context, event);
        const apply = ({ query }: Store) => write(query, event, edits, holders.length > 0);
        if (asks) {
          await printChanges(
            context,
            factChanges(eventFacts(context, event), eventFacts(context, await context.rehearse(apply))),
          );
          if (!(await context.prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        }
        const [after, still] = await context.change(async (store) => {
          const changed = await apply(store);
          return [changed, holders.length === 0 ? [] : await holdersOf(store, event.id)] as const;
        });
        await report(context, event, after, still, asks);
      });
  },
};

/** Options that belong to `event move`: who moves an event has to be told whom to tell, so that is a command of its own. */
interface WhenOptions {
  date?: string;
  to?: string;
  until?: string;
  time?: string;
}

/** @throws UsageError with the whole command that was meant; where no other day is given, that is the present one */
function refuseWhen(
  context: Context,
  event: Event,
  { to, until, time }: Record<'to' | 'until' | 'time', string | undefined>,
): void {
  const [option] = [
    time !== undefined && '--time',
    until !== undefined && '--until',
    to !== undefined && '--to',
  ].filter(Boolean);
  if (!option) return;
  const day = to ?? dayAsTyped(event.startDate, context.lang);
  const options = [
    ['--to', day],
    ['--until', until],
    ['--time', time],
  ].flatMap(([name = '', value]) => (value === undefined ? [] : [name, quoted(value)]));
  throw new UsageError('There is no option {option} here.', { option }).hint(
    '“njb event move {event} {options}” changes when it is.',
    { event: event.slug, options: options.join(' ') },
  );
}

const linkKindWords = 'registration, page, slides, recording';

async function write(db: Db, event: Event, edits: EventEdits, isHeld: boolean): Promise<Event> {
  await updateEvent(db, event.id, edits.columns);
  if (edits.hosts !== undefined) await setOrganisations(db, event.id, 'host', edits.hosts);
  if (edits.partners !== undefined) await setOrganisations(db, event.id, 'partner', edits.partners);
  for (const link of edits.addedLinks) {
    await addLink(db, event.id, { ...link, label: null, guestId: null, consentOn: null });
  }
  const after = (await readEvent(db, event.id)) ?? event;
  // whoever was told of the cancellation holds no entry, but their calendar still knows its SEQUENCE
  if ((!isHeld && event.status !== 'cancelled') || changeForHolders(event, after) !== 'significant') return after;
  await updateEvent(db, event.id, {}, true);
  return { ...after, sequence: after.sequence + 1 };
}

async function report(
  context: Context,
  before: Event,
  after: Event,
  ever: readonly Holder[],
  isShown: boolean,
): Promise<void> {
  const { t, terminal } = context;
  const changes = factChanges(eventFacts(context, before), eventFacts(context, after));
  const isTold = after.sequence > before.sequence;
  const all = ever.filter(({ isLeaving }) => !isLeaving);
  const holders = all.filter(({ isTrue }) => !isTrue);
  const isJson = context.printedJson(() => ({
    ...eventJson(after),
    changes: changesJson(changes),
    holders: isTold ? holdersJson(holders) : [],
    applied: !context.options.dryRun && changes.length > 0,
  }));
  if (isJson) return;
  if (isShown && !context.options.dryRun) terminal.notice(t('Saved.'));
  if (!isShown) {
    terminal.out(terminal.paint.bold(eventHeading(after, context)));
    await printChanges(context, changes);
  }
  if (isTold) {
    noticeHoldTrue(context, all.length - holders.length);
    noticeHolders(context, after, holders, 'facts');
  } else if (all.length > 0 && changeForHolders(before, after) === 'described') {
    terminal.notice(t('Calendar entries already sent keep the old text; that alone is no reason to send new ones.'));
  }
  if (after.topic !== null && after.topic !== before.topic) {
    noticeRepeats(context, await findRepeats((await context.store()).query, after.topic, { eventId: after.id }));
  }
  if (before.status === 'cancelled' && after.status !== 'cancelled') await noticeToldCancelled(context, after);
  noticeDryRun(context);
}
