import type { Context } from '../../context.js';
import { municipalityLabel } from '../../db/municipalities.js';
import type { MunicipalityKind } from '../../domain/municipality.js';
import { type Message, message } from '../../i18n/message.js';
import { formatNumber, inEnglish } from '../../i18n/translate.js';
import type { ListProblem, ListProblemReason, OfficialList } from '../../import/municipality-list.js';
import type {
  ListChange,
  ListedField,
  ListPlan,
  ListRow,
  OpenPlace,
  TakeOver,
} from '../../import/municipality-plan.js';
import { kindWord } from './present.js';

/** What an import of the list tells as `--json`; `rows` = `new` + `changed` + `same` + the entries of `rejected`. */
export function listJson(plan: ListPlan, list: OfficialList, outcome: { source: string; applied: boolean }): unknown {
  const { counts } = plan;
  return {
    rows: counts.rows + list.rejected.length,
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    rejected: list.rejected.map(({ line, column, value, reason }) => ({
      ...{ line, column, value, reason: inEnglish(problemText({ reason, value })), kind: reason },
    })),
    passed: list.passed,
    ...outcome,
    changes: plan.rows.flatMap((row) =>
      row.kind === 'changed'
        ? row.changes.map((change) => ({ line: row.entry.line, name: row.entry.officialName, ...change }))
        : [],
    ),
    takenOver: plan.takeOvers.map(({ from, title, terms, to }) => ({
      ...{ id: from.id, name: from.name, state: from.state, office: title, offices: terms.length, to: entryJson(to) },
    })),
    open: plan.open.map(({ place, title, terms, candidates, exact }) => ({
      ...{ id: place.id, name: place.name, state: place.state, office: title, offices: terms.length, exact },
      candidates: candidates.map(entryJson),
    })),
    gone: plan.gone.map(({ id, name, ags, offices }) => ({ id, name, ags, offices: termsOf(offices) })),
  };
}

function entryJson({ name, officialName, state, ags, ars }: TakeOver['to']) {
  return { name, officialName, state, ags, ars };
}

/** Rows of a section that are shown without --verbose. */
const SHOWN = 20;

/** Prints what the list changes, section by section, and the counts last. */
export async function printListPlan(
  context: Context,
  plan: ListPlan,
  list: OfficialList,
  { file, source }: { file: string; source: string },
): Promise<void> {
  const { t, terminal } = context;
  const fresh = plan.rows.filter((row) => row.kind === 'new');
  const changed = plan.rows.filter((row) => row.kind === 'changed');
  if (fresh.length > SHOWN && !context.options.verbose) {
    terminal.out(`${terminal.paint.bold(t('New'))}\n  ${byState(context, fresh)}`);
  } else section(context, t('New'), fresh, ({ entry }) => [`  ${municipalityLabel(entry)}`]);
  section(context, t('Changed'), changed, ({ entry, changes }) => [
    `  ${municipalityLabel(entry)}`,
    ...changes.map((change) => `    ${changeText(context, change)}`),
  ]);
  section(context, t('Entered by hand, now taken from the list'), plan.takeOvers, ({ from, title, terms, to }) => [
    `  ${t('{name}, entered by hand → {municipality}', {
      name: handLabel(context, { place: from, title, terms }),
      municipality: municipalityLabel(to),
    })}`,
  ]);
  section(context, t('Entered by hand, to decide'), plan.open, (open) => [
    `  ${handLabel(context, open)}`,
    ...open.candidates.map((each) => `    ${t('Perhaps: {municipality}', { municipality: municipalityLabel(each) })}`),
  ]);
  const left = plan.gone.filter(({ offices }) => termsOf(offices) > 0);
  section(context, t('No longer in the list; they stay as they are'), left, (place) => [
    `  ${municipalityLabel(place)}`,
  ]);
  section(context, t('Rejected'), list.rejected, (problem) => [`  ${problemLine(context, problem)}`]);
  if (list.passed > 0 && context.options.verbose) {
    terminal.out(t('Passed over: {count} {count|line|lines} about something else.', { count: list.passed }));
  }
  if (plan.open.length > 0) {
    terminal.notice(
      t(
        '“njb municipality alias MUNICIPALITY NAME” says which one of the list an open one is; on a terminal njb asks.',
      ),
    );
  }
  terminal.out(t('Source: {source}', { source }));
  terminal.out(
    terminal.paint.bold(
      t(
        '{file}: {rows} {rows|municipality|municipalities}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.',
        { file, ...plan.counts, rows: plan.counts.rows + list.rejected.length, rejected: list.rejected.length },
      ),
    ),
  );
}

