import type { Context } from '../../context.js';
import { type Event, type EventLink, linkKinds } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { type AskedOption, askForOptions } from '../ask-changes.js';
import { type LinkOptions, readLinkOptions, refuseUnfit } from './declare.js';
import { linkKindWord } from './present.js';

/** Asks what is to change of a link, and to what. */
export function askForLinkEdits(context: Context, event: Event, link: EventLink): Promise<LinkOptions> {
  const { t } = context;
  const guest = guestsOf(event).find(({ id }) => id === link.guestId);
  const all: AskedOption<keyof LinkOptions>[] = [
    { option: 'consent', label: t('Consent'), present: link.consentOn },
    { option: 'guest', label: t('Guest'), present: guest?.name ?? guest?.organisation },
    { option: 'label', label: t('Label'), present: link.label },
    { option: 'url', label: t('Link'), present: link.url, needed: true },
    {
      option: 'kind',
      label: t('Kind'),
      choices: linkKinds.map((kind) => ({ name: t(linkKindWord(kind)), value: kind })),
    },
  ];
  return askForOptions(context, all, async (given) =>
    refuseUnfit({ ...link, ...(await readLinkOptions(context, event, given)) }),
  );
}
