import type { Context } from '../../context.js';
import { setOrganisations } from '../../db/event-organisations.js';
import { moveEvent } from '../../db/events.js';
import { findSeries, type Series, updateSeries } from '../../db/series.js';
import type { Db, Store } from '../../db/store.js';
import { Cancelled, UsageError, UserError } from '../../errors.js';
import { collect, type Verb } from '../verb.js';
import { askForSeriesEdits } from './ask-edit.js';
import { settledAudience } from './audience.js';
import { withSeriesOptions } from './declare.js';
import { carried, clearable, type EditOptions, readEdits } from './edit-values.js';
import { assessEffects, type Effects } from './effects.js';
import { pickSeries } from './pick.js';
import { changesOf, editJson, isFree, isIdle, printChanges, printEffects, type Taken } from './print-effects.js';
import { refuseNever } from './values.js';

interface Given extends EditOptions {
  movePlanned?: boolean | undefined;
  updatePlanned?: boolean | undefined;
  removePlanned?: boolean | undefined;
  reason?: string | undefined;
}

export const verb: Verb = {
  examples: [
    'njb series edit digital-impuls --every "second tuesday" --dry-run',
    'njb series edit digital-impuls --time 17:00-18:30 --move-planned --reason "Wunsch der Mitglieder"',
    'njb series edit digital-impuls --until 31.12.2026 --clear pause',
    'njb series edit kommunal-talk --add-host "GovLab" --audience status:supporter,board',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSeriesOptions(
      command.argument('<name>', t('short name or title of the series')),
      t,
      'an organisation that hosts it, instead of those before; may be repeated',
    )
      .option('--add-host <organisation>', t('one more organisation that hosts it'), collect)
      .option('--remove-host <organisation>', t('an organisation that no longer hosts it'), collect)
      .option('--name <name>', t('another short name; events keep theirs'))
      .option('--clear <field>', t('empty a field: {fields}', { fields: clearable.join(', ') }), collect)
      .option('--move-planned', t('move planned events along to the dates and times of the series'))
      .option('--update-planned', t('take title, link, place, kind and hosts over to planned events'))
      .option(
        '--remove-planned',
        t('remove planned events that are no longer dates of the series, if nothing is entered for them'),
      )
      .option('--reason <text>', t('why the events move, kept with the move'))
      .action(async (name: string, options: Given) => {
        const aside = ['reason', 'updatePlanned'];
        const isBare = Object.keys(options).every((option) => aside.includes(option));
        if (isBare && (!context.terminal.canAsk || context.options.json)) {
          throw new UsageError('Nothing was named that is to change.');
        }
        const asked = isBare
          ? await askForSeriesEdits(context, await pickSeries((await context.store()).query, name))
          : {};
        await edit(context, name, { ...options, ...asked });
      });
  },
};

interface Outcome {
  readonly before: Series;
  readonly after: Series;
  readonly effects: Effects;
  readonly taken: Taken;
}

async function edit(context: Context, name: string, options: Given): Promise<void> {
  const { terminal } = context;
  const edits = await readEdits(options, context);
  const found = await pickSeries((await context.store()).query, name);
  const work =
    (taken: Taken) =>
    async ({ query }: Store): Promise<Outcome> => {
      const before = await pickSeries(query, found.slug);
      const after: Series = {
        ...before,
        ...edits.values,
        slug: edits.slug ?? before.slug,
        hosts: edits.hosts(before.hosts),
      };
      refuseNever(after);
      if (after.slug !== before.slug) await refuseTaken(query, after);
      if (after.audience !== before.audience) after.audience = await settledAudience(query, after.audience);
      const isAlone = changesOf(context, before, after).length === 0;
      const towardsRule = isAlone && (options.movePlanned === true || options.removePlanned === true);
      const again = taken.facts ? carried.filter((field) => edits.named.includes(field)) : [];
      const effects = await assessEffects(query, { before, after, today: context.today }, { towardsRule, again });
      await updateSeries(query, after);
      if (taken.dates) await moveAlong(query, effects, options.reason ?? null, context);
      if (taken.facts) await updateAlong(query, effects, after);
      if (taken.removal) await removeIdle(query, effects);
      return { before, after, effects, taken };
    };

  const wanted: Taken = {
    dates: options.movePlanned === true,
    facts: options.updatePlanned === true,
    removal: options.removePlanned === true,
  };
  let outcome: Outcome;
  const asks = terminal.canAsk && !context.options.yes && !context.options.json && !context.options.dryRun;
  const rehearsed = asks ? await context.rehearse(work(wanted)) : null;
  const isAsked = rehearsed !== null && rehearsed.effects.dates.length + rehearsed.effects.facts.length > 0;
  if (isAsked) {
    printChanges(context, rehearsed.before, rehearsed.after);
    printEffects(context, rehearsed.effects, rehearsed.after, { dates: false, facts: false, removal: false });
    outcome = await context.change(work(await askWhatFollows(context, rehearsed.effects, wanted)));
  } else outcome = await context.change(work(wanted));

  const { before, after, effects, taken } = outcome;
  if (context.printedJson(() => editJson(context, before, after, effects, taken))) return;
  if (!isAsked) {
    printChanges(context, before, after);
    printEffects(context, effects, after, taken);
  }
  conclude(context, outcome);
}

