import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../helpers/database.js';
import {
  type Answered,
  apple,
  google,
  outlook,
  plainMail,
  replyIcs,
  thunderbird,
} from '../helpers/incoming-answers.js';
import { postfixBounce } from '../helpers/incoming-reports.js';
import { invitedOffice as office } from '../helpers/invited-office.js';
import type { Session } from '../helpers/run.js';

const kim = 'kim@stadt.example';

describe.each([
  ['Thunderbird', thunderbird],
  ['Outlook', outlook],
  ['Google', google],
  ['Apple', apple],
])('an answer of %s', (_, write) => {
  it.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ])('%s', async (partstat, status) => {
    const { session, uid, standing } = await office();
    session.write('in/1.eml', write({ uid, attendee: kim, partstat }));
    await session.done('reply import in');
    expect(standing()).toEqual({ Kim: status, Lea: 'invited', Max: 'invited' });
  });
});

describe('which answer counts', () => {
  const later: Partial<Answered> = { stamp: '20250902T090000Z' };

  it.each([
    ['1.ics', '2.ics'],
    ['2.ics', '1.ics'],
  ])('the newest one, read in the order %s, %s', async (first, second) => {
    const { session, uid, standing } = await office();
    session.write(`in/${first}`, replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }));
    session.write(`in/${second}`, replyIcs({ uid, attendee: kim, partstat: 'DECLINED', ...later }));
    await session.done('reply import in');
    expect(standing().Kim).toBe('declined');
  });

  it('the newest one, read on different days', async () => {
    const { session, uid, standing } = await office();
    session.write('in/new.ics', replyIcs({ uid, attendee: kim, partstat: 'DECLINED', ...later }));
    await session.done('reply import in/new.ics');
    session.write('in/old.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }));
    const { stdout } = await session.done('reply import in/old.ics --verbose');
    expect(stdout).toContain('a later answer stands');
    expect(standing().Kim).toBe('declined');
  });

  it('none to a date that no longer holds', async () => {
    const { session, uid, standing } = await office();
    await session.done('event move next --to 2025-09-11');
    session.write('in/1.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', ...later }));
    const { stderr } = await session.done('reply import in');
    expect(stderr).toContain('old date');
    expect(standing().Kim).toBe('invited');
    session.write('in/2.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', sequence: 1, ...later }));
    await session.done('reply import in');
    expect(standing().Kim).toBe('accepted');
  });

  it('none to the old date of who had been invited anew', async () => {
    const { session, uid, standing } = await office();
    await session.done(`invite withdraw next --from ${kim} --yes`);
    await session.done(`invite send next --to ${kim} --yes`);
    await session.done('event move next --to 2025-09-11');
    const before = standing();
    session.write('in/1.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', sequence: 2, ...later }));
    expect((await session.done('reply import in')).stderr).toContain('old date');
    expect(standing()).toEqual(before);
  });

  it('by the mail it was sent after, where a client leaves SEQUENCE out', async () => {
    const { session, uid, standing } = await office();
    await session.done('event move next --to 2025-09-11');
    const ics = replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', ...later }).replace(/SEQUENCE:0\r\n/, '');
    session.write('in/1.ics', ics);
    await session.done('reply import in');
    expect(standing().Kim).toBe('invited');
  });
});

describe('who was taken off the list and invited again', () => {
  it('answers the date they were told last, and no other', async () => {
    const { session, uid, standing } = await office();
    await session.done('invite withdraw next --from kim@stadt.example --yes');
    await session.done('invite send next --to kim@stadt.example --yes');
    // their entry has SEQUENCE 2 by now, the event’s is 0
    const answer = (partstat: string, stamp: string) => replyIcs({ uid, attendee: kim, partstat, sequence: 2, stamp });
    session.write('in/1.ics', answer('ACCEPTED', '20250819T080000Z'));
    await session.done('reply import in');
    expect(standing().Kim).toBe('accepted');
    // what they say on the telephone afterwards is not overtaken by the same folder
    await session.done('attendee edit next kim@stadt.example --status declined');
    await session.done('reply import in');
    expect(standing().Kim).toBe('declined');
    await session.done('event move next --to 2025-09-11');
    session.write('in/2.ics', answer('ACCEPTED', '20250821T080000Z'));
    expect((await session.done('reply import in')).stderr).toContain('old date');
    expect(standing().Kim).toBe('declined');
  });
});

