import type { Argument, Command } from 'commander';
import type { Context } from '../context.js';
import type { Completion, Named } from '../db/completions.js';
import { isPartialDate } from '../domain/partial-date.js';
import { shortRange } from '../i18n/dates.js';
import type { Check } from '../terminal/prompt.js';
import { argumentWord } from './argument-words.js';
import { argumentsIn } from './arguments.js';
import { complaintOf } from './complaint.js';

/**
 * Asks on a terminal for the arguments and options that a command cannot do without and that were not typed.
 * @param typed everything that was typed after `njb`
 * @returns what is to be added to the command line; nothing where nobody can be asked, or where nothing is missing
 */
export async function askMissing(
  context: Context,
  command: Command,
  path: readonly string[],
  typed: readonly string[],
): Promise<string[]> {
  const { terminal, options } = context;
  if (!terminal.canAsk || options.json || typed.includes('--')) return [];
  const given = argumentsIn(typed, command)?.slice(path.length);
  // what is wrong is said before anything is asked
  if (given === undefined) return [];
  const answers: string[] = [];
  for (const argument of command.registeredArguments.slice(given.length)) {
    if (!argument.required) break;
    const answer = await askArgument(context, path, argument);
    if (answer === null) return [];
    answers.push(answer);
  }
  const values: string[] = [];
  for (const option of command.options) {
    const name = option.long ?? option.flags;
    if (!option.mandatory || typed.some((word) => word === name || word.startsWith(`${name}=`))) continue;
    const answer = await askText(context, asQuestion(option.description));
    values.push(...(answer.startsWith('-') ? [`${name}=${answer}`] : [name, answer]));
  }
  // what is answered to a question is no option, whatever it begins with
  return answers.some((answer) => answer.startsWith('-')) ? [...values, '--', ...answers] : [...answers, ...values];
}

/** Null where there is nothing to choose from: the command then says what is missing. */
async function askArgument(context: Context, path: readonly string[], argument: Argument): Promise<string | null> {
  const { t, prompt, today } = context;
  const name = argument.name();
  const { namedBy, wordsAt } = await import('./completion/words.js');
  const named = namedBy(path, name);
  if (named !== null && named !== 'people' && named !== 'municipalities') {
    const all = await known(context, named);
    return all.length === 0
      ? null
      : prompt.choose(
          t({ key: questions[named], params: {} }),
          all.map((each) => choiceOf(each, context)),
        );
  }
  const words = await wordsAt(path, `<${name}>`);
  const what = t(argumentWord(name));
  if (words !== null) {
    return prompt.choose(
      t('Please choose: {what}', { what }),
      words.map((word) => ({ name: word, value: word })),
    );
  }
  const question = t('{what} ({about}):', { what, about: argument.description });
  const initial = name === 'year' ? today.slice(0, 4) : undefined;
  return askText(context, question, initial, named === 'people' ? await personCheck(context) : undefined);
}

/** Whether somebody is known; where there is no database to look into, the command itself says so. */
async function personCheck(context: Context): Promise<Check | undefined> {
  const store = await context.store().catch(() => null);
  if (store === null) return undefined;
  const { refuseUnknown } = await import('./member/pick.js');
  return (answer) => complaintOf(context, () => refuseUnknown(store, answer));
}

const questions = {
  events: 'Which event?',
  series: 'Which series?',
  topics: 'Which idea?',
  audiences: 'Which audience?',
} as const;

async function known({ config, today }: Context, named: Named): Promise<Completion[]> {
  const { completions } = await import('../db/completions.js');
  try {
    return completions(config.database, named, '', today);
  } catch {
    // the command itself says what is wrong with the database
    return [];
  }
}

function choiceOf({ word, about }: Completion, { lang }: Context) {
  const [date = '', ...rest] = about.split('  ');
  const shown = isPartialDate(date) ? [shortRange(date, date, lang), ...rest].join('  ') : about;
  return { name: shown === '' ? word : `${shown}  (${word})`, value: word };
}

/** What an option is described by, as a question: „Der neue Tag; …:“ */
function asQuestion(about: string): string {
  return `${about.charAt(0).toLocaleUpperCase('de')}${about.slice(1)}:`;
}

function askText({ t, prompt }: Context, question: string, initial?: string, check?: Check): Promise<string> {
  return prompt.text(question, {
    ...(initial !== undefined && { initial }),
    check: (answer) =>
      answer.trim() === '' ? t('Something has to stand here; Ctrl-C leaves.') : (check?.(answer) ?? null),
  });
}
