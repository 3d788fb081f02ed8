import { type ChildProcess, spawn } from 'node:child_process';
import type { Message } from '../message.js';
import { createPace } from './pace.js';
import { type Channel, type Outcome, type Stopped, stopped, type Transport } from './transport.js';

export interface SendmailOptions {
  /** Programs at once. */
  connections?: number;
  /** Mails a minute, null for as fast as the program takes them. */
  perMinute?: number | null;
  /** Milliseconds a program may take for one mail before it is ended, and the mail unclear. */
  limit?: number;
  retryWaits?: readonly number[];
}

/**
 * Hands mails to a program that behaves like sendmail (Postfix, Exim, msmtp and others bring one): one run a mail, without
 * a shell, sender and recipient as arguments, the mail on its standard input. What becomes of the mail then is the
 * program's matter; it answers with an exit code of sysexits.h.
 */
export function sendmailTransport(program: string, options: SendmailOptions = {}): Transport {
  const pace = createPace(options.perMinute ?? null);
  return {
    channels: options.connections ?? 3,
    ...(options.retryWaits === undefined ? {} : { retryWaits: options.retryWaits }),
    open(): Channel {
      let halted: Stopped | null = null;
      return {
        ready: async (signal) => ((await pace(signal)) ? halted : stopped('aborted', true, 'aborted')),
        async send(message) {
          const outcome = meaning(await run(program, message, options.limit ?? 600_000));
          // a program that fails in a way of its own would make every mail unclear
          if (outcome.outcome === 'unclear' && !outcome.error.startsWith(endedBy))
            halted = stopped('program', false, outcome.error);
          return outcome;
        },
        close: () => Promise.resolve(),
      };
    },
  };
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Why it could not even be started. */
  startProblem: string | null;
  said: string;
}

function run(program: string, { envelope, octets }: Message, limit: number): Promise<Ended> {
  return new Promise((resolve) => {
    // -i: a line of a single dot is text. After -- an address that begins with a hyphen is still one
    const args = ['-i', '-f', envelope.from, '--', envelope.to];
    let said = '';
    let child: ChildProcess;
    try {
      child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    } catch (error) {
      resolve({ code: null, signal: null, startProblem: String(error), said });
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    const hear = (text: unknown) => {
      if (said.length < 1000) said += String(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', (error) => {
      clearTimeout(timer);
      if (child.pid === undefined) resolve({ code: null, signal: null, startProblem: error.message, said });
    });
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer);
      resolve({ code, signal, startProblem: null, said });
    };
    child.on('close', end);
    // some go on delivering in the background, and keep the output open
    child.on('exit', (code, signal) => setTimeout(() => end(code, signal), 200));
    // a program that ends before it has read everything says why by its exit code
    child.stdin?.on('error', () => undefined);
    // programs of this kind take lines as files have them
    child.stdin?.end(Buffer.from(octets.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
  });
}

const endedBy = 'ended by ';
/** sysexits.h: this mail will never be taken (its form, its recipient); it may be taken later; nobody's is taken like this. */
const never = new Map([
  [65, 'EX_DATAERR'],
  [67, 'EX_NOUSER'],
  [68, 'EX_NOHOST'],
]);
const later = new Map([
  [69, 'EX_UNAVAILABLE'],
  [70, 'EX_SOFTWARE'],
  [71, 'EX_OSERR'],
  [74, 'EX_IOERR'],
  [75, 'EX_TEMPFAIL'],
  [76, 'EX_PROTOCOL'],
]);
const nobody = new Map([
  [64, 'EX_USAGE'],
  [66, 'EX_NOINPUT'],
  [72, 'EX_OSFILE'],
  [73, 'EX_CANTCREAT'],
  [77, 'EX_NOPERM'],
  [78, 'EX_CONFIG'],
  [126, 'cannot be run'],
  [127, 'not found'],
]);

function meaning({ code, signal, startProblem, said }: Ended): Outcome {
  const words = said.replace(/\s+/g, ' ').trim().slice(0, 500);
  const withWords = (text: string) => (words === '' ? text : `${text}: ${words}`);
  if (startProblem !== null) return stopped('program', false, startProblem);
  if (code === 0) return { outcome: 'sent', response: words === '' ? 'sendmail: 0' : `sendmail: ${words}` };
  if (code === null) return { outcome: 'unclear', error: withWords(`${endedBy}${signal}`) };
  const named = (table: Map<number, string>) => withWords(`${code} ${table.get(code)}`);
  if (never.has(code)) return { outcome: 'failed', kind: 'permanent', error: named(never) };
  if (later.has(code)) return { outcome: 'failed', kind: 'temporary', error: named(later) };
  if (nobody.has(code)) return stopped('program', false, named(nobody));
  return { outcome: 'unclear', error: withWords(`exit code ${code}`) };
}
