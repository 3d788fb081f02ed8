import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import { type MemberFilter, readMembers, type Unreachable, withoutReach } from '../../db/members.js';
import { readSettingsBare } from '../../db/settings.js';
import type { AgeRange } from '../../domain/age.js';
import { ageRangeOn, isInOffice, youngestFirst } from '../../domain/in-office.js';
import { fullName, type Member } from '../../domain/member.js';
import { foldText } from '../../domain/names.js';
import { roleKinds } from '../../domain/role.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { eligibilityOf } from './eligibility.js';
import { stateOption, statusOptions } from './options.js';
import type { MemberRow } from './present.js';

/**
 * Somebody chosen; age and office of today only where they are asked for, as they take time, and why no mail reaches them
 * where they were chosen by that.
 */
export type Selected = MemberRow & { ageNow?: AgeRange | null; inOffice?: boolean; why?: Unreachable };

/** What `--status`, `--state` and the others say, as typed. */
export interface Selection {
  status?: string | undefined;
  state?: string | undefined;
  eligible?: string | undefined;
  role?: string | undefined;
  search?: string | undefined;
  unreachable?: boolean | undefined;
  sort: string;
}

/** Adds the options that choose and order people. */
export function withSelection(command: Command, { t }: Pick<Context, 't'>) {
  return command
    .option(
      '--status <status>',
      t('only active, prospect, former or supporter; none: people without membership; any: all people'),
    )
    .option('--state <land>', t('only this Land, for example BY or Bayern'))
    .option('--eligible <verdict>', t('only yes, no or unknown by the age rule'))
    .option('--role <role>', t('only people with this function, for example chair or board_member'))
    .option('--search <text>', t('only people with this in name, address or municipality'))
    .option('--unreachable', t('only people whom no mail reaches: without address, or it came back'))
    .option(
      '--sort <column>',
      t('order by name, municipality, state, status, born, elected or id, or by age: the youngest in office first'),
      'name',
    );
}

/**
 * The people chosen, with the verdict of the age rule, in the order asked for.
 * @throws UserError where an option has a value it cannot have
 */
export async function selectMembers(context: Context, selection: Selection): Promise<Selected[]> {
  const { status, state, role, eligible, sort } = selection;
  const filter: MemberFilter = {
    ...(status && { status: oneOf(status, statusOptions, '--status') }),
    ...(state && { state: stateOption(state) }),
    ...(role && { role: { kind: oneOf(role, roleKinds, '--role'), on: context.today } }),
  };
  const verdict = eligible === undefined ? undefined : oneOf(eligible, ['yes', 'no', 'unknown'], '--eligible');
  const order = oneOf(sort, sortable, '--sort');
  const wantsToday = order === 'age' || context.options.json;

  const { sqlite } = await context.bareStore();
  const settings = readSettingsBare(sqlite);
  const read = readMembers(sqlite, context.today, filter);
  const found = selection.search === undefined ? read : read.filter(matching(selection.search));
  const persons = selection.unreachable === true ? withoutReach(sqlite, found) : found;
  const judged = persons.map((person): Selected => {
    // into the person just read: a copy of each would take as long as the verdict
    const row = person as Selected;
    row.eligibility = eligibilityOf(person, context.today, settings);
    return wantsToday ? Object.assign(row, today(person, context.today)) : row;
  });
  const rows = verdict === undefined ? judged : judged.filter(({ eligibility }) => eligibility.verdict === verdict);
  if (order === 'age') return rows.sort((a, b) => youngestFirst(ranked(a), ranked(b)));
  if (order !== 'name') rows.sort(byKey(keys[order]));
  return rows;
}

function today({ born, terms }: Member, day: string): { ageNow: AgeRange | null; inOffice: boolean } {
  return { ageNow: born === null ? null : ageRangeOn(born, day), inOffice: isInOffice(terms, day) };
}

function ranked({ born, inOffice = false }: Selected) {
  return { born, inOffice };
}

const keys = {
  id: (row: MemberRow) => row.id,
  municipality: (row: MemberRow) => foldText(row.municipality?.name ?? '\uffff'),
  state: (row: MemberRow) => row.municipality?.state ?? '\uffff',
  status: (row: MemberRow) => row.status ?? '\uffff',
  born: (row: MemberRow) => row.born ?? '\uffff',
  elected: (row: MemberRow) => row.terms.at(-1)?.elected ?? '\uffff',
};

export const sortable = ['name', ...(Object.keys(keys) as (keyof typeof keys)[]), 'age'] as const;

function byKey(key: (row: MemberRow) => string | number): (a: MemberRow, b: MemberRow) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

function matching(text: string): (person: Member) => boolean {
  const wanted = foldText(text);
  if (wanted === '' && !text.includes('@')) throw new UserError('--search needs a text to look for.');
  const bare = withoutMarks(text);
  const texts = (person: Member) => `${fullName(person)} ${person.municipality?.name ?? ''}`;
  return (person) =>
    foldText(texts(person)).includes(wanted) ||
    withoutMarks(texts(person)).includes(bare) ||
    (person.email ?? '').toLowerCase().includes(text.toLowerCase());
}

/** As somebody types who leaves the dots of an umlaut out: “muller”. */
function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
}
