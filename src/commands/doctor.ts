import type { Context } from '../context.js';
import { parseMailbox } from '../domain/email-address.js';
import { OperationFailed, UserError } from '../errors.js';
import { type Message, message } from '../i18n/message.js';
import { inEnglish } from '../i18n/translate.js';
import { examineDatabase } from './doctor/database.js';
import { examineFiles } from './doctor/files.js';
import { type Area, areas, type Finding, type Level, ok } from './doctor/finding.js';
import { examineProgram } from './doctor/program.js';
import { examineSettings } from './doctor/settings.js';
import type { Verb } from './verb.js';

type Report = Readonly<Record<Area, readonly Finding[]>>;

export const verb: Verb = {
  examples: ['njb doctor', 'njb doctor --send-to buero@netzwerk.example'],
  build: (command, context) =>
    command
      .option('--send-to <address>', context.t('send one test mail there, the way invitations go'))
      .action(async ({ sendTo }) => {
        const report = await examine(context, sendTo);
        const all = areas.flatMap((area) => report[area]);
        const count = (level: Level) => all.filter((each) => each.level === level).length;
        const printed = context.printedJson(() => ({
          ok: count('wrong') === 0,
          warnings: count('warning'),
          wrong: count('wrong'),
          findings: areas.flatMap((area) => report[area].map((finding) => findingJson(area, finding))),
        }));
        if (!printed) await print(context, report);
        if (count('wrong') > 0) {
          const failure = new OperationFailed('{count} {count|thing is|things are} not right.', {
            count: count('wrong'),
          });
          const allAdvise = all.every(({ level, advice }) => level !== 'wrong' || advice.length > 0);
          throw allAdvise ? failure.hint('Each says above what to do next.') : failure;
        }
        if (printed) return;
        context.terminal.out(
          count('warning') === 0
            ? context.t('Everything is in order.')
            : context.t('Everything works; {count} {count|thing deserves|things deserve} a look.', {
                count: count('warning'),
              }),
        );
      }),
};

async function examine(context: Context, sendTo: string | undefined): Promise<Report> {
  const to = sendTo === undefined ? null : parseMailbox(sendTo);
  if (sendTo !== undefined && to === null) {
    throw new UserError('“{value}” is no e-mail address.', { value: sendTo });
  }
  const program = examineProgram();
  const database = examineDatabase(context);
  const files = examineFiles(context, database);
  const settings = examineSettings(context, database);
  const [{ examineTemplates }, { examineMail }] = await Promise.all([
    import('./doctor/templates.js'),
    import('./doctor/mail.js'),
  ]);
  const templates = await examineTemplates(context, database.settings);
  const mail = await examineMail(context);
  if (to !== null && mail.every(({ level }) => level !== 'wrong')) {
    if (context.options.dryRun) {
      mail.push(ok('testMail', message('Dry run: the test mail was not sent.')));
    } else {
      const { sendTestMail } = await import('./doctor/test-mail.js');
      mail.push(await sendTestMail(context, to, database.settings));
    }
  }
  return { program, files, database: database.findings, settings, templates, mail };
}

/** In English whatever the screen speaks, so that programs read the same everywhere. */
function findingJson(area: Area, { check, level, said, advice }: Finding) {
  return { area, check, level, text: inEnglish(said), advice: advice.map(inEnglish) };
}

const headings: Readonly<Record<Area, Message>> = {
  program: message('Program'),
  files: message('Files and folders'),
  database: message('Database'),
  settings: message('Settings'),
  templates: message('Templates'),
  mail: message('Mail'),
};

async function print({ t, terminal }: Context, report: Report): Promise<void> {
  const { paint } = terminal;
  const { wrap, width } = await import('../terminal/width.js');
  const words: Readonly<Record<Level, string>> = { ok: t('ok'), warning: t('look'), wrong: t('wrong') };
  const colours = { ok: paint.green, warning: paint.yellow, wrong: paint.red };
  const column = Math.max(...Object.values(words).map((word) => width(word))) + 2;
  const columns = terminal.isTerminal ? Math.max(30, terminal.columns - column - 2) : Number.POSITIVE_INFINITY;
  for (const area of areas) {
    terminal.out(paint.bold(t(headings[area])));
    for (const { level, said, advice } of report[area]) {
      const [first = '', ...more] = wrap(t(said), columns);
      terminal.out(`  ${colours[level](words[level].padEnd(column))}${first}`);
      for (const line of more) terminal.out(`${' '.repeat(column + 2)}${line}`);
      for (const each of advice) {
        const [head = '', ...rest] = wrap(t(each), columns - 2);
        terminal.out(`${' '.repeat(column + 2)}→ ${head}`);
        for (const line of rest) terminal.out(`${' '.repeat(column + 4)}${line}`);
      }
    }
  }
}
