import type { Context } from '../../context.js';
import { addPerson } from '../../db/add-person.js';
import { addEmail } from '../../db/emails.js';
import { loadErasures } from '../../db/erasures.js';
import { findNamesakes } from '../../db/find-guest-person.js';
import { type Candidate, findPersons } from '../../db/find-person.js';
import { readHeader } from '../../db/header.js';
import { readPerson } from '../../db/persons.js';
import type { Db } from '../../db/store.js';
import { isEmailAddress } from '../../domain/email-address.js';
import type { Event } from '../../domain/event.js';
import type { TypedGuest } from '../../domain/guest-text.js';
import { fullName, type Person } from '../../domain/member.js';
import { foldText, splitName } from '../../domain/names.js';
import { UsageError, UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { refuseErasedAddress } from '../member/erased-address.js';
import { pickPerson } from '../member/pick.js';
import { quoted } from '../typed-command.js';

/** What was said of the person behind a guest. */
export interface PersonOptions {
  /** A reference; false: nobody the office knows. */
  person?: string | false | undefined;
  email?: string | undefined;
  /** At an organisation: whom to write to. */
  contact?: string | undefined;
}

/** The person behind a guest: somebody the office knows, somebody new, or nobody. */
export type GuestPersonChoice =
  | {
      kind: 'known';
      person: Person;
      /** Taken for this person by the name alone, and nobody was asked. */
      byName?: string;
      /** Asked, somebody said that this person is meant by a name that was misspelt. */
      correctsName?: true;
      /** An address the person gets. */
      newEmail?: string;
    }
  | { kind: 'new'; name: string; email: string }
  | {
      kind: 'none';
      /** Who may be meant, as nobody could be asked. */
      similar?: { name: string; candidates: Candidate[] };
    };

/**
 * Finds the person behind a guest: as said by `--person` or `--email`, or by the name, where exactly one person bears it.
 * On a terminal that is asked; elsewhere it is taken only if the organisation does not speak against it.
 * @throws UserError where an address belongs to somebody of another name, or to somebody who was erased
 */
export async function settlePerson(
  context: Context,
  guest: Pick<TypedGuest, 'name' | 'organisation'>,
  { person, email, contact }: PersonOptions,
): Promise<GuestPersonChoice> {
  if (typeof person === 'string' && email !== undefined) {
    throw new UsageError('{option} and {other} exclude each other.', { option: '--person', other: '--email' });
  }
  if (contact !== undefined && email === undefined) {
    throw new UsageError('The option {option} is needed.', { option: '--email' });
  }
  if (typeof person === 'string') return known(context, await pickPerson(context, person));
  if (email !== undefined) return byEmail(context, guest, email.trim(), contact?.trim());
  if (person === false || guest.name === null || readHeader(context.config.database) === null) return { kind: 'none' };
  return byName(context, guest.name, guest.organisation);
}

/** The id of the person behind a guest, who is stored where they are new. To be called inside the change. */
export async function personIdOf(db: Db, choice: GuestPersonChoice): Promise<number | null> {
  if (choice.kind === 'none') return null;
  if (choice.kind === 'known') {
    if (choice.newEmail !== undefined) await addEmail(db, choice.person.id, choice.newEmail);
    return choice.person.id;
  }
  const { academicTitle, givenName, familyName } = splitName(choice.name);
  return addPerson(db, {
    givenName: givenName ?? '',
    familyName: familyName ?? choice.name,
    academicTitle,
    formOfAddress: null,
    addressStyle: null,
    born: null,
    phone: null,
    remarks: null,
    email: choice.email,
    status: null,
    enteredOn: null,
    term: null,
  });
}

/** Says who is behind a guest where that was not said: somebody new, somebody found by the name, or somebody who may be. */
export function noticePerson(
  { t, terminal, options }: Context,
  choice: GuestPersonChoice,
  { slug }: Pick<Event, 'slug'>,
): void {
  if (choice.kind === 'new') {
    if (options.dryRun) return;
    const { name, email: address } = choice;
    terminal.notice(t('{name} <{address}> was entered as a person without membership.', { name, address }));
  } else if (choice.kind === 'known') {
    const { person, newEmail: address } = choice;
    if (address !== undefined && !options.dryRun) {
      terminal.notice(t('{name} now has the address {address}.', { name: fullName(person), address }));
    }
    if (choice.byName === undefined) return;
    terminal.notice(
      t('{name} is linked to {person} (no. {id}); “njb guest edit” with --no-person undoes that.', {
        name: choice.byName,
        person: label({ ...person, name: fullName(person), municipality: person.municipality?.name ?? null }),
        id: person.id,
      }),
    );
  } else {
    const { name = '', candidates = [] } = choice.similar ?? {};
    for (const each of candidates.slice(0, 3)) {
      terminal.notice(
        t('If {name} is {person}: njb guest edit {event} {guest} --person {id}', {
          ...{ name, person: label(each), event: slug, guest: quoted(name), id: each.id },
        }),
      );
    }
  }
}

/**
 * The person behind a guest, with an address that nobody has yet.
 * @throws UserError where the person has another one, as which counts is not for a guest list to say, or it belonged to
 *   somebody who was erased
 */
export async function withEmail(context: Context, personId: number, typed: string): Promise<GuestPersonChoice | null> {
  const email = typed.trim();
  if (!isEmailAddress(email)) throw new UserError('“{value}” is no e-mail address.', { value: typed });
  const { query } = await context.store();
  const person = await readPerson(query, personId, context.today);
  if (person === null || (await findPersons(query, email)).length > 0) return null;
  if (person.email === null) {
    await refuseErasedAddress(context, personId, email);
    return { kind: 'known', person, newEmail: email };
  }
  throw new UserError('{name} has the address {address} already.', {
    name: fullName(person),
    address: person.email,
  }).hint('“njb member edit {id} --email ADDRESS” changes it.', { id: person.id });
}

async function known(context: Context, id: number): Promise<GuestPersonChoice> {
  const person = await readPerson((await context.store()).query, id, context.today);
  return person === null ? { kind: 'none' } : { kind: 'known', person };
}

async function byEmail(
  context: Context,
  { name, organisation }: Pick<TypedGuest, 'name' | 'organisation'>,
  email: string,
  contact: string | undefined,
): Promise<GuestPersonChoice> {
  if (!isEmailAddress(email)) throw new UserError('“{value}” is no e-mail address.', { value: email });
  const asked = contact || name;
  const wanted = asked ?? organisation ?? email;
  if (readHeader(context.config.database) === null) return { kind: 'new', name: wanted, email };
  const { query, sqlite } = await context.store();
  const found = await findPersons(query, email);
  if (found.length > 0) {
    const fitting =
      asked === null || asked === undefined ? found : found.filter((each) => isSameName(each.name, asked));
    const [only] = fitting;
    if (fitting.length === 1 && only) return known(context, only.id);
    if (fitting.length > 1) return known(context, await pickPerson(context, email));
    const [other] = found;
    throw new UserError('{email} already belongs to {name} (no. {id}).', {
      email,
      name: other?.name ?? '',
      id: other?.id ?? '',
    }).hint('If that is the guest, say so with --person {id}.', { id: other?.id ?? '' });
  }
  const parts = splitName(wanted);
  const erased = loadErasures(sqlite).erasedOn({
    addresses: [email],
    names: [{ givenName: parts.givenName, familyName: parts.familyName }],
    municipalities: [],
  });
  if (erased !== null) {
    const date = dateInWords(erased, context.lang);
    throw new UserError('{name} was erased on {date}.', { name: wanted, date }).hint(
      'If the person wants to be taken in again, enter them with “njb member add --status none --again”.',
    );
  }
  return { kind: 'new', name: wanted, email };
}

function isSameName(one: string, other: string): boolean {
  const words = (name: string) =>
    foldText(`${splitName(name).givenName} ${splitName(name).familyName}`)
      .split(' ')
      .sort()
      .join(' ');
  return words(one) === words(other);
}

async function byName(context: Context, name: string, organisation: string | null): Promise<GuestPersonChoice> {
  const { t, terminal, prompt, options } = context;
  const { query } = await context.store();
  const { equal, close } = await findNamesakes(query, name);
  const candidates = [...equal, ...close];
  const [only] = equal;
  if (candidates.length === 0) return { kind: 'none' };
  if (terminal.canAsk && !options.yes && !options.json) {
    const chosen = await prompt.choose<Candidate | null>(t('Is the guest {name} one of these people?', { name }), [
      ...candidates.map((each) => ({ name: label(each), value: each })),
      { name: t('no, somebody else'), value: null },
    ]);
    if (chosen === null) return { kind: 'none' };
    const choice = await known(context, chosen.id);
    return choice.kind === 'known' && close.includes(chosen) ? { ...choice, correctsName: true } : choice;
  }
  if (equal.length === 1 && only && fits(only, organisation)) {
    const choice = await known(context, only.id);
    return choice.kind === 'known' ? { ...choice, byName: name } : choice;
  }
  return { kind: 'none', similar: { name, candidates } };
}

/** Whether what is known of the person does not speak against the guest's organisation: a mayor comes for the town. */
function fits({ municipality }: Candidate, organisation: string | null): boolean {
  if (organisation === null || municipality === null) return organisation === null;
  const words = foldText(organisation).split(' ');
  return foldText(municipality)
    .split(' ')
    .some((word) => word.length > 3 && words.includes(word));
}

function label({ name, municipality, email }: Pick<Candidate, 'name' | 'municipality' | 'email'>): string {
  return [name, municipality, email].filter(Boolean).join(', ');
}

/** The office somebody held on a day and where, as a guest's function and organisation; null where none is known. */
export function officeOn(
  { terms }: Person,
  day: string,
): { function: string | null; organisation: string | null } | null {
  const term = terms.findLast(({ elected, starts, ends }) => {
    const begun = starts ?? elected;
    return (begun === null || begun <= day) && (ends === null || ends >= day.slice(0, ends.length));
  });
  if (term === undefined || (term.title === null && term.municipality === null)) return null;
  return { function: term.title, organisation: term.municipality?.name ?? null };
}

/** The name of the person behind a guest, where no other is said. */
export function nameOf(choice: GuestPersonChoice): string | null {
  return choice.kind === 'known' ? fullName(choice.person) : choice.kind === 'new' ? choice.name : null;
}
