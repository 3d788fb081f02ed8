import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/main.js';
import type { Prompter } from '../../src/terminal/prompt.js';
import { type Asked, type ScriptedAnswer, scriptedPrompter } from './prompter.js';
import { idOf, quietSystem } from './system.js';
import { splitWords } from './words.js';

/** How a session starts; everything may be left out. */
export interface SessionOptions {
  /** Language of the screen, `en` unless said. */
  lang?: 'de' | 'en';
  /** The clock, UTC ISO 8601; it stands still until `session.now` is set. 4 September 2025, 10:00 in Germany. */
  now?: string;
  /** More environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
}

/** How one command is run. */
export interface RunOptions {
  /** Run at a terminal of 80 columns, and answer these questions in this order. */
  answers?: readonly ScriptedAnswer[];
  /** Run at a terminal, and let this answer whatever is asked. */
  prompter?: Prompter;
  /** Run at a terminal: tables, colours where `env` allows them (NO_COLOR is set unless said). */
  terminal?: boolean;
  /** With `terminal`: somebody sits there, but the output goes on through a pipe. */
  piped?: boolean;
  columns?: number;
  /** Lines of that terminal; without it all fits on it. */
  rows?: number;
  /** Leave long notices in one line, for whoever breaks them later. */
  unbroken?: boolean;
  /** More environment for this one command. */
  env?: Record<string, string | undefined>;
}

/** Something a command put before the person: a piece of output or a question with its answer. */
export type Shown = { stream: 'stdout' | 'stderr'; text: string } | { stream: 'question'; asked: Asked };

export interface RunResult {
  stdout: string;
  stderr: string;
  code: number;
  /** Both streams and the questions, in the order in which they reached the screen. */
  shown: Shown[];
  /** What `--json` printed, taken to be a `T`. Fails with all output where stdout is no JSON. */
  json<T = unknown>(): T;
}

/** A folder of its own in which commands are run one after the other, in this process and from source. */
export interface Session {
  /** The folder: working directory, home, and place of the database. */
  readonly folder: string;
  /** The database (NJB_DB). It does not exist before the first changing command. */
  readonly database: string;
  /** The clock; may be set between commands. */
  now: string;
  /** What the computer is called, and who is logged in; may be set between commands. */
  computer: { name: string; user: string };
  /** A path inside the folder. */
  path(...names: string[]): string;
  /** Writes a file into the folder and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Reads a text file of the folder. */
  read(name: string): string;
  exists(name: string): boolean;
  /** Runs a command whatever comes of it: `session.njb('member list --json')` or words in an array. */
  njb(line: string | readonly string[], options?: RunOptions): Promise<RunResult>;
  /** As {@link njb}, and fails unless the exit code is 0. */
  done(line: string | readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Presses Ctrl-C: aborts the signal of a command that takes `system.interruption()`. */
  interrupt(): void;
  /** All of it as it stands, in a folder of its own. */
  copy(): Session;
}

/** Makes a session once, however many tests begin with it: each gets a copy to do with as it likes. */
export function madeOnce(make: () => Promise<Session>): () => Promise<Session> {
  let made: Promise<Session> | null = null;
  return async () => {
    made ??= make();
    return (await made).copy();
  };
}

/** Opens a session. Its folder goes when the whole test run ends (see test/helpers/folder.ts). */
export function newSession(options: SessionOptions = {}): Session {
  return openSession(options, 0);
}

/** @param idsGiven how many ids were given out before, so that none comes twice */
function openSession(started: SessionOptions, idsGiven: number): Session {
  const { lang = 'en', now = '2025-09-04T08:00:00.000Z', env = {} } = started;
  const folder = mkdtempSync(join(process.env.NJB_TEST_FOLDER ?? tmpdir(), 'session-'));
  const database = join(folder, 'njb.db');
  let ids = idsGiven;
  const newId = () => idOf(++ids);
  let interruption = new AbortController();

  const njb = async (line: string | readonly string[], options: RunOptions = {}): Promise<RunResult> => {
    const args = typeof line === 'string' ? splitWords(line) : line;
    const atTerminal = options.terminal === true || options.answers !== undefined || options.prompter !== undefined;
    const shown: Shown[] = [];
    const sink = (stream: 'stdout' | 'stderr') => ({
      write: (text: string | Uint8Array) =>
        void shown.push({ stream, text: typeof text === 'string' ? text : Buffer.from(text).toString('latin1') }),
      isTTY: atTerminal && !(options.piped && stream === 'stdout'),
      rows: options.rows,
      columns: !atTerminal ? undefined : stream === 'stderr' && options.unbroken ? 10_000 : (options.columns ?? 80),
    });
    const prompter = scriptedPrompter(options.answers ?? [], (asked) => shown.push({ stream: 'question', asked }));
    interruption = new AbortController();
    const { signal } = interruption;
    const system = quietSystem({
      env: { NJB_DB: database, NJB_LANG: lang, NO_COLOR: '1', EDITOR: 'nano', ...env, ...options.env },
      cwd: folder,
      home: () => folder,
      stdout: sink('stdout'),
      stderr: sink('stderr'),
      stdinIsTerminal: () => atTerminal,
      now: () => session.now,
      computer: () => session.computer,
      newId,
      prompter: () => options.prompter ?? prompter,
      interruption: () => signal,
    });
    const code = await run(args, system);
    const textOf = (stream: 'stdout' | 'stderr') =>
      shown.map((each) => (each.stream !== 'question' && each.stream === stream ? each.text : '')).join('');
    const [stdout, stderr] = [textOf('stdout'), textOf('stderr')];
    const failures = prompter.failures();
    if (failures.length > 0) throw new Error(`njb ${args.join(' ')}: ${failures.join('; ')}\n${stdout}${stderr}`);
    return {
      stdout,
      stderr,
      code,
      shown,
      json() {
        try {
          return JSON.parse(stdout);
        } catch {
          throw new Error(`njb ${args.join(' ')} (exit ${code}) printed no JSON:\n${stdout}${stderr}`);
        }
      },
    };
  };

  const session: Session = {
    folder,
    database,
    now,
    computer: { name: 'office-pc', user: 'office' },
    path: (...names) => join(folder, ...names),
    write(name, content) {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    exists: (name) => existsSync(join(folder, name)),
    njb,
    async done(line, options) {
      const result = await njb(line, options);
      if (result.code !== 0)
        throw new Error(`njb ${line} ended with ${result.code}:\n${result.stdout}${result.stderr}`);
      return result;
    },
    interrupt: () => interruption.abort(),
    copy() {
      const copy = openSession({ ...started, now: session.now }, ids);
      copy.computer = { ...session.computer };
      copyFolder(folder, copy.folder);
      return copy;
    },
  };
  return session;
}

/** Copies all files, and has those that name the folder name the copy: both names are of one length. */
function copyFolder(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true }) as string[]) {
    if (statSync(join(from, name)).isDirectory()) mkdirSync(join(to, name), { recursive: true });
    else {
      const content = readFileSync(join(from, name));
      for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, at)) content.write(to, at);
      writeFileSync(join(to, name), content);
    }
  }
}
