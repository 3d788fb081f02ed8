import { neutralise } from '../i18n/neutralise.js';
import { breakLines } from '../terminal/break-lines.js';
import type { Terminal } from '../terminal/terminal.js';

/** Prints names and values in two columns, on a terminal long values under each other; what has no value is left out. */
export function printFacts(
  terminal: Terminal,
  facts: readonly (readonly [name: string, value: string | null])[],
): void {
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  const width = Math.max(...known.map(([name]) => name.length)) + 2;
  for (const [name, value] of known) {
    const text = neutralise(value);
    const room = Math.max(20, terminal.columns - width - 2);
    const [first = '', ...more] = terminal.isTerminal ? breakLines(text, room).split('\n') : [text];
    terminal.exact(`  ${terminal.paint.dim(name.padEnd(width))}${first}`);
    for (const line of more) terminal.exact(`${' '.repeat(width + 2)}${line}`);
  }
}

/** As {@link printFacts}, and on a terminal breaks long values into lines that stand under each other. */
export async function printWrappedFacts(
  terminal: Terminal,
  facts: readonly (readonly [name: string, value: string | null])[],
): Promise<void> {
  if (!terminal.isTerminal) return printFacts(terminal, facts);
  const { width, wrap } = await import('../terminal/width.js');
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  const indent = Math.max(...known.map(([name]) => width(name))) + 4;
  for (const [name, value] of known) {
    const [first = '', ...more] = wrap(neutralise(value), Math.max(20, terminal.columns - indent));
    terminal.out(`  ${terminal.paint.dim(name.padEnd(indent - 2))}${first}`);
    for (const line of more) terminal.out(`${' '.repeat(indent)}${line}`);
  }
}
