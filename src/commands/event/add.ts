import type { Context } from '../../context.js';
import { addLink } from '../../db/event-links.js';
import { addEvent, fillInEvent, freeSlug, type NewEvent, readEvent } from '../../db/events.js';
import { readHeader } from '../../db/header.js';
import { defaults, readSettings } from '../../db/settings.js';
import type { Db, Store } from '../../db/store.js';
import { oneLine } from '../../domain/clean-text.js';
import { type Event, type EventStatus, type LinkKind, linkKinds } from '../../domain/event.js';
import { isPast } from '../../domain/guest-status.js';
import { slugOf } from '../../domain/slug.js';
import type { TopicIdea } from '../../domain/topic.js';
import { Cancelled, UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { type PlannedGuest, planGuest, storeGuest } from '../guest/new-guest.js';
import { noticePerson } from '../guest/person.js';
import { pickSeries } from '../series/pick.js';
import { collect, type Verb } from '../verb.js';
import { askForEvent } from './ask.js';
import { dateNotices, dateNoticesJson, noticeDate } from './date-notices.js';
import {
  abstractOption,
  countOption,
  eventLinkOption,
  guestOption,
  linkOption,
  namesOption,
  spanOption,
  whenOption,
} from './options.js';
import { eventJson } from './present.js';
import { printEvent } from './print-event.js';
import { openDateOf } from './taken-date.js';
import { ideaOption, linkIdea, noticeEarlier } from './topic-idea.js';

/** The options of `event add`, as typed. */
export interface Given {
  title?: string | undefined;
  date?: string | undefined;
  until?: string | undefined;
  time?: string | undefined;
  series?: string | undefined;
  topic?: string | undefined;
  topicIdea?: string | undefined;
  abstract?: string | undefined;
  editor?: boolean | undefined;
  question?: string | undefined;
  online?: string | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  ourPart?: string | undefined;
  status?: string | undefined;
  attendance?: string | undefined;
  guest?: string[] | undefined;
  host?: string[] | undefined;
  partner?: string[] | undefined;
  link?: string[] | undefined;
}

export const verb: Verb = {
  examples: [
    'njb event add',
    'njb event add --title Kongress --kind external --date "März + April 2026" --host "Stadt Musterstadt" --our-part "eigenes Panel"',
    'njb event add --title "Digital-Impuls" --date 9.10.2025 --time 16:00-17:30 --topic "KI in der Verwaltung" --guest "Benjamin Bauer, Bereichsleiter, EGovC, confirmed"',
    'njb event add --series digital-impuls --date 6.11.2025 --topic-idea 3',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--title <text>', t('title; with --series that of the series will do'))
      .option('--date <date>', t('day or days of the event; months or a year if no more is known'))
      .option('--until <date>', t('last day, if it takes several'))
      .option('--time <from-to>', t('from and to, as in 16:00-17:30; without it all day'))
      .option('--series <name>', t('the series it belongs to'))
      .option('--topic <text>', t('what it is about'))
      .option('--topic-idea <topic>', t('take the topic from an idea: its number, or words of its title'))
      .option('--abstract <text>', t('a few sentences for the invitation, or @FILE'))
      .option('--editor', t('write the abstract in an editor (VISUAL or EDITOR, else nano or Notepad)'))
      .option('--question <text>', t('a question for discussion'))
      .option('--online <url>', t('link to the video conference'))
      .option('--place <text>', t('where people meet'))
      .option('--kind <kind>', t('own, joint (with others) or external (someone else’s)'))
      .option('--our-part <text>', t('what the network does in somebody else’s event'))
      .option('--status <status>', t('planned, confirmed, held or cancelled'), 'planned')
      .option('--attendance <number>', t('how many came, with --status held'))
      .option(
        '--host <name>',
        t('organisation that holds it; without one those of the series; may be repeated'),
        collect,
      )
      .option('--partner <name>', t('organisation that takes part; may be repeated'), collect)
      .option(
        '--link <link>',
        t('a further link, “KIND URL”: {kinds}; may be repeated', { kinds: linkKinds.join(', ') }),
        collect,
      )
      .option('--guest <guest>', t('“NAME, FUNCTION, ORGANISATION[, STATUS]”; may be repeated'), collect)
      .action(async (options: Given) => {
        const { terminal, prompt } = context;
        const isBare = options.title === undefined && options.date === undefined && options.series === undefined;
        if (isBare && !terminal.canAsk) throw new UsageError('The option {option} is needed.', { option: '--date' });
        if (isBare) await context.agreeToNew();
        const given = isBare ? await askForEvent(context) : options;
        const plan = await planEvent(given, context);
        await noticeEarlier(context, plan.event.topic, plan.idea);
        const enter = async (store: Store) => {
          const { query } = store;
          const id = await enterEvent(query, plan.event);
          for (const guest of plan.guests) await storeGuest(query, id, guest, plan.guestStatus);
          for (const link of plan.links) {
            await addLink(query, id, { ...link, label: null, guestId: null, consentOn: null });
          }
          if (plan.idea !== null) await linkIdea(query, plan.idea.id, id);
          const event = await readEvent(query, id);
          return event && { event, notices: await dateNotices(context, store, event) };
        };
        if (isBare) {
          const rehearsed = await context.rehearse(enter);
          if (rehearsed !== null) {
            await printEvent(context, rehearsed.event);
            noticeDate(context, rehearsed.notices);
          }
          if (!(await prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        }
        const entered = await context.change(enter);
        if (entered === null) return;
        const { event, notices } = entered;
        if (context.printedJson(() => ({ ...eventJson(event), notices: dateNoticesJson(notices) }))) return;
        if (!isBare) {
          await printEvent(context, event);
          noticeDate(context, notices);
        }
        for (const { choice } of plan.guests) noticePerson(context, choice, event);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (isToBeInvitedTo(event, context.today)) {
          terminal.notice(t('Saved. “njb invite preview {event}” shows the invitation.', { event: event.slug }));
        } else terminal.notice(t('Saved.'));
      });
  },
};

function isToBeInvitedTo(event: Event, today: string): boolean {
  return (
    event.kind !== 'external' && event.status !== 'cancelled' && event.startDate.length === 10 && !isPast(event, today)
  );
}

/**
 * Stores an event. A date that the plan of its series already created is filled in, keeping its short name and UID.
 * @throws UserError where the series has an event with a topic or guests on that day
 */
async function enterEvent(query: Db, event: NewEvent): Promise<number> {
  const standing = event.seriesId === null ? null : await openDateOf(query, event.seriesId, event.startDate);
  if (standing === null) return addEvent(query, { ...event, slug: await freeSlug(query, event.slug) });
  await fillInEvent(query, standing.id, event);
  return standing.id;
}

interface Plan {
  event: NewEvent;
  /** The idea its topic comes from. */
  idea: TopicIdea | null;
  guests: PlannedGuest[];
  /** Of guests whose status is not said. */
  guestStatus: 'confirmed' | 'idea';
  links: { kind: LinkKind; url: string }[];
}

async function planEvent(given: Given, context: Context): Promise<Plan> {
  const exists = readHeader(context.config.database) !== null;
  const query = exists ? (await context.store()).query : null;
  if (given.series && query === null) throw new UserError('There is no series “{series}”.', { series: given.series });
  const series = given.series && query ? await pickSeries(query, given.series) : null;
  const settings = query ? await readSettings(query) : defaults;
  const idea = given.topicIdea ? await ideaOption(context, given.topicIdea) : null;
  const timezone = series?.timezone ?? settings.timezone;
  const title = oneLine(given.title ?? '') || series?.title;
  if (!title) throw new UsageError('The option {option} is needed.', { option: '--title' });
  if (!given.date) throw new UsageError('The option {option} is needed.', { option: '--date' });
  const isFullDate = spanOption(given.date, '--date').start.length === 10;
  const seriesTime = series?.startTime && isFullDate ? `${series.startTime}-${series.endTime}` : null;
  const when = await whenOption({ date: given.date, until: given.until, time: given.time ?? seriesTime }, timezone);
  const status: EventStatus = oneOf(
    given.status || 'planned',
    ['planned', 'confirmed', 'held', 'cancelled'],
    '--status',
  );
  const base = series?.slug ?? slugOf(title, 'event');
  if (given.attendance && status !== 'held') {
    throw new UsageError('--attendance goes with --status held.');
  }
  const abstract = await abstractOption(given, null, context);
  const guests: PlannedGuest[] = [];
  for (const text of given.guest ?? []) guests.push(await planGuest(context, guestOption(text), {}, when.endDate));
  return {
    idea,
    event: {
      ...when,
      slug: `${base}-${when.startDate.slice(0, 7)}`,
      uid: context.newId(),
      title,
      kind: oneOf(given.kind || series?.kind || 'own', ['own', 'joint', 'external'], '--kind'),
      status,
      seriesId: series?.id ?? null,
      timezone,
      topic: oneLine(given.topic ?? '') || (idea?.title ?? null),
      abstract: abstract || (idea?.abstract ?? null),
      question: oneLine(given.question ?? '') || null,
      onlineUrl: linkOption(given.online) ?? series?.onlineUrl ?? null,
      place: oneLine(given.place ?? '') || series?.place || null,
      ourPart: oneLine(given.ourPart ?? '') || null,
      attendance: given.attendance ? countOption(given.attendance, '--attendance') : null,
      ...(given.host !== undefined && { hosts: namesOption(given.host) }),
      ...(given.partner !== undefined && { partners: namesOption(given.partner) }),
    },
    guests,
    // who came to a past event was surely confirmed
    guestStatus: isPast({ status, endDate: when.endDate }, context.today) ? 'confirmed' : 'idea',
    links: (given.link ?? []).map(eventLinkOption),
  };
}
