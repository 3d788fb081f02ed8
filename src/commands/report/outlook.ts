import { writeCalendar } from '../../calendar/ics.js';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSettings, type Settings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import { outlookReport, outlookTable, renderOutlook } from '../../reports/outlook.js';
import { yearOption } from '../choices.js';
import { deliverDocument, documentLanguage, formatOf } from '../documents.js';
import { calendarLabels, senderOf } from '../invite/letter.js';
import type { Verb } from '../verb.js';
import { calendarFormats, deliverReport, withDocument } from './document.js';

export const verb: Verb = {
  examples: [
    'njb report outlook 2026',
    'njb report outlook 2026 --out ausblick.html',
    'njb report outlook 2026 --out ausblick.ics',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return withDocument(command.argument('<year>', t('the year, for example 2025')), context, calendarFormats).action(
      async (yearText, options) => {
        const year = yearOption(yearText);
        const format = formatOf(context, options, calendarFormats, 'txt');
        const { query } = await context.store();
        const settings = await readSettings(query);
        const events = await readEvents(query, { year });
        const value = outlookReport(events, year);
        if (value.events.length === 0) {
          terminal.notice(t('No event is entered for {year}.', { year: String(year) }));
        }
        if (format === 'ics') {
          await deliverCalendar(context, settings, events, `${settings.name} ${year}`, options.out);
          return;
        }
        await deliverReport(context, format, options, {
          settings,
          value,
          table: (words) => outlookTable(value, words),
          render: (kind, language, templates) => renderOutlook(events, year, kind, language, templates),
        });
      },
    );
  },
};

/** The same events as `calendar export --year` writes: cancelled ones stay in it, so that who subscribed hears of it. */
async function deliverCalendar(
  context: Context,
  settings: Settings,
  events: readonly Event[],
  name: string,
  out: string | undefined,
): Promise<void> {
  const { t, terminal } = context;
  const { ics, leftOut } = writeCalendar(events, {
    name,
    organizer: settings.from === null ? null : senderOf(settings),
    stamp: context.now(),
    labels: await calendarLabels(documentLanguage(context, settings)),
    alarms: [],
  });
  for (const { slug, startDate } of leftOut) {
    terminal.notice(t('Left out, because its day is not settled: {event} ({date})', { event: slug, date: startDate }));
  }
  if (events.length > leftOut.length) await deliverDocument(context, ics, out);
}
