import type { Store } from './store.js';

const words = ['reply', 'import'];
/** Options with a word of their own behind them. */
const withValue = ['--db', '--lang', '--document-lang', '--today'];

/** Files and folders from which answers were taken over, as they were typed, by the log. */
export function replyFolders({ sqlite }: Pick<Store, 'sqlite'>): string[] {
  const rows = sqlite
    .prepare<[string], string>('SELECT args FROM commands WHERE words = ? ORDER BY id')
    .pluck()
    .all(words.join(' '));
  const typed = rows.flatMap((args) =>
    (JSON.parse(args) as string[])
      .filter((arg, i, all) => !arg.startsWith('-') && !withValue.includes(all[i - 1] ?? ''))
      .slice(words.length),
  );
  return [...new Set(typed)];
}
