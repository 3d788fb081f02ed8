import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../../src/commands/index.js';
import { isBranch } from '../../src/commands/verb.js';
import { createContext } from '../../src/context.js';
import { newSession, type RunResult, type Session } from '../helpers/run.js';
import { quietSystem } from '../helpers/system.js';

/*
 * The strings of big-list-of-naughty-strings through every command: typed in the place of every argument and option, and
 * stored and read back. `npm test` tries one string in every third place, `npm run torture` many in each
 * (NJB_TORTURE_STRINGS, the number of strings a place).
 */
const strings: readonly string[] = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json');
const rounds = Number(process.env.NJB_TORTURE_STRINGS ?? 0);
const isQuick = rounds === 0;

/** What a place is given where another one is tried, by the name of the argument. */
const usual: Readonly<Record<string, string>> = {
  ...{ member: '1', keep: '1', other: '2', event: 'next', events: 'next', session: '1', guest: 'Kim', guests: 'Kim' },
  ...{ file: 'list.csv', year: '2025', name: 'impuls', municipality: '1', alias: 'Neustadt', function: 'chair' },
  ...{ purpose: 'photo', url: 'https://x.example', link: '1', organisation: 'Verein', title: 'Thema', topic: '1' },
  ...{ text: 'Wärme', votes: '1', definition: 'members', setting: 'name', value: 'Netz' },
};

/** Where a path would be written to: the strings name files of the system. */
const writesFiles = new Set(['--out', '--rejects', '--dir', 'init', 'demo', 'db backup']);

interface Place {
  words: string;
  /** Option or argument that is given the string. */
  at: string;
  line(text: string): string[];
}

/** Every argument and option that takes a value, of every command. */
async function allPlaces(): Promise<Place[]> {
  const context = await createContext(quietSystem(), { options: {} as never, words: '', args: [] }, async () => 0);
  const places: Place[] = [];
  for (const [noun, part] of Object.entries(tree)) {
    const leaves = isBranch(part) ? Object.entries(part.verbs) : [['', part] as const];
    for (const [verb, leaf] of leaves) {
      const words = `${noun} ${verb}`.trim();
      if (writesFiles.has(words)) continue;
      const command = new Command('x');
      (await leaf.load()).verb.build(command as never, context);
      const args = command.registeredArguments;
      const needed = args.map((arg) => (arg.required ? (usual[arg.name()] ?? '1') : null));
      for (const [i, arg] of args.entries()) {
        const before = args.slice(0, i).map((each) => usual[each.name()] ?? '1');
        const after = needed.slice(i + 1).flatMap((each) => each ?? []);
        places.push({ words, at: arg.name(), line: (text) => [...words.split(' '), ...before, '--', text, ...after] });
      }
      const given = needed.flatMap((each) => each ?? []);
      for (const { long, required, optional } of command.options) {
        if (long == null || !(required || optional) || writesFiles.has(long)) continue;
        places.push({ words, at: long, line: (text) => [...words.split(' '), ...given, `${long}=${text}`] });
      }
    }
  }
  return places;
}

/** An office in which every command finds something. */
async function office(): Promise<Session> {
  const session = newSession();
  const lines = [
    'config set from buero@netz.example',
    'member add --given Kim --family Sommer --email kim@stadt.example --municipality Neustadt --office Bürgermeisterin',
    'member add --given Lea --family Winter --email lea@stadt.example',
    'series add impuls --title Impuls --every "first thursday" --time 16:00-17:30',
    'event add --series impuls --date 2025-10-09 --time 16:00-17:30 --topic Wärme --guest "Kim Sommer, , , confirmed"',
    'session add next --title Auftakt --time 16:00-16:30',
    'link add next https://x.example',
    'topic suggest Wärme',
    'invite send next',
  ];
  for (const line of lines) await session.done(line);
  return session;
}

/** What a defect of ours is told as, in both languages. */
const faults = /Something went wrong inside njb|In njb ist etwas schiefgegangen/;

const fails: string[] = [];
function judge(line: readonly string[], { code, stdout, stderr }: RunResult): void {
  const isFault = faults.test(stderr);
  if (isFault || ![0, 1, 2, 3].includes(code)) fails.push(`${JSON.stringify(line)}: ${code} ${stderr}`);
  if (line.includes('--json') && code === 0) JSON.parse(stdout);
}

