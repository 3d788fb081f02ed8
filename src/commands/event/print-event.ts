import type { Context } from '../../context.js';
import type { Attendee } from '../../db/attendees.js';
import type { EventMove } from '../../db/event-moves.js';
import type { GuestPerson } from '../../db/guests.js';
import type { Event, Guest } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { neutralise } from '../../i18n/neutralise.js';
import { standingsText } from '../attendee/words.js';
import { printWrappedFacts } from '../facts.js';
import { linkText } from '../link/present.js';
import { printProgramme } from '../programme/print.js';
import {
  daysText,
  eventKindWord,
  eventStatusWord,
  guestState,
  guestText,
  missing,
  momentText,
  whenText,
} from './present.js';

/** What is known beside an event and shown with it. */
export interface Surroundings {
  /** Oldest first. */
  moves?: readonly EventMove[];
  /** Its list. */
  attendees?: readonly Attendee[];
  /** The persons behind the guests, by id of the guest. */
  persons?: ReadonlyMap<number, GuestPerson>;
}

/** Prints an event as one would pin it to the wall. */
export async function printEvent(context: Context, event: Event, around: Surroundings = {}): Promise<void> {
  const { t, lang, terminal, today } = context;
  const { moves = [], attendees = [], persons = new Map<number, GuestPerson>() } = around;
  const { title, topic, status } = event;
  terminal.out(terminal.paint.bold(topic ? t('{title}: {topic}', { title, topic }) : neutralise(title)));
  const open = missing(event, today);
  const state = t(eventStatusWord(status));
  await printWrappedFacts(terminal, [
    [t('When'), whenText(event, lang)],
    ...(moves.length > 0
      ? moves.map((move, at): [string, string] => [
          t(moves.length > 1 ? 'Moved' : 'Moved from'),
          moveText(context, move, moves.length > 1 ? (moves[at + 1] ?? event) : null),
        ])
      : [[t('Moved from'), event.movedFrom && momentText(event.movedFrom, lang)] as const]),
    [
      t('Status'),
      event.cancelReason === null ? state : t('{status}: {reason}', { status: state, reason: event.cancelReason }),
    ],
    [t('Series'), event.series?.title === title ? null : (event.series?.title ?? null)],
    [t('Kind'), event.kind === 'own' ? null : t(eventKindWord(event.kind))],
    [t('Hosts'), event.hosts.join(', ')],
    [t('Partners'), event.partners.join(', ')],
    [t('Link'), event.onlineUrl],
    [t('Place'), event.place],
    [t('Our part'), event.ourPart],
    ...event.guests.map((guest): [string, string] => [t('Guest'), guestLine(context, guest, persons.get(guest.id))]),
    [t('Question'), event.question],
    ...event.links.map((link): [string, string] => linkText(context, link, guestsOf(event))),
    [t('Answers'), attendees.length === 0 ? null : standingsText(t, attendees)],
    [t('Attendance'), event.attendance === null ? null : String(event.attendance)],
    [t('Diet and access needs'), event.asksNeeds ? t('asked for') : null],
    [t('Open'), open.length === 0 ? null : open.map((each) => t(each)).join('; ')],
    [t('Short name'), t('{slug} (no. {id})', { slug: event.slug, id: event.id })],
  ]);
  if (event.abstract !== null) {
    const { wrap } = await import('../../terminal/width.js');
    terminal.out(`\n${terminal.isTerminal ? wrap(event.abstract, terminal.columns).join('\n') : event.abstract}`);
  }
  if (event.sessions.length === 0) return;
  terminal.out();
  await printProgramme(context, event.sessions, { short: true });
}

/** A guest on one line with status, and who is behind it where that is somebody the office knows. */
export function guestLine(
  { t, lang }: Pick<Context, 't' | 'lang'>,
  guest: Guest,
  person?: GuestPerson | undefined,
): string {
  const text = guestText(guest);
  const line =
    guest.status === 'confirmed' && guest.askedFor === null
      ? text
      : t('{guest} ({status})', { guest: text, status: guestState(guest, lang) });
  if (person === undefined) return line;
  const said = { guest: line, name: person.name, id: person.id };
  if (guest.name === null) return t('{guest}; contact: {name} (no. {id})', said);
  return person.isMember ? t('{guest}; member no. {id}', said) : t('{guest}; person no. {id}', said);
}

/** @param to what came after it, where several moves would else read as if all led to the present date */
function moveText({ t, lang }: Context, move: EventMove, to: EventMove | Event | null): string {
  const dayOf = ({ from, fromEnd }: EventMove) =>
    from.includes('T') ? momentText(from, lang) : daysText(from, fromEnd, lang);
  const from = dayOf(move);
  const date = to === null ? from : t('{from} → {to}', { from, to: 'from' in to ? dayOf(to) : whenText(to, lang) });
  return move.reason === null ? date : t('{date} ({reason})', { date, reason: move.reason });
}
