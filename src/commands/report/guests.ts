import { readSettings } from '../../db/settings.js';
import { guestsReport, guestsTable, renderGuests } from '../../reports/guests.js';
import { yearOption } from '../choices.js';
import { formatOf } from '../documents.js';
import type { Verb } from '../verb.js';
import { deliverReport, tableFormats, withDocument } from './document.js';
import { noticeNotHeld } from './not-held.js';

export const verb: Verb = {
  examples: [
    'njb report guests 2025',
    'njb report guests --search DStGB',
    'njb report guests 2025 --format csv --out gaeste.csv',
  ],
  build: (command, context) => {
    const { t } = context;
    return withDocument(
      command
        .argument('[year]', t('the year, for example 2025; all years without it'))
        .option('--search <text>', t('only guests with this in name, function, organisation or topic')),
      context,
      tableFormats,
    ).action(async (yearText, options) => {
      const year = yearText === undefined ? null : yearOption(yearText);
      const format = formatOf(context, options, tableFormats, 'txt');
      const { query, sqlite } = await context.store();
      const settings = await readSettings(query);
      const value = guestsReport(sqlite, year, context.today, options.search ?? null);
      if (format !== 'json' && year !== null) await noticeNotHeld(context, year);
      await deliverReport(context, format, options, {
        settings,
        value,
        table: (words) => guestsTable(value, words),
        render: (kind, language, templates) => renderGuests(value, kind, language, templates),
      });
    });
  },
};
