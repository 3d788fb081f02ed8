import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { plainMail, replyIcs } from '../helpers/incoming-answers.js';
import { invitedOffice as office } from '../helpers/invited-office.js';
import type { Session } from '../helpers/run.js';

const kim = 'kim@stadt.example';

it('an answer in words is not shown again once it is noted', async () => {
  const { session, mails, subject } = await office();
  session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
  session.write('in/2.eml', plainMail({ from: kim, subject: 'Gern', inReplyTo: mails[kim] ?? '' }));
  session.now = '2025-09-01T07:00:00.000Z';
  await session.done(`attendee edit next ${kim} --status tentative`);
  expect((await session.njb('reply import in')).code).toBe(3);
  session.now = '2025-09-02T08:00:00.000Z';
  await session.done(`attendee edit next ${kim} --status accepted`);
  const { stdout } = await session.done('reply import in --verbose');
  expect(stdout).toContain(
    `Answers that change nothing\n  in/1.eml: ${kim}, AW: ${subject}\n  in/2.eml: ${kim}, Gern\n`,
  );
  expect(stdout).toContain('2 files: 0 new answers, 2 without effect.');
});

describe('a mail that says what is noted already', () => {
  const isOpen = async (session: Session) => (await session.njb('reply import in')).code === 3;

  it.each(['--status accepted', '--comment "mit Hund"'])('was read once “attendee edit %s” is typed', async (what) => {
    const { session, subject } = await office();
    await session.done(`attendee edit next ${kim} --status accepted --comment "mit Hund"`);
    session.now = '2025-09-02T08:00:00.000Z';
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
    expect(await isOpen(session)).toBe(true);
    const list = (await session.done('attendee list next --json')).stdout;
    expect((await session.done(`attendee edit next ${kim} ${what} --dry-run`)).stderr).toContain('Nothing changes');
    expect(await isOpen(session)).toBe(true);
    const noted = 'That is on record already; it was noted once more, so that a mail that says it counts as read.';
    expect((await session.done(`attendee edit next ${kim} ${what}`)).stderr).toContain(noted);
    expect(await isOpen(session)).toBe(false);
    // a later one was not
    expect((await session.done('attendee list next --json')).stdout).toBe(list);
    session.write('in/2.eml', plainMail({ from: kim, subject: `AW: ${subject}` }).replace('1 Sep 2025', '3 Sep 2025'));
    expect(await isOpen(session)).toBe(true);
    rmSync(session.path('in/2.eml'));
    const once = 'It had noted once more what was on record already; that stays.';
    expect((await session.done('undo')).stderr).toContain(once);
    expect(await isOpen(session)).toBe(true);
    const json = (await session.done(`attendee edit next ${kim} ${what} --json`)).json();
    expect(json).toMatchObject({ applied: true });
    expect(await isOpen(session)).toBe(false);
  });

  it.each([
    ['--interests Klima', 'invited'],
    ['--comment ""', 'invited'],
    ['--interests Klima', 'tentative'],
    ['--diet vegan --group Nord', 'accepted'],
  ])('was not read where “attendee edit %s” says nothing of the answer, which was “%s”', async (what, status) => {
    const { session, subject } = await office();
    await session.done('event edit next --ask-needs');
    await session.done(`attendee edit next ${kim} --status ${status}`);
    session.now = '2025-09-02T08:00:00.000Z';
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
    await session.done(['attendee', 'edit', 'next', kim, ...what.replace('""', '').split(' ')]);
    expect(await isOpen(session)).toBe(true);
    // as njb used to write it: the row of the list along with the rest
    const sqlite = openPlain(session.database);
    sqlite.exec(`INSERT INTO journal (command_id, table_name, row_id, before, after)
      SELECT (SELECT max(command_id) FROM journal), table_name, row_id, after, after FROM journal
       WHERE table_name = 'attendees' ORDER BY id DESC LIMIT 1`);
    sqlite.close();
    expect(await isOpen(session)).toBe(true);
    await session.done(`attendee edit next ${kim} --status accepted --interests Wohnen`);
    expect(await isOpen(session)).toBe(false);
  });

  it('was read once “guest confirm” is typed again', async () => {
    const { session, subject } = await office();
    await session.done(`guest add next "Kim Sommer, , , confirmed" --person 1`);
    session.now = '2025-09-02T08:00:00.000Z';
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
    expect(await isOpen(session)).toBe(true);
    expect((await session.done('guest confirm next Kim')).stderr).toContain('already; that was noted once more');
    expect(await isOpen(session)).toBe(false);
    await session.done('undo');
    expect(await isOpen(session)).toBe(true);
    await session.done('guest edit next Kim --function Rätin');
    expect(await isOpen(session)).toBe(true);
    expect((await session.done('guest confirm next Kim --json')).json()).toMatchObject({ applied: true });
    // of whom nobody knows who they are, no mail can come
    await session.done('guest add next "Uwe Gast, , , confirmed"');
    expect((await session.done('guest confirm next Uwe --json')).json()).toMatchObject({ applied: false });
    expect(await isOpen(session)).toBe(false);
  });

  it('as a proposal of another time, or one that sends somebody else, was read by when the calendar was written', async () => {
    const { session, uid } = await office();
    const proposal = replyIcs({ uid, attendee: kim, partstat: 'TENTATIVE' }).replace('METHOD:REPLY', 'METHOD:COUNTER');
    const delegated = replyIcs({ uid, attendee: 'lea@stadt.example', partstat: 'DELEGATED' });
    session.write('in/1.ics', proposal);
    session.write('in/2.ics', delegated);
    session.now = '2025-09-02T08:00:00.000Z';
    const undated = 'It does not say when it was written: put it away once you have read it.';
    expect((await session.njb('reply import in')).stdout).not.toContain(undated);
    await session.done('attendee edit next 1 --status declined');
    await session.done('attendee edit next 2 --status declined');
    expect((await session.done('reply import in')).stdout).toContain('2 without effect');
    session.write('in/1.ics', proposal.replace(/DTSTAMP.*\r\n/, ''));
    session.write('in/2.ics', delegated.replace(/DTSTAMP.*\r\n/, ''));
    expect((await session.njb('reply import in')).stdout.split(undated)).toHaveLength(3);
  });

  it('from an address of two was read once it is typed as printed of each who may have written', async () => {
    const { session, subject } = await office();
    await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
    const { uid } = (await session.done('event show next --json')).json<{ uid: string }>();
    const reply = replyIcs({ uid, attendee: kim, partstat: 'DECLINED', stamp: '20250901T090000Z' });
    session.write('in/1.ics', reply.replace('ATTENDEE;', 'ATTENDEE;CN=Abe Aal;'));
    session.write('in/2.eml', plainMail({ from: kim, subject: `Re: ${subject}` }));
    session.now = '2025-09-02T08:00:00.000Z';
    const { stdout } = await session.njb('reply import in');
    expect(stdout).toContain('2 to look at');
    const [command = ''] = /attendee add \S+ \d+ --status declined/.exec(stdout) ?? [];
    await session.done(command);
    // Kim may have written one of them
    const { stdout: left } = await session.njb('reply import in');
    expect(left).toContain('Abe Aal (declined): njb attendee edit digital-impuls-2025-09 4 --status declined\n');
    expect(left).toContain(
      '    Kim Sommer (invited): njb attendee edit digital-impuls-2025-09 1 --status accepted\n' +
        '      in place of accepted also: tentative, declined\n' +
        '      where the mail says nothing of it: --status invited\n2 files: 0 new answers, 2 to look at.\n',
    );
    await session.done('attendee edit next 1 --status invited');
    expect((await session.done('reply import in')).stdout).toContain('2 without effect');
    await session.done('undo');
    expect((await session.njb('reply import in')).stdout).toContain('2 to look at');
    // an answer of Kim's that is not what the calendar says
    await session.done('attendee edit next 1 --status accepted');
    expect((await session.done('reply import in')).stdout).toContain('2 without effect');
  });

  it('from an address of two under the name of one of them was read once it is noted of that one', async () => {
    const { session, subject } = await office();
    await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
    session.write('in/1.eml', plainMail({ from: `"Aal, Abe" <${kim}>`, subject: `AW: ${subject}` }));
    session.write('in/2.eml', plainMail({ from: `Abe Aal <${kim}>`, subject: 'Absage Digital-Impuls' }));
    session.now = '2025-09-02T08:00:00.000Z';
    const { stdout } = await session.njb('reply import in', { env: { NJB_LANG: 'de' } });
    const lines =
      '    Abe Aal: njb attendee add digital-impuls-2025-09 4 --status accepted\n' +
      '      statt accepted auch: tentative, declined\n' +
      '    oder, wenn sie von Kim Sommer ist:\n' +
      '      Kim Sommer (eingeladen): njb attendee edit digital-impuls-2025-09 1 --status accepted\n';
    expect(stdout.split(lines)).toHaveLength(3);
    await session.done('attendee add digital-impuls-2025-09 4 --status accepted');
    expect((await session.done('reply import in')).stdout).toContain('2 without effect');
    // another name, or none, tells nothing
    session.write('in/2.eml', plainMail({ from: `Nora Nix <${kim}>`, subject: `AW: ${subject}` }));
    expect((await session.njb('reply import in')).stdout).toContain('1 to look at');
  });

  it('from an address of two was not read when something was noted of the one who is on the list alone', async () => {
    const { session, subject } = await office();
    await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
    session.now = '2025-09-02T08:00:00.000Z';
    await session.done('attendee edit next 1 --status declined');
    const { stdout, code } = await session.njb('reply import in');
    expect(code).toBe(3);
    expect(stdout).toContain('Abe Aal: njb attendee add digital-impuls-2025-09 4 --status accepted\n');
    expect(stdout).toContain('Put it away once you have entered what it says.\n');
    await session.done('attendee add next 4 --status accepted');
    expect(await isOpen(session)).toBe(false);
  });

  it('about an event was read once it is noted of each who has the address, and of guests as guests', async () => {
    const { session } = await office();
    await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
    session.write('in/1.eml', plainMail({ from: kim, subject: 'Absage Digital-Impuls: Abe Aal kann nicht' }));
    // who is not on the list reads there all the same
    expect((await session.njb('reply import in')).stdout).toContain(
      'Abe Aal: njb attendee add digital-impuls-2025-09 4',
    );
    await session.done('attendee add next Abe --status invited');
    session.now = '2025-09-02T08:00:00.000Z';
    await session.done('attendee edit next 1 --status accepted');
    const { stdout } = await session.njb('reply import in');
    expect(stdout).toContain('Abe Aal (invited): njb attendee edit digital-impuls-2025-09 4 --status accepted\n');
    await session.done('attendee edit next 4 --status declined');
    expect(await isOpen(session)).toBe(false);
    await session.done('guest add next "Kim Sommer, , , requested" --person 1');
    session.write('in/2.eml', plainMail({ from: kim, subject: 'Verhindert' }));
    const both = (await session.njb('reply import in')).stdout;
    expect(both).toContain('Kim Sommer: njb guest confirm digital-impuls-2025-09 1\n');
    expect(both).toContain(
      'Verhindert (digital-impuls-2025-09)\n    Kim Sommer: njb guest confirm digital-impuls-2025-09 1\n',
    );
    await session.done('attendee edit next 1 --status declined');
    expect((await session.njb('reply import in')).stdout).toBe(both);
    await session.done('guest confirm next Kim');
    expect((await session.done('reply import in')).stdout).toBe(
      'In words, by guests of whom something was noted since\n' +
        `  in/1.eml: ${kim}, Absage Digital-Impuls: Abe Aal kann nicht (confirmed)\n` +
        '2 files: 0 new answers, 1 without effect, 1 about something else.\n',
    );
  });

  it('of somebody invited who answers the mail to somebody else was read once it is noted of both', async () => {
    const { session, mails } = await office();
    session.write('in/1.eml', plainMail({ from: 'lea@stadt.example', subject: 'Nein', inReplyTo: mails[kim] ?? '' }));
    session.now = '2025-09-02T08:00:00.000Z';
    await session.done('attendee edit next 1 --status accepted');
    expect((await session.njb('reply import in')).stdout).toContain(
      'Lea Sommer (invited): njb attendee edit digital-impuls-2025-09 2 --status accepted\n',
    );
    await session.done('attendee edit next 2 --status declined');
    expect(await isOpen(session)).toBe(false);
  });

  it('from a clock that is ahead was written on no day that can be known', async () => {
    const { session } = await office();
    const at = (date: string) =>
      plainMail({ from: kim, subject: 'Leider verhindert' }).replace(/^Date: .*$/m, `Date: ${date}`);
    session.write('in/1.eml', at('Tue, 1 Sep 2026 10:00:00 +0200'));
    session.write('in/2.eml', at('Mon, 8 Sep 2025 10:00:00 +0200'));
    session.now = '2025-09-02T08:00:00.000Z';
    const { stdout } = await session.done('reply import in');
    expect(stdout.match(/If it holds an answer/g)).toHaveLength(2);
    session.write('in/1.eml', plainMail({ from: kim, subject: 'Digital-Impuls' }).replace(/^Date: .*\r\n/m, ''));
    await session.done('attendee edit next 1 --status declined');
    expect((await session.njb('reply import in')).stdout).toContain(
      '      in place of accepted also: tentative, declined\n' +
        '    It does not say when it was written: put it away once you have read it.\n',
    );
  });
});

it.each(['confirm', 'decline'])(
  'a guest’s answer in words is not to be looked at again after “guest %s”, but named',
  async (verb) => {
    const { session, subject } = await office();
    await session.done('attendee edit next Kim --status accepted');
    await session.done(`guest add next "Kim Sommer" --person 1`);
    await session.done('guest request next Kim');
    session.now = '2025-09-02T08:00:00.000Z';
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
    expect((await session.njb('reply import in')).stdout).toContain('1 to look at');
    await session.done(`guest ${verb} next Kim`);
    const { code, stdout } = await session.njb('reply import in');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'In words, by guests of whom something was noted since\n' +
        `  in/1.eml: ${kim}, AW: ${subject} (${verb === 'confirm' ? 'confirmed' : 'declined'})\n` +
        '1 file: 0 new answers, 1 without effect.\n',
    );
    await session.done('undo');
    expect((await session.njb('reply import in')).stdout).toContain('1 to look at');
  },
);
