import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import { readEvent } from '../../db/events.js';
import { type GuestPerson, type GuestValues, orderGuests, readGuestPersons, updateGuest } from '../../db/guests.js';
import { oneLine } from '../../domain/clean-text.js';
import type { Event, Guest } from '../../domain/event.js';
import { type EventGuest, guestsOf, neighboursOf } from '../../domain/event-guests.js';
import { guestStatuses, guestStatusOf } from '../../domain/guest-text.js';
import { UsageError, UserError } from '../../errors.js';
import { askForLine } from '../ask-changes.js';
import { oneOf } from '../choices.js';
import { complaintOf } from '../complaint.js';
import { pickEvent } from '../event/pick.js';
import { guestState, guestStatusWord, guestText, placedGuest } from '../event/present.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import { noticeDryRun } from '../member/change-person.js';
import type { Fact } from '../member/person-facts.js';
import type { Verb } from '../verb.js';
import { fieldOption } from './field.js';
import { refuseSame, takenOver } from './new-guest.js';
import { movedTo, positionOption } from './order.js';
import { type GuestPersonChoice, noticePerson, personIdOf, settlePerson, withEmail } from './person.js';
import { pickGuest } from './pick.js';

export const verb: Verb = {
  examples: [
    'njb guest edit next Bauer --function "Geschäftsführer" --organisation "GovLab gGmbH"',
    'njb guest edit next N.N. --name "Clara Conrad" --email clara.conrad@govlab.example',
    'njb guest edit digital-impuls-2025-10 3 --position 1',
  ],
  build: (command: Command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('[guest]', t('number, name or organisation of a guest; without one: the only one'))
      .option('--name <name>', t('name; empty: an organisation alone'))
      .option('--function <text>', t('function, as of the event'))
      .option('--organisation <name>', t('organisation, as of the event'))
      .option('--status <status>', t('idea, requested, confirmed or declined'))
      .option('--person <member>', t('the member or person it is'))
      .option('--no-person', t('nobody the office knows, whoever has the same name'))
      .option('--email <address>', t('where to write to; somebody unknown becomes a person without membership'))
      .option('--contact <name>', t('of an organisation: whose address that is'))
      .option('--field <text>', t('the field the guest comes from, for the figures: “Wissenschaft”, “Medien”'))
      .option('--position <number>', t('place among the guests: 1 comes first'))
      .action(async (reference, which, options) => {
        const asks = Object.keys(options).length === 0 && context.terminal.canAsk;
        if (Object.keys(options).length === 0 && !asks) {
          throw new UsageError('Say what is to change, for example with {option}.', { option: '--function' });
        }
        const event = await pickEvent(context, reference);
        const guest = await pickGuest(context, event, which);
        const given = asks ? await ask(context, guest) : options;
        const typed = readValues(guest, given);
        const position = options.position === undefined ? null : positionOption(options.position);
        const name = typed.name === guest.name ? undefined : (typed.name ?? undefined);
        const choice = await personChoice(context, { ...guest, ...typed }, { ...options, name });
        const values = { ...typed, ...(choice !== null && takenOver(guest, typed, choice, event.endDate)) };
        if (values.name !== undefined || values.organisation !== undefined || choice !== null) {
          refuseSame(event, guest, values, choice);
        }
        const { before, after } = await context.change(async ({ query }) => {
          const persons = await readGuestPersons(query, event.id);
          const facts = guestFacts(context, event, guest, persons);
          const personId = choice === null ? undefined : await personIdOf(query, choice);
          const field = given.field === undefined ? undefined : await fieldOption(query, given.field);
          await updateGuest(query, guest.id, {
            ...{ ...values, ...(personId !== undefined && { personId }), ...(field !== undefined && { field }) },
          });
          if (position !== null) {
            await orderGuests(
              query,
              movedTo(
                neighboursOf(event, guest).map(({ id }) => id),
                guest.id,
                position,
              ),
            );
          }
          const changed = (await readEvent(query, event.id)) ?? event;
          return { before: facts, after: { event: changed, persons: await readGuestPersons(query, event.id) } };
        });
        const now = guestsOf(after.event).find(({ id }) => id === guest.id) ?? guest;
        const changes = factChanges(before, guestFacts(context, after.event, now, after.persons));
        const applied = !context.options.dryRun && changes.length > 0;
        if (context.printedJson(() => ({ ...now, changes: changesJson(changes), applied }))) return;
        const { terminal } = context;
        terminal.out(terminal.paint.bold(t('{event}: {guest}', { event: event.slug, guest: placedGuest(guest) })));
        await printChanges(context, changes);
        if (choice !== null) noticePerson(context, choice, event);
        noticeDryRun(context);
      });
  },
};

