import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../../context.js';
import { oneLine, withoutSteering } from '../../domain/clean-text.js';
import { type DateSpan, parseDateSpan } from '../../domain/date-span.js';
import { type LinkKind, linkKinds } from '../../domain/event.js';
import { parseTimeRange, wallTimeKind } from '../../domain/event-time.js';
import { guestStatuses, isGuestProblem, parseGuest, type TypedGuest } from '../../domain/guest-text.js';
import { type PartialDate, type PlainDate, parsePartialDate } from '../../domain/partial-date.js';
import { isWebAddress } from '../../domain/web-address.js';
import { UsageError, UserError } from '../../errors.js';
import { inBoth, oneOf, withDateFault } from '../choices.js';
import { writtenText } from '../editor.js';

/** When an event takes place, as stored. */
export interface When {
  startDate: PartialDate;
  endDate: PartialDate;
  startTime: string | null;
  endTime: string | null;
}

/**
 * Puts date, last day and time together. A time that ends before it begins ends the next day,
 * if that makes at most half a day (22:00-01:00); else it is a slip.
 * @param dateName the option the date was given by, for the complaint
 * @throws UserError naming the option that is wrong
 */
export async function whenOption(
  given: { date: string; until?: string | undefined; time?: string | null | undefined },
  timezone: string,
  dateName: '--date' | '--to' = '--date',
): Promise<When> {
  const span = spanOption(given.date, dateName);
  const startDate = span.start;
  if (given.until && span.start !== span.end) {
    throw new UserError('{option} “{value}” names the last day already; --until is too much.', {
      option: dateName,
      value: given.date,
    });
  }
  const until = given.until ? dateOption(given.until, '--until') : span.end;
  if (until.length !== startDate.length || until < startDate) {
    throw new UserError('The last day {until} does not go with the first day {date}.', { until, date: startDate });
  }
  if (!given.time) return { startDate, endDate: until, startTime: null, endTime: null };
  const range = parseTimeRange(given.time);
  if (range === null) {
    throw new UserError('“{value}” is no time for --time; it takes from and to, as in 16:00-17:30.', {
      value: given.time,
    });
  }
  if (startDate.length < 10) {
    throw new UserError('A time needs a full date; {date} is only a month or year.', { date: startDate });
  }
  const overnight = range.end <= range.start && until === startDate;
  if (overnight && hours(range.start) - hours(range.end) < 12) {
    throw new UserError('“{value}” is no time for --time: it ends before it begins.', { value: given.time });
  }
  const { nextDay } = await import('../../domain/calendar-day.js');
  const endDate = overnight ? nextDay(until) : until;
  for (const [date, time] of [
    [startDate, range.start],
    [endDate, range.end],
  ] as const) {
    if (wallTimeKind(date, time, timezone) !== 'gap') continue;
    throw new UserError('There is no {time} on {date}: the clocks go forward then.', { time, date });
  }
  return { startDate, endDate, startTime: range.start, endTime: range.end };
}

/**
 * A date of an event, a month or year where no more is known.
 * @throws UserError naming the option
 */
function dateOption(text: string, option: string): PartialDate {
  const date = parsePartialDate(text, '20xx');
  if (date !== null) return date;
  throw withDateFault(
    new UserError(
      '“{value}” is no date for {option}; it takes 9.10.2025, 2025-10-09 or, if no more is known, 2025-10.',
      {
        value: text,
        option,
      },
    ),
    text,
  );
}

/**
 * When an event is, as one value: a day, several days, a month, several, a year.
 * @throws UserError naming the option
 */
export function spanOption(text: string, option: string): DateSpan {
  const span = parseDateSpan(text);
  if (span !== null) return span;
  throw noDay(text, option)
    .hint('Several days: “23.–25. Mai 2025”, “6.–7.11.2025”.')
    .hint('If no more is known: “November 2020”, “März + April 2023”, 2023.');
}

/**
 * A number of people.
 * @throws UserError naming the option
 */
export function countOption(text: string, option: string): number {
  if (/^\d{1,6}$/.test(text.trim())) return Number(text);
  throw new UserError('“{value}” is no number of people for {option}.', { value: text, option });
}

