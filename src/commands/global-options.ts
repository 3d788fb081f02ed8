import { type Message, message } from '../i18n/message.js';

/** The options that every command takes. */
export const globalOptions: readonly (readonly [flags: string, about: Message])[] = [
  ['--db <file>', message('the database to work on (also NJB_DB)')],
  ['--lang <de|en>', message('language of the screen (also NJB_LANG)')],
  ['--document-lang <de|en>', message('language of mails, reports and calendars for this call')],
  ['--today <date>', message('run as of that day, for example 2025-09-04')],
  ['--json', message('print the result as JSON')],
  ['--dry-run', message('show what would happen and change nothing')],
  ['-y, --yes', message('answer questions for confirmation with yes')],
  ['--quiet', message('no notices, only results and errors')],
  ['--verbose', message('tell more, also about errors')],
  ['--no-color', message('no colours (also NO_COLOR)')],
  ['--no-pager', message('long lists straight onto the screen (also NJB_PAGER=off)')],
];

/** The names of those with a value: `--db`. */
export function globalOptionsWithValue(): string[] {
  return globalOptions.flatMap(([flags]) => (flags.includes('<') ? [longName(flags)] : []));
}

/** An option without what stands for its value, which is English: `-y, --yes`, `--to <date>`. */
export function longName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
