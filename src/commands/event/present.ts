import type { Context } from '../../context.js';
import {
  type Event,
  type EventLink,
  type Guest,
  isAllDay,
  isOvernight,
  localEnd,
  localStart,
} from '../../domain/event.js';
import { type EventGuest, guestsOf } from '../../domain/event-guests.js';
import { isPast } from '../../domain/guest-status.js';
import { publicationOf } from '../../domain/recording.js';
import { dateRange, longDate, shortDate, shortRange, timeRange, weekdays } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { sessionJson } from '../session/json.js';

/** An event as `--json` prints one. */
export function eventJson(event: Event): Record<string, unknown> {
  return {
    id: event.id,
    slug: event.slug,
    uid: event.uid,
    sequence: event.sequence,
    title: event.title,
    kind: event.kind,
    series: event.series?.slug ?? null,
    status: event.status,
    start: localStart(event),
    end: localEnd(event),
    timezone: event.timezone,
    allDay: isAllDay(event),
    topic: event.topic,
    abstract: event.abstract,
    question: event.question,
    onlineUrl: event.onlineUrl,
    place: event.place,
    ourPart: event.ourPart,
    movedFrom: event.movedFrom,
    cancelReason: event.cancelReason,
    attendance: event.attendance,
    asksNeeds: event.asksNeeds,
    guests: event.guests,
    hosts: event.hosts,
    partners: event.partners,
    links: event.links.map((link) => linkJson(link, guestsOf(event))),
    sessions: event.sessions.map(sessionJson),
  };
}

/** A link as `--json` prints one. */
export function linkJson(link: EventLink, guests: readonly Guest[]): Record<string, unknown> {
  const { id, kind, url, label, guestId, consentOn } = link;
  const guest = guests.find((each) => each.id === guestId);
  const { published } = publicationOf(link);
  return { id, kind, url, label, guest: guest?.name ?? guest?.organisation ?? null, consentOn, published };
}

/**
 * "Thursday, 9 October 2025, 16:00–17:30"; an evening that runs past midnight counts as its first day. Several days:
 * "Thu–Fri, 6–7 November 2025", "Thursday, 6 November 2025, 18:00 – Friday, 7 November 2025, 14:00", "March + April 2023".
 */
export function whenText(event: Event, lang: Context['lang']): string {
  const { startDate, endDate, startTime, endTime } = event;
  if (startTime === null || endTime === null) {
    return daysText(startDate, endDate, lang);
  }
  if (startDate === endDate || isOvernight(event)) {
    return `${longDate(startDate, lang)}, ${timeRange(startTime, endTime, lang)}`;
  }
  return `${momentText(`${startDate}T${startTime}`, lang)} – ${momentText(`${endDate}T${endTime}`, lang)}`;
}

/** An event among choices by its day, in little space: "Thu 9 Oct 2025 16:00", "Thu–Fri 6–7 Nov 2025", "Mar + Apr 2026". */
export function shortWhen({ startDate, endDate, startTime, endTime }: Event, lang: Context['lang']): string {
  const last = isOvernight({ startDate, endDate, startTime, endTime }) ? startDate : endDate;
  return [weekdays(startDate, last, lang), shortRange(startDate, last, lang), startTime].filter(Boolean).join(' ');
}

/** An event as the heading of what a command did with it: "Digital-Impuls, 9 October 2025 (digital-impuls-2025-10)". */
export function eventHeading(
  { title, startDate, endDate, slug }: Event,
  { t, lang }: Pick<Context, 't' | 'lang'>,
): string {
  return t('{title}, {day} ({slug})', { title, day: dateRange(startDate, endDate, lang), slug });
}

/** Whole days: "Thursday, 9 October 2025", "Thu–Fri, 6–7 November 2025", "March + April 2023". */
export function daysText(start: string, end: string, lang: Context['lang']): string {
  if (start === end) return longDate(start, lang);
  return [weekdays(start, end, lang), dateRange(start, end, lang)].filter(Boolean).join(', ');
}

/** A local start, "Thursday, 2 October 2025, 16:00"; a date alone where there is no time. */
export function momentText(start: string, lang: Context['lang']): string {
  const [date = '', time] = start.split('T');
  return time === undefined ? longDate(date, lang) : `${longDate(date, lang)}, ${timeRange(time, time, lang)}`;
}

/** A guest on one line, with function and organisation. */
export function guestText({ name, function: role, organisation }: Guest): string {
  return [name, role, organisation].filter(Boolean).join(', ');
}

/** A guest on one line, as a sentence names one: with the session of the programme, where it is not the whole event. */
export function placedGuest(guest: EventGuest): Message {
  const text = guestText(guest);
  return guest.session === null
    ? message('{text}', { text })
    : message('{guest}, in “{session}”', { guest: text, session: guest.session.title });
}

/** An event's status in a word. */
export function eventStatusWord(status: Event['status']): Message {
  return eventStatuses[status];
}

const eventStatuses = {
  planned: message('planned'),
  confirmed: message('confirmed'),
  held: message('held'),
  cancelled: message('cancelled'),
};

/** Whose event it is, in a word. */
export function eventKindWord(kind: Event['kind']): Message {
  return eventKinds[kind];
}

const eventKinds = { own: message('our own'), joint: message('together with others'), external: message('of others') };

/** A guest's status in a word. */
export function guestStatusWord(status: Guest['status']): Message {
  return guestStatuses[status];
}

/** A guest's status in a word, with the date it was said for where the event moved since, even back. */
export function guestState({ status, askedFor }: Pick<Guest, 'status' | 'askedFor'>, lang: Context['lang']): Message {
  const word = guestStatusWord(status);
  if (askedFor === null) return word;
  return message('{status} for {date}, before the move', {
    status: word,
    date: shortDate(askedFor.slice(0, 10), lang),
  });
}

const guestStatuses = {
  idea: message('idea'),
  requested: message('requested'),
  confirmed: message('confirmed'),
  declined: message('declined'),
};

/**
 * What an event still lacks, in the order one would mend it: before people can be invited, and once it is over.
 * @param today without it, what is asked for afterwards is left out
 */
export function missing(event: Event, today?: string): Message[] {
  if (event.status === 'cancelled') return [];
  const isOver = today !== undefined && isPast(event, today);
  const open = guestsOf(event).filter(
    ({ status, askedFor }) => status === 'idea' || status === 'requested' || askedFor !== null,
  ).length;
  const waiting = event.links.filter((link) => !publicationOf(link).published).length;
  const unconfirmed = open > 0 ? [message('{count} {count|guest is|guests are} not confirmed', { count: open })] : [];
  const afterwards = [
    ...(event.status !== 'held' ? [message('is over, not marked as held')] : []),
    ...(event.topic === null && event.kind === 'own' ? [message('the topic is open')] : []),
    ...unconfirmed,
    ...(event.status === 'held' && event.attendance === null && event.kind !== 'external'
      ? [message('attendance not counted')]
      : []),
    ...(waiting > 0 ? [message('{count} {count|recording|recordings} without consent', { count: waiting })] : []),
  ];
  if (event.status === 'held') return today === undefined ? [] : afterwards;
  if (isOver) return afterwards;
  return [
    ...(event.startDate.length < 10 ? [message('the day is open')] : []),
    ...(event.topic === null && event.kind === 'own' ? [message('the topic is open')] : []),
    ...unconfirmed,
    ...(event.onlineUrl === null && event.place === null ? [message('no link and no place')] : []),
  ];
}
