import type { Context } from '../../context.js';
import { addPair, type Pair, type PairablePerson, readPairable, readPairs, removePairs } from '../../db/pairs.js';
import type { Store } from '../../db/store.js';
import { comingStatuses } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import { groupsOf, type PairPlan, planPairs } from '../../domain/pair-plan.js';
import { fitOf } from '../../domain/pairs.js';
import { Cancelled, UserError } from '../../errors.js';
import { message } from '../../i18n/message.js';
import { pairsReport } from '../../reports/pairs.js';
import { pickEvent } from '../event/pick.js';
import { eventHeading } from '../event/present.js';
import type { Verb } from '../verb.js';
import { pairLabel, personJson, personLabel, reasonsText } from './present.js';

type Plan = PairPlan<PairablePerson, Pair>;

export const verb: Verb = {
  examples: [
    'njb pair propose delegationsreise-2026-05 --dry-run',
    'njb pair propose delegationsreise-2026-05 --anew --yes',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option(
        '--anew',
        t('also part pairs that were proposed before, where others fit better; those made by hand stay'),
      )
      .action(async (reference, { anew = false }) => {
        const event = await pickEvent(context, reference);
        const work = async ({ sqlite }: Store) => apply(sqlite, event, anew);
        const asks = terminal.canAsk && !options.yes && !options.dryRun && !options.json;
        if (asks) {
          const planned = await context.rehearse(work);
          print(context, event, planned);
          if (isNothing(planned.plan)) return;
          if (!(await context.prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        }
        const done = await context.change(work);
        const { plan, people, open } = done;
        const json = () => ({
          event: event.slug,
          kept: plan.kept.length,
          parted: plan.parted.map(({ pair, why }) => ({
            ...{ one: jsonOf(people, pair.one), other: jsonOf(people, pair.other), why },
          })),
          proposed: plan.proposed.map(({ one, other, points, reasons }) => ({
            ...{ one: personJson(one), other: personJson(other), points, reasons },
          })),
          open: open.map(personJson),
          applied: !options.dryRun && !isNothing(plan),
        });
        if (context.printedJson(json)) return;
        if (!asks) print(context, event, done);
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (!isNothing(plan)) terminal.notice(t('“njb undo” takes it back.'));
      });
  },
};

interface Done {
  plan: Plan;
  people: ReadonlyMap<number, PairablePerson>;
  open: PairablePerson[];
}

function apply(sqlite: Store['sqlite'], event: Event, isAnew: boolean): Done {
  const all = readPairable(sqlite, event.id);
  const plan = planPairs(all, readPairs(sqlite, event.id), twoGroups(event, all), isAnew);
  removePairs(
    sqlite,
    plan.parted.map(({ pair }) => pair.id),
  );
  for (const { one, other } of plan.proposed) {
    addPair(sqlite, event.id, { one: one.id, other: other.id, byHand: false });
  }
  return { plan, people: new Map(all.map((each) => [each.id, each])), open: pairsReport(sqlite, event.id).open };
}

/** @throws UserError where those who come are not of two groups */
function twoGroups({ slug }: Event, people: readonly PairablePerson[]): [string, string] {
  const groups = groupsOf(people);
  const [first, second] = groups;
  if (first !== undefined && second !== undefined && groups.length === 2) return [first, second];
  const complaint =
    groups.length === 0
      ? new UserError('Nobody who comes to “{event}” is of a group yet; pairs are made between two.', { event: slug })
      : new UserError(
          'Who comes to “{event}” is of {count} {count|group|groups} ({groups}); pairs are made between two.',
          { event: slug, count: groups.length, groups: groups.join(', ') },
        );
  for (const { group, names } of smallGroups(people, groups)) {
    const shown = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' …' : '');
    complaint.hint('“{group}”: {names}', { group, names: shown });
  }
  throw complaint
    .hint('“njb attendee edit {event} PERSON --group NAME” says of which group somebody is.', { event: slug })
    .hint('“njb attendee import” reads it from a column such as “group” or “delegation”.');
}

/** Names told of each group too many. */
const NAMED = 5;

/** The groups beside the two largest, with who comes of them: most likely one is written in two ways. */
function smallGroups(
  people: readonly PairablePerson[],
  groups: readonly string[],
): { group: string; names: string[] }[] {
  const coming = people.filter(({ status }) => comingStatuses.includes(status));
  return groups
    .map((group) => ({ group, names: coming.filter((each) => each.group === group).map(({ name }) => name) }))
    .toSorted((a, b) => b.names.length - a.names.length)
    .slice(2);
}

function isNothing({ proposed, parted }: Plan): boolean {
  return proposed.length + parted.length === 0;
}

function print(context: Context, event: Event, { plan, people, open }: Done): void {
  const { t, terminal } = context;
  const { bold } = terminal.paint;
  terminal.out(bold(eventHeading(event, context)));
  if (plan.parted.length > 0) terminal.out(bold(t('To be parted')));
  for (const { pair, why } of plan.parted) {
    const [one, other] = [people.get(pair.one), people.get(pair.other)];
    if (one === undefined || other === undefined) continue;
    const away = [one, other].find(({ status }) => !comingStatuses.includes(status));
    const reason =
      why === 'gone' && away !== undefined
        ? message('{name} does not come', { name: away.name })
        : why === 'same_group'
          ? message('both are of the group “{group}”', { group: one.group ?? '' })
          : fitOf(one, other).points === 0
            ? message('nothing in common on record')
            : message('there is a better choice');
    terminal.out(`  ${t('{pair}: {reason}', { pair: pairLabel(one, other), reason })}`);
  }
  if (plan.proposed.length > 0) terminal.out(bold(t('Proposed')));
  for (const pair of plan.proposed) {
    terminal.out(`  ${t(pairLabel(pair.one, pair.other))}`);
    terminal.out(`    ${reasonsText(context, pair)}`);
  }
  if (open.length > 0) terminal.out(bold(t('Still without a counterpart')));
  for (const person of open) {
    terminal.out(`  ${t('{person}, {group}', { person: personLabel(person), group: person.group ?? '' })}`);
  }
  if (plan.kept.length > 0) {
    terminal.notice(t('{count} {count|pair stays|pairs stay} as {count|it is|they are}.', { count: plan.kept.length }));
  }
  if (isNothing(plan)) terminal.notice(t('No further pair is proposed.'));
  if (open.length > 0) {
    terminal.notice(t('“njb pair add {event} PERSON COUNTERPART” makes a pair by hand.', { event: event.slug }));
  }
}

function jsonOf(people: ReadonlyMap<number, PairablePerson>, id: number) {
  const person = people.get(id);
  return person === undefined ? null : personJson(person);
}
