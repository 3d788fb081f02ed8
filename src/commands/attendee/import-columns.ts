import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { needFields } from '../../domain/needs.js';
import { UsageError, UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { type Column, findField } from '../../import/columns.js';
import { FIELDS } from '../../import/fields.js';
import { findHeader, type Header } from '../../import/find-header.js';
import type { Source } from '../../import/read-records.js';
import {
  findRegistrationField,
  type NeedColumn,
  needColumns,
  type RegistrationColumns,
  type RegistrationField,
  registrationColumns,
  registrationFields,
} from '../../import/registrations.js';
import { wishFields } from '../../import/wishes.js';
import { askForColumns, fieldsLeft, type OfferedField } from '../member/import-columns.js';
import { refused } from '../member/import-refusal.js';
import { fieldWord } from '../member/import-texts.js';
import {
  asksAboutColumns,
  type ColumnAnswers,
  noticeRemembered,
  offerToRemember,
  rememberedColumns,
} from '../member/remembered-columns.js';
import { needWord } from './needs-options.js';

/** What the columns of a file of registrations hold. */
export interface FoundColumns {
  /** What tells of people; the columns that tell of their coming are left out there. */
  header: Header;
  columns: RegistrationColumns;
  needs: NeedColumn[];
  /** What was settled: header → field. */
  mapped: ReadonlyMap<string, string>;
  /** What is to be remembered for the next file of the same columns. */
  remembered: ColumnAnswers | null;
  /** Whether anything was asked. */
  wasAsked: boolean;
}

/** What somebody settled about the columns, for this file and for earlier ones, and whether a profile keeps it. */
interface Settled {
  chosen: ReadonlyMap<string, string>;
  preset: ReadonlyMap<string, string>;
  isKept: boolean;
}

/**
 * Finds what the columns of a file of registrations hold; on a terminal each that nobody knows is asked about.
 * @throws UserError where it has no header, or what is settled does not fit it
 */
export async function findColumns(
  context: Context,
  event: Event,
  { file, table }: { file: string; table: Source },
  { chosen, preset, isKept }: Settled,
): Promise<FoundColumns> {
  const { t } = context;
  const unknown = isKept ? [] : unknownColumns(table, file);
  const known = await rememberedColumns(context, 'registrations', unknown);
  const kept = known?.columns ?? preset;
  const found = columnsOf(table, file, chosen, kept);
  const { headers } = found.header;
  if (known !== null) noticeRemembered(context, known, { headers, chosen }, (field) => t(wordOf(field)));
  if (found.header.columns.unknown.length === 0 || !asksAboutColumns(context)) return found;
  const answers = new Map([...chosen, ...(await askForColumns(context, found.header, offered(event, found)))]);
  const all = new Map([...(known?.columns ?? []), ...answers]);
  const remembered = isKept ? null : await offerToRemember(context, unknown, all);
  return { ...columnsOf(table, file, answers, kept), remembered, wasAsked: true };
}

/** The columns nobody knows, whatever is settled about them; none where the file has no header without that. */
function unknownColumns(table: Source, file: string): readonly Column[] {
  try {
    return columnsOf(table, file, new Map(), new Map()).header.columns.unknown;
  } catch (error) {
    if (error instanceof UserError || error instanceof UsageError) return [];
    throw error;
  }
}

function wordOf(field: string): Message {
  const registration = registrationFields.find((each) => each === field);
  if (registration !== undefined) return registrationWord(registration);
  const need = needFields.find((each) => each === field);
  return need === undefined ? fieldWord(findField(field) ?? 'remarks') : needWord(need);
}

/** What a column may hold that nobody knows: what tells of their coming first. A status or remarks of members are not read. */
function offered({ asksNeeds }: Event, { header, columns, needs }: FoundColumns): OfferedField[] {
  const taken = new Set<string>(needs.map(({ field }) => field));
  const own = registrationFields.filter((field) => !columns.has(field));
  return [
    ...own.map((field) => ({ field, name: registrationWord(field) })),
    ...(asksNeeds ? needFields.filter((field) => !taken.has(field)) : []).map((field) => ({
      ...{ field, name: needWord(field) },
    })),
    ...fieldsLeft(header.columns).filter(({ field }) => field !== 'status' && field !== 'remarks'),
  ];
}

function columnsOf(
  table: Source,
  file: string,
  chosen: ReadonlyMap<string, string>,
  preset: ReadonlyMap<string, string>,
): FoundColumns {
  const mapped = new Map(
    [...preset, ...chosen].map(([column, word]) => [column, findRegistrationField(word) ?? word] as const),
  );
  const people = (all: ReadonlyMap<string, string>) =>
    new Map([...all].map(([column, word]) => [column, findRegistrationField(word) === null ? word : '-']));
  const fields = [...FIELDS, ...registrationFields, ...needFields];
  const first = findHeader(table, { chosen: people(chosen), preset: people(preset) });
  if (first.kind !== 'header') throw refused(file, first, fields);
  const columns = registrationColumns(first.headers, mapped);
  const needs = needColumns(first.headers, mapped);
  const apart = [...columns.values(), ...needs].map(({ header }): [string, string] => [header, '-']);
  const header = findHeader(table, {
    chosen: people(chosen),
    preset: new Map([...apart, ...people(preset)]),
  });
  if (header.kind !== 'header') throw refused(file, header, fields);
  if (header.columns.mapped.length === 0) throw new UsageError('The option {option} is needed.', { option: '--map' });
  return { header, columns, needs, mapped, remembered: null, wasAsked: false };
}

/** What a field of a registration is called on the screen. */
export function registrationWord(field: RegistrationField): Message {
  const rank = (wishFields as readonly string[]).indexOf(field) + 1;
  return words[field] ?? message('Wish for a workshop, no. {rank}', { rank });
}

const words: Readonly<Partial<Record<RegistrationField, Message>>> = {
  registration: message('Status of the registration'),
  registeredAt: message('Registered on'),
  reference: message('Number of the registration'),
  comment: message('Comment'),
  group: message('Group'),
  interests: message('Interests'),
  languages: message('Languages'),
  population: message('Inhabitants'),
};