it('a copy that came back says nothing of the person’s address', async () => {
  const { session, mails } = await office();
  await session.done('config set copyTo ablage@netz.example');
  session.write('in/1.eml', postfixBounce({ to: 'ablage@netz.example', messageId: mails[kim] ?? '' }));
  const { stdout } = await session.done('reply import in');
  expect(stdout).toMatch(/^1 file: 0 new answers, 1 automatic reply\.$/m);
});

it('mails of njb’s own, read from its outbox by mistake, are told as such', async () => {
  const { session } = await office();
  expect((await session.done('reply import outbox --json')).json()).toMatchObject({ own: 3, automatic: 0 });
  const { stdout, stderr } = await session.done('reply import outbox');
  expect(stdout).toMatch(/^(\d+) files?: 0 new answers, \1 written by njb itself\.$/m);
  expect(stderr).toContain('Answers lie in the inbox of the mail program');
  // sent by a mail program, which makes a Message-ID of its own
  const own = join('outbox', readdirSync(session.path('outbox'))[0] ?? '');
  session.write('in/1.eml', session.read(own).replace(/^Message-ID: <.*/m, 'Message-ID: <other@program.example>'));
  expect((await session.done('reply import in')).stdout).toContain('1 written by njb itself');
});

describe('reading again', () => {
  it('changes nothing, and undo takes all of it back', async () => {
    const { session, uid, mails } = await office();
    session.write('in/1.eml', thunderbird({ uid, attendee: kim, partstat: 'ACCEPTED', comment: 'Komme etwas später' }));
    session.write('in/2.eml', google({ uid, attendee: 'lea@stadt.example', partstat: 'DECLINED' }));
    session.write('in/3.eml', postfixBounce({ to: 'max@stadt.example', messageId: mails['max@stadt.example'] ?? '' }));
    const before = dumpOf(session.database);
    await session.done('reply import in --dry-run');
    expect(dumpOf(session.database)).toEqual(before);
    const first = await session.done('reply import in');
    expect(first.stdout).toContain('Kim Sommer: invited → accepts – “Komme etwas später”');
    const after = dumpOf(session.database);
    const again = await session.done('reply import in');
    expect(again.stderr).toContain('There was nothing to change.');
    expect(dumpOf(session.database)).toEqual(after);
    await session.done('undo --yes');
    const { commands: _c, ...undone } = dumpOf(session.database);
    expect(undone).toEqual(before);
  });
});

