import type { Argument, Command } from 'commander';
import type { Context } from '../context.js';
import type { Completion, Named } from '../db/completions.js';
import { isPartialDate } from '../domain/partial-date.js';
import { shortRange } from '../i18n/dates.js';
import { type Message, message } from '../i18n/message.js';
import type { Check } from '../terminal/prompt.js';
import { checkOf, offersFor } from './answers.js';
import { argumentWord } from './argument-words.js';
import { argumentsIn } from './arguments.js';
import { askForNeeded } from './ask-changes.js';
import { complaintOf } from './complaint.js';
import { dayAsTyped } from './list-dates.js';

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
    const answer = await askArgument(context, path, argument, [...given, ...answers]);
    if (answer === null) return [];
    answers.push(answer);
  }
  const values: string[] = [];
  for (const option of command.options) {
    const name = option.long ?? option.flags;
    if (!option.mandatory || typed.some((word) => word === name || word.startsWith(`${name}=`))) continue;
    const check = await checkOf(context, path, name);
    const isMoved = path.join(' ') === 'event move' && name === '--to' && typed.some(movesWithinDay);
    const initial = isMoved ? await presentDay(context, given[0] ?? answers[0]) : null;
    const answer = await askForNeeded(context, asQuestion(option.description), { initial, check });
    values.push(...(answer.startsWith('-') ? [`${name}=${answer}`] : [name, answer]));
  }
  if (path.join(' ') === 'config set' && answers.length === 1)
    answers.push(await askSetting(context, answers[0] ?? ''));
  // what is answered to a question is no option, whatever it begins with
  return answers.some((answer) => answer.startsWith('-')) ? [...values, '--', ...answers] : [...answers, ...values];
}

/** Null where there is nothing to choose from: the command then says what is missing. */
async function askArgument(
  context: Context,
  path: readonly string[],
  argument: Argument,
  before: readonly string[],
): Promise<string | null> {
  const { t, prompt, today } = context;
  const name = argument.name();
  const { namedBy, wordsAt } = await import('./completion/words.js');
  const named = namedBy(path, name);
  if (named !== null && named !== 'people' && named !== 'municipalities') {
    const all = await known(context, named, aheadOnly.has(path.join(' ')));
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
    const calls = await wordsFor(context, name);
    return prompt.choose(
      t('Please choose: {what}', { what }),
      words.map((word) => ({ name: calls(word), value: word })),
    );
  }
  const offered = await offersFor(context, path, name, before);
  if (offered !== null) return prompt.choose(t('Please choose: {what}', { what }), offered);
  const own = ownQuestions[[...path, name].join(' ')] ?? ownQuestions[name];
  const question = own === undefined ? questionOf(context, what, argument.description) : t(own);
  const initial = name === 'year' ? today.slice(0, 4) : undefined;
  const check = named === 'people' ? await personCheck(context) : await checkOf(context, path, name);
  return askForNeeded(context, question, { initial, check });
}

/** Whether another time or last day is typed: then the day may stay. */
function movesWithinDay(word: string): boolean {
  return /^--(time|until)(=|$)/.test(word);
}

/** The first day of an event, as it is typed; null where there is none, of which the command itself tells. */
async function presentDay(context: Context, reference = ''): Promise<string | null> {
  const { pickEvent } = await import('./event/pick.js');
  const event = await pickEvent(context, reference).catch(() => null);
  return event && dayAsTyped(event.startDate, context.lang);
}

/** The new value of a setting; “-” goes back to its default, as an empty value does. */
async function askSetting(context: Context, key: string): Promise<string> {
  const { entries, findKey, refuseValue } = await import('./config/keys.js');
  const entry = (await entries(context)).find((each) => each.key === key);
  if (entry === undefined) return '';
  const about: Message = { key: entry.about, params: {} };
  const question = context.t('{setting}: {about} (“-”: the default)', { setting: key, about });
  const answer = await askForNeeded(context, question, {
    initial: entry.value,
    check: (typed) =>
      typed === '-' ? null : complaintOf(context, () => refuseValue(context.config, findKey(key), typed)),
  });
  return answer === '-' ? '' : answer;
}

