import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { openSqlite } from '../../src/db/load-sqlite.js';
import { newSession, type RunOptions, type Session } from './run.js';
import { type Piece, parseTranscript, renderOutput, type Step } from './transcript.js';

interface Player {
  session: Session;
  options: RunOptions & { env: Record<string, string> };
}

/** `@ name value`: how the commands below are run. */
const directives: Readonly<Record<string, (player: Player, value: string) => void>> = {
  lang: ({ options }, value) => {
    options.env.NJB_LANG = value;
  },
  terminal: ({ options }, value) => {
    options.terminal = value === 'on';
  },
  columns: ({ options }, value) => {
    options.columns = Number(value);
  },
  now: ({ session }, value) => {
    session.now = value;
  },
  computer: ({ session }, value) => {
    const [name = '', user = ''] = value.split(' ');
    session.computer = { name, user };
  },
  env: ({ options }, value) => {
    const [name = '', ...rest] = value.split('=');
    options.env[name] = rest.join('=');
  },
};

/** The few other programs a session may call; what they return as text is printed. */
const tools: Readonly<Record<string, (session: Session, words: string[]) => unknown>> = {
  cat: (session, [file = '']) => session.read(file),
  ls: (session, [folder = '.']) =>
    readdirSync(session.path(folder))
      .sort()
      .map((name) => `${name}\n`)
      .join(''),
  rm: (session, [file = '']) => rmSync(session.path(file), { recursive: true }),
  cp: (session, [from = '', to = '']) => cpSync(session.path(from), session.path(to), { errorOnExist: true }),
  mkdir: (session, [folder = '']) => mkdirSync(session.path(folder)),
  touch: (session, [file = '']) => writeFileSync(session.path(file), '', { flag: 'wx' }),
  truncate: (session, [file = '', bytes = '']) => truncateSync(session.path(file), Number(bytes)),
  recode: (session, [encoding = '', file = '']) => {
    const content = session.read(file);
    return writeFileSync(session.path(file), iconv.encode(content, encoding));
  },
  sqlite: (session, [file = '', sql = '']) => {
    const database = openSqlite(session.path(file));
    try {
      const statement = /^\s*(select|pragma \w+$)/i.test(sql) ? database.prepare<[], unknown[]>(sql).raw() : null;
      if (statement === null) database.exec(sql);
      return (statement?.all() ?? []).map((row) => `${row.join('|')}\n`).join('');
    } finally {
      database.close();
    }
  },
};

/**
 * Plays a transcript in a session of its own and returns it with the output that came. Where `rewrite` is set, answers
 * are given in their order whatever is asked.
 * @throws Error naming the line: an unknown directive or program, a question that was not expected, a command that
 *   changed files though it was refused, cancelled or only rehearsed
 */
export async function playTranscript(text: string, { rewrite = false } = {}): Promise<string> {
  const player: Player = { session: newSession(), options: { env: {}, terminal: false } };
  const lines: string[] = [];
  for (const part of parseTranscript(text).parts) {
    if (part.kind !== 'command') lines.push(part.line);
    if (part.kind === 'directive') {
      const apply = directives[part.name];
      if (apply === undefined) throw new Error(`line ${part.at}: there is no directive “${part.name}”`);
      apply(player, part.value);
    }
    if (part.kind === 'command') {
      const output = await playStep(player, part, rewrite).catch((error: unknown) => {
        throw new Error(`line ${part.at}: ${part.line}\n${error instanceof Error ? error.message : error}`);
      });
      lines.push(part.line, ...(part.heredoc?.lines ?? []), ...output);
    }
  }
  return `${lines.join('\n')}\n`.replaceAll(player.session.folder, '<dir>');
}

async function playStep({ session, options }: Player, step: Step, rewrite: boolean): Promise<string[]> {
  const { words, heredoc, answers } = step;
  if (heredoc !== null) {
    session.write(heredoc.file, heredoc.content);
    return [];
  }
  const [program = '', ...rest] = words;
  const args = rest.map((word) => word.replaceAll('<dir>', session.folder));
  if (program !== 'njb') {
    const tool = tools[program];
    if (tool === undefined) throw new Error(`a transcript cannot call “${program}”`);
    const text = tool(session, args);
    return renderOutput(typeof text === 'string' && text !== '' ? [{ kind: 'stdout', text }] : [], 0);
  }
  if (answers.length > 0 && !options.terminal) throw new Error('questions need “@ terminal on”');
  const mustNotChange = (code: number) => code === 2 || code === 130 || args.includes('--dry-run');
  // reading every file takes as long as a command; another code than the one written down is a failure anyway
  const before = rewrite || mustNotChange(step.code) ? fingerprint(session.folder) : null;
  const result = await session.njb(args, {
    ...options,
    ...(options.terminal && {
      answers: answers.map(
        ({ question, answer }) => [rewrite ? /^/ : question.replaceAll('<dir>', session.folder), answer] as const,
      ),
    }),
  });
  if (before !== null && mustNotChange(result.code) && fingerprint(session.folder) !== before)
    throw new Error('it changed files, and must not');
  const pieces = result.shown.map(
    (each): Piece =>
      each.stream === 'question' ? { kind: 'question', ...each.asked } : { kind: each.stream, text: each.text },
  );
  return renderOutput(pieces, result.code);
}

/** Names and contents of all files below a folder. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const file = join(folder, name);
    hash.update(`${name}\0`);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
