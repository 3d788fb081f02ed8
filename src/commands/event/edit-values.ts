import type { Context } from '../../context.js';
import type { EventColumns } from '../../db/event-changes.js';
import { oneLine } from '../../domain/clean-text.js';
import type { Event, LinkKind } from '../../domain/event.js';
import { UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { pickSeries } from '../series/pick.js';
import { abstractOption, countOption, eventLinkOption, linkOption, namesOption } from './options.js';

/** The options of `event edit`, as typed. An empty value clears. */
export interface EditOptions {
  title?: string | undefined;
  topic?: string | undefined;
  abstract?: string | undefined;
  editor?: boolean | undefined;
  question?: string | undefined;
  online?: string | undefined;
  place?: string | undefined;
  kind?: string | undefined;
  ourPart?: string | undefined;
  status?: string | undefined;
  attendance?: string | undefined;
  series?: string | undefined;
  host?: string[] | undefined;
  partner?: string[] | undefined;
  link?: string[] | undefined;
  askNeeds?: boolean | undefined;
}

/** What is to be changed of an event; what is left out stays. */
export interface EventEdits {
  columns: EventColumns;
  hosts?: string[];
  partners?: string[];
  addedLinks: { kind: LinkKind; url: string }[];
}

/**
 * Checks what was typed, and says what is to be changed.
 * @throws UserError naming the option that is wrong; UsageError where nothing is to be changed
 */
export async function readEventEdits(context: Context, event: Event, options: EditOptions): Promise<EventEdits> {
  const { topic, question, place, ourPart, host, partner } = options;
  const abstract = await abstractOption(options, event.abstract, context);
  const edits: EventEdits = {
    columns: {
      ...(options.title !== undefined && { title: titleOption(options.title) }),
      ...(topic !== undefined && { topic: oneLine(topic) || null }),
      ...(abstract !== undefined && { abstract: abstract || null }),
      ...(question !== undefined && { question: oneLine(question) || null }),
      ...(options.online !== undefined && { online_url: linkOption(options.online.trim()) }),
      ...(place !== undefined && { place: oneLine(place) || null }),
      ...(options.kind !== undefined && { kind: oneOf(options.kind, ['own', 'joint', 'external'], '--kind') }),
      ...(ourPart !== undefined && { our_part: oneLine(ourPart) || null }),
      ...(options.series !== undefined && { series_id: await seriesOption(context, options.series) }),
      ...statusOption(event, options.status),
      ...attendanceOption(event, options),
      ...(await needsOption(context, event, options.askNeeds)),
    },
    ...(host !== undefined && { hosts: namesOption(host) }),
    ...(partner !== undefined && { partners: namesOption(partner) }),
    addedLinks: (options.link ?? []).map(eventLinkOption),
  };
  const isNothing = Object.keys(edits.columns).length === 0 && edits.addedLinks.length === 0 && !host && !partner;
  if (isNothing) throw new UsageError('Say what is to change, for example with {option}.', { option: '--topic' });
  return edits;
}

function titleOption(text: string): string {
  const title = oneLine(text);
  if (title === '') throw new UsageError('The option {option} needs a value.', { option: '--title' });
  return title;
}

async function seriesOption(context: Context, name: string): Promise<number | null> {
  if (name.trim() === '') return null;
  return (await pickSeries((await context.store()).query, name.trim())).id;
}

/** Only the way back: on the way forward there is more to ask, and a command that does. */
function statusOption({ slug }: Event, text: string | undefined): EventColumns {
  if (text === undefined) return {};
  const status = oneOf(text, ['planned', 'confirmed', 'held', 'cancelled'], '--status');
  if (status === 'planned' || status === 'confirmed') return { status, cancel_reason: null };
  const complaint = new UserError('--status only leads back to planned or confirmed.');
  throw status === 'held'
    ? complaint.hint('“njb event hold {event}” notes that it took place.', { event: slug })
    : complaint.hint('“njb event cancel {event}” cancels it.', { event: slug });
}

/** What was said stays reachable: it is erased before nobody is asked any more. */
async function needsOption(context: Context, { id, slug }: Event, asks: boolean | undefined): Promise<EventColumns> {
  if (asks === undefined) return {};
  if (asks) return { asks_needs: 1 };
  const { eventsWithNeeds } = await import('../../db/stored-needs.js');
  const stored = eventsWithNeeds((await context.store()).sqlite).find((event) => event.id === id);
  if (stored === undefined) return { asks_needs: 0 };
  throw new UserError('{count} {count|person has|people have} told their needs for “{event}”.', {
    count: stored.people,
    event: slug,
  }).hint('“njb privacy erase-needs {event}” erases them.', { event: slug });
}

function attendanceOption(event: Event, { attendance, status }: EditOptions): EventColumns {
  const staysHeld = event.status === 'held' && status === undefined;
  // what did not take place yet nobody can have come to
  if (attendance === undefined) return status !== undefined && event.attendance !== null ? { attendance: null } : {};
  if (attendance.trim() === '') return { attendance: null };
  const count = countOption(attendance, '--attendance');
  if (staysHeld) return { attendance: count };
  throw new UserError('“{event}” is not held yet, so nobody can be counted.', { event: event.slug }).hint(
    '“njb event hold {event} --attendance {count}” notes that it took place.',
    { event: event.slug, count },
  );
}
