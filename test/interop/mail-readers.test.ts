import { spawnSync } from 'node:child_process';
import { type AddressObject, simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMessage } from '../../src/mailing/message.js';
import { copy } from '../mailing/copies.js';

/** What somebody, or a file, may put into a subject, a name, a topic; and how one line of it reads. */
const hostile: Record<string, [text: string, asOneLine?: string]> = {
  plain: ['Digital-Impuls'],
  'line breaks with a header': ['x\r\nBcc: evil@example.org\r\n\r\nbody', 'x Bcc: evil@example.org body'],
  'bare line feeds': ['x\nX-Evil: 1\n\ny', 'x X-Evil: 1 y'],
  'Unicode line breaks': ['a\u2028b\u2029c\u0085d\u000be', 'a b c d e'],
  'double quotes': ['Die "große" Runde'],
  'single quotes and apostrophes': [`Paul's ‘Runde’ „heute“`],
  backslashes: ['C:\\Rat\\"x"\\'],
  'marks of addresses': ['Mayer, Kim; Rat (Amt) <x@evil.example>, [1]: @x'],
  'an address': ['evil@example.org'],
  'what looks encoded': ['=?utf-8?Q?=0D=0ABcc:_a@b.de?= und =?UTF-8?B?eA==?='],
  emoji: ['Prost 🎉 👩‍👩‍👧 🇩🇪 Ende'],
  'right-to-left marks': ['a\u202eb\u202c \u200fc שלום עולם مرحبا'],
  'combining letters and no-break spaces': ['Ju\u0308rgen\u00a0Mu\u0308ller'],
  '200 letters': ['x'.repeat(200)],
  '200 umlauts': ['ä'.repeat(200)],
  '200 letters in words': ['Wörter und Worte '.repeat(12).trim()],
  '200 emoji': ['🎉'.repeat(100)],
  'control signs': ['a\u0000b\u0007c\u001bd\u007fe', 'a b c d e'],
  'half of a surrogate pair': ['a\ud800b', 'a\ufffdb'],
};
const cases = Object.entries(hostile).map(([name, [text, asOneLine = text]]) => {
  // nobody is called like an encoded word
  return { name, text, asOneLine, asName: asOneLine.replaceAll('=?', '= ?') };
});

async function mailOf(text: string): Promise<Buffer> {
  const { octets } = await composeMessage(
    copy({
      subject: text,
      from: { name: text, address: 'buero@example.org' },
      replyTo: { name: text, address: 'antwort@example.org' },
      to: { name: text, address: 'aenne@example.org' },
      list: { id: 'digital-impuls.example.org', name: text },
      unsubscribe: { address: 'buero@example.org', subject: text },
      text: `Thema: ${text}\nEnde\n`,
      html: `<p>${text.replace(/[<&]/g, '')}</p>`,
      calendar: {
        text: `BEGIN:VCALENDAR\r\nSUMMARY:${text.replace(/[^ -~]/g, '')}\r\nEND:VCALENDAR\r\n`,
        method: 'REQUEST',
      },
    }),
  );
  return octets;
}

/** The same for every reader: body text as it must arrive, save line ends. */
const meant = (text: string) =>
  Buffer.from(`Thema: ${text}\nEnde`)
    .toString()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\u0008\u000b-\u001f\u007f]/g, '');
const body = (text: string | undefined) => (text ?? '').replace(/\r\n/g, '\n').trimEnd();
const headerNames = (mail: Buffer) =>
  (mail.toString('latin1').split('\r\n\r\n')[0] ?? '')
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0]?.toLowerCase());
const clean = headerNames(await mailOf('Digital-Impuls'));

describe('nothing changes a header, and readers agree on what was meant', () => {
  test.each(cases)('mailparser and postal-mime: $name', async ({ text, asOneLine, asName }) => {
    const mail = await mailOf(text);
    expect(headerNames(mail)).toEqual(clean);
    const read = await simpleParser(mail, { skipTextToHtml: true, skipHtmlToText: true });
    const one = (addresses: AddressObject | AddressObject[] | undefined) =>
      [addresses ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => ({ name, address })));
    expect(read.headerLines.map(({ key }) => key)).toEqual(clean);
    expect(read.subject).toBe(asOneLine);
    expect(one(read.from)).toEqual([{ name: asName, address: 'buero@example.org' }]);
    expect(one(read.to)).toEqual([{ name: asName, address: 'aenne@example.org' }]);
    expect(one(read.replyTo)).toEqual([{ name: asName, address: 'antwort@example.org' }]);
    expect(body(read.text)).toBe(meant(text));
    expect(read.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);

    const second = await PostalMime.parse(mail);
    expect(second.subject).toBe(asOneLine);
    expect(second.from).toMatchObject({ name: asName, address: 'buero@example.org' });
    expect(second.to).toMatchObject([{ name: asName, address: 'aenne@example.org' }]);
    expect(body(second.text)).toBe(meant(text));
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  test.skipIf(!hasPython)('Python’s email (skipped where there is no python3)', async () => {
    const mails = await Promise.all(cases.map(({ text }) => mailOf(text)));
    const input = mails.map((mail) => `${mail.toString('base64')}\n`).join('');
    const { stdout, stderr } = spawnSync('python3', ['test/interop/read-mails.py'], { input, encoding: 'utf8' });
    expect(stderr).toBe('');
    const read = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const [i, { name, text, asOneLine, asName }] of cases.entries()) {
      const { headers, calendar, ics, html: _, text: said, ...rest } = read[i];
      // Python puts a space between the parts of a long name (RFC 2047 6.2 has none there)
      const joined = JSON.parse(JSON.stringify(rest), (key, value) =>
        typeof value === 'string' && key === '0' ? value.replaceAll(' ', '') : value,
      );
      const nameThere = asName.replaceAll(' ', '');
      expect({ name, ...joined }).toEqual({
        name,
        subject: asOneLine,
        from: [[nameThere, 'buero@example.org']],
        to: [[nameThere, 'aenne@example.org']],
        'reply-to': [[nameThere, 'antwort@example.org']],
        defects: [],
      });
      expect(headers.map((each: string) => each.toLowerCase())).toEqual(clean);
      expect(body(said)).toBe(meant(text));
      expect(Buffer.from(ics, 'base64').toString()).toBe(calendar);
    }
  });
});
