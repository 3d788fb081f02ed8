import type { Context } from '../../context.js';
import { shortDate } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** What we, or our mail library, write into the book where a mail did not get through and no server said why. */
const words: ReadonlyMap<string, Message> = new Map([
  ['interrupted', message('cut off in the middle')],
  ['Connection closed', message('the connection was lost')],
  ['Connection closed unexpectedly', message('the connection was lost')],
  ['not connected', message('the connection was lost')],
  ['Timeout', message('the mail server did not answer in time')],
  ['no frozen text', message('its text is gone')],
  ['The mail was not signed', message('it could not be signed')],
]);

/** Why a mail did not get through, in the language of the screen. A server's own words stay as they are. */
export function problemText({ t, lang }: Pick<Context, 't' | 'lang'>, error: string | null): string | null {
  if (error === null) return null;
  const [, day] = /^restored (\d{4}-\d\d-\d\d)$/.exec(error) ?? [];
  if (day !== undefined) {
    return t('waited in the copy that was brought back on {date}', { date: shortDate(day, lang) });
  }
  const [, back] = /^returned[^:]*: ?(.*)$/s.exec(error) ?? [];
  if (back !== undefined) return back === '' ? t('the address takes no mail') : back;
  const word = words.get(error);
  return word === undefined ? error : t(word);
}
