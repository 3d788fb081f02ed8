import type { Context } from '../context.js';
import { latestCopy } from '../db/backup.js';
import { readSettingsBare } from '../db/settings.js';
import { germanDay, germanWallTime } from '../domain/german-time.js';
import { collectStatus, type Status } from '../reports/status/collect.js';
import { printStatus } from './status/print.js';
import { settledBy } from './status/settled-by.js';
import type { Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb status', 'njb status --all', 'njb status --today 2025-10-01 --json'],
  build: (command, context) =>
    command
      .option('--all', context.t('show everything, also where there is much of a kind'))
      .action(async ({ all }) => {
        const { due } = await showStatus(context, all === true);
        if (context.options.json) return;
        const { t, terminal } = context;
        if (!(await hasPeople(context))) {
          if (due.length === 0) terminal.notice(t('Next: “njb member import members.csv” reads your member list.'));
        } else if (!(await hasEvents(context))) {
          terminal.notice(t('Next: “njb event add” enters an event, “njb series add” a series with its rule.'));
        }
      }),
};

/** Prints what is due as of now. */
export async function showStatus(context: Context, all: boolean): Promise<Status> {
  const status = await readStatus(context);
  if (!context.printedJson(() => statusJson(status, context.options.db))) await printStatus(context, status, all);
  return status;
}

/** Whether anybody was entered yet. */
export async function hasPeople(context: Context): Promise<boolean> {
  const { sqlite } = await context.bareStore();
  return sqlite.prepare('SELECT 1 FROM persons LIMIT 1').get() !== undefined;
}

/** Whether any event or series was entered yet. */
async function hasEvents(context: Context): Promise<boolean> {
  const { sqlite } = await context.bareStore();
  return sqlite.prepare('SELECT 1 FROM events UNION ALL SELECT 1 FROM series LIMIT 1').get() !== undefined;
}

async function readStatus(context: Context): Promise<Status> {
  const { today, config } = context;
  const { sqlite } = await context.bareStore();
  const now = context.now();
  const isToday = germanDay(now) === today;
  return collectStatus(sqlite, {
    settings: readSettingsBare(sqlite),
    today,
    time: isToday ? germanWallTime(now).slice(11) : '00:00',
    // another day begins at midnight in Germany, which is not later than that in UTC
    instant: isToday ? now : `${today}T00:00:00Z`,
    latestCopy: latestCopy(config.database, config.backups),
  });
}

function statusJson({ today, next, due }: Status, database: string | undefined): Record<string, unknown> {
  return {
    today,
    next,
    due: due.map((each) => ({
      kind: each.kind,
      urgency: each.urgency,
      date: each.date,
      count: each.count,
      event: each.event,
      persons: each.persons,
      guests: each.guests,
      workshops: each.workshops,
      topic: each.topic,
      series: each.series,
      command: settledBy(each, (placeholder) => placeholder, database),
    })),
  };
}
