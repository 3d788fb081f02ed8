/**
 * SEQUENCE of one person's calendar entry (RFC 5546 2.1.4). It is the event's, two higher for each time that this
 * person's entry was taken back before while the event went on: a withdrawal comes one above what they hold, a new
 * invitation one above the withdrawal, so that every calendar program takes the last word for the last.
 *
 * @param eventSequence the event's own SEQUENCE
 * @param held the event's SEQUENCE of the entry the person holds; null: none
 * @param withdrawals how often the entry was taken back from them before
 * @param goesOn whether the event takes place: a CANCEL then is about this person alone
 */
export function entrySequence(
  method: 'REQUEST' | 'CANCEL',
  {
    eventSequence,
    held,
    withdrawals,
    goesOn,
  }: { eventSequence: number; held: number | null; withdrawals: number; goesOn: boolean },
): number {
  const own = eventSequence + 2 * withdrawals;
  if (method === 'REQUEST') return own;
  if (goesOn) return own + 1;
  // cancelling raises the event's SEQUENCE; where it did not, the entry's still has to rise
  return held !== null && held >= eventSequence ? own + 1 : own;
}

/**
 * The event's SEQUENCE that an answer to one person's calendar entry is about: {@link entrySequence} the other way round.
 * @param withdrawals how often the entry was taken back from them by now
 */
export function answeredSequence(sequence: number, withdrawals: number): number {
  return Math.max(0, sequence - 2 * withdrawals);
}
