import type { Context } from '../context.js';
import { germanWallTime } from '../domain/german-time.js';
import { shortDate, shortMoment, shortRange } from '../i18n/dates.js';

type Screen = Pick<Context, 'lang' | 'terminal'>;

/** A date, be it partial, in a list: short on a terminal, ISO 8601 in rows for programs. */
export function listDate(screen: Screen, date: string): string;
export function listDate(screen: Screen, date: string | null): string | null;
export function listDate({ lang, terminal }: Screen, date: string | null): string | null {
  return date === null || !terminal.isTerminal ? date : shortDate(date, lang);
}

/** A date as it is typed in a command. */
export function dayAsTyped(date: string, lang: Context['lang']): string {
  return lang === 'de' && date.length === 10 ? shortDate(date, lang) : date;
}

/** First to last day in a list; in rows for programs an interval of ISO 8601, or the one date. */
export function listRange({ lang, terminal }: Screen, start: string, end: string): string {
  if (terminal.isTerminal) return shortRange(start, end, lang);
  return start === end ? start : `${start}/${end}`;
}

/** An instant in a list, as German time to the minute. */
export function listMoment({ lang, terminal }: Screen, instant: string): string {
  const moment = germanWallTime(instant);
  return terminal.isTerminal ? shortMoment(moment, lang) : moment.replace('T', ' ');
}
