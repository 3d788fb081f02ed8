import { readSettings } from '../../db/settings.js';
import { yearReport } from '../../reports/year.js';
import { renderYear } from '../../reports/year-view.js';
import { yearOption } from '../choices.js';
import { formatOf } from '../documents.js';
import type { Verb } from '../verb.js';
import { deliverReport, plainFormats, withDocument } from './document.js';
import { noticeNotHeld } from './not-held.js';
import { noticeUndated } from './undated.js';

export const verb: Verb = {
  examples: [
    'njb report year 2025',
    'njb report year 2025 --out jahr-2025.html',
    'njb report year 2025 --records --format md --out vorstand.md',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return withDocument(
      command
        .argument('<year>', t('the year, for example 2025'))
        .option('--records', t('with the numbers behind each figure, and the names of who joined and left')),
      context,
      plainFormats,
    ).action(async (yearText, options) => {
      const year = yearOption(yearText);
      const format = formatOf(context, options, plainFormats, 'txt');
      const { query, sqlite } = await context.store();
      const settings = await readSettings(query);
      const value = yearReport(sqlite, year, context.today, options.records === true);
      if (value.year > Number(context.today.slice(0, 4))) {
        terminal.notice(
          t('{year} has not begun; “njb report outlook {year}” shows what lies ahead.', { year: yearText }),
        );
      }
      if (value.records !== null && format !== 'json') {
        terminal.notice(t('The report names people who joined or left: it is for the board, not for publication.'));
      }
      if (format !== 'json') {
        await noticeNotHeld(context, year);
        noticeUndated(context, sqlite, value.until);
      }
      await deliverReport(context, format, options, {
        settings,
        value,
        render: (kind, language, templates) => renderYear(value, settings.name, kind, language, templates),
      });
    });
  },
};
