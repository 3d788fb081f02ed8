import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePersonalEntry } from '../../src/calendar/ics.js';
import { event, labels, stamp } from './events.js';

const organizer = { name: 'Büro', address: 'buero@example.org' };
const somebody = fc.record({
  attendee: fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 60 }), address: fc.emailAddress() }),
  sequence: fc.integer({ min: 0, max: 3 }),
});

test('the entries of a mailing are written as if each were the only one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('REQUEST', 'CANCEL'),
      fc.array(somebody, { minLength: 1, maxLength: 6 }),
      (method, people) => {
        const occasion = event({ topic: 'KI; im, Rathaus', abstract: 'a\nb' });
        const common = { method, organizer, stamp, labels } as const;
        for (const { attendee, sequence } of people) {
          const written = writePersonalEntry(occasion, { ...common, attendee, sequence });
          const alone = writePersonalEntry({ ...occasion }, { ...common, attendee, sequence });
          expect(written).toBe(alone);
          expect(written?.match(/^ATTENDEE/gm)).toHaveLength(1);
          expect(written).toContain(`SEQUENCE:${sequence}\r\n`);
        }
      },
    ),
  );
});
