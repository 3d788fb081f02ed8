import { basename } from 'node:path';
import { type ListedCopy, listCopies } from '../../db/copies.js';
import { printTable } from '../../terminal/table.js';
import { listMoment } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { ageInWords, occasions, sizeInWords } from './copy-words.js';

type Row = ListedCopy & { number: number };

export const verb: Verb = {
  examples: ['njb db backups', 'njb db backups --json'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal, config } = context;
      const copies = listCopies(config.database, config.backups).map((copy, index) => ({ number: index + 1, ...copy }));
      if (context.printedJson(() => copies)) return;
      if (copies.length === 0) {
        terminal.notice(t('There is no copy in the folder {folder}.', { folder: config.backups }));
        terminal.notice(t('“njb db backup” writes one.'));
        return;
      }
      await printTable<Row>(
        terminal,
        [
          { heading: '#', cell: ({ number }) => number, align: 'right' },
          {
            heading: t('When'),
            cell: ({ at }) => listMoment(context, at),
          },
          { heading: t('Age'), cell: (copy) => ageInWords(context, copy), align: 'right' },
          {
            heading: t('Size'),
            cell: ({ bytes }) => (terminal.isTerminal ? sizeInWords(context, bytes) : bytes),
            align: 'right',
          },
          {
            heading: t('Made'),
            cell: ({ occasion, file }) =>
              occasion === 'other' && terminal.isTerminal ? basename(file) : t(occasions[occasion]),
          },
          // a number names it as well, and the screen is narrow
          ...(terminal.isTerminal ? [] : [{ heading: t('File'), cell: ({ file }: Row) => file }]),
        ],
        copies,
      );
      terminal.notice(t('They lie in {folder}; “njb db restore NUMBER” goes back to one.', { folder: config.backups }));
    }),
};
