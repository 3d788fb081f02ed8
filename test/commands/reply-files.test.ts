import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { google, outlook, plainMail, replyIcs, thunderbird } from '../helpers/incoming-answers.js';
import { invitedOffice as office } from '../helpers/invited-office.js';
import { crlf } from '../helpers/mail-text.js';

const kim = 'kim@stadt.example';

/** A mail of the board that has another one attached. */
function forwarded(
  mail: string,
  { disposition = 'attachment; filename="Zugesagt.eml"', headers = '', boundary = 'FW' } = {},
): string {
  return crlf(`From: Vorstand <vorstand@netz.example>
To: buero@netz.example
Subject: WG: Zugesagt
${headers}MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="${boundary}"

--${boundary}
Content-Type: text/plain; charset=utf-8

zur Info

--${boundary}
Content-Type: message/rfc822
${disposition === '' ? '' : `Content-Disposition: ${disposition}\n`}
${mail}
--${boundary}--
`);
}

describe('a calendar file', () => {
  const answer = (uid: string) =>
    replyIcs({ uid, attendee: kim, partstat: 'DECLINED', comment: 'Später vielleicht – „nö“' });

  it.each([
    ['UTF-16 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the high octet first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    [
      'Windows-1252',
      (text: string) => Buffer.from(text.replace('–', '\x96').replace('„', '\x84').replace('“', '\x93'), 'latin1'),
    ],
  ])('is read in %s', async (_, encode) => {
    const { session, uid, standing } = await office();
    session.write('in/1.ics', encode(answer(uid)));
    const { stdout } = await session.done('reply import in');
    expect(stdout).toContain('Kim Sommer: invited → declines – “Später vielleicht – „nö“”');
    expect(standing().Kim).toBe('declined');
  });
});

it('a mail in Windows-1252, as Outlook writes it, keeps its signs', async () => {
  const { session, uid } = await office();
  const mail = thunderbird({ uid, attendee: kim, partstat: 'DECLINED', comment: 'Grüße – „ß“ 5 €' })
    .replace('text/calendar; charset=UTF-8', 'text/calendar; charset=windows-1252')
    .replace(/-{14}ABC\r\nContent-Type: application\/ics[\s\S]*?-{14}ABC--/, '--------------ABC--');
  const signs: Readonly<Record<string, string>> = { '–': '\x96', '„': '\x84', '“': '\x93', '€': '\x80' };
  session.write(
    'in/1.eml',
    Buffer.from(
      mail.replace(/[–„“€]/g, (sign) => signs[sign] ?? ''),
      'latin1',
    ),
  );
  const { stdout } = await session.done('reply import in');
  expect(stdout).toContain('“Grüße – „ß“ 5 €”');
});

describe('a mail inside a mail', () => {
  it.each([
    ['attached', {}],
    ['shown below the text', { disposition: 'inline' }],
    ['without a word on how', { disposition: '' }],
  ])('counts as if it had come itself: %s', async (_, how) => {
    const { session, uid, standing } = await office();
    const first = forwarded(thunderbird({ uid, attendee: kim, partstat: 'ACCEPTED' }), how);
    session.write('in/1.eml', first);
    session.write(
      'in/2.eml',
      forwarded(forwarded(outlook({ uid, attendee: 'lea@stadt.example', partstat: 'DECLINED' }), { boundary: 'IN' })),
    );
    const { stdout } = await session.done('reply import in');
    expect(standing()).toEqual({ Kim: 'accepted', Lea: 'declined', Max: 'invited' });
    expect(stdout).toMatch(/^2 files: 2 new answers\.$/m);
  });

  it('leaves the outer one an answer where it is one', async () => {
    const { session, mails } = await office();
    const headers = `In-Reply-To: ${mails[kim]}\n`;
    session.write('in/1.eml', forwarded(plainMail({ from: kim, subject: 'Ihr Schreiben' }), { headers }));
    const { stdout } = await session.njb('reply import in');
    expect(stdout).toContain('vorstand@netz.example answers the mail to Kim Sommer in words');
  });
});

