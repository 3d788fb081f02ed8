import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../../src/command-line.js';
import { tree } from '../../src/commands/index.js';
import { buildProgram } from '../../src/commands/program.js';
import { settledBy } from '../../src/commands/status/settled-by.js';
import { isBranch } from '../../src/commands/verb.js';
import { createContext } from '../../src/context.js';
import { withDatabase } from '../../src/i18n/on-database.js';
import { type Due, type DueKind, due, dueKinds } from '../../src/reports/status/due.js';
import { newSession, type Session } from '../helpers/run.js';
import { quietSystem } from '../helpers/system.js';
import { splitWords } from '../helpers/words.js';

const event = { id: 3, slug: 'impuls-2025-10', title: 'Impuls', start: '2025-10-09' };
const one = [{ id: 7, name: 'Kim Sommer' }];
const two = [...one, { id: 8, name: 'Jo Winter' }];

/** Every kind in all shapes that settle differently. */
const shapes: Readonly<Record<DueKind, readonly Partial<Due>[]>> = {
  unclear_mails: [{}],
  open_mails: [
    { mailing: 'invitation' },
    { mailing: 'reminder' },
    { mailing: 'update' },
    { mailing: 'cancellation' },
    { mailing: 'guest_request' },
  ],
  failed_mails: [{ persons: one }, { persons: two }],
  news_returned: [
    { mailing: 'update', persons: one },
    { mailing: 'update', persons: two },
    { mailing: 'update', persons: two, canBeWritten: true },
    { mailing: 'cancellation', persons: two, canBeWritten: true },
  ],
  old_entry_held: [{ mailing: 'update' }, { mailing: 'cancellation' }],
  list_untold: [{ mailing: 'update', persons: two }, { mailing: 'cancellation' }],
  cancellation_held: [{ persons: two }, { persons: two, mailing: 'invitation' }],
  invitation_due: [{}],
  invitation_missing: [{ persons: one }],
  invitation_lost: [{ persons: two }],
  reminder_due: [{}],
  waitlist_free: [{}],
  workshops_over_full: [{ workshops: ['Klima'] }],
  workshops_free: [{ workshops: ['Klima'] }],
  workshops_untold: [{}],
  workshops_unassigned: [{}],
  date_unconfirmed: [{}],
  date_open: [{}],
  guests_old_date: [{ guests: ['Anna'] }, { guests: ['Anna', 'Ben'] }, { guests: ['Anna', 'Ben'], toAsk: [1, 2] }],
  guests_declined: [{ guests: ['Anna'] }, { guests: ['Anna', 'Ben'] }],
  guests_requested: [{ guests: ['Anna "Adam"'] }, { guests: ['Anna', 'Ben'] }],
  guests_uninformed: [{ guests: ['Anna', 'Ben'] }],
  guests_idea: [
    { guests: ['Anna'] },
    { guests: ['Anna', 'Ben'] },
    { guests: ['Anna'], canBeWritten: true },
    { guests: ['Anna', 'Ben'], canBeWritten: true },
  ],
  topic_open: [{ hasIdeas: true }, { hasIdeas: false }],
  place_open: [{}],
  older_not_marked_held: [{ before: '2025-03-05' }],
  not_marked_held: [{}],
  attendance_missing: [{}],
  series_unplanned: [{ series: { slug: 'impuls', title: 'Impuls', year: 2026 } }],
  idea_without_date: [{ topic: { id: 4, title: 'Hitze' } }],
  names_broken: [
    { persons: [{ id: 7, name: 'Ay?e', lacks: ['given'] }] },
    { persons: [{ id: 7, name: 'Ay?e Y?lmaz', lacks: ['given', 'family'] }, ...two] },
  ],
  members_unreachable: [{ persons: one }, { persons: two }],
  eligibility_unknown: [{ persons: one }, { persons: two }],
  given_name_missing: [{ persons: one }, { persons: two }],
  needs_due: [{}],
  privacy_due: [{}],
  backup_old: [{}],
  member_too_old: [{ persons: one }],
  membership_ended: [{ date: '2025-08-31', persons: one }],
};
const commands = dueKinds.flatMap((kind) =>
  shapes[kind].map((shape) => settledBy(due(kind, 'now', { event, ...shape }), (placeholder) => placeholder)),
);

