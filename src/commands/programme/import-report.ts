import type { Context } from '../../context.js';
import type { Guest } from '../../domain/event.js';
import { guessKind } from '../../domain/session-text.js';
import { type Message, message } from '../../i18n/message.js';
import { inEnglish } from '../../i18n/translate.js';
import type {
  PlannedOrganisation,
  PlannedSession,
  ProgrammeChange,
  ProgrammePlan,
} from '../../import/programme-plan.js';
import type { OrganisationRow, SessionRow } from '../../import/programme-rows.js';
import { guestStatusWord } from '../event/present.js';
import { participantText } from '../organisation/present.js';
import { kindWord, sessionGuest, sessionLabel } from '../session/present.js';
import { type EventDays, rejectionReason, rejectionText } from './rejections.js';

type Kind = PlannedSession['kind'];

/** What an import tells as `--json`; `rows` = `new` + `changed` + `same` + the entries of `rejected`. */
export function importJson(plan: ProgrammePlan, event: EventDays, applied: boolean): Record<string, unknown> {
  return {
    ...countsOf(plan),
    ambiguous: 0,
    rejected: plan.rejected.map(({ line, column, value, reason }) => ({
      ...{ line, column, value, reason: inEnglish(rejectionReason({ reason, value }, event, 'en')), kind: reason },
    })),
    applied,
    changes: [...plan.sessions, ...plan.organisations].flatMap((each) =>
      each.changes.map(({ field, old, new: now }) => ({ line: each.line, field, from: old, to: now })),
    ),
  };
}

/** Prints what the file changes, section by section, and the counts last. */
export function printImport(
  context: Context,
  plan: ProgrammePlan,
  { file, unknown, event }: { file: string; unknown: readonly string[]; event: EventDays },
): void {
  const { t, terminal } = context;
  const all = [...plan.sessions, ...plan.organisations];
  const of = (kind: Kind) => all.filter((each) => each.kind === kind);
  section(
    context,
    t('New'),
    of('new').map((each) => [`  ${label(context, each)}`]),
  );
  section(
    context,
    t('Changed'),
    of('changed').map((each) => [
      `  ${label(context, each)}`,
      ...each.changes.map((change) => `    ${changeText(context, each, change)}`),
    ]),
  );
  section(
    context,
    t('Removed'),
    of('removed').map((each) => [`  ${label(context, each)}`]),
  );
  section(
    context,
    t('Rejected'),
    plan.rejected.map((each) => [`  ${rejectionText(context, event, each)}`]),
  );
  if (unknown.length > 0) terminal.notice(t('Columns left out: {columns}', { columns: unknown.join(', ') }));
  const { rows, removed, ...counts } = countsOf(plan);
  const params = { name: file, rows, ...counts, rejected: plan.rejected.length };
  terminal.out(
    terminal.paint.bold(
      t(
        '{name}: {rows} {rows|line|lines}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.',
        params,
      ),
    ),
  );
  if (removed > 0) terminal.out(terminal.paint.bold(t('{count} {count|entry|entries} removed.', { count: removed })));
}

/** Says how many of the new sessions are workshops though neither a column nor their title says so. */
export function noticeWorkshops(
  { t, terminal }: Context,
  { sessions }: ProgrammePlan,
  rows: readonly (SessionRow | OrganisationRow)[],
): void {
  const unsaid = new Set(
    rows.flatMap((row) =>
      row.kind === 'session' && row.values.kind === undefined && guessKind(row.title) === 'other' ? [row.line] : [],
    ),
  );
  const count = sessions.filter(
    ({ kind, line, values }) => kind === 'new' && values.kind === 'workshop' && line !== null && unsaid.has(line),
  ).length;
  if (count === 0) return;
  terminal.notice(
    t(
      '{count} new {count|session counts|sessions count} as {count|a workshop|workshops}, by phase or places; a column “Kind” would say otherwise.',
      { count },
    ),
  );
}

function countsOf({ sessions, organisations, rejected }: ProgrammePlan) {
  const all = [...sessions, ...organisations];
  const of = (kind: Kind) => all.filter((each) => each.kind === kind).length;
  const counts = { new: of('new'), changed: of('changed'), same: of('same') };
  return { rows: counts.new + counts.changed + counts.same + rejected.length, ...counts, removed: of('removed') };
}

function label(context: Context, planned: PlannedSession | PlannedOrganisation): string {
  if ('value' in planned) return participantText(context, { id: 0, ...planned.value });
  return sessionLabel(context, { ...planned.values, id: 0, guests: [] });
}

function changeText(
  context: Context,
  planned: PlannedSession | PlannedOrganisation,
  { field, old, new: now }: ProgrammeChange,
): string {
  const { t } = context;
  const nothing = t('nothing');
  const said = { field: fieldWords[field], from: old || nothing, to: now || nothing };
  if ('value' in planned || planned.before === null) return t('{field}: {from} → {to}', said);
  const { before, values } = planned;
  if (field === 'kind')
    return t('{field}: {from} → {to}', { ...said, from: kindWord(before.kind), to: kindWord(values.kind) });
  if (field === 'status') {
    return t('{field}: {from} → {to}', {
      ...said,
      from: guestStatusWord(before.status),
      to: guestStatusWord(values.status),
    });
  }
  if (field !== 'guests') return t('{field}: {from} → {to}', said);
  const names = (guests: readonly Omit<Guest, 'id' | 'askedFor'>[]) =>
    guests.map((guest) => sessionGuest(context, { ...guest, id: 0, askedFor: null })).join('; ') || nothing;
  return t('{field}: {from} → {to}', { ...said, from: names(before.guests), to: names(planned.guests) });
}

const fieldWords: Readonly<Record<ProgrammeChange['field'], Message>> = {
  day: message('Day'),
  startTime: message('Beginning'),
  endTime: message('End'),
  timeNote: message('Time'),
  kind: message('Kind'),
  title: message('Title'),
  abstract: message('Abstract'),
  track: message('Track'),
  room: message('Room'),
  phase: message('Phase'),
  capacity: message('Places'),
  slots: message('Slots'),
  status: message('Status'),
  guests: message('Guests'),
  booth: message('Booth'),
  role: message('Role'),
};

function section(context: Context, title: string, blocks: readonly string[][]): void {
  const { terminal } = context;
  if (blocks.length > 0) terminal.out([terminal.paint.bold(title), ...blocks.flat()].join('\n'));
}
