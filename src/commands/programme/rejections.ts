import type { Context } from '../../context.js';
import { organisationParts } from '../../db/participants.js';
import { eachDay } from '../../domain/calendar-day.js';
import type { Event } from '../../domain/event.js';
import { sessionKinds } from '../../domain/programme.js';
import { KIND_WORDS } from '../../domain/session-text.js';
import { type CalendarLanguage, dateInWords } from '../../i18n/dates.js';
import { type InBoth, type Message, message } from '../../i18n/message.js';
import { PART_WORDS, type ProgrammeRejection } from '../../import/programme-rows.js';

/** What tells which days an event has. */
export type EventDays = Pick<Event, 'startDate' | 'endDate'>;

/** A line that is not taken, as a sentence that names it. */
export function rejectionText({ t, lang }: Context, event: EventDays, rejection: ProgrammeRejection): string {
  const { line, column } = rejection;
  const text = t(rejectionReason(rejection, event, lang));
  if (column === null) return t('Line {line}: {text}', { line, text });
  return t('Line {line}, column “{column}”: {reason}', { line, column, reason: text });
}

/** Why a line is not taken, and what would be. */
export function rejectionReason(
  { reason, value }: Pick<ProgrammeRejection, 'reason' | 'value'>,
  event: EventDays,
  lang: CalendarLanguage,
): Message {
  switch (reason) {
    case 'no_title':
      return message('The title is missing.');
    case 'no_day':
      return message('The day is missing.');
    case 'bad_day':
      return badDay(value, event, lang);
    case 'bad_time':
      return message('“{value}” is no time, or it ends before it begins.', { value });
    case 'bad_kind':
      return message(
        '“{value}” is no kind of session; possible are {kinds}. For organisations: {parts}. “njb help programmes” has more words.',
        { value, kinds: oneWord(sessionKinds, KIND_WORDS), parts: oneWord(organisationParts, PART_WORDS) },
      );
    case 'bad_capacity':
      return message('“{value}” is no number of places.', { value });
    case 'bad_slots':
      return message('“{value}” are no slots; 6x3 means six times three minutes.', { value });
    case 'bad_status':
      return message('“{value}” is neither requested nor confirmed.', { value });
    case 'bad_guest':
      return message('“{value}” is no guest: NAME, FUNCTION, ORGANISATION, STATUS.', { value });
    case 'unknown_id':
      return message('The event has no session with the number {value}.', { value });
    case 'too_many_cells':
      return message('It has more cells than the header line; a text with the delimiter in it goes into quotes.');
    case 'no_exhibitor':
      return message(
        'Only exhibitors have a booth, and “{value}” stands in its column; the kind would be “exhibitor”.',
        { value },
      );
    case 'booth_taken':
      return message('Booth {value} is taken already.', { value });
  }
}

function badDay(value: string, { startDate, endDate }: EventDays, lang: CalendarLanguage): Message {
  if (startDate.length < 10) return message('“{value}” is no day.', { value });
  const [first, last] = [dateInWords(startDate, lang), dateInWords(endDate, lang)];
  if (startDate === endDate)
    return message('“{value}” is no day of the event: it has only Day 1 ({first}).', { value, first });
  const count = eachDay(startDate, endDate).length;
  return message('“{value}” is no day of the event: it goes from Day 1 ({first}) to Day {count} ({last}).', {
    ...{ value, first, count, last },
  });
}

/** One word for each that is taken: the first of the list in German, its own in English. */
function oneWord<K extends string>(all: readonly K[], words: Readonly<Record<K, string>>): InBoth {
  return { de: all.map((each) => words[each].split(', ', 1).join()).join(', '), en: all.join(', ') };
}
