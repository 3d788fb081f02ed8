import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { type ImportProfile, importProfileNames, readImportProfile } from '../../db/import-profiles.js';
import { UserError } from '../../errors.js';
import type { Column } from '../../import/columns.js';
import { FIELDS, type Field } from '../../import/fields.js';
import type { Header } from '../../import/find-header.js';
import { nearest } from '../usage.js';
import { fieldWord } from './import-texts.js';

/**
 * Asks for each column nobody knows what it holds.
 * @returns header (or number) → field, or `-` for leaving it out
 */
export async function askForColumns(context: Context, { columns, samples }: Header): Promise<Map<string, string>> {
  const { t, prompt } = context;
  const answers = new Map<string, string>();
  const taken = new Set<Field>(columns.mapped.map(({ field }) => field));
  for (const column of columns.unknown) {
    const examples = (samples.get(column.index) ?? []).map((sample) => sample.slice(0, 40)).join(' · ');
    const label = columnLabel(context, column);
    const question =
      examples === ''
        ? t('What does the column “{column}” hold?', { column: label })
        : t('What does the column “{column}” hold? For example: {examples}', { column: label, examples });
    const answer = await prompt.choose<Field | '-'>(question, [
      { name: t('nothing for njb: leave it out'), value: '-' },
      ...FIELDS.filter((field) => !taken.has(field)).map((field) => ({ name: t(fieldWord(field)), value: field })),
    ]);
    if (answer !== '-') taken.add(answer);
    answers.set(column.header === '' ? String(column.index + 1) : column.header, answer);
  }
  return answers;
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
