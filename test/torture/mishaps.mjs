// What can befall the database of an office, tried on the built njb: `npm run torture:mishaps [-- --quick]`. A full disk, a
// file or folder that may only be read, another program that holds the file, files that are none of ours or damaged, two
// commands at once, a reader that goes away, Ctrl-C at every question. Prints what was tried, how often, with which exit
// codes, and what was lost; what this computer cannot try is named as skipped.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badFiles, fileSizeLimit, fullDisk, locked, readOnly } from './mishap-files.mjs';
import {
  done,
  fresh,
  hashOf,
  isSentence,
  listing,
  membersIn,
  note,
  office,
  often,
  problems,
  run,
  scratch,
  table,
} from './mishap-stage.mjs';

// Two at once -------------------------------------------------------------------------------------------------------

async function twoAtOnce(template, members, coming) {
  const pairs = [
    [
      'two imports at once',
      [
        ['member', 'import', 'coming.csv'],
        ['member', 'import', 'more.csv'],
      ],
      2 * coming,
    ],
    [
      'the same import twice at once',
      [
        ['member', 'import', 'coming.csv'],
        ['member', 'import', 'coming.csv'],
      ],
      coming,
    ],
    [
      'import and sending at once',
      [
        ['member', 'import', 'coming.csv'],
        ['invite', 'send', 'next', '--yes'],
      ],
      coming,
    ],
    [
      'two sendings at once',
      [
        ['invite', 'send', 'next', '--yes'],
        ['invite', 'send', 'next', '--yes'],
      ],
      0,
    ],
    [
      'import and going back to a copy',
      [
        ['member', 'import', 'coming.csv'],
        ['db', 'restore', 'copy.db', '--yes'],
      ],
      null,
    ],
  ];
  for (const [what, commands, more] of pairs) {
    const line = note(what);
    for (let attempt = 0; attempt < often(12, 3); attempt += 1) {
      const folder = fresh(template);
      copyFileSync(join(folder, 'njb.db'), join(folder, 'copy.db'));
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const results = await Promise.all(
        commands.map(async (args, i) => {
          await pause(i * attempt * 20);
          return run(folder, args);
        }),
      );
      for (const result of results) {
        line.ran(result);
        if (![0, 1, 2, 3].includes(result.code) || !isSentence(result.err)) line.wrong(`${result.code}: ${result.err}`);
      }
      const check = await run(folder, ['db', 'check', '--json']);
      if (check.code !== 0 || !JSON.parse(check.out).sound) line.wrong(`not sound: ${check.out}${check.err}`);
      const now = await membersIn(folder);
      const importsDone = commands.filter((args, i) => args[1] === 'import' && results[i].code === 0);
      const expected = new Set(importsDone.map((args) => args[2])).size * coming;
      if (more !== null && now !== members + expected) line.wrong(`${now} members instead of ${members + expected}`);
      if (more === null && ![members, members + coming].includes(now)) line.wrong(`half an import: ${now} members`);
      const mails = existsSync(join(folder, 'outbox'))
        ? readdirSync(join(folder, 'outbox'), { recursive: true }).filter((name) => name.endsWith('.eml'))
        : [];
      const recipients = mails.map(
        (name) => /^To: .*?<?([^<>\s]+@[^<>\s]+)/m.exec(readFileSync(join(folder, 'outbox', name), 'utf8'))?.[1],
      );
      if (new Set(recipients).size !== recipients.length) line.wrong('somebody got a mail twice');
      if (commands.every((args) => args[1] === 'send') && recipients.length !== members)
        line.wrong(`${recipients.length} mails for ${members} members`);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

// A reader that goes away -------------------------------------------------------------------------------------------

async function closedPipe(template) {
  const line = note('output to a pipe that is closed (| head)');
  const lists = [
    ...[
      'member list',
      'member list --json',
      'member check',
      'member check --json',
      'member export',
      'member export --format json',
    ],
    ...[
      'member export --format vcard',
      'municipality list',
      'event list --json',
      'guest list',
      'attendee list next',
      'topic list',
    ],
    ...[
      'status --json',
      'log --json',
      'invite preview next',
      'invite preview next --json',
      'invite status next',
      'report members',
    ],
    ...[
      'report members --format html',
      'report attendance 2027',
      'report year 2027 --format html',
      'report topics 2027',
    ],
    ...[
      'report outlook 2027 --format html',
      'report guests 2027',
      'report new-members --since 2026-01-01',
      'privacy register',
      'privacy due',
    ],
    ...[
      'calendar export --year 2027',
      'programme show next',
      'template list',
      'template show invitation',
      'config list',
    ],
    ...[
      'db backups',
      'db check --json',
      '--help',
      'member --help',
      'member import coming.csv --dry-run --json',
      'audience list',
    ],
  ];
  for (const words of lists) {
    for (const close of ['stdout', 'at once']) {
      const result = await run(template, words.split(' '), { close });
      line.ran(result);
      if (result.code !== 0 || !isSentence(result.err))
        line.wrong(`njb ${words} ended with ${result.code}: ${result.err}`);
    }
  }
}

// Ctrl-C at every question ------------------------------------------------------------------------------------------

async function interrupted(template) {
  const line = note('Ctrl-C at each question');
  const driver = fileURLToPath(new URL('at-terminal.py', import.meta.url));
  if (process.platform === 'win32' || spawnSync('python3', ['-c', 'import pty']).status !== 0)
    return line.skipped('needs python3 and a pseudo-terminal');
  const enters = Array.from({ length: often(15, 5) }, () => '\\r');
  const lines = [
    ['member add', ['Kim\\r', 'Neu\\r', ...enters]],
    ['event add', ['Titel\\r', '4.3.2027\\r', '16:00-17:30\\r', ...enters]],
    ['member import unknown.csv', enters],
    ['member forget 1', []],
    ['db restore', enters],
    ['member merge 1 2', enters],
    ['invite send next', []],
    ['series plan impuls 2027 --apply', enters],
    ['series add', ['zweite\\r', ...enters]],
    ['event edit next', enters],
    ['topic suggest', ['Thema\\r', ...enters]],
    ['guest add next', enters],
  ];
  for (const [words, keys] of lines.slice(0, often(lines.length, 4))) {
    const folder = fresh(template);
    writeFileSync(join(folder, 'unknown.csv'), 'Vorname;Nachname;Seltsam;Fremd\nMax;Herbst;x;y\n');
    await done(folder, [
      'series',
      'add',
      'impuls',
      '--title',
      'Impuls',
      '--every',
      'first thursday',
      '--time',
      '16:00-17:30',
    ]);
    await done(folder, ['db', 'backup']);
    const before = hashOf(join(folder, 'njb.db'));
    const names = listing(folder);
    for (let stage = 0; stage <= keys.length; stage += 1) {
      const wrap = ['python3', driver, String(stage), ...keys, '--'];
      const { out, err, code } = await run(folder, words.split(' '), { wrap });
      if (code !== 0) throw new Error(`at-terminal.py: ${err}`);
      const [exit, end] = out.trim().split(' ');
      if (end === 'ended') {
        if (stage === 0) line.wrong(`njb ${words} asks nothing: exit ${exit}`);
        break;
      }
      line.ran({ code: Number(exit) });
      if (exit !== '130') line.wrong(`njb ${words}, question ${stage + 1}: exit ${exit}`);
      if (hashOf(join(folder, 'njb.db')) !== before || listing(folder) !== names)
        line.wrong(`njb ${words}, question ${stage + 1}: something was changed`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const [members, coming] = [often(60, 30), 1500];
  const template = await office('office', members, coming);
  const small = await office('small', 20, 200);
  await fileSizeLimit(template, members);
  await fullDisk(template, members);
  await readOnly(small, 20);
  await locked(small, 20);
  await badFiles(small);
  await twoAtOnce(small, 20, 200);
  await closedPipe(await office('long', 2000, 2000));
  await interrupted(small);
  console.table(
    Object.fromEntries(
      table.map(({ tried, times, codes, lost, note }) => [
        tried,
        {
          times,
          'exit codes':
            [...codes]
              .toSorted()
              .map(([code, count]) => `${code}: ${count}`)
              .join(', ') || note,
          lost,
        },
      ]),
    ),
  );
  for (const problem of problems) console.error(problem.trim());
  console.log(problems.length === 0 ? 'Nothing was lost.' : `${problems.length} times something was wrong.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
