import type { Context } from '../../context.js';
import { addEvent, freeSlug } from '../../db/events.js';
import { bringBack, leaveOut, readLeftOut, type Series } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { UserError } from '../../errors.js';
import { withDatabase } from '../../i18n/on-database.js';
import { yearOption } from '../choices.js';
import { dayOption, whenOption } from '../event/options.js';
import { collect, type Verb } from '../verb.js';
import { type Decisions, decide } from './decide.js';
import { pickSeries } from './pick.js';
import { planJson, printPlan, type Row } from './print-plan.js';
import type { Homes } from './reasons.js';
import { type DecidedDates, decidedDates, settle } from './settle.js';
import { planYear, readHomes, type SchoolHolidaysKnown, schoolHolidaysKnown, type YearPlan } from './year-plan.js';

export const verb: Verb = {
  examples: [
    'njb series plan digital-impuls 2025',
    'njb series plan digital-impuls 2025 --json',
    'njb series plan digital-impuls 2025 --apply --dry-run',
    'njb series plan digital-impuls 2025 --apply --leave-out 2.10.2025 --keep 1.5.2025',
    'njb series plan digital-impuls 2025 --bring-back 2.10.2025',
  ],
  build: (command, context) => {
    const { t, today } = context;
    return command
      .argument('<name>', t('short name or title of the series'))
      .argument('<year>', t('the year to plan'))
      .option('--apply', t('create the events that are not there yet; on a terminal blocked dates are asked about'))
      .option('--from <date>', t('only dates from this day on'))
      .option('--leave-out <date>', t('leave this date of the rule out for good; may be repeated'), collect)
      .option('--bring-back <date>', t('take back that this date was left out; may be repeated'), collect)
      .option('--keep <date>', t('with --apply: take this date though it is blocked; may be repeated'), collect)
      .action(async (name: string, yearText: string, { apply = false, from: fromText, ...dates }) => {
        const year = plannableYear(yearText);
        const asked = fromText === undefined ? null : dayOption(fromText, '--from');
        const decided = decidedDates(dates, apply);
        const { query, sqlite } = await context.store();
        const series = await pickSeries(query, name);
        const homes = readHomes(sqlite, context.today);
        const asks = apply && context.terminal.canAsk && !context.options.yes && !context.options.json;
        const whole = await planFrom(query, series, year, asked, { today, broughtBack: decided.broughtBack });
        const first = asks && asked === null ? await askAboutPast(context, whole) : asked;
        const plan = first === asked ? whole : from(whole, first);
        const leftOutBefore = await readLeftOut(query, series.id);
        const settled = settle(series, { year, plan, leftOutBefore }, decided);
        const { leftOut, broughtBack } = decided;
        if (!apply && leftOut.length + broughtBack.length === 0) {
          await show(
            context,
            series,
            year,
            plan.map((date) => ({ ...date, created: false })),
            homes,
          );
          const open = plan.flatMap(({ date, standing }) => (date === null || standing !== null ? [] : [date]));
          noticeOpen(context, series, year, { open, asked });
          return;
        }
        const answers = asks ? await decide(context, plan, homes, settled) : [];
        const decisions = new Map([...settled, ...answers]);
        const rows = await context.change(async ({ query: db }) => {
          for (const date of broughtBack) await bringBack(db, series.id, date);
          const now = await planFrom(db, series, year, first, { today });
          const created = await carryOut(db, series, now, { apply, decisions }, context);
          const then = await planFrom(db, series, year, first, { today });
          return then.map((date): Row => ({ ...date, created: created.has(date.standing?.id ?? 0) }));
        });
        await show(context, series, year, rows, homes);
        const news = { ...decided, leftOut: leftOut.filter((date) => !leftOutBefore.includes(date)) };
        conclude(context, rows, year, apply ? null : news);
      });
  },
};

async function planFrom(
  db: Db,
  series: Series,
  year: number,
  first: string | null,
  options: Parameters<typeof planYear>[3],
): Promise<YearPlan> {
  return from(await planYear(db, series, year, options), first);
}

function from(plan: YearPlan, first: string | null): YearPlan {
  if (first === null) return plan;
  return plan.filter(({ proposed, date, standing }) => (standing?.date ?? date ?? proposed) >= first);
}

/** Whether dates that are over are to be entered, too, as for a year to look back on; else the day to begin with. */
async function askAboutPast({ t, prompt, today }: Context, plan: YearPlan): Promise<string | null> {
  const count = plan.filter(({ standing, date }) => standing === null && date !== null && date < today).length;
  if (count === 0) return null;
  const question = t('{count} {count|date is|dates are} over already. Enter {count|it|them}, too?', { count });
  return (await prompt.confirm(question, false)) ? null : today;
}

