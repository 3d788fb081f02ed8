import { accessSync, constants } from 'node:fs';
import type { Context } from '../../context.js';
import { NjbError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { type ChosenTransport, chooseTransport } from '../../mailing/transports/choose.js';
import { isLoopback, parseSmtpUrl } from '../../mailing/transports/smtp-server.js';
import type { Channel, Stopped } from '../../mailing/transports/transport.js';
import { stopReasonWord } from '../invite/report.js';
import { type Finding, ok, warning, wrong, wrongAs } from './finding.js';

/** Nobody waits ten minutes for a silent server to find out that it is silent. */
const longestSilence = 20;

/** The way out that `njb invite send` would take, as far as one can go without sending a mail. */
export async function examineMail({ config }: Pick<Context, 'config'>): Promise<Finding[]> {
  if (config.fault !== null) return [warning('mail', message('Not looked at while the configuration file is faulty.'))];
  const serverTimeout = Math.min(config.serverTimeout, longestSilence);
  let chosen: ChosenTransport;
  try {
    chosen = await chooseTransport({ ...config, serverTimeout }, null);
  } catch (error) {
    if (error instanceof NjbError) return [wrongAs('mail', error)];
    throw error;
  }
  const { kind, place } = chosen;
  if (kind === 'outbox') {
    return [ok('mail', message('No mail server: invitations go as files into {folder}', { folder: place }))];
  }
  if (kind === 'sendmail') return [examineProgram(place)];
  return [...examinePassword(config), await examineServer(config.smtp ?? '', chosen)];
}

function examineProgram(program: string): Finding {
  try {
    accessSync(program, constants.X_OK);
    return ok('mail', message('Mails leave through the program {program}.', { program }));
  } catch {
    return wrong(
      'mail',
      message('The program {program} is not there.', { program }),
      message('Set it anew with “njb config set {key} VALUE”.', { key: 'sendmail' }),
    );
  }
}

function examinePassword({ smtp, passwordCommand, file }: Context['config']): Finding[] {
  const server = parseSmtpUrl(smtp ?? '');
  if (server === null) return [];
  if (server.password !== null) {
    return [
      warning(
        'password',
        message('The password of the mail server stands in the clear in its URL ({file} or NJB_SMTP).', { file }),
        message('Put it into the environment as NJB_SMTP_PASSWORD, or set passwordCommand.'),
      ),
    ];
  }
  if (passwordCommand === null || server.user !== null) return [];
  return [
    warning(
      'password',
      message('passwordCommand is set, but the mail server’s URL names no user: nobody logs in.'),
      message('Write the user into the URL: smtp://USER@HOST:PORT.'),
    ),
  ];
}

async function examineServer(url: string, { transport, place }: ChosenTransport): Promise<Finding> {
  const channel: Channel = transport.open();
  try {
    const stop = await channel.ready();
    if (stop !== null) return wrong('mail', stoppedWords(stop), adviceFor(stop));
    const server = parseSmtpUrl(url);
    const user = server?.user ?? null;
    const isPlain = server !== null && isLoopback(server.host) && !server.implicitTls;
    const how = isPlain ? message('on this computer, not encrypted') : message('encrypted');
    return ok(
      'mail',
      user === null
        ? message('The mail server {place} answers ({how}); it is used without a login.', { place, how })
        : message('The mail server {place} answers ({how}) and accepts the login of {user}.', { place, how, user }),
    );
  } finally {
    await channel.close();
  }
}

/** Why the server could not be used, with its own words. */
export function stoppedWords({ reason, error }: Stopped): Message {
  return message('No mail can be sent: {reason} ({problem})', { reason: stopReasonWord(reason), problem: error });
}

/** What to do where nothing can be sent. */
export function adviceFor({ reason }: Stopped): Message {
  const words: Readonly<Record<Stopped['reason'], Message>> = {
    unreachable: message('Check the name and port in “njb config get smtp”, and the network of this computer.'),
    tls: message('Usual are smtp://HOST:587 and smtps://HOST:465; the certificate must be in the name of HOST.'),
    login: message('Check user and password; some providers want a password made for programs (app password).'),
    refused: message('Try again in a few minutes; else ask those who run the mail server, with its words.'),
    sender: message('Set the sender to an address of this login: “njb config set from ADDRESS”.'),
    folder: message('Ask for the right to write it, or choose another place (--db, NJB_DB, “njb config set”).'),
    program: message('Set it anew with “njb config set {key} VALUE”.', { key: 'sendmail' }),
    aborted: message('Try again in a few minutes; else ask those who run the mail server, with its words.'),
  };
  return words[reason];
}
