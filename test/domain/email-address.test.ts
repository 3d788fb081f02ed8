import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatMailbox,
  isEmailAddress,
  parseEmailAddress,
  parseMailbox,
  readableAddress,
  readableMailbox,
} from '../../src/domain/email-address.js';

test.each([
  ['anna.oeztuerk+rundtisch@Stadt-Beispiel.DE', 'anna.oeztuerk+rundtisch@stadt-beispiel.de'],
  ["o'neill@example.org", "o'neill@example.org"],
  ['info@bürger.de', 'info@xn--brger-kva.de'],
  ['info@faß.de', 'info@xn--fa-hia.de'],
  ['root@localhost', 'root@localhost'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('%s is an address', (text, expected) => {
  expect(parseEmailAddress(text)).toBe(expected);
});

test.each([
  '',
  'anna',
  'anna@',
  '@example.org',
  'anna@gmail',
  'anna@@example.org',
  'anna example@example.org',
  ' anna@example.org',
  'anna@example.org ',
  'anna@example.org\r\nBcc: x@example.org',
  'anna@exam ple.org',
  'anna@example..org',
  'anna@-example.org',
  'anna@ex_ample.org',
  'anna@127.0.0.1',
  'anna@[127.0.0.1]',
  '.anna@example.org',
  'anna.@example.org',
  'an..na@example.org',
  '"anna"@example.org',
  'änna@example.org',
  'a@x.de, b@y.de',
  'a@x.de;b@y.de',
  'Anna <anna@example.org>',
  'anna@ex%61mple.org',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(64)}.org`,
  `a@${'b.'.repeat(126)}org`,
])('%j is none', (text) => {
  expect(isEmailAddress(text)).toBe(false);
});

test('a domain in its usual form is taken as the engine takes it', () => {
  const domain = fc.string({ unit: fc.constantFrom(...'ax0-.', 'xn--', '.de', '.'), maxLength: 12 });
  fc.assert(
    fc.property(domain, (text) => {
      // a capital letter takes the long way
      const asked = parseEmailAddress(`kim@A${text}`);
      expect(parseEmailAddress(`kim@a${text}`)).toBe(asked);
    }),
    { numRuns: 2000, examples: [['.de'], ['.xn--a.de'], [`${'x'.repeat(62)}.de`], [`${'x'.repeat(63)}.de`]] },
  );
});

test('a mailbox is read with or without a name, and written back', () => {
  expect(parseMailbox('Netzwerk Büro <Buero@Example.org>')).toEqual({
    name: 'Netzwerk Büro',
    address: 'Buero@example.org',
  });
  expect(parseMailbox('"Meyer, Kim" <kim@example.org>')).toEqual({ name: 'Meyer, Kim', address: 'kim@example.org' });
  expect(parseMailbox(' kim@example.org ')).toEqual({ name: '', address: 'kim@example.org' });
  expect(parseMailbox('Kim <kim>')).toBeNull();
  expect(parseMailbox('Kim <kim@example.org> <x@example.org>')).toBeNull();
  expect(formatMailbox({ name: 'Kim', address: 'kim@example.org' })).toBe('Kim <kim@example.org>');
  expect(formatMailbox({ name: '', address: 'kim@example.org' })).toBe('kim@example.org');
});

test.each(['a..b@x.de', 'x@y', 'Kim\r\nBcc: x@y.de <kim@example.org>', 'Kim\u0000 <kim@example.org>', 'Kim <>', ''])(
  '%j is no mailbox',
  (text) => {
    expect(parseMailbox(text)).toBeNull();
  },
);

test('whatever name is written, it can be read back', () => {
  const name = fc.string({
    unit: fc.oneof(fc.constantFrom('<', '>', '"', '\n', '\0', ' ', ','), fc.string({ maxLength: 1 })),
  });
  fc.assert(
    fc.property(name, (written) => {
      const read = parseMailbox(formatMailbox({ name: written, address: 'kim@example.org' }));
      expect(read?.address).toBe('kim@example.org');
      if (!/[<>\p{Cc}]|^\s|\s$|^".*"$/u.test(written)) expect(read?.name).toBe(written);
    }),
  );
});

test.each([
  ['kim@xn--brger-kva.example', 'kim@bürger.example'],
  ['kim@post.xn--brger-kva.example', 'kim@post.bürger.example'],
  ['kim@example.org', 'kim@example.org'],
  ['xn--kim@example.org', 'xn--kim@example.org'],
  // no label that means anything
  ['kim@xn--a.example', 'kim@xn--a.example'],
])('%s is shown as %s', (address, shown) => {
  expect(readableAddress(address)).toBe(shown);
  expect(readableMailbox({ name: 'Kim', address })).toBe(`Kim <${shown}>`);
});
