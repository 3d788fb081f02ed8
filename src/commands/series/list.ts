import { listSeries } from '../../db/series.js';
import { printTable } from '../../terminal/table.js';
import type { Verb } from '../verb.js';
import { seriesJson, seriesTime } from './present.js';
import { monthsText, ruleText } from './rule.js';

export const verb: Verb = {
  examples: ['njb series list', 'njb series list --json'],
  build: (command, context) => {
    const { t, lang, terminal } = context;
    return command.action(async () => {
      const all = await listSeries((await context.store()).query);
      if (context.printedJson(() => all.map(seriesJson))) return;
      if (all.length === 0) terminal.notice(t('No series yet. “njb series add” enters one.'));
      await printTable(
        terminal,
        [
          { heading: '#', cell: ({ id }) => id, align: 'right' },
          { heading: t('Short name'), cell: ({ slug }) => slug },
          { heading: t('Title'), cell: ({ title }) => title },
          { heading: t('Rule'), cell: ({ rrule }) => t(ruleText(rrule, lang)) },
          { heading: t('Time'), cell: (series) => seriesTime(series, context) },
          {
            heading: t('Pause'),
            cell: ({ pauseMonths }) => (pauseMonths.length === 0 ? null : t(monthsText(pauseMonths, lang))),
          },
          { heading: t('Hosts'), cell: ({ hosts }) => hosts.join(', ') },
        ],
        all,
      );
    });
  },
};
