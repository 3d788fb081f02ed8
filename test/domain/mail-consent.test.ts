import { expect, test } from 'vitest';
import { mayBeWritten } from '../../src/domain/mail-consent.js';

const statuses = ['active', 'supporter', 'prospect', 'former', null] as const;

test.each(statuses)('%s: a consent that was given allows, one that was revoked forbids, what is due goes', (status) => {
  for (const takesPart of [true, false]) {
    expect(mayBeWritten({ status, newsletter: 'given', takesPart }, 'offer')).toBe(true);
    expect(mayBeWritten({ status, newsletter: 'revoked', takesPart }, 'offer')).toBe(false);
    expect(mayBeWritten({ status, newsletter: 'revoked', takesPart }, 'due')).toBe(true);
    expect(mayBeWritten({ status, newsletter: null, takesPart }, 'due')).toBe(true);
  }
});

test.each([
  ['active', true],
  ['supporter', true],
  ['prospect', false],
  ['former', false],
  [null, false],
] as const)('%s, nothing said: %s; who takes part may be written to about that', (status, expected) => {
  expect(mayBeWritten({ status, newsletter: null, takesPart: false }, 'offer')).toBe(expected);
  expect(mayBeWritten({ status, newsletter: null, takesPart: true }, 'offer')).toBe(true);
});
