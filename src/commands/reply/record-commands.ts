import type { Context } from '../../context.js';
import type { AnsweredEvent } from '../../db/answers.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { withDatabase } from '../../i18n/on-database.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { typedCommand } from '../typed-command.js';
import type { Open, ReplyPlan, Whose } from './plan.js';

/** A command that records an open answer, for one of those who may have given it and one of the events it may be about. */
interface RecordCommand {
  person: number;
  name: string;
  event: AnsweredEvent | null;
  /** As what they stand on the event's list, where the command says something of that. */
  listed: Whose['listed'];
  command: string;
  /** What else may be meant, where nobody but a reader knows. */
  orElse: 'answers' | 'decline' | null;
}

/** The commands by which a person records what a mail says once they have read it; none where event or person is not known. */
export function recordCommands({ answer, whose, why }: Open): RecordCommand[] {
  return whose.flatMap(({ id, name, event, guest, ...each }): RecordCommand[] => {
    const listed = guest === null ? each.listed : null;
    const about = { person: id, name, event, listed };
    if (why === 'unsubscribes') {
      return [{ ...about, command: typedCommand(['consent', 'revoke', String(id), 'newsletter']), orElse: null }];
    }
    if (event === null) return [];
    const words =
      guest === null
        ? ['attendee', listed === null ? 'add' : 'edit', event.slug, String(id), '--status', answer ?? 'accepted']
        : ['guest', 'confirm', event.slug, String(guest)];
    const orElse = guest !== null ? 'decline' : answer === null ? 'answers' : null;
    return [{ ...about, command: typedCommand(words), orElse }];
  });
}

/** What is not shown any more once something was noted since. */
const settling: readonly Open['why'][] = ['in_words', 'about_event', 'delegated', 'counter', 'several_persons'];

/** The same as lines to be printed below what the mail is. */
export function recordLines(context: Context, open: Open): string[] {
  const only =
    open.why === 'unsubscribes'
      ? (command: string) => message('Note it with: {command}', { command })
      : (command: string) => message('Enter the answer with: {command}', { command });
  const commands = recordCommands(open);
  const others = recordCommands({ ...open, whose: open.others ?? [] });
  const isOneOf = open.isOneOf === true || commands.length + others.length > 1;
  const lines = commandLines(context, commands, only, isOneOf, others);
  const moved = movedLines(context, open.whose);
  const isUndated = (open.letter.date ?? open.stamp ?? null) === null && settling.includes(open.why);
  // nobody can tell whether what was noted since comes from it
  if (isUndated) {
    return [
      ...lines,
      ...moved,
      `  ${context.t('It does not say when it was written: put it away once you have read it.')}`,
    ];
  }
  // nothing may ever be to note of who is on no list
  const mayBeNobody = isOneOf && open.whose.some(({ listed, guest }) => listed === null && guest === null);
  return mayBeNobody && settling.includes(open.why)
    ? [...lines, ...moved, `  ${context.t('Put it away once you have entered what it says.')}`]
    : [...lines, ...moved];
}

/** That an answer to a date from which an event moved is none to where it is now. */
function movedLines({ t, lang }: Context, whose: readonly Whose[]): string[] {
  const lines = whose.flatMap(({ event, former }) =>
    event === null || former === undefined
      ? []
      : [
          t(
            'What answers the old date ({old}) is no answer to the new one ({date}): put the mail away where it says nothing of that.',
            { old: dateInWords(former, lang), date: dateInWords(event.start, lang) },
          ),
        ],
  );
  return [...new Set(lines)].map((line) => `  ${line}`);
}

type AwaitedMail = ReplyPlan['awaited'][number];

/** The commands for what a mail may say that answers none of ours. */
export function awaitedCommands({ whose }: AwaitedMail): RecordCommand[] {
  return whose.map(({ id, name, event, guest, listed, status }) => ({
    ...{ person: id, name, event, listed: guest === null ? listed : null },
    command: typedCommand(
      guest === null
        ? ['attendee', 'edit', event.slug, String(id), '--status', 'accepted']
        : ['guest', status === 'confirmed' ? 'decline' : 'confirm', event.slug, String(guest)],
    ),
    orElse: guest === null ? 'answers' : status === 'requested' ? 'decline' : null,
  }));
}

/** The same as lines to be printed below the mail. */
export function awaitedLines(context: Context, mail: AwaitedMail): string[] {
  const commands = awaitedCommands(mail);
  const only = (command: string) => message('If it holds an answer: {command}', { command });
  const lines = commandLines(context, commands, only, mail.isOneOf || commands.length > 1);
  return [...lines, ...movedLines(context, mail.whose)];
}

/**
 * Commands as lines: of several each with its date and name, as far as they differ, and with what stands on the list.
 * @param isOneOf whether the mail may be from others or about something else, too, of which something was noted since
 * @param others for those it may be from as well, though it bears a name
 */
function commandLines(
  { t, lang, options }: Context,
  commands: readonly RecordCommand[],
  only: (command: string) => Message,
  isOneOf: boolean,
  others: readonly RecordCommand[] = [],
): string[] {
  const all = [...commands, ...others];
  const isOf = (what: (each: RecordCommand) => unknown) => new Set(all.map(what)).size > 1;
  const [dates, people] = [isOf(({ event }) => event?.id), isOf(({ person }) => person)];
  const hints = commands.map((each) => hintsOf(each, isOneOf).map((hint) => `    ${t(hint)}`));
  const from = `  ${t('or, if it is from {name}:', { name: [...new Set(others.map(({ name }) => name))].join(', ') })}`;
  return all.flatMap(({ name, event, listed, ...each }, i) => {
    const command = withDatabase(each.command, options.db);
    const date = dates && event !== null ? [dateInWords(event.start, lang)] : [];
    const who = [...date, ...(people || date.length === 0 ? [name] : [])].join(', ');
    const label = listed === null ? who : `${who} (${t(attendeeStatusWord(listed))})`;
    if (i >= commands.length)
      return [...(i === commands.length ? [from] : []), `    ${t('{name}: {command}', { name: label, command })}`];
    const line = t(isOneOf ? message('{name}: {command}', { name: label, command }) : only(command));
    // in lines of their own, as a command is there to be copied, and once below those they are for
    const isLast = String(hints[i]) !== String(hints[i + 1]);
    return [`  ${line}`, ...(isLast ? (hints[i] ?? []) : [])];
  });
}

/** What may be typed in place of a command, where it is one of several or the mail says something else. */
function hintsOf({ orElse, listed }: RecordCommand, isOneOf: boolean): Message[] {
  const said = orElse === null ? [] : [instead[orElse]];
  if (!isOneOf || listed === null) return said;
  const unsaid =
    orElse === null
      ? message('for the others: --status {status}', { status: listed })
      : message('where the mail says nothing of it: --status {status}', { status: listed });
  return [...said, unsaid];
}

const instead = {
  answers: message('in place of accepted also: tentative, declined'),
  decline: message('in place of confirm also: decline'),
};