/** Not in every state of the house: understood where they are there. */
const elsewhere = [
  'event confirm',
  'event edit',
  'event hold',
  'guest confirm',
  'guest request',
  'invite remind',
  'invite resolve',
  'invite update',
  'invite withdraw',
];

describe('the command that settles what is due', () => {
  it.each([...new Set(commands)])('%s', async (line) => {
    if (elsewhere.some((words) => line.startsWith(`njb ${words} `) && !isThere(words))) return;
    await understand(splitWords(line).slice(1));
  });

  it('names the event, the person or the idea, and can be pasted into a shell', () => {
    expect(commands).toContain('njb invite send impuls-2025-10');
    expect(commands).toContain('njb member edit 7 --email ADDRESS');
    expect(commands).toContain('njb member edit 7 --given NAME --family NAME');
    expect(commands).toContain('njb guest confirm impuls-2025-10 "Anna  Adam "');
    expect(commands).toContain('njb guest request impuls-2025-10 "Anna" "Ben"');
    expect(commands).toContain('njb guest ask impuls-2025-10 "Anna"');
    expect(commands).toContain('njb guest ask impuls-2025-10');
    expect(commands).toContain('njb series plan impuls 2026 --apply');
    expect(commands).toContain('njb topic schedule --event impuls-2025-10');
    expect(commands.join('\n')).not.toMatch(/undefined|null| $| {2,}\n/m);
  });

  it('works on the database that was given as an option', () => {
    expect(withDatabase('njb db backup', undefined)).toBe('njb db backup');
    expect(withDatabase('njb db backup', 'demo/njb.db')).toBe('njb db backup --db demo/njb.db');
    expect(withDatabase('njb db backup', 'C:\\Meine Daten\\njb.db')).toBe(
      'njb db backup --db "C:\\Meine Daten\\njb.db"',
    );
  });
});

function isThere(words: string): boolean {
  const { path } = scan(words.split(' '), tree);
  return path.join(' ') === words;
}

/** Reads a command line as far as the verb's action, which is not run. */
async function understand(args: readonly string[]): Promise<void> {
  const { options, path, target } = scan(args, tree);
  expect(target !== null && !isBranch(target)).toBe(true);
  const context = await createContext(
    quietSystem({ env: { NJB_DB: '/nowhere/njb.db' } }),
    { options, words: '', args },
    async () => 0,
  );
  const program = await buildProgram(tree, path, target, context);
  const command = path.reduce<Command>((at, word) => at.commands.find((each) => each.name() === word) ?? at, program);
  let isReached = false;
  command.action(() => {
    isReached = true;
  });
  await program.parseAsync([...args], { from: 'user' });
  expect(isReached).toBe(true);
}

interface Told {
  today: string;
  next: { slug: string } | null;
  due: { kind: string; urgency: string; date: string; count: number; event: { slug: string }; command: string }[];
}

describe('njb status', () => {
  let session: Session;
  beforeAll(async () => {
    session = newSession();
    await session.done('event add --title Impuls --date 2025-09-11 --time 16-17 --online https://meet.example/a');
  });

  it('is one JSON value with stable words', async () => {
    const told = (await session.done('status --json')).json<Told>();
    expect(told).toMatchObject({ today: '2025-09-04', next: { id: 1, slug: 'impuls-2025-09', topic: null } });
    expect(
      told.due.map(({ kind, urgency, date, event, command }) => [kind, urgency, date, event.slug, command]),
    ).toEqual([
      ['date_unconfirmed', 'now', '2025-09-11', 'impuls-2025-09', 'njb event confirm impuls-2025-09'],
      ['invitation_due', 'now', '2025-09-11', 'impuls-2025-09', 'njb invite send impuls-2025-09'],
    ]);
  });

  it('is told as of another day, and then as of its beginning', async () => {
    const due = async (day: string) => (await session.done(`status --json --today ${day}`)).json<Told>();
    expect((await due('2025-08-01')).due).toEqual([]);
    expect((await due('2025-09-11')).next).not.toBeNull();
    expect((await due('2025-09-12')).due.map(({ kind }) => kind)).toEqual(['not_marked_held']);
  });

  it('knows the hour', async () => {
    const later = newSession({ now: '2025-09-11T15:00:00.000Z' });
    await later.done('event add --title Impuls --date 2025-09-11 --time 16-17');
    expect((await later.done('status --json')).json<Told>().due.map(({ kind }) => kind)).toEqual(['not_marked_held']);
    later.now = '2025-09-11T14:30:00.000Z';
    expect((await later.done('status --json')).json<Told>().due).toEqual([]);
  });

  it('sees copies of this database only', async () => {
    const old = newSession({ now: '2025-07-01T08:00:00.000Z' });
    await old.done('member add --given Kim --family A --email a@b.example --born 1990 --elected 2020');
    const kinds = async () => (await old.done('status --json')).json<Told>().due.map(({ kind }) => kind);
    old.now = '2025-09-04T08:00:00.000Z';
    expect(await kinds()).toEqual(['backup_old']);
    await old.done('db backup backups/other-2025-09-04T08-00-00Z.db');
    expect(await kinds()).toEqual(['backup_old']);
    await old.done('db backup');
    expect(await kinds()).toEqual([]);
  });

  it('needs a database', async () => {
    const result = await newSession().njb('status');
    expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining('njb init') });
  });
});

