import type { Store } from './store.js';
import { isToTakeBack } from './taken-back.js';
import { ERASED, typedValues } from './typed-options.js';

/** What the office wrote to people whose entry is to be taken back while the event goes on, and could not yet. */
export interface WaitingWithdrawal {
  message: string | null;
  reason: string | null;
  /** To whom. */
  persons: readonly number[];
  /** How many were written something else to: they come after them. */
  others: number;
}

/**
 * The first withdrawal of an event that waits, for all to whom it says the same; null: none waits.
 * @param ready whose mail goes as it was written, whatever is said to others
 */
export function waitingWithdrawal(
  { sqlite }: Pick<Store, 'sqlite'>,
  eventId: number,
  ready: ReadonlySet<number | null>,
): WaitingWithdrawal | null {
  const rows = sqlite
    .prepare<[number], { person: number; message: string | null; args: string | null }>(
      `SELECT d.person_id AS person, m.message, (SELECT c.args FROM journal j JOIN commands c ON c.id = j.command_id
           WHERE j.table_name = 'mailings' AND j.row_id = m.id AND j.before IS NULL) AS args
         FROM events e CROSS JOIN mailings m ON m.event_id = e.id CROSS JOIN deliveries d ON d.mailing_id = m.id
        WHERE e.id = ? AND m.kind = 'cancellation' AND d.person_id IS NOT NULL AND ${isToTakeBack('d', 'm', 'e')}
        ORDER BY d.id DESC`,
    )
    .all(eventId);
  const said = new Map<number, { message: string | null; reason: string | null; isWhole: boolean }>();
  for (const { person, message, args } of rows) {
    const own = said.get(person) ?? { message: null, reason: null, isWhole: false };
    said.set(person, own);
    // one that went on with an earlier one says what that one said
    if (own.isWhole) continue;
    const typed = args === null ? [] : (JSON.parse(args) as string[]);
    own.message ??= message;
    own.reason ??= typedValues(typed, ['--reason']).find(({ value }) => value !== ERASED)?.value ?? null;
    own.isWhole = typedValues(typed, ['--from']).length > 0;
  }
  const everybody = [...said].reverse();
  const anew = everybody.filter(([person]) => !ready.has(person));
  const all = anew.length > 0 ? anew : everybody;
  const [first] = all;
  if (first === undefined) return null;
  const { message, reason } = first[1];
  const same = all.filter(([, each]) => each.message === message && each.reason === reason);
  const persons = same.map(([person]) => person);
  return { message, reason, persons, others: anew.length === 0 ? 0 : anew.length - same.length };
}
