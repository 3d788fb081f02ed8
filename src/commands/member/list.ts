import type { Context } from '../../context.js';
import { type MemberFilter, readMembers } from '../../db/members.js';
import { readSettings } from '../../db/settings.js';
import { ageRangeOn, isInOffice, youngestFirst } from '../../domain/in-office.js';
import { fullName, type Member } from '../../domain/member.js';
import { foldText } from '../../domain/names.js';
import { roleKinds } from '../../domain/role.js';
import { UserError } from '../../errors.js';
import { shortDate } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import type { Verb } from '../verb.js';
import { ageText, eligibilityOf, verdictWord } from './eligibility.js';
import { stateOption, statusOptions } from './options.js';
import { type MemberRow, memberJson, statusWord } from './present.js';

export const verb: Verb = {
  examples: ['njb member list --state BY --eligible unknown', 'njb member list --search mayer --json'],
  build: (command, context) => {
    const { t } = context;
    return command
      .option(
        '--status <status>',
        t('only active, prospect, former or supporter; none: people without membership; any: all people'),
      )
      .option('--state <land>', t('only this Land, for example BY or Bayern'))
      .option('--eligible <verdict>', t('only yes, no or unknown by the age rule'))
      .option('--role <role>', t('only people with this function, for example chair or board_member'))
      .option('--search <text>', t('only people with this in name, address or municipality'))
      .option(
        '--sort <column>',
        t('order by name, municipality, state, status, born, elected or id, or by age: the youngest in office first'),
        'name',
      )
      .action(async (options) => {
        const { terminal } = context;
        const filter: MemberFilter = {
          ...(options.status && { status: oneOf(options.status, statusOptions, '--status') }),
          ...(options.state && { state: stateOption(options.state) }),
          ...(options.role && { role: { kind: oneOf(options.role, roleKinds, '--role'), on: context.today } }),
        };
        const verdict =
          options.eligible === undefined ? undefined : oneOf(options.eligible, ['yes', 'no', 'unknown'], '--eligible');
        const sort = oneOf(options.sort, sortable, '--sort');

        const { query } = await context.store();
        const settings = await readSettings(query);
        const persons = (await readMembers(query, filter)).filter(matching(options.search));
        const rows = persons
          .map(
            (person): Row => ({
              ...person,
              eligibility: eligibilityOf(person, context.today, settings),
              ageNow: person.born === null ? null : ageRangeOn(person.born, context.today),
              inOffice: isInOffice(person.terms, context.today),
            }),
          )
          .filter((row) => verdict === undefined || row.eligibility.verdict === verdict);
        if (sort === 'age') rows.sort(youngestFirst);
        else if (sort !== 'name') rows.sort(byKey(keys[sort]));

        if (context.printedJson(() => rows.map(memberJson))) return;
        if (rows.length === 0) terminal.notice(t('Nobody found.'));
        await printTable(terminal, sort === 'age' ? rankingColumns(context) : columns(context), rows);
        if (rows.length > 0 && terminal.isTerminal) {
          terminal.notice(t('{count} {count|person|people}.', { count: rows.length }));
        }
      });
  },
};

/** A person of the list, with their age today (null: not known) and whether they hold an office today. */
type Row = MemberRow & { ageNow: { min: number; max: number } | null; inOffice: boolean };

/** The youngest in office: who, where, how old today. */
function rankingColumns({ t, lang }: Context): Column<Row>[] {
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Born'), cell: ({ born }) => (born === null ? null : shortDate(born, lang)) },
    { heading: t('Age now'), cell: ({ ageNow }) => ageText(ageNow), align: 'right' },
    { heading: t('Elected'), cell: ({ terms }) => electedText(terms, lang) },
    { heading: t('In office'), cell: ({ inOffice }) => t(inOffice ? 'yes' : 'no') },
  ];
}

function columns({ t, lang, terminal }: Context): Column<Row>[] {
  const { paint } = terminal;
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Status'), cell: ({ status }) => (status === null ? null : t(statusWord(status))) },
    { heading: t('Elected'), cell: ({ terms }) => electedText(terms, lang) },
    { heading: t('Age then'), cell: ({ eligibility }) => ageText(eligibility.age), align: 'right' },
    {
      heading: t('Eligible'),
      cell: ({ eligibility }) => t(verdictWord(eligibility.verdict)),
      paint: (text, { eligibility }) =>
        ({ yes: paint.green, no: paint.red, unknown: paint.yellow })[eligibility.verdict](text),
    },
  ];
}

function electedText(terms: Member['terms'], lang: Context['lang']): string {
  const elected = terms.findLast((term) => term.elected !== null)?.elected;
  return elected ? shortDate(elected, lang) : '';
}

const keys = {
  id: (row: Row) => row.id,
  municipality: (row: Row) => foldText(row.municipality?.name ?? '\uffff'),
  state: (row: Row) => row.municipality?.state ?? '\uffff',
  status: (row: Row) => row.status ?? '\uffff',
  born: (row: Row) => row.born ?? '\uffff',
  elected: (row: Row) => row.terms.at(-1)?.elected ?? '\uffff',
};

const sortable = ['name', ...(Object.keys(keys) as (keyof typeof keys)[]), 'age'] as const;

function byKey(key: (row: Row) => string | number): (a: Row, b: Row) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

function matching(text: string | undefined): (person: Member) => boolean {
  if (text === undefined) return () => true;
  const wanted = foldText(text);
  if (wanted === '' && !text.includes('@')) throw new UserError('--search needs a text to look for.');
  return (person) =>
    foldText(`${fullName(person)} ${person.municipality?.name ?? ''}`).includes(wanted) ||
    (person.email ?? '').toLowerCase().includes(text.toLowerCase());
}
