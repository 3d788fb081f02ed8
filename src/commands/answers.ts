import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../context.js';
import type { Event } from '../domain/event.js';
import { UserError } from '../errors.js';
import type { Check, Choice } from '../terminal/prompt.js';
import { complaintOf } from './complaint.js';

type Refuse = (context: Context, answer: string) => unknown;

/**
 * The rules that refuse what is typed for an argument or option, by “command argument” or the argument alone: the first
 * that is there counts. Each is loaded when it is asked for.
 */
const rules: Readonly<Record<string, Refuse>> = {
  file({ system }, file) {
    if (!existsSync(resolve(system.cwd, file))) throw new UserError('There is no file {file}.', { file });
  },
  url: async (_, answer) => (await import('./event/options.js')).urlOption(answer),
  year: async (_, answer) => (await import('./choices.js')).yearOption(answer),
  municipality: async (context, answer) => {
    const { refuseUnknownMunicipality } = await import('./municipality/pick.js');
    await refuseUnknownMunicipality((await context.store()).query, answer);
  },
  'audience add name': async (_, answer) => (await import('./audience/add.js')).nameOption(answer),
  'audience add definition': refuseAudience,
  'template show name': refuseTemplate,
  'template copy name': refuseTemplate,
  'topic reopen topic': async (context, answer) =>
    (await import('./topic/pick.js')).pickTopic(unasked(context), answer),
  'event move --to': async (_, answer) => (await import('./event/options.js')).spanOption(answer, '--to'),
  'report new-members --since': async ({ today }, answer) =>
    (await import('./member/options.js')).pastDateOption(answer, '--since', today),
};

async function refuseAudience(context: Context, answer: string): Promise<void> {
  const { audienceText, settledAudience } = await import('./series/audience.js');
  await settledAudience((await context.store()).query, audienceText([answer]));
}

async function refuseTemplate(context: Context, answer: string): Promise<void> {
  const [{ templatesNamed }, { documentLanguage, settingsOrDefaults }] = await Promise.all([
    import('./template/show.js'),
    import('./documents.js'),
  ]);
  templatesNamed(context, documentLanguage(context, await settingsOrDefaults(context)), answer);
}

/** What the command would refuse an answer for; undefined where anything may be answered. */
export async function checkOf(context: Context, path: readonly string[], name: string): Promise<Check | undefined> {
  const rule = rules[[...path, name].join(' ')] ?? rules[name];
  return rule === undefined ? undefined : (answer) => complaintOf(context, () => rule(context, answer));
}

type Offer = (context: Context, event: Event) => Promise<Choice<string>[]>;

/** What of an event an argument can name, to be chosen from. @throws UserError where there is nothing */
const offers: Readonly<Record<string, Offer>> = {
  async session(context, { slug, sessions }) {
    const { sessionLabel } = await import('./session/present.js');
    if (sessions.length === 0)
      throw new UserError('No programme yet. “njb session add {event}” enters a session.', { event: slug });
    return sessions.map((each) => ({ name: sessionLabel(context, each), value: String(each.id) }));
  },
  async link(context, event) {
    const [{ linkText }, { guestsOf }] = await Promise.all([
      import('./link/present.js'),
      import('../domain/event-guests.js'),
    ]);
    if (event.links.length === 0) throw new UserError('{event} has no links.', { event: event.slug });
    return event.links.map((each) => ({
      name: linkText(context, each, guestsOf(event)).join('  '),
      value: String(each.id),
    }));
  },
  async organisation(context, { id }) {
    const [{ readParticipants }, { participantText }] = await Promise.all([
      import('../db/participants.js'),
      import('./organisation/present.js'),
    ]);
    const all = await readParticipants((await context.store()).query, id);
    if (all.length === 0) throw new UserError('No organisations are entered for this event.');
    return all.map((each) => ({ name: participantText(context, each), value: each.name }));
  },
};

/**
 * What can be chosen for an argument behind the event it belongs to; null where it is typed.
 * @param before the arguments that are known already
 * @throws UserError where the event has nothing of the kind
 */
export async function offersFor(
  context: Context,
  path: readonly string[],
  name: string,
  before: readonly string[],
): Promise<Choice<string>[] | null> {
  const offer = path[1] === 'add' ? undefined : offers[name];
  const [reference] = before;
  if (offer === undefined || reference === undefined) return null;
  const { pickEvent } = await import('./event/pick.js');
  // an event that several fit is asked for by the command
  const event = await pickEvent(unasked(context), reference).catch(() => null);
  return event === null ? null : offer(context, event);
}

/** A context in which nobody can be asked, for a rule that is tried while a question waits. */
function unasked(context: Context): Context {
  return { ...context, terminal: { ...context.terminal, canAsk: false } };
}
