import type { Column } from './columns.js';
import type { Header } from './find-header.js';

/** What names of holidays and events have as well. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(['name', 'familyName', 'state']);

/** A day, as calendars have it: `25.3.2027`, `25. März`, `Do, 25.03. – 6.04.`, `2027-03-25`. */
const DAY = /^(?:\p{L}+\.?,? )?(?:\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3})|\d{4}-\d\d-\d\d)/u;

/**
 * The columns by which a table looks like holidays or events rather than people: they hold days nobody knows the meaning
 * of, and nothing but a name is known. None: it may well be people, or somebody has said what its columns hold.
 */
export function columnsOfDays({ columns: { mapped, unknown, settled }, samples }: Header): Column[] {
  if (settled.size > 0 || mapped.some(({ field }) => !SAYS_LITTLE.has(field))) return [];
  return unknown.filter(({ index }) => {
    const values = samples.get(index) ?? [];
    return values.length > 0 && values.every((value) => DAY.test(value));
  });
}