describe('njb alone', () => {
  it('is the help where nobody looks, whether there is a database or not', async () => {
    const session = newSession();
    expect((await session.done('')).stdout).toContain('Usage: njb <command>');
    await session.done('member add --family A');
    expect((await session.done('')).stdout).toContain('Usage: njb <command>');
  });

  it('opens no database for the help', async () => {
    const session = newSession();
    session.write('njb.db', 'no database');
    expect((await session.done('--help', { terminal: true })).stdout).toContain('Usage: njb <command>');
    expect(await session.njb('', { terminal: true })).toMatchObject({ code: 2 });
  });

  it('greets on a terminal, and leaves no database', async () => {
    const session = newSession();
    const { stdout } = await session.done('', { terminal: true });
    expect(stdout).toMatch(/njb demo .*\n.*njb init .*\n.*njb --help/);
    expect(session.exists('njb.db')).toBe(false);
  });

  it('is the status on a terminal, with how to go on', async () => {
    const session = newSession();
    await session.done('event add --title Impuls --date 2025-09-11 --time 16-17');
    const { stdout } = await session.done('', { terminal: true });
    expect(stdout).toContain('njb invite send impuls-2025-09');
    expect(stdout).toContain('“Impuls” on 11 September has no link yet, and no place (--place).');
    expect(stdout).toMatch(/How to go on\n.*njb member import FILE.*\n.*njb event show next/);
    expect((await session.done(['--json'], { terminal: true })).json<Told>().due).toHaveLength(3);
    // the database named as an option is named in what follows
    const elsewhere = await session.done(['--db', session.database], { terminal: true, env: { NJB_DB: '/nowhere' } });
    expect(elsewhere.stdout).toContain(`njb invite send impuls-2025-09 --db ${session.database}`);
  });

  it('does not take a mistyped command for nothing', async () => {
    const session = newSession();
    expect(await session.njb('stauts', { terminal: true })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“status”'),
    });
  });
});

it('member list --unreachable lists who has no address, or whose mail came back', async () => {
  const session = newSession();
  await session.done('member add --family A --email a@b.example');
  await session.done('member add --family B');
  await session.done('member add --family C');
  await session.done('member edit 3 --block "will keine"');
  const list = await session.done('member list --unreachable --json');
  expect(list.json<{ familyName: string }[]>().map(({ familyName }) => familyName)).toEqual(['B']);
});

it('after a move those who were told of the new date and say nothing are to be reminded again', async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('config set from buero@netz.example');
  for (const name of ['Kim', 'Lea']) {
    await session.done(`member add --given ${name} --family Sommer --email ${name.toLowerCase()}@stadt.example`);
  }
  await session.done('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --topic KI --status confirmed');
  await session.done('invite send next --yes');
  const due = async (today: string) => {
    const { due: all } = (await session.done(`status --today ${today} --json`)).json<{
      due: { kind: string; count: number }[];
    }>();
    return all.find(({ kind }) => kind === 'reminder_due')?.count ?? 0;
  };
  expect(await due('2025-09-02')).toBe(2);
  await session.done('invite remind next --yes');
  expect(await due('2025-09-02')).toBe(0);
  await session.done('event move next --to 2025-09-11');
  await session.done('invite update next --yes');
  expect(await due('2025-09-09')).toBe(2);
  await session.done('attendee edit next Kim --status accepted');
  expect(await due('2025-09-09')).toBe(1);
  await session.done('invite remind next --yes --today 2025-09-09');
  expect(await due('2025-09-09')).toBe(0);
});
