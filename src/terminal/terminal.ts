import type { Translate } from '../i18n/message.js';
import { breakLines } from './break-lines.js';
import { type Paint, paintFor } from './paint.js';

/** A place text goes to: the process's stdout or stderr, or a test's stand-in. */
export interface Sink {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** Lines of the screen. */
  readonly rows?: number | undefined;
}

/** The two streams of a command: results on `out`, everything else (notices, progress, errors) on `err`. */
export interface Terminal {
  /** Writes a line of the result to stdout; on a terminal a long one is broken between words. */
  out(line?: string): void;
  /** Writes to stdout what must stay as it is, to be copied or read by a program: a document, JSON, a path. */
  exact(text: string): void;
  /** As {@link out}, for what may be longer than the screen: there it goes through a pager. */
  page(text: string): Promise<void>;
  /** Writes a file to stdout as it is; not for a terminal. */
  bytes(content: Uint8Array): void;
  /** Writes a line for the person at the screen to stderr; silent with `--quiet`. */
  notice(line?: string): void;
  /** Writes an error line to stderr, `--quiet` or not. */
  error(line: string): void;
  /** Whether stdout is a terminal: tables for people, or tab-separated rows for programs. */
  readonly isTerminal: boolean;
  /** Whether somebody can be asked: stdin and stdout are terminals. */
  readonly canAsk: boolean;
  /** Whether somebody sits at the keyboard, wherever the output goes: stdin is a terminal. */
  readonly isAttended: boolean;
  /** Columns of stdout; 80 where it has none. */
  readonly columns: number;
  /** Lines of stdout; 24 where it has none. */
  readonly rows: number;
  /** Colours for stdout, and for stderr: plain where the stream is no terminal or colour is switched off. */
  readonly paint: Paint;
  readonly paintError: Paint;
  /** The raw stderr, for what draws over itself (progress). */
  readonly stderr: Sink;
}

export interface TerminalOptions {
  stdout: Sink;
  stderr: Sink;
  stdinIsTerminal(): boolean;
  quiet: boolean;
  /** False with `--no-color`. */
  color: boolean;
  /** False with `--no-pager`. */
  pager: boolean;
  env: Readonly<Record<string, string | undefined>>;
  t: Translate;
}

/** Opens the terminal on two streams. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal> {
  const { stdout, stderr, env } = options;
  const write = (sink: Sink, line: string) => sink.write(`${sink.isTTY ? harmless(line) : line}\n`);
  const tell = (sink: Sink, line: string) => write(sink, sink.isTTY ? breakLines(line, sink.columns ?? 80) : line);
  return {
    out: (line = '') => void tell(stdout, line),
    exact: (text) => void write(stdout, text),
    async page(text) {
      const isLong = text.split('\n').length >= (stdout.rows ?? Number.POSITIVE_INFINITY);
      if (stdout.isTTY && isLong && options.pager && options.stdinIsTerminal()) {
        const { pageThrough } = await import('./pager.js');
        if (await pageThrough(`${harmless(text)}\n`, env, options.t)) return;
      }
      write(stdout, text);
    },
    bytes: (content) => void stdout.write(content),
    notice: (line = '') => {
      if (!options.quiet) tell(stderr, line);
    },
    error: (line) => void tell(stderr, line),
    isTerminal: stdout.isTTY === true,
    get canAsk() {
      return stdout.isTTY === true && options.stdinIsTerminal();
    },
    get isAttended() {
      return options.stdinIsTerminal();
    },
    columns: stdout.columns ?? 80,
    rows: stdout.rows ?? 24,
    paint: await paintFor(stdout, options.color, env),
    paintError: await paintFor(stderr, options.color, env),
    stderr,
  };
}

/**
 * Longer texts (an abstract, a mail) reach the screen with their line breaks; of control sequences only colours pass.
 * The second wall behind `neutralise`, which guards each inserted value.
 */
function harmless(text: string): string {
  return text.replace(
    /\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (found) => (found.length > 1 ? found : '\ufffd'),
  );
}
