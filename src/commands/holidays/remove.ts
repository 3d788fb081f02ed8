import type { Context } from '../../context.js';
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
      .action(async (typed) => {
        const isBare = Object.keys(typed).length === 0;
        if (isBare && (!terminal.canAsk || options.json)) {
          throw new UsageError('Say which ones: --state, --year, --name, or --all.');
        }
        const given = isBare ? await askWhich(context) : typed;
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

/** Asks of which Land and year; without any there is nothing to ask. */
async function askWhich({ t, prompt, store }: Context): Promise<{ state?: string; year?: string; name?: string }> {
  const all = await readSchoolHolidays((await store()).query);
  const anything = { name: t('all of them'), value: undefined };
  const counted = (names: readonly string[]) =>
    [...new Set(names)].sort().map((value) => ({
      name: `${value} (${names.filter((each) => each === value).length})`,
      value,
    }));
  const states = counted(all.map(({ state }) => state));
  if (states.length === 0) return {};
  const state = await prompt.choose<string | undefined>(t('School holidays of which Land?'), [...states, anything]);
  const years = counted(
    all.flatMap((each) => (state === undefined || each.state === state ? [each.from.slice(0, 4)] : [])),
  );
  const year = years.length === 1 ? undefined : await prompt.choose(t('Which year?'), [...years, anything]);
  return { ...(state !== undefined && { state }), ...(year !== undefined && { year }) };
}
