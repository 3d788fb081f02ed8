import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { type ImportProfile, importProfileNames, readImportProfile } from '../../db/import-profiles.js';
import { Cancelled, UserError } from '../../errors.js';
import type { Message } from '../../i18n/message.js';
import type { Column, ColumnPlan } from '../../import/columns.js';
import { FIELDS } from '../../import/fields.js';
import type { Header } from '../../import/find-header.js';
import { columnsOfDays } from '../../import/not-people.js';
import type { PlanRow } from '../../import/plan-row.js';
import { nearest } from '../usage.js';
import { fieldWord } from './import-texts.js';
import { columnKey } from './remembered-columns.js';

/** What a column may hold. */
export interface OfferedField {
  field: string;
  name: Message;
}

/** What a column of a member list may hold that no other one holds. */
export function fieldsLeft({ mapped }: ColumnPlan): OfferedField[] {
  const taken = new Set(mapped.map(({ field }) => field));
  return FIELDS.filter((field) => !taken.has(field)).map((field) => ({ field, name: fieldWord(field) }));
}

/**
 * Asks for each column nobody knows what it holds. Each of what is `offered` is taken once.
 * @returns header (or number) → field, or `-` for leaving it out
 */
export async function askForColumns(
  context: Context,
  { columns, samples }: Header,
  offered: readonly OfferedField[] = fieldsLeft(columns),
): Promise<Map<string, string>> {
  const { t, prompt } = context;
  const answers = new Map<string, string>();
  const taken = new Set<string>();
  for (const column of columns.unknown) {
    const examples = (samples.get(column.index) ?? []).map((sample) => sample.slice(0, 40)).join(' · ');
    const label = columnLabel(context, column);
    const question =
      examples === ''
        ? t('What does the column “{column}” hold?', { column: label })
        : t('Column “{column}”, for example {examples}: what does it hold?', { column: label, examples });
    const answer = await prompt.choose(question, [
      { name: t('nothing for njb: leave it out'), value: '-' },
      ...offered.filter(({ field }) => !taken.has(field)).map(({ field, name }) => ({ name: t(name), value: field })),
    ]);
    taken.add(answer);
    answers.set(columnKey(column), answer);
  }
  return answers;
}

/**
 * Asks whether a table of names and days is one of people; holidays or events would become members.
 * @throws UserError where nobody can be asked; Cancelled where it is none
 */
export async function heedDays(context: Context, file: string, header: Header): Promise<void> {
  const { t, terminal, options, prompt } = context;
  const [first, ...others] = columnsOfDays(header);
  if (first === undefined || options.yes) return;
  const columns = [first, ...others].map((column) => columnLabel(context, column)).join(', ');
  if (!terminal.canAsk || options.json) {
    throw new UserError('{file} does not look like people: besides names it only has days ({columns}).', {
      file,
      columns,
    })
      .hint('School holidays are read by “njb holidays import FILE”, events are entered by “njb event add”.')
      .hint('If these are people all the same, leave the days out: {option}', {
        option: `--map "${columnLabel(context, first)}=-"`,
      });
  }
  const question = t(
    '{file} does not look like people: besides names it only has days ({columns}). Read it all the same?',
    {
      file,
      columns,
    },
  );
  if (!(await prompt.confirm(question, false))) throw new Cancelled();
}

/** Whether a column holds names, so that people who are not known yet can be entered. */
export function hasNames({ mapped }: ColumnPlan): boolean {
  return mapped.some(({ field }) => field === 'name' || field === 'familyName');
}

/** Whether a row is rejected only because the file has no column with names. */
export function isNameless(row: PlanRow): row is PlanRow & { kind: 'rejected' } {
  return row.kind === 'rejected' && row.problems.every(({ reason }) => reason === 'no_family_name');
}

/** A column's header, or its number where it has none. */
export function columnLabel({ t }: Pick<Context, 't'>, { header, index }: Column): string {
  return header === '' ? t('no. {number}', { number: index + 1 }) : header;
}

/** The profile of that name, null where there is none or no database yet. */
export async function findProfile(context: Context, name: string | undefined): Promise<ImportProfile | null> {
  if (name === undefined) return null;
  if (!/^[^\p{C}]{1,60}$/u.test(name) || name.trim() === '') {
    throw new UserError('“{value}” is no name for a profile; it takes a word or two.', { value: name });
  }
  if (readHeader(context.config.database) === null) return null;
  return readImportProfile((await context.store()).query, name);
}

/** The error for a profile that neither exists nor has anything to be kept in it. */
export async function noSuchProfile(context: Context, name: string): Promise<UserError> {
  const error = new UserError('There is no import profile “{name}”.', { name });
  const known =
    readHeader(context.config.database) === null ? [] : await importProfileNames((await context.store()).query);
  const near = nearest(name, known);
  if (near !== null) error.hint('Did you mean “{word}”?', { word: near });
  else if (known.length > 0) error.hint('Known profiles: {names}', { names: known.join(', ') });
  return error.hint('Together with --map, --encoding or --delimiter, --profile keeps them under that name.');
}
