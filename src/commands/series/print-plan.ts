import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import type { Reason } from '../../domain/series-rules.js';
import { isoWeekday } from '../../domain/weekday.js';
import { calendarWords } from '../../i18n/calendar-words.js';
import { type CalendarLanguage, dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { inEnglish } from '../../i18n/translate.js';
import { printTable } from '../../terminal/table.js';
import { eventStatusWord } from '../event/present.js';
import { seriesTime } from './present.js';
import { type Homes, reasonText } from './reasons.js';
import { ruleText } from './rule.js';
import type { YearPlan } from './year-plan.js';

/** A date of the plan, and whether this call made the event that stands for it. */
export type Row = YearPlan[number] & { readonly created: boolean };

/** A date of the plan as `--json` prints one. `date` is what the rule proposes; `event` what stands for it. */
export function planJson({ proposed, date, verdict, warnings, reasons, standing, created }: Row, homes: Homes) {
  const english = (all: readonly Reason[]) => all.map((reason) => inEnglish(reasonText(reason, 'en', homes)));
  return {
    proposed,
    date,
    verdict,
    warnings: english(warnings),
    reasons: english(reasons),
    event: standing && { slug: standing.slug, date: standing.date, status: standing.status },
    created,
  };
}

/** Prints a plan: on a terminal a table and below it the reasons, in a pipe everything in rows. */
export async function printPlan(
  context: Context,
  series: Series,
  year: number,
  rows: readonly Row[],
  homes: Homes,
): Promise<void> {
  const { t, lang, terminal } = context;
  const sentences = (all: readonly Reason[]) => all.map((reason) => t(reasonText(reason, lang, homes)));
  if (!terminal.isTerminal) {
    await printTable(
      terminal,
      [
        { heading: '', cell: ({ proposed }) => proposed },
        { heading: '', cell: ({ date }) => date },
        { heading: '', cell: ({ date }) => date && shortWeekday(date, lang) },
        { heading: '', cell: ({ verdict }) => t(verdictWord(verdict)) },
        { heading: '', cell: ({ standing }) => standing?.date ?? null },
        { heading: '', cell: ({ standing }) => standing?.slug ?? null },
        { heading: '', cell: ({ reasons }) => sentences(reasons).join(' ') },
        { heading: '', cell: ({ warnings }) => sentences(warnings).join(' ') },
      ],
      rows,
    );
    return;
  }
  const { paint } = terminal;
  const rule = ruleText(series.rrule, lang);
  const time = seriesTime(series, context);
  terminal.out(paint.bold(t('{title} {year}: {rule}, {time}', { title: series.title, year, rule, time })));
  terminal.out();
  await printTable(
    terminal,
    [
      { heading: t('By the rule'), cell: ({ proposed }) => day(proposed, lang) },
      {
        heading: t('To take'),
        cell: ({ date }) => (date === null ? '–' : day(date, lang)),
        paint: (text, { verdict }) => ({ free: paint.green, moved: paint.yellow, skipped: paint.red })[verdict](text),
      },
      { heading: t('Verdict'), cell: ({ verdict }) => t(verdictWord(verdict)) },
      { heading: t('Event'), cell: (row) => (row.standing === null ? null : t(eventText(row, lang))) },
    ],
    rows,
  );
  await printNotes(context, t('Why not by the rule:'), rows, ({ reasons }) => sentences(reasons));
  await printNotes(context, t('To keep in mind:'), rows, ({ warnings }) => sentences(warnings));
}

/** The verdict in a word or two. */
function verdictWord(verdict: Row['verdict']): Message {
  const words = { free: message('free'), moved: message('a week later'), skipped: message('left out') };
  return words[verdict];
}

/** What stands for a date: its short name, its day where that is another than the plan's, its status where worth a word. */
function eventText({ standing, date, created }: Row, lang: CalendarLanguage): Message {
  if (standing === null) return message('{text}', { text: '' });
  const { slug, status } = standing;
  if (created) return message('new: {event}', { event: slug });
  if (standing.date === date) return message('{event} ({status})', { event: slug, status: eventStatusWord(status) });
  const known = standing.date.length === 10 ? day(standing.date, lang) : dateInWords(standing.date, lang);
  return message('{event} ({status}, {day})', { event: slug, status: eventStatusWord(status), day: known });
}

async function printNotes(
  { lang, terminal }: Context,
  heading: string,
  rows: readonly Row[],
  notesOf: (row: Row) => readonly string[],
): Promise<void> {
  const noted = rows.filter((row) => notesOf(row).length > 0);
  if (noted.length === 0) return;
  const { width, wrap } = await import('../../terminal/width.js');
  const labels = noted.map(({ proposed }) => day(proposed, lang));
  const indent = Math.max(...labels.map((label) => width(label))) + 4;
  terminal.out();
  terminal.out(terminal.paint.bold(heading));
  noted.forEach((row, index) => {
    const lines = notesOf(row).flatMap((note) => wrap(note, Math.max(20, terminal.columns - indent)));
    lines.forEach((line, lineIndex) => {
      const label = lineIndex === 0 ? (labels[index] ?? '') : '';
      terminal.out(`  ${label}${' '.repeat(indent - 2 - width(label))}${line}`);
    });
  });
}

/** "Do 2. Oktober", "Thu 2 October". */
function day(date: string, lang: CalendarLanguage): string {
  return `${shortWeekday(date, lang)} ${dateInWords(date, lang, { year: false })}`;
}

function shortWeekday(date: string, lang: CalendarLanguage): string {
  return calendarWords[lang].shortWeekdays[isoWeekday(date) - 1] ?? '';
}
