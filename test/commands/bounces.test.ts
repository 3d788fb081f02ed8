import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpOf, openPlain } from '../helpers/database.js';
import { replyIcs } from '../helpers/incoming-answers.js';
import { exchangeBounce, googleBounce, postfixBounce } from '../helpers/incoming-reports.js';
import { invitedOffice as office } from '../helpers/invited-office.js';

const kim = 'kim@stadt.example';

describe('mails that came back', () => {
  it.each([
    ['Postfix', postfixBounce],
    ['Exchange', exchangeBounce],
    ['Google', googleBounce],
  ])('%s: mark an address that does not exist any more', async (_, write) => {
    const { session, mails } = await office();
    session.write('in/1.eml', write({ to: kim, messageId: mails[kim] ?? '' }));
    const { stdout } = await session.done('reply import in');
    expect(stdout).toContain(`Kim Sommer <${kim}>`);
    await session.done('event add --title Zweites --date 2025-10-09');
    const preview = await session.done('invite preview 2 --json');
    expect(preview.json<{ skipped: unknown[] }>().skipped).toEqual([
      { person: 1, name: 'Kim Sommer', reason: 'bounced' },
    ]);
    await session.done(`member edit ${kim} --email ${kim}`);
    const mended = await session.done('invite preview 2 --json');
    expect(mended.json<{ skipped: unknown[] }>().skipped).toEqual([]);
  });

  it.each([
    ['one after the other', ['full', 'dead']],
    ['at once', ['both']],
    ['the other way round', ['turned']],
  ])(
    'a mailbox that is full and then gone blocks the address, read %s, and the folder again changes nothing',
    async (_, steps) => {
      const { session, mails } = await office();
      const messageId = mails[kim] ?? '';
      const full = postfixBounce({ to: kim, messageId, status: '4.2.2', text: 'Mailbox full' });
      for (const step of steps) {
        if (step !== 'dead') session.write('in/1.eml', full);
        if (step !== 'full') session.write('in/2.eml', postfixBounce({ to: kim, messageId }));
        await session.done('reply import in');
      }
      expect((await session.done('member show 1')).stdout).toContain(`${kim}, since`);
      const before = dumpOf(session.database);
      expect((await session.done('reply import in')).stdout).toBe('2 files: 0 new answers, 2 without effect.\n');
      await session.done(`member edit 1 --email ${kim}`);
      expect((await session.done('reply import in')).stdout).toBe('2 files: 0 new answers, 2 without effect.\n');
      await session.done('undo');
      expect(dumpOf(session.database)).toEqual(before);
    },
  );

  it.each([true, false])(
    'block an address that is dead after its mailbox was full, where the report gives no reason; the first one does: %s',
    async (isFirstTelling) => {
      const { session, mails } = await office();
      const of = { to: kim, messageId: mails[kim] ?? '' };
      const mute = (report: string) => report.replace(/^Diagnostic-Code:.*\r\n .*\r\n/m, '');
      const full = postfixBounce({ ...of, status: '5.2.2', text: 'Mailbox full' });
      session.write('in/1.eml', isFirstTelling ? full : mute(full));
      await session.done('reply import in');
      session.write('in/2.eml', mute(postfixBounce(of)));
      expect((await session.done('reply import in')).stdout).toContain('No longer reachable');
      expect((await session.done('member show 1')).stdout).toContain(`${kim}, since`);
      // another server tells the same
      session.write('in/3.eml', postfixBounce({ ...of, text: 'gone' }));
      expect((await session.done('reply import in')).stdout).toBe('3 files: 0 new answers, 3 without effect.\n');
      rmSync(session.path('in/3.eml'));
      await session.done(`member edit 1 --email ${kim}`);
      expect((await session.done('reply import in')).stdout).toBe('2 files: 0 new answers, 2 without effect.\n');
    },
  );

  it('are told at the person and the mailing, until the address is entered again; then the same report is no news', async () => {
    const { session, mails } = await office();
    session.write('in/1.eml', postfixBounce({ to: kim, messageId: mails[kim] ?? '' }));
    await session.done('reply import in');
    expect((await session.done('member show 1')).stdout).toContain(`${kim}, since`);
    await session.done('member add --given Uta --family Ulm');
    expect((await session.done('status')).stdout).toContain(
      'cannot be reached by mail: no e-mail address (Uta Ulm); mail to the address came back (Kim Sommer).',
    );
    const unreachable = await session.done('member list --unreachable');
    expect(unreachable.stdout).toMatch(/Kim Sommer\t.*\tkim@stadt\.example\tmail to the address came back\n/);
    expect(unreachable.stdout).toMatch(/Uta Ulm\t\t\tno e-mail address\n/);
    const status = await session.done('invite status 1');
    expect((await session.done('invite status')).stdout).toContain('1 came back');
    expect(status.stdout).toMatch(/Kim Sommer\t.*\tcame back\t.*User unknown/);
    expect(status.stderr).toContain('1 came back');
    expect((await session.done('invite status')).stdout).toMatch(/1 came back(, \d+ sent)?$/m);
    expect((await session.done('invite send 1 --dry-run --json')).json()).toMatchObject({
      recipients: [],
      skipped: expect.arrayContaining([{ person: 1, name: 'Kim Sommer', reason: 'bounced' }]),
    });

    const rehearsed = await session.done(`member edit 1 --email ${kim} --dry-run`);
    expect(rehearsed.stdout).toMatch(/Undeliverable .* → –/);
    expect(rehearsed.stderr).toContain(`Mail to ${kim} goes out again.`);
    await session.done(`member edit 1 --email ${kim}`);
    const before = dumpOf(session.database);
    const again = await session.done('reply import in');
    expect(again.stdout).toBe('1 file: 0 new answers, 1 without effect.\n');
    expect(dumpOf(session.database)).toEqual(before);
    // the mail never arrived, so it is sent once more
    expect((await session.done('invite send 1 --dry-run')).stdout).toBe(`Kim Sommer <${kim}>\n`);

    session.write('in/2.eml', postfixBounce({ to: kim, messageId: mails[kim] ?? '' }).replace('5A', '5B'));
    await session.done('invite send 1 --yes');
    session.now = '2025-09-02T08:00:00.000Z';
    session.write(
      'in/3.eml',
      postfixBounce({ to: kim, messageId: '<unknown@x.example>' }).replace(
        /^Auto/m,
        'Date: Tue, 2 Sep 2025 10:00:00 +0200\r\nAuto',
      ),
    );
    expect((await session.done('reply import in')).stdout).toContain('No longer reachable');
  });

  it.each([true, false])(
    'say nothing of an address that was entered as working since, dated or not: %s',
    async (dated) => {
      const { session } = await office();
      // one that njb never wrote to
      await session.done('member add --given Ole --family Herbst --email ole@stadt.example');
      const report = (at: string) => {
        const text = postfixBounce({ to: 'ole@stadt.example', messageId: `<${at}@x.example>` });
        return dated ? text.replace(/^Auto/m, `Date: ${at} Sep 2025 10:00:00 +0200\r\nAuto`) : text;
      };
      const [first, later] = ['1', '3'].map(report);
      session.write('in/1.eml', first ?? '');
      session.now = '2025-09-02T08:00:00.000Z';
      expect((await session.done('reply import in')).stdout).toContain('No longer reachable');
      await session.done('member edit Ole --email ole@stadt.example');
      const before = dumpOf(session.database);
      // another report of the same day, not read so far
      session.write('in/2.eml', (first ?? '').replace('20250901.5', '20250901.6'));
      expect((await session.done('reply import in')).stdout).not.toContain('No longer reachable');
      expect(dumpOf(session.database)).toEqual(before);
      session.write('in/3.eml', later ?? '');
      session.now = '2025-09-04T08:00:00.000Z';
      if (dated) expect((await session.done('reply import in')).stdout).toContain('No longer reachable');
      // what was taken back can be read again
      await session.done('undo --yes');
      if (dated) expect((await session.done('reply import in')).stdout).toContain('No longer reachable');
    },
  );

  it('are known by the address they came back to, where nothing else tells whose they are', async () => {
    const { session, mails } = await office();
    const sign = /<(.*)@/.exec(mails[kim] ?? '')?.[1] ?? '';
    const to = 'weitergeleitet@anderswo.example';
    const back = `rueck+${sign}@netz.example`;
    session.write('in/1.eml', postfixBounce({ to, messageId: '<none@anderswo.example>', back }));
    const { stdout } = await session.done('reply import in');
    expect(stdout).toContain(`Kim Sommer <${kim}> → ${to}`);
  });

  it('leave everything alone where the server still tries', async () => {
    const { session, mails } = await office();
    const before = dumpOf(session.database);
    const report = { status: '4.4.1', action: 'delayed', text: 'timed out' };
    session.write('in/1.eml', postfixBounce({ to: kim, messageId: mails[kim] ?? '', ...report }));
    expect((await session.done('reply import in')).stdout).toContain('timed out');
    expect(dumpOf(session.database)).toEqual(before);
  });

  it.each([
    ['5.4.4', 'Host not found', 'named'],
    ['5.2.2', 'mailbox full', 'dated'],
  ])(
    'leave the address alone that may work, or be a slip, but count as not arrived: %s %s',
    async (status, text, how) => {
      const { session, mails } = await office();
      const messageId = how === 'named' ? (mails[kim] ?? '') : '<unknown@x.example>';
      const report = postfixBounce({ to: kim, messageId, status, text });
      const undated = report.replace('20250901.5', '20250901.4');
      session.write('in/1.eml', report.replace(/^Auto/m, 'Date: Mon, 1 Sep 2025 12:00:00 +0200\r\nAuto'));
      const { stdout, stderr } = await session.done('reply import in');
      expect(stdout).toContain(`Did not arrive\n  Kim Sommer <${kim}>: this mail was not taken: 550 ${status}`);
      expect(stdout).toContain('    If the address is wrong: njb member edit 1 --email ADDRESS\n');
      expect(stdout).toMatch(/ {4}To write again: njb invite send \S+ --to 1\n/);
      expect(stderr).toContain('njb undo');
      expect((await session.done('attendee list 1')).stdout).toMatch(/Kim Sommer.*invited \(came back\)/);
      expect((await session.done('invite status 1')).stdout).toMatch(/Kim Sommer\t.*\tcame back\t/);
      expect((await session.done('status')).stdout).toMatch(/1 person is not invited to .* yet: Kim Sommer\./);
      const reminder = await session.done('invite remind 1 --dry-run');
      expect(reminder.stdout).not.toContain('Kim');
      expect(reminder.stderr).toContain('Not to Kim Sommer: the invitation came back.\n');
      const before = dumpOf(session.database);
      expect((await session.done('reply import in')).stdout).toBe('1 file: 0 new answers, 1 without effect.\n');
      await session.done('invite send 1 --dry-run');
      expect(dumpOf(session.database)).toEqual(before);
      session.now = '2025-09-02T08:00:00.000Z';
      // sent again, it is not that mail which the report is of, whether or not it says when it was written
      expect((await session.done('invite send 1 --yes')).stdout).toContain('1 mail');
      session.write('in/2.eml', undated);
      await session.done('reply import in');
      expect((await session.done('status')).stdout).not.toContain('not invited');
      expect((await session.done('invite remind 1 --dry-run')).stdout).toContain(`Kim Sommer <${kim}>`);
    },
  );
});

