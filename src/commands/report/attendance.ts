import { readSettings } from '../../db/settings.js';
import { attendanceReport, attendanceTable, renderAttendance } from '../../reports/attendance.js';
import { yearOption } from '../choices.js';
import { formatOf } from '../documents.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';
import { deliverReport, tableFormats, withDocument } from './document.js';

export const verb: Verb = {
  examples: [
    'njb report attendance 2025',
    'njb report attendance 2025 --series digital-impuls --out teilnahme.html',
    'njb report attendance 2025 --out teilnahme.csv',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return withDocument(
      command.argument('<year>', t('the year, for example 2025')).option('--series <series>', t('only this series')),
      context,
      tableFormats,
    ).action(async (yearText, options) => {
      const year = yearOption(yearText);
      const format = formatOf(context, options, tableFormats, 'txt');
      const { query, sqlite } = await context.store();
      const settings = await readSettings(query);
      const series = options.series === undefined ? null : await pickSeries(query, options.series);
      const value = attendanceReport(sqlite, year, context.today, series);
      const without = value.meetings - value.listed;
      if (without > 0 && format !== 'json') {
        terminal.notice(
          t('It is not recorded who came to {count} {count|meeting|meetings}; left out here.', { count: without }),
        );
      }
      await deliverReport(context, format, options, {
        settings,
        value,
        table: (words, language) => attendanceTable(value, words, language),
        render: (kind, language, templates) => renderAttendance(value, kind, language, templates),
      });
    });
  },
};
