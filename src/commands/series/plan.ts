import type { Context } from '../../context.js';
import { addEvent, freeSlug } from '../../db/events.js';
import { leaveOut, type Series } from '../../db/series.js';
import type { Db } from '../../db/store.js';
import { UserError } from '../../errors.js';
import { yearOption } from '../choices.js';
import { whenOption } from '../event/options.js';
import type { Verb } from '../verb.js';
import { type Decisions, decide } from './decide.js';
import { pickSeries } from './pick.js';
import { planJson, printPlan, type Row } from './print-plan.js';
import type { Homes } from './reasons.js';
import { planYear, readHomes } from './year-plan.js';

export const verb: Verb = {
  examples: [
    'njb series plan digital-impuls 2025',
    'njb series plan digital-impuls 2025 --json',
    'njb series plan digital-impuls 2025 --apply --dry-run',
    'njb series plan digital-impuls 2025 --apply',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<name>', t('short name or title of the series'))
      .argument('<year>', t('the year to plan'))
      .option('--apply', t('create the events that are not there yet; on a terminal blocked dates are asked about'))
      .action(async (name: string, yearText: string, { apply }) => {
        const year = plannableYear(yearText);
        const { query, sqlite } = await context.store();
        const series = await pickSeries(query, name);
        const homes = readHomes(sqlite);
        if (!apply) {
          const rows = (await planYear(query, series, year)).map((date): Row => ({ ...date, created: false }));
          await show(context, series, year, rows, homes);
          return;
        }
        const asks = context.terminal.canAsk && !context.options.yes && !context.options.json;
        const decisions = asks ? await decide(context, await planYear(query, series, year), homes) : new Map();
        const rows = await context.change((store) => create(store.query, series, year, decisions, context));
        await show(context, series, year, rows, homes);
        conclude(context, rows, year);
      });
  },
};

/** The plan, after creating an event for each date that has none. */
async function create(
  db: Db,
  series: Series,
  year: number,
  decisions: Decisions,
  context: Context,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const planned of await planYear(db, series, year)) {
    const chosen = decisions.get(planned.proposed);
    const date = chosen === undefined ? planned.date : chosen;
    if (planned.standing === null && chosen === null) await leaveOut(db, series.id, planned.proposed);
    if (planned.standing !== null || date === null) {
      rows.push({ ...planned, created: false });
      continue;
    }
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
    rows.push({ ...planned, standing: { id, slug, status: 'planned', date }, created: true });
  }
  return rows;
}

async function show(context: Context, series: Series, year: number, rows: readonly Row[], homes: Homes): Promise<void> {
  if (context.printedJson(() => rows.map((row) => planJson(row, homes)))) return;
  await printPlan(context, series, year, rows, homes);
}

function conclude({ t, terminal, options, today }: Context, rows: readonly Row[], year: number): void {
  const created = rows.filter((row) => row.created);
  if (created.length === 0) {
    terminal.notice(t('Nothing was added: every date of {year} to be taken has its event already.', { year }));
    return;
  }
  const past = created.filter(({ standing }) => standing !== null && standing.date < today).length;
  const count = created.length;
  terminal.notice(
    options.dryRun
      ? t('{count} {count|event|events} would be created.', { count })
      : t('{count} {count|event|events} created.', { count }),
  );
  if (past > 0) terminal.notice(t('{count} of them {count|lies|lie} in the past.', { count: past }));
  terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
}

/** Holidays are known from 1995 on, when the Länder last settled them anew (Buß- und Bettag). */
function plannableYear(text: string): number {
  const year = yearOption(text);
  if (year >= 1995) return year;
  throw new UserError('{year} cannot be planned: the public holidays are known from 1995 on.', { year });
}
