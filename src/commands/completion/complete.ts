import { join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../../config.js';
import { createContext, type GlobalOptions, type System, screenLanguage } from '../../context.js';
import type { Completion, Named } from '../../db/completions.js';
import { germanDay } from '../../domain/german-time.js';
import { translator } from '../../i18n/translate.js';
import { packageRoot } from '../../package-root.js';
import { argumentsIn } from '../arguments.js';
import { globalOptions, longName } from '../global-options.js';
import { tree } from '../index.js';
import { type Branch, isBranch, type Leaf } from '../verb.js';

/** Begins the answer where file names are wanted, which the shell knows best. */
const filesWanted = ':files';

/** The words before the one being written, as far as they lead into the tree. */
export interface Typed {
  options: GlobalOptions;
  path: readonly string[];
  target: Leaf | Branch | null;
  /** All of them. */
  before: readonly string[];
  /** The beginning of the word being written. */
  current: string;
}

/**
 * The words as they were meant: bash parts them at `:` and `=`, and all shells put a `=` before the one being written, so
 * that it is never lost for being empty.
 */
export function asTyped(words: readonly string[]): { before: string[]; current: string } {
  const all = words.slice(0, -1);
  all.push((words.at(-1) ?? '').replace(/^=/, ''));
  const joined: string[] = [];
  for (const [i, word] of all.entries()) {
    const sofar = joined.at(-1) ?? '';
    if (word === '=' && sofar.startsWith('--')) {
      if (i === all.length - 1) joined.push('');
      continue;
    }
    if (joined.length > 0 && (word === ':' || /\w:$/.test(sofar))) joined[joined.length - 1] = sofar + word;
    else joined.push(word);
  }
  const current = joined.pop() ?? '';
  const option = /^(--[\w-]+)=(.*)$/.exec(current);
  if (option === null) return { before: joined, current };
  return { before: [...joined, option[1] ?? ''], current: option[2] ?? '' };
}

/** What may stand next on a command line. Commands and options are found without opening the database. */
export async function complete(typed: Typed, system: System): Promise<Completion[] | 'files'> {
  const { target, current } = typed;
  const found =
    target === null || isBranch(target) ? await wordsOfTree(typed, system) : await ofVerb(typed, target, system);
  if (found === 'files') return found;
  const begins = (word: string) => word.toLowerCase().startsWith(current.toLowerCase());
  const seen = new Set<string>();
  return found.filter(({ word }) => begins(word) && !seen.has(word) && seen.add(word)).map((each) => each);
}

async function wordsOfTree(
  { target, path, before, options, current }: Typed,
  system: System,
): Promise<Completion[] | 'files'> {
  const last = before.at(-1) ?? '';
  if (last === '--db') return 'files';
  const t = await translator(screenLanguage(options, system));
  if (last === '--lang' || last === '--document-lang') return plain(['de', 'en']);
  if (current.startsWith('-')) {
    const own = globalOptions.map(([flags, about]) => ({ word: longName(flags), about: t(about) }));
    return [...own, { word: '--help', about: t('show this help') }, ...(target === null ? plain(['--version']) : [])];
  }
  // a word that leads nowhere
  const takesValue = (word: string) => globalOptions.some(([flags]) => flags.includes('<') && longName(flags) === word);
  const words = before.filter((word, i) => !word.startsWith('-') && !takesValue(before[i - 1] ?? ''));
  if (words.length > path.length) return [];
  return Object.entries(target === null ? tree : (target as Branch).verbs).map(([word, { about }]) => ({
    word,
    about: t({ key: about, params: {} }),
  }));
}

async function ofVerb(typed: Typed, leaf: Leaf, system: System): Promise<Completion[] | 'files'> {
  const { options, path, before, current } = typed;
  if (path[0] === 'help') return helpWords(typed, system);
  const invocation = { options, words: path.join(' '), args: before, toleratesFaults: true };
  const context = await createContext(system, invocation, async () => 0);
  const command = new Command(path.at(-1));
  (await leaf.load()).verb.build(command as never, context);
  for (const [flags, about] of globalOptions) command.option(flags, context.t(about));

  const last = before.at(-1) ?? '';
  const asking = command.options.find((each) => each.long === last || each.short === last);
  if (asking?.required && !before.slice(0, -1).includes('--')) {
    return valuesFor(typed, asking.long ?? last, asking.flags, system);
  }
  if (current.startsWith('-')) {
    return [
      ...command.options
        .filter(({ hidden }) => !hidden)
        .map((each) => ({ word: each.long ?? each.flags, about: each.description })),
      { word: '--help', about: context.t('show this help') },
    ];
  }
  const position = (argumentsIn(before, command)?.length ?? 0) - path.length;
  const argument = command.registeredArguments[position] ?? command.registeredArguments.at(-1);
  if (argument === undefined || (position >= command.registeredArguments.length && !argument.variadic)) return [];
  const name = `<${argument.name()}>`;
  return valuesFor(typed, name, name, system);
}

async function valuesFor(typed: Typed, name: string, flags: string, system: System): Promise<Completion[] | 'files'> {
  const { path } = typed;
  const { namedBy, wordsAt } = await import('./words.js');
  const placeholder = /<[^>]+>/.exec(flags)?.[0] ?? '';
  const words = (await wordsAt(path, name)) ?? (placeholder === '<audience>' ? await wordsAt(path, placeholder) : null);
  if (placeholder === '<audience>') {
    // several stand there with commas between them
    const sofar = typed.current.slice(0, typed.current.lastIndexOf(',') + 1);
    const current = typed.current.slice(sofar.length);
    const saved = await ofDatabase({ ...typed, current }, system, 'audiences').catch(() => []);
    return [...plain(words ?? []), ...saved].map(({ word, about }) => ({ word: `${sofar}${word}`, about }));
  }
  if (words !== null) return plain(words);
  const bare = placeholder.slice(1, -1);
  const named = namedBy(path, name.replace(/[<>]/g, ''), bare);
  if (named !== null)
    return [...plain(named === 'events' ? ['next', 'last'] : []), ...(await ofDatabase(typed, system, named))];
  if (bare === 'file' || bare === 'folder') return 'files';
  if (bare === 'year') {
    const year = Number(germanDay(system.now()).slice(0, 4));
    return plain([year, year + 1, year - 1].map(String));
  }
  return bare === 'name' && path[0] === 'template' ? plain(await templateNames(typed, system)) : [];
}

async function ofDatabase({ options, current }: Typed, system: System, named: Named) {
  const { completions } = await import('../../db/completions.js');
  const { database } = loadConfig(options, system.env, system.cwd, system.home);
  return completions(database, named, current, options.today ?? germanDay(system.now()));
}

async function templateNames({ options }: Typed, system: System): Promise<string[]> {
  const { listTemplates } = await import('../../templates/files.js');
  const config = loadConfig(options, system.env, system.cwd, system.home);
  const folders = { own: config.templates, builtIn: join(packageRoot(), 'templates') };
  return listTemplates(folders, 'de').map(({ name }) => name);
}

async function helpWords({ before, path }: Typed, system: System): Promise<Completion[]> {
  const t = await translator(screenLanguage({ lang: undefined }, system));
  const [noun, ...more] = before.slice(path.length);
  const { topics } = await import('../help/topics.js');
  const part = noun === undefined ? undefined : tree[noun];
  if (more.length > 0) return [];
  const parts = noun === undefined ? { ...tree, ...topics } : part !== undefined && isBranch(part) ? part.verbs : {};
  return Object.entries(parts).map(([word, { about }]) => ({ word, about: t({ key: about, params: {} }) }));
}

function plain(words: readonly string[]): Completion[] {
  return words.map((word) => ({ word, about: '' }));
}

/**
 * The answer as a shell reads it, a word a line, where the shell shows it with what it means after a tab. Bash takes `:`
 * and `=` for the ends of words, so it gets what comes behind them.
 */
export function answerFor(shell: string, found: Completion[] | 'files', current: string): string {
  if (found === 'files') return `${filesWanted}\n`;
  const skipped = shell === 'bash' ? Math.max(current.lastIndexOf(':'), current.lastIndexOf('=')) + 1 : 0;
  const clean = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return found
    .map(({ word, about }) => {
      const rest = clean(word).slice(skipped);
      return shell === 'bash' || about === '' ? `${rest}\n` : `${rest}\t${clean(about)}\n`;
    })
    .join('');
}
