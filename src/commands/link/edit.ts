import type { Context } from '../../context.js';
import { updateLink } from '../../db/event-links.js';
import { readEvent } from '../../db/events.js';
import type { Event, EventLink } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { publicationOf } from '../../domain/recording.js';
import { UsageError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { pickEvent } from '../event/pick.js';
import { guestText, linkJson } from '../event/present.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Fact } from '../member/person-facts.js';
import type { Verb } from '../verb.js';
import { askForLinkEdits } from './ask.js';
import { readLinkOptions, refuseUnfit, withLinkOptions } from './declare.js';
import { pickLink } from './pick.js';
import { consentText, linkKindWord } from './present.js';

export const verb: Verb = {
  examples: [
    'njb link edit last recording --consent 4.9.2025',
    'njb link edit digital-impuls-2025-09 3 --guest Bauer --label "Mitschnitt des Impulses"',
  ],
  build: (command, context) => {
    const { t, terminal, options: global } = context;
    return withLinkOptions(
      command
        .argument('<event>', t('number, short name, day, “next” or “last”'))
        .argument('<link>', t('number, address or kind of the link')),
      context,
    )
      .option('--url <url>', t('where it leads'))
      .action(async (reference, which, typed) => {
        const isBare = Object.keys(typed).length === 0;
        if (isBare && (!terminal.canAsk || global.json)) {
          throw new UsageError('Say what is to change, for example with {option}.', { option: '--consent' });
        }
        const event = await pickEvent(context, reference);
        const link = await pickLink(context, event, which);
        const options = isBare ? await askForLinkEdits(context, event, link) : typed;
        const values = { ...link, ...(await readLinkOptions(context, event, options)) };
        refuseUnfit(values);
        const after = await context.change(async ({ query }) => {
          await updateLink(query, link.id, values);
          return (await readEvent(query, event.id)) ?? event;
        });
        const now = after.links.find(({ id }) => id === link.id) ?? link;
        const changes = factChanges(linkFacts(context, event, link), linkFacts(context, after, now));
        const applied = !global.dryRun && changes.length > 0;
        if (context.printedJson(() => ({ ...linkJson(now, guestsOf(after)), changes: changesJson(changes), applied })))
          return;
        terminal.out(terminal.paint.bold(t('{event}: {link}', { event: event.slug, link: now.url })));
        await printChanges(context, changes);
        noticeDryRun(context);
      });
  },
};

function linkFacts(context: Context, event: Event, link: EventLink): Fact[] {
  const { t, lang } = context;
  const fact = (field: string, label: string, value: string | null, text = value): Fact => ({
    field,
    label,
    text: text ?? '',
    value,
  });
  const guest = guestsOf(event).find(({ id }) => id === link.guestId);
  const { consentOn } = link;
  return [
    fact('kind', t('Kind'), link.kind, t(linkKindWord(link.kind))),
    fact('url', t('Link'), link.url),
    fact('label', t('Label'), link.label),
    fact('guest', t('Guest'), guest === undefined ? null : guestText(guest)),
    fact('consentOn', t('Consent'), consentOn, consentOn === null ? null : dateInWords(consentOn, lang)),
    fact(
      'published',
      t('To be published'),
      String(publicationOf(link).published),
      consentText(context, link) ?? t('yes'),
    ),
  ];
}
