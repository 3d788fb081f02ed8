import { readSchoolHolidays, type SchoolHolidayFilter } from '../../db/school-holidays.js';
import { printTable } from '../../terminal/table.js';
import { yearOption } from '../choices.js';
import { listDate } from '../list-dates.js';
import { stateOption } from '../member/options.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb holidays list', 'njb holidays list 2026 --state BY', 'njb holidays list --json'],
  build: (command, context) => {
    const { t, terminal, today } = context;
    return command
      .argument('[year]', t('the year; without it all that are not over'))
      .option('--state <land>', t('only this Land, for example BY or Bayern'))
      .action(async (yearText: string | undefined, { state }) => {
        const year = yearText === undefined ? null : yearOption(yearText);
        const filter: SchoolHolidayFilter = {
          ...(state !== undefined && { state: stateOption(state) }),
          ...(year === null ? { from: today } : { from: `${year}-01-01`, until: `${year}-12-31` }),
        };
        const all = await readSchoolHolidays((await context.store()).query, filter);
        if (context.printedJson(() => all)) return;
        if (all.length === 0)
          terminal.notice(t('No school holidays. “njb holidays import FILE” reads a calendar of them.'));
        await printTable(
          terminal,
          [
            { heading: t('Land'), cell: ({ state: land }) => land },
            { heading: t('Name'), cell: ({ name }) => name },
            { heading: t('First day'), cell: ({ from }) => listDate(context, from), align: 'right' },
            { heading: t('Last day'), cell: ({ until }) => listDate(context, until), align: 'right' },
            { heading: t('Source'), cell: ({ source }) => source },
          ],
          all,
        );
      });
  },
};