it('an address that is gone is gone for everybody who shares it', async () => {
  const { session, mails } = await office();
  const sqlite = openPlain(session.database);
  sqlite.exec(`UPDATE email_addresses SET address = '${kim}' WHERE person_id = 3`);
  sqlite.close();
  session.write('in/1.eml', postfixBounce({ to: kim, messageId: mails[kim] ?? '' }));
  await session.done('reply import in');
  for (const member of [1, 3]) {
    const shown = (await session.done(`member show ${member} --json`)).json<{
      emails: { bouncedAt: string | null }[];
    }>();
    expect(shown.emails).toMatchObject([{ bouncedAt: expect.any(String) }]);
  }
});

it('a withdrawal that came back took no entry back: answers to the entry count as before', async () => {
  const { session, uid, standing } = await office();
  await session.done(`invite withdraw 1 --from ${kim} --yes`);
  session.write('in/1.eml', postfixBounce({ to: kim, messageId: '<unknown@x.example>' }));
  await session.done('reply import in');
  await session.done(`member edit 1 --email ${kim}`);
  await session.done('event move 1 --to 2025-09-11');
  await session.done('invite update 1 --yes');
  session.write('in/2.ics', replyIcs({ uid, attendee: kim, partstat: 'ACCEPTED', sequence: 1 }));
  await session.done('reply import in/2.ics');
  expect(standing().Kim).toBe('accepted');
});
