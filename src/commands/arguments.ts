import type { Command } from 'commander';
import { globalOptions } from './global-options.js';

/**
 * The words and arguments among what was typed: everything but options and their values.
 * @returns null where an option is not known here, so that nobody can tell what belongs to it
 */
export function argumentsIn(typed: readonly string[], command: Command): string[] | null {
  const found: string[] = [];
  for (let i = 0; i < typed.length; i += 1) {
    const word = typed[i] ?? '';
    if (!word.startsWith('-') || word === '-') {
      found.push(word);
      continue;
    }
    const takesValue = takesValueOf(command, word.split('=', 1)[0] ?? '');
    if (takesValue === null) return null;
    if (takesValue && !word.includes('=')) i += 1;
  }
  return found;
}

function takesValueOf(command: Command, name: string): boolean | null {
  const own = command.options.find((each) => each.long === name || each.short === name);
  if (own !== undefined) return own.required;
  const global = globalOptions.find(([flags]) => flags.split(/,? /).includes(name));
  return global === undefined ? null : global[0].includes('<');
}
