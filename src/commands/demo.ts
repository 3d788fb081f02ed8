import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Context } from '../context.js';
import { exitCodes, OperationFailed, UserError } from '../errors.js';
import {
  conferenceProgramme,
  demoDay,
  memberList,
  municipalityList,
  nextMeeting,
  pastMeetings,
  registrationList,
  schoolHolidays,
} from './demo/sample.js';
import { printFacts } from './facts.js';
import { proveSqlite } from './prove-sqlite.js';
import type { Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb demo', 'njb demo --dir demo'],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--dir <folder>', t('where to put the demo; it must not exist yet'))
      .action(async ({ dir }) => {
        const { terminal, system, options } = context;
        const folder = !dir ? freeFolder(system.cwd) : resolve(system.cwd, dir);
        if (existsSync(folder)) {
          throw new UserError('{file} exists already; njb does not overwrite it.', { file: folder }).hint(
            'Choose another name.',
          );
        }
        const place = relative(system.cwd, folder) || folder;
        if (options.dryRun) {
          terminal.out(t('The demo would be made in {folder}.', { folder: place }));
          return;
        }
        await proveSqlite();
        makeFolder(folder);
        try {
          await play(context, folder, place);
        } catch (error) {
          // what stopped half-way shows nothing, and the next try would lie beside it
          rmSync(folder, { recursive: true, force: true });
          throw error;
        }

        const database = join(folder, 'njb.db');
        const files = {
          folder,
          database,
          mails: join(folder, 'outbox'),
          calendar: join(folder, 'termine.ics'),
          report: join(folder, 'themen-2025.html'),
        };
        if (context.printedJson(() => files)) return;
        const show = (file: string) => relative(system.cwd, file) || file;
        terminal.out(`\n${terminal.paint.bold(t('That was the office’s month. It lies here:'))}`);
        printFacts(terminal, [
          [t('Invitations'), show(files.mails)],
          [t('Calendar'), show(files.calendar)],
          [t('Topics of {year}', { year: 2025 }), show(files.report)],
        ]);
        terminal.out(`\n${terminal.paint.bold(t('Go on with it, for example:'))}`);
        const demo = `--db ${quoted(show(database))}`;
        for (const next of [`member list ${demo}`, `event show ${nextMeeting.date} ${demo}`, `log ${demo}`])
          terminal.out(`  njb ${next}`);
        terminal.out(t('Begin with your own data: “njb init”, then “njb member import members.csv”.'));
      });
  },
};

/** Puts the files of the office there and takes the steps of its month. */
async function play(context: Context, folder: string, place: string): Promise<void> {
  const { t, terminal, options } = context;
  writeFileSync(join(folder, 'mitglieder.csv'), await asExcelSaves(memberList));
  writeFileSync(join(folder, 'gemeinden.csv'), await asExcelSaves(municipalityList));
  writeFileSync(join(folder, 'ferien.csv'), await asExcelSaves(schoolHolidays));
  writeFileSync(join(folder, 'anmeldungen.csv'), await asExcelSaves(registrationList));
  writeFileSync(join(folder, 'programm.csv'), await asExcelSaves(conferenceProgramme));
  if (!options.json)
    terminal.out(
      t('A demo with made-up people, as of {date}, in the folder {folder}.', { date: demoDay, folder: place }),
    );
  for (const step of steps(context, folder)) await take(step, context, folder);
}

/** A command line of the demo, and what it is about; one without words is run without being shown. */
interface Step {
  about: string | null;
  args: readonly string[];
}

