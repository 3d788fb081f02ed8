import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Context } from '../context.js';
import { Cancelled } from '../errors.js';
import { realPathOf, writeWhole } from '../whole-file.js';

/** Beyond this many lines only the last one of each file is kept. */
const longest = 2000;

const heading = '# What njb wrote where (--out), as checksums: these files it replaces without asking.';

/** Where it is kept what `--out` wrote: beside the database, as scripts come back with it and not with a home. */
export function writtenFile({ file }: Pick<Context['config'], 'file'>): string {
  return join(dirname(file), basename(file).replace(/\.config\.json$/, '.written.txt'));
}

/**
 * Asks on a terminal before a file is replaced that is not as njb wrote it: somebody's own, or an export somebody went on
 * working in. What stands there unchanged since njb wrote it is replaced unasked, as a report is each month. Elsewhere the
 * command as typed is the yes.
 * @throws Cancelled on no
 */
export async function agreeToReplace(context: Context, file: string, content: string | Uint8Array): Promise<void> {
  const present = contentOf(file);
  if (present === null || present.length === 0 || present.equals(Buffer.from(content))) return;
  if (context.options.yes || lastWritten(context, file) === checksum(present)) return;
  const { terminal, prompt, t } = context;
  if (!terminal.canAsk) return;
  const question = t('{file} is there already, and not as njb wrote it. Replace it?', { file });
  if (!(await prompt.confirm(question, false))) throw new Cancelled();
}

/** Keeps in mind what was written; where that cannot be, the next time is asked. */
export function rememberWritten({ config }: Context, file: string, content: string | Uint8Array): void {
  const memory = writtenFile(config);
  if (!existsSync(dirname(memory)) || contentOf(file) === null) return;
  const line = `${pathMark(file)} ${checksum(content)}`;
  try {
    const lines = linesOf(memory);
    if (lines.at(-1) === line) return;
    if (lines.length < longest) appendFileSync(memory, `${lines.length === 0 ? `${heading}\n` : ''}${line}\n`);
    else {
      const last = new Map([...lines, line].map((each) => [each.split(' ')[0], each]));
      writeWhole(memory, `${[heading, ...last.values()].join('\n')}\n`);
    }
  } catch {
    // a folder that cannot be written is no reason to fail: the document is there
  }
}

/** The content of a regular file; null where there is none, or where it is a device, a pipe, or not to be read. */
function contentOf(file: string): Buffer | null {
  try {
    return statSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

function lastWritten({ config }: Context, file: string): string | null {
  const mark = pathMark(file);
  const line = linesOf(writtenFile(config)).findLast((each) => each.startsWith(`${mark} `));
  return line?.split(' ')[1] ?? null;
}

function linesOf(memory: string): string[] {
  const text = contentOf(memory)?.toString('utf8') ?? '';
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Not the path itself: it may name a person. */
function pathMark(file: string): string {
  return checksum(realPathOf(file));
}

function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 40);
}
