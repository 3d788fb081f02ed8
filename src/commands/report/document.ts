import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import type { Settings } from '../../db/settings.js';
import type { Translate } from '../../i18n/message.js';
import { type Language, translator } from '../../i18n/translate.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import type { Templates } from '../../templates/index.js';
import { type Asked, deliverDocument, deliverText, documentLanguage, forScreen, openTemplates } from '../documents.js';

/** What templates make of a report. */
const documentFormats = ['md', 'html', 'txt'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Every format a report can be had in; each report names its own. */
export type ReportFormat = DocumentFormat | 'json' | 'csv' | 'ics';

export const plainFormats = ['md', 'html', 'txt', 'json'] as const;
/** Of reports that are a table. */
export const tableFormats = ['md', 'html', 'txt', 'csv', 'json'] as const;
/** Of reports that are dates. */
export const calendarFormats = ['md', 'html', 'txt', 'csv', 'ics', 'json'] as const;

/** Adds the options that say what is written, and where. */
export function withDocument<Args extends unknown[], Opts extends OptionValues>(
  command: Command<Args, Opts>,
  { t }: Pick<Context, 't'>,
  formats: readonly ReportFormat[],
) {
  const about = formats.includes('ics')
    ? t('md, html, txt, csv, ics or json; without it the ending of --out decides, else txt')
    : formats.includes('csv')
      ? t('md, html, txt, csv or json; without it the ending of --out decides, else txt')
      : t('md, html, txt or json; without it the ending of --out decides, else txt');
  return command
    .option('--format <format>', about)
    .option('--out <file>', t('write into this file instead of the screen'));
}

/** A report that was collected, and how it is written. */
export interface Written {
  settings: Settings;
  /** What `--format json` prints. */
  value: object;
  /** The rows of its table with their heading, in the language of the document. */
  table?(t: Translate, language: Language): string[][];
  render(format: DocumentFormat, language: Language, templates: Templates): string;
}

/**
 * Puts a report where it belongs. On a terminal its texts have small bars beside their numbers.
 * @throws TemplateError where the office's own template has a mistake
 */
export async function deliverReport(
  context: Context,
  format: Exclude<ReportFormat, 'ics'>,
  { out }: Asked,
  { settings, value, table, render }: Written,
): Promise<void> {
  const language = documentLanguage(context, settings);
  if (format === 'json') {
    await deliverDocument(context, `${JSON.stringify(value, null, 2)}\n`, out);
  } else if (format === 'csv') {
    const rows = table?.(await translator(language), language) ?? [];
    const text = csvText(rows, delimiterOf(language));
    await deliverDocument(context, out === undefined ? forScreen(context, text) : text, out);
  } else {
    const bars = context.terminal.isTerminal && out === undefined;
    const templates = await openTemplates(context, language, settings, { bars });
    const text = render(format, language, templates);
    if (format === 'txt') await deliverText(context, text, out);
    else await deliverDocument(context, text, out);
  }
}
