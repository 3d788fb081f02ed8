import { listSeries, type Series } from '../../db/series.js';
import { calendarWords } from '../../i18n/calendar-words.js';
import type { CalendarLanguage } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { seriesJson, seriesTime } from './present.js';
import { ruleText } from './rule.js';

export const verb: Verb = {
  examples: ['njb series list', 'njb series list --json'],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command.action(async () => {
      const all = await listSeries((await context.store()).query);
      if (context.printedJson(() => all.map(seriesJson))) return;
      if (all.length === 0) terminal.notice(t('No series yet. “njb series add” enters one.'));
      const isTold = (told: boolean) => told || !terminal.isTerminal;
      // what “series show” tells too must not squeeze names and rules
      const isWide = terminal.columns >= 100;
      const columns: Column<Series>[] = [
        { heading: t('Short name'), cell: ({ slug }) => slug, whole: true },
        { heading: t('Title'), cell: ({ title }) => title },
        { heading: t('Rule'), cell: ({ rrule }) => t(ruleText(rrule, lang)), wraps: true },
        { heading: t('Time'), cell: (series) => seriesTime(series, context) },
      ];
      if (isTold(all.some(({ pauseMonths }) => pauseMonths.length > 0))) {
        columns.push({ heading: t('Pause'), cell: ({ pauseMonths }) => shortMonths(pauseMonths, lang) });
      }
      if (isTold(isWide && all.some(({ hosts }) => hosts.length > 0))) {
        columns.push({ heading: t('Hosts'), cell: ({ hosts }) => hosts.join(', ') });
      }
      if (isTold(isWide && all.some(({ audience }) => audience !== null))) {
        columns.push({ heading: t('Audience'), cell: ({ audience }) => audience });
      }
      const day = (date: string | null) => listDate(context, date);
      if (isTold(all.some(({ endsOn }) => endsOn !== null))) {
        columns.push({ heading: t('Last day'), cell: ({ endsOn }) => day(endsOn) });
      }
      await printTable(terminal, columns, all);
    });
  },
};

function shortMonths(months: readonly number[], lang: CalendarLanguage): string {
  return months.map((month) => calendarWords[lang].shortMonths[month - 1]).join(', ');
}
