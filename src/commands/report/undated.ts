import type BetterSqlite3 from 'better-sqlite3';
import type { Context } from '../../context.js';
import { membersWithoutEntry } from '../../db/year-figures.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { namesText } from '../invite/skipped.js';

/** So many names are shown; the others come up once these have a date. */
const SHOWN = 8;

/** Names the members of a day whose date of entry is not known, with the command that enters it. */
export function noticeUndated({ t, terminal }: Context, sqlite: BetterSqlite3.Database, day: PlainDate): void {
  const people = membersWithoutEntry(sqlite, day).map(({ id, name }) => t('{name} (no. {id})', { name, id }));
  if (people.length === 0) return;
  terminal.notice(t('Without a date of entry: {names}', { names: namesText(t, people, SHOWN) }));
  terminal.notice(t('“njb member edit NUMBER --entered DATE” enters one, an import of a list all at once.'));
}
