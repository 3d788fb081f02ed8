import type { Context } from '../../context.js';
import type { QueuedPerson } from '../../db/waiting-list.js';
import type { Event } from '../../domain/event.js';
import { wallTimeOf } from '../../domain/event-time.js';
import { tellApart } from '../../domain/tell-apart.js';
import type { Places } from '../../domain/waiting-list.js';
import { type CalendarLanguage, shortDate } from '../../i18n/dates.js';
import { message } from '../../i18n/message.js';
import type { WholePlan } from '../../import/plan-file.js';
import type { PlannedRegistration } from '../../import/plan-registrations.js';
import {
  isStatus,
  type RegistrationChange,
  registrationChanges,
  toldChanges,
} from '../../import/registration-changes.js';
import type { PlannedWishes } from '../../import/wishes.js';
import { calledApart, labelText } from '../member/called.js';
import { hasNames } from '../member/import-columns.js';
import { ImportJson, type ImportOutcome } from '../member/import-json.js';
import { ImportReport } from '../member/import-report.js';
import { nameOf } from '../member/import-texts.js';
import { registrationWord } from './import-columns.js';
import { needWord } from './needs-options.js';
import { attendeeStatusWord } from './words.js';

/** What an import of registrations tells as `--json`: as `member import`, counted by the list, with the statuses beside. */
export function registrationsJson(
  plan: WholePlan,
  registrations: readonly PlannedRegistration[],
  { places: { capacity, taken, beyond }, ...outcome }: ImportOutcome & { places: Places<QueuedPerson> },
): Record<string, unknown> {
  const people = new ImportJson();
  for (const row of plan.rows) people.take(row);
  return {
    ...people.value(plan, outcome),
    places: { capacity, taken, beyond: beyond.map(({ person, name }) => ({ person, name })) },
    persons: { new: plan.rows.filter(({ kind }) => kind === 'new').length },
    registrations: registrations.map((planned) => ({
      ...{ line: planned.line, doubles: planned.doubles, name: nameOf(planned.person), kind: planned.kind },
      ...{ from: planned.before?.status ?? null, to: planned.after.status },
      ...{ reference: planned.after.reference, changes: registrationChanges(planned).map(withoutNeeds) },
    })),
  };
}

/** Needs are health data: only said to have been, or to be, there. */
function withoutNeeds({
  field,
  from,
  to,
}: RegistrationChange): RegistrationChange | { field: string; from: true | null; to: true | null } {
  if (field !== 'diet' && field !== 'access') return { field, from, to };
  return { field, from: from === null ? null : true, to: to === null ? null : true };
}

/** Names told where more have a place than there are. */
const NAMED = 5;

/** What the outside tool sold too many is for the office to decide: nobody is put on the waiting list unasked. */
export async function noticeBeyond(context: Context, { slug }: Event, places: Places<QueuedPerson>): Promise<void> {
  const { t, terminal } = context;
  const { capacity, taken, beyond } = places;
  const [last] = beyond;
  if (capacity === null || last === undefined) return;
  const shown = beyond.slice(0, NAMED).map(({ person: id, name }) => ({ id, name }));
  const called = await calledApart(context, shown);
  const names = shown.map((each) => called(each) || t('erased'));
  terminal.notice(
    t('{taken} registered for {capacity} {capacity|place|places}. The last to register: {names}', {
      ...{ taken, capacity, names: names.join(', ') + (beyond.length > NAMED ? ' …' : '') },
    }),
  );
  terminal.notice(
    t(
      '“njb attendee edit {event} {person} --status waitlisted” puts somebody on the waiting list; “njb attendee waitlist {event}” shows it.',
      {
        event: slug,
        person: last.person ?? '',
      },
    ),
  );
}

/** Rows that are shown on a terminal without --verbose. */
const SHOWN = 20;