describe('who answers', () => {
  it('is asked about where the mail comes from another address', async () => {
    const { session, uid, standing } = await office();
    session.write('in/1.eml', outlook({ uid, attendee: kim, partstat: 'ACCEPTED', from: 'vorzimmer@stadt.example' }));
    const refused = await session.njb('reply import in');
    expect([refused.code, standing().Kim]).toEqual([3, 'invited']);
    expect(refused.stdout).toContain('vorzimmer@stadt.example answers for Kim Sommer: accepts');
    await session.njb('reply import in', { answers: [[/Take this answer/, 'n']] });
    expect(standing().Kim).toBe('invited');
    await session.done('reply import in', { answers: [[/Take this answer/, 'y']] });
    expect(standing().Kim).toBe('accepted');
    // taken over before, or changed by hand since: nobody is asked again, and nothing is left to look at
    await session.done('reply import in', { answers: [] });
    session.now = '2025-09-05T08:00:00.000Z';
    await session.done('attendee edit 1 1 --status declined');
    await session.done('reply import in', { answers: [] });
    await session.done('reply import in');
    expect(standing().Kim).toBe('declined');
  });

  it('is asked about where an invited person of that name has another address', async () => {
    const { session, uid, standing } = await office();
    const attendee = 'noor@privat.example';
    await session.done(['member', 'edit', '1', '--given', 'Noor', '--family', 'al-Din']);
    const answer = thunderbird({ uid, attendee, partstat: 'DECLINED' });
    session.write('in/1.eml', answer.replace(/^From: .*$/m, `From: "al-Din, Noor" <${attendee}>`));
    const refused = await session.njb('reply import in');
    expect([refused.code, standing()]).toEqual([3, { Noor: 'invited', Lea: 'invited', Max: 'invited' }]);
    expect(refused.stdout).toContain(`njb member edit 1 --add-email ${attendee}`);
    expect((await session.njb('reply import in --yes')).code).toBe(3);
    await session.njb('reply import in', { answers: [[/further address of Noor al-Din \(no\. 1\)/, 'n']] });
    expect(standing().Noor).toBe('invited');
    const taken = await session.done('reply import in', { answers: [[/further address/, 'y']] });
    expect([taken.code, standing().Noor]).toEqual([0, 'declined']);
    expect((await session.done('reply import in')).stdout).toContain('without effect');
  });

  it('is known by the mail it answers where the client names another account', async () => {
    const { session, uid, mails, standing } = await office();
    const attendee = 'kim.sommer@outlook.example';
    session.write('in/1.eml', outlook({ uid, attendee, partstat: 'ACCEPTED', inReplyTo: mails[kim] ?? '' }));
    const { code, stdout } = await session.njb('reply import in');
    expect([code, standing().Kim]).toEqual([3, 'invited']);
    expect(stdout).toContain(`${attendee} answers for Kim Sommer`);
    await session.done('reply import in --yes');
    expect(standing().Kim).toBe('accepted');
  });

  it('is put on the list where somebody passed the invitation on', async () => {
    const { session, uid, standing } = await office();
    await session.done('member add --given Noa --family Berg --email noa@stadt.example');
    session.write('in/1.ics', replyIcs({ uid, attendee: 'noa@stadt.example', partstat: 'ACCEPTED' }));
    const { stdout } = await session.done('reply import in');
    expect(stdout).toContain('Noa Berg: accepts (was not on the list)');
    expect(standing().Noa).toBe('accepted');
  });

  it.each([
    ['nobody’s address', { attendee: 'fremd@x.example' }, 'Nobody here has the address fremd@x.example'],
    ['another database’s event', { uid: 'other' }, 'to an event that is not in this database'],
    ['somebody sent instead', { partstat: 'DELEGATED' }, 'Kim Sommer sends somebody else'],
  ])('is told for a person to look at: %s', async (_, change, told) => {
    const { session, uid, standing } = await office();
    session.write('in/1.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', ...change }));
    const { code, stdout } = await session.njb('reply import in');
    expect([code, standing().Kim]).toEqual([3, 'invited']);
    expect(stdout).toContain(told);
  });
});

