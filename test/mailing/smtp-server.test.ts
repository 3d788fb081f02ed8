import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLoopback, parseSmtpUrl } from '../../src/mailing/transports/smtp-server.js';
import { withoutPassword } from '../../src/mailing/transports/smtp-url.js';

test.each([
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, implicitTls: false, user: null, password: null }],
  ['smtps://mail.example.org', { port: 465, implicitTls: true }],
  ['smtp://localhost', { port: 25 }],
  ['smtp://127.0.0.1:2525/', { host: '127.0.0.1', port: 2525 }],
  ['smtp://[::1]:25', { host: '::1', port: 25 }],
  [
    'smtp://buero%40example.org:ge%3Aheim@mail.example.org:2587',
    { user: 'buero@example.org', password: 'ge:heim', port: 2587 },
  ],
])('%s is a server', (text, expected) => {
  expect(parseSmtpUrl(text)).toMatchObject(expected);
});

test.each([
  '',
  'mail.example.org',
  'mail.example.org:25',
  'http://mail.example.org',
  'smtp://',
  'smtp://a:b:c',
  'smtp://x/path',
  'smtp://x?a=b',
  'smtp://%ff@x',
])('%j is none', (text) => {
  expect(parseSmtpUrl(text)).toBeNull();
});

test('only this machine itself may be spoken to unencrypted', () => {
  expect(['localhost', '127.0.0.1', '127.8.9.1', '::1'].filter(isLoopback)).toHaveLength(4);
  const elsewhere = ['0.0.0.0', '10.0.0.1', '127.0.0.1.example.org', '127.evil.example', 'localhost.example.org', '::'];
  expect(elsewhere.filter(isLoopback)).toEqual([]);
});

test.each([
  ['smtp://u:geheim@host:587', 'smtp://u:…@host:587'],
  ['smtps://u%40x.de:ge%2Fheim@host', 'smtps://u%40x.de:…@host'],
  ['smtp://u:ge/he:im@ge?h#eim@host', 'smtp://u:…@host'],
  ['smtp://u@x.de:geheim@host', 'smtp://u@x.de:…@host'],
  ['smtp://:geheim@host', 'smtp://:…@host'],
  ['--smtp=smtp://u:ge\nheim@host', '--smtp=smtp://u:…@host'],
  ['u:geheim@host', 'u:…@host'],
  ['smtp:u:geheim@host', 'smtp:…@host'],
  ['smtp://host:587', 'smtp://host:587'],
  ['smtp://u@host:587', 'smtp://u@host:587'],
  ['smtp://[::1]:25', 'smtp://[::1]:25'],
])('%j is shown as %s', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});

test('no password is shown, whatever it holds', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '1', ':', '/', '@', '?', '#', '%', ' ', 'ä') });
  fc.assert(
    fc.property(fc.constantFrom('smtp', 'smtps'), part, part, (scheme, before, after) => {
      const shown = withoutPassword(`${scheme}://user:${before}GEHEIM${after}@host`);
      expect(shown).toBe(`${scheme}://user:…@host`);
    }),
  );
});
