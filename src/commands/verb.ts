import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.js';
import type { MessageKey } from '../i18n/message.js';

/** What a verb's file exports: its arguments and options, the examples of its help, and what it does. */
export interface Verb {
  /** Command lines for the help, run by a test. */
  readonly examples: readonly string[];
  /** Declares arguments and options on `command` and ends with `.action(…)`, which runs and prints. */
  build(command: Command, context: Context): unknown;
}

/** A verb of the tree: its one-line description, and its file, imported when it is chosen. */
export interface Leaf {
  readonly about: MessageKey;
  load(): Promise<{ verb: Verb }>;
  /** Runs with a faulty configuration file too. */
  readonly toleratesFaults?: boolean;
  /** Is there to make a database: a new one is neither asked about nor told. */
  readonly makesDatabase?: boolean;
}

/** A noun of the tree with its verbs. */
export interface Branch {
  readonly about: MessageKey;
  readonly verbs: Readonly<Record<string, Leaf>>;
}

export type Tree = Readonly<Record<string, Leaf | Branch>>;

/** Names a verb for the tree. */
export function verb(
  about: MessageKey,
  load: Leaf['load'],
  more: Pick<Leaf, 'toleratesFaults' | 'makesDatabase'> = {},
): Leaf {
  return { about, load, ...more };
}

/** Names a noun and its verbs for the tree. */
export function group(about: MessageKey, verbs: Branch['verbs']): Branch {
  return { about, verbs };
}

/** Whether a part of the tree has verbs below it. */
export function isBranch(part: Leaf | Branch): part is Branch {
  return 'verbs' in part;
}

/** For options that may be given several times. */
export function collect(value: string, sofar: string[] | undefined): string[] {
  return [...(sofar ?? []), value];
}