describe('what a person has to read comes with the command that records it:', () => {
  /** The commands that were named, each as it stands there, and run. */
  async function commandsOf(session: Session): Promise<string[]> {
    const { code, stdout } = await session.njb('reply import in');
    expect(code).toBe(3);
    const commands = [...stdout.matchAll(/^ +.*: njb (.*)$/gm)].map(([, command = '']) => command);
    for (const command of commands) await session.done(`${command.replace(/ \(.*/, '')} --dry-run`);
    return commands;
  }
  const slug = 'digital-impuls-2025-09';

  it('with the answer, where another address gave it', async () => {
    const { session, uid } = await office();
    session.write('in/1.eml', outlook({ uid, attendee: kim, partstat: 'DECLINED', from: 'vorzimmer@stadt.example' }));
    expect(await commandsOf(session)).toEqual([`attendee edit ${slug} 1 --status declined`]);
  });

  it('for each of those who share an address and are not on the list', async () => {
    const { session, uid } = await office();
    for (const name of ['Noa', 'Pia'])
      await session.done(`member add --given ${name} --family Berg --email team@stadt.example --shared-email`);
    session.write('in/1.ics', replyIcs({ uid, attendee: 'team@stadt.example', partstat: 'TENTATIVE' }));
    expect(await commandsOf(session)).toEqual([
      `attendee add ${slug} 4 --status tentative`,
      `attendee add ${slug} 5 --status tentative`,
    ]);
  });

  it('for another time proposed, and a mail in words', async () => {
    const { session, uid, mails } = await office();
    const counter = replyIcs({ uid, attendee: kim, partstat: 'TENTATIVE' }).replace('METHOD:REPLY', 'METHOD:COUNTER');
    session.write('in/1.ics', counter);
    session.write(
      'in/2.eml',
      plainMail({ from: 'lea@stadt.example', subject: 'Re', inReplyTo: mails['lea@stadt.example'] ?? '' }),
    );
    expect(await commandsOf(session)).toEqual([
      `attendee edit ${slug} 1 --status accepted`,
      `attendee edit ${slug} 2 --status accepted`,
    ]);
    const { open } = (await session.njb('reply import in --json')).json<{ open: object[] }>();
    expect(open).toMatchObject([
      {
        event: slug,
        commands: [{ person: 1, name: 'Kim Sommer', command: `njb attendee edit ${slug} 1 --status accepted` }],
      },
      { event: slug, commands: [{ person: 2 }] },
    ]);
  });

  it('for a guest who was asked to come', async () => {
    const { session } = await office();
    await session.done(`guest add next "Gerda Gast, Leiterin, GovLab, idea"`);
    await session.done('guest edit next Gerda --email gerda@labor.example');
    await session.done('guest ask next');
    const { mailings } = (await session.done('invite status next --json')).json<{
      mailings: { kind: string; deliveries: { messageId: string }[] }[];
    }>();
    const asked = mailings.find(({ kind }) => kind === 'guest_request')?.deliveries[0]?.messageId ?? '';
    session.write('in/1.eml', plainMail({ from: 'gerda@labor.example', subject: 'Re', inReplyTo: asked }));
    expect(await commandsOf(session)).toEqual([`guest confirm ${slug} 1`]);
  });
});

describe('other mails', () => {
  it('are counted and left alone', async () => {
    const { session, mails } = await office();
    const before = dumpOf(session.database);
    session.write('in/1.eml', plainMail({ from: kim, subject: 'Automatische Antwort: Einladung' }));
    session.write('in/2.eml', plainMail({ from: kim, subject: 'x', headers: 'Auto-Submitted: auto-replied' }));
    session.write('in/3.eml', plainMail({ from: 'werbung@x.example', subject: 'Angebot' }));
    session.write('in/4.eml', plainMail({ from: kim, subject: 'Re: Einladung', inReplyTo: mails[kim] ?? '' }));
    session.write('in/5.msg', Buffer.from('d0cf11e0a1b11ae100', 'hex'));
    session.write('in/6.pdf', '%PDF-1.4');
    session.write('in/7.ics', 'BEGIN:VCALENDAR\nnonsense without end');
    session.write('in/8.ics', '');
    const { code, stdout } = await session.njb('reply import in');
    expect(code).toBe(3);
    expect(stdout).toContain(`in/4.eml: ${kim} answers the mail to Kim Sommer in words`);
    expect(stdout).toContain('in/5.msg: Outlook’s own format');
    expect(stdout).toContain('in/7.ics: The calendar part cannot be read');
    expect(stdout).toMatch(/^8 files: 0 new answers, 4 to look at, 2 automatic replies, 2 about something else\.$/m);
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('that are several calendars in one file are each read', async () => {
    const { session, uid, standing } = await office();
    const answers = [
      replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }),
      replyIcs({ uid, attendee: 'lea@stadt.example', partstat: 'DECLINED' }),
    ];
    session.write('in/1.ics', `\ufeff${answers.join('')}`);
    await session.done('reply import in');
    expect(standing()).toEqual({ Kim: 'accepted', Lea: 'declined', Max: 'invited' });
  });

  it('of an mbox are read one by one', async () => {
    const { session, uid, standing } = await office();
    const mbox = [
      thunderbird({ uid, attendee: kim, partstat: 'ACCEPTED' }),
      google({ uid, attendee: 'lea@stadt.example', partstat: 'DECLINED' }),
    ].map((mail) => `From - Mon Sep  1 10:00:00 2025\r\n${mail}\r\n`);
    session.write('in/Inbox', mbox.join(''));
    await session.done('reply import in');
    expect(standing()).toEqual({ Kim: 'accepted', Lea: 'declined', Max: 'invited' });
  });
});