/** Prints what becomes of the list, of whom it knows already field by field, then what becomes of people, and the counts last. */
export async function printRegistrations(
  context: Context,
  event: Event,
  plan: WholePlan,
  registrations: readonly PlannedRegistration[],
  { file, wishes }: { file: string; wishes: readonly PlannedWishes[] },
): Promise<void> {
  const { t, terminal, options } = context;
  const changed = registrations.filter(({ kind }) => kind !== 'same');
  const doubled = registrations.filter(({ doubles }) => doubles.length > 0);
  const limit = terminal.isTerminal && !options.verbose ? SHOWN : Number.POSITIVE_INFINITY;
  if (changed.length > 0) terminal.out(terminal.paint.bold(t('On the list of {event}', { event: event.slug })));
  const nameIn = await namesApart(context, registrations);
  const wishesOf = new Map(wishes.map((each) => [each.person, each]));
  for (const planned of changed.slice(0, limit)) {
    const { person, before, after } = planned;
    const [name, status] = [nameIn(planned), attendeeStatusWord(after.status)];
    terminal.out(
      before === null || before.status === after.status
        ? `  ${t('{guest} ({status})', { guest: name, status })}`
        : `  ${t('{name} ({before} → {after})', { name, before: attendeeStatusWord(before.status), after: status })}`,
    );
    if (before === null) continue;
    const told = toldChanges(planned).map((change) => changeText(context, change));
    const chosen = wishesOf.get(person);
    if (chosen?.kind === 'changed') told.push(wishText(context, event, chosen));
    for (const text of told) terminal.out(`    ${text}`);
  }
  if (changed.length > limit) {
    terminal.out(`  ${t('… {count} more; --verbose shows all', { count: changed.length - limit })}`);
  }
  if (doubled.length > 0) terminal.out(terminal.paint.bold(t('Registered more than once, and listed once')));
  for (const each of doubled.slice(0, limit)) {
    const { line, doubles } = each;
    const lines = [line, ...doubles].toSorted((a, b) => a - b).join(', ');
    terminal.out(`  ${t('{name}: lines {lines}', { name: nameIn(each), lines })}`);
  }
  const fresh = plan.rows.filter(({ kind }) => kind === 'new').length;
  const told = registrations.filter(
    ({ before, after }) => after.diet !== (before?.diet ?? null) || after.access !== (before?.access ?? null),
  ).length;
  if (told > 0) {
    terminal.out(t('Diet and access needs of {count} {count|person|people} taken down.', { count: told }));
  }
  const newTitle = t('Not known so far, and new as {count|a person|people} without membership:', { count: fresh });
  const about = { file, overwrite: new Set<never>(), newTitle, hasNames: hasNames(plan.columns) };
  const people = (await ImportReport.maker(context, about))();
  for (const row of plan.rows) people.take(row);
  people.print(plan);
}

/** What people are called: told from others of the file, and from those the database knows. */
async function namesApart(context: Context, registrations: readonly PlannedRegistration[]) {
  const people = registrations.map(({ person }) => ({
    ...{ id: person.id, name: nameOf(person), municipality: person.places.at(-1)?.name ?? null },
    address: person.emails[0] ?? null,
  }));
  const called = await calledApart(context, people);
  const labels = tellApart(people).map((label) => (label.name === labelText(context.t, label) ? null : label));
  const names = new Map(
    registrations.map((each, at) => {
      const [label, person] = [labels[at], people[at]];
      return [each, label ? labelText(context.t, label) : person === undefined ? '' : called(person)];
    }),
  );
  return (planned: PlannedRegistration) => names.get(planned) ?? '';
}

function changeText({ t, lang }: Context, { field, from, to }: RegistrationChange): string {
  const isNeed = field === 'diet' || field === 'access';
  const label = isNeed ? needWord(field) : registrationWord(field);
  const shown = (value: string | number | null): string => {
    if (value === null) return '–';
    if (isStatus(field, value)) return t(attendeeStatusWord(value));
    return field === 'registeredAt' ? momentText(String(value), lang) : String(value);
  };
  // needs are health data: told by name only where something is lost
  if (from === null) return t('{field}: {to} (was empty)', { field: label, to: isNeed ? t('on record') : shown(to) });
  return t('{field}: {from} → {to}', { field: label, from: shown(from), to: shown(to) });
}

/** A moment in Germany; midnight is a day without a time. */
function momentText(instant: string, lang: CalendarLanguage): string {
  const { date, time } = wallTimeOf(instant, 'Europe/Berlin');
  return [shortDate(date, lang), time === '00:00' ? '' : time].join(' ').trim();
}

function wishText({ t }: Context, { sessions }: Event, { before, after }: PlannedWishes): string {
  const titles = (ids: readonly number[]) =>
    ids.map((id) => sessions.find((each) => each.id === id)?.title ?? '').join(', ');
  const field = message('Wishes for workshops');
  if (before.length === 0) return t('{field}: {to} (was empty)', { field, to: titles(after) });
  return t('{field}: {from} → {to}', { field, from: titles(before), to: titles(after) });
}
