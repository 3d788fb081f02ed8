import type { Context } from '../../context.js';
import { writeWishes } from '../../db/workshops.js';
import type { Event } from '../../domain/event.js';
import type { Session } from '../../domain/programme.js';
import { UsageError, UserError } from '../../errors.js';
import { argumentWord } from '../argument-words.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import { sessionLabel } from '../session/present.js';
import type { Verb } from '../verb.js';
import { personJson, printPerson } from './present.js';
import { listedPerson, pickWorkshop, readState } from './state.js';

export const verb: Verb = {
  examples: [
    'njb workshop wish jahreskonferenz-2025-11 "Kim Mayer" "Wärmeplanung" 12 14',
    'njb workshop wish jahreskonferenz-2025-11 kim.mayer@stadt.example',
    'njb workshop wish jahreskonferenz-2025-11 7 --none',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .argument('[sessions...]', t('the workshops wished for, the dearest first: numbers or titles; asked for without'))
      .option('--none', t('the person wishes for nothing any more'))
      .action(async (reference, member, references, { none }) => {
        if (none && references.length > 0) {
          throw new UsageError('{option} and {other} exclude each other.', { option: '--none', other: '<sessions>' });
        }
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, member);
        const before = await readState(context, (await context.store()).query, event);
        const name = before.called(listedPerson(before, id));
        const wishes = none
          ? []
          : references.length > 0
            ? await named(context, event, references)
            : await ask(context, event, name);
        const after = await context.change(async (store) => {
          writeWishes(store, event.id, id, wishes, 'hand');
          return readState(context, store.query, event);
        });
        const person = listedPerson(after, id);
        const json = () => ({ event: event.slug, ...personJson(after, person), applied: !options.dryRun });
        if (context.printedJson(json)) return;
        printPerson(context, after, person);
        if (!person.isComing && wishes.length > 0) {
          terminal.notice(
            t('A place is given only to who is coming; {name} is noted as “{status}”.', {
              name,
              status: attendeeStatusWord(person.status),
            }),
          );
        }
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

/** @throws UserError where one is named twice */
async function named(context: Context, event: Event, references: readonly string[]): Promise<number[]> {
  const wishes: number[] = [];
  for (const reference of references) {
    const { id, title } = await pickWorkshop(context, event, reference);
    if (wishes.includes(id)) throw new UserError('“{workshop}” is named twice.', { workshop: title });
    wishes.push(id);
  }
  return wishes;
}

async function ask(context: Context, event: Event, name: string): Promise<number[]> {
  const { t, terminal, prompt } = context;
  if (!terminal.canAsk)
    throw new UsageError('Something is missing: <{argument}>.', { argument: argumentWord('sessions') });
  const wishes: number[] = [];
  for (;;) {
    const left = event.sessions.filter(({ kind, id }) => kind === 'workshop' && !wishes.includes(id));
    if (left.length === 0) return wishes;
    const end = { name: t('no more wishes'), value: null };
    const choices = left.map((session) => ({ name: sessionLabel(context, session), value: session }));
    // Enter alone takes the first: whoever has said all is through
    const chosen = await prompt.choose<Session | null>(
      t('Wish {rank} of {name}', { rank: wishes.length + 1, name }),
      wishes.length === 0 ? [...choices, end] : [end, ...choices],
    );
    if (chosen === null) return wishes;
    wishes.push(chosen.id);
  }
}
