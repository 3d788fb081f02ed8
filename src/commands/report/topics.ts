import { extname } from 'node:path';
import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSettings } from '../../db/settings.js';
import { monthName } from '../../i18n/dates.js';
import { renderTopics, type TopicsReport, topicFormats, topicStyles, topicsReport } from '../../reports/topics.js';
import { joinList } from '../../templates/index.js';
import { oneOf, yearOption } from '../choices.js';
import { deliverDocument, documentLanguage, openTemplates } from '../documents.js';
import { pickSeries } from '../series/pick.js';
import type { Verb } from '../verb.js';

const formats = [...topicFormats, 'json'] as const;

export const verb: Verb = {
  examples: [
    'njb report topics 2025',
    'njb report topics 2025 --style prose --format md',
    'njb report topics 2025 --series digital-impuls --out topics.html',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<year>', t('the year, for example 2025'))
      .option('--style <style>', t('list: month by month; prose: as running text, newest first'), 'list')
      .option('--series <series>', t('only this series'))
      .option('--format <format>', t('md, html, txt or json; without it the ending of --out decides, else txt'))
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async (yearText, options) => {
        const year = yearOption(yearText);
        const style = oneOf(options.style, topicStyles, '--style');
        const format = context.options.json ? 'json' : formatOf(options.format, options.out);

        const { query } = await context.store();
        const settings = await readSettings(query);
        const series = options.series === undefined ? null : await pickSeries(query, options.series);
        const events = await readEvents(query, { year });
        const report = topicsReport(events, year, context.today, series);
        if (format === 'json') {
          deliverDocument(context, `${JSON.stringify(report, null, 2)}\n`, options.out);
          return;
        }
        sayGaps(context, report);
        const language = documentLanguage(context, settings);
        const templates = await openTemplates(context, language, settings);
        deliverDocument(context, renderTopics(report, style, format, language, templates), options.out);
      });
  },
};

function formatOf(asked: string | undefined, out: string | undefined): (typeof formats)[number] {
  if (asked !== undefined) return oneOf(asked, formats, '--format');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  // a text named like a document of another kind would not open
  const isForeign = /^(?:csv|docx?|odt|pdf|rtf|xlsx?)$/.test(ending);
  return isForeign ? oneOf(ending, formats, '--out') : (formats.find((format) => format === ending) ?? 'txt');
}

function sayGaps({ t, terminal, lang }: Context, { gaps, year, months: meetings }: TopicsReport): void {
  if (gaps.length === 0 || meetings.length === 0) return;
  const months = joinList(
    gaps.map((month) => monthName(month, lang)),
    lang,
  );
  terminal.notice(t('No topic is recorded for {months} {year}.', { months, year: String(year) }));
}
