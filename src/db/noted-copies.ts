import type { Store } from './store.js';

/** The command that writes copies, as the log has it. */
export const notingWords = 'db backup';

/** Where `njb db backup FILE` wrote copies to, by the log: they hold what is erased from the database. */
export function notedCopies({ sqlite }: Pick<Store, 'sqlite'>): string[] {
  const rows = sqlite
    .prepare<[string], string>('SELECT args FROM commands WHERE words = ? ORDER BY id')
    .pluck()
    .all(notingWords);
  const files = rows.flatMap((args) => (JSON.parse(args) as unknown[]).slice(notingWords.split(' ').length));
  return [...new Set(files.filter((file) => typeof file === 'string'))];
}

/** Takes a note back, where no copy came of it. */
export function dropNote({ sqlite }: Pick<Store, 'sqlite'>, commandId: number): void {
  sqlite.prepare('DELETE FROM commands WHERE id = ? AND words = ?').run(commandId, notingWords);
}

/** Takes over from the database attached as `present` which copies it wrote. */
export function carryNotedCopies(sqlite: Store['sqlite']): void {
  sqlite
    .prepare<[string, string]>(
      `INSERT INTO commands (at, words, args, running, computer, login)
       SELECT at, words, args, 0, computer, login FROM present.commands
        WHERE words = ? AND args NOT IN (SELECT args FROM main.commands WHERE words = ?) ORDER BY id`,
    )
    .run(notingWords, notingWords);
}
