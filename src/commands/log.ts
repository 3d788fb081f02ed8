import { loggedCommands } from '../db/log.js';
import { UserError } from '../errors.js';
import { printTable } from '../terminal/table.js';
import { listMoment } from './list-dates.js';
import { typedCommand } from './typed-command.js';
import type { Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb log', 'njb log --limit 100 --json'],
  build: (command, context) =>
    command
      .option('--limit <number>', context.t('how many commands, the newest last'), '20')
      .action(async ({ limit }) => {
        const { t, terminal } = context;
        if (!/^[1-9]\d{0,6}$/.test(limit)) {
          throw new UserError('“{value}” is no number for {option}; it takes a whole number from 1 on.', {
            value: limit,
            option: '--limit',
          });
        }
        const commands = await loggedCommands((await context.store()).query, Number(limit));
        if (context.printedJson(() => commands)) return;
        if (commands.length === 0) terminal.notice(t('Nothing has been changed yet.'));
        await printTable(
          terminal,
          [
            { heading: '#', cell: ({ id }) => id, align: 'right' },
            {
              heading: t('When'),
              cell: ({ at }) => listMoment(context, at),
            },
            { heading: t('Changes'), cell: ({ changes }) => changes, align: 'right' },
            {
              heading: t('Command'),
              // what njb did by itself nobody typed: an update of the tables
              cell: ({ words, args, undoneBy }) =>
                `${typedCommand(args.length === 0 ? words.split(' ') : args)}${undoneBy === null ? '' : ` (${t('taken back by {id}', { id: undoneBy })})`}`,
            },
          ],
          commands,
        );
      }),
};
