import type { Store } from './store.js';
import { ERASED } from './typed-options.js';

/** Where answers were taken over from. */
export interface ReplyFolders {
  /** Files and folders as they were typed. */
  places: string[];
  /** Whether there were others, whose names went with somebody who was erased. */
  hasOthers: boolean;
}

const words = ['reply', 'import'];

/**
 * Files and folders from which answers were taken over, by the log.
 * @param withValue options with a word of their own behind them: `--db`
 */
export function replyFolders({ sqlite }: Pick<Store, 'sqlite'>, withValue: readonly string[]): ReplyFolders {
  const rows = sqlite
    .prepare<[string], string>('SELECT args FROM commands WHERE words = ? ORDER BY id')
    .pluck()
    .all(words.join(' '));
  const typed = rows.flatMap((args) =>
    (JSON.parse(args) as string[])
      .filter((arg, i, all) => !arg.startsWith('-') && !withValue.includes(all[i - 1] ?? ''))
      .slice(words.length),
  );
  const places = new Set(typed);
  return { hasOthers: places.delete(ERASED), places: [...places] };
}
