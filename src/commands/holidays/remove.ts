import { readSchoolHolidays, removeSchoolHolidays } from '../../db/school-holidays.js';
import { foldText } from '../../domain/names.js';
import { UsageError } from '../../errors.js';
import { yearOption } from '../choices.js';
import { stateOption } from '../member/options.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: [
    'njb holidays remove --state BY --year 2026 --dry-run',
    'njb holidays remove --name Brückentag',
    'njb holidays remove --all',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .option('--state <land>', t('only this Land, for example BY or Bayern'))
      .option('--year <year>', t('only those that begin in this year'))
      .option('--name <text>', t('only those of this name'))
      .option('--all', t('all school holidays'))
      .action(async (given) => {
        const isNarrowed = given.state !== undefined || given.year !== undefined || given.name !== undefined;
        if (!isNarrowed && given.all !== true) {
          throw new UsageError('Say which ones: --state, --year, --name, or --all.');
        }
        const land = given.state === undefined ? null : stateOption(given.state);
        const year = given.year === undefined ? null : String(yearOption(given.year));
        const name = given.name === undefined ? null : foldText(given.name);
        const removed = await context.change(async ({ query }) => {
          const meant = (await readSchoolHolidays(query)).filter(
            (each) =>
              (land === null || each.state === land) &&
              (year === null || each.from.startsWith(year)) &&
              (name === null || foldText(each.name) === name),
          );
          await removeSchoolHolidays(
            query,
            meant.map(({ id }) => id),
          );
          return meant;
        });
        const { length: count } = removed;
        if (context.printedJson(() => ({ removed, applied: !options.dryRun }))) return;
        terminal.out(
          options.dryRun
            ? t('{count} {count|entry|entries} would be removed.', { count })
            : t('{count} {count|entry|entries} removed.', { count }),
        );
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (count > 0) terminal.notice(t('“njb undo” takes it back.'));
      });
  },
};