describe('an answer that cannot be right', () => {
  const answered = { attendee: kim, partstat: 'ACCEPTED' };

  it.each([
    ['a SEQUENCE nobody was sent', { sequence: 2_000_000_000 }],
    ['a SEQUENCE that is no number of the standard', { sequence: 1e23 }],
    ['a SEQUENCE below zero', { sequence: -1 }],
    ['a date far ahead', { stamp: '99990101T000000Z' }],
  ])('does not keep later ones out: %s', async (_, wrong) => {
    const { session, uid, standing } = await office();
    session.write('in/1.ics', replyIcs({ uid, ...answered, ...wrong }));
    await session.done('reply import in');
    expect(standing().Kim).toBe('accepted');
    session.write('in/2.ics', replyIcs({ uid, attendee: kim, partstat: 'DECLINED', stamp: '20250902T080000Z' }));
    await session.done('reply import in/2.ics');
    expect(standing().Kim).toBe('declined');
    const before = dumpOf(session.database);
    session.now = '2025-09-05T08:00:00.000Z';
    await session.done('reply import in');
    expect(dumpOf(session.database)).toEqual(before);
  });

  it.each([
    ['nothing', (ics: string) => ics, '1.ics'],
    ['the mail', (ics: string) => withCalendar(ics), '1.eml'],
  ])('without a date takes that of %s, and never becomes the latest by being read again', async (_, write, file) => {
    const { session, uid, standing } = await office();
    session.write(`in/${file}`, write(replyIcs({ uid, ...answered }).replace(/DTSTAMP.*\r\n/, '')));
    await session.done('reply import in');
    const once = dumpOf(session.database);
    session.now = '2025-09-03T12:00:00.000Z';
    expect((await session.done('reply import in')).stderr).toContain('There was nothing to change.');
    expect(dumpOf(session.database)).toEqual(once);
    session.write('in/2.ics', replyIcs({ uid, attendee: kim, partstat: 'DECLINED', stamp: '20250903T090000Z' }));
    await session.done('reply import in/2.ics');
    session.now = '2025-09-03T16:00:00.000Z';
    await session.done('reply import in');
    expect(standing().Kim).toBe('declined');
  });

  it('has its comment without signs that steer a terminal', async () => {
    const { session, uid } = await office();
    session.write('in/1.ics', replyIcs({ uid, ...answered, comment: 'ja\u0000 \u001b[31mrot\u202e' }));
    const [answer] = (await session.done('reply import in --json')).json<{ answers: { comment: string }[] }>().answers;
    expect(answer?.comment).toBe('ja [31mrot');
  });
});

it('a line of a mail that begins like a separator of an mbox cuts no answer off', async () => {
  const { session, uid, standing } = await office();
  const mail = thunderbird({ uid, attendee: kim, partstat: 'ACCEPTED' }).replace(
    'hat die Einladung angenommen.',
    '$&\r\n\r\nFrom here on, see you',
  );
  session.write('in/Inbox', `From - Mon Sep  1 10:00:00 2025\r\n${mail}\r\n`);
  await session.done('reply import in');
  expect(standing().Kim).toBe('accepted');
});

function withCalendar(ics: string): string {
  const mail = thunderbird({ uid: 'x', attendee: kim, partstat: 'ACCEPTED' });
  return mail.replace(/BEGIN:VCALENDAR[\s\S]*?END:VCALENDAR\r\n/, ics).replace(/Content-Type: application[\s\S]*$/, '');
}
