import { expect, test } from 'vitest';
import { isLoopback, parseSmtpUrl } from '../../src/mailing/transports/smtp-server.js';

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