/** Leaves out what was decided so and, where asked, creates an event for each date that has none; returns their ids. */
async function carryOut(
  db: Db,
  series: Series,
  plan: YearPlan,
  { apply, decisions }: { apply: boolean; decisions: Decisions },
  context: Context,
): Promise<ReadonlySet<number>> {
  const created = new Set<number>();
  for (const planned of plan) {
    if (planned.standing !== null) continue;
    const chosen = decisions.get(planned.proposed);
    const date = chosen === undefined ? planned.date : chosen;
    if (chosen === null) await leaveOut(db, series.id, planned.proposed);
    if (!apply || date === null) continue;
    const time = series.startTime === null ? null : `${series.startTime}-${series.endTime}`;
    const slug = await freeSlug(db, `${series.slug}-${date.slice(0, 7)}`);
    const id = await addEvent(db, {
      ...(await whenOption({ date, time }, series.timezone)),
      slug,
      uid: context.newId(),
      title: series.title,
      kind: series.kind,
      status: 'planned',
      seriesId: series.id,
      timezone: series.timezone,
      topic: null,
      abstract: null,
      question: null,
      onlineUrl: series.onlineUrl,
      place: series.place,
      ourPart: null,
      attendance: null,
    });
    created.add(id);
  }
  return created;
}

async function show(context: Context, series: Series, year: number, rows: readonly Row[], homes: Homes): Promise<void> {
  if (context.printedJson(() => rows.map((row) => planJson(row, homes)))) return;
  await printPlan(context, series, year, rows, homes);
  const about = await schoolHolidaysKnown((await context.store()).query, year, homes);
  if (about !== null && about.missing.length > 0) context.terminal.notice(schoolHolidaysText(context, year, about));
}

/** Whichever list is shorter: of which Länder school holidays are known, or of which they are not. */
function schoolHolidaysText({ t }: Context, year: number, { known, missing }: SchoolHolidaysKnown): string {
  if (known.length === 0) return t('School holidays of {year} are not imported.', { year });
  return known.length < missing.length
    ? t('School holidays of {year} are imported for {laender} only.', { year, laender: known.join(', ') })
    : t('School holidays of {year} are not imported for {laender}.', { year, laender: missing.join(', ') });
}

/** Names the command that creates the events of the dates shown, and what becomes of dates that are over. */
function noticeOpen(
  { t, terminal, today, options }: Context,
  { slug }: Series,
  year: number,
  { open, asked }: { open: readonly string[]; asked: string | null },
): void {
  const isPartlyOver = open.some((date) => date < today) && open.some((date) => date >= today);
  const first = asked ?? (isPartlyOver ? today : null);
  const count = open.filter((date) => first === null || date >= first).length;
  if (count === 0) return;
  const from = first === null ? '' : ` --from ${first}`;
  const command = withDatabase(`njb series plan ${slug} ${year} --apply${from}`, options.db);
  terminal.notice(
    t('“{command}” creates {count} {count|event that is|events that are} not there yet.', { command, count }),
  );
  const past = open.length - count;
  if (past === 0) return;
  terminal.notice(
    t('Without --from it also creates {count} {count|event that is|events that are} over.', { count: past }),
  );
}

/** Says what was done; `decided` where no events were to be created. */
function conclude(
  { t, terminal, options, today }: Context,
  rows: readonly Row[],
  year: number,
  decided: DecidedDates | null,
): void {
  const created = rows.filter((row) => row.created);
  if (decided !== null) {
    const { leftOut, broughtBack } = decided;
    if (leftOut.length + broughtBack.length === 0) {
      terminal.notice(t('Nothing changes: all of this is on record already.'));
      return;
    }
    if (leftOut.length > 0) {
      terminal.notice(t('{count} {count|date is|dates are} left out from now on.', { count: leftOut.length }));
    }
    if (broughtBack.length > 0) {
      const count = broughtBack.length;
      terminal.notice(t('{count} {count|date is|dates are} brought back; --apply creates the events.', { count }));
    }
  } else if (created.length === 0) {
    terminal.notice(t('Nothing was added: every date of {year} to be taken has its event already.', { year }));
    return;
  } else {
    const past = created.filter(({ standing }) => standing !== null && standing.date < today).length;
    const count = created.length;
    terminal.notice(
      options.dryRun
        ? t('{count} {count|event|events} would be created.', { count })
        : t('{count} {count|event|events} created.', { count }),
    );
    if (past > 0) terminal.notice(t('{count} of them {count|lies|lie} in the past.', { count: past }));
  }
  terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
}

/** Holidays are known from 1995 on, when the Länder last settled them anew (Buß- und Bettag). */
function plannableYear(text: string): number {
  const year = yearOption(text);
  if (year >= 1995) return year;
  throw new UserError('{year} cannot be planned: the public holidays are known from 1995 on.', { year });
}
