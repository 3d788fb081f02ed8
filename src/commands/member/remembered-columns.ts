import { basename, extname } from 'node:path';
import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { type ImportKind, rememberedProfiles } from '../../db/import-profiles.js';
import type { Column } from '../../import/columns.js';
import { columnLabel } from './import-columns.js';

/** What was answered about columns of an earlier list, under the name of a profile. */
export interface Remembered {
  name: string;
  /** Header (or number) → field, or `-` for a column that is left out. */
  columns: ReadonlyMap<string, string>;
}

/** How a column is named in a profile: by its header, or its number where it has none. */
export function columnKey({ header, index }: Column): string {
  return header === '' ? String(index + 1) : header;
}

/**
 * What was answered, and remembered by itself, for a list in which just these columns were unknown; null where there is nothing
 * such, or it is not one thing.
 */
export async function rememberedColumns(
  context: Context,
  kind: ImportKind,
  unknown: readonly Column[],
): Promise<Remembered | null> {
  if (unknown.length === 0 || readHeader(context.config.database) === null) return null;
  const keys = unknown.map(columnKey);
  const fitting = (await rememberedProfiles((await context.store()).query, kind)).filter(
    ({ columns }) => Object.keys(columns).length === keys.length && keys.every((key) => Object.hasOwn(columns, key)),
  );
  const [first, ...others] = fitting;
  if (first === undefined) return null;
  const isOne = others.every(({ columns }) => keys.every((key) => columns[key] === first.columns[key]));
  return isOne ? { name: first.name, columns: new Map(Object.entries(first.columns)) } : null;
}

/**
 * Says which answers are used again, and how they are changed.
 * @param wordOf what a field is called on the screen
 */
export function noticeRemembered(
  { t, terminal }: Context,
  { name, columns }: Remembered,
  wordOf: (field: string) => string,
): void {
  const told = [...columns].map(([column, field]) => {
    const label = /^\d+$/.test(column) ? columnLabel({ t }, { header: '', index: Number(column) - 1 }) : column;
    return field === '-'
      ? t('{column} (left out)', { column: label })
      : t('{column} ({field})', { column: label, field: wordOf(field) });
  });
  terminal.notice(
    t('Columns as last time: {columns}. To change that: {option}', {
      columns: told.join(', '),
      option: `--map ${t('COLUMN=FIELD')} --profile ${quoted(name)}`,
    }),
  );
}

function quoted(name: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`;
}

/**
 * Asks whether answers about columns hold for the next list of the same columns, too.
 * @param unknown the columns nobody knows
 * @param answers about columns, by their keys
 * @returns what is to be remembered, under a name like that of the file; null: nothing
 */
export async function offerToRemember(
  { t, prompt, options }: Context,
  file: string,
  unknown: readonly Column[],
  answers: ReadonlyMap<string, string>,
): Promise<Remembered | null> {
  const columns = new Map<string, string>();
  for (const key of unknown.map(columnKey)) {
    const answer = answers.get(key);
    if (answer !== undefined) columns.set(key, answer);
  }
  if (options.dryRun || columns.size < unknown.length) return null;
  const question = t('Remember {count|this answer|these answers} for the next list with the same columns?', {
    count: columns.size,
  });
  if (!(await prompt.confirm(question, true))) return null;
  return { name: profileName(file), columns };
}

/** The name of a file without folder and ending, as a profile may be called. */
function profileName(file: string): string {
  const name = basename(file.replaceAll('\\', '/'), extname(file));
  return (
    name
      .replace(/[\p{C}"„“]/gu, '')
      .trim()
      .slice(0, 50)
      .trim() || 'list'
  );
}
