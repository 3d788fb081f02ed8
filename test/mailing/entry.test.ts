import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entrySequence } from '../../src/mailing/entry.js';

/** What may happen to one person's entry. */
const deeds = fc.array(fc.constantFrom('tell', 'move', 'withdraw'), { maxLength: 30 });

test('the last word always has the highest SEQUENCE, whatever happened before', () => {
  fc.assert(
    fc.property(deeds, fc.boolean(), (done, raisesOnCancel) => {
      let eventSequence = 0;
      let held: number | null = null;
      let withdrawals = 0;
      const sent: { method: 'REQUEST' | 'CANCEL'; sequence: number }[] = [];
      const say = (method: 'REQUEST' | 'CANCEL', goesOn: boolean) => {
        sent.push({ method, sequence: entrySequence(method, { eventSequence, held, withdrawals, goesOn }) });
        held = method === 'REQUEST' ? eventSequence : null;
        if (method === 'CANCEL') withdrawals += 1;
      };
      for (const deed of done) {
        if (deed === 'move') eventSequence += 1;
        else if (deed === 'tell') say('REQUEST', true);
        else if (held !== null) say('CANCEL', true);
      }
      if (raisesOnCancel) eventSequence += 1;
      if (held !== null) say('CANCEL', false);
      for (const [i, { method, sequence }] of sent.entries()) {
        const before = sent[i - 1];
        if (before === undefined) continue;
        // RFC 5546 2.1.4: a new word raises SEQUENCE; the same entry once more (a reminder) keeps it
        if (method === before.method) expect(sequence).toBeGreaterThanOrEqual(before.sequence);
        else expect(sequence).toBeGreaterThan(before.sequence);
      }
    }),
  );
});

test('a cancelled event says the SEQUENCE that the cancellation raised', () => {
  const of = { withdrawals: 0, goesOn: false };
  expect(entrySequence('CANCEL', { ...of, eventSequence: 3, held: 2 })).toBe(3);
  expect(entrySequence('CANCEL', { ...of, eventSequence: 3, held: null })).toBe(3);
  expect(entrySequence('CANCEL', { ...of, eventSequence: 3, held: 3 })).toBe(4);
});
