import { Command, CommanderError, Help } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { version } from '../version.js';
import { argumentWord, optionInWords } from './argument-words.js';
import { globalOptions } from './global-options.js';
import { topics } from './help/topics.js';
import { explainUsage } from './usage.js';
import { type Branch, isBranch, type Leaf, type Tree } from './verb.js';

/** The command that the words lead to. */
export function commandAt(program: Command, path: readonly string[]): Command {
  return path.reduce((at, word) => at.commands.find((each) => each.name() === word) ?? at, program);
}

/**
 * Builds commander's tree: the one verb that was chosen with its arguments and options, or else names and one-line
 * descriptions of what there is to choose from. Ready for `parseAsync`.
 */
export async function buildProgram(
  tree: Tree,
  path: readonly string[],
  target: Leaf | Branch | null,
  context: Context,
): Promise<Command> {
  const { t } = context;
  const program = new Command('njb');
  dress(program, context);
  program.description(t('The office of a network in one tool: members, events, invitations, calendars, reports.'));
  program.version(wantsVersion(context) ? version() : '', '-V, --version', t('print the version'));
  addGlobalOptions(program, context);
  program.addHelpText('after', () => topicsHelp(context));

  // commander's commands are costly: those nobody will look at are left out
  const isSeen = (word: string, depth: number) => target === null || isBranch(target) || path[depth] === word;
  for (const [name, part] of Object.entries(tree)) {
    if (!isSeen(name, 0)) continue;
    const command = program.command(name).description(t({ key: part.about, params: {} }));
    if (!isBranch(part)) continue;
    for (const [word, leaf] of Object.entries(path[0] === name ? part.verbs : {})) {
      if (isSeen(word, 1)) command.command(word).description(t({ key: leaf.about, params: {} }));
    }
    endAtNoun(command);
  }
  if (target !== null && !isBranch(target)) {
    const { verb } = await target.load();
    const command = commandAt(program, path);
    verb.build(command as never, context);
    const examples = verb.examples.map((example) => `  ${example}`).join('\n');
    command.addHelpText('after', `\n${context.terminal.paint.bold(t('Examples:'))}\n${examples}`);
  }
  if (path.length > 0) {
    program.addHelpText('afterAll', `\n${t('--json, --dry-run, --lang and others: “njb help options”.')}`);
  }
  endAtNoun(program, context.terminal.isTerminal ? () => welcome(context) : undefined);
  return program;
}

/** The version is in a file of its own, which no other command should wait for. */
function wantsVersion({ args }: Pick<Context, 'args'>): boolean {
  return args.some((arg) => arg === '--version' || arg === '-V');
}

async function welcome(context: Context): Promise<void> {
  await (await import('./welcome.js')).welcome(context);
}

/** The end of the first help page: where to read on. */
function topicsHelp({ t, terminal }: Context): string {
  const column = Math.max(...Object.keys(topics).map((name) => name.length)) + 2;
  const indentation = indent.length + column;
  const room = Math.max(leastColumn, Math.min(terminal.columns, 100) - indentation);
  const lines = Object.entries(topics).flatMap(([name, { about }]) => {
    const [first = '', ...more] = new Help().boxWrap(t({ key: about, params: {} }), room).split('\n');
    return [`${indent}${name.padEnd(column)}${first}`, ...more.map((line) => `${' '.repeat(indentation)}${line}`)];
  });
  return [
    '',
    terminal.paint.bold(t('Topics (“njb help TOPIC”):')),
    ...lines,
    '',
    t('“njb COMMAND --help” explains a command and shows examples.'),
  ].join('\n');
}

/** A noun alone shows what it can do, unless there is something better; a word after it that is no verb is a mistake. */
function endAtNoun(command: Command, alone?: () => Promise<void>): void {
  command.action(async (_options, self: Command) => {
    const [word] = self.args;
    if (word === undefined) {
      if (alone === undefined) self.outputHelp();
      else await alone();
      return;
    }
    throw explainUsage(new CommanderError(1, 'commander.unknownCommand', word), self);
  });
  command.allowExcessArguments();
}

function addGlobalOptions(program: Command, { t }: Context): void {
  for (const [flags, about] of globalOptions) program.option(flags, t(about));
}

const indent = '  ';

/** A column of the help is no narrower. */
const leastColumn = 20;

/** Language, width and colours of the help, errors as ours; commander hands these on to every command made below. */
function dress(program: Command, context: Context): void {
  const { t, terminal } = context;
  const width = Math.min(terminal.columns, 100);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('Usage:'),
    'Arguments:': t('Arguments:'),
    'Options:': t('Options:'),
    'Commands:': t('Commands:'),
  };
  const help: Partial<Help> = {
    helpWidth: width,
    minWidthToWrap: leastColumn,
    formatItem(term, termWidth, description, helper) {
      if (width - termWidth - 2 * indent.length >= leastColumn) {
        return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
      }
      // so little room beside the words to be typed that what they mean stands below them
      const below = helper.boxWrap(description, Math.max(leastColumn, width - 3 * indent.length));
      return [`${indent}${term}`, ...below.split('\n').map((line) => `${indent.repeat(3)}${line}`)].join('\n');
    },
    styleTitle: (title) => terminal.paint.bold(titles[title] ?? title),
    commandUsage(command) {
      const names = [command.name()];
      for (let up = command.parent; up; up = up.parent) names.unshift(up.name());
      const args = command.registeredArguments.map((each) => t(argumentWord(each.name())));
      const verbs = command.commands.length > 0 ? [t('<command>')] : [];
      return [...names, ...verbs, ...args.map(bracketed), t('[options]')].join(' ');
      function bracketed(name: string, i: number): string {
        const argument = command.registeredArguments[i];
        const dotted = argument?.variadic ? `${name}…` : name;
        return argument?.required ? `<${dotted}>` : `[${dotted}]`;
      }
    },
    formatHelp(command, helper) {
      const blocks = Help.prototype.formatHelp.call(helper, command, helper).split(/\n\n(?=\S)/);
      // what one can go on with before fifteen options that every command takes
      const isCommands = (block: string) => block.startsWith(helper.styleTitle('Commands:'));
      const firstOptions = blocks.findIndex((block) => block.startsWith(helper.styleTitle('Options:')));
      const commands = blocks.filter(isCommands).map((block) => block.trimEnd());
      const others = blocks.filter((block) => !isCommands(block));
      return `${[...others.slice(0, firstOptions), ...commands, ...others.slice(firstOptions)].join('\n\n').trimEnd()}\n`;
    },
    visibleCommands: (command) => command.commands as Command[],
    subcommandTerm: (command) => command.name(),
    argumentTerm: (argument) => t(argumentWord(argument.name())),
    optionTerm: (option) => optionInWords(option.flags, t),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  };
  program
    .configureHelp(help)
    .helpOption('-h, --help', t('show this help'))
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text.replace(/\n$/, '')),
      writeErr: () => {},
      outputError: () => {},
      // Without these commander looks at Node's streams, which takes a tenth of the time a help page does
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .exitOverride((error) => {
      if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') throw error;
      throw error instanceof UsageError ? error : explainUsage(error, program);
    });
}
