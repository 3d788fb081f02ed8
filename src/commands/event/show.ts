import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { neutralise } from '../../i18n/neutralise.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { pickEvent } from './pick.js';
import { eventJson, eventStatusWord, guestStatusWord, guestText, missing, momentText, whenText } from './present.js';

export const verb: Verb = {
  examples: ['njb event show next', 'njb event show digital-impuls-2025-10 --json'],
  build: (command, context) =>
    command.argument('<event>', context.t('number, short name, day, or “next”')).action(async (reference) => {
      const event = await pickEvent(context, reference);
      if (!context.printedJson(() => eventJson(event))) printEvent(context, event);
    }),
};

/** Prints an event as one would pin it to the wall. */
export function printEvent({ t, lang, terminal }: Context, event: Event): void {
  const { paint } = terminal;
  terminal.out(
    paint.bold(
      event.topic ? t('{title}: {topic}', { title: event.title, topic: event.topic }) : neutralise(event.title),
    ),
  );
  const open = missing(event);
  printFacts(terminal, [
    [t('When'), whenText(event, lang)],
    [t('Moved from'), event.movedFrom && momentText(event.movedFrom, lang)],
    [t('Status'), t(eventStatusWord(event.status))],
    [t('Link'), event.onlineUrl],
    [t('Place'), event.place],
    [t('Our part'), event.ourPart],
    ...event.guests.map((guest): [string, string] => [
      t('Guest'),
      guest.status === 'confirmed'
        ? guestText(guest)
        : t('{guest} ({status})', { guest: guestText(guest), status: guestStatusWord(guest.status) }),
    ]),
    [t('Question'), event.question],
    [t('Attendance'), event.attendance === null ? null : String(event.attendance)],
    [t('Open'), open.length === 0 ? null : open.map((each) => t(each)).join('; ')],
    [t('Short name'), t('{slug} (no. {id})', { slug: event.slug, id: event.id })],
  ]);
  if (event.abstract !== null) terminal.out(`\n${event.abstract}`);
}
