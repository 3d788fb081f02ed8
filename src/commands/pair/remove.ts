import { removePairs } from '../../db/pairs.js';
import { UserError } from '../../errors.js';
import { pairsReport } from '../../reports/pairs.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { pickListed } from './pick.js';
import { pairLabel, personJson } from './present.js';

export const verb: Verb = {
  examples: [
    'njb pair remove delegationsreise-2026-05 "Kim Mayer"',
    'njb pair remove next kim.mayer@stadt.example --dry-run',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('one of the two: id, e-mail address or name'))
      .action(async (reference, person) => {
        const event = await pickEvent(context, reference);
        const { id, name } = await pickListed(context, event, person);
        const { pairs } = pairsReport((await context.store()).sqlite, event.id);
        const found = pairs.find(({ one, other }) => one.id === id || other.id === id);
        if (found === undefined) {
          throw new UserError('{name} has no counterpart at “{event}”.', { name, event: event.slug });
        }
        const { one, other, pair } = found;
        await context.change(async ({ sqlite }) => removePairs(sqlite, [pair.id]));
        const json = () => ({
          ...{ event: event.slug, one: personJson(one), other: personJson(other), applied: !options.dryRun },
        });
        if (context.printedJson(json)) return;
        terminal.out(t('Parted: {pair}', { pair: pairLabel(one, other) }));
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
      });
  },
};
