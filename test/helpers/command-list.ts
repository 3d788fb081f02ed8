import type { Command } from 'commander';
import { scan } from '../../src/command-line.js';
import { argumentWord, optionInWords } from '../../src/commands/argument-words.js';
import { tree } from '../../src/commands/index.js';
import { buildProgram } from '../../src/commands/program.js';
import { isBranch, type Leaf } from '../../src/commands/verb.js';
import { createContext } from '../../src/context.js';
import type { Translate } from '../../src/i18n/message.js';
import { quietSystem } from './system.js';

/** What the list says in its own words. */
const words = {
  de: {
    title: 'Alle Befehle',
    about: [
      'Jeder Befehl mit seinen Angaben und Optionen. In spitzen Klammern steht, was Sie einsetzen: `<…>` muss sein, `[…]` darf',
      'fehlen, `…` heißt: auch mehrere. Diese Seite entsteht aus der Hilfe von njb selbst; `njb BEFEHL --help` zeigt dasselbe',
      'am Bildschirm, mit Beispielen. Wie man mit den Befehlen arbeitet, erzählt das [Handbuch](handbuch.md).',
    ],
    everywhere: 'Optionen aller Befehle',
  },
  en: {
    title: 'All commands',
    about: [
      'Each command with its arguments and options: `<…>` is needed, `[…]` may be left out, `…` stands for several. This page is',
      'made from the help of njb itself; `njb COMMAND --help` shows the same, with examples. How the commands go together is',
      'told in the [README](../README.md).',
    ],
    everywhere: 'Options of every command',
  },
};

/** Every command with every argument and option, as Markdown, from the help that `--help` shows. */
export async function commandList(lang: 'de' | 'en'): Promise<string> {
  const { title, about, everywhere } = words[lang];
  const system = quietSystem({ env: { NJB_DB: '/nowhere/njb.db', NJB_LANG: lang } });
  const { options } = scan([], tree);
  const context = await createContext(system, { options, words: '', args: [] }, async () => 0);
  const commandOf = async (path: readonly string[], target: Leaf | null) => {
    const program = await buildProgram(tree, path, target, context);
    return path.reduce<Command>((at, word) => at.commands.find((each) => each.name() === word) ?? at, program);
  };
  const verbOf = async (path: readonly string[], leaf: Leaf, level: string) => {
    const command = await commandOf(path, leaf);
    const terms = command.registeredArguments.map((each) => {
      const word = context.t(argumentWord(each.name()));
      const name = each.variadic ? `${word}…` : word;
      return line(each.required ? `<${name}>` : `[${name}]`, each.description);
    });
    return [
      `${level} njb ${path.join(' ')}`,
      '',
      `${plain(command.description())}`,
      '',
      ...terms,
      ...optionsOf(command, context.t),
      '',
    ];
  };
  const lines = [`# ${title}`, '', ...about, ''];
  for (const [name, part] of Object.entries(tree)) {
    if (!isBranch(part)) {
      lines.push(...(await verbOf([name], part, '##')));
      continue;
    }
    lines.push(`## njb ${name}`, '', plain((await commandOf([name], null)).description()), '');
    for (const [word, leaf] of Object.entries(part.verbs)) lines.push(...(await verbOf([name, word], leaf, '###')));
  }
  lines.push(`## ${everywhere}`, '', ...optionsOf(await commandOf([], null), context.t), '');
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function optionsOf(command: Command, t: Translate): string[] {
  return command.options
    .filter(({ hidden }) => !hidden)
    .map((option) => line(optionInWords(option.flags, t), option.description));
}

function line(term: string, description: string): string {
  return `- \`${term}\` – ${plain(description)}`;
}

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return text.replace(/[\\*_<>[\]|`]/g, '\\$&');
}
