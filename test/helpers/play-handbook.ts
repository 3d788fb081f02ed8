import { mkdirSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { workbookBytes } from '../../src/import/write-workbook.js';
import { breakLines } from '../../src/terminal/break-lines.js';
import { type Block, parseHandbook, stepsOf, withGaps } from './handbook.js';
import { replyIcs } from './incoming-answers.js';
import { newSession, type RunResult, type Session } from './run.js';
import { splitWords } from './words.js';

const COLUMNS = 80;

interface Player {
  session: Session;
  /** For the next block. */
  answers: string[];
  code: number;
}

/**
 * Plays the handbook and returns it with what the screen showed and njb wrote.
 * @param home the folder that stands for the one it is played in
 * @returns the text, and by line what could not be played and stays as it was: a question nobody answers, another exit
 *   code than expected, a block nobody understands
 */
export async function playHandbook(markdown: string, home: string): Promise<{ text: string; failures: string[] }> {
  const session = newSession({ lang: 'de', env: { NJB_DB: undefined } });
  const player: Player = { session, answers: [], code: 0 };
  const lines: string[] = [];
  const failures: string[] = [];
  /** The paragraph above. */
  let before = '';
  let isEnded = true;
  for (const part of parseHandbook(markdown)) {
    if (part.kind === 'block') {
      const played = await play(player, part, before, home).catch((error: unknown) => {
        failures.push(`line ${part.at}: ${error instanceof Error ? error.message : error}`);
        return part.lines;
      });
      player.answers = [];
      player.code = 0;
      lines.push(`\`\`\`${part.info}`, ...played, '```');
    } else {
      lines.push(part.line);
      if (part.kind === 'comment')
        failures.push(...direct(player, part.words).map((each) => `line ${part.at}: ${each}`));
      else if (part.line === '') isEnded = true;
      else {
        before = isEnded ? part.line : `${before} ${part.line}`;
        isEnded = false;
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, failures };
}

/** Follows a comment; returns what is wrong with it. */
function direct(player: Player, words: string): string[] {
  const [, verb = '', rest = ''] = /^(heute|antwortet|endet mit|es antwortet|Platz für)\b ?(.*)$/.exec(words) ?? [];
  if (verb === 'heute') player.session.now = `${rest}T08:00:00.000Z`;
  else if (verb === 'antwortet') player.answers = rest.split('|').map((answer) => answer.trim());
  else if (verb === 'endet mit') player.code = Number(rest);
  else if (verb === 'es antwortet') return answer(player.session, rest);
  else if (verb !== 'Platz für') return [`nobody understands the comment “${words}”`];
  return [];
}

/** Saves a calendar answer to the newest mail a person got, as if dragged out of the mail program. */
function answer(session: Session, words: string): string[] {
  const [attendee = '', partstat = '', ...comment] = words.split(' ');
  const outbox = `${DATA}/outbox`;
  const mails = (session.exists(outbox) ? readdirSync(session.path(outbox), { withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => session.read(`${outbox}/${entry.name}`))
    .map((mail) => ({ mail, calendar: calendarOf(mail) }))
    .filter(({ mail, calendar }) => mail.includes(attendee) && calendar.includes('METHOD:REQUEST'));
  const { calendar = '' } = mails.at(-1) ?? {};
  const uid = /^UID:(.*)$/m.exec(calendar)?.[1];
  if (uid === undefined) return [`${attendee} got no invitation`];
  const sequence = Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1] ?? 0);
  const stamp = `${session.now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const said = comment.length > 0 ? { comment: comment.join(' ') } : {};
  const text = replyIcs({ uid, attendee, partstat, sequence, stamp, ...said });
  mkdirSync(session.path('antworten'), { recursive: true });
  session.write(`antworten/${attendee.split('@')[0]}.ics`, text);
  return [];
}

/** Where njb keeps its data when nobody says otherwise. */
const DATA = '.local/share/njb';

function calendarOf(mail: string): string {
  const [, encoded = ''] = /text\/calendar[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(mail) ?? [];
  const text = encoded.startsWith('BEGIN:') ? encoded : Buffer.from(encoded, 'base64').toString('utf8');
  return text.replaceAll('\r', '').replaceAll('\n ', '');
}

async function play(player: Player, block: Block, before: string, home: string): Promise<string[]> {
  const { session } = player;
  const [kind = '', file, manner] = block.info.split(' ');
  if (file !== undefined) {
    if (!before.includes(`\`${posix.basename(file)}\``)) throw new Error(`the text above does not name ${file}`);
    if (session.exists(file) && manner !== 'ersetzt') return linesOf(session.read(file));
    session.write(file, await contentOf(file, block.lines));
    return block.lines;
  }
  if (kind === 'console') return playSteps(player, block, home);
  if (block.lines.some((line) => /\bnjb [a-z]/.test(line))) throw new Error('a command that nobody plays');
  return block.lines;
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r', '')
    .trimEnd()
    .split('\n');
}

async function contentOf(file: string, lines: readonly string[]): Promise<string | Buffer> {
  if (!file.endsWith('.xlsx')) return lines.map((line) => `${line}\r\n`).join('');
  const rows = lines.map((line) => line.split(';'));
  return workbookBytes(rows, 'Tabelle1');
}

async function playSteps(player: Player, block: Block, home: string): Promise<string[]> {
  const steps = stepsOf(block);
  const lines: string[] = [];
  for (const [i, step] of steps.entries()) {
    const isLast = i === steps.length - 1;
    const [program, ...args] = splitWords(step.line.slice(2));
    if (program !== 'njb') throw new Error(`the handbook cannot call “${program}”`);
    const answers = isLast ? player.answers : [];
    const result = await player.session.njb(args, {
      terminal: true,
      columns: COLUMNS,
      unbroken: true,
      answers: answers.map((each) => [/^/, each === 'j' ? 'y' : each] as const),
    });
    const expected = isLast ? player.code : 0;
    if (result.code !== expected) {
      throw new Error(`${step.line} ended with ${result.code}:\n${result.stdout}${result.stderr}`);
    }
    lines.push(step.line, ...withGaps(step.output, screenOf(result, player.session.folder, home)));
  }
  return lines;
}

/** What is left on the screen: both streams in their order, and the questions as inquirer leaves them. */
function screenOf({ shown }: RunResult, folder: string, home: string): string[] {
  let text = '';
  for (const piece of shown) {
    if (piece.stream === 'question') {
      const { question, taken, complaint } = piece.asked;
      const said = typeof taken === 'boolean' ? (taken ? 'Ja' : 'Nein') : taken;
      const asked = breakLines(question.replaceAll(folder, home), COLUMNS - 2);
      text += complaint === null ? `✔ ${asked} ${said}`.trimEnd() : `? ${asked} ${said}\n> ${complaint}`;
      text += '\n';
    } else {
      const plain = piece.text.replaceAll(folder, home);
      text += piece.stream === 'stderr' ? breakLines(plain, COLUMNS) : plain;
    }
  }
  return text
    .trimEnd()
    .split('\n')
    .map((line) => withoutProgress(line).trimEnd());
}

/** A line as it stands after what drew over itself. */
function withoutProgress(line: string): string {
  return line.slice(line.lastIndexOf('\r') + 1).replace(/^\u001b\[K/, '');
}
