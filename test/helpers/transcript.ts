import { splitWords } from './words.js';

/**
 * A transcript is a plain text file that holds a whole session:
 *
 *     # a comment, after an empty line
 *     @ lang de                           how the commands below are run (see `directives` in play-transcript.ts)
 *
 *     $ cat > members.csv <<EOF           a file made by a here-document
 *     Vorname;Nachname
 *     EOF
 *
 *     $ njb member add                    a command, at a terminal (`@ terminal on`)
 *     ? Given name → Kim                  a question it must ask next, and the answer; nothing after the arrow: Enter
 *     ?! That is wrong.                   what was said against the answer above
 *     the lines of stdout
 *     ! a line of stderr
 *     = 2                                 the exit code where it is not 0
 *
 * Empty lines before the next command, comment or directive do not belong to the output. A line of stdout that would
 * be read as something else begins with a backslash, an empty last one is a backslash alone.
 */
export interface Transcript {
  parts: Part[];
}

/** A command with what follows it, a directive, or a line that is only copied (comment, empty). */
export type Part =
  | { kind: 'copied'; line: string }
  | { kind: 'directive'; at: number; line: string; name: string; value: string }
  | Step;

export interface Step {
  kind: 'command';
  /** Line number in the file. */
  at: number;
  line: string;
  words: string[];
  /** The here-document after `cat > FILE <<EOF`, with its last line. */
  heredoc: { file: string; content: string; lines: string[] } | null;
  answers: { question: string; answer: string }[];
  /** The exit code that stands there. */
  code: number;
}

/**
 * Reads a transcript.
 * @throws Error naming the line that is no transcript, or a file that runs nothing
 */
export function parseTranscript(text: string): Transcript {
  const lines = text.replace(/\n$/, '').split('\n');
  const parts: Part[] = [];
  let step: Step | null = null;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const before = lines[i - 1] ?? '';
    const endsBlock = step === null || before === '';
    if (line.startsWith('$ ')) {
      step = { kind: 'command', at: i + 1, line, words: [], heredoc: null, answers: [], code: 0 };
      const heredoc = /^\$ cat > (\S+) <<(\w+)$/.exec(line);
      if (heredoc !== null) {
        const end = lines.indexOf(heredoc[2] ?? '', i);
        if (end < 0) throw new Error(`line ${i + 1}: the here-document has no end`);
        const content = lines.slice(i + 1, end);
        step.heredoc = {
          file: heredoc[1] ?? '',
          content: content.map((each) => `${each}\n`).join(''),
          lines: lines.slice(i + 1, end + 1),
        };
        i = end;
      } else {
        step.words = splitWords(line.slice(2));
      }
      parts.push(step);
    } else if (endsBlock && line.startsWith('@ ')) {
      const [name = '', ...value] = line.slice(2).split(' ');
      parts.push({ kind: 'directive', at: i + 1, line, name, value: value.join(' ') });
      step = null;
    } else if (endsBlock && (line === '#' || line.startsWith('# '))) {
      parts.push({ kind: 'copied', line });
      step = null;
    } else if (line === '') {
      if (endsTheOutput(lines, i)) parts.push({ kind: 'copied', line });
    } else if (step === null) {
      throw new Error(`line ${i + 1}: output without a command: ${line}`);
    } else if (/^= \d+$/.test(line)) {
      step.code = Number(line.slice(2));
    } else if (line.startsWith('? ')) {
      const parsed = /^\? (?:(.*) )?→(?: (.*))?$/.exec(line);
      if (parsed === null) throw new Error(`line ${i + 1}: a question is written “? question → answer”`);
      step.answers.push({ question: parsed[1] ?? '', answer: parsed[2] ?? '' });
    }
  }
  if (!parts.some((part) => part.kind === 'command' && part.words[0] === 'njb')) throw new Error('it runs no njb');
  return { parts };
}

function endsTheOutput(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line !== '');
  return next === undefined || /^[$@] |^#( |$)/.test(next);
}

/** Something a step put on the screen. */
export type Piece =
  | { kind: 'stdout' | 'stderr'; text: string }
  | { kind: 'question'; question: string; answer: string; complaint: string | null };

/** The lines a step has in a transcript: what it put on the screen, and its exit code where that is not 0. */
export function renderOutput(pieces: readonly Piece[], code: number): string[] {
  const lines: string[] = [];
  for (const piece of joined(pieces)) {
    if (piece.kind === 'question') {
      lines.push(`? ${piece.question} → ${piece.answer}`.trimEnd());
      if (piece.complaint !== null) lines.push(`?! ${piece.complaint}`);
      continue;
    }
    for (const line of piece.text.replace(/\n$/, '').split('\n').map(visible)) {
      lines.push(piece.kind === 'stderr' ? `! ${line}`.trimEnd() : escaped(line, lines.at(-1)));
    }
    if (!piece.text.endsWith('\n')) lines.push('\\ no line break at the end');
  }
  if (lines.at(-1) === '') lines[lines.length - 1] = '\\';
  if (code !== 0) lines.push(`= ${code}`);
  return lines;
}

/** What came in several writes, as one text a stream. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && last.kind !== 'question' && piece.kind === last.kind) {
      whole[whole.length - 1] = { kind: last.kind, text: last.text + piece.text };
    } else whole.push(piece);
  }
  return whole;
}

function visible(line: string): string {
  return line.replaceAll('\u001b', '␛').replaceAll('\r', '␍');
}

function escaped(line: string, before: string | undefined): string {
  const reads = /^(?:[$!?=] |\?! |!$|\\)/.test(line) || (before === '' && /^@ |^#( |$)/.test(line));
  return reads ? `\\${line}` : line;
}
