import { beforeEach, describe, expect, it } from 'vitest';
import { dumpOf } from '../helpers/database.js';
import { invitedOffice } from '../helpers/invited-office.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

let session: Session;

const office = madeOnce(async () => {
  const opened = newSession();
  await opened.done('member add --given Kim --family Mayer --email kim@stadt.example --entered 2015');
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const memberships = async () =>
  (await session.done('member show 1 --json')).json<{ memberships: { status: string; enteredOn: string | null }[] }>()
    .memberships;

describe('member edit', () => {
  it('takes blanks for no municipality', async () => {
    expect(await session.njb(['member', 'edit', '1', '--municipality', '\t'])).toMatchObject({ code: 2 });
  });

  it('begins a membership for who has left, and keeps the one that is over', async () => {
    await session.done('member leave 1 --on 2020');
    await session.done('member edit 1 --status supporter --entered 2024');
    expect(await memberships()).toEqual([
      { status: 'former', enteredOn: '2015', leftOn: '2020', note: null },
      { status: 'supporter', enteredOn: '2024', leftOn: null, note: null },
    ]);
  });

  it('refuses a membership that ends before it begins, and a birth too late for an election', async () => {
    await session.done('member edit 1 --elected 2019-10 --born 1986');
    const before = dumpOf(session.database);
    for (const [edit, complaint] of [
      ['--left 1.1.2010 --status former', '--left: 2010-01-01 lies before the beginning, 2015.'],
      ['--born 1.1.2015', 'too young'],
      ['--elected 1995', 'too young'],
    ]) {
      expect((await session.njb(`member edit 1 ${edit}`)).stderr).toContain(complaint);
    }
    expect(dumpOf(session.database)).toEqual(before);
    await session.done('member leave 1 --on 2020');
    expect((await session.njb('member edit 1 --entered 2021')).stderr).toContain('2021 lies after the day of leaving');
    await session.done('member edit 1 --entered 2021 --left 2022');
  });

  it('writes of somebody whose noted end is over that they are former, in the dossier as well', async () => {
    await session.done('member leave 1 --on 31.12.2025');
    const { stdout } = await session.done('member dossier 1 --document-lang en --today 2026-01-01');
    expect(stdout).toContain('  Status: former\n');
    expect(await session.njb('member leave 1 --json --today 2026-01-01')).toMatchObject({
      stdout: expect.stringContaining('"applied": true'),
    });
  });

  it('changes the status of a membership that goes on', async () => {
    await session.done('member edit 1 --status supporter');
    expect(await memberships()).toEqual([{ status: 'supporter', enteredOn: '2015', leftOn: null, note: null }]);
  });

  it('takes the membership away from who never was a member', async () => {
    await session.done('member edit 1 --status none');
    expect(await memberships()).toEqual([]);
    expect(await session.njb('member edit 1 --entered 2020')).toMatchObject({ code: 2 });
    expect(await session.njb('member leave 1')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no member'),
    });
    expect(await session.njb('member rejoin 1')).toMatchObject({ code: 2, stderr: expect.stringContaining('never') });
  });

  it('refuses an address that is somebody else’s, and names the merge', async () => {
    await session.done('member add --family Maier --email maier@stadt.example');
    const before = dumpOf(session.database);
    for (const option of ['--email', '--add-email']) {
      const { code, stderr } = await session.njb(`member edit 1 --phone 12345 ${option} MAIER@stadt.example`);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('njb member merge 1 2') });
    }
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('changes the latest term, or makes the first one', async () => {
    await session.done('member edit 1 --office Landrätin --municipality Ort --state BY');
    await session.done('member edit 1 --elected 2019 --state Bayern');
    const { terms } = (await session.done('member show 1 --json')).json<{ terms: Record<string, unknown>[] }>();
    expect(terms).toEqual([
      expect.objectContaining({ title: 'Landrätin', municipality: 'Ort', state: 'BY', elected: '2019' }),
    ]);
  });

  it.each([
    'member edit 1 --status gone',
    'member edit 1 --family ""',
    'member edit 1 --clear family',
    'member edit 1 --email nowhere',
    'member edit 1 --born 2031',
    'member edit 1 --state BY',
    'member edit 1 --block Wunsch --unblock',
    'member edit 1 --left 2031',
    'member leave 1 --on 2031',
    'member leave 1 --on 2014',
    'term add 1',
    'term end 1',
    'term add 1 --elected 2019 --ends 2018',
    'role add 1 king',
    'role add 1 chair --from 2025 --until 2024',
    'consent give 1 photo --on 2025',
    'consent list 1 filme',
  ])('nothing is changed by what is refused: %s', async (line) => {
    const before = dumpOf(session.database);
    const { code, stderr } = await session.njb(line);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.not.stringContaining('should not have') });
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('keeps who leaves at the end of the year a member until then, and status reminds of it', async () => {
    const { stderr } = await session.done('member leave Kim --on 31.12.2025');
    expect(stderr).toContain('The membership goes on until 31 December 2025');
    expect(await memberships()).toMatchObject([{ status: 'active', leftOn: '2025-12-31' }]);
    expect((await session.done('member show 1')).stdout).toContain('active, since 2015, until 31 December 2025');
    expect((await session.done('status')).stdout).not.toContain('membership of Kim');
    await session.done('config set from buero@netz.example');
    for (const [day, count] of [
      ['31.12.2025', 1],
      ['2.1.2026', 0],
    ] as const) {
      await session.done(`event add --title Treffen --date ${day} --place Halle`);
      const plan = await session.done(`invite send ${day} --dry-run --json`);
      expect([day, plan.json<{ recipients: unknown[] }>().recipients.length]).toEqual([day, count]);
      await session.done('undo');
    }
    const after = await session.done('status --today 2026-01-01');
    expect(after.stdout).toMatch(/The membership of Kim Mayer ended on 31 December 2025\.\tnjb member leave 1/);
    await session.done('member leave 1 --today 2026-01-02');
    expect(await memberships()).toMatchObject([{ status: 'former', leftOn: '2025-12-31' }]);
    expect((await session.njb('member edit 1 --left 31.12.2026')).code).toBe(2);
    await session.done('undo');
    await session.done('member edit 1 --left 30.11.2025');
    await session.done('member rejoin 1');
    expect(await memberships()).toMatchObject([{ status: 'active', leftOn: null }]);
    expect((await session.njb('member edit 1 --left 1.9.2025')).stderr).toContain('has not left');
  });

  it.each(['member add --given Lea --family Berg --elected', 'member edit 1 --elected', 'term add 1 --elected'])(
    'refuses an election too far ahead as an import does: %s',
    async (line) => {
      await session.done(`${line} 2026-03-04`);
      await session.done('undo');
      const { code, stderr } = await session.njb(`${line} 5.3.2026`);
      expect([code, stderr]).toEqual([2, 'The election (5.3.2026) lies too far in the future.\n']);
    },
  );

  it('tells in the JSON of term add who is too old', async () => {
    await session.done('member edit 1 --born 1980 --elected 2015');
    const { eligibility, changes } = (await session.done('term add 1 --elected 2023 --json')).json<{
      eligibility: { verdict: string };
      changes: unknown[];
    }>();
    expect(eligibility.verdict).toBe('no');
    expect(changes).toHaveLength(1);
  });
});

it('who leaves is named the invitations they hold, and is reminded only by name', async () => {
  const { session } = await invitedOffice();
  await session.done('consent give 1 newsletter');
  const open = (id: number) => `to take that back: njb invite withdraw digital-impuls-2025-09 --from ${id}`;
  // still a member on the day itself
  expect((await session.done('member leave 1 --on 4.9.2025 --dry-run')).stderr).not.toContain('Still invited');
  expect((await session.done('member leave 1')).stderr).toContain(open(1));
  expect((await session.done('member edit 2 --status former')).stderr).toContain(open(2));
  const reminded = async (options = '') => session.done(`invite remind next --dry-run ${options}`);
  const { stdout, stderr } = await reminded();
  expect(stdout).toBe('Max Sommer <max@stadt.example>\n');
  expect(stderr).toContain('Not to Kim Sommer: is no member any more; name them to remind them all the same.');
  expect((await reminded('--to 1')).stdout).toBe('Kim Sommer <kim@stadt.example>\n');
  const { due } = (await session.done('status --today 2025-09-02 --json')).json<{
    due: { kind: string; count: number }[];
  }>();
  expect(due.find(({ kind }) => kind === 'reminder_due')).toMatchObject({ count: 1 });
  // who was invited anew since then, as a guest of the network, is reminded like everybody
  session.now = '2025-08-22T08:00:00.000Z';
  await session.done('invite withdraw next --from 1');
  await session.done('invite send next --to 1');
  expect((await reminded()).stdout).toContain('Kim Sommer');
});
