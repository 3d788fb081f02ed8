import { neutralise } from '../i18n/neutralise.js';
import type { Terminal } from '../terminal/terminal.js';

/** Prints names and values in two columns; what has no value is left out. */
export function printFacts(
  terminal: Terminal,
  facts: readonly (readonly [name: string, value: string | null])[],
): void {
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  const width = Math.max(...known.map(([name]) => name.length)) + 2;
  for (const [name, value] of known) terminal.out(`  ${terminal.paint.dim(name.padEnd(width))}${neutralise(value)}`);
}
