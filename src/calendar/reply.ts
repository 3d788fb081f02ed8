import type { Answer } from '../domain/answer.js';
import { withoutSteering } from '../domain/clean-text.js';

/** One answer in a calendar reply (METHOD:REPLY, RFC 5546 3.2.3). */
export interface CalendarReply {
  uid: string;
  /** The attendee's address as the reply has it, without `mailto:`, in lower case. */
  attendee: string;
  /** The attendee's name (CN) as the reply has it; empty where it has none. */
  name: string;
  /** `other`: delegated, or anything that is no answer of yes, perhaps or no. */
  answer: Answer | 'other';
  /** Null where the reply has none, or none that RFC 5545 (3.3.8) allows. */
  sequence: number | null;
  /** UTC instant, `2025-09-01T08:00:00Z`; null where it has none. */
  stamp: string | null;
  comment: string | null;
}

/** What a calendar object that came in is. `counter`: somebody proposes another time (RFC 5546 3.2.7). */
export type IncomingCalendar =
  | { kind: 'reply'; replies: CalendarReply[] }
  | { kind: 'counter'; uid: string; attendee: string; stamp: string | null }
  | { kind: 'other' }
  | { kind: 'unreadable'; problem: string };

/** Reads an iCalendar text that came in as a file or in a mail. Never throws for what it holds. */
export async function readIncomingCalendar(text: string): Promise<IncomingCalendar> {
  const { default: ICAL } = await import('ical.js');
  let calendars: InstanceType<typeof ICAL.Component>[];
  try {
    const parsed = ICAL.parse(text.trim());
    // several calendars in one file come as a list of components, one as a component
    const all = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown as unknown[][];
    calendars = all.map((each) => new ICAL.Component(each as never));
  } catch (error) {
    return { kind: 'unreadable', problem: error instanceof Error ? error.message : String(error) };
  }
  const events = calendars.flatMap((calendar) => {
    const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
    return calendar.getAllSubcomponents('vevent').map((event) => ({ method, event }));
  });
  const replies = events.filter(({ method }) => method === 'REPLY').flatMap(({ event }) => repliesOf(event));
  if (replies.length > 0) return { kind: 'reply', replies };
  const counter = events.find(({ method }) => method === 'COUNTER');
  if (counter !== undefined) {
    const { event } = counter;
    const [attendee] = event.getAllProperties('attendee');
    const stamp = stampOf(event.getFirstPropertyValue('dtstamp'));
    return { kind: 'counter', uid: textOf(event, 'uid') ?? '', attendee: attendee ? addressOf(attendee) : '', stamp };
  }
  return { kind: 'other' };
}

/** The parts of ical.js that are used here. */
interface Property {
  getParameter(name: string): string | string[] | undefined;
  getFirstValue(): unknown;
}
interface Component {
  getFirstPropertyValue(name: string): unknown;
  getAllProperties(name: string): Property[];
}

function repliesOf(event: Component): CalendarReply[] {
  const uid = textOf(event, 'uid');
  if (uid === null) return [];
  const sequence = event.getFirstPropertyValue('sequence');
  const comments = event
    .getAllProperties('comment')
    .map((each) => withoutSteering(String(each.getFirstValue())).trim());
  const common = {
    uid,
    sequence: isSequence(sequence) ? sequence : null,
    stamp: stampOf(event.getFirstPropertyValue('dtstamp')),
    comment: comments.filter(Boolean).join('\n') || null,
  };
  return event.getAllProperties('attendee').flatMap((property) => {
    const attendee = addressOf(property);
    const partstat = String(property.getParameter('partstat') ?? '').toUpperCase();
    // some clients send the whole list along; who has not answered says nothing
    if (partstat === '' || partstat === 'NEEDS-ACTION') return [];
    const name = withoutSteering(String(property.getParameter('cn') ?? '')).trim();
    return [{ ...common, attendee, name, answer: answerOf(partstat) }];
  });
}

function isSequence(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2_147_483_647;
}

function answerOf(partstat: string): CalendarReply['answer'] {
  switch (partstat) {
    case 'ACCEPTED':
      return 'accepted';
    case 'TENTATIVE':
      return 'tentative';
    case 'DECLINED':
      return 'declined';
    default:
      return 'other';
  }
}

/** Apple's programs name a principal of their server as the value, and the address in a parameter. */
function addressOf(property: Property): string {
  const value = String(property.getFirstValue() ?? '');
  const email = property.getParameter('email');
  const address = /^mailto:/i.test(value) || email === undefined ? value : String(email);
  return address
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}

function textOf(event: Component, name: string): string | null {
  const value = event.getFirstPropertyValue(name);
  return value === null || value === undefined || String(value).trim() === '' ? null : String(value).trim();
}

/** DTSTAMP must be in UTC (RFC 5545 3.8.7.2); one without its Z is taken to be. */
function stampOf(value: unknown): string | null {
  const text = String(value ?? '').slice(0, 19);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? `${text}Z` : null;
}
