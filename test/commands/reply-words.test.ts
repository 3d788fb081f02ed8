import { describe, expect, it } from 'vitest';
import { plainMail, replyIcs } from '../helpers/incoming-answers.js';
import { invitedOffice as office } from '../helpers/invited-office.js';

const kim = 'kim@stadt.example';

describe('an answer in words, with a Message-ID in it that is not ours', () => {
  it('is shown where its subject is that of our mail', async () => {
    const { session, subject } = await office();
    session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}`, inReplyTo: '<1@mail.example>' }));
    session.write('in/2.eml', plainMail({ from: 'vorzimmer@stadt.example', subject: `WG: AW: ${subject}` }));
    const { code, stdout } = await session.njb('reply import in');
    expect(code).toBe(3);
    expect(stdout).toContain(`in/1.eml: ${kim} answers the mail to Kim Sommer in words`);
    expect(stdout).toContain('in/2.eml: vorzimmer@stadt.example answers a mail of ours in words');
    expect(stdout).toContain('2 files: 0 new answers, 2 to look at.');
  });

  it('is not shown where the office sent it, and as one that may hold an answer where the subject is another', async () => {
    const { session, subject } = await office();
    session.write('in/1.eml', plainMail({ from: 'Büro <buero@netz.example>', subject }));
    session.write('in/2.eml', plainMail({ from: kim, subject: 'Frage zum Parken' }));
    const { stdout } = await session.done('reply import in');
    expect(stdout).toBe(
      'About something else, of guests and of people who have not answered yet\n' +
        `  in/2.eml: ${kim}, Frage zum Parken (digital-impuls-2025-09)\n` +
        '    If it holds an answer: njb attendee edit digital-impuls-2025-09 1 --status accepted\n' +
        '      in place of accepted also: tentative, declined\n' +
        '2 files: 0 new answers, 2 about something else.\n',
    );
  });
});

it('a mail of somebody who was invited is never only counted: with the title to look at, else with its file', async () => {
  const { session, subject } = await office();
  await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
  session.now = '2025-08-20T07:00:00.000Z';
  await session.done('attendee edit next Lea --status accepted');
  await session.done('invite withdraw next --from Max --yes');
  await session.done('attendee add next Abe --status invited');
  // a clock that is slow: the invitation left at 10 on the 20th
  const early = (mail: string) => mail.replace('Mon, 1 Sep 2025 10:00', 'Wed, 20 Aug 2025 09:30');
  session.write('in/1.eml', early(plainMail({ from: 'LEA@Stadt.example', subject: `AW: ${subject}` })));
  session.write('in/2.eml', early(plainMail({ from: 'max@stadt.example', subject: 'Absage Digital-Impuls' })));
  session.write('in/3.eml', plainMail({ from: 'lea@stadt.example', subject: 'Urlaub' }));
  session.write('in/4.eml', plainMail({ from: 'max@stadt.example', subject: 'Schade' }));
  session.write('in/5.eml', plainMail({ from: kim, subject: 'Parken' }));
  session.write('in/6.eml', plainMail({ from: 'fremd@stadt.example', subject: 'Absage Digital-Impuls' }));
  session.now = '2025-09-20T08:00:00.000Z';
  for (const held of [false, true]) {
    if (held) await session.done('event hold digital-impuls-2025-09 --attendance 2');
    const { stdout } = await session.njb('reply import in');
    expect(stdout).toContain(`in/1.eml: lea@stadt.example answers the mail to Lea Sommer in words; please read it.`);
    expect(stdout).toContain(
      'in/2.eml: max@stadt.example writes about “Digital-Impuls” (4 September 2025); please read it.\n' +
        '    Enter the answer with: njb attendee add digital-impuls-2025-09 3 --status accepted\n',
    );
    expect(stdout).toContain(
      `  in/5.eml: ${kim}, Parken (digital-impuls-2025-09)\n` +
        '    Kim Sommer (invited): njb attendee edit digital-impuls-2025-09 1 --status accepted\n' +
        '    Abe Aal (invited): njb attendee edit digital-impuls-2025-09 4 --status accepted\n' +
        '      in place of accepted also: tentative, declined\n' +
        '      where the mail says nothing of it: --status invited\n' +
        'About something else, of others who were invited\n' +
        '  in/3.eml: lea@stadt.example, Urlaub (digital-impuls-2025-09: accepted)\n' +
        '  in/4.eml: max@stadt.example, Schade (digital-impuls-2025-09: no longer invited)\n' +
        '6 files: 0 new answers, 2 to look at, 4 about something else.\n',
    );
  }
  const { others } = (await session.njb('reply import in --json')).json<{ others: object[] }>();
  expect(others).toMatchObject([
    { file: 'in/5.eml', commands: [{ person: 1 }, { person: 4 }] },
    { from: 'lea@stadt.example' },
    {},
  ]);
  for (const words of [
    'edit digital-impuls-2025-09 1 --status declined',
    'edit digital-impuls-2025-09 4 --status declined',
  ]) {
    await session.done(`attendee ${words}`);
  }
  await session.done('attendee edit digital-impuls-2025-09 2 --status accepted');
  await session.done('attendee add digital-impuls-2025-09 3 --status declined');
  expect((await session.done('reply import in')).stdout).toBe(
    '6 files: 0 new answers, 2 without effect, 4 about something else.\n',
  );
});

it('a mail of a guest that answers none of ours is named, with the command for what it may say', async () => {
  const { session } = await office();
  await session.done('member add --given Uwe --family Gast --email uwe@gast.example --status none');
  await session.done('guest add next "Uwe Gast"');
  await session.done('guest edit next 1 --person uwe@gast.example');
  await session.done('guest confirm next 1');
  session.write('in/1.eml', plainMail({ from: 'uwe@gast.example', subject: 'Leider krank' }));
  const shown = async () => (await session.done('reply import in')).stdout;
  expect(await shown()).toContain(
    '  in/1.eml: uwe@gast.example, Leider krank (digital-impuls-2025-09)\n' +
      '    If it holds an answer: njb guest decline digital-impuls-2025-09 1\n',
  );
  await session.done('guest decline next 1');
  expect(await shown()).toBe('1 file: 0 new answers, 1 about something else.\n');
});

it('a mail by which somebody unsubscribes is a wish for no more mails, until that is noted', async () => {
  const { session } = await office();
  await session.done(['member', 'add', '--given', 'Abe', '--family', 'Aal', '--email', kim, '--shared-email']);
  const wish = plainMail({ from: kim, subject: 'unsubscribe' });
  session.write('in/1.eml', wish);
  // some providers write it by themselves
  session.write('in/2.eml', wish.replace(kim, 'lea@stadt.example').replace(/^From/m, 'Precedence: bulk\r\nFrom'));
  session.write('in/3.eml', wish.replace(kim, 'fremd@stadt.example'));
  const { stdout } = await session.njb('reply import in');
  expect(stdout).toBe(
    'To look at\n' +
      '  in/2.eml: Lea Sommer wants no more mails.\n' +
      '    Note it with: njb consent revoke 2 newsletter\n' +
      `  in/1.eml: ${kim} wants no more mails; please see who that is.\n` +
      '    Kim Sommer: njb consent revoke 1 newsletter\n' +
      '    Abe Aal: njb consent revoke 4 newsletter\n' +
      '3 files: 0 new answers, 2 to look at, 1 about something else.\n',
  );
  for (const id of [1, 2, 4]) await session.done(`consent revoke ${id} newsletter --on 2025-08-20`);
  expect((await session.done('reply import in')).stdout).toBe(
    '3 files: 0 new answers, 2 without effect, 1 about something else.\n',
  );
});

it('whose address is the end of the office’s is not taken for the office', async () => {
  const { session } = await office();
  await session.done('config set from "Jan <jan.kim@stadt.example>"');
  await session.done('event add --title Runde --date 2025-10-02 --time 16-17 --online https://x.example');
  await session.done('invite send runde-2025-10');
  const subject =
    /^Subject: (.*)$/m.exec((await session.done('invite preview runde-2025-10 --as 1')).stdout)?.[1] ?? '';
  session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
  expect((await session.njb('reply import in')).stdout).toContain('answers the mail to Kim Sommer in words');
});

it('a mail written before ours of the same subject does not answer it, unless its clock is behind all of ours', async () => {
  const { session, subject, mails } = await office();
  await session.done(`attendee edit next ${kim} --status accepted`);
  const at = (date: string, of: { subject: string; inReplyTo?: string }) =>
    plainMail({ from: kim, ...of }).replace(/^Date: .*$/m, `Date: ${date}`);
  session.write('in/1.eml', at('Sun, 1 Sep 2024 10:00:00 +0200', { subject: 'Nein', inReplyTo: mails[kim] ?? '' }));
  session.write('in/2.eml', at('Sat, 1 Jan 2000 10:00:00 +0200', { subject: `AW: ${subject}` }));
  session.write('in/3.eml', at('Sun, 1 Sep 2024 10:00:00 +0200', { subject: 'Digital-Impuls Absage' }));
  session.now = '2025-09-02T08:00:00.000Z';
  const undated = '    It does not say when it was written: put it away once you have read it.\n';
  const { stdout } = await session.njb('reply import in');
  expect(stdout.split(undated)).toHaveLength(3);
  expect(stdout).toContain(
    `About something else, of others who were invited\n  in/3.eml: ${kim}, Digital-Impuls Absage (digital-impuls-2025-09: accepted)\n` +
      '3 files: 0 new answers, 2 to look at, 1 about something else.\n',
  );
  await session.done('event add --title Runde --date 2025-10-02 --time 16-17 --online https://x.example');
  await session.done('invite send 2025-10-02 --yes');
  const again = /^Subject: (.*)$/m.exec((await session.done('invite preview runde-2025-10 --as 1')).stdout)?.[1] ?? '';
  session.write('in/4.eml', at('Mon, 25 Aug 2025 10:00:00 +0200', { subject: `AW: ${again}` }));
  expect((await session.njb('reply import in/4.eml')).stdout).toContain('1 about something else');
});

it('who declines and is a guest of the event as well is named with the command for that, however it was said', async () => {
  const { session, subject } = await office();
  await session.done(`guest add next "Kim Sommer" --person 1`);
  await session.done('guest confirm next Kim');
  session.write('in/1.eml', plainMail({ from: kim, subject: `AW: ${subject}` }));
  expect((await session.njb('reply import in')).stdout).toContain('njb guest confirm digital-impuls-2025-09 1');
  const hint = '“njb guest decline digital-impuls-2025-09 1” notes that they do not come.';
  expect((await session.done(`attendee edit next ${kim} --status declined`)).stderr).toContain(hint);
  const named =
    'Kim Sommer has declined the invitation to “Digital-Impuls” on 4 September, but stands there as a guest.';
  const due = (await session.done('status')).stdout;
  expect(due).toContain(`${named}\tnjb guest decline digital-impuls-2025-09 "Kim Sommer"`);
  await session.done('guest decline next Kim');
  expect((await session.done('status')).stdout).not.toContain(named);
  await session.done('undo');
  await session.done('undo');
  const { uid } = (await session.done('event show next --json')).json<{ uid: string }>();
  session.write('in/1.eml', replyIcs({ uid, attendee: kim, partstat: 'DECLINED', stamp: '20250901T080000Z' }));
  expect((await session.done('reply import in')).stderr).toContain(hint);
  const isDue = async () => (await session.done('status')).stdout.includes(named);
  expect(await isDue()).toBe(true);
  // what was said of the guest since counts: that they come after all, noted once more, or that they are asked anew
  session.now = '2025-09-02T08:00:00.000Z';
  await session.done('guest edit next Kim --function Rätin');
  expect(await isDue()).toBe(true);
  await session.done('guest confirm next Kim');
  expect(await isDue()).toBe(false);
  await session.done('undo');
  expect(await isDue()).toBe(true);
  await session.done('guest edit next Kim --status requested');
  expect(await isDue()).toBe(false);
  session.now = '2025-09-03T06:00:00.000Z';
  await session.done(`attendee edit next ${kim} --status accepted`);
  await session.done(`attendee edit next ${kim} --status declined`);
  expect(await isDue()).toBe(true);
  session.now = '2025-09-03T07:00:00.000Z';
  await session.done('guest ask next Kim --yes');
  expect(await isDue()).toBe(false);
  // a no to a date from which the event moved is none to the new one
  session.now = '2025-09-03T08:00:00.000Z';
  await session.done(`attendee edit next ${kim} --status accepted`);
  await session.done(`attendee edit next ${kim} --status declined`);
  expect(await isDue()).toBe(true);
  await session.done('event move next --to 2025-09-11');
  expect((await session.done('status')).stdout).not.toContain('has declined the invitation');
});

it('a command that is named for a yes to the old date makes it one to the new', async () => {
  const { session } = await office();
  await session.done(`attendee edit next ${kim} --status accepted`);
  await session.done('event move next --to 2025-09-11');
  const listed = async () =>
    (await session.done('attendee list next --json')).json<{ name: string; oldDate: boolean }[]>()[0];
  await session.done(`attendee edit next ${kim} --comment gern`);
  expect(await listed()).toMatchObject({ oldDate: true });
  await session.done(`attendee edit next ${kim} --status accepted`);
  expect(await listed()).toMatchObject({ oldDate: false });
});

it('an answer from before somebody was taken off the list puts nobody back on it, a later one does', async () => {
  const { session } = await office();
  const { uid } = (await session.done('event show next --json')).json<{ uid: string }>();
  session.write('in/1.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED' }));
  session.now = '2025-09-02T08:00:00.000Z';
  await session.done('reply import in');
  await session.done('invite withdraw next --from 1');
  expect((await session.done('reply import in')).stdout).toBe('1 file: 0 new answers, 1 without effect.\n');
  const later = replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', stamp: '20250903T080000Z' });
  session.write('in/2.ics', later);
  expect((await session.done('reply import in')).stdout).toContain('2 files: 1 new answer, 1 without effect.');
});

it('answers to the old date, and of who was uninvited, are named with what they are', async () => {
  const { session, uid } = await office();
  await session.done('event move next --to 2025-09-11');
  await session.done('invite update next --yes');
  await session.done('invite withdraw next --from Max --yes');
  const reply = (name: string, sequence: number, partstat: string, stamp = '20250902T080000Z') =>
    session.write(
      `in/${name}${sequence}${partstat}.ics`,
      replyIcs({ uid, attendee: `${name}@stadt.example`, partstat, sequence, stamp }),
    );
  reply('kim', 1, 'ACCEPTED');
  reply('lea', 0, 'ACCEPTED', '20250901T080000Z');
  reply('lea', 0, 'DECLINED');
  reply('max', 1, 'ACCEPTED');
  session.now = '2025-09-03T08:00:00.000Z';
  const { stdout, stderr } = await session.done('reply import in --verbose');
  const [event, again] = ['digital-impuls-2025-09', 'njb attendee add digital-impuls-2025-09 3 --status accepted'];
  expect(stdout).toBe(
    `Digital-Impuls (${event})\n  Kim Sommer: invited → accepts\n` +
      'To the old date, or of people whose invitation was taken back\n' +
      `  Lea Sommer, ${event}, declines: answers the old date\n` +
      `  Max Sommer, ${event}, accepts: the invitation was taken back\n` +
      `    If it is to count all the same: ${again}\n` +
      `Answers that change nothing\n  Lea Sommer, ${event}, accepts: answers the old date\n` +
      '4 files: 1 new answer, 3 without effect.\n',
  );
  expect(stderr).toContain(`Answers to the old date of “${event}”`);
  await session.done(again.slice('njb '.length));
  await session.done(`attendee edit next lea@stadt.example --status accepted`);
  expect((await session.done('reply import in')).stdout).toBe('4 files: 0 new answers, 4 without effect.\n');
});

it('a mail from an address that is nobody’s is named with who of those invited bears the name of its sender', async () => {
  const { session, subject } = await office();
  const from = '"Sommer, Dr. Lea" <lea@privat.example>';
  session.write('in/1.eml', plainMail({ from, subject: `AW: ${subject}` }));
  session.write('in/2.eml', plainMail({ from, subject: 'September' }));
  session.write('in/3.eml', plainMail({ from: 'Lea <lea@privat.example>', subject: 'September' }));
  session.now = '2025-09-02T08:00:00.000Z';
  const lines =
    '    Lea Sommer (invited): njb attendee edit digital-impuls-2025-09 2 --status accepted\n' +
    '      in place of accepted also: tentative, declined\n' +
    '      where the mail says nothing of it: --status invited\n';
  expect((await session.njb('reply import in')).stdout).toBe(
    `To look at\n  in/1.eml: lea@privat.example answers a mail of ours in words; please read it.\n${lines}` +
      'About something else, of guests and of people who have not answered yet\n' +
      `  in/2.eml: Sommer, Dr. Lea, September (digital-impuls-2025-09)\n${lines}` +
      '3 files: 0 new answers, 1 to look at, 2 about something else.\n',
  );
  await session.done('attendee edit next 2 --status accepted');
  expect((await session.done('reply import in')).stdout).toBe(
    '3 files: 0 new answers, 1 without effect, 2 about something else.\n',
  );
});
