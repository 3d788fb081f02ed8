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
  session.now = '2025-09-02T08:00:00.000Z';
  await session.done('reply import in/2.ics');
  rmSync(session.path('in/4.ics'));
  expect((await session.done('member forget Kim --yes')).stdout).toContain(
    'Answers were read from in/1.eml, in/4.ics, in/2.ics; mails of the person may still lie there.',
  );
  // what was typed for Kim alone went with Kim
  const { stdout: next } = await session.done('member forget Lea --dry-run');
  expect(next).toContain('Answers were read from in/1.eml, in/4.ics; mails of the person may still lie there.\n');
  expect(next).toContain('Answers were also read from files whose names went with somebody who was erased; look there');
  const { code, stdout } = await session.njb('reply import in', { env: { NJB_LANG: 'de' } });
  expect(code).toBe(3);
  const erased = `${kim} gehörte einer Person, die am 2. September 2025 gelöscht wurde`;
  const gone = `${erased}; löschen Sie auch diese Datei.`;
  expect(stdout).toBe(
    `Bitte ansehen\n  in/2.ics: ${gone}\n  in/3.eml: ${gone}\n  in/1.eml: ${gone}\n3 Dateien: 0 neue Antworten, 3 zum Ansehen.\n`,
  );
  const [old, other] = [{ from: kim }, { from: 'lea@stadt.example' }].map((of) => plainMail({ ...of, subject: 'Ja' }));
  const back = plainMail({ from: kim, subject: 'Bitte wieder aufnehmen' }).replace('1 Sep 2025', '3 Sep 2025');
  session.write(
    'in/5.mbox',
    [old, other, back].map((mail) => `From x Mon Sep  1 10:00:00 2025\r\n${mail}`).join('\r\n'),
  );
  session.now = '2025-09-04T08:00:00.000Z';
  const { stdout: many } = await session.njb('reply import in/5.mbox', { env: { NJB_LANG: 'de' } });
  expect(many).toContain(`${erased}; löschen Sie auch die Mail im Postfach. In dieser Datei stehen noch andere.\n`);
  expect(many).toContain(
    `${erased}, und schreibt vielleicht wieder: Legen Sie die Mail weg, wenn Sie sie gelesen haben.\n`,
  );
  expect(many).not.toContain('diese Datei.');
  // the address is somebody else's now
  await session.done(['member', 'add', '--given', 'Ida', '--family', 'Ort', '--email', kim, '--again']);
  expect((await session.njb('reply import in')).stdout).not.toContain('erased');
});

it('of the dates of a series a mail is about the one it names, else about each', async () => {
  const { session } = await office();
  for (const day of ['2025-11-06', '2025-10-09', '2025-12-04']) {
    await session.done(`event add --title Digital-Impuls --date ${day} --time 16-17 --online https://x.example`);
    await session.done(`invite send digital-impuls-${day.slice(0, 7)}`);
  }
  const subjects = ['Digital-Impuls', 'am 6. November', '(9.10.)', 'Dezember', '4.12.25', '4. Dez.', '06.11.', '5.11.'];
  subjects.forEach((each, i) => {
    session.write(`in/${i}.eml`, plainMail({ from: kim, subject: `Absage Digital-Impuls ${each}` }));
  });
  session.write('in/8.eml', plainMail({ from: kim, subject: 'Absage Oktober' }));
  session.write('in/9.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls Sept. und Okt.' }));
  session.now = '2025-09-02T08:00:00.000Z';
  await session.done('attendee edit 2025-09-04 1 --status accepted');
  // what was open when the mail was written counts, though it is over by now
  session.now = '2025-09-10T08:00:00.000Z';
  const shown = async () => (await session.njb('reply import in --json')).json<Read>();
  const months = ({ commands }: Read['open'][number]) => commands.map(({ event }) => event.slice(-2)).join(' ');
  const all = await shown();
  expect(all.open.map(months)).toEqual(['10 11 12', '11', '10', '12', '12', '12', '11', '10 11 12', '10 11 12']);
  expect(all.others.map(months)).toEqual(['10']);
  const { stdout } = await session.njb('reply import in/0.eml in/4.eml', { env: { NJB_LANG: 'de' } });
  expect(stdout).toBe(
    `Bitte ansehen\n  in/0.eml: ${kim} schreibt zu „Digital-Impuls“, vielleicht zu einem dieser Termine; bitte lesen.\n` +
      '    9. Oktober 2025 (eingeladen): njb attendee edit digital-impuls-2025-10 1 --status accepted\n' +
      '    6. November 2025 (eingeladen): njb attendee edit digital-impuls-2025-11 1 --status accepted\n' +
      '    4. Dezember 2025 (eingeladen): njb attendee edit digital-impuls-2025-12 1 --status accepted\n' +
      '      statt accepted auch: tentative, declined\n' +
      '      sagt die Mail dazu nichts: --status invited\n' +
      `  in/4.eml: ${kim} schreibt zu „Digital-Impuls“ (4. Dezember 2025); bitte lesen.\n` +
      '    Antwort eintragen: njb attendee edit digital-impuls-2025-12 1 --status accepted\n' +
      '      statt accepted auch: tentative, declined\n2 Dateien: 0 neue Antworten, 2 zum Ansehen.\n',
  );
  await session.done('attendee edit digital-impuls-2025-12 1 --status declined');
  expect((await shown()).open.map(months)).toEqual(['10 11', '11', '10', '11', '10 11', '10 11']);
});

it('a mail that names a date which is none any more is about the event that moved from it, or names it as cancelled', async () => {
  const { session, mails } = await office();
  session.write('in/1.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls am 4. September' }));
  session.now = '2025-09-01T10:00:00.000Z';
  await session.done('event move next --to 2025-10-09');
  await session.done('event add --title Digital-Impuls --date 2025-09-11 --time 16-17 --online https://x.example');
  await session.done('invite send 2025-09-11');
  const shown = async () => (await session.njb('reply import in')).stdout;
  expect(await shown()).toContain(
    `${kim} writes about “Digital-Impuls” (4 September 2025, moved since to 9 October 2025); please read it.\n` +
      '    Enter the answer with: njb attendee edit digital-impuls-2025-09 1 --status accepted\n' +
      '      in place of accepted also: tentative, declined\n' +
      '    What answers the old date (4 September 2025) is no answer to the new one (9 October 2025): put the mail away where it says nothing of that.\n',
  );
  // what was written before the move, or answers a mail from before it, names no date
  session.write('in/3.eml', plainMail({ from: kim, subject: 'Nein', inReplyTo: mails[kim] ?? '' }));
  session.write('in/4.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls' }));
  session.write('in/5.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls am 9. Oktober' }));
  session.write('in/6.eml', plainMail({ from: kim, subject: 'Verhindert' }));
  expect((await shown()).split('What answers the old date')).toHaveLength(5);
  for (const each of [3, 4, 5, 6]) rmSync(session.path(`in/${each}.eml`));
  await session.done('attendee edit 2025-09-11 1 --status accepted');
  await session.done('event cancel 2025-10-09');
  session.write('in/2.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls' }));
  expect(await shown()).toBe(
    'About something else, of others who were invited\n' +
      `  in/1.eml: ${kim}, Absage Digital-Impuls am 4. September (digital-impuls-2025-09: cancelled)\n` +
      '2 files: 0 new answers, 1 without effect, 1 about something else.\n',
  );
});

/** What `--json` prints of mails. */
interface Read {
  open: { commands: { event: string }[] }[];
  others: Read['open'];
}
