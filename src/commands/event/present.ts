import type { Context } from '../../context.js';
import { type Event, type Guest, isAllDay, localEnd, localStart } from '../../domain/event.js';
import { dateRange, longDate, timeRange } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

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
    guests: event.guests,
    sessions: [],
  };
}

/** "Thursday, 9 October 2025, 16:00–17:30". */
export function whenText(event: Event, lang: Context['lang']): string {
  const days =
    event.startDate === event.endDate
      ? longDate(event.startDate, lang)
      : dateRange(event.startDate, event.endDate, lang);
  return event.startTime === null || event.endTime === null
    ? days
    : `${days}, ${timeRange(event.startTime, event.endTime, lang)}`;
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

/** A guest's status in a word. */
export function guestStatusWord(status: Guest['status']): Message {
  return guestStatuses[status];
}

const guestStatuses = {
  idea: message('idea'),
  requested: message('requested'),
  confirmed: message('confirmed'),
  declined: message('declined'),
};

/** What an event still lacks before people can be invited, in the order one would mend it. */
export function missing(event: Event): Message[] {
  if (event.status === 'held' || event.status === 'cancelled') return [];
  const open = event.guests.filter(({ status }) => status === 'idea' || status === 'requested').length;
  return [
    ...(event.topic === null && event.kind === 'own' ? [message('the topic is open')] : []),
    ...(open > 0 ? [message('{count} {count|guest is|guests are} not confirmed', { count: open })] : []),
    ...(event.onlineUrl === null && event.place === null ? [message('no link and no place')] : []),
  ];
}