/** Names of organisations, each once, empty ones left out. */
export function namesOption(names: readonly string[]): string[] {
  return [...new Set(names.map(oneLine).filter((name) => name !== ''))];
}

/**
 * A link as typed, `KIND URL` or a URL alone, which is a page.
 * @throws UserError naming the kinds
 */
export function eventLinkOption(text: string): { kind: LinkKind; url: string } {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  if (rest.length === 0) return { kind: 'page', url: urlOption(first) };
  return { kind: oneOf(first, linkKinds, '--link'), url: urlOption(rest.join(' ')) };
}

/**
 * A link to a page.
 * @throws UserError where it is none
 */
export function urlOption(text: string): string {
  const url = text.trim();
  if (isWebAddress(url)) return url;
  throw new UserError('“{value}” is no link; it begins with https://.', { value: text });
}

/**
 * A guest as typed.
 * @throws UserError saying how one is written
 */
export function guestOption(text: string): TypedGuest {
  const guest = parseGuest(text);
  if (!isGuestProblem(guest)) return guest;
  const complaint =
    guest.kind === 'unknown_status'
      ? new UserError('“{value}” is no status of a guest; there are {words}.', {
          value: guest.status,
          words: inBoth(guestStatuses),
        })
      : guest.kind === 'open_quote'
        ? new UserError('A quote is opened and not closed: “{value}”', { value: text })
        : guest.kind === 'nobody'
          ? new UserError('A guest needs a name or an organisation: “{value}”', { value: text })
          : new UserError('“{value}” has more than four parts.', { value: text });
  throw complaint.hint(
    'A guest is written NAME, FUNCTION, ORGANISATION, STATUS; a part with a comma goes into quotes.',
  );
}

/**
 * A text, or with `@FILE` what that file holds.
 * @throws UserError where there is no such file
 */
export function textOption(value: string, { system }: Pick<Context, 'system'>): string {
  if (!value.startsWith('@')) return value;
  const file = resolve(system.cwd, value.slice(1));
  if (!existsSync(file)) throw new UserError('There is no file {file}.', { file });
  if (statSync(file).isDirectory()) throw new UserError('{file} is a folder, not a text file.', { file });
  const text = readFileSync(file, 'utf8');
  if (/[\0\ufffd]/.test(text))
    throw new UserError('{file} is no text file in UTF-8.', { file }).hint(
      'Save it as text once more, with UTF-8 as its encoding.',
    );
  return tidyText(text);
}

/** A text of paragraphs as a file or an editor has it. */
export function tidyText(text: string): string {
  return withoutSteering(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).trim();
}

/**
 * An abstract: as typed, from `@FILE`, or written in the user's editor where `--editor` asks for it.
 * @throws UsageError where nobody sits at a terminal
 */
export async function abstractOption(
  given: { abstract?: string | undefined; editor?: boolean | undefined },
  before: string | null,
  context: Context,
): Promise<string | undefined> {
  const { t, terminal } = context;
  const text = given.abstract === undefined ? undefined : textOption(given.abstract, context);
  if (!given.editor) return text;
  if (!terminal.canAsk) throw new UsageError('{option} needs a terminal.', { option: '--editor' });
  return tidyText(await writtenText(context, t('Abstract'), text ?? before ?? '', '--abstract'));
}

/**
 * A link to the video conference.
 * @throws UserError where it is none
 */
export function linkOption(text: string | undefined): string | null {
  if (!text) return null;
  if (isLink(text)) return text;
  throw new UserError('“{value}” is no link for --online; it begins with https://.', { value: text });
}

/** Whether a text can be a link to the video conference, or says that there is none. */
export function isLink(text: string): boolean {
  return text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
}

/**
 * A full date.
 * @throws UserError naming the option
 */
export function dayOption(text: string, option: string): PlainDate {
  const date = parsePartialDate(text, '20xx');
  if (date?.length === 10) return date;
  throw date === null ? noDay(text, option) : new UserError('{option} takes a full date, as in 9.10.2025.', { option });
}

function noDay(text: string, option: string): UserError {
  return withDateFault(
    new UserError('“{value}” is no date for {option}; it takes 9.10.2025 or 2025-10-09.', { value: text, option }),
    text,
  );
}

function hours(time: string): number {
  return Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
}
