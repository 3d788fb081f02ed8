import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type CalendarDays, readDays } from '../../calendar/read-days.js';
import type { Context } from '../../context.js';
import { LAENDER, type Land } from '../../domain/holidays.js';
import { PartialFailure, UserError } from '../../errors.js';
import { stateName } from '../../i18n/state-names.js';
import { decodeFile, isWorkbook } from '../../import/encoding.js';
import { openSource } from '../../import/open-source.js';
import type { Source } from '../../import/read-records.js';
import {
  type HolidayList,
  type HolidayTableRefusal,
  holidaysOfCalendar,
  holidaysOfTable,
  mergeLists,
} from '../../import/school-holidays.js';
import { applyHolidays, type HolidayRow, loadHolidays, planHolidays } from '../../import/school-holidays-plan.js';
import { refused } from '../member/import-refusal.js';
import { readSource } from '../member/import-source.js';
import { stateOption } from '../member/options.js';
import type { Verb } from '../verb.js';
import { importJson, printImport } from './import-report.js';

interface Given {
  state?: string;
  source?: string;
  encoding?: string;
  delimiter?: string;
}

export const verb: Verb = {
  examples: [
    'njb holidays import ferien_bayern_2026.ics --dry-run',
    'njb holidays import ferien.ics --state BY',
    'njb holidays import ferien.csv --source "KMK, Ferienregelung 2025/26"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument(
        '<file...>',
        t('calendar files (.ics), tables (CSV, Excel) with Land, name, from and until, or a folder of them'),
      )
      .option('--state <land>', t('the Land, where the file does not say it: BY or Bayern'))
      .option('--source <text>', t('where the dates come from; without it the name of the file'))
      .option('--encoding <name>', t('how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …'))
      .option('--delimiter <character>', t('what parts the cells, if njb finds out wrongly: ; , or tab'))
      .action((files, options) => importHolidays(context, files, options as Given));
  },
};

/** Read, ask, plan and write, show, and only then let it count; on a terminal it is rehearsed and asked about first. */
async function importHolidays(context: Context, given: readonly string[], options: Given): Promise<void> {
  const { terminal, t } = context;
  const land = options.state === undefined ? null : stateOption(options.state);
  const files = given.flatMap((file) => filesOf(context, file));
  const lists: HolidayList[] = [];
  for (const file of files) lists.push(await readList(context, file, land, options));
  const list = mergeLists(lists);
  if (list.entries.length + list.rejected.length === 0) {
    throw new UserError('{file} has no school holidays.', { file: files.map((file) => basename(file)).join(', ') });
  }
  const isNews = (rows: readonly HolidayRow[]) => rows.some(({ kind }) => kind !== 'same');
  const { result: plan, commandId } = await context.changeAgreed(
    async ({ sqlite }) => {
      const rows = planHolidays(list.entries, loadHolidays(sqlite));
      if (isNews(rows)) await context.copyBefore('import');
      applyHolidays(sqlite, rows, options.source?.trim() || null);
      return rows;
    },
    {
      show: async (rows) => {
        if (!context.options.json) printImport(context, rows, list, files);
      },
      isNews,
      question: t('Import it like this?'),
    },
  );
  const { dryRun } = context.options;
  if (!context.printedJson(() => importJson(plan, list, !dryRun))) {
    if (dryRun) terminal.notice(t('Dry run: nothing was changed.'));
    else if (commandId === null) terminal.notice(t('There was nothing to change.'));
    else terminal.notice(t('“njb undo” takes it back.'));
  }
  if (list.rejected.length === 0) return;
  const count = { count: list.rejected.length };
  throw dryRun
    ? new PartialFailure('{count} {count|entry|entries} would not be imported.', count)
    : new PartialFailure('{count} {count|entry was|entries were} not imported.', count);
}

/** A folder stands for the calendars and tables in it: not every shell knows what `*.ics` means. */
function filesOf({ system }: Context, given: string): string[] {
  const path = resolve(system.cwd, given);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(?:ics|ical|csv|txt|xlsx)$/i.test(name));
  if (names.length === 0)
    throw new UserError('The folder {folder} has no calendar files or tables.', { folder: given });
  return names.toSorted().map((name) => join(path, name));
}

async function readList(context: Context, path: string, land: Land | null, options: Given): Promise<HolidayList> {
  const bytes = readSource(path, path);
  const file = basename(path);
  const calendar = await calendarIn(bytes, path, options.encoding);
  if (calendar === null) return readTable(context, bytes, path, land, options);
  const list = holidaysOfCalendar(calendar, file, land);
  const isOpen = list.entries.length === 0 && list.rejected.some(({ reason }) => reason === 'no_state');
  if (!isOpen) return list;
  return holidaysOfCalendar(calendar, file, await askForLand(context, path));
}

async function readTable(
  context: Context,
  bytes: Buffer,
  path: string,
  land: Land | null,
  { encoding, delimiter }: Given,
): Promise<HolidayList> {
  const source = await openSource(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  if (source.kind === 'foreign' && source.what !== 'xlsx') throw foreign(path);
  if (source.kind !== 'table' && source.kind !== 'sheet') throw refused(path, source);
  const read = (given: Land | null): HolidayList | HolidayTableRefusal =>
    holidaysOfTable(source satisfies Source, basename(path), given);
  const list = read(land);
  if (!('kind' in list)) return list;
  if (list.missing !== 'state') throw noHolidays(path, list);
  const again = read(await askForLand(context, path));
  if ('kind' in again) throw noHolidays(path, again);
  return again;
}

/** The calendar a file is; null where it is none. */
async function calendarIn(bytes: Buffer, file: string, encoding: string | undefined): Promise<CalendarDays | null> {
  if (isWorkbook(bytes)) return null;
  const decoded = await decodeFile(bytes, encoding);
  if (decoded.kind !== 'text') return null;
  const text = decoded.bytes.toString('utf8').trimStart();
  if (!/^BEGIN:VCALENDAR/i.test(text)) return null;
  const calendar = await readDays(text);
  if (calendar !== null) return calendar;
  throw new UserError('{file} is a damaged calendar file.', { file }).hint(
    'Please fetch it once more where it came from.',
  );
}

/** @throws UserError where nobody can be asked */
async function askForLand({ terminal, options, prompt, t, lang }: Context, file: string): Promise<Land> {
  if (terminal.canAsk && !options.json && !options.yes) {
    const lands = LAENDER.map((land) => ({ name: stateName(land, lang), value: land }));
    return prompt.choose(
      t('For which Land are the holidays in {file}?', { file: basename(file) }),
      lands.toSorted((a, b) => a.name.localeCompare(b.name, lang)),
    );
  }
  throw new UserError('{file} does not say for which Land its holidays are.', { file }).hint(
    'Add --state, for example --state BY.',
  );
}

function foreign(file: string): UserError {
  return new UserError('{file} is neither a calendar file nor a table.', { file }).hint(
    'Give a calendar file (.ics), or a CSV or Excel table with Land, name, first and last day.',
  );
}

function noHolidays(file: string, { missing, headers }: HolidayTableRefusal): UserError {
  const error =
    missing === 'from'
      ? new UserError('{file} has no column with the first day of the holidays.', { file })
      : new UserError('{file} has no column with the name of the holidays.', { file });
  return error
    .hint('The fullest line found is: {columns}', { columns: headers.slice(0, 12).join(', ') })
    .hint('The columns are expected as Land, Name, Von, Bis.');
}