describe('hostile strings', () => {
  let session: Session;
  beforeAll(async () => {
    session = await office();
    session.write('list.csv', 'Vorname;Nachname\nMax;Herbst\n');
  });

  it(`are taken or refused in every place of every command, and change nothing where it is rehearsed`, async () => {
    const places = await allPlaces();
    expect(places.length).toBeGreaterThan(380);
    const before = readFileSync(session.database);
    for (let round = 0; round < Math.max(rounds, 1); round += 1) {
      for (const [i, place] of places.entries()) {
        if (isQuick && i % 3 > 0) continue;
        const text = strings[(i * 7 + round) % strings.length] ?? '';
        // options after `--` would be arguments
        const [head = '', ...rest] = place.line(text);
        const line = [head, '--dry-run', '--yes', ...rest];
        judge(line, await session.njb(line, { env: { NJB_LANG: (i + round) % 2 ? 'de' : 'en' } }));
      }
    }
    expect(fails).toEqual([]);
    expect(readFileSync(session.database).equals(before)).toBe(true);
  }, 600_000);

  it('stored, are read by every command as text, and come back from an export as they were', async () => {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const table = (header: string, row: (text: string, i: number) => string) =>
      `${header}\n${strings.map((text, i) => row(cell(text), i)).join('\n')}\n`;
    session.write(
      'members.csv',
      table(
        'Vorname;Nachname;E-Mail;Kommune;Bemerkung',
        (text, i) => `X${i};${text};x${i}@stadt.example;${text};${text}`,
      ),
    );
    session.write(
      'programme.csv',
      table('Tag;Titel;Raum;Gäste;Beschreibung', (text, i) => `9.10.2025;${text} ${i};${text};;${text}`),
    );
    const [members, programme] = [
      await session.njb('member import members.csv --json'),
      await session.njb('programme import next programme.csv --json'),
    ];
    judge(['member import'], members);
    judge(['programme import'], programme);
    const taken = members.json<{ new: number; rejected: { reason: string }[] }>();
    // a name may not be empty, and control characters alone are none
    expect(taken.new).toBeGreaterThan(strings.length * 0.9);
    for (const text of strings.filter((_, i) => i % (isQuick ? 45 : 12) === 0)) {
      for (const line of [
        ['topic', 'suggest', '--', text],
        ['event', 'edit', 'next', `--abstract=${text}`, `--topic=${text}`],
        ['guest', 'add', 'next', '--', text],
        ['config', 'set', 'name', '--', text],
      ])
        judge(line, await session.njb([...line.slice(0, 1), '--yes', ...line.slice(1)]));
    }
    const readers = [
      ...['member list', 'member show 5', 'member check', 'municipality list', 'event list', 'event show next'],
      ...[
        'guest list',
        'session list next',
        'programme show next',
        'programme check next',
        'topic list',
        'status',
        'log',
      ],
      ...['topic search Wärme', 'invite preview next', 'invite status next', 'privacy due', 'privacy register'],
      ...[
        'member dossier 5',
        'report members',
        'report guests',
        'report attendance 2025',
        'report new-members --since 2020',
      ],
      ...[
        'report outlook 2025',
        'report topics 2025',
        'report year 2025',
        'attendee list next',
        'db check',
        'config list',
      ],
    ];
    for (const line of readers) {
      const words = line.split(' ');
      judge([...words, '--json'], await session.njb([...words, '--json']));
      const shown = await session.njb(words, { terminal: true });
      judge(words, shown);
      // nothing may steer the terminal
      expect(shown.stdout, line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
    for (const line of ['calendar export next', 'attendee export next', 'report year 2025 --format html'])
      judge([line], await session.njb(line));
    expect(fails).toEqual([]);
    for (const format of ['csv', 'xlsx']) {
      await session.done(`member export --format ${format} --out all.${format}`);
      const back = await session.njb(`member import all.${format} --json`);
      expect(back.json()).toMatchObject({ new: 0, changed: 0, ambiguous: 0, rejected: [] });
    }
    await session.done('db check');
  }, 120_000);
});