/** Whether somebody is known; where there is no database to look into, the command itself says so. */
async function personCheck(context: Context): Promise<Check | undefined> {
  const store = await context.store().catch(() => null);
  if (store === null) return undefined;
  const { refuseUnknown } = await import('./member/pick.js');
  return (answer) => complaintOf(context, () => refuseUnknown(store, answer));
}

/** Commands that refuse an event that was cancelled or is over: it is not offered. */
const aheadOnly: ReadonlySet<string> = new Set([
  ...['invite send', 'invite preview', 'invite remind', 'invite update'],
  ...['guest ask', 'guest inform', 'event move', 'event cancel'],
]);

const questions = {
  events: 'Which event?',
  series: 'Which series?',
  topics: 'Which idea?',
  audiences: 'Which audience?',
} as const;

/** What an argument is called, and what may be typed; its description alone where that names it, too: „Das Jahr, das geplant wird:“ */
function questionOf({ t }: Context, what: string, about: string): string {
  if (about.toLocaleLowerCase('de').includes(what.toLocaleLowerCase('de'))) return asQuestion(about);
  if (about.includes('(')) return asQuestion(t('{what} – {about}', { what, about }));
  return t('{what} ({about}):', { what: begun(what), about });
}

/** Questions where the name of the argument is none, by “command argument” or the argument alone. */
const ownQuestions: Readonly<Record<string, Message>> = {
  'member merge keep': message('Which person stays? (id, e-mail address or name)'),
  'member merge other': message('Which record goes over into that one? (id, e-mail address or name)'),
  'audience add name': message('Short name (small letters, digits, hyphens)'),
  'template copy name': message('Which template? (as in “njb template list”; with .html, .txt … that kind alone)'),
  'template show name': message('Which template? (as in “njb template list”; with .html, .txt … that kind alone)'),
  'topic search text': message('What to look for? (spelling, endings and order of the words may differ)'),
  'link add url': message('To which address does the link lead?'),
  'municipality alias alias': message('Which other name or spelling means it?'),
  'pair remove member': message('Whose pair? (one of the two: id, e-mail address or name)'),
  year: message('Which year?'),
  'pair add one': message('Who? (id, e-mail address or name)'),
  'pair add counterpart': message('Paired with whom? (id, e-mail address or name)'),
};

/** How the words an argument takes are offered: on a German screen with what they mean, “Foto (photo)”. */
async function wordsFor({ t, lang }: Context, argument: string): Promise<(word: string) => string> {
  if (lang !== 'de') return (word) => word;
  const meaning = await meaningOf(argument);
  return (word) => {
    const meant = meaning(word);
    return meant === null ? word : `${t(meant)} (${word})`;
  };
}

async function meaningOf(argument: string): Promise<(word: string) => Message | null> {
  if (argument === 'purpose') {
    const [{ consentPurposes }, { purposeWord }] = await Promise.all([
      import('../domain/consent.js'),
      import('./consent/present.js'),
    ]);
    return meaningIn(consentPurposes, purposeWord);
  }
  if (argument === 'function') {
    const [{ roleKinds }, { roleWord }] = await Promise.all([import('../domain/role.js'), import('./role/present.js')]);
    return meaningIn(roleKinds, roleWord);
  }
  return () => null;
}

function meaningIn<T extends string>(
  words: readonly T[],
  meaning: (word: T) => Message,
): (word: string) => Message | null {
  return (text) => {
    const word = words.find((each) => each === text);
    return word === undefined ? null : meaning(word);
  };
}

async function known({ config, today }: Context, named: Named, isAhead: boolean): Promise<Completion[]> {
  const { completions } = await import('../db/completions.js');
  try {
    return completions(config.database, named, '', today, { isAhead });
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
  return `${begun(about)}:`;
}

/** With a capital letter, as a question begins. */
function begun(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}`;
}
