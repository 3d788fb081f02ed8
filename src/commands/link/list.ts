import type { Context } from '../../context.js';
import { eventsWithLinks } from '../../db/event-links.js';
import { readEvents } from '../../db/events.js';
import { type Event, type EventLink, linkKinds } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { publicationOf } from '../../domain/recording.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { guestText, linkJson } from '../event/present.js';
import { printWrappedFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { consentText, linkKindWord, linkText } from './present.js';

export const verb: Verb = {
  examples: ['njb link list next', 'njb link list --unpublished'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: the links of all events'))
      .option('--kind <kind>', t('registration, page, slides or recording'))
      .option('--unpublished', t('only recordings that wait for a consent'))
      .action(async (reference, { kind, unpublished }) => {
        const wanted = kind === undefined ? null : oneOf(kind, linkKinds, '--kind');
        const rows = (await chosen(context, reference))
          .flatMap((event) => event.links.map((link) => ({ event, link })))
          .filter(({ link }) => wanted === null || link.kind === wanted)
          .filter(({ link }) => !unpublished || !publicationOf(link).published);
        const json = () =>
          rows.map(({ event, link }) => ({
            ...linkJson(link, guestsOf(event)),
            event: event.slug,
            date: event.startDate,
            because: reasonOf(link),
          }));
        if (context.printedJson(json)) return;
        if (rows.length === 0) terminal.notice(t('No links found.'));
        if (terminal.isTerminal) await printByEvent(context, rows);
        else await printTable(terminal, columns(context), rows);
      });
  },
};

interface Row {
  event: Event;
  link: EventLink;
}

/** On a screen below each other: an address that is cut leads nowhere. */
async function printByEvent(context: Context, rows: readonly Row[]): Promise<void> {
  const { t, terminal } = context;
  for (const event of new Set(rows.map((row) => row.event))) {
    terminal.out(terminal.paint.bold(t('{slug} (no. {id})', { slug: event.slug, id: event.id })));
    await printWrappedFacts(
      terminal,
      rows
        .filter((row) => row.event === event)
        .map(({ link }) => {
          const [kind, text] = linkText(context, link, guestsOf(event));
          return [`${link.id}  ${kind}`, text];
        }),
    );
  }
}

function columns(context: Context): Column<Row>[] {
  const { t } = context;
  return [
    { heading: '#', cell: ({ link }) => link.id, align: 'right' },
    { heading: t('Event'), cell: ({ event }) => event.slug, whole: true },
    { heading: t('Kind'), cell: ({ link }) => t(linkKindWord(link.kind)) },
    { heading: t('Link'), cell: ({ link }) => link.url },
    { heading: t('Label'), cell: ({ link }) => link.label },
    {
      heading: t('Guest'),
      cell: ({ event, link }) => {
        const guest = guestsOf(event).find(({ id }) => id === link.guestId);
        return guest === undefined ? null : guestText(guest);
      },
    },
    { heading: t('Consent'), cell: ({ link }) => consentText(context, link) },
  ];
}

async function chosen(context: Context, reference: string | undefined): Promise<Event[]> {
  if (reference !== undefined) return [await pickEvent(context, reference)];
  const { query } = await context.store();
  return readEvents(query, { ids: await eventsWithLinks(query) });
}

function reasonOf(link: EventLink): string | null {
  const verdict = publicationOf(link);
  return verdict.published ? null : verdict.because;
}
