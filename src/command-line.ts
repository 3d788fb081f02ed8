import { type Branch, isBranch, type Leaf, type Tree } from './commands/verb.js';
import type { GlobalOptions } from './context.js';

const withValue: Readonly<Record<string, 'db' | 'lang' | 'documentLang' | 'today'>> = {
  '--db': 'db',
  '--lang': 'lang',
  '--document-lang': 'documentLang',
  '--today': 'today',
};

const switches: Readonly<Record<string, Partial<GlobalOptions>>> = {
  '--json': { json: true },
  '--dry-run': { dryRun: true },
  '--yes': { yes: true },
  '-y': { yes: true },
  '--quiet': { quiet: true },
  '--verbose': { verbose: true },
  '--no-color': { color: false },
  '--no-pager': { pager: false },
};

/** The command line, read far enough to know the language, the database and which verb's file to import. */
export interface Scan {
  options: GlobalOptions;
  /** The words that lead into the tree. */
  path: string[];
  /** Where they lead: a verb, a noun without one of its verbs, or nowhere in particular. */
  target: Leaf | Branch | null;
  /** Whether it goes on where the configuration file is faulty: help, and what looks for faults. */
  toleratesFaults: boolean;
  /** Whether it is there to make a database. */
  makesDatabase: boolean;
}

/**
 * Reads the global options wherever they stand, and the command's words. Everything is read again, strictly, by
 * commander; this first look decides what has to be loaded at all.
 */
export function scan(args: readonly string[], tree: Tree): Scan {
  const options: GlobalOptions = {
    json: false,
    dryRun: false,
    yes: false,
    quiet: false,
    verbose: false,
    color: true,
    pager: true,
  };
  const path: string[] = [];
  let target: Leaf | Branch | null = null;
  let wordsEnd = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--') break;
    const [name = '', inline] = arg.startsWith('--') ? splitOnce(arg, '=') : [arg];
    const option = withValue[name];
    if (option !== undefined) {
      options[option] = inline ?? args[i + 1];
      if (inline === undefined) i += 1;
    } else if (switches[arg] !== undefined) {
      Object.assign(options, switches[arg]);
    } else if (arg.startsWith('-')) {
      wordsEnd ||= path.length > 0 && !isHelp(arg);
    } else if (!wordsEnd) {
      const next = step(tree, target, arg);
      if (next === null) wordsEnd = true;
      else {
        target = next;
        path.push(arg);
      }
    }
  }
  const { toleratesFaults = false, makesDatabase = false } = target === null || isBranch(target) ? {} : target;
  return { options, path, target, toleratesFaults: toleratesFaults || args.some(isHelp), makesDatabase };
}

function step(tree: Tree, from: Leaf | Branch | null, word: string): Leaf | Branch | null {
  if (from === null) return Object.hasOwn(tree, word) ? (tree[word] ?? null) : null;
  if (!isBranch(from)) return null;
  return Object.hasOwn(from.verbs, word) ? (from.verbs[word] ?? null) : null;
}

function isHelp(arg: string): boolean {
  return arg === '-h' || arg === '--help';
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
