import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { type ImportKind, rememberedProfiles, rememberProfile } from '../../db/import-profiles.js';
import type { Store } from '../../db/store.js';
import { Cancelled } from '../../errors.js';
import { type Column, findColumn } from '../../import/columns.js';
import type { ImportPlan } from '../../import/plan-file.js';
import { columnLabel } from './import-columns.js';

/** What was answered about columns: header (or number) → field, or `-` for a column that is left out. */
export type ColumnAnswers = ReadonlyMap<string, string>;

/** What was answered about columns of an earlier list, under the name of a profile. */
export interface Remembered {
  name: string;
  columns: ColumnAnswers;
  /** Whether just these columns were unknown in that list, and none besides. */
  isWhole: boolean;
}

/** How a column is named in a profile: by its header, or its number where it has none. */
export function columnKey({ header, index }: Column): string {
  return header === '' ? String(index + 1) : header;
}

/**
 * What was answered, and remembered by itself, for a list in which just these columns were unknown, or else for one that had
 * the most of them and no other ones: a column may be added from one month to the next. So much is taken for the same list
 * only where somebody is there who is asked about the new column, and sees what the others are taken for. Null where there
 * is nothing such, or it is not one thing.
 */
export async function rememberedColumns(
  context: Context,
  kind: ImportKind,
  unknown: readonly Column[],
): Promise<Remembered | null> {
  if (unknown.length === 0 || readHeader(context.config.database) === null) return null;
  const keys = unknown.map(columnKey);
  const profiles = await rememberedProfiles((await context.store()).query, kind);
  const fitting = profiles.filter(({ columns }) => {
    const answered = Object.keys(columns);
    return fits(answered, keys) && (answered.length === keys.length || asksAboutColumns(context));
  });
  const most = Math.max(...fitting.map(({ columns }) => Object.keys(columns).length));
  const [first, ...others] = fitting.filter(({ columns }) => Object.keys(columns).length === most);
  if (first === undefined) return null;
  const isOne = others.every(({ columns }) => keys.every((key) => columns[key] === first.columns[key]));
  const columns = new Map(Object.entries(first.columns));
  return isOne ? { name: first.name, columns, isWhole: columns.size === keys.length } : null;
}

/** Whether somebody is there to be asked about columns. */
export function asksAboutColumns({ terminal, options }: Pick<Context, 'terminal' | 'options'>): boolean {
  return terminal.canAsk && !options.json && !options.yes;
}

/** Whether answers about columns may be used for those. A column without a header is only a number, which means another one in a longer list. */
function fits(answered: readonly string[], unknown: readonly string[]): boolean {
  if (answered.length === 0 || !answered.every((key) => unknown.includes(key))) return false;
  return answered.length === unknown.length || !answered.some((key) => /^\d+$/.test(key));
}

/**
 * Says which answers are used again, and how they are changed: none about a column of which something else is said now.
 * @param chosen what is said of columns this time
 * @param wordOf what a field is called on the screen
 */
export function noticeRemembered(
  { t, terminal }: Context,
  { name, columns, isWhole }: Remembered,
  { headers, chosen }: { headers: readonly string[]; chosen: ColumnAnswers },
  wordOf: (field: string) => string,
): void {
  const settled = new Set([...chosen.keys()].map((column) => findColumn(headers, column)));
  const used = [...columns].filter(([column]) => !settled.has(findColumn(headers, column)));
  if (used.length === 0) return;
  const told = used.map(([column, field]) => {
    const label = /^\d+$/.test(column) ? columnLabel({ t }, { header: '', index: Number(column) - 1 }) : column;
    return field === '-'
      ? t('{column} (left out)', { column: label })
      : t('{column} ({field})', { column: label, field: wordOf(field) });
  });
  terminal.notice(
    t('Columns as last time: {columns}. To change that: {option}', {
      columns: told.join(', '),
      // what is said now is remembered with the answer about the new column, and the other list stays as it is
      option: `--map ${t('COLUMN=FIELD')}${isWhole ? ` --profile ${quoted(name)}` : ''}`,
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
 * @returns what is to be remembered; null: nothing
 */
export async function offerToRemember(
  { t, prompt, options }: Context,
  unknown: readonly Column[],
  answers: ColumnAnswers,
): Promise<ColumnAnswers | null> {
  const columns = new Map<string, string>();
  for (const key of unknown.map(columnKey)) {
    const answer = answers.get(key);
    if (answer !== undefined) columns.set(key, answer);
  }
  if (options.dryRun || columns.size < unknown.length) return null;
  const question = t('Remember {count|this answer|these answers} for the next list with the same columns?', {
    count: columns.size,
  });
  return (await prompt.confirm(question, true)) ? columns : null;
}

/** Remembers answers about columns with an import that takes at least one row: those with which none can be read are slips. */
export async function remember(
  store: Pick<Store, 'sqlite' | 'query'>,
  kind: ImportKind,
  remembered: ColumnAnswers | null,
  plan: ImportPlan,
): Promise<void> {
  if (remembered === null || !takesRows(plan)) return;
  await rememberProfile(store, { columns: Object.fromEntries(remembered), remembered: kind });
}

/** Says that answers about columns are not remembered, as no row could be taken with them. */
export function tellNotRemembered({ t, terminal }: Context, remembered: ColumnAnswers | null, plan: ImportPlan): void {
  if (remembered === null || takesRows(plan)) return;
  terminal.notice(t('Nothing is remembered of the columns: no row could be taken like this.'));
}

function takesRows({ counts }: ImportPlan): boolean {
  return counts.new + counts.changed + counts.same > 0;
}

/** Says that answers about columns are not remembered where they were to be and the import was called off, and throws on. */
export function tellingNotRemembered({ t, terminal }: Context, remembered: ColumnAnswers | null) {
  return (error: unknown): never => {
    if (error instanceof Cancelled && remembered !== null) {
      terminal.notice(t('Nothing is remembered of the columns, either.'));
    }
    throw error;
  };
}
