import { isOnlyNoted, lastCommand, takeBack } from '../db/undo.js';
import { germanWallTime } from '../domain/german-time.js';
import { UserError } from '../errors.js';
import { shortMoment } from '../i18n/dates.js';
import { typedCommand } from './typed-command.js';
import type { Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb undo --dry-run', 'njb undo'],
  build: (command, context) =>
    command.action(async () => {
      const { t, lang, terminal, options } = context;
      const store = await context.store();
      const last = lastCommand(store);
      if (last === null) throw new UserError('There is nothing to undo.');
      const isVain = isOnlyNoted(store, last);
      const count = await context.change(async (open) => takeBack(open, last), { undoes: last.id });
      if (
        context.printedJson(() => ({
          command: last.words,
          id: last.id,
          at: last.at,
          changes: count,
          applied: !options.dryRun,
        }))
      )
        return;
      terminal.out(
        t(
          options.dryRun
            ? 'Would take back “njb {words}” of {at}: {count} {count|change|changes}.'
            : 'Took back “njb {words}” of {at}: {count} {count|change|changes}.',
          {
            words: typedCommand(JSON.parse(last.args)).slice('njb '.length),
            at: shortMoment(germanWallTime(last.at), lang),
            count,
          },
        ),
      );
      if (isVain)
        terminal.notice(
          t(
            'It had noted once more what was on record already; that stays. “njb undo” once more takes back what was before it.',
          ),
        );
    }),
};
