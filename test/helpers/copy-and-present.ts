import type { CommonPast } from '../../src/db/common-past.js';
import type { Store } from '../../src/db/store.js';
import { takeBack } from '../../src/db/undo.js';
import { newStore, now } from './database.js';

/** A copy that is brought back, and the database as it was until then: one, as far as `past`. */
export interface CopyAndPresent {
  here: Store;
  there: Store;
  past: CommonPast;
}

/**
 * Two databases with a past in common.
 * @param base commands of both, each with what became of it
 */
export async function copyAndPresent(...base: readonly (readonly [sql: string, options?: DeedOptions])[]) {
  const both: CopyAndPresent = { here: await newStore(), there: await newStore(), past: { command: 0, entry: 0 } };
  for (const [sql, options] of base) for (const store of [both.here, both.there]) deed(store, sql, options);
  const last = (table: string) => Number(both.here.sqlite.prepare(`SELECT max(id) FROM ${table}`).pluck().get());
  both.past = { command: last('commands'), entry: last('journal') };
  return both;
}

interface DeedOptions {
  words?: string;
  final?: 'forgotten' | 'migrated';
}

/** Does something as a command, and returns its number. */
export function deed(
  store: Store,
  what: string | (() => void),
  { words = 'member edit', final }: DeedOptions = {},
): number {
  return command(store, what, words, null, final ?? null);
}

/** `njb undo` of a command. */
export function undo(store: Store, id: number): void {
  const logged = { id, at: now, words: 'member edit', args: '[]', final: null };
  command(store, () => void takeBack(store, logged), 'undo', id, null);
}

function command(
  { sqlite }: Store,
  what: string | (() => void),
  words: string,
  undoes: number | null,
  final: string | null,
): number {
  const { lastInsertRowid } = sqlite
    .prepare(`INSERT INTO commands (at, words, args, undoes) VALUES (?, ?, '[]', ?)`)
    .run(now, words, undoes);
  if (typeof what === 'string') sqlite.exec(what);
  else what();
  sqlite.prepare('UPDATE commands SET running = 0, final = ? WHERE id = ?').run(final, lastInsertRowid);
  return Number(lastInsertRowid);
}

/** What is found while the present database is attached to the copy. */
export function attached<T>({ here, there }: CopyAndPresent, find: (sqlite: Store['sqlite']) => T): T {
  here.sqlite.prepare('ATTACH ? AS present').run(there.file);
  try {
    return find(here.sqlite);
  } finally {
    here.sqlite.exec('DETACH present');
  }
}