function steps({ t, options }: Context, folder: string): Step[] {
  const file = (name: string) => join(folder, name);
  const series = ['--series', 'digital-impuls'];
  const meeting = (date: string, topic: string, guests: readonly string[]) => [
    ...['event', 'add', ...series, '--date', date, '--topic', topic],
    ...guests.flatMap((guest) => ['--guest', guest]),
  ];
  return [
    {
      about: null,
      args: [
        'init',
        '--name',
        'Netzwerk Junge Bürgermeister*innen',
        '--from',
        'Geschäftsstelle <buero@netzwerk.example>',
      ],
    },
    ...(options.documentLang === undefined
      ? []
      : [{ about: null, args: ['config', 'set', 'language', options.documentLang] }]),
    { about: t('Read the member list, saved from Excel'), args: ['member', 'import', file('mitglieder.csv')] },
    { about: t('Who was younger than 40 when elected?'), args: ['member', 'check'] },
    {
      about: t('The round table meets every first Thursday'),
      args: [
        ...['series', 'add', 'digital-impuls', '--title', 'Digital-Impuls', '--every', 'first thursday'],
        ...[
          '--time',
          '16:00-17:30',
          '--pause',
          'january, july, august',
          '--online',
          'https://konferenz.netzwerk.example/impuls',
        ],
      ],
    },
    ...pastMeetings.map(({ date, topic, guests }) => ({
      about: null,
      args: [...meeting(date, topic, guests), '--status', 'held'],
    })),
    {
      about: t('Enter the next meeting with its topic and guests'),
      args: [
        ...meeting(nextMeeting.date, nextMeeting.topic, nextMeeting.guests),
        ...['--abstract', nextMeeting.abstract, '--question', nextMeeting.question],
      ],
    },
    {
      about: t('Plan the year: holidays move a date, and njb says why'),
      args: ['series', 'plan', 'digital-impuls', '2025', '--apply'],
    },
    { about: t('See the invitation before it goes out'), args: ['invite', 'preview', 'next'] },
    { about: t('Send it: without a mail server each mail becomes a file'), args: ['invite', 'send', 'next', '--yes'] },
    { about: t('Sending again sends nothing twice'), args: ['invite', 'send', 'next', '--yes'] },
    { about: t('Write the calendar file'), args: ['calendar', 'export', ...series, '--out', file('termine.ics')] },
    { about: t('The topics of the year'), args: ['report', 'topics', '2025', '--format', 'txt'] },
    { about: null, args: ['report', 'topics', '2025', '--out', file('themen-2025.html')] },
  ];
}

async function take({ about, args }: Step, context: Context, folder: string): Promise<void> {
  const { terminal, system, lang, options } = context;
  const isShown = about !== null && !options.json;
  if (isShown) {
    terminal.out(`\n${terminal.paint.bold(about)}`);
    const typed = args.map((arg) => quoted(relativeIn(arg, folder, system.cwd)).replaceAll('\n', ' ')).join(' ');
    terminal.exact(terminal.paint.dim(`$ njb ${typed}`));
  }
  const unseen: string[] = [];
  const aside = { write: (text: string | Uint8Array) => void unseen.push(String(text)) };
  const code = await context.run(args, {
    env: { ...system.env, NJB_DB: join(folder, 'njb.db'), NJB_TODAY: demoDay, NJB_LANG: lang, NJB_SMTP: undefined },
    // the demo runs through by itself
    stdinIsTerminal: () => false,
    ...(isShown ? {} : { stdout: nowhere, stderr: aside }),
  });
  if (code !== exitCodes.done) {
    for (const line of unseen.join('').split('\n').filter(Boolean)) terminal.error(line);
    throw new OperationFailed('The demo stopped at “njb {words}”.', { words: args.slice(0, 2).join(' ') });
  }
}

const nowhere = { write: () => {} };

/** Windows-1252 with semicolons and CRLF, as Excel in German writes "CSV". */
async function asExcelSaves(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const { toWindows1252 } = await import('../import/encoding.js');
  const text = rows.map((row) => row.join(';')).join('\r\n');
  return toWindows1252(`${text}\r\n`);
}

/** Not `recursive`: Node never comes back from a place where folders cannot be made (/proc). */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new UserError('The folder {folder} cannot be made: {problem}', {
      folder,
      problem: String((error as NodeJS.ErrnoException).code),
    }).hint('Choose another place with --dir FOLDER.');
  }
}

function freeFolder(cwd: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(cwd, number === 1 ? 'njb-demo' : `njb-demo-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

function relativeIn(arg: string, folder: string, cwd: string): string {
  return arg.startsWith(folder) ? relative(cwd, arg) || arg : arg;
}

function quoted(arg: string): string {
  return /^[\w@%+=:,./*-]+$/.test(arg) ? arg : `"${arg.replaceAll('"', '\\"')}"`;
}
