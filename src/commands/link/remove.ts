import { removeLink } from '../../db/event-links.js';
import { guestsOf } from '../../domain/event-guests.js';
import { pickEvent } from '../event/pick.js';
import { linkJson } from '../event/present.js';
import type { Verb } from '../verb.js';
import { pickLink } from './pick.js';
import { linkText } from './present.js';

export const verb: Verb = {
  examples: ['njb link remove last recording', 'njb link remove next https://anmeldung.example/jahrestagung'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, “next” or “last”'))
      .argument('<link>', t('number, address or kind of the link'))
      .action(async (reference, which) => {
        const event = await pickEvent(context, reference);
        const link = await pickLink(context, event, which);
        await context.change(({ query }) => removeLink(query, link.id));
        if (context.printedJson(() => ({ ...linkJson(link, guestsOf(event)), applied: !options.dryRun }))) return;
        terminal.out(
          t('{event}: removed: {link}', {
            event: event.slug,
            link: linkText(context, link, guestsOf(event)).join(' '),
          }),
        );
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
      });
  },
};
