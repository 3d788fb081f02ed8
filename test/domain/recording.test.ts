import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../src/domain/consent.js';
import type { EventLink } from '../../src/domain/event.js';
import { publicationOf, publishedLinks } from '../../src/domain/recording.js';

const given = (givenOn: string | null): ConsentRecord => ({
  purpose: 'recording',
  givenOn,
  revokedOn: null,
  source: null,
});
const revoked = (revokedOn: string): ConsentRecord => ({ ...given(null), revokedOn });
const recording = (consentOn: string | null, personConsent: ConsentRecord | null) => ({
  kind: 'recording' as const,
  consentOn,
  personConsent,
});

describe('a recording is published', () => {
  it.each([
    ['nothing was said', null, null, { published: false, because: 'no_consent', on: null }],
    ['noted at the link', '2025-09-04', null, { published: true, on: '2025-09-04' }],
    ['said by the person', null, given('2025-01-01'), { published: true, on: '2025-01-01' }],
    ['said by the person on an unknown day', null, given(null), { published: true, on: null }],
    ['said twice: the later counts', '2025-09-04', given('2025-09-05'), { published: true, on: '2025-09-05' }],
    ['said before: the link counts', '2025-09-04', given('2025-01-01'), { published: true, on: '2025-09-04' }],
    ['revoked after', '2025-09-04', revoked('2025-09-05'), { published: false, because: 'revoked', on: '2025-09-05' }],
    [
      'revoked the same day',
      '2025-09-04',
      revoked('2025-09-04'),
      { published: false, because: 'revoked', on: '2025-09-04' },
    ],
    [
      'revoked before, then given for this one',
      '2025-09-04',
      revoked('2025-01-01'),
      { published: true, on: '2025-09-04' },
    ],
    [
      'revoked and nothing else',
      null,
      revoked('2025-01-01'),
      { published: false, because: 'revoked', on: '2025-01-01' },
    ],
  ])('%s', (_, consentOn, personConsent, verdict) => {
    expect(publicationOf(recording(consentOn, personConsent))).toEqual(verdict);
  });

  it('never while the last word is a revocation', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-09-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.option(day), day, (consentOn, revokedOn) => {
        fc.pre(consentOn === null || revokedOn >= consentOn);
        expect(publicationOf(recording(consentOn, revoked(revokedOn))).published).toBe(false);
      }),
    );
  });
});

it('asks no consent for other links, and leaves out what is not public', () => {
  const link = (part: Partial<EventLink>): EventLink => ({
    id: 1,
    kind: 'page',
    url: 'https://a.example',
    label: null,
    guestId: null,
    consentOn: null,
    personConsent: null,
    ...part,
  });
  const links = [link({ kind: 'slides', personConsent: revoked('2025-01-01') }), link({ kind: 'recording' }), link({})];
  expect(publishedLinks(links)).toEqual([links[0], links[2]]);
});
