import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { type Event, localEnd, localStart } from '../../domain/event.js';
import { type Message, message } from '../../i18n/message.js';
import { withDatabase } from '../../i18n/on-database.js';
import { inEnglish } from '../../i18n/translate.js';
import type { When } from '../event/options.js';
import { printFacts } from '../facts.js';
import type { Carried } from './edit-values.js';
import type { Bond, Effect, Effects, Inheritance } from './effects.js';
import { dayText, seriesFacts, seriesJson } from './present.js';
import { type Homes, reasonText } from './reasons.js';

/**
 * Whether events went along: to their new dates, and to what the series is called and where it meets; and whether those
 * without a date were removed.
 */
export interface Taken {
  readonly dates: boolean;
  readonly facts: boolean;
  readonly removal: boolean;
}

/** Whether an event goes along if the person wants. */
export function isFree({ bond, ...effect }: Effect | Inheritance): boolean {
  return bond === null && !('to' in effect && effect.to === null);
}

/** Whether an event has no date any more, and nothing that would be lost with it. */
export function isIdle({ event, to, bond }: Effect): boolean {
  return to === null && bond === null && event.topic === null && event.abstract === null && event.guests.length === 0;
}

/** What differs between two values of a series, old and new in the words of the screen. */
export function changesOf(context: Context, before: Series, after: Series) {
  const old = [nameFact(context, before), titleFact(context, before), ...seriesFacts(context, before)];
  const now = [nameFact(context, after), titleFact(context, after), ...seriesFacts(context, after)];
  return now.flatMap(({ field, label, text }, index) => {
    const from = old[index]?.text ?? null;
    return from === text ? [] : [{ field, label, from, to: text }];
  });
}

function nameFact({ t }: Context, { slug }: Series) {
  return { field: 'slug', label: t('Short name'), text: slug };
}

function titleFact({ t }: Context, { title }: Series) {
  return { field: 'title', label: t('Title'), text: title };
}

/** Prints what changes of a series, old → new. */
export function printChanges(context: Context, before: Series, after: Series): void {
  const { t, terminal } = context;
  terminal.out(terminal.paint.bold(t('{title} ({slug})', { title: before.title, slug: before.slug })));
  const changes = changesOf(context, before, after);
  if (changes.length === 0) return;
  printFacts(
    terminal,
    changes.map(({ label, from, to }) => [label, `${from ?? '–'} → ${to ?? '–'}`]),
  );
}

/** Prints what a change means for the events ahead: which move or moved, which are bound, which have no date any more. */
export function printEffects(context: Context, { dates, facts }: Effects, after: Series, taken: Taken): void {
  const { t } = context;
  const bound = ({ bond }: Effect | Inheritance) => (bond === null ? [] : [t(bondText(bond))]);
  const day = ({ event }: Effect | Inheritance) => dayText(context, event.startDate);
  const move = (each: Effect) => moveText(context, each);
  section(context, taken.dates ? t('Moved:') : t('By the rule they would move:'), dates.filter(isFree), move);
  section(
    context,
    t('These stay until you move them yourself:'),
    dates.filter(({ to, bond }) => to !== null && bond !== null),
    move,
    (each) => [...bound(each), withDatabase(moveCommand(each), context.options.db)],
  );
  const why = (each: Effect) => whyUnruled(context, each, after);
  section(
    context,
    taken.removal ? t('Removed, as they are no longer dates of the series:') : t('No longer dates of the series:'),
    dates.filter(isIdle),
    day,
    why,
  );
  section(
    context,
    t('No longer dates of the series; they stay until you move or cancel them:'),
    dates.filter((each) => each.to === null && !isIdle(each)),
    day,
    (each) => [...bound(each), ...why(each), withDatabase(`njb event cancel ${each.event.slug}`, context.options.db)],
  );
  const free = facts.filter(isFree);
  section(
    context,
    taken.facts ? t('Changed as well:') : t('These carry the same and could change as well:'),
    free,
    day,
  );
  section(
    context,
    t('These keep what they have until you change them yourself:'),
    facts.filter((each) => !isFree(each)),
    day,
    (each) => [...bound(each), withDatabase(editCommand(each, after), context.options.db)],
  );
}

