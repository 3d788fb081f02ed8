import { type Ordinal, parseRrule } from '../../domain/recurrence.js';
import { calendarWords } from '../../i18n/calendar-words.js';
import { type CalendarLanguage, monthName } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/**
 * A rule in words that `parseRule` reads back: "erster Donnerstag im Monat außer August", "every 2 weeks on Monday". Names of days and months
 * are those of `language`, in which the message is to be printed. A rule of another kind stands as it is.
 */
export function ruleText(rrule: string, language: CalendarLanguage): Message {
  const rule = parseRrule(rrule);
  if (rule === null) return message('{text}', { text: rrule });
  const weekday = calendarWords[language].weekdays[rule.weekday - 1] ?? '';
  const { months } = rule;
  const left = months === null ? [] : allMonths.filter((month) => !months.includes(month));
  const isShort = left.length > 0 && left.length < 6;

  let pattern: Message;
  if (rule.every === 'month') {
    const ordinals = listed(rule.ordinals.map(ordinalWord));
    pattern =
      months === null || isShort
        ? message('{ordinals} {weekday} of the month', { ordinals, weekday })
        : message('{ordinals} {weekday}', { ordinals, weekday });
  } else if (rule.interval === 1) pattern = message('every {weekday}', { weekday });
  else pattern = message('every {count} weeks on {weekday}', { count: rule.interval, weekday });

  if (months === null) return pattern;
  return isShort
    ? message('{rule} except {months}', { rule: pattern, months: monthsText(left, language) })
    : message('{rule} in {months}', { rule: pattern, months: monthsText(months, language) });
}

/** "Juli und August": months (1–12) by name, in `language`. */
export function monthsText(months: readonly number[], language: CalendarLanguage): Message {
  return listed(months.map((month) => message('{text}', { text: monthName(month, language) })));
}

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

function ordinalWord(ordinal: Ordinal): Message {
  const words = {
    1: message('first'),
    2: message('second'),
    3: message('third'),
    4: message('fourth'),
    5: message('fifth'),
    [-2]: message('second to last'),
    [-1]: message('last'),
  };
  return words[ordinal];
}

function listed(items: readonly Message[]): Message {
  const [first = message('{text}', { text: '' }), ...rest] = items;
  return rest.reduce(
    (list, next, index) =>
      index === rest.length - 1
        ? message('{list} and {next}', { list, next })
        : message('{list}, {next}', { list, next }),
    first,
  );
}
