import { message } from '../../i18n/message.js';
import type { Block } from './topics.js';

export function page(): Block[] {
  return [
    { heading: message('A day') },
    {
      rows: [
        ['2025-10-09', message('year, month, day')],
        ['9.10.2025', message('day, month, year; also 09.10.25')],
        ['9. Oktober 2025', message('with the name of the month, German or English; a weekday may stand before it')],
      ],
    },
    { text: message('The year is always needed. Day and month cannot be told apart in 10/9/2025, so it is refused.') },
    { heading: message('Less than a day, where no more is known (birth, election, entry, events)') },
    {
      rows: [
        ['10/2019', message('a month; also 2019-10, Oktober 2019, Oct 2019')],
        ['2019', message('a year; also Jahrgang 86')],
      ],
    },
    { heading: message('Several days or months (events)') },
    {
      rows: [
        ['23.–25. Mai 2026', message('first and last day; also 6.-7.11.2025, or --date and --until')],
        ['März + April 2026', message('two months next to each other')],
      ],
    },
    { heading: message('Times') },
    {
      rows: [
        ['16:00-17:30', message('beginning and end; also 16-17:30 Uhr, 4-5:30pm')],
        ['18:00-17:00', message('over several days: beginning on the first, end on the last')],
      ],
    },
    {
      text: message(
        'Times are those on the clock in the event’s time zone, Europe/Berlin unless it has another. --today 2025-09-04 runs a command as of that day.',
      ),
    },
    {
      text: message(
        'The day set with --today or NJB_TODAY is the one the rules count from: what is due or over, who is young. When something was entered, answered or sent is always noted by the real clock.',
      ),
    },
  ];
}
