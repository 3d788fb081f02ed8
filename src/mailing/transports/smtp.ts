import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { NodemailerError } from 'nodemailer/lib/errors.js';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from '../message.js';
import { createPace, type Pace } from './pace.js';
import { connectFailure, sendFailure } from './smtp-errors.js';
import { isLoopback, type SmtpServer } from './smtp-server.js';
import { type Channel, type Outcome, type Stopped, stopped, type Transport } from './transport.js';

export interface SmtpOptions {
  /** Connections at once. */
  connections?: number;
  /** Mails a minute over all connections, null for as fast as the server takes them. */
  perMinute?: number | null;
  limits?: Partial<SmtpLimits>;
  retryWaits?: readonly number[];
  /** Certificate authorities (PEM) to trust instead of the system's, for a server of the house. */
  ca?: string;
}

/** Milliseconds, save the last. Unless given: those of RFC 5321 4.5.3.2, shorter where nobody has to wait that long. */
export interface SmtpLimits {
  connect: number;
  greeting: number;
  /** Silence of the server, also after the mail's final dot. */
  silence: number;
  /** Mails over one connection before it is opened anew; many servers close it at 100. */
  mailsPerConnection: number;
}

const usualLimits: SmtpLimits = { connect: 30_000, greeting: 60_000, silence: 600_000, mailsPerConnection: 100 };

/**
 * Hands mails to an SMTP server, encrypted unless that is this machine itself.
 *
 * Works on nodemailer's SMTPConnection rather than its pool: the pool queues a mail anew when a connection closes, and
 * does not tell whether its body had begun to leave.
 */
export function smtpTransport(server: SmtpServer, options: SmtpOptions = {}): Transport {
  const pace = createPace(options.perMinute ?? null);
  const settings = { server, limits: { ...usualLimits, ...options.limits }, ca: options.ca };
  const { connections = 3, retryWaits } = options;
  const open = () => new SmtpChannel(settings, pace);
  return { channels: connections, open, ...(retryWaits === undefined ? {} : { retryWaits }) };
}

interface Settings {
  server: SmtpServer;
  limits: SmtpLimits;
  ca: string | undefined;
}

class SmtpChannel implements Channel {
  readonly #settings: Settings;
  readonly #pace: Pace;
  #connection: SMTPConnection | null = null;
  #mails = 0;
  #needsReset = false;

  constructor(settings: Settings, pace: Pace) {
    this.#settings = settings;
    this.#pace = pace;
  }

  async ready(signal?: AbortSignal): Promise<Stopped | null> {
    if (!(await this.#pace(signal))) return stopped('aborted', true, 'aborted');
    if (this.#mails >= this.#settings.limits.mailsPerConnection) await this.close();
    if (this.#connection !== null && (await this.#isUsable(this.#connection))) return null;
    await this.close();
    const opened = await connect(this.#settings);
    if ('outcome' in opened) return opened;
    this.#connection = opened;
    this.#mails = 0;
    return null;
  }

  async send(message: Message): Promise<Outcome> {
    const connection = this.#connection;
    if (connection === null) return { outcome: 'failed', kind: 'temporary', error: 'not connected' };
    this.#mails += 1;
    const body = new OneMail(message.octets);
    const outcome = await handOver(connection, message, body);
    if (outcome.outcome === 'sent') return outcome;
    // refused before or after the whole body: the conversation goes on after RSET. Else the server waits for the rest
    if (outcome.outcome !== 'unclear' && (!body.started || body.readableEnded)) this.#needsReset = true;
    else connection.close();
    return outcome;
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    this.#needsReset = false;
    this.#mails = 0;
    if (connection === null || connection.destroyed) return;
    const ended = once(connection, 'end');
    connection.quit();
    await Promise.race([ended, wait(2_000, undefined, { ref: false })]);
    connection.close();
  }

  async #isUsable(connection: SMTPConnection): Promise<boolean> {
    if (connection.destroyed) return false;
    if (!this.#needsReset) return true;
    this.#needsReset = false;
    return await new Promise((resolve) => {
      const onEnd = () => resolve(false);
      connection.once('end', onEnd);
      connection.reset((error) => {
        connection.off('end', onEnd);
        resolve(!error);
      });
    });
  }
}

/** The mail as a stream that knows whether the library has begun to send it, which it does after the server's 354. */
class OneMail extends Readable {
  started = false;
  readonly #octets: Buffer;

  constructor(octets: Buffer) {
    super();
    this.#octets = octets;
  }

  override _read(): void {
    this.started = true;
    this.push(this.#octets);
    this.push(null);
  }
}

async function connect({ server, limits, ca }: Settings): Promise<SMTPConnection | Stopped> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const mayBePlain = isLoopback(server.host);
  const connection = new Connection({
    host: server.host,
    port: server.port,
    secure: server.implicitTls,
    requireTLS: !server.implicitTls && !mayBePlain,
    ignoreTLS: !server.implicitTls && mayBePlain,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.silence,
    socketCloseTimeout: 1_000,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
  });
  return await new Promise((resolve) => {
    const fail = (error: NodemailerError) => {
      resolve(connectFailure(error));
      connection.close();
    };
    // the listener stays: an 'error' nobody listens to would end the program
    connection.on('error', fail);
    connection.once('end', () => fail(new Error('Connection closed')));
    connection.connect((error) => {
      if (error) return fail(error);
      if (server.user === null) return resolve(connection);
      if (!connection.allowsAuth) return fail(noLogin());
      connection.login({ user: server.user, pass: server.password ?? '' }, (refusal) => {
        if (refusal) fail(refusal);
        else resolve(connection);
      });
    });
  });
}

/** Without the login the server would take the mails as anybody's, or refuse every single one. */
function noLogin(): NodemailerError {
  return Object.assign(new Error('The server offers no login'), { code: 'EAUTH' });
}

async function handOver(connection: SMTPConnection, message: Message, body: OneMail): Promise<Outcome> {
  const { from, to } = message.envelope;
  return await new Promise((resolve) => {
    const lost = () => resolve(sendFailure(new Error('Connection closed'), body.started));
    // 'end' comes before the error of the mail in hand, which knows more
    const onEnd = () => setImmediate(lost);
    connection.once('end', onEnd);
    connection.send({ from, to: [to], size: message.octets.length }, body, (error, info) => {
      connection.off('end', onEnd);
      resolve(error ? sendFailure(error, body.started) : { outcome: 'sent', response: info.response });
    });
  });
}