/** What `series edit` prints as JSON. */
export function editJson(context: Context, before: Series, after: Series, { dates, facts }: Effects, taken: Taken) {
  const isDone = !context.options.dryRun;
  return {
    series: seriesJson(after),
    changes: changesOf(context, before, after).map(({ field }) => ({
      field,
      from: seriesJson(before)[field] ?? timeOf(field, before),
      to: seriesJson(after)[field] ?? timeOf(field, after),
    })),
    events: dates.map((each) => ({
      slug: each.event.slug,
      start: localStart(each.event),
      end: localEnd(each.event),
      to: each.to && { start: localStart(each.to), end: localEnd(each.to) },
      moved: isDone && taken.dates && isFree(each),
      removed: isDone && taken.removal && isIdle(each),
      bond: each.bond,
      reasons: each.reasons.map((reason) => inEnglish(reasonText(reason, 'en', nobody))),
    })),
    inheriting: facts.map((each) => ({
      slug: each.event.slug,
      fields: each.fields,
      changed: isDone && taken.facts && isFree(each),
      bond: each.bond,
    })),
    applied: isDone,
  };
}

function timeOf(field: string, { startTime, endTime }: Series): string | null {
  return field === 'time' && startTime !== null ? `${startTime}-${endTime}` : null;
}

/** Reasons here are about the event, not about who is affected. */
const nobody: Homes = { inLand: new Map(), total: 0, unknown: 0 };

function whyUnruled({ t, lang }: Context, { event, reasons }: Effect, { endsOn }: Series): string[] {
  if (endsOn !== null && event.startDate > endsOn) return [t('The series has ended by then.')];
  return reasons.map((reason) => t(reasonText(reason, lang, nobody)));
}

function bondText(bond: Bond | null): Message {
  switch (bond) {
    case 'confirmed':
      return message('The date is confirmed.');
    case 'invited':
      return message('People were invited.');
    case 'registered':
      return message('People are on its guest list.');
    case 'guest':
      return message('A guest was asked or has promised to come.');
    case 'by_hand':
      return message('The day was set by hand.');
    case null:
      return message('{text}', { text: '' });
  }
}

/** "Do 2.10.2025 → Di 14.10.2025": only what changes is said twice. */
function moveText(context: Context, { event, to }: Effect): string {
  const clock = ({ startTime, endTime }: When, { t }: Context) =>
    startTime === null ? t('all day') : `${startTime}–${endTime}`;
  if (to === null) return dayText(context, event.startDate);
  const isOtherTime = event.startTime !== to.startTime || event.endTime !== to.endTime;
  const isOtherDay = event.startDate !== to.startDate;
  const text = (when: When, withDay: boolean) =>
    [withDay && dayText(context, when.startDate), isOtherTime && clock(when, context)].filter(Boolean).join(' ');
  return `${text(event, true)} → ${text(to, isOtherDay)}`;
}

function moveCommand({ event, to }: Effect): string {
  if (to === null) return '';
  const isOtherTime = event.startTime !== to.startTime || event.endTime !== to.endTime;
  const time = isOtherTime && to.startTime !== null ? ` --time ${to.startTime}-${to.endTime}` : '';
  return `njb event move ${event.slug} --to ${to.startDate}${time}`;
}

const optionOf: Readonly<Record<Carried, string>> = {
  title: '--title',
  onlineUrl: '--online',
  place: '--place',
  kind: '--kind',
  hosts: '--host',
};

function editCommand({ event, fields }: Inheritance, after: Series): string {
  const options = fields.flatMap((field) => {
    const value = after[field] ?? '';
    const values = typeof value === 'string' ? [value] : value.length === 0 ? [''] : value;
    return values.map((each) => `${optionOf[field]} ${JSON.stringify(each)}`);
  });
  return `njb event edit ${event.slug} ${options.join(' ')}`;
}

/** Prints events below a heading: what becomes of each, its short name, and `more` lines about it. */
function section<Row extends { readonly event: Event }>(
  { terminal }: Context,
  heading: string,
  rows: readonly Row[],
  label: (row: Row) => string,
  more: (row: Row) => readonly string[] = () => [],
): void {
  if (rows.length === 0) return;
  terminal.out();
  terminal.out(terminal.paint.bold(heading));
  const longest = Math.max(...rows.map((row) => label(row).length));
  for (const row of rows) {
    terminal.out(`  ${label(row).padEnd(longest)}  ${row.event.slug}`);
    for (const line of more(row)) terminal.out(`    ${line}`);
  }
}