describe('what cannot be read is named', () => {
  it('a mail whose calendar part is lost, and an empty file', async () => {
    const { session, uid } = await office();
    const mail = google({ uid, attendee: kim, partstat: 'ACCEPTED' });
    session.write('in/1.eml', mail.replace(/; boundary="[^"]*"/, ''));
    session.write('in/2.eml', '');
    const { code, stdout } = await session.njb('reply import in');
    expect(code).toBe(3);
    expect(stdout).toContain('in/1.eml: The calendar part cannot be read; please open it');
    expect(stdout).toContain('in/2.eml: The file is empty.');
  });

  it('a newsletter that speaks of calendars is none of these', async () => {
    const { session } = await office();
    session.write(
      'in/1.eml',
      `${plainMail({ from: 'x@y.example', subject: 'News' })}\r\nText about text/calendar parts.\r\n`,
    );
    const { code, stdout } = await session.done('reply import in');
    expect([code, stdout]).toEqual([0, '1 file: 0 new answers, 1 about something else.\n']);
  });
});

it('--verbose names what was passed over, and who is away', async () => {
  const { session } = await office();
  session.write('in/1.eml', plainMail({ from: kim, subject: 'Automatische Antwort: Einladung' }));
  session.write('in/2.eml', plainMail({ from: 'werbung@x.example', subject: 'Angebot' }));
  session.write('in/3.txt', 'Notiz');
  session.write('in/4.ics', replyIcs({ uid: 'x', attendee: kim, partstat: 'ACCEPTED' }).replace('REPLY', 'REQUEST'));
  const { stdout } = await session.done('reply import in --verbose');
  expect(stdout).toContain(`Automatic replies\n  in/1.eml: ${kim}, Automatische Antwort: Einladung\n`);
  expect(stdout).toContain('About something else\n  in/2.eml\n  in/3.txt\n  in/4.ics\n');
});

it('says that the answer before was to another date', async () => {
  const { session, uid } = await office();
  session.write('in/1.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }));
  await session.done('reply import in');
  await session.done('event move next --to 2025-09-11');
  await session.done('invite update next --yes');
  session.write(
    'in/2.ics',
    replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', sequence: 1, stamp: '20250902T080000Z' }),
  );
  const { stdout } = await session.done('reply import in/2.ics');
  expect(stdout).toContain('Kim Sommer: accepts (old date) → accepts');
});

it('a mail of somebody who was erased is to go as well, whatever it is', async () => {
  const { session, uid, mails } = await office();
  session.write('in/1.eml', plainMail({ from: kim, subject: 'Ja', inReplyTo: mails[kim] ?? '' }));
  session.write('in/2.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }));
  session.write('in/3.eml', plainMail({ from: kim, subject: 'Weg', headers: 'Auto-Submitted: auto-replied' }));
  session.write('in/4.ics', replyIcs({ uid, attendee: 'lea@stadt.example', partstat: 'ACCEPTED' }));
  await session.njb(`--db ${session.database} reply import in/1.eml in/4.ics`);
  rmSync(session.path('in/4.ics'));
  expect((await session.done('member forget Kim --yes')).stdout).toContain(
    'Answers were read from in/1.eml, in/4.ics; mails of the person may still lie there.',
  );
  const { code, stdout } = await session.njb('reply import in', { env: { NJB_LANG: 'de' } });
  expect(code).toBe(3);
  const gone = `${kim} gehörte einer Person, die am 20. August 2025 gelöscht wurde; löschen Sie auch diese Datei.`;
  expect(stdout).toBe(
    `Bitte ansehen\n  in/2.ics: ${gone}\n  in/3.eml: ${gone}\n  in/1.eml: ${gone}\n3 Dateien: 0 neue Antworten, 3 zum Ansehen.\n`,
  );
  // the address is somebody else's now
  await session.done(['member', 'add', '--given', 'Ida', '--family', 'Ort', '--email', kim, '--again']);
  expect((await session.njb('reply import in')).stdout).not.toContain('erased');
});

it('of the dates of a series a mail is about the one it names, else about the next', async () => {
  const { session } = await office();
  for (const day of ['2025-11-06', '2025-10-09']) {
    await session.done(`event add --title Digital-Impuls --date ${day} --time 16-17 --online https://x.example`);
    await session.done(`invite send digital-impuls-${day.slice(0, 7)}`);
  }
  const subjects = ['Absage Digital-Impuls', 'Einladung: Digital-Impuls am 6. November', 'Digital-Impuls (9.10.)'];
  subjects.forEach((each, i) => {
    session.write(`in/${i}.eml`, plainMail({ from: kim, subject: `Frage: ${each} - ${i}` }));
  });
  const { stdout } = await session.njb('reply import in');
  expect(stdout.match(/(?<=attendee edit )\S+/g)?.map((slug) => slug.slice(-2))).toEqual(['09', '11', '10']);
});
