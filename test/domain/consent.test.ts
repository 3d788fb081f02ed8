import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsentRecord, currentConsents, isGiven, mergeConsents } from '../../src/domain/consent.js';

const day = fc.option(
  fc.integer({ min: 1, max: 9 }).map((number) => `2025-01-0${number}`),
  { nil: null },
);
const record: fc.Arbitrary<ConsentRecord> = fc.oneof(
  fc.record({
    purpose: fc.constant('photo' as const),
    givenOn: day,
    revokedOn: fc.constant(null),
    source: fc.constantFrom('a', 'b', null),
  }),
  fc.record({
    purpose: fc.constant('photo' as const),
    givenOn: fc.constant(null),
    revokedOn: fc.constantFrom('2025-01-03', '2025-01-05'),
    source: fc.constantFrom('a', null),
  }),
);
const history = fc.uniqueArray(record, { maxLength: 5, selector: (each) => JSON.stringify(each) });

describe('two histories of consent become one', () => {
  it('that keeps every statement and the order of each', () => {
    fc.assert(
      fc.property(history, history, (first, second) => {
        const merged = mergeConsents(first, second);
        const words = merged.map((each) => JSON.stringify(each));
        for (const each of [...first, ...second]) expect(words).toContain(JSON.stringify(each));
        expect(merged.filter((each) => first.includes(each))).toEqual(first);
        expect(merged.filter((each) => second.includes(each))).toEqual(second.filter((each) => merged.includes(each)));
      }),
    );
  });

  it('in which nothing changes by merging with nothing', () => {
    fc.assert(
      fc.property(history, (only) => {
        expect(mergeConsents(only, [])).toEqual(only);
        expect(mergeConsents([], only)).toEqual(only);
      }),
    );
  });

  it('in which one purpose has nothing to do with another', () => {
    const about = (purpose: ConsentRecord['purpose'], records: ConsentRecord[]) =>
      records.map((each) => ({ ...each, purpose }));
    fc.assert(
      fc.property(history, history, history, history, (photo, otherPhoto, news, otherNews) => {
        const both = mergeConsents(
          [...photo, ...about('newsletter', news)],
          [...about('newsletter', otherNews), ...otherPhoto],
        );
        expect(currentConsents(both)).toEqual([
          ...currentConsents(mergeConsents(about('newsletter', news), about('newsletter', otherNews))),
          ...currentConsents(mergeConsents(photo, otherPhoto)),
        ]);
      }),
    );
  });

  const given = { purpose: 'photo', givenOn: '2025-01-03', revokedOn: null, source: null } as const;
  const revoked = { purpose: 'photo', givenOn: null, revokedOn: '2025-01-03', source: null } as const;
  it.each([
    ['the revocation second', [given], [revoked]],
    ['the revocation first', [revoked], [given]],
  ])('where on one day no counts, %s', (_, first, second) => {
    expect(currentConsents(mergeConsents<ConsentRecord>(first, second)).map(isGiven)).toEqual([false]);
  });

  it('where one without a date stays behind the one before it', () => {
    const undated = { ...given, givenOn: null };
    expect(mergeConsents<ConsentRecord>([revoked, undated], [])).toEqual([revoked, undated]);
    expect(mergeConsents<ConsentRecord>([undated], [revoked])).toEqual([undated, revoked]);
  });
});
