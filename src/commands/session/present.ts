import type { Context } from '../../context.js';
import type { Guest } from '../../domain/event.js';
import type { Session } from '../../domain/programme.js';
import { shortDate, timeRange, weekdayName, weekdays } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { guestState, guestStatusWord, guestText } from '../event/present.js';
import { printFacts } from '../facts.js';
import type { Fact } from '../member/person-facts.js';

/** `10:00–10:45`, `10:00`, `afterwards`; empty where nothing is said. */
export function sessionTime({ startTime, endTime, timeNote }: Session, lang: Context['lang']): string {
  if (startTime === null) return timeNote ?? '';
  return timeRange(startTime, endTime ?? startTime, lang).replace(/ Uhr$/, '');
}

/** A session in a sentence: its title, and in brackets when it is. */
export function sessionLabel({ t, lang }: Context, session: Session): string {
  const day = `${weekdays(session.day, session.day, lang)} ${shortDate(session.day, lang)}`;
  const when = [day, sessionTime(session, lang)].filter(Boolean).join(', ');
  return t('“{title}” ({when})', { title: session.title, when });
}

/** A guest with status where it is not confirmed. */
export function sessionGuest({ t, lang }: Context, guest: Guest): string {
  if (guest.status === 'confirmed' && guest.askedFor === null) return guestText(guest);
  return t('{guest} ({status})', { guest: guestText(guest), status: guestState(guest, lang) });
}

/** A guest by name or organisation alone, with status where it is not confirmed. */
export function guestName(context: Context, guest: Guest): string {
  const { name, organisation } = guest;
  return sessionGuest(context, { ...guest, function: null, organisation: name === null ? organisation : null });
}

/** What is known of a session, to be compared. */
export function sessionFacts(context: Context, session: Session): Fact[] {
  const { t, lang } = context;
  const fact = (field: string, label: string, value: unknown, text = value): Fact => ({
    ...{ field, label, value },
    text: text === null || text === undefined ? '' : String(text),
  });
  const { day, startTime, endTime, timeNote, status } = session;
  return [
    fact('title', t('Title'), session.title),
    fact('status', t('Status'), status, status === null ? '' : t(guestStatusWord(status))),
    fact('day', t('Day'), day, `${weekdayName(day, lang)}, ${shortDate(day, lang)}`),
    fact('time', t('Time'), [startTime, endTime, timeNote], sessionTime(session, lang)),
    fact('kind', t('Kind'), session.kind, t(kindWord(session.kind))),
    fact('phase', t('Phase'), session.phase),
    fact('track', t('Track'), session.track),
    fact('room', t('Room'), session.room),
    fact('capacity', t('Places'), session.capacity),
    fact('slots', t('Slots'), session.slots, session.slots && slotsText(context, session.slots)),
    fact(
      'guests',
      t('Guests'),
      session.guests.map(({ id: _, ...guest }) => guest),
      session.guests.map((guest) => sessionGuest(context, guest)).join('; '),
    ),
    fact('abstract', t('Abstract'), session.abstract),
  ];
}

/** Prints a session with everything about it. */
export function printSession(context: Context, session: Session): void {
  const { t, terminal, lang } = context;
  terminal.out(terminal.paint.bold(sessionTitle(context, session)));
  printFacts(terminal, [
    [t('Day'), `${weekdayName(session.day, lang)}, ${shortDate(session.day, lang)}`],
    [t('Time'), sessionTime(session, lang)],
    [t('Kind'), t(kindWord(session.kind))],
    [t('Phase'), session.phase],
    [t('Track'), session.track],
    [t('Room'), session.room],
    [t('Places'), session.capacity === null ? null : String(session.capacity)],
    [t('Slots'), session.slots && slotsText(context, session.slots)],
    ...session.guests.map((guest): [string, string] => [t('Guest'), sessionGuest(context, guest)]),
    [t('Number'), String(session.id)],
  ]);
  if (session.abstract !== null) terminal.out(`\n${session.abstract}`);
}

/** The title, with a note where the session as a whole is only requested. */
export function sessionTitle({ t }: Context, { title, status }: Session): string {
  return status === 'requested' ? t('{title} (requested)', { title }) : t('{title}', { title });
}

/** `6 × 3 minutes`. */
export function slotsText({ t }: Context, { count, minutes }: NonNullable<Session['slots']>): string {
  return t('{count} × {minutes} {minutes|minute|minutes}', { count, minutes });
}

/** A kind of session in a word. */
export function kindWord(kind: Session['kind']): Message {
  return kinds[kind];
}

const kinds: Readonly<Record<Session['kind'], Message>> = {
  talk: message('talk'),
  panel: message('panel'),
  workshop: message('workshop'),
  break: message('break'),
  'speed-dating': message('speed dating'),
  assembly: message('assembly'),
  greeting: message('greeting'),
  reception: message('reception'),
  exhibition: message('exhibition'),
  other: message('other session'),
};
