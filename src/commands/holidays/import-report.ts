import { basename } from 'node:path';
import type { Context } from '../../context.js';
import { dateRange, shortDate } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { inEnglish } from '../../i18n/translate.js';
import type { HolidayEntry, HolidayProblem, mergeLists } from '../../import/school-holidays.js';
import type { HolidayChange, HolidayRow } from '../../import/school-holidays-plan.js';
import { spreadsheetDay } from '../date-forms.js';

type List = ReturnType<typeof mergeLists>;

/** What an import tells as `--json`; `rows` = `new` + `changed` + `same` + the entries of `rejected`. */
export function importJson(plan: readonly HolidayRow[], list: List, applied: boolean) {
  const counts = countsOf(plan, list);
  return {
    ...counts,
    rejected: list.rejected.map(({ file, line, column, value, reason }) => ({
      ...{ file, line, column, value, reason: inEnglish(problemText(reason, value)), kind: reason },
    })),
    passed: list.passed,
    applied,
    changes: plan.flatMap((row) =>
      row.kind === 'changed'
        ? row.changes.map(({ field, old, new: now }) => ({
            ...{ state: row.entry.state, name: row.entry.name, field, from: old, to: now },
          }))
        : [],
    ),
    holidays: plan.map(({ kind, entry: { state, name, from, until } }) => ({ state, name, from, until, row: kind })),
  };
}

function countsOf(plan: readonly HolidayRow[], { rejected, doubled }: List) {
  const of = (kind: HolidayRow['kind']) => plan.filter((row) => row.kind === kind).length;
  return {
    rows: plan.length + doubled + rejected.length,
    new: of('new'),
    changed: of('changed'),
    same: of('same') + doubled,
  };
}

/** Rows of a section that are shown without --verbose. */
const SHOWN = 20;

/** Prints what the files change, section by section, and the counts last. */
export function printImport(context: Context, plan: readonly HolidayRow[], list: List, files: readonly string[]): void {
  const { t, terminal, lang, options } = context;
  const fresh = plan.filter((row) => row.kind === 'new').map(({ entry }) => entry);
  if (fresh.length > SHOWN && !options.verbose) {
    terminal.out(`${terminal.paint.bold(t('New'))}\n  ${byLand(fresh)}`);
  } else section(context, t('New'), fresh, (entry) => [`  ${holidaysText(context, entry)}`]);
  section(context, t('Changed'), plan, (row) =>
    row.kind !== 'changed'
      ? []
      : [`  ${holidaysText(context, row.entry)}`, ...row.changes.map((change) => `    ${changeText(context, change)}`)],
  );
  section(context, t('Rejected'), list.rejected, (problem) => [`  ${problemLine(context, problem, files.length > 1)}`]);
  if (list.passed.length > 0) {
    terminal.notice(
      t('Public holidays are left out, as njb knows them: {names}', { names: list.passed.slice(0, 8).join(', ') }),
    );
  }
  const [only = ''] = files;
  const { rejected } = list;
  const name = files.length === 1 ? basename(only) : t('{count} {count|file|files}', { count: files.length });
  terminal.out(
    terminal.paint.bold(
      t('{name}: {rows} {rows|entry|entries}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.', {
        ...{ name, ...countsOf(plan, list), rejected: rejected.length },
      }),
    ),
  );
  const days = plan.map(({ entry }) => entry.until).toSorted();
  const last = days.at(-1);
  if (last !== undefined) terminal.notice(t('They reach until {date}.', { date: shortDate(last, lang) }));
}

/** `BY 6 · HE 5`: how many entries each Land has. */
function byLand(entries: readonly HolidayEntry[]): string {
  const counts = new Map<string, number>();
  for (const { state } of entries) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([state, count]) => `${state} ${count}`)
    .join(' · ');
}

function holidaysText({ lang, t }: Context, { state, name, from, until }: HolidayEntry): string {
  return t('{state}: {name}, {days}', { state, name, days: dateRange(from, until, lang) });
}

function changeText({ t, lang }: Context, { field, old, new: now }: HolidayChange): string {
  const fields = { name: message('Name'), from: message('First day'), until: message('Last day') };
  const text = (value: string) => (field === 'name' ? value : shortDate(value, lang));
  return t('{field}: {from} → {to}', { field: fields[field], from: text(old), to: text(now) });
}

function section<Row>(context: Context, title: string, rows: readonly Row[], show: (row: Row) => string[]): void {
  const { t, terminal, options } = context;
  const blocks = rows.map(show).filter((lines) => lines.length > 0);
  if (blocks.length === 0) return;
  const shown = terminal.isTerminal && !options.verbose ? blocks.slice(0, SHOWN) : blocks;
  const lines = shown.flat();
  const more = blocks.length - shown.length;
  if (more > 0) lines.push(`  ${t('… {count} more; --verbose shows all', { count: more })}`);
  terminal.out([terminal.paint.bold(title), ...lines].join('\n'));
}

function problemLine({ t }: Context, { file, line, column, value, reason }: HolidayProblem, withFile: boolean): string {
  const text = t(problemText(reason, value));
  const where =
    column === null
      ? t('Entry {line}: {text}', { line, text })
      : t('Line {line}, column “{column}”: {reason}', { line, column, reason: text });
  return withFile ? t('{file}: {text}', { file, text: where }) : where;
}

function problemText(reason: HolidayProblem['reason'], value: string): Message {
  switch (reason) {
    case 'no_state':
      return message('It is not said for which Land “{value}” is; --state says it.', { value });
    case 'bad_state':
      return message('“{value}” is no Land.', { value });
    case 'other_state':
      return message('“{value}” is another Land than --state.', { value });
    case 'bad_date':
      return spreadsheetDay(value) ?? message('“{value}” is no date.', { value });
    case 'no_date':
      return message('The first day is missing.');
    case 'backwards':
      return message('The last day, {value}, lies before the first.', { value });
    case 'too_long':
      return message('“{value}”: no school holidays take that long.', { value });
    case 'start_twice':
      return message('“{value}” begins on the day of an earlier entry of that Land and ends on another.', { value });
  }
}
