import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Config } from '../../config.js';
import { OperationFailed, UserError } from '../../errors.js';
import { parseSmtpUrl, type SmtpServer } from './smtp-server.js';
import type { Transport } from './transport.js';

/** The way out that the configuration asks for. */
export interface ChosenTransport {
  transport: Transport;
  kind: 'smtp' | 'outbox';
  /** The server's name and port, or the folder. */
  place: string;
}

type MailConfig = Pick<Config, 'smtp' | 'smtpPassword' | 'passwordCommand' | 'outbox'>;

/**
 * The mail server where one is set, else the outbox folder.
 * @param perMinute mails a minute, null for no limit
 * @throws UserError where the server's URL cannot be one; OperationFailed where its password cannot be had
 */
export async function chooseTransport(config: MailConfig, perMinute: number | null): Promise<ChosenTransport> {
  if (config.smtp === null) {
    const { outboxTransport } = await import('./outbox.js');
    return { transport: outboxTransport(config.outbox), kind: 'outbox', place: config.outbox };
  }
  const server = parseSmtpUrl(config.smtp);
  if (server === null) {
    throw new UserError('The mail server must be given as smtp://host:port or smtps://host:port.').hint(
      'Set it with “njb config set smtp URL” or in the environment as NJB_SMTP.',
    );
  }
  const { smtpTransport } = await import('./smtp.js');
  const password = server.user === null ? null : await passwordFor(server, config);
  const transport = smtpTransport({ ...server, password }, { perMinute });
  return { transport, kind: 'smtp', place: `${server.host}:${server.port}` };
}

/** NJB_SMTP_PASSWORD, else the first line that passwordCommand prints, else what stands in the URL. */
async function passwordFor(server: SmtpServer, config: MailConfig): Promise<string> {
  const password = config.smtpPassword ?? (await printedPassword(config.passwordCommand)) ?? server.password;
  if (password !== null) return password;
  throw new OperationFailed('There is no password for {user} at the mail server {host}.', {
    user: server.user ?? '',
    host: server.host,
  }).hint('Put it into the environment as NJB_SMTP_PASSWORD, or set passwordCommand.');
}

async function printedPassword(command: readonly string[] | null): Promise<string | null> {
  const [program, ...args] = command ?? [];
  if (program === undefined) return null;
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: 60_000, windowsHide: true });
    return stdout.split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    // neither its output nor its arguments: both may hold secrets
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperationFailed('The passwordCommand {program} failed ({problem}).', { program, problem: code });
  }
}
