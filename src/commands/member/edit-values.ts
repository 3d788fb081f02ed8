import type { Context } from '../../context.js';
import type { Period, PersonDetails } from '../../db/person-details.js';
import type { PersonColumns } from '../../db/persons.js';
import type { TermValues } from '../../db/terms.js';
import { isEmailAddress } from '../../domain/email-address.js';
import { type MembershipStatus, membershipStatuses } from '../../domain/member.js';
import { UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { readTermOptions, type TermOptions } from '../term/options.js';
import { leavingOption, partialDateOption, phoneOption, refuseBeforeBirth, refuseTooYoung } from './options.js';

/** The options of `member edit`, as typed. */
export interface EditOptions extends Omit<TermOptions, 'starts' | 'ends'> {
  given?: string | undefined;
  family?: string | undefined;
  title?: string | undefined;
  address?: string | undefined;
  style?: string | undefined;
  salutation?: string | undefined;
  language?: string | undefined;
  email?: string | undefined;
  addEmail?: string[] | undefined;
  /** Whether somebody else has the address as well, and both use it. */
  sharedEmail?: boolean | undefined;
  removeEmail?: string[] | undefined;
  phone?: string | undefined;
  born?: string | undefined;
  status?: string | undefined;
  entered?: string | undefined;
  left?: string | undefined;
  statement?: string | undefined;
  remarks?: string | undefined;
  block?: string | undefined;
  unblock?: boolean | undefined;
  /** Somebody who was erased wants to be taken in again. */
  again?: boolean | undefined;
  clear?: string[] | undefined;
}

/** What is to be changed; what is left out stays as it is. */
export interface Edits {
  columns: PersonColumns;
  /** The new primary address; null: the present one goes. */
  email?: string | null;
  addedEmails: string[];
  removedEmails: string[];
  status?: MembershipStatus | 'none';
  membership: Partial<Pick<Period, 'enteredOn' | 'leftOn'>>;
  /** Of the latest term of office. */
  term: Partial<TermValues>;
}

const columns = {
  given: 'given_name',
  title: 'academic_title',
  address: 'form_of_address',
  style: 'address_style',
  salutation: 'salutation',
  language: 'language',
  phone: 'phone',
  born: 'born',
  statement: 'statement',
  remarks: 'remarks',
} as const;

const termFields = {
  office: 'title',
  municipality: 'municipality',
  elected: 'elected',
  election: 'first',
  employment: 'employment',
} as const;

/** What `--clear` can empty. */
export const clearable = [
  ...(Object.keys(columns) as (keyof typeof columns)[]),
  'email',
  ...(Object.keys(termFields) as (keyof typeof termFields)[]),
  'entered',
  'left',
] as const;

type Clearable = (typeof clearable)[number];

/**
 * Checks what was typed, and says what is to be changed.
 * @throws UserError naming the option that is wrong; UsageError where nothing, or something twice, is to be changed
 */
export function readEdits(options: EditOptions, person: PersonDetails, { today }: Pick<Context, 'today'>): Edits {
  const cleared = new Set((options.clear ?? []).map((field) => oneOf(field, clearable, '--clear')));
  for (const field of cleared) {
    if (options[field] !== undefined) throw excluding(`--${field}`, `--clear ${field}`);
  }
  if (options.block !== undefined && options.unblock) throw excluding('--block', '--unblock');
  if (options.family?.trim() === '') throw new UsageError('The option {option} needs a value.', { option: '--family' });
  const has = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).flatMap(([field, name]) => (cleared.has(field as Clearable) ? [[name, null]] : []));
  const edits: Edits = {
    columns: {
      ...readColumns(options, today),
      ...Object.fromEntries(has(columns)),
      ...(cleared.has('given') && { given_name: '' }),
      ...(options.block !== undefined && { blocked: 1 as const, block_reason: options.block.trim() || null }),
      ...(options.unblock && { blocked: 0 as const, block_reason: null }),
    },
    ...(options.email !== undefined && { email: checkedEmail(options.email) }),
    ...(cleared.has('email') && { email: null }),
    addedEmails: (options.addEmail ?? []).map(checkedEmail),
    removedEmails: (options.removeEmail ?? []).map((address) => address.trim()),
    ...(options.status !== undefined && {
      status: oneOf(options.status, [...membershipStatuses, 'none'] as const, '--status'),
    }),
    membership: {
      ...(options.entered && { enteredOn: leavingOption(options.entered, '--entered', today) }),
      ...(options.left && { leftOn: leavingOption(options.left, '--left', today) }),
      ...(cleared.has('entered') && { enteredOn: null }),
      ...(cleared.has('left') && { leftOn: null }),
    },
    term: {
      ...readTermOptions(options, person.terms.at(-1)?.municipality ?? null, today),
      ...Object.fromEntries(has(termFields)),
    },
  };
  const { born = person.born } = edits.columns;
  const elections = person.terms.map(({ elected }) => elected);
  const { elected } = edits.term;
  if (elected !== undefined) elections.splice(-1, 1, elected);
  if (edits.columns.born || elected) refuseTooYoung(born, elections);
  const { enteredOn = person.enteredOn } = edits.membership;
  if (edits.columns.born || edits.membership.enteredOn) {
    refuseBeforeBirth(enteredOn, edits.membership.enteredOn ? '--entered' : '--born', born);
  }
  if (isNothing(edits)) {
    throw new UsageError('Say what is to change, for example with {option}.', { option: '--phone' });
  }
  return edits;
}

function readColumns(options: EditOptions, today: string): Edits['columns'] {
  const { given, family, title, address, style, salutation, language, phone, born, statement, remarks } = options;
  const date = born === undefined ? undefined : partialDateOption(born, '--born', today);
  if (date !== undefined && date > today) {
    throw new UserError('“{value}” lies in the future; nobody is born then.', { value: born ?? '' });
  }
  return {
    ...(given !== undefined && { given_name: given.trim() }),
    ...(family !== undefined && { family_name: family.trim() }),
    ...(title !== undefined && { academic_title: title.trim() || null }),
    ...(address !== undefined && { form_of_address: oneOf(address, ['ms', 'mr', 'none'], '--address') }),
    ...(style !== undefined && { address_style: oneOf(style, ['informal', 'formal'], '--style') }),
    ...(salutation !== undefined && { salutation: salutation.trim() || null }),
    ...(language !== undefined && { language: oneOf(language, ['de', 'en'], '--language') }),
    ...(phone !== undefined && { phone: phoneOption(phone) }),
    ...(date !== undefined && { born: date }),
    ...(statement !== undefined && { statement: statement.trim() || null }),
    ...(remarks !== undefined && { remarks: remarks.trim() || null }),
  };
}

function checkedEmail(text: string): string {
  const address = text.trim();
  if (isEmailAddress(address)) return address;
  throw new UserError('“{value}” is no e-mail address.', { value: text });
}

function excluding(option: string, other: string): UsageError {
  return new UsageError('{option} and {other} exclude each other.', { option, other });
}

function isNothing({ columns: own, email, addedEmails, removedEmails, status, membership, term }: Edits): boolean {
  const parts = [own, addedEmails, removedEmails, membership, term];
  return email === undefined && status === undefined && parts.every((part) => Object.keys(part).length === 0);
}
