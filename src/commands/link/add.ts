import { addLink } from '../../db/event-links.js';
import { readEvent } from '../../db/events.js';
import type { Event } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { publicationOf } from '../../domain/recording.js';
import { UserError } from '../../errors.js';
import { urlOption } from '../event/options.js';
import { pickEvent } from '../event/pick.js';
import { guestText, linkJson } from '../event/present.js';
import { printWrappedFacts } from '../facts.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Verb } from '../verb.js';
import { readLinkOptions, refuseUnfit, withLinkOptions } from './declare.js';
import { linkText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb link add next https://anmeldung.example/jahrestagung --kind registration',
    'njb link add last https://video.example/42 --kind recording --guest Bauer --consent 4.9.2025',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return withLinkOptions(
      command
        .argument('<event>', t('number, short name, day, “next” or “last”'))
        .argument('<url>', t('where it leads')),
      context,
    ).action(async (reference, url, options) => {
      const event = await pickEvent(context, reference);
      const values = {
        kind: 'page' as const,
        label: null,
        guestId: null,
        consentOn: null,
        ...(await readLinkOptions(context, event, options)),
        url: urlOption(url),
      };
      const speaker = values.kind === 'recording' && options.guest === undefined ? onlySpeaker(event) : undefined;
      const link = { ...values, guestId: speaker?.id ?? values.guestId };
      refuseUnfit(link);
      const known = event.links.find((each) => each.url === link.url && each.kind === link.kind);
      if (known !== undefined) {
        throw new UserError('{event} has this link already (no. {id}).', { event: event.slug, id: known.id }).hint(
          '“njb link edit {event} {id}” changes it.',
          { event: event.slug, id: known.id },
        );
      }
      const added = await context.change(async ({ query }) => {
        const id = await addLink(query, event.id, link);
        return (await readEvent(query, event.id))?.links.find((each) => each.id === id) ?? null;
      });
      if (added === null || context.printedJson(() => linkJson(added, guestsOf(event)))) return;
      terminal.out(terminal.paint.bold(t('{slug} (no. {id})', { slug: event.slug, id: event.id })));
      await printWrappedFacts(terminal, [linkText(context, added, guestsOf(event))]);
      if (speaker !== undefined) {
        terminal.notice(
          t('It is taken to be the one of {guest}; --guest says otherwise.', { guest: guestText(speaker) }),
        );
      }
      if (!publicationOf(added).published) {
        terminal.notice(
          t('Nothing is published before the consent is noted: “njb link edit {event} {id} --consent DATE”.', {
            event: event.slug,
            id: added.id,
          }),
        );
      }
      noticeDryRun(context);
    });
  },
};

/** Who must be speaking: the one guest that confirmed. */
function onlySpeaker({ guests }: Event) {
  const confirmed = guests.filter(({ status }) => status === 'confirmed');
  return confirmed.length === 1 ? confirmed[0] : undefined;
}
