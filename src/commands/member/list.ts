import type { Context } from '../../context.js';
import { type MemberFilter, readMembers } from '../../db/members.js';
import { readSettings } from '../../db/settings.js';
import { fullName, type Member } from '../../domain/member.js';
import { foldText } from '../../domain/names.js';
import { UserError } from '../../errors.js';
import { shortDate } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import type { Verb } from '../verb.js';
import { ageText, eligibilityOf, verdictWord } from './eligibility.js';
import { roleKinds, stateOption, statusOptions } from './options.js';
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
      .option('--sort <column>', t('order by name, municipality, state, status, born, elected, age or id'), 'name')
      .action(async (options) => {
        const { terminal } = context;
        const filter: MemberFilter = {
          ...(options.status && { status: oneOf(options.status, statusOptions, '--status') }),
          ...(options.state && { state: stateOption(options.state) }),
          ...(options.role && { role: oneOf(options.role, roleKinds, '--role') }),
        };
        const verdict =
          options.eligible === undefined ? undefined : oneOf(options.eligible, ['yes', 'no', 'unknown'], '--eligible');
        const order = orders[oneOf(options.sort, Object.keys(orders) as (keyof typeof orders)[], '--sort')];

        const { query } = await context.store();
        const settings = await readSettings(query);
        const persons = (await readMembers(query, filter)).filter(matching(options.search));
        const rows = persons
          .map((person): MemberRow => ({ ...person, eligibility: eligibilityOf(person, context.today, settings) }))
          .filter((row) => verdict === undefined || row.eligibility.verdict === verdict);
        if (order !== null) rows.sort(byKey(order));

        if (context.printedJson(() => rows.map(memberJson))) return;
        if (rows.length === 0) terminal.notice(t('Nobody found.'));
        await printTable(terminal, columns(context), rows);
        if (rows.length > 0 && terminal.isTerminal) {
          terminal.notice(t('{count} {count|person|people}.', { count: rows.length }));
        }
      });
  },
};

function columns({ t, lang, terminal }: Context): Column<MemberRow>[] {
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

const orders = {
  name: null,
  id: (row: MemberRow) => row.id,
  municipality: (row: MemberRow) => foldText(row.municipality?.name ?? '\uffff'),
  state: (row: MemberRow) => row.municipality?.state ?? '\uffff',
  status: (row: MemberRow) => row.status ?? '\uffff',
  born: (row: MemberRow) => row.born ?? '\uffff',
  elected: (row: MemberRow) => row.terms.at(-1)?.elected ?? '\uffff',
  age: (row: MemberRow) => row.eligibility.age?.min ?? 999,
};

function byKey(key: (row: MemberRow) => string | number): (a: MemberRow, b: MemberRow) => number {
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
