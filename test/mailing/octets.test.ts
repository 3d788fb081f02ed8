import fc from 'fast-check';
import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import * as qp from 'nodemailer/lib/qp';
import { expect, test } from 'vitest';
import { octetsOf } from '../../src/mailing/octets.js';

/** A long line may be broken at several places, which are no part of the text (RFC 2045 6.7). */
const whole = (mail: string) => mail.replaceAll('=\r\n', '');
const encoders = { 'quoted-printable': qp, base64 };
const body = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('ä', '=', '.', ' ', '\t', '\n', '\r\n', 'Wort', '👩‍👩‍👧', 'x'.repeat(80)),
    maxLength: 60,
  }),
  fc.constantFrom('', 'plain\r\ntext\r\n', 'trailing \r\n', '.\r\n.\r\n', 'Zeile '.repeat(300)),
);

test('a mail written at once is the mail that the library writes through its streams', async () => {
  await fc.assert(
    fc.asyncProperty(body, body, fc.option(body), async (text, html, entry) => {
      // an empty part is not at hand either
      const calendar = entry === null ? null : `BEGIN${entry}`;
      const mail = () =>
        new MailComposer({
          baseBoundary: 'fixed',
          messageId: '<a@b.de>',
          date: 'Wed, 20 Aug 2025 09:30:00 +0000',
          from: { name: 'Büro', address: 'buero@example.org' },
          subject: 'Über',
          text,
          html,
          ...(calendar === null
            ? {}
            : {
                icalEvent: {
                  content: calendar,
                  method: 'REQUEST',
                  filename: 'invite.ics',
                  contentTransferEncoding: 'base64',
                },
              }),
        }).compile();
      const octets = octetsOf(mail(), encoders).toString();
      expect(whole(octets)).toBe(whole((await mail().build()).toString()));
      for (const line of octets.split(/\r?\n/)) expect(line.length).toBeLessThanOrEqual(78);
    }),
    { numRuns: 150 },
  );
});

test('a part that would have to be read from elsewhere is refused', () => {
  const mail = new MailComposer({ text: 'x', attachments: [{ path: '/etc/passwd' }] }).compile();
  expect(() => octetsOf(mail, encoders)).toThrow(TypeError);
});
