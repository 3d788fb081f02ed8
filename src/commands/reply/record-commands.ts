import type { Context } from '../../context.js';
import { message } from '../../i18n/message.js';
import { withDatabase } from '../../i18n/on-database.js';
import { typedCommand } from '../typed-command.js';
import type { Open, ReplyPlan } from './plan.js';

/** A command that records an open answer, for one of those who may have given it. */
interface RecordCommand {
  person: number;
  name: string;
  command: string;
  /** What else may be meant, where nobody but a reader knows. */
  orElse: 'answers' | 'decline' | null;
}

/** The commands by which a person records what a mail says once they have read it; none where event or person is not known. */
export function recordCommands({ event, answer, whose, why }: Open): RecordCommand[] {
  if (why === 'unsubscribes') {
    return whose.map(({ id, name }) => {
      const command = typedCommand(['consent', 'revoke', String(id), 'newsletter']);
      return { person: id, name, command, orElse: null };
    });
  }
  if (event === null) return [];
  return whose.map(({ id, name, guest, isListed }) => {
    const words =
      guest === null
        ? ['attendee', isListed ? 'edit' : 'add', event.slug, String(id), '--status', answer ?? 'accepted']
        : ['guest', 'confirm', event.slug, String(guest)];
    const orElse = guest !== null ? 'decline' : answer === null ? 'answers' : null;
    return { person: id, name, command: typedCommand(words), orElse };
  });
}

/** The same as lines to be printed below what the mail is. */
export function recordLines({ t, options }: Context, open: Open): string[] {
  const commands = recordCommands(open).map((each) => ({ ...each, command: withDatabase(each.command, options.db) }));
  return commands.flatMap(({ name, command, orElse }) => [
    commands.length > 1
      ? `  ${t('{name}: {command}', { name, command })}`
      : open.why === 'unsubscribes'
        ? `  ${t('Note it with: {command}', { command })}`
        : `  ${t('Enter the answer with: {command}', { command })}`,
    // in a line of its own: a command is there to be copied
    ...(orElse === null ? [] : [`    ${t(others[orElse])}`]),
  ]);
}

type AwaitedMail = ReplyPlan['awaited'][number];

/** The commands for what a mail may say that answers none of ours. */
export function awaitedCommands({ event, whose }: AwaitedMail): RecordCommand[] {
  return whose.map(({ id, name, guest, status }) => ({
    person: id,
    name,
    command: typedCommand(
      guest === null
        ? ['attendee', 'edit', event, String(id), '--status', 'accepted']
        : ['guest', status === 'confirmed' ? 'decline' : 'confirm', event, String(guest)],
    ),
    orElse: guest === null ? 'answers' : status === 'requested' ? 'decline' : null,
  }));
}

/** The same as lines to be printed below the mail. */
export function awaitedLines({ t, options }: Context, mail: AwaitedMail): string[] {
  const commands = awaitedCommands(mail).map((each) => ({ ...each, command: withDatabase(each.command, options.db) }));
  return commands.flatMap(({ name, command, orElse }) => [
    commands.length > 1
      ? `  ${t('{name}: {command}', { name, command })}`
      : `  ${t('If it holds an answer: {command}', { command })}`,
    ...(orElse === null ? [] : [`    ${t(others[orElse])}`]),
  ]);
}

const others = {
  answers: message('in place of accepted also: tentative, declined'),
  decline: message('in place of confirm also: decline'),
};