/** On a terminal, what is to become of the planned events that could go along. */
async function askWhatFollows({ t, prompt }: Context, effects: Effects, wanted: Taken): Promise<Taken> {
  const moving = effects.dates.filter(isFree).length;
  const updating = effects.facts.filter(isFree).length;
  const idle = effects.dates.filter(isIdle).length;
  if ((moving === 0 || wanted.dates) && (updating === 0 || wanted.facts) && (idle === 0 || wanted.removal)) {
    if (!(await prompt.confirm(t('Save this?'), true))) throw new Cancelled();
    return wanted;
  }
  const dates =
    wanted.dates || moving === 0
      ? wanted.dates
      : await prompt.choose<boolean | null>(
          t('What is to become of the {count} planned {count|event|events} that could move?', { count: moving }),
          [
            { name: t('move along'), value: true },
            { name: t('stay where they are'), value: false },
            { name: t('change nothing at all'), value: null },
          ],
        );
  if (dates === null) throw new Cancelled();
  const facts =
    wanted.facts ||
    (updating > 0 &&
      (await prompt.confirm(
        t('Take the change over to {count} planned {count|event|events} too?', { count: updating }),
        true,
      )));
  const removal =
    wanted.removal ||
    (idle > 0 &&
      (await prompt.confirm(
        t('Remove the {count} planned {count|event|events} without a date of the series?', { count: idle }),
        false,
      )));
  return { dates, facts, removal };
}

async function refuseTaken(db: Db, { id, slug }: Series): Promise<void> {
  const other = await findSeries(db, slug);
  if (other === null || other.id === id || other.slug !== slug) return;
  throw new UserError('There is already a series “{series}”.', { series: slug });
}

async function moveAlong(db: Db, { dates }: Effects, reason: string | null, context: Context): Promise<void> {
  for (const { event, to } of dates.filter(isFree)) {
    if (to !== null) await moveEvent(db, event.id, { ...to, reason, at: context.now() });
  }
}

async function updateAlong(db: Db, { facts }: Effects, series: Series): Promise<void> {
  for (const { event, fields } of facts.filter(isFree)) {
    const columns = {
      ...(fields.includes('title') && { title: series.title }),
      ...(fields.includes('onlineUrl') && { online_url: series.onlineUrl }),
      ...(fields.includes('place') && { place: series.place }),
      ...(fields.includes('kind') && { kind: series.kind }),
    };
    if (Object.keys(columns).length > 0) {
      await db.updateTable('events').set(columns).where('id', '=', event.id).execute();
    }
    if (fields.includes('hosts')) await setOrganisations(db, event.id, 'host', series.hosts);
  }
}

/** Nobody was ever told of them, and nothing is entered that would go with them. */
async function removeIdle(db: Db, { dates }: Effects): Promise<void> {
  for (const { event } of dates.filter(isIdle)) await db.deleteFrom('events').where('id', '=', event.id).execute();
}

function conclude(context: Context, { before, after, effects, taken }: Outcome): void {
  const { t, terminal, options } = context;
  const moving = effects.dates.filter(isFree).length;
  const updating = effects.facts.filter(isFree).length;
  const idle = effects.dates.filter(isIdle).length;
  const isChanged =
    changesOf(context, before, after).length > 0 || (taken.dates && moving > 0) || (taken.facts && updating > 0);
  if (!isChanged) {
    terminal.notice(t('Nothing changes: all of this is on record already.'));
    return;
  }
  if (options.dryRun) {
    terminal.notice(t('Dry run: nothing was changed.'));
    return;
  }
  terminal.notice(t('Saved. “njb undo” takes it back.'));
  if (moving > 0 && !taken.dates) {
    terminal.notice(
      t(
        '{count} planned {count|event stays where it is|events stay where they are}. To move along: “njb series edit {series} --move-planned”.',
        { count: moving, series: after.slug },
      ),
    );
  } else if (moving > 0) terminal.notice(t('{count} {count|event|events} moved.', { count: moving }));
  if (updating > 0 && !taken.facts) {
    terminal.notice(
      t(
        '{count} planned {count|event keeps|events keep} what was. To change that too: the same command with --update-planned.',
        {
          count: updating,
        },
      ),
    );
  }
  if (idle > 0 && taken.removal) terminal.notice(t('{count} {count|event|events} removed.', { count: idle }));
  else if (idle > 0) {
    terminal.notice(
      t(
        '{count} planned {count|event stays|events stay} without a date of the series. To remove: “njb series edit {series} --remove-planned”.',
        { count: idle, series: after.slug },
      ),
    );
  }
}
