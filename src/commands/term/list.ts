import { printTable } from '../../terminal/table.js';
import { listDate } from '../list-dates.js';
import { detailsOf } from '../member/change-person.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { termJson } from './present.js';

export const verb: Verb = {
  examples: ['njb term list "Kim Mayer"', 'njb term list 7 --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    const date = (value: string | null) => listDate(context, value);
    return command.argument('<member>', t('id, e-mail address or name')).action(async (reference) => {
      const { terms } = await detailsOf(await context.store(), await pickPerson(context, reference), context.today);
      if (context.printedJson(() => terms.map(termJson))) return;
      if (terms.length === 0) terminal.notice(t('No term of office is recorded.'));
      await printTable(
        terminal,
        [
          { heading: '#', cell: ({ id }) => id, align: 'right' },
          { heading: t('Office'), cell: ({ title }) => title },
          { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
          { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
          { heading: t('Elected'), cell: ({ elected }) => date(elected) },
          {
            heading: t('Election'),
            cell: ({ first }) => (first === null ? null : t(first ? 'first election' : 're-election')),
          },
          { heading: t('From'), cell: ({ starts }) => date(starts) },
          { heading: t('Until'), cell: ({ ends }) => date(ends) },
        ],
        terms,
      );
    });
  },
};
