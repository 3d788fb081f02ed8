import { scan } from './command-line.js';
import { tree } from './commands/index.js';
import { buildProgram, commandAt } from './commands/program.js';
import { typedCommand } from './commands/typed-command.js';
import { isBranch } from './commands/verb.js';
import { type Context, createContext, type System } from './context.js';
import { withoutSteering } from './domain/clean-text.js';
import { type ExitCode, exitCodes, NjbError, UsageError } from './errors.js';
import { isLanguage, type Language, systemLanguage, translator } from './i18n/translate.js';

/**
 * Runs one command line and returns the exit code. Everything a user can do comes through here; errors are printed
 * here and nowhere else.
 * @param typed what was typed after `njb`
 */
export async function run(typed: readonly string[], system: System): Promise<ExitCode> {
  const args = typed.map(withoutSteering);
  if (args[0] === '__complete') return await completeForShell(args.slice(1), system);
  const { options, path, target, ...traits } = scan(args, tree);
  let context: Context | null = null;
  try {
    context = await createContext(system, { options, words: path.join(' '), args, ...traits }, run);
    const program = await buildProgram(tree, path, target, context);
    const more = target === null || isBranch(target) ? [] : await missing(context, program, path, args);
    if (more.length > 0) {
      context.close();
      return await run([...args, ...more], system);
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return await report(error, { system, context, path, verbose: options.verbose, lang: options.lang });
  } finally {
    context?.close();
  }
}

/** What has to be typed still, as somebody at a terminal answers; the whole command is shown before it runs. */
async function missing(
  context: Context,
  program: Awaited<ReturnType<typeof buildProgram>>,
  path: readonly string[],
  args: readonly string[],
): Promise<string[]> {
  if (!context.terminal.canAsk || args.some((arg) => arg === '--help' || arg === '-h' || arg === '--')) return [];
  const { askMissing } = await import('./commands/ask-missing.js');
  const added = await askMissing(context, commandAt(program, path), path, args);
  const { t, terminal } = context;
  const command = typedCommand([...args, ...added]);
  if (added.length > 0) terminal.notice(terminal.paintError.dim(t('As a command: {command}', { command })));
  return added;
}

/** Answers a shell's question for the next word. Nothing that goes wrong may disturb the line being written. */
async function completeForShell([shell = '', ...words]: readonly string[], system: System): Promise<ExitCode> {
  try {
    const { complete, answerFor, asTyped } = await import('./commands/completion/complete.js');
    const { before, current } = asTyped(words);
    const found = await complete({ ...scan(before, tree), before, current }, system);
    system.stdout.write(answerFor(shell, found, current));
  } catch {
    // no suggestions are the answer
  }
  return exitCodes.done;
}

interface Failure {
  system: System;
  context: Context | null;
  path: readonly string[];
  verbose: boolean;
  lang: string | undefined;
}

async function report(error: unknown, { system, context, path, verbose, lang }: Failure): Promise<ExitCode> {
  if (isHelpShown(error)) return exitCodes.done;
  const { explainSqliteError } = await import('./db/failures.js');
  const explained = explainSqliteError(error, context?.config.database ?? '');
  const t = context?.t ?? (await translator(languageForErrors(system, lang)));
  const say = (line: string) => {
    if (context) context.terminal.error(line);
    else system.stderr.write(`${line}\n`);
  };
  if (!(explained instanceof NjbError)) {
    const { name, message } = explained instanceof Error ? explained : { name: '', message: String(explained) };
    say(t('Something went wrong inside njb that should not have: {problem}', { problem: `${name} ${message}`.trim() }));
    say(t('Nothing half done was kept. Please report this, with what you typed; --verbose shows more.'));
    if (verbose && explained instanceof Error) say(explained.stack ?? '');
    return exitCodes.failed;
  }
  const red = context ? context.terminal.paintError.red : (text: string) => text;
  say(explained.exitCode === exitCodes.cancelled ? t(explained.said) : red(t(explained.said)));
  for (const hint of explained.hints) say(t(hint));
  if (explained instanceof UsageError && explained.hints.length === 0) {
    say(
      path.length > 0
        ? t('“njb {words} --help” shows how it is used.', { words: path.join(' ') })
        : t('“njb --help” shows all commands.'),
    );
  }
  // Done in part is no mystery to be traced: there --verbose asks for more of the result.
  if (verbose && explained.exitCode !== exitCodes.partly && explained.stack) {
    say(explained.stack);
    if (explained.cause instanceof Error && explained.cause.stack) say(explained.cause.stack);
  }
  return explained.exitCode;
}

/** Commander ends a help page with an error of its own. */
function isHelpShown(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'commander.helpDisplayed' || code === 'commander.version';
}

function languageForErrors(system: System, lang: string | undefined): Language {
  const known = [lang, system.env.NJB_LANG].find((each) => each !== undefined && isLanguage(each));
  return known === undefined || !isLanguage(known) ? systemLanguage(system.env) : known;
}
