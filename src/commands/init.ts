import { dirname } from 'node:path';
import { writeConfigFile } from '../config.js';
import type { Context } from '../context.js';
import { readHeader } from '../db/header.js';
import { defaults, readSettings, type SettingKey, type Settings, settingText, writeSetting } from '../db/settings.js';
import { message } from '../i18n/message.js';
import { withoutPassword } from '../mailing/transports/smtp-url.js';
import { complaintOf } from './complaint.js';
import { checkSetting, checkSmtp, withFileKey } from './config/keys.js';
import { proveSqlite } from './prove-sqlite.js';
import type { Verb } from './verb.js';

interface Answers {
  name?: string | undefined;
  from?: string | undefined;
  smtp?: string | undefined;
}

export const verb: Verb = {
  examples: [
    'njb init',
    'njb init --name "Netzwerk Junge Bürgermeister*innen" --from buero@netzwerk.example --smtp smtp://mail.netzwerk.example:587',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--name <text>', t('name of the network'))
      .option('--from <address>', t('sender of mails, “Name <address>”'))
      .option('--smtp <url>', t('mail server as a URL; without one mails go into the outbox folder'))
      .action(async (given) => {
        const { terminal, config, options } = context;
        const existed = readHeader(config.database) !== null;
        const answers =
          nothingGiven(given) && terminal.canAsk ? await ask(context, await presentSettings(context)) : given;
        const settings: [SettingKey, string | undefined][] = [
          ['name', answers.name],
          ['from', answers.from],
        ];
        for (const [key, value] of settings) if (value) checkSetting(key, value);
        const file = answers.smtp ? withFileKey(config, 'smtp', answers.smtp) : null;

        const stored = await context.change(async ({ query }) => {
          for (const [key, value] of settings) if (value) await writeSetting(query, key, value);
          return readSettings(query);
        });
        if (file !== null && !options.dryRun) writeConfigFile(config.file, file);

        const smtp = shownSmtp(answers.smtp || config.smtp);
        const from = settingText(stored.from);
        const result = {
          database: config.database,
          config: config.file,
          created: !existed,
          name: stored.name,
          from,
          smtp,
        };
        if (context.printedJson(() => result)) return;
        terminal.out(t('Folder: {folder}', { folder: dirname(config.database) }));
        terminal.out(
          existed
            ? t('Database (already there): {file}', { file: config.database })
            : t('Database: {file}', { file: config.database }),
        );
        terminal.out(t('Network: {name}', { name: stored.name }));
        terminal.out(
          from === null ? t('Sender: not set yet (“njb config set from ADDRESS”)') : t('Sender: {from}', { from }),
        );
        terminal.out(
          smtp
            ? t('Mail server: {url}', { url: smtp })
            : t('No mail server: invitations go as files into {folder}', { folder: config.outbox }),
        );
        if (smtp && terminal.canAsk && !options.dryRun) await tryServer(context, answers.smtp || config.smtp);
        if (context.lang !== stored.language) {
          terminal.notice(
            t('Mails, reports and calendars are in {language}; “njb config set language {other}” changes that.', {
              language: t(stored.language === 'de' ? message('German') : message('English')),
              other: context.lang,
            }),
          );
        }
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.notice(t('Next: “njb member import members.csv” reads your member list.'));
      });
  },
};

/** Tells whether the mail server can be used, without sending anything: whoever just typed its address can still mend it. */
async function tryServer({ t, terminal, config }: Context, smtp: string | null): Promise<void> {
  const { examineMail } = await import('./doctor/mail.js');
  for (const { said, advice } of await examineMail({ config: { ...config, smtp } })) {
    for (const line of [said, ...advice]) terminal.notice(t(line));
  }
}

/** What the network is called and so on; before the first question it is known whether there can be a database at all. */
async function presentSettings(context: Context): Promise<Settings> {
  if (readHeader(context.config.database) !== null) return readSettings((await context.store()).query);
  await proveSqlite();
  return defaults;
}

function shownSmtp(url: string | null): string | null {
  return url === null ? null : withoutPassword(url);
}

function nothingGiven({ name, from, smtp }: Answers): boolean {
  return name === undefined && from === undefined && smtp === undefined;
}

/** Asks for everything; what is set already is the suggestion, so that Enter changes nothing. */
async function ask(context: Context, present: Settings): Promise<Answers> {
  const { t, prompt, config } = context;
  const name = await prompt.text(t('What is the network called?'), { initial: present.name });
  const sender = settingText(present.from) ?? '';
  const from = await prompt.text(t('Which address do its mails come from? (Name <address>, may stay empty)'), {
    initial: sender,
    check: async (answer) => {
      if (answer === '' || (await complaintOf(context, () => checkSetting('from', answer))) === null) return null;
      return sender === ''
        ? t('That is no e-mail address. Please try again, or leave it empty.')
        : t('That is no e-mail address. Please try again, or press Enter to leave it as it is.');
    },
  });
  const server = shownSmtp(config.smtp);
  const smtp = await prompt.text(
    server === null
      ? t('Mail server, for example smtp://mail.example.org:587 (empty: mails become files)')
      : t('Mail server, for example smtp://mail.example.org:587 (empty: {url} stays)', { url: server }),
    { check: (answer) => (answer === '' ? null : complaintOf(context, () => checkSmtp(answer))) },
  );
  return { name, from, smtp };
}
