import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Config } from '../../config.js';
import { OperationFailed, UserError } from '../../errors.js';
import { message, type Message as Said } from '../../i18n/message.js';
import type { Message } from '../message.js';
import type { CopyTally } from './copies.js';
import { parseSmtpUrl, type SmtpServer } from './smtp-server.js';
import type { Transport } from './transport.js';

/** The way out that the configuration asks for. */
export interface ChosenTransport {
  transport: Transport;
  kind: 'smtp' | 'sendmail' | 'outbox';
  /** The server's name and port, the program, or the folder. */
  place: string;
  /** What became of copies so far; null where none are kept. */
  copies: CopyTally | null;
}

type MailConfig = Pick<
  Config,
  | 'smtp'
  | 'smtpPassword'
  | 'passwordCommand'
  | 'sendmail'
  | 'outbox'
  | 'connections'
  | 'retryAfter'
  | 'serverTimeout'
  | 'bounces'
  | 'dkimDomain'
  | 'dkimSelector'
  | 'dkimKey'
  | 'copyTo'
  | 'sentFolder'
>;

/**
 * The mail server where one is set, else the sendmail program, else the outbox folder.
 * @param perMinute mails a minute, null for no limit
 * @throws UserError where the server's URL cannot be one; OperationFailed where its password or the key for signatures
 *   cannot be had
 */
export async function chooseTransport(config: MailConfig, perMinute: number | null): Promise<ChosenTransport> {
  if (config.smtp === null && config.sendmail === null) {
    const { outboxTransport } = await import('./outbox.js');
    return { transport: outboxTransport(config.outbox, true), kind: 'outbox', place: config.outbox, copies: null };
  }
  const way = await (config.smtp === null ? throughSendmail : throughServer)(config, perMinute);
  const finish = await finisher(config);
  const transport = finish === null ? way.transport : { ...way.transport, finish };
  const { copyTo: address, sentFolder: folder } = config;
  if (address === null && folder === null) return { ...way, transport, copies: null };
  const { withCopies } = await import('./copies.js');
  return { ...way, ...withCopies(transport, { address, folder }) };
}

type Way = Omit<ChosenTransport, 'copies'>;

async function throughServer(config: MailConfig, perMinute: number | null): Promise<Way> {
  const server = parseSmtpUrl(config.smtp ?? '');
  if (server === null) {
    throw new UserError('The mail server must be given as smtp://host:port or smtps://host:port.').hint(
      'Set it with “njb config set smtp URL” or in the environment as NJB_SMTP.',
    );
  }
  const { smtpTransport } = await import('./smtp.js');
  const password = server.user === null ? null : await passwordFor(server, config);
  const silence = config.serverTimeout * 1000;
  const transport = smtpTransport(
    { ...server, password },
    {
      perMinute,
      connections: config.connections,
      retryWaits: milliseconds(config.retryAfter),
      limits: { silence, greeting: Math.min(silence, 60_000), connect: Math.min(silence, 30_000) },
    },
  );
  return { transport, kind: 'smtp', place: `${server.host}:${server.port}` };
}

async function throughSendmail(config: MailConfig, perMinute: number | null): Promise<Way> {
  const { sendmailTransport } = await import('./sendmail.js');
  const { connections, retryAfter, serverTimeout } = config;
  const place = config.sendmail ?? '';
  const limit = serverTimeout * 1000;
  const retryWaits = milliseconds(retryAfter);
  return {
    transport: sendmailTransport(place, { perMinute, connections, limit, retryWaits }),
    kind: 'sendmail',
    place,
  };
}

function milliseconds(seconds: readonly number[]): number[] {
  return seconds.map((each) => each * 1000);
}

/** What is added to each mail: a signature, and the address that undeliverable mail comes back to. */
async function finisher(config: MailConfig): Promise<((message: Message) => Promise<Message>) | null> {
  const { bounces, dkimDomain, dkimSelector, dkimKey } = config;
  const sign = await signer({ dkimDomain, dkimSelector, dkimKey });
  if (sign === null && bounces === null) return null;
  const { withBounceAddress } = await import('./bounces.js');
  return async (message) => {
    const signed = sign === null ? message : await sign(message);
    return bounces === null ? signed : withBounceAddress(signed, bounces);
  };
}

async function signer({
  dkimDomain,
  dkimSelector,
  dkimKey,
}: Pick<MailConfig, 'dkimDomain' | 'dkimSelector' | 'dkimKey'>) {
  if (dkimDomain === null && dkimSelector === null && dkimKey === null) return null;
  if (dkimSelector === null || dkimKey === null) {
    throw new UserError('Mails can only be signed with both dkimSelector and dkimKey set.').hint(
      'Set what is missing, or take the others back with “njb config set dkimKey” and so on.',
    );
  }
  const { dkimSigner } = await import('./dkim.js');
  return dkimSigner({ domain: dkimDomain, selector: dkimSelector, keyFile: dkimKey });
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
    throw new OperationFailed('The passwordCommand {program} failed ({problem}).', {
      program,
      problem: whyFailed(error),
    })
      .hint('Type it into this terminal: it must print the password alone, in its first line.')
      .hint(
        '“njb config set passwordCommand” does without it; NJB_SMTP_PASSWORD in the environment has the password then.',
      );
  }
}

function whyFailed(error: unknown): Said {
  const { code, killed } = error as { code?: unknown; killed?: boolean };
  if (killed === true) return message('it did not end within a minute');
  if (code === 'ENOENT') return message('there is no program of this name here');
  if (code === 'EACCES') return message('it must not be run');
  return message('it ended with exit code {code}', { code: String(code) });
}
