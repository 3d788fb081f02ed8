import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMessage } from '../../src/mailing/message.js';
import { copy } from './copies.js';

async function octets(part: Parameters<typeof copy>[0] = {}): Promise<string> {
  return (await composeMessage(copy(part))).octets.toString();
}

function headers(mail: string): string[] {
  const [head = ''] = mail.split('\r\n\r\n');
  return head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
}

function header(mail: string, name: string): string[] {
  return headers(mail).filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
}

describe('the mail', () => {
  test('is mixed of alternatives (text, HTML, calendar with its method) and invite.ics', async () => {
    const types = (await octets()).match(/^Content-Type: [^\r]*(\r\n [^\r]*)*/gm);
    expect(types?.map((type) => type.replace(/\r\n /g, ' ').replace(/; boundary=.*/, ''))).toEqual([
      'Content-Type: multipart/mixed',
      'Content-Type: multipart/alternative',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
      'Content-Type: application/ics; name=invite.ics',
    ]);
  });

  test('says to a reader what was meant', async () => {
    const read = await PostalMime.parse(await octets({ replyTo: { name: 'Kim', address: 'kim@example.org' } }));
    expect(read).toMatchObject({
      messageId: '<m1.d7@njb.example.org>',
      date: '2025-08-20T09:30:00.000Z',
      subject: 'Digital-Impuls am 4. September',
      from: { name: 'Netzwerk Büro', address: 'buero@example.org' },
      to: [{ name: 'Änne Öztürk', address: 'aenne@example.org' }],
      replyTo: [{ name: 'Kim', address: 'kim@example.org' }],
    });
    expect(read.text?.trim()).toBe(copy().text.trim());
    expect(read.html?.trim()).toBe(copy().html);
    expect(read.attachments.map((part) => part.mimeType)).toEqual(['text/calendar', 'application/ics']);
  });

  test('carries the calendar octet for octet, as alternative and as attachment', async () => {
    const encoded = Buffer.from(copy().calendar?.text ?? '').toString('base64');
    expect((await octets()).split(encoded)).toHaveLength(3);
  });

  test('carries the headers of an automatic mail to a list, each once, and names no program', async () => {
    const mail = await octets();
    expect(header(mail, 'Date')).toEqual(['Date: Wed, 20 Aug 2025 09:30:00 +0000']);
    expect(header(mail, 'Auto-Submitted')).toEqual(['Auto-Submitted: auto-generated']);
    expect(header(mail, 'List-Id')[0]).toMatch(/ <digital-impuls\.example\.org>$/);
    expect(header(mail, 'List-Unsubscribe')).toEqual([
      'List-Unsubscribe: <mailto:buero@example.org?subject=Abmelden%20%26%20Tsch%C3%BCss>',
    ]);
    expect(header(mail, 'X-Mailer')).toEqual([]);
    expect(header(mail, 'Reply-To')).toEqual([]);
  });

  test('is the same every time it is made', async () => {
    expect(await octets()).toBe(await octets());
    expect(await octets({ messageId: '<other@njb.example.org>' })).not.toContain(
      (await octets()).match(/boundary="?([^"\r]+)/)?.[1],
    );
  });

  test('without an event has no calendar part', async () => {
    const mail = await octets({ calendar: null, list: null, unsubscribe: null });
    expect(mail).not.toMatch(/calendar|application\/ics|List-/);
  });

  test('has one recipient in its envelope', async () => {
    const { envelope } = await composeMessage(copy());
    expect(envelope).toEqual({ from: 'buero@example.org', to: 'aenne@example.org' });
  });

  test('has no control character in what its headers say, encoded or not', async () => {
    const mail = await octets({
      subject: 'Impuls\u0007\u001b[31m\u0085 rot\u2028\tEnde ',
      from: { name: 'Büro\u0000Nord', address: 'buero@example.org' },
      to: { name: 'Kim\u007f\u009bMayer', address: 'kim@example.org' },
      list: { id: 'impuls.example.org', name: 'Liste\u0001A' },
    });
    const read = await PostalMime.parse(mail);
    expect(read.subject).toBe('Impuls [31m rot Ende');
    expect(read.from?.name).toBe('Büro Nord');
    expect(read.to?.[0]?.name).toBe('Kim Mayer');
    expect(header(mail, 'List-Id')).toEqual(['List-ID: "Liste A" <impuls.example.org>']);
  });

  test('refuses a Message-ID that is none', async () => {
    await expect(composeMessage(copy({ messageId: '<a@b>\r\nBcc: <x@y.de>' }))).rejects.toThrow(TypeError);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({
    unit: fc.constantFrom(
      '\r',
      '\n',
      '\0',
      '"',
      '\\',
      '<',
      '>',
      ',',
      '=?',
      '?=',
      'ä',
      '👩‍👩‍👧',
      '\u202e',
      '\u2028',
      'Q',
      ' ',
    ),
  }),
  fc.constantFrom(
    'x\r\nBcc: evil@example.org',
    'x\nX-Evil: 1\n\nbody',
    '=?utf-8?Q?=0D=0ABcc:_a@b.de?=',
    '\ud800',
    'שלום עולם',
    'x'.repeat(200),
    'Wörter '.repeat(40),
  ),
);

test('no subject, name, text or list can add a header, change a recipient or break a reader', async () => {
  const clean = headers(await octets()).map((line) => line.split(':')[0]);
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, hostile, async (subject, name, text, list) => {
      const { octets, envelope } = await composeMessage(
        copy({
          subject: `S${subject}`,
          text: `T${text}`,
          from: { name: `F${name}`, address: 'buero@example.org' },
          to: { name: `N${name}`, address: 'aenne@example.org' },
          list: { id: `l${list}.org`, name: list },
          unsubscribe: { address: 'buero@example.org', subject: list },
        }),
      );
      const mail = octets.toString('latin1');
      expect(mail).toMatch(/^[\r\n\t\x20-\x7e]*$/);
      expect(mail).not.toMatch(/[^\r]\n|\r[^\n]/);
      for (const line of mail.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      expect(headers(mail).map((line) => line.split(':')[0])).toEqual(clean);
      expect(envelope.to).toBe('aenne@example.org');
      const read = await PostalMime.parse(mail);
      expect(read.to?.map((one) => one.address)).toEqual(['aenne@example.org']);
      expect(read.from?.address).toBe('buero@example.org');
      expect(read.attachments).toHaveLength(2);
      const words = (value: string) =>
        Buffer.from(value)
          .toString()
          .replace(/[\s\0-\u001f\u007f-\u009f]+/g, '');
      expect(words(read.subject ?? '')).toBe(words(`S${subject}`));
      expect(words(read.text ?? '')).toBe(words(`T${text}`));
    }),
    { numRuns: 200 },
  );
});
