import { germanDay } from './german-time.js';
import { daysUntil } from './plain-days.js';

/** A copy of the database that njb made by itself. */
export interface AutomaticCopy {
  file: string;
  /** UTC instant it was made at. */
  at: string;
  /** What it was made before: `import`. */
  occasion: string;
}

/** Order of copies, those of the same second by the number their names end with. */
export function newestFirst(a: Pick<AutomaticCopy, 'at' | 'file'>, b: Pick<AutomaticCopy, 'at' | 'file'>): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.file.length - a.file.length || (a.file < b.file ? 1 : -1);
}

/** How many days the first copy of a day stays beside the newest ones. */
const DAYS_KEPT = 14;

/**
 * The copies that may go: of each occasion the newest `keep` stay, and the first of each of the last {@link DAYS_KEPT}
 * days, so that a day of many attempts does not push out how things stood that morning.
 * @param today German calendar day
 */
export function outworn(copies: readonly AutomaticCopy[], keep: number, today: string): AutomaticCopy[] {
  const sorted = copies.toSorted(newestFirst);
  const counts = new Map<string, number>();
  const firsts = new Map<string, AutomaticCopy>();
  for (const copy of sorted) firsts.set(`${copy.occasion} ${germanDay(copy.at)}`, copy);
  return sorted.filter((copy) => {
    const before = counts.get(copy.occasion) ?? 0;
    counts.set(copy.occasion, before + 1);
    const day = germanDay(copy.at);
    const isFirstOfLately = firsts.get(`${copy.occasion} ${day}`) === copy && daysUntil(day, today) < DAYS_KEPT;
    return before >= keep && !isFirstOfLately;
  });
}