function byState({ lang }: Context, rows: readonly ListRow[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of rows) counts.set(entry.state, (counts.get(entry.state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state} ${formatNumber(count, lang)}`).join(' · ');
}

function handLabel({ t }: Context, { place, title, terms }: Pick<OpenPlace, 'place' | 'title' | 'terms'>): string {
  const offices = terms.length > 0 && t('{count} {count|office|offices}', { count: terms.length });
  const marks = [place.state, title, offices].filter(Boolean).join(', ');
  return marks === '' ? place.name : `${place.name} (${marks})`;
}

function termsOf(offices: readonly { terms: readonly number[] }[]): number {
  return offices.reduce((sum, { terms }) => sum + terms.length, 0);
}

function section<Row>(context: Context, title: string, rows: readonly Row[], show: (row: Row) => string[]): void {
  const { t, terminal, options } = context;
  if (rows.length === 0) return;
  const shown = terminal.isTerminal && !options.verbose ? rows.slice(0, SHOWN) : rows;
  const lines = shown.flatMap(show);
  const more = rows.length - shown.length;
  if (more > 0) lines.push(`  ${t('… {count} more; --verbose shows all', { count: more })}`);
  terminal.out([terminal.paint.bold(title), ...lines].join('\n'));
}

const fields: Readonly<Record<ListedField, Message>> = {
  name: message('Name'),
  officialName: message('Official name'),
  kind: message('Kind'),
  state: message('Land'),
  district: message('District'),
  ags: message('AGS'),
  ars: message('ARS'),
  postalCode: message('Postal code'),
  population: message('Population'),
};

function changeText(context: Context, { field, from, to }: ListChange): string {
  const { t } = context;
  const words = { field: fields[field], to: valueText(context, field, to) };
  if (from === null) return t('{field}: {to} (was empty)', words);
  return t('{field}: {from} → {to}', { ...words, from: valueText(context, field, from) });
}

function valueText({ t, lang }: Context, field: ListedField, value: string | number): string {
  if (typeof value === 'number') return formatNumber(value, lang);
  return field === 'kind' ? t(kindWord(value as MunicipalityKind)) : value;
}

function problemLine({ t }: Context, problem: ListProblem): string {
  const { line, column } = problem;
  const reason = problemText(problem);
  return column === null
    ? t('Line {line}: {text}', { line, text: reason })
    : t('Line {line}, column “{column}”: {reason}', { line, column, reason });
}

function problemText({ reason, value }: { reason: ListProblemReason; value: string }): Message {
  switch (reason) {
    case 'bad_key':
      return message('“{value}” is no official key; an AGS has 8 digits, an ARS 12.', { value });
    case 'rounded_key':
      return message('“{value}” was rounded by Excel; format the column as text before saving.', { value });
    case 'keys_contradict':
      return message('The AGS {value} and the ARS belong to different municipalities.', { value });
    case 'no_key':
      return message('The official key is missing.');
    case 'no_name':
      return message('The name is missing.');
    case 'bad_state':
      return message('The Land “{value}” is unknown or contradicts the official key.', { value });
    case 'bad_number':
      return message('“{value}” is no number of inhabitants.', { value });
    case 'key_twice':
      return message('The official key {value} stands in an earlier line with other data.', { value });
  }
}
