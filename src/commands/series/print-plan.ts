import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import type { Reason } from '../../domain/series-rules.js';
import { isoWeekday } from '../../domain/weekday.js';
import { calendarWords } from '../../i18n/calendar-words.js';
import { type CalendarLanguage, shortDate } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { inEnglish } from '../../i18n/translate.js';
import { printTable } from '../../terminal/table.js';
import { eventStatusWord } from '../event/present.js';
import { seriesTime } from './present.js';
import { concernsNobody, type Homes, reasonText } from './reasons.js';
import { ruleText } from './rule.js';
import type { YearPlan } from './year-plan.js';

/** A date of the plan, and whether this call made the event that stands for it. */
export type Row = YearPlan[number] & { readonly created: boolean };

/** A date of the plan as `--json` prints one. `date` is what the rule proposes; `event` what stands for it. */
export function planJson(
  { proposed, date, verdict, warnings, reasons, standing, conflicts, created }: Row,
  homes: Homes,
) {
  const english = (all: readonly Reason[]) => all.map((reason) => inEnglish(reasonText(reason, 'en', homes)));
  return {
    proposed,
    date,
    verdict,
    warnings: english(warnings),
    reasons: english(reasons),
    event: standing && {
      slug: standing.slug,
      date: standing.date,
      status: standing.status,
      conflicts: english(conflicts),
    },
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
  // whose Land is not known is said once below, not in every sentence
  const isPartlyKnown = homes.unknown > 0 && homes.unknown < homes.total;
  const known = isPartlyKnown ? { ...homes, unknown: 0 } : homes;
  const sentences = (all: readonly Reason[]) => all.map((reason) => t(reasonText(reason, lang, known)));
  if (!terminal.isTerminal) {
    await printTable(
      terminal,
      [
        { heading: '', cell: ({ proposed }) => proposed },
        { heading: '', cell: dateToTake },
        { heading: '', cell: (row) => dateToTake(row) && weekdayOf(dateToTake(row), lang) },
        { heading: '', cell: (row) => t(verdictWord(row)) },
        { heading: '', cell: ({ standing }) => standing?.slug ?? null },
        { heading: '', cell: ({ standing }) => standing && t(eventStatusWord(standing.status)) },
        { heading: '', cell: ({ reasons }) => sentences(reasons).join(' ') },
        { heading: '', cell: ({ warnings }) => sentences(warnings).join(' ') },
        { heading: '', cell: ({ conflicts }) => sentences(conflicts).join(' ') },
      ],
      rows,
    );
    return;
  }
  const { paint } = terminal;
  const { wrap } = await import('../../terminal/width.js');
  const rule = ruleText(series.rrule, lang);
  const time = seriesTime(series, context);
  const heading = t('{title} {year}: {rule}, {time}', { title: series.title, year, rule, time });
  terminal.out(
    wrap(heading, terminal.columns)
      .map((line) => paint.bold(line))
      .join('\n'),
  );
  if (rows.length === 0) {
    terminal.notice(t('The rule gives no date then.'));
    return;
  }
  terminal.out();
  await printTable(
    terminal,
    [
      { heading: t('By rule'), cell: ({ proposed }) => day(proposed, lang) },
      {
        heading: t('Date'),
        cell: (row) => day(dateToTake(row), lang),
        paint: (text, row) => (hasConflict(row) && !row.created ? paint.red : colours(terminal)[row.verdict])(text),
      },
      { heading: t('Verdict'), cell: (row) => t(verdictWord(row)) },
      { heading: t('Event'), cell: (row) => eventText(row, context) },
    ],
    rows,
  );
  await printNotes(context, t('Events on a blocked day:'), rows, (row) => ({
    date: dateToTake(row) ?? row.proposed,
    notes: [...sentences(row.conflicts), ...(hasConflict(row) && !row.created ? [wayOut(row, context)] : [])],
  }));
  await printNotes(context, t('Why not by rule:'), rows, (row) => ({
    date: row.proposed,
    notes: hasConflict(row) && row.standing?.date === row.proposed ? [] : sentences(row.reasons),
  }));
  await printNotes(context, t('To keep in mind:'), rows, (row) => ({
    date: dateToTake(row) ?? row.proposed,
    notes: sentences(row.warnings.filter((reason) => !concernsNobody(reason, homes))),
  }));
  const { total, unknown } = homes;
  if (isPartlyKnown) {
    terminal.out();
    terminal.notice(
      t('The Land of {unknown} of {total} active {total|member|members} is not known.', { unknown, total }),
    );
  }
}

/** The date of the event that stands, else the proposed one. */
function dateToTake({ standing, date }: Row): string | null {
  return standing?.date ?? date;
}

/** An event on another date than the plan's was put there by a person. */
function isSetByHand({ standing, date }: Row): boolean {
  return standing !== null && standing.date !== date;
}

/** An event stands on a blocked day. */
function hasConflict({ conflicts }: Row): boolean {
  return conflicts.length > 0;
}

/** The command that moves an event off its blocked day, to the plan's date if that is another one. */
function wayOut({ standing, date }: Row, { t }: Context): string {
  const event = standing?.slug ?? '';
  return date === null || date === standing?.date
    ? t('“njb event move {event} --to DATE” moves it.', { event })
    : t('“njb event move {event} --to {date}” moves it.', { event, date });
}

function colours({ paint }: Context['terminal']) {
  return { free: paint.green, moved: paint.yellow, skipped: paint.red };
}

/** The verdict in a word or two. */
function verdictWord(row: Row): Message {
  if (hasConflict(row)) return row.created ? message('kept') : message('blocked');
  if (isSetByHand(row)) return message('set by hand');
  const words = { free: message('free'), moved: message('a week later'), skipped: message('left out') };
  return words[row.verdict];
}

function eventText({ standing, created }: Row, { t }: Context): string | null {
  if (standing === null) return null;
  const status = created ? message('new') : eventStatusWord(standing.status);
  return t('{event} ({status})', { event: standing.slug, status });
}

async function printNotes(
  { lang, terminal }: Context,
  heading: string,
  rows: readonly Row[],
  notesOf: (row: Row) => { date: string; notes: readonly string[] },
): Promise<void> {
  const noted = rows.map(notesOf).filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) return;
  const { width, wrap } = await import('../../terminal/width.js');
  const labels = noted.map(({ date }) => day(date, lang));
  const indent = Math.max(...labels.map((label) => width(label))) + 4;
  terminal.out();
  terminal.out(terminal.paint.bold(heading));
  noted.forEach(({ notes }, index) => {
    const lines = notes.flatMap((note) => wrap(note, Math.max(20, terminal.columns - indent)));
    lines.forEach((line, lineIndex) => {
      const label = lineIndex === 0 ? (labels[index] ?? '') : '';
      terminal.out(`  ${label}${' '.repeat(indent - 2 - width(label))}${line}`);
    });
  });
}

/** "Do  2. Okt.", "Thu  2 Oct"; a month or year alone where no more is known, a dash for no date. */
function day(date: string | null, lang: CalendarLanguage): string {
  if (date === null) return '–';
  if (date.length < 10) return shortDate(date, lang);
  const month = calendarWords[lang].shortMonths[Number(date.slice(5, 7)) - 1] ?? '';
  const number = String(Number(date.slice(8))).padStart(2);
  return `${weekdayOf(date, lang)} ${number}${lang === 'de' ? '.' : ''} ${month}`;
}

function weekdayOf(date: string | null, lang: CalendarLanguage): string {
  if (date === null || date.length < 10) return '';
  return calendarWords[lang].shortWeekdays[isoWeekday(date) - 1] ?? '';
}