/** Asks fact by fact what is known of a guest. */
async function ask(
  context: Context,
  guest: Guest,
): Promise<Parameters<typeof readValues>[1] & { field?: string | undefined }> {
  const { t, prompt } = context;
  const text = (label: string, initial: string | null, check?: (answer: string) => Promise<string | null>) =>
    askForLine(context, label, initial, check);
  const name = await text(t('Name'), guest.name);
  return {
    name,
    function: await text(t('Function'), guest.function),
    organisation: await text(t('Organisation'), guest.organisation, (organisation) =>
      complaintOf(context, () => readValues(guest, { name, organisation })),
    ),
    field: await text(t('Field of work'), guest.field),
    status: await prompt.choose(
      t('Status'),
      [guest.status, ...guestStatuses.filter((each) => each !== guest.status)].map((value) => ({
        name: t(guestStatusWord(value)),
        value,
      })),
    ),
  };
}

function readValues(
  guest: Guest,
  given: Partial<Record<'name' | 'function' | 'organisation' | 'status', string | undefined>>,
): GuestValues {
  const values: GuestValues = {
    ...(given.name !== undefined && { name: oneLine(given.name) || null }),
    ...(given.function !== undefined && { function: oneLine(given.function) || null }),
    ...(given.organisation !== undefined && { organisation: oneLine(given.organisation) || null }),
    ...(given.status !== undefined && {
      status: oneOf(guestStatusOf(given.status) ?? given.status, guestStatuses, '--status'),
    }),
  };
  const { name, organisation } = { ...guest, ...values };
  if (name === null && organisation === null) {
    throw new UserError('A guest needs a name or an organisation: “{value}”', { value: guestText(guest) });
  }
  return values;
}

/** Who is behind the guest from now on; null: it stays as it is. */
async function personChoice(
  context: Context,
  guest: Guest,
  options: Parameters<typeof settlePerson>[2] & { name?: string | undefined },
): Promise<GuestPersonChoice | null> {
  const { person, email, contact, name } = options;
  if (email !== undefined && person === undefined && contact === undefined && guest.personId !== null) {
    const choice = await withEmail(context, guest.personId, email);
    if (choice !== null) return choice;
  }
  if (person !== undefined || email !== undefined || contact !== undefined)
    return settlePerson(context, guest, options);
  // a name that is said now may be one the office knows
  if (name === undefined || guest.personId !== null) return null;
  return settlePerson(context, guest, {});
}

function guestFacts(
  { t, lang }: Context,
  event: Event,
  guest: EventGuest,
  persons: ReadonlyMap<number, GuestPerson>,
): Fact[] {
  const fact = (field: string, label: string, value: string | number | null, text = value): Fact => ({
    field,
    label,
    text: text === null ? '' : String(text),
    value,
  });
  const person = persons.get(guest.id);
  return [
    fact('name', t('Name'), guest.name),
    fact('function', t('Function'), guest.function),
    fact('organisation', t('Organisation'), guest.organisation),
    fact('field', t('Field of work'), guest.field),
    fact(
      'status',
      t('Status'),
      guest.askedFor === null ? guest.status : `${guest.status} ${guest.askedFor}`,
      t(guestState(guest, lang)),
    ),
    fact(
      'person',
      t('Person'),
      person?.id ?? null,
      person === undefined ? null : t('{name} (no. {id})', { name: person.name, id: person.id }),
    ),
    fact('position', t('Place in the order'), neighboursOf(event, guest).findIndex(({ id }) => id === guest.id) + 1),
  ];
}
