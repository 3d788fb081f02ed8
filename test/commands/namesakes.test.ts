import { beforeEach, describe, expect, it } from 'vitest';
import { replyIcs } from '../helpers/incoming-answers.js';
import { newSession, type Session } from '../helpers/run.js';

const office = `
  event add --title Congress --date 7.11.2025 --time 9:00-17:00
  member add --given Max --family Ebner --email max@hagen.example --municipality Hagen
  member add --given Max --family Ebner --title Dr. --email max@ulm.example --municipality Ulm --again
  member add --given Kim --family Mayer --email kim@town.example
  member add --given Max --family Ebner --again
`;

let session: Session;
beforeEach(async () => {
  session = newSession();
  for (const line of office.trim().split('\n')) await session.done(line.trim());
});

describe('two people of one name', () => {
  it('are told apart where somebody on a list is changed or taken off it', async () => {
    for (const person of [1, 2]) await session.done(`attendee add next ${person}`);
    const edited = await session.done('attendee edit next 1', {
      answers: [
        [/What is to change/, 'Status'],
        ['Max Ebner (Hagen): what is true?', 'declined'],
        [/What is to change/, 'nothing more'],
      ],
    });
    expect(edited.stdout).toContain('congress-2025-11: Max Ebner (Hagen) (registered → declined)');
    expect((await session.njb('attendee add next 2')).stderr).toContain('Dr. Max Ebner (Ulm) is on the list');
    expect((await session.done('attendee add next 4')).stdout).toContain('congress-2025-11: Max Ebner (registered)');
    expect((await session.done('attendee add next 3')).stdout).toContain('congress-2025-11: Kim Mayer (registered)');
    await session.done('attendee edit next 2 --status waitlisted');
    expect((await session.done('attendee waitlist next')).stdout).toContain('1. Dr. Max Ebner (Ulm)');
    const removed = await session.done('attendee remove next 1 3', {
      answers: [['Take these 2 people off the list of congress-2025-11?', 'y']],
    });
    expect(removed.stdout).toContain('congress-2025-11: Max Ebner (Hagen) is not on the list any more.');
    await session.done('attendee remove next 2', {
      answers: [['Take Dr. Max Ebner (Ulm) off the list of congress-2025-11?', 'y']],
    });
  });

  it('are told apart wherever places in workshops are spoken of', async () => {
    await session.done('session add next --title Heat --kind workshop --time 10-11 --capacity 1');
    for (const person of [1, 2, 3]) {
      await session.done(`attendee add next ${person} --status accepted`);
      const { stdout } = await session.done(`workshop wish next ${person} Heat`);
      expect(stdout.split('\n')[0]).toBe(['Max Ebner (Hagen)', 'Dr. Max Ebner (Ulm)', 'Kim Mayer'][person - 1]);
    }
    await session.done('workshop place next 1 Heat');
    const { stdout } = await session.done('workshop assign next --dry-run');
    expect(stdout).toMatch(
      /Dr\. Max Ebner \(Ulm\): “Heat”: all .*\n {2}Kim Mayer: |Kim Mayer: .*\n {2}Dr\. Max Ebner \(Ulm\): “Heat”/,
    );
    const list = await session.done('workshop list next Heat');
    expect(list.stdout).toContain('  Max Ebner (Hagen) (wish 1, by hand)');
    expect(list.stdout).toContain('  Dr. Max Ebner (Ulm), wish 1: ');
    expect((await session.done('workshop unplace next 1')).stderr).toContain('Dr. Max Ebner (Ulm)');
  });

  it('are told apart among functions, in audiences, and before one is erased', async () => {
    await session.done('role add 1 chair');
    expect((await session.done('role list')).stdout).toContain('Max Ebner (Hagen)');
    await session.done('audience add quiz "1,3"');
    expect((await session.done('audience list')).stdout).toContain('Max Ebner (Hagen), Kim Mayer');
    await session.njb('member forget 1', { answers: [[/^Erase Max Ebner \(Hagen\) for good/, '^C']] });
  });

  it('are told apart among the answers read from mails', async () => {
    await session.done('config set from office@net.example');
    await session.done('invite send next --to 1,3 --yes');
    const uid = (await session.done('event show next --json')).json<{ uid: string }>().uid;
    session.write('1.ics', replyIcs({ uid, attendee: 'max@hagen.example', partstat: 'DECLINED' }));
    session.write('2.ics', replyIcs({ uid, attendee: 'kim@town.example', partstat: 'DECLINED' }));
    const { stdout } = await session.done('reply import 1.ics 2.ics');
    expect(stdout).toContain('  Max Ebner (Hagen): invited → declines');
    expect(stdout).toContain('  Kim Mayer: invited → declines');
  });
});
